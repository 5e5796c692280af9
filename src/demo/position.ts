import { pointInPolygon } from '#registry/grid-geometry.ts'
import type { Random } from './random.ts'
import { boundaries } from './shape.ts'

/** Somewhere in a grid, in degrees to six places; nothing for a grid without an outline. */
export function positionIn(random: Random, grid: string): { longitude?: number; latitude?: number } {
  const boundary = boundaries.get(grid)
  const ring = boundary?.coordinates[0]
  if (!boundary || !ring) return {}
  const [west, east] = endsOf(ring.map(([longitude]) => longitude))
  const [south, north] = endsOf(ring.map(([, latitude]) => latitude))
  // 网格再弯，也占外框的一小半以上：四十次都落在外面的，一千万年遇不到一次。
  for (let tries = 0; tries < 40; tries++) {
    const longitude = rounded(west + random.next() * (east - west))
    const latitude = rounded(south + random.next() * (north - south))
    if (pointInPolygon([longitude, latitude], boundary)) return { longitude, latitude }
  }
  return {}
}

function endsOf(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
