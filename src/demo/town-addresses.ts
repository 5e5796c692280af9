import type { Grid } from './places.ts'
import type { House } from './town-buildings.ts'
import type { Plot } from './town-plan.ts'
import { distance, type Metres } from './town-plane.ts'
import type { Road } from './town-roads.ts'

/** A house with its plate: a number on a named road, or in an estate. */
export type Address = { house: House; grid: Grid; name: string; number: string }

type Door = { house: House; grid: Grid; road: string; along: number; left: boolean }

/** The plate of every house: estates count their blocks through, roads have odd numbers on one side and even on the other. */
export function addressesOf(plots: readonly Plot[], roads: readonly Road[]): Address[] {
  const named = stretchesByName(roads)
  const counted = new Map<string, number>()
  const next = (key: string, by: number, first: number) => {
    const number = (counted.get(key) ?? first - by) + by
    counted.set(key, number)
    return number
  }
  const doors: Door[] = []
  const found: Address[] = []
  for (const { block, houses, estate } of plots)
    for (const house of houses) {
      const { grid } = block.cell
      if (estate) {
        const number = `${next(estate, 1, 1)}${grid.village.kind === 'village' ? '号' : '幢'}`
        found.push({ house, grid, name: `${estate}${number}`, number })
      } else doors.push(doorOf(house, grid, named))
    }
  doors.sort((a, b) => a.along - b.along)
  for (const { house, grid, road, left } of doors) {
    const number = `${next(`${road}${left}`, 2, left ? 1 : 2)}号`
    found.push({ house, grid, name: `${road}${number}`, number })
  }
  return found
}

type Stretch = { line: readonly Metres[]; start: number }

function stretchesByName(roads: readonly Road[]): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>()
  for (const { name, line } of roads) {
    if (!name) continue
    const held = found.get(name) ?? []
    // 同名的几段接着编号，后一段从前一段之后起。
    found.set(name, [...held, { line, start: held.length * 100_000 }])
  }
  return found
}

/** The nearest road of the house's own village, how far along it the house stands, and on which side. */
function doorOf(house: House, grid: Grid, named: ReadonlyMap<string, readonly Stretch[]>): Door {
  const own = grid.village.roads.flatMap((road) => (named.get(road) ?? []).map((stretch) => ({ road, ...stretch })))
  let best: { road: string; along: number; left: boolean; far: number } | undefined
  for (const { road, line, start } of own)
    for (const [index, to] of line.entries()) {
      const from = line[index - 1]
      if (!from) continue
      const middle: Metres = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
      const far = distance(middle, house.middle)
      if (best && far >= best.far) continue
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
      const [px, py] = [house.middle[0] - from[0], house.middle[1] - from[1]]
      const along = start + 1000 * index + (1000 * (px * dx + py * dy)) / (dx * dx + dy * dy || 1)
      best = { road, along, left: dx * py - dy * px > 0, far }
    }
  if (!best) throw new Error(`no road of ${grid.village.name}`)
  return { house, grid, road: best.road, along: best.along, left: best.left }
}
