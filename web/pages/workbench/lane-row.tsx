import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { MatterRow } from '#matters/contract.ts'
import { failureOf, matters } from '#web/api.ts'
import { newId } from '#web/ids.ts'
import { procedureNames, useNames } from '#web/names.ts'
import { matterPath } from '#web/page-search.ts'
import { Light } from '#web/parts/light.tsx'
import { useAct } from '#web/queries.ts'
import { useCan } from '#web/session.tsx'
import { shortTimeOf } from '#web/time.ts'

/** One matter of a lane: what it is, which deadline presses and how much of it is left. */
export function LaneRow({ row, signable }: { row: MatterRow; signable: boolean }) {
  const names = useNames()
  const can = useCan()
  return (
    <li className="lane-row">
      <Link to={matterPath(row.id)} className="lane-link">
        <span className="lane-row-head">
          <span className="number">{row.number}</span>
          <span className="hint">
            {procedureNames.get(row.procedure) ?? row.procedure} · {row.stateName}
          </span>
        </span>
        <span className="lane-row-title">{row.title}</span>
        <span className="lane-row-foot">
          <Light light={row.light} left={row.leftWords} />
          {row.dueName && <span className="hint">{row.dueName}</span>}
          <span className="hint">
            {names.person(row.assignee) || names.unit(row.unit) || '未分派'} · {shortTimeOf(row.filedAt)} 受理
          </span>
        </span>
      </Link>
      {signable && can('matter.act') && <SignButton row={row} />}
    </li>
  )
}

function SignButton({ row }: { row: MatterRow }) {
  const { message } = App.useApp()
  // 列表不带版本号：签收前读一次，与他人的操作相撞时照常拒绝。
  const sign = useAct(async () => {
    const { revision } = await matters.get({ id: row.id })
    return matters.sign({ id: row.id, actId: newId(), revision })
  }, `已签收 ${row.number}`)
  return (
    <Button
      size="small"
      loading={sign.isPending}
      aria-label={`签收 ${row.number}`}
      onClick={() => sign.mutate(undefined, { onError: (error) => void message.error(failureOf(error).words) })}
    >
      签收
    </Button>
  )
}
