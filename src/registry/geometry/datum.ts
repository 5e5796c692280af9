import type { Point } from './measure.ts'

/** What the coordinates of a file are in. Kept is always CGCS2000; WGS-84 differs from it by less than a metre. */
export const datumNames = {
  cgcs2000: 'CGCS2000 或 WGS-84（天地图、测绘成果、GPS）',
  gcj02: 'GCJ-02（高德、腾讯地图）',
  bd09: 'BD-09（百度地图）',
} as const
export type Datum = keyof typeof datumNames

// GCJ-02 所用的克拉索夫斯基椭球。
const axis = 6_378_245
const e2 = 0.006_693_421_622_965_943
const turn = (Math.PI * 3000) / 180

/** True within the rectangle in which GCJ-02 is shifted; beyond it the three systems are one. */
export function isShifted([x, y]: Readonly<Point>): boolean {
  return x >= 72.004 && x <= 137.8347 && y >= 0.8293 && y <= 55.8271
}

/** True when the place can lie in China (land and sea): what the registers take. */
export function isInsideChina([x, y]: Readonly<Point>): boolean {
  return x >= 73 && x <= 136 && y >= 3 && y <= 54
}

/** A place of any of the three systems in CGCS2000, to a millimetre. */
export function toCgcs2000(place: Readonly<Point>, from: Datum): Point {
  if (from === 'cgcs2000') return [place[0], place[1]]
  if (from === 'gcj02') return inverse(toGcj02, place)
  return inverse(toGcj02, inverse(gcj02ToBd09, place))
}

/** A CGCS2000 place in one of the other systems, for maps that want it so. */
export function fromCgcs2000(place: Readonly<Point>, to: Datum): Point {
  if (to === 'cgcs2000') return [place[0], place[1]]
  const shifted = toGcj02(place)
  return to === 'gcj02' ? shifted : gcj02ToBd09(shifted)
}

function toGcj02([x, y]: Readonly<Point>): Point {
  if (!isShifted([x, y])) return [x, y]
  const [east, north] = shiftAt(x - 105, y - 35)
  const latitude = (y / 180) * Math.PI
  const bend = 1 - e2 * Math.sin(latitude) ** 2
  const across = (axis / Math.sqrt(bend)) * Math.cos(latitude) * (Math.PI / 180)
  const along = ((axis * (1 - e2)) / bend ** 1.5) * (Math.PI / 180)
  return [x + east / across, y + north / along]
}

/** Metres by which GCJ-02 lies east and north, x and y counted from 105° E, 35° N. */
function shiftAt(x: number, y: number): [number, number] {
  const wave = (size: number, at: number) => (size * 2 * Math.sin(at * Math.PI)) / 3
  const common = wave(20, 6 * x) + wave(20, 2 * x)
  const root = Math.sqrt(Math.abs(x))
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common + wave(20, x) + wave(40, x / 3)
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common + wave(20, y) + wave(40, y / 3)
  return [east + wave(150, x / 12) + wave(300, x / 30), north + wave(160, y / 12) + wave(320, y / 30)]
}

function gcj02ToBd09([x, y]: Readonly<Point>): Point {
  if (!isShifted([x, y])) return [x, y]
  const far = Math.hypot(x, y) + 0.000_02 * Math.sin(y * turn)
  const angle = Math.atan2(y, x) + 0.000_003 * Math.cos(x * turn)
  return [far * Math.cos(angle) + 0.0065, far * Math.sin(angle) + 0.006]
}

// 两种偏移都没有公开的反算式：逐次逼近，十次以内到 1e-10 度。
function inverse(forward: (place: Readonly<Point>) => Point, [x, y]: Readonly<Point>): Point {
  const place: Point = [x, y]
  for (let turns = 0; turns < 20; turns++) {
    const [ahead, up] = forward(place)
    const [dx, dy] = [x - ahead, y - up]
    place[0] += dx
    place[1] += dy
    if (Math.abs(dx) < 1e-11 && Math.abs(dy) < 1e-11) break
  }
  return place
}
