import { Button } from 'antd'
import { addDays, findDay } from '#calendar/date.ts'
import type { LeaveView } from '#dispatch/duty-contract.ts'
import { duty } from '#web/api.ts'
import { useNames } from '#web/names.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import type { Column } from '#web/parts/query-table.tsx'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { shortTimeOf } from '#web/time.ts'

/** Leave from this week on; whoever may register it may end it. */
export function LeaveList({ leaves }: { leaves: readonly LeaveView[] }) {
  const end = useChange((id: string) => duty.endLeave({ id }), [['duty']], '请假已结束，今后照常派单')
  const names = useNames()
  const columns: ReadonlyArray<Column<LeaveView>> = [
    { key: 'person', title: '人员', width: 160, show: ({ person }) => person },
    { key: 'days', title: '请假（首日至末日）', width: 240, show: daysOf },
    { key: 'reason', title: '事由', show: ({ reason }) => reason ?? '—' },
    {
      key: 'made',
      title: '登记',
      width: 200,
      show: ({ madeBy, madeAt }) => `${names.person(madeBy)} ${shortTimeOf(madeAt)}`,
    },
    {
      key: 'end',
      title: '',
      width: 90,
      show: ({ id, yours }) =>
        yours && (
          <Button size="small" loading={end.isPending && end.variables === id} onClick={() => end.mutate(id)}>
            结束
          </Button>
        ),
    },
  ]
  return (
    <section className="duty-part" aria-label="请假">
      <h2>请假</h2>
      {end.error && <Problem error={end.error} />}
      {leaves.length === 0 ? (
        <p className="hint">本周起没有人请假。请假期间不派单；网格长（没有的，综合信息指挥室）得到告知。</p>
      ) : (
        <PlainTable label="请假" columns={columns} rows={leaves} rowKey={({ id }) => id} />
      )}
    </section>
  )
}

function daysOf({ from, until }: LeaveView): string {
  const end = findDay(until)
  const last = end ? addDays(end, -1) : until
  return last === from ? from : `${from} 至 ${last}`
}
