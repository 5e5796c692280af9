import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { useState } from 'react'
import { addDays, type Day, dayOf, findDay, formatDay, weekday } from '#calendar/date.ts'
import type { DutyWeek } from '#dispatch/duty-contract.ts'
import { duty } from '#web/api.ts'
import { useChangeSearch, usePageSearch } from '#web/page-search.ts'
import { LostPhone } from '#web/parts/lost-phone.tsx'
import { PageHead } from '#web/parts/page-head.tsx'
import { Load } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { present } from '#web/time.ts'
import { ForecastPart } from './forecast-part.tsx'
import { LeaveList } from './leave-list.tsx'
import { LeaveSheet } from './leave-sheet.tsx'
import { dutySearch } from './search.ts'
import { ShiftSheet } from './shift-sheet.tsx'
import { WeekTable } from './week-table.tsx'
import './duty.css'

/** Who is on duty this week and where nobody is, who is on leave, and where people will be needed. */
export function Duty() {
  const search = usePageSearch(dutySearch) ?? {}
  const today = dayOf(present())
  const from = mondayOf(findDay(search.week ?? '') ?? today)
  const query = useQuery({
    queryKey: ['duty', 'week', from],
    queryFn: () => duty.week({ from }),
    placeholderData: (before) => before,
  })
  const can = useCan()
  const [sheet, setSheet] = useState<'leave' | 'shift'>()
  const close = () => setSheet(undefined)
  return (
    <>
      <PageHead title="值班与请假" note="综合指挥中心；值班的人才会被派单">
        <Space>
          <Button onClick={() => setSheet('leave')}>登记请假</Button>
          {can('entry.write') && <Button onClick={() => setSheet('shift')}>加一个班次</Button>}
          {can('matter.supervise') && <LostPhone />}
        </Space>
      </PageHead>
      <WeekBar from={from} today={today} />
      <Load query={query}>
        {(week) => (
          <>
            <NowLine week={week} />
            <Gaps week={week} />
            <WeekTable week={week} today={today} />
            <LeaveList leaves={week.leaves} />
          </>
        )}
      </Load>
      {can('matter.supervise') && <ForecastPart />}
      {sheet === 'leave' && <LeaveSheet onClose={close} />}
      {sheet === 'shift' && <ShiftSheet onClose={close} />}
    </>
  )
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

function WeekBar({ from, today }: { from: Day; today: Day }) {
  const change = useChangeSearch()
  const current = mondayOf(today)
  const go = (week: Day) => change(week === current ? {} : { week })
  return (
    <div className="duty-bar">
      <Button icon={<LeftOutlined />} aria-label="上一周" onClick={() => go(addDays(from, -7))} />
      <strong>
        {formatDay(from)} 至 {formatDay(addDays(from, 6)).replace(/^\d+年/, '')}
      </strong>
      <Button icon={<RightOutlined />} aria-label="下一周" onClick={() => go(addDays(from, 7))} />
      {from !== current && <Button onClick={() => go(current)}>本周</Button>}
    </div>
  )
}

function NowLine({ week: { now } }: { week: DutyWeek }) {
  const nobody = now.leaders.length + now.workers === 0
  return (
    <p className="duty-now">
      <strong>现在</strong>
      {nobody ? (
        <span className="lacking">当前无人值班：派单、到场超时直接报综合信息指挥室和分管负责人</span>
      ) : (
        <>
          <span>带班 {now.leaders.length > 0 ? now.leaders.join('、') : <span className="lacking">无人</span>}</span>
          <span>在班 {now.workers + now.leaders.length} 人</span>
        </>
      )}
      <span>今日请假 {now.onLeave} 人</span>
    </p>
  )
}

const shownGaps = 6

function Gaps({ week: { gaps } }: { week: DutyWeek }) {
  const nobody = gaps.filter(({ kind }) => kind === 'nobody')
  const unled = gaps.filter(({ kind }) => kind === 'nobody-leads')
  if (gaps.length === 0) return <p className="ok duty-full">没有空缺：每个时段都有人值班、有人带班。</p>
  return (
    <Space orientation="vertical" className="wide duty-gaps">
      {nobody.length > 0 && <Alert type="error" showIcon title={listed(nobody)} />}
      {unled.length > 0 && <Alert type="warning" showIcon title={listed(unled)} />}
    </Space>
  )
}

function listed(gaps: DutyWeek['gaps']): string {
  const first = gaps
    .slice(0, shownGaps)
    .map(({ words }) => words)
    .join('；')
  return gaps.length > shownGaps ? `${first}；等共 ${gaps.length} 段` : first
}
