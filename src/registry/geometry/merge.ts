import type { Polygon } from '../fields.ts'
import { joined, placeIn } from './cover.ts'
import { areaOf, type Point, type Shape } from './measure.ts'
import { mendPolygon } from './ring.ts'
import { snapPolygon, takeIn } from './snap.ts'

export type Merged = { ok: true; polygon: Polygon } | { ok: false; at?: Point }

/** A hole left between two surveys: smaller than this it is filled, m². */
const grain = 25
const borderWithin = 0.5

/** Neighbours as one grid; not ok when they do not hang together, with a place in a part that stands apart. */
export function mergePolygons(shapes: readonly Shape[]): Merged {
  const plain = unite(shapes)
  return plain.ok ? plain : unite(fitted(shapes))
}

function unite(shapes: readonly Shape[]): Merged {
  const [one, ...apart] = joined(shapes)
    .filter((coordinates) => areaOf({ coordinates }) >= grain)
    .sort((a, b) => areaOf({ coordinates: b }) - areaOf({ coordinates: a }))
  if (!one) return { ok: false }
  const [loose] = apart
  if (loose) return { ok: false, at: placeIn({ coordinates: loose }) }
  const [outer, ...holes] = one
  const kept = holes.filter((hole) => areaOf({ coordinates: [hole] }) >= grain)
  return { ok: true, polygon: mendPolygon({ coordinates: [outer ?? [], ...kept] }) }
}

/** Each laid on those before it, then all with each other's corners: surveys that differ by a hand's breadth meet. */
function fitted(shapes: readonly Shape[]): Shape[] {
  const laid: Shape[] = []
  for (const shape of shapes) laid.push(snapPolygon(shape, laid, borderWithin))
  return laid.map((shape, at) => takeInAll(shape, laid.toSpliced(at, 1)))
}

function takeInAll({ coordinates }: Shape, others: readonly Shape[]): Shape {
  const corners = others.flatMap((other) => other.coordinates.flat())
  return { coordinates: coordinates.map((ring) => takeIn(ring, corners, borderWithin)) }
}
