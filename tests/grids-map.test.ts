import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mattersContract } from '#matters/contract.ts'
import { registryContract } from '#registry/contract.ts'
import type { Polygon } from '#registry/fields.ts'
import { squareAt } from '#registry/geometry/sample-shapes.ts'
import { splitPolygon } from '#registry/geometry/split.ts'
import { gridsMapContract } from '#registry/grids-map-contract.ts'
import { applyOutlines } from '#registry/outlines-jobs.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { moment, plainMatter, tenant } from './harness/street.ts'

let house: House
let map: ReturnType<typeof clientOf<typeof gridsMapContract>>
let registry: ReturnType<typeof clientOf<typeof registryContract>>
let matters: ReturnType<typeof clientOf<typeof mattersContract>>
let worker: ReturnType<typeof clientOf<typeof gridsMapContract>>

const add = (register: string, code: string, name: string, data: object, validFrom = '2020-01-01') =>
  registry.create({ register, code, name, validFrom, data: { ...data } })

beforeAll(async () => {
  house = await openHouse(moment('2026-07-01T10:00'))
  await house.hire('office', '周立', [{ role: 'command_center' }])
  await at('2026-07-01T10:00')
  worker = clientOf(house, gridsMapContract, await house.signIn('worker', [{ role: 'grid_worker', grids: ['G01'] }]))
  await add('villages', 'V01', '溪东社区', { kind: 'community' })
  await add('grids', 'G01', '一格', { village: 'V01', boundary: squareAt(124, 30) })
  await add('grids', 'G02', '二格', { village: 'V01', boundary: squareAt(124.01, 30) })
})
afterAll(() => house.close())

/** Another day: the session of the day before has ended. */
async function at(time: string): Promise<void> {
  house.setNow(moment(time))
  const cookie = await house.enter('office')
  map = clientOf(house, gridsMapContract, cookie)
  registry = clientOf(house, registryContract, cookie)
  matters = clientOf(house, mattersContract, cookie)
}

const gridOf = async (code: string, on?: string) => (await map.gridMap({ on })).grids.find((grid) => grid.code === code)
const head = { village: 'V01', kind: 'general' } as const
const reason = '人口增加，分设网格'

async function halves(code: string): Promise<[Polygon, Polygon, number]> {
  const grid = await gridOf(code)
  const west = grid?.boundary?.coordinates[0]?.[0]?.[0] ?? 0
  const split =
    grid?.boundary &&
    splitPolygon(grid.boundary, [
      [west + 0.004, 29],
      [west + 0.004, 31],
    ])
  if (!grid || !split?.ok) throw new Error('not split')
  const [one, other] = split.parts
  return [one, other, grid.revision]
}

describe('改边界', () => {
  it('自相交、与邻居重叠的不保存，用话说明在哪里；什么也没有写', async () => {
    const bow: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [124, 30.01],
          [124.01, 30.02],
          [124.01, 30.01],
          [124, 30.02],
          [124, 30.01],
        ],
      ],
    }
    const asked = { validFrom: '2026-07-02', reason, ended: [] }
    const before = await map.gridMap({})
    await expect(
      map.changeGrids({ ...asked, grids: [{ code: 'G03', name: '三格', ...head, boundary: bow }] }),
    ).rejects.toMatchObject({
      code: 'grid-outline-wrong',
      message: expect.stringContaining('三格（G03）边界自己相交：在 124.005000, 30.015000'),
    })
    await expect(
      map.changeGrids({
        ...asked,
        grids: [{ code: 'G03', name: '三格', ...head, boundary: squareAt(124.005, 30.005) }],
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('重叠') })
    expect(await map.gridMap({})).toEqual(before)
  })

  it('没有改动、版本旧了、编号已占用、岗位不够的都拒绝', async () => {
    const grid = await gridOf('G01')
    const asked = { validFrom: '2026-07-02', reason, ended: [] }
    const same = { code: 'G01', name: '一格', ...head, boundary: squareAt(124, 30), revision: grid?.revision }
    await expect(map.changeGrids({ ...asked, grids: [same] })).rejects.toMatchObject({ code: 'grid-change-empty' })
    await expect(map.changeGrids({ ...asked, grids: [{ ...same, revision: 9 }] })).rejects.toMatchObject({
      code: 'entry-stale',
    })
    await expect(
      map.changeGrids({ ...asked, grids: [{ ...same, revision: undefined, boundary: squareAt(124, 30, 0.009) }] }),
    ).rejects.toMatchObject({ code: 'entry-code-taken' })
    await expect(
      map.changeGrids({ ...asked, validFrom: '2019-01-01', grids: [{ ...same, boundary: squareAt(124, 30, 0.009) }] }),
    ).rejects.toMatchObject({ code: 'grid-not-standing' })
    await expect(worker.changeGrids({ ...asked, grids: [same] })).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('按日生效', () => {
  it('切分自明天起生效：今天仍是一个网格，明天起是两个；清单到日改写，之前的日子看得到旧边界', async () => {
    const [one, other, revision] = await halves('G01')
    await map.changeGrids({
      ...{ validFrom: '2026-07-02', reason, ended: [] },
      grids: [
        { code: 'G01', name: '一格', ...head, boundary: one, revision },
        { code: 'G03', name: '三格', ...head, boundary: other },
      ],
    })
    expect((await gridOf('G01'))?.boundary).toEqual(squareAt(124, 30))
    expect((await gridOf('G01'))?.coming).toBe('2026-07-02')
    expect(await gridOf('G03')).toBeUndefined()
    expect((await gridOf('G01', '2026-07-02'))?.boundary).toEqual(one)
    expect((await gridOf('G03', '2026-07-02'))?.boundary).toEqual(other)
    await expect(
      map.changeGrids({
        ...{ validFrom: '2026-07-01', reason, ended: [] },
        grids: [{ code: 'G01', name: '一格', ...head, boundary: squareAt(124, 30, 0.009), revision }],
      }),
    ).rejects.toMatchObject({ code: 'grid-outline-later', message: expect.stringContaining('2026年7月2日') })

    await at('2026-07-02T00:05')
    expect((await gridOf('G01'))?.boundary).toEqual(one)
    expect(await applyOutlines(house.street.resources, tenant, house.now())).toBe(1)
    expect(await applyOutlines(house.street.resources, tenant, house.now())).toBe(0)
    const { rows } = await registry.entries({ register: 'grids', words: 'G01', limit: 10 })
    expect(rows[0]?.data.boundary).toEqual(one)
    expect((await gridOf('G01', '2026-07-01'))?.boundary).toEqual(squareAt(124, 30))
    const { changes } = await map.gridMap({})
    expect(changes).toMatchObject([
      {
        validFrom: '2026-07-02',
        reason,
        source: 'drawn',
        created: ['G03'],
        changed: ['G01'],
        ended: [],
        account: 'office',
      },
    ])
  })

  it('合并：一个改界，一个自当日撤销；改完少了地的提醒，不拦', async () => {
    const [one, two] = [await gridOf('G01'), await gridOf('G03')]
    const asked = { validFrom: '2026-07-02', reason: '恢复原网格' }
    await expect(
      map.changeGrids({ ...asked, grids: [], ended: [{ code: 'G03', revision: two?.revision ?? 0 }] }),
    ).rejects.toMatchObject({ code: 'entry-period-wrong' })
    await at('2026-07-10T09:00')
    const { warnings } = await map.changeGrids({
      ...{ validFrom: '2026-07-10', reason: '恢复原网格' },
      grids: [{ code: 'G01', name: '一格', ...head, boundary: squareAt(124, 30, 0.009), revision: one?.revision }],
      ended: [{ code: 'G03', revision: two?.revision ?? 0 }],
    })
    expect(warnings.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^有 0\.\d+ 平方公里改动后无人管：在 124\.\d+, 30\.\d+。$/),
    ])
    expect(await gridOf('G03')).toBeUndefined()
    expect(await gridOf('G03', '2026-07-09')).toBeDefined()
  })

  it('直接在清单里更正边界以后再改，往前看得到更正后的边界', async () => {
    const grid = await gridOf('G02')
    const corrected = squareAt(124.01, 30, 0.0105)
    const entry = await registry.entry({ register: 'grids', id: grid?.id ?? '' })
    const { revision } = await registry.update({
      register: 'grids',
      ...entry,
      data: { ...entry.data, boundary: corrected },
    })
    await at('2026-08-01T09:00')
    const next = { code: 'G02', name: '二格', ...head, boundary: squareAt(124.01, 30), revision }
    await map.changeGrids({ validFrom: '2026-08-01', reason, grids: [next], ended: [] })
    expect((await gridOf('G02', '2026-07-31'))?.boundary).toEqual(corrected)
    expect((await gridOf('G02'))?.boundary).toEqual(squareAt(124.01, 30))
  })
})

describe('导入', () => {
  const asked = { validFrom: '2026-08-02', reason: '测绘成果', file: '网格.geojson', snap: 1 }
  const rows = [
    { line: 1, code: 'G02', name: '二格', village: '溪东社区', boundary: squareAt(124.01, 30, 0.012) },
    { line: 2, code: 'G06', name: '六格', village: '溪东社区', boundary: squareAt(124.03, 30) },
    { line: 3, code: 'G07', name: '七格', village: '溪北村', boundary: squareAt(124.05, 30) },
    { line: 4, code: 'G08', name: '八格', village: '溪东社区', reason: '图形是点，不是面' },
  ]

  it('预览说明新增、改动、错误各几个，什么也不写；导入时好的写入、坏的列出', async () => {
    const before = await map.gridMap({ on: '2026-08-02' })
    const counts = { created: 1, changed: 1, same: 0, bad: 2 }
    const dry = await map.importGrids({ ...asked, dry: true, rows })
    expect(dry).toMatchObject({ ...counts, id: null })
    expect(dry.rows.flatMap(({ reason }) => reason ?? [])).toEqual(['村社清单里没有「溪北村」', '图形是点，不是面'])
    expect(await map.gridMap({ on: '2026-08-02' })).toEqual(before)
    expect(await map.importGrids({ ...asked, dry: false, rows })).toMatchObject(counts)
    const after = await map.gridMap({ on: '2026-08-02' })
    expect(after.grids.map(({ code }) => code)).toEqual(['G01', 'G02', 'G06'])
    expect(after.changes[0]).toMatchObject({ source: 'imported', reason: '测绘成果（导入 网格.geojson）' })
    expect(await map.importGrids({ ...asked, dry: true, rows: rows.slice(0, 2) })).toMatchObject({ same: 2 })
  })
})

describe('门址', () => {
  const address = (name: string, longitude: number, latitude: number) => ({ name, longitude, latitude })
  const rows = [
    address('桂花巷 1 号', 124.001, 30.001),
    address('桂花巷 2 号', 124.002, 30.001),
    address('桂花巷 2 号', 124.002, 30.001),
    address('河埠路 9 号', 124.015, 30.005),
    address('滩涂 1 号', 124.5, 30.5),
  ]

  it('试导只数不写；导入后每个网格有几个、不在任何网格的列出；改了边界就按新边界数', async () => {
    const told = { read: 5, kept: 4, doubled: 1, outside: 1, counts: { G01: 3, G02: 1 } }
    expect(await map.importAddresses({ dry: true, how: 'replace', file: '门址.csv', rows })).toEqual(told)
    expect((await map.gridAddresses({})).total).toBe(0)
    expect(await map.importAddresses({ dry: false, how: 'replace', file: '门址.csv', rows })).toEqual(told)
    expect(await map.gridAddresses({})).toMatchObject({
      ...{ total: 4, counts: { G01: 2, G02: 1 }, outside: 1, rows: [{ name: '滩涂 1 号' }] },
    })
    expect((await map.gridAddresses({ grid: 'G02' })).rows).toEqual([rows[3]])
    const more = { dry: false, how: 'add', file: '补.csv' } as const
    const added = [address('桂花巷 3 号', 124.003, 30.001)]
    expect(await map.importAddresses({ ...more, rows: added })).toMatchObject({ kept: 5 })
    const grid = await gridOf('G01')
    const small = { code: 'G01', name: '一格', ...head, boundary: squareAt(124, 30, 0.002_5), revision: grid?.revision }
    await map.changeGrids({ validFrom: '2026-08-03', reason, grids: [small], ended: [] })
    expect((await map.gridAddresses({ on: '2026-08-03' })).counts).toEqual({ G01: 2, G02: 1 })
    expect((await map.gridAddresses({})).counts).toEqual({ G01: 3, G02: 1 })
  })
})

describe('登记时只有坐标', () => {
  const file = async (common: object) => {
    const matter = plainMatter()
    const { grid: _, village: __, ...rest } = matter.common
    const { id } = await matters.file({
      procedure: 'grid-event',
      actId: randomUUID(),
      common: { ...rest, ...common },
      intake: { category: 'environment', collected: 'reported' },
    })
    const { row } = await matters.get({ id })
    return { grid: row.grid, village: row.village }
  }

  it('按坐标落到网格和村社；在网格外的、已写明别的村社的不动', async () => {
    expect(await file({ longitude: 124.015, latitude: 30.005 })).toEqual({ grid: 'G02', village: 'V01' })
    expect(await file({ longitude: 124.5, latitude: 30.5 })).toEqual({ grid: null, village: null })
    expect(await file({ longitude: 124.015, latitude: 30.005, village: 'V09' })).toEqual({
      grid: null,
      village: 'V09',
    })
    expect(await file({})).toEqual({ grid: null, village: null })
  })
})
