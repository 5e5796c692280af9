import type { FeatureCollection } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
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

/** What one points at or has chosen. */
export type MapTarget = { point: string } | { grid: string }

/** A picture beneath everything from a tile service of the customer's own, with the words it demands (审图号). */
export type MapTiles = { urls: readonly string[]; attribution: string }

export type TownMapProps = {
  theme?: 'light' | 'dark'
  grids: readonly MapGrid[]
  points: readonly MapPoint[]
  /** Shows incidents as heat instead of one by one. */
  heat?: boolean
  /** River, roads, buildings beneath, as GeoJSON of the street's own; absent: none. On console pages: `{...useGeography()}` of ./use-geography.ts. */
  base?: FeatureCollection
  /** The point or grid that stands out; the map moves to it. */
  selected?: MapTarget | undefined
  onSelect?(what: MapTarget): void
  /** What a small window beside the point or grid shows. */
  popup?(what: MapTarget): ReactNode
  className?: string
  /** Said to a reader of the screen; 「地图」 where absent. */
  label?: string
  tiles?: MapTiles
  /** Hands over the drawing itself once it stands, for editors; never called where there is no WebGL. */
  onReady?(map: MapLibre): void
  /** Leaves out the buttons and the list: a wall that nobody touches. */
  still?: boolean
  /** Draws marks and words so many times larger, for a wall seen from afar; only with `still`. */
  scale?: number
}
