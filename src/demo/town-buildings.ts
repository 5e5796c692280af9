import { type Random, randomFrom } from './random.ts'
import type { Block } from './town-blocks.ts'
import { distance, type Metres } from './town-plane.ts'

/** What stands or grows on a block. */
export type Use = 'estate' | 'street' | 'works' | 'school' | 'hall' | 'houses' | 'park' | 'square' | 'field' | 'wood'

/** A house: its four corners and its middle. */
export type House = { corners: readonly Metres[]; middle: Metres }

/** A block's own axes: where its middle lies, which way its rows run, how much room there is, and how far it leans to the east for each metre north. */
type Frame = { middle: Metres; east: Metres; north: Metres; wide: number; high: number; lean: number }

/** How far a house keeps from the middle of the road around its block, metres. */
const setback = 10

/** The houses of a block by its use; none stands on a road or on another. */
export function housesOf({ outline, middle }: Block, use: Use, seed: number): House[] {
  const frame = frameOf(outline, middle)
  return layOut(frame, use, randomFrom(seed)).filter(
    ({ corners }) => corners.every((corner) => isWithin(corner, outline, setback - 0.5)) && !isSliver(corners),
  )
}

/** Thinner than a house can be. */
function isSliver([a = [0, 0], b = a, c = a]: readonly Metres[]): boolean {
  return Math.min(distance(a, b), distance(b, c)) < 7
}

function layOut(frame: Frame, use: Use, random: Random): House[] {
  switch (use) {
    case 'estate':
      return slabs(frame, random)
    case 'street':
      return fronts(frame, random)
    case 'works':
      return halls(frame, random, 2)
    case 'hall':
      return halls(frame, random, 1)
    case 'school':
      return [
        house(frame, 0, frame.high / 2 - 9, frame.wide * 0.8, 15),
        house(frame, -frame.wide / 2 + 10, -4, 15, frame.high * 0.5),
      ]
    case 'houses':
      return cottages(frame, random)
    default:
      return []
  }
}

/** Rows of slab blocks with light between them. */
function slabs(frame: Frame, random: Random): House[] {
  const [long, deep, gap] = [random.between(34, 54), random.between(12, 14), random.between(17, 22)]
  const columns = Math.max(1, Math.floor((frame.wide + 10) / (long + 10)))
  const rows = Math.max(1, Math.floor((frame.high + gap) / (deep + gap)))
  const [stepX, stepY] = [frame.wide / columns, frame.high / rows]
  return lattice(columns, rows).flatMap(([column, row]) => {
    const short = random.chance(0.15) ? 0.62 : 1
    const x = -frame.wide / 2 + stepX * (column + 0.5)
    const y = -frame.high / 2 + stepY * (row + 0.5)
    return random.chance(0.04) ? [] : [house(frame, x, y, Math.min(long, stepX - 9) * short, deep)]
  })
}

/** Shops and small houses along the two longer sides. */
function fronts(frame: Frame, random: Random): House[] {
  const row = (y: number, deep: number) => {
    const found: House[] = []
    let x = -frame.wide / 2
    while (x < frame.wide / 2 - 9) {
      const long = Math.min(random.between(11, 27), frame.wide / 2 - x)
      found.push(house(frame, x + long / 2, y, long, deep))
      x += long + random.between(1, 6)
    }
    return found
  }
  const deep = random.between(12, 16)
  const back = frame.high > 84 ? row(0, 13) : []
  return [...row(frame.high / 2 - deep / 2, deep), ...back, ...row(deep / 2 - frame.high / 2, deep)]
}

function halls(frame: Frame, random: Random, rows: number): House[] {
  const deep = Math.min(46, frame.high / rows - 12)
  return lattice(1, rows).map(([, row]) => {
    const y = -frame.high / 2 + (frame.high / rows) * (row + 0.5)
    return house(frame, 0, y, frame.wide * (0.6 + 0.3 * random.next()), deep)
  })
}

/** Farm houses, a little out of line, with gaps for yards. */
function cottages(frame: Frame, random: Random): House[] {
  const [stepX, stepY] = [17, 21]
  const columns = Math.floor(frame.wide / stepX)
  const rows = Math.floor(frame.high / stepY)
  return lattice(columns, rows).flatMap(([column, row]) => {
    const x = (column + 0.5 - columns / 2) * stepX + random.next() * 2 - 1
    const y = (row + 0.5 - rows / 2) * stepY + random.next() * 3 - 1.5
    return random.chance(0.42) ? [] : [house(frame, x, y, random.between(9, 13), random.between(9, 12))]
  })
}

function lattice(columns: number, rows: number): Array<[number, number]> {
  return Array.from({ length: columns * rows }, (_, at) => [at % columns, Math.floor(at / columns)])
}

function house(frame: Frame, x: number, y: number, long: number, deep: number): House {
  // 地块是斜的，房子跟着排，自己仍是方的。
  const shifted = x + y * frame.lean
  const corner = (dx: number, dy: number) => at(frame, shifted + (dx * long) / 2, y + (dy * deep) / 2)
  return { corners: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)], middle: at(frame, shifted, y) }
}

function at({ middle: [x, y], east, north }: Frame, right: number, up: number): Metres {
  return [x + east[0] * right + north[0] * up, y + east[1] * right + north[1] * up]
}

function frameOf(outline: readonly Metres[], middle: Metres): Frame {
  const corner = (index: number): Metres => outline[index] ?? middle
  // 轮廓自西南角起，逆时针，每边四段。
  const [southWest, southEast, northEast, northWest] = [corner(0), corner(4), corner(8), corner(12)]
  const [dx, dy] = [
    southEast[0] - southWest[0] + northEast[0] - northWest[0],
    southEast[1] - southWest[1] + northEast[1] - northWest[1],
  ]
  const length = Math.hypot(dx, dy) || 1
  const east: Metres = [dx / length, dy / length]
  const wide = (distance(southWest, southEast) + distance(northWest, northEast)) / 2
  const north: Metres = [-east[1], east[0]]
  const [upX, upY] = [
    northWest[0] - southWest[0] + northEast[0] - southEast[0],
    northWest[1] - southWest[1] + northEast[1] - southEast[1],
  ]
  const up = upX * north[0] + upY * north[1]
  const lean = (upX * east[0] + upY * east[1]) / up
  return { middle, east, north, wide: wide - 2 * setback * Math.hypot(1, lean), high: up / 2 - 2 * setback, lean }
}

/** A rectangle of a block that is no house: a sports ground, a pond. */
export function patchOf({ outline, middle }: Block, wide: number, high: number, up = 0): Metres[] {
  const frame = frameOf(outline, middle)
  return [...house(frame, 0, frame.high * up, frame.wide * wide, frame.high * high).corners]
}

/** A round pond in the middle of a block. */
export function pondOf({ outline, middle }: Block): Metres[] {
  const frame = frameOf(outline, middle)
  return Array.from({ length: 20 }, (_, step) => {
    const turn = (step / 20) * 2 * Math.PI
    const swell = 1 + 0.16 * Math.sin(3 * turn + 1)
    return at(frame, 0.3 * frame.wide * Math.cos(turn) * swell, 0.27 * frame.high * Math.sin(turn) * swell)
  })
}

/** True when a place lies inside the outline and at least `room` metres from each side. */
export function isWithin([x, y]: Metres, outline: readonly Metres[], room: number): boolean {
  let inside = false
  for (const [index, to] of outline.entries()) {
    const from = outline.at(index - 1) ?? to
    if (from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
      inside = !inside
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const along = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)))
    if (Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy) < room) return false
  }
  return inside
}
