import { describe, expect, it } from 'vitest'
import type { Polygon } from '#registry/fields.ts'
import { checkGrids } from '#registry/geometry/check.ts'
import { areaOf, type Point } from '#registry/geometry/measure.ts'
import { squareAt } from '#registry/geometry/sample-shapes.ts'
import {
  act,
  changesOf,
  cutGrid,
  drawGrid,
  type EditGrid,
  insertCorner,
  mergeGrids,
  moveCorner,
  nextCode,
  openDraft,
  redo,
  removeCorner,
  snapped,
  undo,
} from './draft.ts'

const grid = (code: string, west: number, south = 30): EditGrid & { boundary: Polygon } => ({
  ...{ code, name: `${code}网格`, village: 'V01', kind: 'general', revision: 1 },
  boundary: squareAt(west, south),
})
const two = [grid('G01', 124), grid('G02', 124.01)]
const corner: Point = [124.01, 30.01]
const moved: Point = [124.011, 30.011]
const cornersOf = (grids: readonly EditGrid[], code: string) =>
  (grids.find((one) => one.code === code)?.boundary?.coordinates[0] ?? []).map(String)

describe('改边界', () => {
  it('拖动两个网格共用的顶点，两边一起动，不留缝也不重叠；只动一个时另一个不变', () => {
    const both = moveCorner(two, { code: 'G01', together: true }, corner, moved)
    expect([cornersOf(both, 'G01'), cornersOf(both, 'G02')]).toEqual([
      expect.arrayContaining([String(moved)]),
      expect.arrayContaining([String(moved)]),
    ])
    expect(checkGrids(both, new Set(['G01', 'G02']), { before: two }).filter(({ level }) => level === 'error')).toEqual(
      [],
    )
    const one = moveCorner(two, { code: 'G01', together: false }, corner, moved)
    expect(cornersOf(one, 'G02')).toEqual(cornersOf(two, 'G02'))
  })

  it('首尾那个顶点移动后边界仍闭合', () => {
    const first = two[0]?.boundary?.coordinates[0]?.[0] ?? [0, 0]
    const [ring = []] = moveCorner(two, { code: 'G01', together: true }, first, moved)[0]?.boundary?.coordinates ?? []
    expect(ring[0]).toEqual(ring.at(-1))
  })

  it('在共用的边上加一个顶点，两个网格都有；再删去，回到原样；三个顶点的不能再删', () => {
    const side = [[124.01, 30], corner] as const
    const more = insertCorner(two, { code: 'G01', together: true }, [[...side[0]], [...side[1]]], [124.0102, 30.005])
    expect([cornersOf(more, 'G01').length, cornersOf(more, 'G02').length]).toEqual([6, 6])
    const back = removeCorner(more, { code: 'G02', together: true }, [124.0102, 30.005])
    expect(back.map(({ boundary }) => boundary && areaOf(boundary))).toEqual(
      two.map(({ boundary }) => areaOf(boundary)),
    )
    const few = removeCorner(
      removeCorner(two, { code: 'G01', together: false }, [124, 30]),
      { code: 'G01', together: false },
      corner,
    )
    expect(cornersOf(few, 'G01')).toHaveLength(4)
  })

  it('顶点靠近邻居时吸附上去；距离设为零则不吸附', () => {
    expect(snapped(two, 'G01', [124.010_02, 30.010_02], 10)).toEqual(corner)
    expect(snapped(two, 'G01', [124.010_02, 30.010_02], 0)).toEqual([124.010_02, 30.010_02])
  })
})

describe('切分、合并、新画', () => {
  const line: Point[] = [
    [124.003, 29.99],
    [124.003, 30.02],
  ]

  it('切分后大的一块沿用原编号，小的一块是新网格，村社相同', () => {
    const cut = cutGrid(openDraft(two), 'G01', line, { code: 'G03', name: '三格' })
    if (!cut.ok) throw new Error(cut.words)
    const { created, changed, ended } = changesOf(cut.draft)
    expect([created, changed, ended].map((list) => list.map(({ code }) => code))).toEqual([['G03'], ['G01'], []])
    expect(created[0]).toMatchObject({ village: 'V01', name: '三格' })
    const [large, small] = ['G01', 'G03'].map((code) => cut.draft.grids.find((one) => one.code === code)?.boundary)
    expect(large && small && areaOf(large) > areaOf(small)).toBe(true)
  })

  it('线没有穿过、编号已有的，说明原因', () => {
    const draft = openDraft(two)
    expect(
      cutGrid(
        draft,
        'G01',
        [
          [125, 30],
          [125, 31],
        ],
        { code: 'G03', name: '三格' },
      ),
    ).toMatchObject({
      ok: false,
      words: '切分线没有穿过这个网格。',
    })
    expect(cutGrid(draft, 'G01', line, { code: 'G02', name: '三格' })).toMatchObject({ ok: false })
  })

  it('合并后一个沿用、一个撤销；不相邻的说明原因', () => {
    const merged = mergeGrids(openDraft(two), 'G01', 'G02')
    if (!merged.ok) throw new Error(merged.words)
    expect(changesOf(merged.draft)).toMatchObject({
      created: [],
      changed: [{ code: 'G01' }],
      ended: [{ code: 'G02', revision: 1 }],
    })
    const apart = mergeGrids(openDraft([grid('G01', 124), grid('G02', 125)]), 'G01', 'G02')
    expect(apart).toMatchObject({ ok: false, words: '「G01网格」与「G02网格」不相邻，不能合并。' })
  })

  it('新画的网格贴着邻居；在册而没有边界的网格画上以后算改界', () => {
    const bare: EditGrid = { code: 'G05', name: '五格', village: 'V02', kind: 'general', revision: 4 }
    const corners: Point[] = [
      [124, 30.010_01],
      [124.01, 30.010_01],
      [124.01, 30.02],
      [124, 30.02],
    ]
    const drawn = drawGrid(openDraft([...two, bare]), bare, corners, 5)
    if (!drawn.ok) throw new Error(drawn.words)
    expect(changesOf(drawn.draft).changed).toMatchObject([{ code: 'G05', village: 'V02', revision: 4 }])
    expect(cornersOf(drawn.draft.grids, 'G05')).toEqual(expect.arrayContaining(['124,30.01', '124.01,30.01']))
  })
})

it('撤销、重做：退到头什么也没变，再做新的就没有重做', () => {
  const draft = act(openDraft(two), moveCorner(two, { code: 'G01', together: true }, corner, moved))
  expect(changesOf(undo(draft)).changed).toEqual([])
  expect(redo(undo(draft)).grids).toEqual(draft.grids)
  expect(undo(undo(undo(draft))).grids).toEqual(two)
  expect(act(undo(draft), two).future).toEqual([])
})

it.each([
  [['G01', 'G02', 'G15'], 'G16'],
  [['G0101', 'G0102', 'Z9'], 'G0103'],
  [[], 'G01'],
])('在 %j 之后的空编号是 %s', (codes, next) => {
  expect(nextCode(codes.map((code) => ({ code })))).toBe(next)
})
