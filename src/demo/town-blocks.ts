import { type Random, randomFrom } from './random.ts'
import { brook, type Cell, cells, placeIn } from './shape.ts'
import { beside, distance, type Metres, placeOf, river, riverHalfWidth, steps } from './town-plane.ts'

/** A part of a cell, in the cell's own measure. */
type Part = { west: number; east: number; north: number; south: number }

/** A block between roads: its outline, and the grid it belongs to. `edge` is how far it lies from the grid's middle, 0 … 1. */
export type Block = { cell: Cell; outline: readonly Metres[]; middle: Metres; edge: number }

/** A road inside a grid; the first cut of a grid is its own street. */
export type InnerRoad = { cell: Cell; line: readonly Metres[]; class: 'side' | 'lane'; first: boolean }

/** How far houses keep from the middle of the brook, metres. */
const brookRoom = 42
/** What lies between the river and the first houses: the green bank and the road along it. */
export const bankRoom = 46

/** The blocks and inner roads of every grid: cut in two again and again until no block is longer than its kind allows. */
export function blocksOfTown(): { blocks: Block[]; roads: InnerRoad[] } {
  const blocks: Block[] = []
  const roads: InnerRoad[] = []
  for (const [at, cell] of cells.entries()) {
    const random = randomFrom(4_001 + 17 * at)
    const most = cell.grid.village.kind === 'community' ? 165 : 205
    divide({ cell, random, most, blocks, roads }, usable(cell), 0)
  }
  return { blocks, roads }
}

type Work = { cell: Cell; random: Random; most: number; blocks: Block[]; roads: InnerRoad[] }

function divide(work: Work, part: Part, depth: number): void {
  const { cell, random, most, blocks, roads } = work
  const wide = distance(
    dryPlace(cell, part.west, middle(part.north, part.south)),
    dryPlace(cell, part.east, middle(part.north, part.south)),
  )
  const high = distance(
    dryPlace(cell, middle(part.west, part.east), part.north),
    dryPlace(cell, middle(part.west, part.east), part.south),
  )
  if (Math.max(wide, high) <= most) {
    blocks.push(blockOf(cell, part))
    return
  }
  const share = 0.38 + 0.24 * random.next()
  const road = { cell, class: depth < 2 ? ('side' as const) : ('lane' as const), first: depth === 0 }
  if (wide > high) {
    const cut = part.west + (part.east - part.west) * share
    roads.push({ ...road, line: steps(part.north, part.south, 6).map((down) => dryPlace(cell, cut, down)) })
    divide(work, { ...part, east: cut }, depth + 1)
    divide(work, { ...part, west: cut }, depth + 1)
    return
  }
  const cut = part.north + (part.south - part.north) * share
  roads.push({ ...road, line: steps(part.west, part.east, 6).map((along) => dryPlace(cell, along, cut)) })
  divide(work, { ...part, south: cut }, depth + 1)
  divide(work, { ...part, north: cut }, depth + 1)
}

function middle(one: number, other: number): number {
  return (one + other) / 2
}

/** The cell without the brook; what the river takes is left out place by place, see `dryPlace`. */
function usable(cell: Cell): Part {
  const { band, left, right } = cell
  const wide = distance(placeIn(cell, 0, 0.5), placeIn(cell, 1, 0.5))
  return {
    north: 0,
    south: 1,
    west: band >= river && left === brook ? brookRoom / wide : 0,
    east: band >= river && right === brook ? 1 - brookRoom / wide : 1,
  }
}

/** A cell's place when its own river bank is its end: 0 and 1 are the road along the bank or the road between bands. */
function dryPlace(cell: Cell, along: number, down: number): Metres {
  const { band, west, east } = cell
  if (band !== river && band !== river - 1) return placeIn(cell, along, down)
  const across = west(down) + (east(down) - west(down)) * along
  const wet = bankShare(across, band)
  return placeIn(cell, along, band === river ? wet + (1 - wet) * down : (1 - wet) * down)
}

/** Which share of a band the water and its bank take there. */
function bankShare(across: number, band: number): number {
  const [x, y] = placeOf(across, river)
  const [alongX, alongY] = toward([x, y], placeOf(across + 0.01, river))
  const [downX, downY] = toward([x, y], placeOf(across, river + 0.05))
  const high = distance(placeOf(across, band), placeOf(across, band + 1))
  return (riverHalfWidth(across) + bankRoom) / (high * Math.abs(alongX * downY - alongY * downX))
}

function toward([ax, ay]: Metres, [bx, by]: Metres): Metres {
  const far = Math.hypot(bx - ax, by - ay)
  return [(bx - ax) / far, (by - ay) / far]
}

function blockOf(cell: Cell, { west, east, north, south }: Part): Block {
  const outline = [
    ...steps(west, east, 4).map((along) => dryPlace(cell, along, south)),
    ...steps(south, north, 4)
      .slice(1)
      .map((down) => dryPlace(cell, east, down)),
    ...steps(east, west, 4)
      .slice(1)
      .map((along) => dryPlace(cell, along, north)),
    ...steps(north, south, 4)
      .slice(1, -1)
      .map((down) => dryPlace(cell, west, down)),
  ]
  const [along, down] = [middle(west, east), middle(north, south)]
  return {
    cell,
    outline,
    middle: dryPlace(cell, along, down),
    edge: Math.hypot(along - 0.5, down - 0.5) / Math.SQRT1_2,
  }
}

/** The river's middle line, far beyond the town at both ends, moved sideways: to the north bank for positive metres. */
export function riverLine(by: (across: number) => number = () => 0): Metres[] {
  const across = steps(-1.3, 2.3, 150)
  const line = across.map((at) => placeOf(at, river))
  return beside(line, (at) => by(across[at] ?? 0))
}
