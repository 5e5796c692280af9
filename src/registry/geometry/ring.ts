import { boxOf, metresBetween, type Point, type Ring, type Shape, signedArea } from './measure.ts'

/** What is wrong with a ring, and where. */
export type RingFault = { kind: 'few' | 'crossing' | 'touching' | 'spike'; at: Point }

/** Two corners nearer than this are one: a hand does not draw finer, and a centimetre has no house. */
export const sameWithin = 0.01

export function isSame(one: Readonly<Point>, other: Readonly<Point>): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

/** Closed, without doubled corners, degrees to nine decimals; the outer ring against the clock, holes with it (RFC 7946). */
export function mendPolygon({ coordinates }: Shape): { type: 'Polygon'; coordinates: Ring[] } {
  const rings = coordinates.map((ring, at) => {
    const mended = mendRing(ring)
    return signedArea(mended) < 0 === (at === 0) ? mended.toReversed() : mended
  })
  return { type: 'Polygon', coordinates: rings.filter((ring, at) => at === 0 || ring.length >= 4) }
}

function mendRing(ring: readonly Readonly<Point>[]): Ring {
  const kept: Ring = []
  for (const [x, y] of ring) {
    const point: Point = [rounded(x), rounded(y)]
    const last = kept.at(-1)
    if (last === undefined || metresBetween(last, point) >= sameWithin) kept.push(point)
  }
  const [first] = kept
  while (kept.length > 1 && first && metresBetween(kept.at(-1) ?? first, first) < sameWithin) kept.pop()
  return first ? [...kept, [first[0], first[1]]] : []
}

/** A tenth of a millimetre. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9
}

/** The faults of a mended polygon's rings: too few corners, or a ring that crosses or touches itself or another one. */
export function faultsOf({ coordinates }: Shape): RingFault[] {
  const few = coordinates.flatMap((ring): RingFault[] =>
    new Set(ring.map(String)).size < 3 ? [{ kind: 'few', at: ring[0] ?? [0, 0] }] : [],
  )
  return few.length > 0 ? few : crossingsOf(coordinates)
}

type Edge = { from: Point; to: Point; ring: number; at: number; west: number; east: number }

/** Where edges that are no neighbours meet; at most 20 places. Edges are swept from west to east. */
function crossingsOf(rings: readonly Ring[]): RingFault[] {
  const edges = rings.flatMap(edgesOf).sort((a, b) => a.west - b.west)
  const found: RingFault[] = []
  let open: Edge[] = []
  for (const edge of edges) {
    open = open.filter(({ east }) => east >= edge.west)
    for (const other of open) {
      const fault = meeting(edge, other, rings[edge.ring]?.length ?? 0)
      if (fault && !found.some(({ at }) => metresBetween(at, fault.at) < sameWithin)) found.push(fault)
      if (found.length >= 20) return found
    }
    open.push(edge)
  }
  return found
}

function edgesOf(ring: Ring, number: number): Edge[] {
  return ring.slice(1).map((to, at) => {
    const from = ring[at] ?? to
    const { west, east } = boxOf([from, to])
    return { from, to, ring: number, at, west, east }
  })
}

function meeting(one: Edge, other: Edge, length: number): RingFault | undefined {
  const gap = Math.abs(one.at - other.at)
  const adjacent = one.ring === other.ring && (gap === 1 || gap === length - 2)
  if (adjacent) return (gap === 1) === one.at < other.at ? turningBack(one, other) : turningBack(other, one)
  const at = meetingPoint(one.from, one.to, other.from, other.to)
  if (!at) return undefined
  const corner = [one.from, one.to, other.from, other.to].some((point) => isSame(point, at))
  return { kind: corner ? 'touching' : 'crossing', at }
}

/** Two edges in a row of which the second runs back over the first. */
function turningBack(first: Edge, second: Edge): RingFault | undefined {
  if (side(first.from, first.to, second.to) !== 0) return undefined
  const ahead =
    (first.to[0] - first.from[0]) * (second.to[0] - second.from[0]) +
    (first.to[1] - first.from[1]) * (second.to[1] - second.from[1])
  return ahead < 0 ? { kind: 'spike', at: [first.to[0], first.to[1]] } : undefined
}

/** Positive when `c` lies left of the line from `a` to `b`, 0 on it. */
export function side(a: Readonly<Point>, b: Readonly<Point>, c: Readonly<Point>): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** Where two stretches meet: a corner of one where they only touch or lie on each other, undefined where they do not. */
export function meetingPoint(
  a: Readonly<Point>,
  b: Readonly<Point>,
  c: Readonly<Point>,
  d: Readonly<Point>,
): Point | undefined {
  const [ofC, ofD, ofA, ofB] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  for (const [value, point, from, to] of [
    [ofC, c, a, b],
    [ofD, d, a, b],
    [ofA, a, c, d],
    [ofB, b, c, d],
  ] as const)
    if (value === 0 && within(point, from, to)) return [point[0], point[1]]
  if (ofC > 0 === ofD > 0 || ofA > 0 === ofB > 0 || ofC * ofD * ofA * ofB === 0) return undefined
  const share = ofA / (ofA - ofB)
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]
}

function within(point: Readonly<Point>, from: Readonly<Point>, to: Readonly<Point>): boolean {
  return (
    point[0] >= Math.min(from[0], to[0]) &&
    point[0] <= Math.max(from[0], to[0]) &&
    point[1] >= Math.min(from[1], to[1]) &&
    point[1] <= Math.max(from[1], to[1])
  )
}
