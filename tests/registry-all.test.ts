import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { Context } from '#http/context.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { inForceOn } from '#registry/entry.ts'
import { getRegister, registers } from '#registry/registers.ts'
import { columnsOf } from '#registry/sheet.ts'
import { entry, exported, here, openStreets, routes } from './harness/registry.ts'
import { leastData, sampleData } from './harness/samples.ts'

let context: Context
let close: () => Promise<void>
const codeOf = () => '甲-01'
// 样例两条：一条长期，一条 2025-01-01 终止。
const standingSamples = 1
const named = registers.map((register) => [register.name, register] as const)

beforeAll(async () => {
  const streets = await openStreets()
  close = streets.close
  const actor = { ...streets.context.actor, posts: [{ role: 'judicial_office' as const }] }
  context = { ...streets.context, actor }
  for (const register of registers) {
    const ended = { validFrom: '2024-06-01', validUntil: '2025-01-01' }
    const made = await routes.create(context, entry(register.id, codeOf(), leastData(register, codeOf)))
    await routes.create(context, entry(register.id, '乙-02', leastData(register, codeOf), ended))
    expect(made.revision).toBe(1)
  }
  for (const register of registers) {
    const { rows } = await routes.entries(context, { register: register.id, all: 'true', limit: 10 })
    for (const row of rows) {
      await routes.update(context, { ...row, register: register.id, data: sampleData(register, codeOf) })
    }
  }
})
afterAll(() => close())

const everything = (register: string) => routes.entries(context, { register, all: 'true', limit: 2000 })

async function sheetOf(input: { register: string; on?: string; all?: 'true' }): Promise<Uint8Array> {
  const answer = await exported?.answer(context, exported.input.parse(input))
  if (!(answer?.body instanceof Uint8Array)) throw new Error('没有导出')
  return answer.body
}

async function importing(register: string, bytes: Uint8Array) {
  const name = `${register}.xlsx`
  const stored = await context.resources.files.put(bytes, { name, limit: 50_000_000 })
  const id = randomUUID()
  await context.resources.database.owner.query(
    `insert into attachments (tenant, id, hash, name, mime, size, at, account) values ($1, $2, $3, $4, $5, $6, $7, 'office')`,
    [here, id, stored.hash, name, stored.mime, stored.size, context.now],
  )
  return routes.importSheet(context, { register, attachment: id, dry: false })
}

describe('每个清单', () => {
  it.each(named)('%s：每一栏都填上，导出的表原样导回，一条不变', async (_, { id }) => {
    const before = await everything(id)
    expect(before.count).toBe(2)
    const report = await importing(id, await sheetOf({ register: id, all: 'true' }))
    expect(report).toEqual({ read: 2, created: 0, updated: 0, unchanged: 2, rejected: 0, problems: [] })
    expect(await everything(id)).toEqual(before)
  })

  it.each(named)('%s：任一日的数、列出的条数、导出的行数，都等于当日在册的条数', async (_, { id }) => {
    const { rows } = await everything(id)
    expect(rows.some(({ validUntil }) => validUntil === '2025-01-01')).toBe(true)
    const edges = rows.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil ?? validFrom])
    for (const on of ['2023-12-31', '2024-05-31', '2024-12-31', '2026-03-01', '2026-03-02', ...edges]) {
      const standing = rows.filter((row) => inForceOn(row, parseDay(on))).length
      expect((await routes.counts(context, { on })).counts[id]).toBe(standing)
      expect((await routes.entries(context, { register: id, on, limit: 50 })).count).toBe(standing)
    }
    const sheet = await readSheet(await sheetOf({ register: id, on: '2024-12-31' }), 'a.xlsx')
    expect(sheet.rows).toHaveLength(rows.filter((row) => inForceOn(row, parseDay('2024-12-31'))).length)
  })
})

describe('一千项权责清单', () => {
  const register = getRegister('power-list')
  const kinds = ['法定权力', '承接委托', '审核转报', '公共服务']
  const rowsOf = (adjusted: ReadonlySet<number>) =>
    Array.from({ length: 1000 }, (_, at) => ({
      code: `QZ${String(at + 1).padStart(4, '0')}`,
      name: `事项${at + 1}`,
      'data.kind': kinds[at % kinds.length],
      'data.grounds': `依据第${at + 1}条。`.repeat(10),
      'data.promisedDays': at % 20,
      validFrom: '2026-01-01',
      ...(adjusted.has(at) ? { 'data.adjustedBy': '示府办〔2026〕9号', 'data.adjustedOn': '2026-11-18' } : {}),
    }))
  const sheet = (adjusted: number[]) =>
    writeSheet({ title: register.name, columns: columnsOf(register), rows: rowsOf(new Set(adjusted)) })

  it('整表导入、导出、原样导回；动态调整只改动所涉的项，依据和历次内容留存', async () => {
    expect(await importing('power-list', await sheet([]))).toMatchObject({ created: 1000, rejected: 0 })
    const whole = await sheetOf({ register: 'power-list', all: 'true' })
    expect(await importing('power-list', whole)).toMatchObject({ read: 1002, unchanged: 1002, rejected: 0 })
    expect(await importing('power-list', await sheet([7, 300, 999]))).toMatchObject({ updated: 3, unchanged: 997 })
    const found = await routes.entries(context, { register: 'power-list', words: 'QZ0301', limit: 50 })
    expect(found.rows).toMatchObject([{ revision: 2, data: { adjustedBy: '示府办〔2026〕9号' } }])
    const { revisions } = await routes.history(context, { register: 'power-list', id: found.rows[0]?.id ?? '' })
    expect(revisions).toHaveLength(2)
    expect((await routes.counts(context, {})).counts['power-list']).toBe(1000 + standingSamples)
  }, 60_000)
})
