import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addDays, parseDay } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import { listNotices } from '#matters/notices-store.ts'
import { registryContract } from '#registry/contract.ts'
import { findExpiring } from '#registry/expiry-store.ts'
import { remindExpiring } from '#registry/jobs.ts'
import { registers } from '#registry/registers.ts'
import { entry, routes } from './harness/registry.ts'
import type { Street } from './harness/street.ts'
import { moment, openStreet, tenant } from './harness/street.ts'

let street: Street
const today = parseDay('2026-11-20')
const on = (days: number) => addDays(today, days)
const keeper = (at = '2026-11-20') => street.as('gen_office', at)
const justice = (at = '2026-11-20') => street.as('judicial_office', at)

beforeAll(async () => {
  street = await openStreet()
  for (const [name, role] of [
    ['keeper', 'gen_office'],
    ['justice', 'judicial_office'],
    ['worker', 'grid_worker'],
  ]) {
    await street.resources.database.owner.query(
      `insert into accounts (tenant, name, person, password, posts, password_at, created_at) values ($1, $2, $2, 'x', $3, now(), now())`,
      [tenant, name, JSON.stringify([{ role }])],
    )
  }
})
afterEach(async () => {
  const { owner } = street.resources.database
  for (const table of ['entry_reminders', 'notices', 'entry_revisions', 'entries'])
    await owner.query(`delete from ${table}`)
})
afterAll(() => street.close())

const add = (register: string, code: string, data: object = {}, period: object = {}, at = '2026-01-05') =>
  routes.create(street.as('judicial_office', at), { ...entry(register, code, { ...data }, period) })
const licence = (code: string, until: string, at?: string) => add('officers', code, { licenceUntil: until }, {}, at)
const expiring = async (context = keeper(), register?: string) => (await routes.expiring(context, { register })).rows
const notices = async (account: string) => {
  const { pool } = street.resources.database
  const { rows } = await read(pool, tenant, (tx) => listNotices(tx, account, false))
  return rows.toReversed()
}
const remind = (day: string) => remindExpiring(street.resources, tenant, moment(day))

describe('到期预警', () => {
  it('六十日内到期的列出，最急的在前；第六十一日的和长期的不列', async () => {
    await licence('Z60', on(60))
    await licence('Z61', on(61))
    await licence('Z3', on(3))
    await add('villages', 'V01', { kind: 'village' })
    const rows = await expiring()
    expect(rows.map(({ code, daysLeft }) => [code, daysLeft])).toEqual([
      ['Z3', 3],
      ['Z60', 60],
    ])
    expect(rows[0]).toMatchObject({ register: 'officers', what: '执法证有效期至', lastDay: on(3), name: 'Z3名' })
    expect(registryContract.expiring.reply.parse({ rows })).toEqual({ rows })
    expect(await routes.expiringCount(keeper(), {})).toEqual({ soon: 2, ended: 0 })
  })

  it('近三十日到期而无人接续的列出；有同名条目接续的、由人终止的、更早到期的不列', async () => {
    await licence('Z29', on(-30))
    await licence('Z31', on(-31))
    await add('officers', 'A1', { licenceUntil: on(-5) }, { name: '换了证的人' })
    await add('officers', 'A2', { licenceUntil: on(400) }, { name: '换了证的人', validFrom: on(-4) })
    const ended = await add('villages', 'V02', { kind: 'village' })
    await routes.end(keeper(), { register: 'villages', id: ended.id, revision: 1, until: on(0) })
    const planned = await add('villages', 'V03', { kind: 'village' })
    await routes.end(justice('2026-10-01'), { register: 'villages', id: planned.id, revision: 1, until: on(-2) })
    expect((await expiring()).map(({ code }) => code)).toEqual(['Z29', 'V03'])
    expect(await routes.expiringCount(keeper(), {})).toEqual({ soon: 0, ended: 2 })
  })

  it('同名而早就另有一条的不算接续：两人同名时仍提醒', async () => {
    await add('officers', 'A1', { licenceUntil: on(10) }, { name: '同名', validFrom: '2022-01-01' })
    await add('officers', 'A2', { licenceUntil: on(400) }, { name: '同名', validFrom: '2023-01-01' })
    expect((await expiring()).map(({ code }) => code)).toEqual(['A1'])
  })

  it('调委会委员任期三年届满的提醒改选，调委会照常计数，改选登记后不再提醒', async () => {
    const made = await add('committees', 'T01', { kind: 'street', termFrom: '2023-12-01' })
    const [row] = await expiring()
    expect(row).toMatchObject({ code: 'T01', lastDay: '2026-11-30', daysLeft: 10 })
    expect(row?.what).toContain('第九条')
    const later = keeper('2027-03-01')
    expect((await expiring(later)).map(({ daysLeft }) => daysLeft)).toEqual([-91])
    expect((await routes.counts(later, {})).counts.committees).toBe(1)
    await routes.update(later, { register: 'committees', ...made, data: { ...made.data, termFrom: '2027-03-01' } })
    expect(await expiring(later)).toEqual([])
  })

  it('聘期届满的法律顾问次日起不计入，续聘改了日期的照常', async () => {
    const made = await add('counsel', 'L1', {
      kind: 'street',
      contract: '示顾〔2025〕1号',
      engagedUntil: on(20),
      fee: 80000,
    })
    expect(made.validUntil).toBe(on(21))
    expect((await expiring()).map(({ code, what }) => [code, what])).toEqual([['L1', '聘期止']])
    await routes.update(keeper(), { register: 'counsel', ...made, data: { ...made.data, engagedUntil: on(385) } })
    expect(await expiring()).toEqual([])
  })
})

describe('谁看得到、看得快', () => {
  it('封存清单只给有权的人看，看过留痕；只看数不留痕', async () => {
    await add('correction-subjects', 'J1', { person: '某甲', category: 'probation', until: on(5) })
    expect(await expiring()).toEqual([])
    await expect(expiring(keeper(), 'correction-subjects')).rejects.toMatchObject({ code: 'not-allowed' })
    const looks = async () => {
      const { rows } = await street.resources.database.owner.query(
        `select account, object, detail from audit where act = 'entry.look-sealed' and detail ? 'expiring'`,
      )
      return rows
    }
    expect(await routes.expiringCount(justice(), {})).toEqual({ soon: 1, ended: 0 })
    expect(await looks()).toEqual([])
    expect((await expiring(justice())).map(({ code }) => code)).toEqual(['J1'])
    expect(await looks()).toMatchObject([{ account: 'judicial_office', object: 'correction-subjects' }])
  })

  it('两万条中找到期的走索引', async () => {
    const { owner, pool } = street.resources.database
    await owner.query(
      `insert into entries (tenant, register, id, code, name, data, valid_from, valid_until, revision, changed_at, changed_by)
       select $1, 'volunteers', gen_random_uuid(), 'Z' || n, 'Z' || n, '{}', '2020-01-01', date '2028-01-01' + n, 1, now(), 'x'
       from generate_series(1, 20000) n`,
      [tenant],
    )
    await owner.query('analyze entries')
    await licence('Z3', on(3))
    const plan = await transact(pool, tenant, async (tx) => {
      const { rows } = await tx.query<{ 'QUERY PLAN': string }>(
        `explain select id from entries where tenant = $1 and valid_until > $2::date and valid_until <= $2::date + 61`,
        [tenant, today],
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toContain('entries_until')
    const began = performance.now()
    const found = await read(pool, tenant, (tx) => findExpiring(tx, registers, today))
    expect(found.map(({ code }) => code)).toEqual(['Z3'])
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('到期提醒', () => {
  it('到期前三十日、七日各提醒一次，发给登记清单的人，不因重启重发', async () => {
    await licence('Z1', '2026-12-20')
    expect(await remind('2026-11-19')).toBe(0)
    expect(await remind('2026-11-20')).toBe(2)
    expect(await remind('2026-11-20T15:00')).toBe(0)
    expect(await remind('2026-12-12')).toBe(0)
    expect(await remind('2026-12-13')).toBe(2)
    expect(await remind('2026-12-14')).toBe(0)
    const sent = await notices('keeper')
    expect(sent.map(({ words }) => words)).toEqual([
      '行政执法人员：Z1 Z1名，执法证有效期至：2026-12-20，还有 30 天',
      '行政执法人员：Z1 Z1名，执法证有效期至：2026-12-20，还有 7 天',
    ])
    expect(sent[0]).toMatchObject({ kind: 'expiry', matter: null, register: 'officers', caughtUp: false })
    expect(sent[0]?.entry).toEqual(expect.any(String))
    expect(await notices('worker')).toEqual([])
  })

  it('停机期间该发的补发一次，写明应发之日；已过期的一个月内也补', async () => {
    await licence('Z1', '2026-12-20')
    expect(await remind('2026-11-25')).toBe(2)
    expect(await remind('2026-12-24')).toBe(2)
    expect(await remind('2026-12-25')).toBe(0)
    expect((await notices('justice')).map(({ words, caughtUp }) => [words, caughtUp])).toEqual([
      ['行政执法人员：Z1 Z1名，执法证有效期至：2026-12-20，还有 25 天（应于 2026-11-20 提醒，停机后补发）', true],
      ['行政执法人员：Z1 Z1名，执法证有效期至：2026-12-20，已到期 4 天（应于 2026-12-13 提醒，停机后补发）', true],
    ])
  })

  it('临近到期才登记的照样提醒，不算补发；续期后按新的日期再提醒', async () => {
    const made = await licence('Z1', '2026-12-20', '2026-12-01')
    expect(await remind('2026-12-01')).toBe(2)
    expect((await notices('keeper')).map(({ caughtUp }) => caughtUp)).toEqual([false])
    await routes.update(justice('2026-12-02'), {
      register: 'officers',
      ...made,
      data: { ...made.data, licenceUntil: '2027-12-20' },
    })
    expect(await remind('2026-12-13')).toBe(0)
    expect(await remind('2027-11-20')).toBe(2)
  })

  it('同一日到期的合为一条；封存清单只发给能看的人，只写编号', async () => {
    for (const code of ['Z1', 'Z2', 'Z3', 'Z4']) await licence(code, '2026-12-20')
    await add('correction-subjects', 'J1', { person: '某甲', category: 'probation', until: '2026-12-20' })
    expect(await remind('2026-11-20')).toBe(3)
    const [first, ...more] = await notices('keeper')
    expect(more).toEqual([])
    expect(first).toMatchObject({ register: 'officers', entry: null })
    expect(first?.words).toContain('Z1 Z1名、Z2 Z2名、Z3 Z3名 等 4 条')
    const sealed = (await notices('justice')).find(({ register }) => register === 'correction-subjects')
    expect(sealed?.words).toContain('：J1，矫正期满日')
    expect(sealed?.words).not.toContain('J1名')
  })

  it('两处同时运行也只发一次', async () => {
    await licence('Z1', '2026-12-20')
    const sent = await Promise.all([remind('2026-11-20'), remind('2026-11-20'), remind('2026-11-20')])
    expect(sent.toSorted()).toEqual([0, 0, 2])
  })
})
