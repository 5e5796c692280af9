import { useState } from 'react'
import type { ScreenView } from '#screen/contract.ts'
import { LazyTownMap } from '#web/map/lazy-town-map.tsx'
import { rungNames } from '#web/pages/command/countdown.ts'
import { useGround } from '../ground.ts'
import { Panel } from '../panel.tsx'
import { usePoints } from '../points.ts'
import { countOf, meanings } from '../words.ts'

/** Where it happens now, and on which rung of the ladder it waits. */
export function Incidents({ incidents }: { incidents: ScreenView['incidents'] }) {
  const ground = useGround()
  const [scale] = useState(farScale)
  const points = usePoints(incidents.spots, ground.grids)
  return (
    <Panel name="map" title="在办事件" of={`${countOf(incidents.open)} 件`} meanings={meanings.incidents}>
      <LazyTownMap theme="dark" still scale={scale} label="在办事件地图" points={points} {...ground} />
      <ol className="rungs">
        {incidents.rungs.map(({ key, open, late }) => (
          <li key={key}>
            <span>待{rungNames[key]}</span>
            <strong>{open}</strong>
            <span className={late > 0 ? 'rung-late' : 'rung-fine'}>{late > 0 ? `▲ 超时 ${late}` : '没有超时'}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

const seenFromAfar = 1.75

/** As the words of the wall grow with its height, so do those of the map. */
function farScale(): number {
  return (seenFromAfar * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16
}
