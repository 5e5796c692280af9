import { lazy, Suspense } from 'react'
import type { TownMapProps } from './kinds.ts'
import './map.css'
import { hasWebgl } from './webgl.ts'

const plain = () => import('./svg-map.tsx').then(({ SvgMap }) => ({ default: SvgMap }))
const drawn = () => import('./town-map.tsx').then(({ TownMap }) => ({ default: TownMap }))

/** The map, fetched only where one is shown; without WebGL the plain picture with the same content. */
const Either = lazy(() => (hasWebgl() ? drawn() : plain()))

/** The map of the street. Give it a box with a height; keep `grids`, `points` and `base` settled between renders. */
export function LazyTownMap(props: TownMapProps) {
  const { theme = 'light', className } = props
  const waiting = (
    <div className={['town-map', `town-map-${theme}`, className].filter(Boolean).join(' ')}>
      <p className="town-map-waiting" role="status">
        正在打开地图…
      </p>
    </div>
  )
  return (
    <Suspense fallback={waiting}>
      <Either {...props} />
    </Suspense>
  )
}
