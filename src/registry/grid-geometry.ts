import type { Polygon } from './fields.ts'

/** Longitude, then latitude, CGCS2000 degrees. */
export type Position = readonly [number, number]

/**
 * True when the point lies in the polygon and in none of its holes. Of two neighbours that share an edge exactly one
 * holds a point on it.
 */
export function pointInPolygon([x, y]: Position, polygon: Pick<Polygon, 'coordinates'>): boolean {
  let inside = false
  for (const ring of polygon.coordinates) {
    for (let at = 1; at < ring.length; at++) {
      const [from, to] = [ring[at - 1], ring[at]]
      if (!from || !to || from[1] > y === to[1] > y) continue
      // 两端按纬度排好再求交点：相邻网格以相反方向走同一条边，结果须逐位相同。
      const [low, high] = from[1] < to[1] ? [from, to] : [to, from]
      if (x < low[0] + ((y - low[1]) / (high[1] - low[1])) * (high[0] - low[0])) inside = !inside
    }
  }
  return inside
}

/** The first grid whose boundary holds the point. */
export function findGridAt<G extends { boundary?: Polygon }>(point: Position, grids: readonly G[]): G | undefined {
  return grids.find(({ boundary }) => boundary !== undefined && pointInPolygon(point, boundary))
}
