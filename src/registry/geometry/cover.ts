import polygonClipping from 'polygon-clipping'
import { pointInPolygon } from '../grid-geometry.ts'
import { areaOf, boxesMeet, boxOf, lengthOf, type Point, type Ring, type Shape } from './measure.ts'

/** A piece of ground that two grids claim, or that none does. */
export type Piece = { coordinates: Ring[]; area: number; at: Point }

/** Smaller or narrower than this is no quarrel but the grain of two surveys: m², metres. */
export const sliver = { area: 4, width: 0.5 }

/** The ground that both cover, without slivers. */
export function overlapOf(one: Shape, other: Shape): Piece[] {
  if (!boxesMeet(boxOf(one.coordinates[0] ?? []), boxOf(other.coordinates[0] ?? []))) return []
  return piecesOf(clip('intersection', [one], [other]))
}

/** The ground of `before` that none of `after` covers, without slivers. */
export function missingOf(before: readonly Shape[], after: readonly Shape[]): Piece[] {
  if (before.length === 0) return []
  return piecesOf(clip('difference', before, after))
}

/** Ground within the outer line of all shapes together that none of them covers. */
export function holesIn(shapes: readonly Shape[]): Piece[] {
  if (shapes.length === 0) return []
  return joined(shapes).flatMap(([, ...holes]) => piecesOf(holes.map((hole) => [hole])))
}

/** The shapes as one: one polygon where they hang together. */
export function joined(shapes: readonly Shape[]): Ring[][] {
  return clip('union', shapes, [])
}

type Act = 'union' | 'intersection' | 'difference'

// 库对几乎重合的边偶尔算不出来：把坐标并到约一毫米、再到约一厘米的格子上重算。
function clip(act: Act, one: readonly Shape[], other: readonly Shape[]): Ring[][] {
  for (const digits of [undefined, 1e8, 1e7]) {
    try {
      const [mine, theirs] = [one, other].map((shapes) => shapes.map(({ coordinates }) => coarse(coordinates, digits)))
      return polygonClipping[act](mine ?? [], theirs ?? [])
    } catch (problem) {
      if (digits === 1e7) throw problem
    }
  }
  return []
}

function coarse(rings: readonly Ring[], digits: number | undefined): Ring[] {
  const whole = (value: number) => (digits === undefined ? value : Math.round(value * digits) / digits)
  return rings.map((ring) => ring.map(([x, y]) => [whole(x), whole(y)]))
}

function piecesOf(polygons: readonly Ring[][]): Piece[] {
  return polygons
    .map((coordinates) => ({ coordinates, area: areaOf({ coordinates }), at: placeIn({ coordinates }) }))
    .filter(
      ({ coordinates, area }) => area >= sliver.area && (2 * area) / lengthOf(coordinates[0] ?? []) >= sliver.width,
    )
    .sort((a, b) => b.area - a.area)
}

/** A place that surely lies in the polygon: its middle, or the middle of the widest stretch at some latitude. */
export function placeIn(shape: Shape): Point {
  const [outer = []] = shape.coordinates
  const { west, south, east, north } = boxOf(outer)
  const middle: Point = [(west + east) / 2, (south + north) / 2]
  if (pointInPolygon(middle, shape)) return middle
  let best: { width: number; place: Point } = { width: -1, place: outer[0] ?? middle }
  for (const share of [0.5, 0.35, 0.65, 0.2, 0.8, 0.43, 0.57, 0.07, 0.93]) {
    const y = south + share * (north - south) + (north - south) * 1e-5
    const crossings = shape.coordinates.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from = 0, to = 0] = crossings.slice(at, at + 2)
      if (to - from > best.width) best = { width: to - from, place: [(from + to) / 2, y] }
    }
  }
  return best.place
}

function crossingsAt(ring: Ring, y: number): number[] {
  return ring.slice(1).flatMap((to, at) => {
    const from = ring[at] ?? to
    return from[1] > y === to[1] > y ? [] : [from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0])]
  })
}
