import type { Polygon } from '#registry/fields.ts'
import { grids } from './places.ts'

// 坐标落在外海，不与任何真实街道重叠。
const centre = { longitude: 124.36, latitude: 30.42 }
const size = { longitude: 0.052, latitude: 0.04 }

/** Bands of grids from north to south; the river runs between the third and the fourth. Village codes, west to east. */
const bands: readonly (readonly string[])[] = [
  ['V06', 'V06', 'V06', 'V02', 'V02'],
  ['V06', 'V06', 'V01', 'V01', 'V02', 'V02', 'V02'],
  ['V03', 'V01', 'V01', 'V01', 'V01', 'V02', 'V05', 'V05'],
  ['V03', 'V03', 'V03', 'V04', 'V04', 'V05', 'V05', 'V05'],
  ['V03', 'V07', 'V04', 'V04', 'V04', 'V04', 'V08', 'V08'],
  ['V07', 'V07', 'V07', 'V07', 'V08', 'V08'],
]

type Point = [number, number]

/** A point of the town: `across` 0 west … 1 east, `edge` 0 north … 6 south. Banks and roads are curves, not a ruler's lines. */
function pointAt(across: number, edge: number): Point {
  const down = edge / bands.length
  const width = 0.72 + 0.28 * Math.sin(Math.PI * (0.12 + 0.76 * down)) + 0.05 * Math.sin(5 * down)
  const bend =
    edge === 0 || edge === bands.length
      ? 0.35 * Math.sin(Math.PI * across) * (edge === 0 ? -1 : 1) * 0.3
      : edge === 3
        ? 0.62 * Math.sin(2.1 * Math.PI * across + 0.4) * 0.9
        : 0.3 * Math.sin(2.3 * Math.PI * across + edge)
  const slant = 0.03 * Math.sin(3 * down + 4 * across)
  const x = (across - 0.5 + slant) * width
  const y = 0.5 - (edge + bend) / bands.length
  return [rounded(centre.longitude + x * size.longitude), rounded(centre.latitude + y * size.latitude)]
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** Where a band is cut: uneven, and shifted from band to band. */
function cutsOf(band: number): number[] {
  const count = bands[band]?.length ?? 0
  return Array.from({ length: count + 1 }, (_, at) =>
    at === 0 || at === count ? at / count : (at + 0.22 * Math.sin(2.7 * at + 1.9 * band)) / count,
  )
}

/** Every sample of the line below band `edge - 1`: the cuts of both its sides, so that neighbours share each vertex. */
function samplesOf(edge: number): number[] {
  const even = Array.from({ length: 33 }, (_, at) => at / 32)
  const cuts = [edge - 1, edge].flatMap((band) => (bands[band] ? cutsOf(band) : []))
  return [...new Set([...even, ...cuts])].sort((a, b) => a - b)
}

function stretch(edge: number, from: number, to: number): Point[] {
  return samplesOf(edge)
    .filter((across) => across >= from && across <= to)
    .map((across) => pointAt(across, edge))
}

/** The outline of every grid by its code. Together they tile the town: no gap, no overlap. */
export const boundaries: ReadonlyMap<string, Polygon> = new Map(outlines())

function outlines(): Array<[string, Polygon]> {
  const left = new Map<string, string[]>()
  for (const grid of grids) left.set(grid.village.code, [...(left.get(grid.village.code) ?? []), grid.code])
  return bands.flatMap((cells, band) => {
    const cuts = cutsOf(band)
    return cells.map((village, at): [string, Polygon] => {
      const code = left.get(village)?.shift()
      if (code === undefined) throw new Error(`too many cells for ${village}`)
      const [from, to] = [cuts[at] ?? 0, cuts[at + 1] ?? 1]
      const north = stretch(band, from, to)
      const south = stretch(band + 1, from, to)
      const ring = [...south, ...north.reverse()]
      const first = ring[0]
      if (!first) throw new Error(`no outline for ${code}`)
      return [code, { type: 'Polygon', coordinates: [[...ring, first]] }]
    })
  })
}
