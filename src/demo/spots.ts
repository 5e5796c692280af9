import { type Grid, grids, type Village } from './places.ts'
import type { Random } from './random.ts'

/** A place of the street down to the road and the estate. */
export type Spot = { village: Village; grid: Grid; road: string; estate: string; site: string }

/** Anywhere in the street, denser communities more often. */
export function spotAt(random: Random, grid: Grid = random.weighted(grids.map((one) => [one, weightOf(one)]))): Spot {
  const { village } = grid
  return {
    village,
    grid,
    road: random.pick(village.roads),
    estate: random.pick(village.estates),
    site: random.pick(village.sites),
  }
}

/** The denser, the more often; the grid of the printed account grid01 more than its share, so that its desk is not empty. */
export function weightOf({ code, village }: Grid): number {
  return village.population * (code === 'G01' ? 5 : 1)
}
