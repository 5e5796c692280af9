import type { AlarmClassView, EarlyView } from '#screen/contract.ts'
import { None, Panel } from '../panel.tsx'
import { useTurn, useWide } from '../turn.ts'
import { meanings } from '../words.ts'

type Props = { classes: readonly AlarmClassView[]; early: EarlyView | null }

/** What the cameras called out today, what became of it, and how that compares with the year before. */
export function Alarms({ classes, early }: Props) {
  const wide = useWide()
  const turn = useTurn(classes, wide ? 6 : 3)
  const all = classes.reduce((sum, one) => sum + one.all, 0)
  return (
    <Panel name="alarms" title="天眼告警" of={`今日 ${all} 条`} meanings={meanings.alarms} turn={turn}>
      {classes.length === 0 && <None>今天没有告警</None>}
      <ul className="alarms">
        {turn.shown.map((one) => (
          <li key={one.class}>
            <span>{one.name.replace(/（.*）/, '')}</span>
            <span className="alarm-fate">{fateOf(one, wide)}</span>
            <strong className="number">{one.all}</strong>
          </li>
        ))}
      </ul>
      {early && <Early early={early} />}
    </Panel>
  )
}

/** What became of them; where there is little room, without those that asked nothing of anybody. */
function fateOf({ matter, merged, false: wrong, silenced, waiting }: AlarmClassView, wide: boolean): string {
  const parts: Array<[string, number]> = [
    ['待核', waiting],
    ['成事件', matter],
    ['误报', wrong],
    ['并入', wide ? merged : 0],
    ['静默', wide ? silenced : 0],
  ]
  return parts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : [])).join('　')
}

function Early({ early: { classes, growth } }: { early: EarlyView }) {
  const hasBefore = classes.some(({ before }) => (before ?? 0) > 0)
  return (
    <div className="early">
      <p>
        今年{' '}
        {classes
          .map(({ name, now, before }) => `${name} ${now ?? 0}${hasBefore ? `（${before ?? 0}）` : ''}`)
          .join('　')}
      </p>
      <p>{growth === null ? '上年同期没有台账，不作比较' : `括号内为上年同期；提前处置平均为上年的 ${growth} 倍`}</p>
    </div>
  )
}
