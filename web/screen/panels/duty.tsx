import type { ScreenView } from '#screen/contract.ts'
import { None, Panel } from '../panel.tsx'
import { useTurn, useWide } from '../turn.ts'
import { meanings } from '../words.ts'

/** Who is on duty now: surname and post. */
export function Duty({ duty: { leaders, workers } }: { duty: ScreenView['duty'] }) {
  const wide = useWide()
  const turn = useTurn(workers, wide ? 12 : 6)
  return (
    <Panel name="duty" title="值班" of={`${leaders.length + workers.length} 人`} meanings={meanings.duty} turn={turn}>
      {leaders.length + workers.length === 0 && <None>此刻值班表上没有人</None>}
      <ul className="people">
        {leaders.map(({ seat, name, post }) => (
          <li key={seat} className="person-lead">
            带班 {name} <span className="soft">{post}</span>
          </li>
        ))}
        {turn.shown.map(({ seat, name, post }) => (
          <li key={`${seat} ${name}`}>
            {name} <span className="soft">{post}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
