import type { Polygon } from '../fields.ts'
import { boxesMeet, boxOf, metresBetween, type Point, type Ring, type Shape, scaleAt } from './measure.ts'
import { isSame, mendPolygon, rounded } from './ring.ts'

/** A place on a ring: `edge` is the number of the corner before it, `far` the metres from what was asked about. */
export type Near = { at: Point; edge: number; far: number; corner: boolean }

/** The place of a ring nearest to a point. */
export function nearestOnRing(ring: readonly Readonly<Point>[], point: Readonly<Point>): Near | undefined {
  const [sx, sy] = scaleAt(point[1])
  let best: Near | undefined
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1], ring[at]]
    if (!from || !to) continue
    const [dx, dy] = [(to[0] - from[0]) * sx, (to[1] - from[1]) * sy]
    const [px, py] = [(point[0] - from[0]) * sx, (point[1] - from[1]) * sy]
    const length = dx * dx + dy * dy
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
    const far = Math.hypot(px - share * dx, py - share * dy)
    if (best && far >= best.far) continue
    const corner = share === 0 || share === 1
    const place: Point =
      share === 0
        ? [from[0], from[1]]
        : share === 1
          ? [to[0], to[1]]
          : [rounded(from[0] + share * (to[0] - from[0])), rounded(from[1] + share * (to[1] - from[1]))]
    best = { at: place, edge: at - 1, far, corner }
  }
  return best
}

/** The corner of a neighbour within `metres`, else the nearest place of a neighbour's edge, else the point as it is. */
export function snapPoint(point: Readonly<Point>, shapes: readonly Shape[], metres: number): Point {
  const rings = near(point, shapes, metres)
  const corners = rings.flat().map((at) => ({ at, far: metresBetween(at, point) }))
  const corner = least(corners)
  if (corner && corner.far <= metres) return [corner.at[0], corner.at[1]]
  const edge = least(rings.flatMap((ring) => nearestOnRing(ring, point) ?? []))
  return edge && edge.far <= metres ? edge.at : [point[0], point[1]]
}

function least<T extends { far: number }>(all: readonly T[]): T | undefined {
  return all.reduce<T | undefined>((best, one) => (best && best.far <= one.far ? best : one), undefined)
}

function near(point: Readonly<Point>, shapes: readonly Shape[], metres: number): Ring[] {
  const box = boxOf([point])
  return shapes.flatMap(({ coordinates }) => coordinates).filter((ring) => boxesMeet(boxOf(ring), box, metres / 50_000))
}

/**
 * The polygon with its corners laid on those of its neighbours within `metres` (else on their edges), and with the
 * neighbours' corners along its own edges taken in: then both go by the same points.
 */
export function snapPolygon(shape: Shape, among: readonly Shape[], metres: number): Polygon {
  const reach = boxOf(shape.coordinates[0] ?? [])
  const neighbours = among.filter(({ coordinates }) => boxesMeet(reach, boxOf(coordinates[0] ?? []), metres / 50_000))
  const laid = shape.coordinates.map((ring) => ring.map((point) => snapPoint(point, neighbours, metres)))
  const box = boxOf(laid.flat())
  const corners = neighbours
    .flatMap(({ coordinates }) => coordinates.flat())
    .filter((point) => boxesMeet(box, boxOf([point]), metres / 50_000))
  return mendPolygon({ coordinates: laid.map((ring) => takeIn(ring, corners, metres)) })
}

/** The ring with those corners that lie within `metres` of one of its edges, in their order along it. */
export function takeIn(ring: Ring, corners: readonly Point[], metres: number): Ring {
  const wanted = corners.flatMap((corner) => {
    if (ring.some((point) => isSame(point, corner))) return []
    const place = nearestOnRing(ring, corner)
    return place && place.far <= metres && !place.corner ? [{ corner, edge: place.edge, at: place.at }] : []
  })
  return ring.flatMap((point, edge) => [
    point,
    ...wanted
      .filter((one) => one.edge === edge)
      .sort((a, b) => metresBetween(a.at, point) - metresBetween(b.at, point))
      .map(({ corner }): Point => [corner[0], corner[1]])
      .filter((corner, at, all) => at === 0 || !isSame(corner, all[at - 1] ?? point)),
  ])
}
