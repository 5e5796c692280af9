import { type Map as MapLibre, Popup } from 'maplibre-gl'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { innerPoint } from './features.ts'
import type { MapGrid, MapPoint, MapTarget } from './kinds.ts'
import { findTarget, keyOf } from './words.ts'

type Props = {
  map: MapLibre
  grids: readonly MapGrid[]
  points: readonly MapPoint[]
  targets: readonly MapTarget[]
  popup(what: MapTarget): ReactNode
  onTarget(target: MapTarget): void
  onClose(): void
}

/** The small window beside what is chosen; where several lie on one another it lets choose among them. */
export function MapPopup({ map, grids, points, targets, popup, onTarget, onClose }: Props) {
  const [only, ...others] = targets
  const place = placeOf(only, grids, points)
  const content = only && others.length === 0 ? popup(only) : undefined
  const shown = others.length > 0 || (content !== undefined && content !== null)
  const holder = useHolder(map, shown ? place : undefined, onClose)
  if (!holder || !shown) return null
  return createPortal(
    others.length === 0 ? (
      content
    ) : (
      <div className="town-map-choice">
        <p>此处有 {targets.length} 个，请选择：</p>
        <ul>
          {targets.map((target) => {
            const found = findTarget(target, { grids, points })
            return (
              <li key={keyOf(target)}>
                <button type="button" onClick={() => onTarget(target)}>
                  <span>{found?.name}</span> <small>{found?.words}</small>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    ),
    holder,
  )
}

function useHolder(map: MapLibre, place: readonly [number, number] | undefined, onClose: () => void) {
  const [holder, setHolder] = useState<HTMLDivElement>()
  const close = useEffectEvent(onClose)
  const [x, y] = place ?? []
  useEffect(() => {
    if (x === undefined || y === undefined) return
    const element = document.createElement('div')
    let here = true
    const window = new Popup({ offset: 18, maxWidth: '340px', closeOnClick: false, focusAfterOpen: false })
      .setLngLat([x, y])
      .setDOMContent(element)
      .addTo(map)
    window.on('close', () => {
      if (here) close()
    })
    setHolder(element)
    return () => {
      here = false
      window.remove()
      setHolder(undefined)
    }
  }, [map, x, y])
  return holder
}

function placeOf(
  target: MapTarget | undefined,
  grids: readonly MapGrid[],
  points: readonly MapPoint[],
): readonly [number, number] | undefined {
  if (!target) return undefined
  if ('grid' in target) {
    const ring = grids.find(({ code }) => code === target.grid)?.boundary.coordinates[0]
    return ring && innerPoint(ring)
  }
  const point = points.find(({ id }) => id === target.point)
  return point && [point.longitude, point.latitude]
}
