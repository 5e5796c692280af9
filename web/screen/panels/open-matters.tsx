import { lightNames } from '#matters/contract.ts'
import type { ScreenView } from '#screen/contract.ts'
import { LightMark } from '../light-mark.tsx'
import { Panel } from '../panel.tsx'
import { countOf, meanings } from '../words.ts'

/** Everything open, by its light. */
export function OpenMatters({ open }: { open: ScreenView['open'] }) {
  const whole = { count: open.reduce((sum, { count }) => sum + count, 0), exact: open.every(({ exact }) => exact) }
  return (
    <Panel name="open" title="在办" of={`共 ${countOf(whole)} 件`} meanings={meanings.open}>
      <ul className="lights">
        {open.map((one) => (
          <li key={one.light} className={`light-${one.light}`}>
            <LightMark light={one.light} />
            <strong>{countOf(one)}</strong>
            <span>{lightNames[one.light]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
