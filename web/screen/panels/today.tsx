import { lightNames } from '#matters/contract.ts'
import type { ScreenView } from '#screen/contract.ts'
import { LightMark } from '../light-mark.tsx'
import { None, Panel } from '../panel.tsx'
import { useTurn, useWide } from '../turn.ts'
import { meanings } from '../words.ts'

/** What came in today, by the way it came and how it stands. */
export function Today({ today }: { today: ScreenView['today'] }) {
  const turn = useTurn(today.sources, useWide() ? 6 : 4)
  const most = Math.max(1, ...today.sources.map(({ count }) => count))
  return (
    <Panel name="today" title="今日" meanings={meanings.today} turn={turn}>
      <div className="big-pair">
        <p>
          <strong>{today.filed}</strong> 件登记
        </p>
        <p>
          <strong>{today.closed}</strong> 件办结
        </p>
      </div>
      {today.sources.length === 0 && <None>今天还没有登记</None>}
      <ul className="bars">
        {turn.shown.map(({ channel, name, count }) => (
          <li key={channel}>
            <span>{name}</span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className="number">{count}</span>
          </li>
        ))}
      </ul>
      <ul className="marks">
        {today.lights.map(({ light, count }) => (
          <li key={light}>
            <LightMark light={light} />
            {lightNames[light]} <span className="number">{count}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
