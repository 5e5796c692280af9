import { describe, expect, test } from 'vitest'
import { pointInPolygon } from '#registry/grid-geometry.ts'
import { villages } from './places.ts'
import { boundaries, cells } from './shape.ts'
import { drawTown } from './town.ts'
import { blocksOfTown } from './town-blocks.ts'
import { isWithin } from './town-buildings.ts'
import { degreesOf, distance, placeOf, steps } from './town-plane.ts'
import { greatRoads } from './town-roads.ts'

const town = drawTown()

const kindOf = (kind: string) => town.base.features.filter(({ properties }) => properties?.kind === kind)

/** Twice the signed area, in square degrees; positive when counterclockwise. */
function area(ring: ReadonlyArray<readonly number[]>): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
}

describe('示例街道的地图', () => {
  test('同一份街道，每次画出来一个样', () => {
    expect(JSON.stringify(drawTown())).toBe(JSON.stringify(town))
  })

  test('四十二个网格的面积加起来就是全街道，没有缝也没有叠', () => {
    const grids = [...boundaries.values()].map(({ coordinates }) => area(coordinates[0] ?? []))
    expect(grids.every((one) => one > 0)).toBe(true)
    const vertices = new Map<string, number>()
    for (const { coordinates } of boundaries.values())
      for (const [at, to] of (coordinates[0] ?? []).entries()) {
        const from = coordinates[0]?.[at - 1]
        if (!from) continue
        const key = [String(from), String(to)].sort().join(' ')
        vertices.set(key, (vertices.get(key) ?? 0) + 1)
      }
    // 每条边至多两个网格共用；只有一个网格的边连成街道的外圈。
    expect(Math.max(...vertices.values())).toBe(2)
    const outer = [...vertices].filter(([, times]) => times === 1).length
    const outline = [
      ...steps(0, 1, 400).map((across) => placeOf(across, 6)),
      ...steps(6, 0, 400).map((down) => placeOf(1, down)),
      ...steps(1, 0, 400).map((across) => placeOf(across, 0)),
      ...steps(0, 6, 400).map((down) => placeOf(0, down)),
    ].map(degreesOf)
    expect(outer).toBeGreaterThan(100)
    expect(grids.reduce((sum, one) => sum + one, 0) / area(outline)).toBeCloseTo(1, 3)
  })

  test('纸面不折叠：往东总是更东，往南总是更南', () => {
    for (const down of steps(0, 6, 60))
      for (const across of steps(0, 1, 60)) {
        const here = placeOf(across, down)
        expect(placeOf(across + 0.01, down)[0]).toBeGreaterThan(here[0])
        expect(placeOf(across, down + 0.05)[1]).toBeLessThan(here[1])
      }
  })

  test('村社连成一片，网格数与名册一致', () => {
    for (const village of villages)
      expect(cells.filter(({ grid }) => grid.village === village)).toHaveLength(village.grids)
  })

  test('几千个门址，一处一个名字，都在自己的网格里', () => {
    const names = town.addresses.features.map(({ properties }) => String(properties?.name))
    expect(names.length).toBeGreaterThan(3000)
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => /[0-9]+(号|幢)$/.test(name))).toBe(true)
    const outside = town.addresses.features.filter(({ geometry, properties }) => {
      const [x = 0, y = 0] = geometry.coordinates
      const boundary = boundaries.get(String(properties?.grid))
      return !boundary || !pointInPolygon([x, y], boundary)
    })
    expect(outside).toEqual([])
  })

  test('门牌用的是本村社的路和小区', () => {
    const known = new Set(villages.flatMap(({ roads, estates }) => [...roads, ...estates]))
    const heads = new Set(
      town.addresses.features.map(({ properties }) => String(properties?.name).replace(/\d+.$/, '')),
    )
    expect([...heads].filter((head) => !known.has(head))).toEqual([])
  })

  test('房子不压路：每幢都在自己的地块里，离四边的路有距离', () => {
    const { blocks } = blocksOfTown()
    expect(blocks.length).toBeGreaterThan(400)
    expect(blocks.every(({ outline, middle }) => isWithin(middle, outline, 5))).toBe(true)
    expect(kindOf('building').length).toBe(town.addresses.features.length)
  })

  test('两座桥：两条干路跨过河，别的干路不跨', () => {
    const bridges = kindOf('place').filter(({ properties }) => properties?.class === 'bridge')
    expect(bridges.map(({ properties }) => properties?.name)).toEqual(['映月桥', '听松桥'])
    const crossing = greatRoads().filter(({ line }) =>
      [0.36, 0.66].some((across) => line.some((at) => distance(at, placeOf(across, 3)) < 1)),
    )
    expect(crossing.every((road) => road.class === 'main')).toBe(true)
  })

  test('压缩后不到两兆字节的一半', () => {
    expect(JSON.stringify(town.base).length).toBeLessThan(3_000_000)
  })
})
