import type { Polygon } from '../fields.ts'
import { pointInPolygon } from '../grid-geometry.ts'
import { metresBetween, type Point, type Ring, type Shape } from './measure.ts'
import { faultsOf, isSame, meetingPoint, mendPolygon, rounded } from './ring.ts'
import { nearestOnRing } from './snap.ts'

/** Why a line does not split a grid in two, for {@link splitWords}. */
export type SplitFault = 'short' | 'ends-inside' | 'misses' | 'many' | 'hole' | 'crossing'
export type Split = { ok: true; parts: [Polygon, Polygon] } | { ok: false; fault: SplitFault; at?: Point }

export const splitWords: Record<SplitFault, string> = {
  short: '切分线至少要两个点。',
  'ends-inside': '切分线的两端要在网格外面或边界上，请把线画过边界。',
  misses: '切分线没有穿过这个网格。',
  many: '切分线穿过边界不止两次，会切出三块以上，请分几次切。',
  hole: '切分线穿过了网格中间的空洞，请绕开。',
  crossing: '切分线与自身相交，请重画。',
}

/** A line's end this near to the border is meant to lie on it, in metres. */
const endWithin = 8

/**
 * Splits a polygon along a line that enters it once and leaves it once. Both parts share the line corner by corner; a
 * hole goes with the part that holds it.
 */
export function splitPolygon(shape: Shape, line: readonly Readonly<Point>[]): Split {
  const { coordinates } = mendPolygon(shape)
  const [outer, ...holes] = coordinates
  if (!outer || line.length < 2) return { ok: false, fault: 'short' }
  const cut = ended(outer, line)
  if (crossesItself(cut)) return { ok: false, fault: 'crossing' }
  const meets = meetingsOf(outer, cut)
  const chords = chordsOf(cut, meets).filter(({ inner }) => pointInPolygon(inner, { coordinates: [outer] }))
  const [chord, second] = chords
  if (second) return { ok: false, fault: 'many', at: second.inner }
  const loose = [cut[0], cut.at(-1)].find(
    (end) => end && meets.every(({ at }) => !isSame(at, end)) && inside(outer, end),
  )
  if (loose) return { ok: false, fault: 'ends-inside', at: loose }
  if (!chord) return { ok: false, fault: 'misses' }
  const through = holes.find((hole) => meetingsOf(hole, chord.points).length > 0)
  if (through) return { ok: false, fault: 'hole', at: through[0] }
  const rings = cutRing(outer, chord.points)
  const [one, other] = rings.map((ring) =>
    mendPolygon({
      coordinates: [ring, ...holes.filter((hole) => hole[0] && pointInPolygon(hole[0], { coordinates: [ring] }))],
    }),
  )
  if (!one || !other || [one, other].some((part) => faultsOf(part).length > 0)) return { ok: false, fault: 'many' }
  return { ok: true, parts: [one, other] }
}

function inside(ring: Ring, point: Readonly<Point>): boolean {
  return pointInPolygon(point, { coordinates: [ring] })
}

/** The line with ends that nearly touch the border laid on it. */
function ended(outer: Ring, line: readonly Readonly<Point>[]): Ring {
  return line.map((point, at): Point => {
    const place: Point = [rounded(point[0]), rounded(point[1])]
    if (at > 0 && at < line.length - 1) return place
    const near = nearestOnRing(outer, place)
    return near && metresBetween(near.at, place) <= endWithin ? near.at : place
  })
}

function crossesItself(line: Ring): boolean {
  return line.some((to, at) =>
    line.slice(0, Math.max(0, at - 1)).some((_, other) => {
      const [from, start, end] = [line[at - 1], line[other], line[other + 1]]
      return (
        from !== undefined &&
        start !== undefined &&
        end !== undefined &&
        other + 1 < at &&
        other + 1 !== at - 1 &&
        meetingPoint(from, to, start, end) !== undefined
      )
    }),
  )
}

/** Where the line meets the ring: how far along the line (edge number and share of it), and the place. */
type Meeting = { along: number; at: Point }

function meetingsOf(ring: Ring, line: Ring): Meeting[] {
  const found: Meeting[] = []
  for (let edge = 1; edge < line.length; edge++) {
    const [from, to] = [line[edge - 1], line[edge]]
    if (!from || !to) continue
    for (let at = 1; at < ring.length; at++) {
      const [start, end] = [ring[at - 1], ring[at]]
      if (!start || !end) continue
      const met = touching(start, end, from, to)
      if (met && !found.some((one) => metresBetween(one.at, met) < 0.01))
        found.push({ along: edge - 1 + shareOf(from, to, met), at: met })
    }
  }
  return found.sort((a, b) => a.along - b.along)
}

// 端点已归到边上，按浮点数未必恰在边上：一毫米以内算在。
function touching(start: Point, end: Point, from: Point, to: Point): Point | undefined {
  for (const point of [from, to]) {
    const near = nearestOnRing([start, end], point)
    if (near && metresBetween(near.at, point) < 0.001) return point
  }
  const met = meetingPoint(start, end, from, to)
  if (!met) return undefined
  const corner = [start, end].find((one) => metresBetween(one, met) < 0.01)
  return corner ?? [rounded(met[0]), rounded(met[1])]
}

function shareOf(from: Point, to: Point, at: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  return Math.abs(dx) > Math.abs(dy) ? (at[0] - from[0]) / dx : dy === 0 ? 0 : (at[1] - from[1]) / dy
}

type Chord = { points: Ring; inner: Point }

/** The stretches of the line from one meeting to the next, each with a place in the middle of its first edge. */
function chordsOf(line: Ring, meets: readonly Meeting[]): Chord[] {
  return meets.slice(1).map((end, index) => {
    const begin = meets[index] ?? end
    const between = line.filter((_, at) => at > begin.along + 1e-9 && at < end.along - 1e-9)
    const points = [begin.at, ...between, end.at]
    const second = points[1] ?? end.at
    return { points, inner: [(begin.at[0] + second[0]) / 2, (begin.at[1] + second[1]) / 2] }
  })
}

/** The two rings on either side of a chord whose ends lie on the ring. */
function cutRing(ring: Ring, chord: Ring): [Ring, Ring] {
  const [first, last] = [chord[0], chord.at(-1)]
  if (!first || !last) return [ring, []]
  const open = withCorners(ring, [first, last]).slice(0, -1)
  const start = open.findIndex((point) => isSame(point, first))
  const turned = [...open.slice(start), ...open.slice(0, start)]
  const end = turned.findIndex((point) => isSame(point, last))
  const one = [...turned.slice(0, end + 1), ...chord.slice(1, -1).toReversed(), first]
  const other = [...turned.slice(end), first, ...chord.slice(1)]
  return [one, other]
}

/** The ring with the places, which lie on its edges, as corners. */
function withCorners(ring: Ring, places: readonly Point[]): Ring {
  return places.reduce((into, place) => {
    if (into.some((point) => isSame(point, place))) return into
    const near = nearestOnRing(into, place)
    return near ? [...into.slice(0, near.edge + 1), place, ...into.slice(near.edge + 1)] : into
  }, ring)
}
