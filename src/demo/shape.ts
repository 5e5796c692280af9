import type { Polygon } from '#registry/fields.ts'
import { type Grid, grids } from './places.ts'
import { bandCount, degreesOf, type Metres, placeOf, steps } from './town-plane.ts'

/**
 * Bands of grids from north to south, and where each is cut; a grid is named by its village. The cuts at 0.36 and 0.66
 * are the two roads with bridges, that at 0.83 below the river a brook: they run straight through.
 */
const bands: ReadonlyArray<{ villages: readonly string[]; cuts: readonly number[] }> = [
  { villages: ['V06', 'V06', 'V06', 'V02', 'V02'], cuts: [0.19, 0.36, 0.66, 0.82] },
  { villages: ['V06', 'V06', 'V01', 'V01', 'V02', 'V02', 'V02'], cuts: [0.17, 0.36, 0.51, 0.66, 0.77, 0.89] },
  {
    villages: ['V03', 'V01', 'V01', 'V01', 'V01', 'V02', 'V05', 'V05'],
    cuts: [0.14, 0.25, 0.36, 0.5, 0.66, 0.76, 0.88],
  },
  {
    villages: ['V03', 'V03', 'V03', 'V04', 'V04', 'V05', 'V05', 'V05'],
    cuts: [0.12, 0.24, 0.36, 0.52, 0.66, 0.75, 0.83],
  },
  {
    villages: ['V03', 'V07', 'V04', 'V04', 'V04', 'V04', 'V08', 'V08'],
    cuts: [0.13, 0.25, 0.36, 0.46, 0.56, 0.66, 0.83],
  },
  { villages: ['V07', 'V07', 'V07', 'V07', 'V08', 'V08'], cuts: [0.18, 0.36, 0.51, 0.66, 0.83] },
]

export const bridges = [0.36, 0.66] as const
export const brook = 0.83

/** A cut of a band, from its north edge (0) to its south edge (1): a side road leans, a through road does not. */
export type Cut = (down: number) => number

/** One grid's cell of the sheet: between two cuts of a band. */
export type Cell = { grid: Grid; band: number; west: Cut; east: Cut; left: number; right: number }

/** True for a cut that goes on in the next band. */
export function isThrough(cut: number, band: number): boolean {
  return cut === 0 || cut === 1 || cut === bridges[0] || cut === bridges[1] || (cut === brook && band >= 3)
}

function cutOf(cut: number, band: number): Cut {
  if (isThrough(cut, band)) return () => cut
  const lean = 0.045 * Math.sin(23 * cut + 2.3 * band)
  return (down) => cut + lean * (down - 0.5) + 0.006 * Math.sin(Math.PI * down) * Math.sin(31 * cut)
}

/** Every grid with its cell, band by band from the west. */
export const cells: readonly Cell[] = cellsOf()

function cellsOf(): Cell[] {
  const left = new Map<string, Grid[]>()
  for (const grid of grids) left.set(grid.village.code, [...(left.get(grid.village.code) ?? []), grid])
  return bands.flatMap(({ villages, cuts }, band) =>
    villages.map((village, at): Cell => {
      const grid = left.get(village)?.shift()
      if (!grid) throw new Error(`too many cells for ${village}`)
      const [from, to] = [cuts[at - 1] ?? 0, cuts[at] ?? 1]
      return { grid, band, west: cutOf(from, band), east: cutOf(to, band), left: from, right: to }
    }),
  )
}

/** A cell's own place: `along` 0 west … 1 east, `down` 0 north … 1 south. */
export function placeIn({ band, west, east }: Cell, along: number, down: number): Metres {
  const from = west(down)
  return placeOf(from + (east(down) - from) * along, band + down)
}

/** Every sample of the line above band `edge`: the ends of the cuts on both its sides, so that neighbours share each vertex. */
const samples: ReadonlyArray<readonly number[]> = Array.from({ length: bandCount + 1 }, (_, edge) => {
  const ends = cells.flatMap(({ band, west, east }) =>
    band === edge ? [west(0), east(0)] : band === edge - 1 ? [west(1), east(1)] : [],
  )
  return [...new Set([...steps(0, 1, 48), ...ends])].sort((a, b) => a - b)
})

/** The line between two bands, or the town's own edge, from the west. */
export function edgeLine(edge: number, from: number, to: number): Metres[] {
  return (samples[edge] ?? []).filter((across) => across >= from && across <= to).map((across) => placeOf(across, edge))
}

function sideLine(cut: Cut, band: number): Metres[] {
  return steps(0, 1, 8).map((down) => placeOf(cut(down), band + down))
}

/** The outline of every grid by its code. Together they tile the town: no gap, no overlap. */
export const boundaries: ReadonlyMap<string, Polygon> = new Map(cells.map((cell) => [cell.grid.code, outlineOf(cell)]))

function outlineOf({ band, west, east }: Cell): Polygon {
  const ring = [
    ...edgeLine(band + 1, west(1), east(1)),
    ...sideLine(east, band).reverse().slice(1, -1),
    ...edgeLine(band, west(0), east(0)).reverse(),
    ...sideLine(west, band).slice(1, -1),
  ].map(degreesOf)
  const first = ring[0]
  if (!first) throw new Error('an empty cell')
  return { type: 'Polygon', coordinates: [[...ring, first]] }
}
