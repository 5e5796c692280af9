import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { SilenceView } from '#intake/alarms/contract.ts'
import { classNameOf } from '#intake/alarms/settings.ts'
import { alarms } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Load, Nothing, Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'
import { SilenceSheet } from './silence-sheet.tsx'
import { alarmsKey } from './use-alarms.ts'

/** Rules in force under which alarms are kept but not heard. */
export function SilencesTab() {
  const query = useQuery({ queryKey: [...alarmsKey, 'silences'], queryFn: () => alarms.silences({}) })
  const end = useChange((id: string) => alarms.endSilence({ id }), [alarmsKey], '静默已结束')
  const can = useCan()
  const names = useNames()
  const [adding, setAdding] = useState(false)
  const columns: ReadonlyArray<Column<SilenceView>> = [
    { key: 'point', title: '点位', width: 180, show: (row) => row.pointName ?? '全部点位' },
    { key: 'class', title: '类别', width: 150, show: (row) => (row.class ? classNameOf(row.class) : '全部类别') },
    {
      key: 'hours',
      title: '时段',
      width: 110,
      show: (row) => (row.fromHour === null ? '全天' : `${row.fromHour} 时至 ${row.untilHour} 时`),
    },
    { key: 'until', title: '截止', width: 150, show: (row) => timeOf(row.untilAt) },
    { key: 'reason', title: '理由', show: (row) => `${row.reason}（${names.person(row.madeBy)}）` },
    { key: 'kept', title: '已静默', width: 80, align: 'right', show: (row) => `${row.kept} 条` },
    {
      key: 'end',
      title: '',
      width: 90,
      show: (row) =>
        can('alarm.judge') && (
          <Button size="small" loading={end.isPending && end.variables === row.id} onClick={() => end.mutate(row.id)}>
            结束
          </Button>
        ),
    },
  ]
  return (
    <>
      {can('alarm.judge') && (
        <div className="filter-bar">
          <Button onClick={() => setAdding(true)}>新的静默</Button>
        </div>
      )}
      {end.error && <Problem error={end.error} />}
      <Load query={query} rows={4}>
        {({ silences }) =>
          silences.length === 0 ? (
            <Nothing words="没有静默" hint="检修、演习、烧窑之类已知的缘由，可以按点位静默一段时间。" />
          ) : (
            <PlainTable label="静默" columns={columns} rows={silences} rowKey={({ id }) => id} />
          )
        }
      </Load>
      {adding && <SilenceSheet onClose={() => setAdding(false)} />}
    </>
  )
}
