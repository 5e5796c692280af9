import type { FeatureCollection } from 'geojson'
import type { ReactNode } from 'react'
import type { Polygon } from '#registry/fields.ts'
import type { LightId } from '#web/names.ts'

/** An outline with its name; colour and pattern say the same, so that nobody depends on the colour. */
export type MapGrid = {
  code: string
  name: string
  boundary: Polygon
  colour?: string
  pattern?: 'none' | 'lines' | 'dots' | 'cross'
  /** Said when pointed at, and to a reader of the screen. */
  note?: string
}

/** Something at a place. Longitude and latitude in CGCS2000 degrees. */
export type MapPoint = { id: string; longitude: number; latitude: number; name: string; note?: string } & (
  | { kind: 'incident'; light: LightId; alarm?: boolean; mentions?: number }
  | { kind: 'worker'; onDuty: boolean; load: number; stale?: boolean }
  | { kind: 'camera' }
  | { kind: 'address' }
)

export type TownMapProps = {
  theme?: 'light' | 'dark'
  grids: readonly MapGrid[]
  points: readonly MapPoint[]
  /** Shows incidents as heat instead of one by one. */
  heat?: boolean
  /** River, roads, buildings beneath, as GeoJSON of the street's own; absent: none. */
  base?: FeatureCollection
  /** The point or grid that stands out; the map moves to it. */
  selected?: { point: string } | { grid: string } | undefined
  onSelect?(what: { point: string } | { grid: string }): void
  /** What a small window beside the point or grid shows. */
  popup?(what: { point: string } | { grid: string }): ReactNode
  className?: string
}
