import { type Village, villages } from './places.ts'
import { type Random, randomFrom } from './random.ts'
import type { Block } from './town-blocks.ts'
import { type House, housesOf, type Use } from './town-buildings.ts'
import type { Metres } from './town-plane.ts'

/** A block with its use, its houses, and what everybody calls it. */
export type Plot = { block: Block; use: Use; houses: readonly House[]; estate?: string; site?: string }

/** What is on every block: first the places that villages are known for, then estates, shops, farms and fields. */
export function plotsOfTown(blocks: readonly Block[]): Plot[] {
  const sites = sitesOf(blocks)
  return blocks.map((block, at) => {
    const random = randomFrom(90_001 + 31 * at)
    const site = sites.get(block)
    const use = site ? siteUse(site) : likelyUse(block, random)
    const houses = housesOf(block, use, 500_009 + 13 * at)
    const { village, order } = block.cell.grid
    const estate = use === 'estate' || use === 'houses' ? village.estates[order % village.estates.length] : undefined
    return { block, use, houses, ...(estate ? { estate } : {}), ...(site ? { site } : {}) }
  })
}

function sitesOf(blocks: readonly Block[]): Map<Block, string> {
  const found = new Map<Block, string>()
  for (const village of villages)
    for (const [at, site] of village.sites.entries()) {
      const own = blocksFor(village, site, at, blocks).filter((block) => !found.has(block))
      const block = own[Math.floor(own.length * (0.35 + 0.3 * at))]
      if (block) found.set(block, site)
    }
  return found
}

/** The blocks that suit a place: by the water for a wharf or a sluice, else in a grid of its own, near the middle. */
function blocksFor(village: Village, site: string, at: number, blocks: readonly Block[]): Block[] {
  const own = blocks.filter(({ cell: { grid } }) => grid.village === village)
  if (/码头|闸口/.test(site)) return own.filter(({ middle }) => distanceTo(own, middle) < 0.2)
  const order = (2 * at + 1) % village.grids
  return own.filter(({ cell: { grid }, edge }) => grid.order === order && edge < 0.62)
}

/** How far west a place lies among its own, 0 … 1. */
function distanceTo(own: readonly Block[], [x]: Metres): number {
  const west = Math.min(...own.map(({ middle }) => middle[0]))
  const east = Math.max(...own.map(({ middle }) => middle[0]))
  return (x - west) / (east - west || 1)
}

function siteUse(site: string): Use {
  if (/公园/.test(site)) return 'park'
  if (/茶园/.test(site)) return 'wood'
  if (/广场|停车场/.test(site)) return 'square'
  if (/小学|中学/.test(site)) return 'school'
  return /小微园|粮仓/.test(site) ? 'works' : 'hall'
}

function likelyUse({ cell: { grid }, edge }: Block, random: Random): Use {
  if (grid.village.kind === 'village') {
    if (edge < 0.44)
      return random.weighted<Use>([
        ['houses', 8],
        ['field', 1],
        ['wood', 1],
      ])
    return random.weighted<Use>([
      ['field', 12],
      ['wood', 3],
      ['houses', 2],
      ['works', 1],
    ])
  }
  return random.weighted<Use>([
    ['estate', 11],
    ['street', 6],
    ['works', 1.4],
    ['park', 1.3],
    ['hall', 0.8],
    ['square', 0.4],
  ])
}
