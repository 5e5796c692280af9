import { type ReactNode, useState } from 'react'
import type { MapTarget, TownMapProps } from './kinds.ts'
import { MapList } from './map-list.tsx'
import './map.css'

type Props = Pick<TownMapProps, 'theme' | 'grids' | 'points' | 'className' | 'label' | 'still'> & {
  onPick(target: MapTarget): void
  onWhole(): void
  children: ReactNode
}

/** What is around the drawing, however it is drawn: its name, the buttons, and the list for those who use keys alone. */
export function MapFrame({
  theme = 'light',
  grids,
  points,
  className,
  label = '地图',
  still,
  onPick,
  onWhole,
  children,
}: Props) {
  const [listed, setListed] = useState(false)
  return (
    <section className={['town-map', `town-map-${theme}`, className].filter(Boolean).join(' ')} aria-label={label}>
      {children}
      {!still && (
        <div className="town-map-buttons">
          <button type="button" onClick={onWhole}>
            全图
          </button>
          <button type="button" aria-expanded={listed} onClick={() => setListed(!listed)}>
            列表
          </button>
        </div>
      )}
      {listed && <MapList {...{ grids, points }} onPick={onPick} onClose={() => setListed(false)} />}
    </section>
  )
}
