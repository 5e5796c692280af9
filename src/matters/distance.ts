import type { Distance } from '#procedures/define.ts'
import type { Polygon } from '#registry/fields.ts'
import { metresBetween } from '#registry/geometry/measure.ts'
import { nearestOnRing } from '#registry/geometry/snap.ts'
import { type Position, pointInPolygon } from '#registry/grid-geometry.ts'

/** Where a matter lies, as far as anybody knows: a point, or else its grid. */
export type Whereabouts = { point?: Position; of?: 'point' | 'camera'; boundary?: Pick<Polygon, 'coordinates'> }

/** Metres from a position to where a matter lies; within its grid none. Undefined where nobody knows. */
export function distanceTo({ point, of, boundary }: Whereabouts, from: Position): Distance | undefined {
  if (point) return { metres: metresBetween(from, point), from: of ?? 'point' }
  if (!boundary) return undefined
  if (pointInPolygon(from, boundary)) return { metres: 0, from: 'grid' }
  const nearest = boundary.coordinates.flatMap((ring) => nearestOnRing(ring, from)?.far ?? [])
  return nearest.length > 0 ? { metres: Math.min(...nearest), from: 'grid' } : undefined
}
