import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { marker, targetsAt } from './drawing.ts'
import type { MapGrid, MapPoint, MapTarget } from './kinds.ts'
import { findTarget, keyOf } from './words.ts'

type Pointed = { target: MapTarget; x: number; y: number }

/** What the pointer is on, in words beside it. */
export function MapHover({
  map,
  ...things
}: {
  map: MapLibre
  grids: readonly MapGrid[]
  points: readonly MapPoint[]
}) {
  const [pointed, setPointed] = useState<Pointed>()
  const waiting = useRef(0)
  useEffect(() => {
    const mark = marker(map, 'hovered')
    const look = ({ point: { x, y } }: MapMouseEvent) => {
      cancelAnimationFrame(waiting.current)
      // 拖动、缩放时不问脚下是什么，把这一帧留给画图。
      if (map.isMoving()) return setPointed(undefined)
      waiting.current = requestAnimationFrame(() => {
        const cluster = map.queryRenderedFeatures([x, y], { layers: ['cluster'] }).length > 0
        const target = cluster ? undefined : targetsAt(map, { x, y }, 2)[0]
        map.getCanvas().style.cursor = cluster || target ? 'pointer' : ''
        mark(target && 'grid' in target ? target.grid : undefined)
        setPointed(target && { target, x, y })
      })
    }
    const leave = () => {
      cancelAnimationFrame(waiting.current)
      mark(undefined)
      setPointed(undefined)
    }
    map.on('mousemove', look)
    map.on('mouseout', leave)
    return () => {
      leave()
      map.off('mousemove', look)
      map.off('mouseout', leave)
    }
  }, [map])
  const found = findTarget(pointed?.target, things)
  if (!pointed || !found) return null
  return (
    <div
      key={keyOf(pointed.target)}
      className="town-map-hover"
      style={{ transform: `translate(${pointed.x + 14}px, ${pointed.y + 12}px)` }}
      aria-hidden="true"
    >
      <strong>{found.name}</strong>
      <span>{[found.words, found.note].filter(Boolean).join(' · ')}</span>
    </div>
  )
}
