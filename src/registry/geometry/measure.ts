import type { Polygon } from '../fields.ts'

/** 经度 before 纬度, CGCS2000 degrees. */
export type Point = [number, number]
/** Closed: the last point is the first again. */
export type Ring = Point[]
export type Shape = Pick<Polygon, 'coordinates'>

// CGCS2000 椭球（GB 22021-2008）：长半轴与扁率。
const axis = 6_378_137
const flattening = 1 / 298.257_222_101
const e2 = flattening * (2 - flattening)
const e = Math.sqrt(e2)
const radian = Math.PI / 180

/** Area of a polygon on the ellipsoid in m², holes left out; an edge is straight in degrees, as it is drawn. */
export function areaOf({ coordinates }: Shape): number {
  const [outer, ...holes] = coordinates.map((ring) => Math.abs(signedArea(ring)))
  return Math.max(0, (outer ?? 0) - holes.reduce((sum, area) => sum + area, 0))
}

/** Area of a ring in m², positive when it runs against the clock. */
export function signedArea(ring: readonly Readonly<Point>[]): number {
  const [first] = ring
  if (!first) return 0
  const base = authalic(first[1])
  let sum = 0
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = [ring[at - 1], ring[at]]
    if (!from || !to) continue
    sum -= (to[0] - from[0]) * (meanAuthalic(from[1], to[1]) - base)
  }
  return (sum * radian * axis * axis) / 2
}

/** q of the equal-area projection: the area between the equator and a latitude, per radian of longitude, is a²·q/2. */
function authalic(latitude: number): number {
  const sine = Math.sin(latitude * radian)
  return (1 - e2) * (sine / (1 - e2 * sine * sine) + Math.atanh(e * sine) / e)
}

/** Its mean along an edge (Simpson's rule: for edges of a degree exact to ten digits). */
function meanAuthalic(from: number, to: number): number {
  return (authalic(from) + 4 * authalic((from + to) / 2) + authalic(to)) / 6
}

/** Metres from one place to another, for places of one street (up to some tens of kilometres). */
export function metresBetween(one: Readonly<Point>, other: Readonly<Point>): number {
  const [x, y] = scaleAt((one[1] + other[1]) / 2)
  return Math.hypot((other[0] - one[0]) * x, (other[1] - one[1]) * y)
}

/** Metres in a degree of longitude and in one of latitude, at a latitude. */
export function scaleAt(latitude: number): [number, number] {
  const sine = Math.sin(latitude * radian)
  const bend = 1 - e2 * sine * sine
  const across = axis / Math.sqrt(bend)
  const along = (axis * (1 - e2)) / bend ** 1.5
  return [across * Math.cos(latitude * radian) * radian, along * radian]
}

/** Metres round a ring. */
export function lengthOf(ring: readonly Readonly<Point>[]): number {
  return ring.reduce((sum, point, at) => sum + (at === 0 ? 0 : metresBetween(ring[at - 1] ?? point, point)), 0)
}

export type Box = { west: number; south: number; east: number; north: number }

export function boxOf(points: readonly Readonly<Point>[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}

/** True when two boxes touch, the second widened by `by` degrees on every side. */
export function boxesMeet(one: Box, other: Box, by = 0): boolean {
  return (
    one.west <= other.east + by &&
    other.west - by <= one.east &&
    one.south <= other.north + by &&
    other.south - by <= one.north
  )
}

/** '124.360123, 30.420456': a place as it is written in a remark. */
export function placeWords([longitude, latitude]: Readonly<Point>): string {
  return `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`
}

/** '1.25 平方公里' or '860 平方米'. */
export function areaWords(squareMetres: number): string {
  return squareMetres >= 100_000
    ? `${(squareMetres / 1e6).toFixed(2)} 平方公里`
    : `${squareMetres < 10 ? squareMetres.toFixed(1) : Math.round(squareMetres)} 平方米`
}
