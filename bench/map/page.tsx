import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { drawTown } from '#demo/town.ts'
import type { MapTarget } from '#web/map/kinds.ts'
import { LazyTownMap } from '#web/map/lazy-town-map.tsx'
import { manyGrids, scenePoints, streetGrids } from './scene.ts'

const asked = new URLSearchParams(location.search)
const many = asked.has('many')
const town = drawTown()
const grids = many ? manyGrids(25, 20) : streetGrids()
const shown = asked.has('colours')
  ? grids.map((grid, at) => ({
      ...grid,
      colour: ['#2f7d4f', '#4a7fc1', '#e2b93b', '#d9822b', '#c3271d'][at % 5],
      pattern: (['none', 'dots', 'none', 'lines', 'cross'] as const)[at % 5],
      note: '示意',
    }))
  : grids
const points = scenePoints(many ? 5000 : Number(asked.get('points') ?? 90))

/** The map alone, as large as the window: what bench/map.ts drives. */
function Page() {
  const [selected, select] = useState<MapTarget>()
  return (
    <LazyTownMap
      theme={asked.has('dark') ? 'dark' : 'light'}
      grids={shown}
      points={points}
      base={town.base}
      heat={asked.has('heat')}
      selected={selected}
      onSelect={select}
      popup={(what) => ('point' in what ? <a href="#matter">打开事项 {what.point}</a> : null)}
      onReady={(map) => Object.assign(window, { drawing: map })}
    />
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
