import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, parseDay } from '#calendar/date.ts'
import type { Database } from '#db/open.ts'
import { transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { registryContract } from '#registry/contract.ts'
import { getRegister } from '#registry/registers.ts'
import { countOn, createEntry } from '#registry/store.ts'
import { insertEntries, writerOf } from '#registry/write-store.ts'
import { auditsOf, entry, here, openStreets, routes } from './harness/registry.ts'

let database: Database
let context: Context
let elsewhere: Context
let close: () => Promise<void>

beforeAll(async () => {
  ;({ context, elsewhere, close } = await openStreets())
  database = context.resources.database
})
afterAll(() => close())

const audits = (object: string) => auditsOf(context, object)
const create = (register: string, code: string, data?: Record<string, unknown>, period?: object) =>
  routes.create(context, entry(register, code, data, period))

describe('一条的增、改、止', () => {
  it('新增的从第一版起，改一次加一版，历次内容与经办人都留存', async () => {
    const made = await create('villages', 'V01', { kind: 'village', population: 3200 })
    expect(made).toMatchObject({ revision: 1, data: { kind: 'village', population: 3200, lawLevel: 'none' } })
    const changed = await routes.update(context, {
      register: 'villages',
      ...made,
      data: { ...made.data, lawLevel: 'municipal' },
    })
    expect(changed).toMatchObject({ id: made.id, revision: 2, data: { population: 3200, lawLevel: 'municipal' } })
    const { revisions } = await routes.history(context, { register: 'villages', id: made.id })
    expect(revisions).toMatchObject([
      { revision: 2, account: 'office', at: context.now, content: { code: 'V01', data: { lawLevel: 'municipal' } } },
      { revision: 1, content: { validFrom: '2024-01-01', validUntil: null, data: { lawLevel: 'none' } } },
    ])
    expect(await routes.entry(context, { register: 'villages', id: made.id })).toEqual(changed)
    expect(registryContract.history.reply.parse({ revisions })).toEqual({ revisions })
    expect(await audits(made.id)).toMatchObject([
      {
        act: 'entry.create',
        account: 'office',
        ip: '127.0.0.1',
        detail: { register: 'villages', code: 'V01', revision: 1 },
      },
      { act: 'entry.update', detail: { changed: ['lawLevel'], revision: 2 } },
    ])
  })

  it('没有改动的保存不产生新版本，也不留审计', async () => {
    const made = await create('villages', 'V02', { kind: 'village' })
    expect(await routes.update(context, { register: 'villages', ...made })).toEqual(made)
    expect(await audits(made.id)).toHaveLength(1)
  })

  it('终止之日起不再计入，终止记为一次办理', async () => {
    const made = await create('villages', 'V03', { kind: 'village' })
    const ended = await routes.end(context, { register: 'villages', id: made.id, revision: 1, until: '2026-11-20' })
    expect(ended).toMatchObject({ revision: 2, validUntil: '2026-11-20' })
    const codes = async (on: string) =>
      (await routes.entries(context, { register: 'villages', on, limit: 50 })).rows.map((row) => row.code)
    expect(await codes('2026-11-19')).toContain('V03')
    expect(await codes('2026-11-20')).not.toContain('V03')
    expect((await audits(made.id)).at(-1)).toMatchObject({ act: 'entry.end' })
  })

  it('两人同改一条：后到的被请去刷新，先到的不被覆盖', async () => {
    const made = await create('villages', 'V04', { kind: 'village' })
    const rename = (name: string) => routes.update(context, { register: 'villages', ...made, name })
    const settled = await Promise.allSettled([rename('甲村'), rename('乙村'), rename('丙村')])
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'entry-stale' })
    expect((await routes.history(context, { register: 'villages', id: made.id })).revisions).toHaveLength(2)
  })

  it('数据库账号改不了历次内容', async () => {
    const rewriting = transact(database.pool, here, (tx) =>
      tx.query(`update entry_revisions set account = '别人' where tenant = $1`, [here]),
    )
    await expect(rewriting).rejects.toThrow('permission denied')
  })
})

describe('拒绝', () => {
  it.each([
    ['不认识的清单', () => create('nothing', 'X'), 'register-unknown'],
    ['编号已被占用', () => create('villages', 'V01', { kind: 'village' }), 'entry-code-taken'],
    [
      '止早于起',
      () => create('villages', 'V90', { kind: 'village' }, { validUntil: '2024-01-01' }),
      'entry-period-wrong',
    ],
    ['必填未填', () => create('villages', 'V91'), 'input-invalid'],
    ['所属村社没有登记', () => create('grids', 'G90', { village: '没有的村' }), 'input-invalid'],
    ['没有这一条', () => routes.entry(context, { register: 'villages', id: randomUUID() }), 'entry-not-found'],
    ['没有这一条的历史', () => routes.history(context, { register: 'villages', id: randomUUID() }), 'entry-not-found'],
  ])('%s', async (_, act, code) => {
    await expect(act()).rejects.toMatchObject({ code })
    expect((await routes.entries(context, { register: 'villages', words: 'V9', all: 'true', limit: 9 })).count).toBe(0)
  })

  it('编号定下后不能更改', async () => {
    const made = await create('villages', 'V05', { kind: 'village' })
    await expect(routes.update(context, { register: 'villages', ...made, code: 'V06' })).rejects.toMatchObject({
      code: 'entry-code-fixed',
    })
  })

  it('关联有误时指出字段、清单和编号', async () => {
    await expect(create('grids', 'G91', { village: '没有的村' })).rejects.toThrow(
      '「所属村社」：清单「村社」中没有编号「没有的村」',
    )
  })
})

describe('个人信息', () => {
  const phone = '13800001234'
  const idNumber = '330102198808081239'

  it('库里只有密文，列表、详情、历史都遮盖', async () => {
    const made = await create('people', 'R01', { phone, idNumber, lawWork: 'full' })
    expect(made.data).toMatchObject({ phone: '138****1234', idNumber: '330***********1239', lawWork: 'full' })
    const { rows } = await database.owner.query(
      'select data::text as data from entries union all select content::text from entry_revisions',
    )
    const { rows: audit } = await database.owner.query('select detail::text as data from audit')
    for (const { data } of [...rows, ...audit]) {
      expect(data).not.toContain(phone)
      expect(data).not.toContain(idNumber)
    }
    const listed = await routes.entries(context, { register: 'people', limit: 10 })
    expect(JSON.stringify(listed)).not.toContain(phone)
    expect(registryContract.entries.reply.parse(listed)).toEqual(listed)
    const history = await routes.history(context, { register: 'people', id: made.id })
    expect(JSON.stringify(history)).not.toContain(phone)
  })

  it('带着遮盖内容保存，电话不变；填了新号码才变', async () => {
    const made = await create('people', 'R02', { phone })
    const renamed = await routes.update(context, { register: 'people', ...made, name: '改名' })
    expect(renamed).toMatchObject({ revision: 2, data: { phone: '138****1234' } })
    const moved = await routes.update(context, {
      register: 'people',
      ...renamed,
      data: { ...renamed.data, phone: '13900005678' },
    })
    expect(moved.data.phone).toBe('139****5678')
    expect((await audits(made.id)).map(({ detail }) => detail.changed)).toEqual([undefined, ['name'], ['phone']])
  })

  it('用密文里的字搜不出人，用姓名和编号搜得出', async () => {
    await create('people', 'R03', { phone })
    const found = async (words: string) =>
      (await routes.entries(context, { register: 'people', words, limit: 10 })).count
    expect(await found('R03')).toBe(1)
    expect(await found('03名')).toBe(1)
    expect(await found('v1:')).toBe(0)
    expect(await found('%')).toBe(0)
  })
})

it('分页取全，不重不漏，总数不随页变', async () => {
  for (let at = 10; at < 21; at++) await create('volunteers', `Z${at}`, { kind: 'publicity' })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await routes.entries(context, { register: 'volunteers', limit: 4, after })
    expect(page.count).toBe(11)
    seen.push(...page.rows.map(({ code }) => code))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seen).toEqual(Array.from({ length: 11 }, (_, at) => `Z${at + 10}`))
})

it('各街道的清单互不相见，编号各自成套', async () => {
  await create('units', 'U01', { kind: 'office' })
  const other = await routes.create(elsewhere, entry('units', 'U01', { kind: 'station' }))
  expect((await routes.entries(elsewhere, { register: 'units', limit: 10 })).rows).toEqual([other])
  await expect(routes.entry(context, { register: 'units', id: other.id })).rejects.toMatchObject({
    code: 'entry-not-found',
  })
  expect((await routes.counts(elsewhere, {})).counts).toMatchObject({ units: 1, villages: 0 })
})

it('任一日的数等于当日在册的条数：起始日计入，终止日不计', async () => {
  const register = getRegister('emergency-plans')
  const start = parseDay('2020-01-01')
  const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: 1, max: 60 })))
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(span, { maxLength: 8 }), fc.integer({ min: -1, max: 121 }), async (spans, at) => {
      run++
      const periods = spans.map(([from, length]) => ({
        validFrom: addDays(start, from),
        validUntil: length === null ? null : addDays(start, from + length),
      }))
      const days = [
        addDays(start, at),
        ...periods.flatMap(({ validFrom, validUntil }) => [validFrom, addDays(validFrom, -1), validUntil ?? start]),
      ]
      const stands = (day: string) =>
        periods.filter((one) => one.validFrom <= day && (one.validUntil === null || day < one.validUntil)).length
      const tenant = `8${String(run).padStart(11, '0')}`
      await database.owner.query(`insert into tenants (tenant, name, created_at) values ($1, '试验街道', now())`, [
        tenant,
      ])
      const counted = await transact(database.pool, tenant, async (tx) => {
        const writer = writerOf({ ...context, actor: { ...context.actor, tenant } })
        const rows = periods.map((period, n) => ({
          ...period,
          code: `Y${n}`,
          name: '预案',
          data: { kind: 'special' },
          id: randomUUID(),
          revision: 1,
        }))
        await insertEntries(tx, writer, register, rows)
        const counts: number[] = []
        for (const day of days) counts.push(await countOn(tx, 'emergency-plans', parseDay(day)))
        return counts
      })
      expect(counted).toEqual(days.map(stands))
    }),
    { numRuns: 25 },
  )
})

it('写入失败时什么也不留下', async () => {
  const writer = writerOf(context)
  const failing = transact(database.pool, here, async (tx) => {
    await createEntry(tx, writer, getRegister('venues'), { ...entry('venues', 'C01', { kind: 'other' }) })
    throw new Error('中断')
  })
  await expect(failing).rejects.toThrow('中断')
  expect((await routes.counts(context, {})).counts.venues).toBe(0)
  const { rows } = await database.owner.query(`select 1 from entry_revisions where register = 'venues'`)
  expect(rows).toEqual([])
})
