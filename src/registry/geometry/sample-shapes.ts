import type { Polygon } from '../fields.ts'
import type { Point, Ring } from './measure.ts'
import { mendPolygon } from './ring.ts'

/** Shapes for tests: a ring closed after its last corner. */
export function ringOf(...points: Point[]): Ring {
  return [...points, ...points.slice(0, 1)]
}

export function shapeOf(...rings: Ring[]): Polygon {
  return { type: 'Polygon', coordinates: rings }
}

/** A square of so many degrees by its south-west corner, as it is kept. */
export function squareAt(west: number, south: number, size = 0.01): Polygon {
  const [east, north] = [west + size, south + size]
  return mendPolygon(shapeOf(ringOf([west, south], [east, south], [east, north], [west, north])))
}
