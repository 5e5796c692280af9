import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointInPolygon } from '../grid-geometry.ts'
import { checkGrids, type GridShape } from './check.ts'
import { holesIn, missingOf, overlapOf } from './cover.ts'
import { areaOf, metresBetween, signedArea } from './measure.ts'
import { faultsOf, mendPolygon } from './ring.ts'
import { ringOf, shapeOf, squareAt } from './sample-shapes.ts'
import { star } from './sample-stars.ts'

describe('面积与距离', () => {
  it('从赤道到北极一度宽的一条，是全球面积 5.10065622 亿平方公里的七百二十分之一；北纬 30 度处一分见方也相符', () => {
    expect(areaOf(shapeOf(ringOf([0, 0], [1, 0], [1, 90], [0, 90]))) / 1e6).toBeCloseTo(510_065_621.724 / 720, 2)
    expect(
      areaOf(shapeOf(ringOf([120, 30], [120 + 1 / 60, 30], [120 + 1 / 60, 30 + 1 / 60], [120, 30 + 1 / 60]))),
    ).toBeCloseTo(1608.06 * 1847.59, -4)
  })

  it('一分纬度约 1848 米；洞不计入面积', () => {
    expect(metresBetween([120, 30], [120, 30 + 1 / 60])).toBeCloseTo(1847.6, 0)
    const [outer = [], hole = []] = [squareAt(120, 30).coordinates[0], squareAt(120.002, 30.002, 0.004).coordinates[0]]
    expect(areaOf(shapeOf(outer, hole))).toBeCloseTo(areaOf(shapeOf(outer)) - areaOf(shapeOf(hole)), 3)
  })
})

describe('环的毛病', () => {
  it('自相交的边界指出交点在哪里', () => {
    const bow = shapeOf(ringOf([124, 30], [124.01, 30.01], [124.01, 30], [124, 30.01]))
    expect(faultsOf(bow)).toEqual([{ kind: 'crossing', at: [expect.closeTo(124.005, 9), expect.closeTo(30.005, 9)] }])
  })

  it.each([
    ['只有两个不同的点', shapeOf(ringOf([124, 30], [124.01, 30], [124, 30])), 'few'],
    [
      '顶点碰到另一条边',
      shapeOf(ringOf([124, 30], [124.02, 30], [124.02, 30.01], [124.01, 30], [124, 30.01])),
      'touching',
    ],
    [
      '走出去又折回',
      shapeOf(ringOf([124, 30], [124.01, 30], [124.01, 30.01], [124.01, 30.02], [124.01, 30.01], [124, 30.01])),
      'spike',
    ],
  ])('%s', (_, polygon, kind) => {
    expect(faultsOf(polygon)).toContainEqual(expect.objectContaining({ kind }))
  })

  it('补正：首尾闭合、重复点去掉、外环逆时针、洞顺时针，面积不变', () => {
    fc.assert(
      fc.property(star, fc.boolean(), (polygon, reversed) => {
        const [ring = []] = polygon.coordinates
        const doubled = ring.slice(0, -1).flatMap((point) => [point, point])
        const mended = mendPolygon(shapeOf(reversed ? doubled.toReversed() : doubled))
        expect(areaOf(mended)).toBeCloseTo(areaOf(polygon), 3)
        expect(signedArea(mended.coordinates[0] ?? [])).toBeGreaterThan(0)
        expect(mended.coordinates[0]).toHaveLength(ring.length)
        expect(faultsOf(mended)).toEqual([])
      }),
    )
  })
})

describe('重叠与空缺', () => {
  it('共用一条边的两个网格不算重叠；错开半米以内的算测量误差', () => {
    expect(overlapOf(squareAt(124, 30), squareAt(124.01, 30))).toEqual([])
    expect(overlapOf(squareAt(124, 30), squareAt(124.009_999, 30))).toEqual([])
  })

  it('重叠处给出面积和一个确在其中的点', () => {
    const [piece] = overlapOf(squareAt(124, 30), squareAt(124.008, 30.005))
    expect(piece?.area).toBeCloseTo(
      areaOf(shapeOf(ringOf([124.008, 30.005], [124.01, 30.005], [124.01, 30.01], [124.008, 30.01]))),
      0,
    )
    expect(pointInPolygon(piece?.at ?? [0, 0], squareAt(124, 30))).toBe(true)
    expect(pointInPolygon(piece?.at ?? [0, 0], squareAt(124.008, 30.005))).toBe(true)
  })

  it('四个网格围着的空洞、改动后没人管的地块都找得到', () => {
    const around = [
      shapeOf(ringOf([124, 30], [124.03, 30], [124.03, 30.01], [124, 30.01])),
      shapeOf(ringOf([124, 30.02], [124.03, 30.02], [124.03, 30.03], [124, 30.03])),
      squareAt(124, 30.01),
      squareAt(124.02, 30.01),
    ]
    expect(holesIn(around).map(({ at }) => at.map((degrees) => degrees.toFixed(3)))).toEqual([['124.015', '30.015']])
    const [missing] = missingOf(
      [squareAt(124, 30)],
      [shapeOf(ringOf([124, 30], [124.01, 30], [124.01, 30.005], [124, 30.005]))],
    )
    expect(missing?.area).toBeCloseTo(areaOf(squareAt(124, 30)) / 2, -2)
  })

  it('检查结果用话说出是哪两个网格、在哪里；不同类别的网格可以叠在一起', () => {
    const grid = (code: string, boundary: GridShape['boundary'], kind: GridShape['kind'] = 'general') => ({
      ...{ code, name: `${code}网格`, kind, boundary },
    })
    const changed = new Set(['G1'])
    const found = checkGrids([grid('G1', squareAt(124, 30)), grid('G2', squareAt(124.005, 30))], changed)
    expect(found.map(({ level, words }) => [level, words])).toEqual([
      [
        'error',
        expect.stringMatching(/^G1网格（G1）与G2网格（G2）重叠 0\.5\d 平方公里：在 124\.007\d+, 30\.005\d+。$/),
      ],
    ])
    expect(
      checkGrids([grid('G1', squareAt(124, 30)), grid('Z1', squareAt(124.002, 30.002, 0.004), 'special')], changed),
    ).toEqual([])
    const far = checkGrids([grid('G1', squareAt(30, 124 - 90))], changed)
    expect(far[0]?.words).toContain('不在中国范围内')
  })
})
