import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findGridAt, type Position, pointInPolygon } from './grid-geometry.ts'

const ringOf = (...points: Array<[number, number]>) => [...points, ...points.slice(0, 1)]
const shape = (...rings: Array<Array<[number, number]>>) => ({ type: 'Polygon' as const, coordinates: rings })

const hollow = shape(
  ringOf([100, 30], [110, 30], [110, 40], [100, 40]),
  ringOf([103, 33], [107, 33], [107, 37], [103, 37]),
)
const bent = shape(ringOf([100, 30], [110, 30], [110, 40], [108, 40], [108, 32], [100, 32]))

it.each<[string, Position, typeof bent, boolean]>([
  ['外环之内', [101, 31], hollow, true],
  ['洞内', [105, 35], hollow, false],
  ['外环之外', [111, 35], hollow, false],
  ['凹形的横臂', [102, 31], bent, true],
  ['凹形的缺口', [102, 36], bent, false],
  ['凹形的竖臂', [109, 36], bent, true],
])('%s', (_, point, polygon, inside) => {
  expect(pointInPolygon(point, polygon)).toBe(inside)
})

it('相邻网格严丝合缝时，辖区内任何一点（包括界线上、顶点上）恰属一个网格', () => {
  const spread = fc.tuple(
    fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    fc.double({ min: -0.4, max: 0.4, noNaN: true }),
  )
  const vertices = fc.array(spread, { minLength: 16, maxLength: 16 })
  const place = fc.tuple(
    fc.double({ min: 100.0001, max: 102.9999, noNaN: true }),
    fc.double({ min: 30.0001, max: 32.9999, noNaN: true }),
  )
  fc.assert(
    fc.property(vertices, place, fc.integer({ min: 0, max: 15 }), (moved, free, at) => {
      const vertex = (x: number, y: number): [number, number] => {
        const inner = x > 0 && x < 3 && y > 0 && y < 3
        const [dx, dy] = (inner && moved[x * 4 + y]) || [0, 0]
        return [100 + x + dx, 30 + y + dy]
      }
      const cells = [0, 1, 2].flatMap((x) =>
        [0, 1, 2].map((y) => shape(ringOf(vertex(x, y), vertex(x + 1, y), vertex(x + 1, y + 1), vertex(x, y + 1)))),
      )
      const corner = vertex(1 + (at % 2), 1 + (Math.floor(at / 2) % 2))
      for (const point of [free, corner]) {
        expect(cells.filter((cell) => pointInPolygon(point, cell))).toHaveLength(1)
      }
    }),
  )
})

it('按坐标找网格；没有画边界的网格跳过', () => {
  const grids = [{ code: 'G1' }, { code: 'G2', boundary: bent }]
  expect(findGridAt([102, 31], grids)?.code).toBe('G2')
  expect(findGridAt([90, 31], grids)).toBeUndefined()
})
