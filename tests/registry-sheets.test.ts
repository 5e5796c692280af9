import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#db/open.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { Context } from '#http/context.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { registryContract } from '#registry/contract.ts'
import { getRegister } from '#registry/registers.ts'
import { columnsOf } from '#registry/sheet.ts'
import { auditsOf, entry, exported, here, openStreets, routes, template } from './harness/registry.ts'

let database: Database
let context: Context
let close: () => Promise<void>

beforeAll(async () => {
  ;({ context, close } = await openStreets())
  database = context.resources.database
  await create('villages', 'V01', { kind: 'village', population: 3200 })
  await create('units', 'U01', { kind: 'office' })
  await create('people', 'R01', { phone: '13800001234', idNumber: '330102198808081239', lawWork: 'full' })
  await create('people', 'R02', { phone: '13900005678' })
})
afterAll(() => close())

const audits = (object: string) => auditsOf(context, object)
const create = (register: string, code: string, data?: Record<string, unknown>, period?: object) =>
  routes.create(context, entry(register, code, data, period))

async function upload(bytes: Uint8Array, name: string, account = 'office'): Promise<string> {
  const stored = await context.resources.files.put(bytes, { name, limit: 50_000_000 })
  const id = randomUUID()
  await database.owner.query(
    `insert into attachments (tenant, id, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [here, id, stored.hash, name, stored.mime, stored.size, context.now, account],
  )
  return id
}

async function fileOf(file: typeof exported, input: object): Promise<Uint8Array> {
  const answer = await file?.answer(context, file.input.parse(input))
  if (!(answer?.body instanceof Uint8Array)) throw new Error('no file')
  return answer.body
}

const importing = (register: string, attachment: string, dry = false) =>
  routes.importSheet(context, { register, attachment, dry })

describe('导出', () => {
  const boundary = {
    type: 'Polygon',
    coordinates: [
      [
        [120.123456789, 30.1],
        [120.2, 30.1],
        [120.2, 30.2],
        [120.123456789, 30.1],
      ],
    ],
  }

  it('导出的表原样导回：网格、机构、工作人员、调解员一条不变', async () => {
    await create(
      'grids',
      'G01',
      { village: 'V01', keywords: ['农贸市场', '=1+1'], households: 312, boundary },
      { validUntil: '2030-01-01' },
    )
    await create('units', 'U02', { kind: 'station', parent: 'U01', aliases: ['综合科'] })
    await create('committees', 'T01', { kind: 'village', village: 'V01', members: 5, room: 24.5 })
    await create('mediators', 'M01', { committee: 'T01', kind: 'full', chosenOn: '2024-01-01', phone: '13800001234' })
    await create('officers', '=SUM(1)', { licenceUntil: '2027-06-30', unit: 'U02' })
    for (const register of ['villages', 'grids', 'units', 'people', 'committees', 'mediators', 'officers']) {
      const before = await routes.entries(context, { register, all: 'true', limit: 100 })
      const sheet = await fileOf(exported, { register, all: 'true' })
      const report = await importing(register, await upload(sheet, `${register}.xlsx`))
      expect({ register, ...report }).toEqual({
        register,
        read: before.count,
        created: 0,
        updated: 0,
        unchanged: before.count,
        rejected: 0,
        problems: [],
      })
      expect(await routes.entries(context, { register, all: 'true', limit: 100 })).toEqual(before)
    }
    const [sheet] = (await readSheet(await fileOf(exported, { register: 'mediators' }), 'a.xlsx')).rows
    expect(sheet?.cells).toMatchObject({
      备案号: 'M01',
      所属调委会: 'T01名',
      专兼职: '专职',
      联系电话: '138****1234',
      终止日期: '',
    })
    expect((await audits('mediators')).map(({ act }) => act)).toEqual(['entry.export', 'entry.import', 'entry.export'])
  })
})

describe('导入', () => {
  const people = (rows: Array<Record<string, string>>) => {
    const columns = columnsOf(getRegister('people'))
    const keyed = rows.map((row) => Object.fromEntries(columns.map(({ key, title }) => [key, row[title] ?? ''])))
    return writeSheet({ title: '工作人员', columns, rows: keyed })
  }

  it('试导一条不写；正式导入新增、更新、拒绝各有数，坏行写明行号和原因', async () => {
    const sheet = await upload(
      await people([
        { 人员编号: 'R10', 姓名: '新人', 所在机构: 'U01名', 法治工作: '专职', 联系电话: '13700001111' },
        {
          人员编号: 'R01',
          姓名: '改过的名',
          联系电话: '138****1234',
          身份证号: '330***********1239',
          法治工作: '兼职',
        },
        { 人员编号: 'R11', 姓名: '坏行', 所在机构: '没有的机构' },
        { 人员编号: 'R02', 姓名: 'R02名', 联系电话: '139****5678', 起始日期: '2024-01-01' },
      ]),
      '人员.xlsx',
    )
    const counts = { read: 4, created: 1, updated: 1, unchanged: 1, rejected: 1 }
    const problems = [{ line: 4, reason: expect.stringContaining('没有「没有的机构」') }]
    const before = await routes.entries(context, { register: 'people', all: 'true', limit: 100 })
    expect(await importing('people', sheet, true)).toEqual({ ...counts, problems })
    expect(await routes.entries(context, { register: 'people', all: 'true', limit: 100 })).toEqual(before)

    const report = await importing('people', sheet)
    expect(report).toEqual({ ...counts, problems })
    expect(registryContract.importSheet.reply.parse(report)).toEqual(report)
    const { rows } = await routes.entries(context, { register: 'people', words: 'R', limit: 100 })
    expect(rows.find(({ code }) => code === 'R10')).toMatchObject({
      validFrom: '2026-11-20',
      data: { unit: 'U01', phone: '137****1111' },
    })
    expect(rows.find(({ code }) => code === 'R01')).toMatchObject({
      name: '改过的名',
      data: { lawWork: 'part', phone: '138****1234' },
    })
    expect(rows.some(({ code }) => code === 'R11')).toBe(false)
    expect(await importing('people', sheet)).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 1 })
  })

  it('没有填写的模板、没有条目的导出表：说明没有数据，不当作数据读入', async () => {
    const bytes = await fileOf(template, { register: 'grids' })
    await expect(importing('grids', await upload(bytes, '模板.xlsx'))).rejects.toMatchObject({ code: 'sheet-empty' })
  })

  it('别人上传的、没有的、不是表格的文件都不能导入', async () => {
    const theirs = await upload(await people([{ 人员编号: 'R12', 姓名: '甲' }]), '人员.xlsx', 'other')
    await expect(importing('people', theirs)).rejects.toMatchObject({ code: 'attachment-not-found' })
    await expect(importing('people', randomUUID())).rejects.toMatchObject({ code: 'attachment-not-found' })
    const text = await upload(Buffer.from('不是表格'), '说明.txt')
    await expect(importing('people', text)).rejects.toMatchObject({ name: 'Refusal' })
  })

  it('五千行在一次事务里导入，其后计数相符', async () => {
    const columns = columnsOf(getRegister('law-people'))
    const rows = Array.from({ length: 5000 }, (_, at) => ({
      code: `FM${at}`,
      name: `户${at}`,
      'data.kind': '学法示范户',
      'data.village': 'V01名',
    }))
    const sheet = await upload(await writeSheet({ title: '示范户', columns, rows }), '示范户.xlsx')
    expect(await importing('law-people', sheet)).toMatchObject({ read: 5000, created: 5000, rejected: 0 })
    expect((await routes.counts(context, {})).counts['law-people']).toBe(5000)
  })
})
