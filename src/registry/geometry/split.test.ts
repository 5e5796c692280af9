import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointInPolygon } from '../grid-geometry.ts'
import { overlapOf } from './cover.ts'
import { areaOf, type Point, placeWords } from './measure.ts'
import { mergePolygons } from './merge.ts'
import { faultsOf, mendPolygon } from './ring.ts'
import { ringOf, shapeOf, squareAt } from './sample-shapes.ts'
import { spread, star } from './sample-stars.ts'
import { snapPoint, snapPolygon } from './snap.ts'
import { splitPolygon } from './split.ts'

describe('切分', () => {
  it('一条直线穿过一个凸网格：恰得两块，面积之和不变，共用切分线，各自合格；再合并即复原', () => {
    const round = fc.tuple(fc.integer({ min: 5, max: 40 }), spread(0.2, 1)).map(([count, flat]) =>
      mendPolygon(
        shapeOf(
          ringOf(
            ...Array.from({ length: count }, (_, at): Point => {
              const angle = (at / count) * 2 * Math.PI
              return [124.36 + 0.01 * Math.cos(angle), 30.42 + 0.01 * flat * Math.sin(angle)]
            }),
          ),
        ),
      ),
    )
    const angle = spread(0, Math.PI)
    const off = spread(-0.0005, 0.0005)
    fc.assert(
      fc.property(round, angle, off, off, (polygon, turn, aside, bend) => {
        const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
        const at = (far: number, by: number): Point => [124.36 + dx * far - dy * by, 30.42 + dy * far + dx * by]
        const split = splitPolygon(polygon, [at(-0.03, aside), at(0.0003, aside + bend), at(0.03, aside)])
        if (!split.ok) throw new Error(split.fault)
        const areas = split.parts.map(areaOf)
        expect(((areas[0] ?? 0) + (areas[1] ?? 0)) / areaOf(polygon)).toBeCloseTo(1, 6)
        expect(split.parts.flatMap(faultsOf)).toEqual([])
        expect(overlapOf(...split.parts)).toEqual([])
        const corners = (part: (typeof split.parts)[number]) => new Set((part.coordinates[0] ?? []).map(String))
        expect(corners(split.parts[0]).intersection(corners(split.parts[1])).size).toBeGreaterThanOrEqual(3)
        const merged = mergePolygons(split.parts)
        if (!merged.ok) throw new Error('apart')
        expect(areaOf(merged.polygon) / areaOf(polygon)).toBeCloseTo(1, 6)
      }),
    )
  })

  it('凹网格也一样：切得开的面积不变，切不开的说明原因', () => {
    const end = fc.tuple(spread(0, 2 * Math.PI), fc.constant(0.02))
    const place = ([angle, far]: readonly [number, number]): Point => [
      124.36 + far * Math.cos(angle),
      30.42 + far * Math.sin(angle),
    ]
    let cut = 0
    fc.assert(
      fc.property(star, end, end, (polygon, from, to) => {
        const split = splitPolygon(polygon, [place(from), place(to)])
        if (!split.ok) return
        cut++
        const [one, other] = split.parts
        expect((areaOf(one) + areaOf(other)) / areaOf(polygon)).toBeCloseTo(1, 6)
        expect([faultsOf(one), faultsOf(other)]).toEqual([[], []])
      }),
      { numRuns: 400 },
    )
    expect(cut).toBeGreaterThan(30)
  })
})

describe('切不了的', () => {
  const comb = shapeOf(
    ringOf(
      [124, 30],
      [124.03, 30],
      [124.03, 30.02],
      [124.02, 30.02],
      [124.02, 30.01],
      [124.01, 30.01],
      [124.01, 30.02],
      [124, 30.02],
    ),
  )
  it.each<[string, Point[], string]>([
    ['一个点不成线', [[124, 30]], 'short'],
    [
      '线不到边界',
      [
        [123.99, 30.005],
        [124.015, 30.005],
      ],
      'ends-inside',
    ],
    [
      '线在外面',
      [
        [123, 30],
        [123, 31],
      ],
      'misses',
    ],
    [
      '横穿两个齿',
      [
        [123.99, 30.015],
        [124.04, 30.015],
      ],
      'many',
    ],
    [
      '线打结',
      [
        [123.99, 30.002],
        [124.02, 30.002],
        [124.02, 30.006],
        [124.01, 29.99],
      ],
      'crossing',
    ],
  ])('说明原因：%s', (_, line, fault) => {
    expect(splitPolygon(comb, line)).toMatchObject({ ok: false, fault })
  })
})

describe('切分线的两头和空洞', () => {
  it('穿过空洞的线拒绝；绕开的，洞跟着所在的一块走', () => {
    const hollow = shapeOf(
      squareAt(124, 30).coordinates[0] ?? [],
      squareAt(124.002, 30.002, 0.002).coordinates[0] ?? [],
    )
    expect(
      splitPolygon(hollow, [
        [123.99, 30.003],
        [124.02, 30.003],
      ]),
    ).toMatchObject({ ok: false, fault: 'hole' })
    const split = splitPolygon(hollow, [
      [123.99, 30.007],
      [124.02, 30.007],
    ])
    expect(split.ok && split.parts.map(({ coordinates }) => coordinates.length).sort()).toEqual([1, 2])
  })

  it('线头离边界几米的算画到了边界上；从顶点切到顶点也可以', () => {
    expect(
      splitPolygon(squareAt(124, 30), [
        [124.000_05, 30.005],
        [124.009_95, 30.005],
      ]).ok,
    ).toBe(true)
    expect(
      splitPolygon(squareAt(124, 30), [
        [124, 30],
        [124.01, 30.01],
      ]).ok,
    ).toBe(true)
  })
})

describe('合并', () => {
  it('不相邻的网格不能合并，指出分开的那一块', () => {
    const merged = mergePolygons([squareAt(124, 30, 0.02), squareAt(125, 30)])
    expect(merged).toMatchObject({ ok: false })
    expect(!merged.ok && merged.at && pointInPolygon(merged.at, squareAt(125, 30))).toBe(true)
  })

  it('两次测量之间几厘米的缝，合并时并拢', () => {
    const merged = mergePolygons([squareAt(124, 30), squareAt(124.010_000_5, 30)])
    expect(merged.ok && merged.polygon.coordinates).toHaveLength(1)
  })
})

describe('贴合', () => {
  it('靠近邻居顶点的落到顶点上，靠近边的落到边上，离得远的不动', () => {
    const neighbours = [squareAt(124, 30)]
    expect(snapPoint([124.010_02, 30.010_02], neighbours, 5)).toEqual([124.01, 30.01])
    expect(snapPoint([124.010_02, 30.004], neighbours, 5)).toEqual([124.01, 30.004])
    expect(snapPoint([124.0102, 30.004], neighbours, 5)).toEqual([124.0102, 30.004])
  })

  it('贴合以后与邻居共用顶点：既不重叠，也没有缝', () => {
    const jitter = fc.array(spread(-0.000_02, 0.000_02), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(jitter, (by) => {
        const neighbour = shapeOf(ringOf([124, 30], [124.01, 30], [124.01, 30.004], [124.01, 30.01], [124, 30.01]))
        const rough = shapeOf(
          ringOf(
            ...(
              [
                [124.01, 30],
                [124.02, 30],
                [124.02, 30.01],
                [124.01, 30.01],
              ] as const
            ).map(([x, y], at): Point => [x + (by[2 * at] ?? 0), y + (by[2 * at + 1] ?? 0)]),
          ),
        )
        const laid = snapPolygon(rough, [neighbour], 5)
        const corners = (laid.coordinates[0] ?? []).map(placeWords)
        for (const shared of ['124.010000, 30.000000', '124.010000, 30.004000', '124.010000, 30.010000'])
          expect(corners).toContain(shared)
        expect(overlapOf(laid, neighbour)).toEqual([])
        const merged = mergePolygons([laid, neighbour])
        expect(merged.ok && areaOf(merged.polygon)).toBeCloseTo(areaOf(laid) + areaOf(neighbour), 0)
      }),
    )
  })
})
