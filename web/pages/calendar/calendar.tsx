import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented, Space } from 'antd'
import { useState } from 'react'
import { dayOf, yearOf } from '#calendar/date.ts'
import { registry } from '#web/api.ts'
import { PageHead } from '#web/parts/page-head.tsx'
import { Load } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { present } from '#web/time.ts'
import { marksOf, stretchesInWords } from './marks.ts'
import { NoticeForm } from './notice-form.tsx'
import { YearGrid } from './year-grid.tsx'
import './calendar.css'

type Calendar = Awaited<ReturnType<typeof registry.calendar>>

/** The working calendar as a page of its own. */
export function CalendarPage() {
  return (
    <>
      <PageHead title="放假日历" note="期限按此计算工作日" />
      <YearCalendar />
    </>
  )
}

/** One year with its days off and make-up days, and the way to enter a notice. */
export function YearCalendar() {
  const calendar = useQuery({
    queryKey: ['calendar'],
    queryFn: () => registry.calendar({}),
    staleTime: 300_000,
  })
  return (
    <Load query={calendar} rows={12}>
      {(data) => <Years calendar={data} />}
    </Load>
  )
}

function Years({ calendar }: { calendar: Calendar }) {
  const can = useCan()
  const [year, look] = useState(() => yearOf(dayOf(present())))
  const [entering, enter] = useState(false)
  const known = calendar.years.find((one) => one.year === year)
  if (entering) return <NoticeForm key={year} year={year} known={known} onClose={() => enter(false)} />
  const last = calendar.publishedThrough + 1
  const shown = Array.from({ length: 6 }, (_, at) => last - 5 + at)
  return (
    <>
      <Space wrap className="year-bar">
        <Segmented
          aria-label="年份"
          options={(shown.includes(year) ? shown : [year, ...shown]).map((one) => ({ value: one, label: `${one}年` }))}
          value={year}
          onChange={look}
        />
        <EarlierYears calendar={calendar} before={last - 5} onLook={look} />
        {can('calendar.write') && (
          <Button type="primary" onClick={() => enter(true)}>
            {known ? `录入 ${year} 年的调整通知` : `录入 ${year} 年放假通知`}
          </Button>
        )}
        <span className="hint">历法版本 {calendar.edition}</span>
      </Space>
      {known ? (
        <p className="year-notice">
          依据：{known.notice}
          {known.own && '（由本街道录入）'}。放假 {stretchesInWords(known.off)}
          {known.work.length > 0 && `；调休上班 ${stretchesInWords(known.work)}`}。
        </p>
      ) : (
        <Alert
          className="year-notice"
          type="warning"
          showIcon
          title={`${year} 年放假安排尚未公布或尚未录入`}
          description="落在这一年的到期日按周末和日期固定的节日暂算，标为「暂定」；录入通知后自动重算，并列出有变动的事项。"
        />
      )}
      <YearGrid year={year} marks={marksOf(known ?? { off: [], work: [] })} />
    </>
  )
}

type EarlierProps = { calendar: Calendar; before: number; onLook: (year: number) => void }

function EarlierYears({ calendar, before, onLook }: EarlierProps) {
  const years = calendar.years.map(({ year }) => year).filter((year) => year < before)
  return (
    <details className="earlier-years">
      <summary>更早</summary>
      {years.map((year) => (
        <Button key={year} type="link" size="small" onClick={() => onLook(year)}>
          {year}
        </Button>
      ))}
    </details>
  )
}
