import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#http/context.ts'
import type { RoleId } from '#procedures/roles.ts'
import { registryContract } from '#registry/contract.ts'
import { registers } from '#registry/registers.ts'
import { auditsOf, entry, exported, openStreets, routes, template } from './harness/registry.ts'

let context: Context
let close: () => Promise<void>

beforeAll(async () => {
  ;({ context, close } = await openStreets())
})
afterAll(() => close())

function as(role: RoleId): Context {
  return { ...context, actor: { ...context.actor, account: role, posts: [{ role }] } }
}

const register = 'correction-subjects'
const plain = { person: '张三丰', category: 'probation', phone: '13800001234', idNumber: '330102198808081239' }
const subject = (code: string, data: object = {}) => ({
  ...entry(register, code),
  name: `代号${code}`,
  data: { ...plain, ...data },
})

const readers = ['judicial_office', 'director', 'party_secretary'] as const
const others = [
  'deputy_in_charge',
  'governance_office',
  'gen_office',
  'window_clerk',
  'grid_worker',
  'sysadmin',
] as const

describe('封存清单', () => {
  it('司法所登记，姓名、证件、电话遮盖，库里只有密文', async () => {
    const made = await routes.create(as('judicial_office'), subject('JZ001'))
    expect(made.data).toMatchObject({ phone: '138****1234', category: 'probation' })
    expect(made.data.person).not.toBe('张三丰')
    const { rows } = await context.resources.database.owner.query<{ line: string }>(
      `select e::text as line from entries e where register = $1
       union all select r::text from entry_revisions r where register = $1`,
      [register],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { line } of rows)
      for (const word of ['张三丰', plain.phone, plain.idNumber]) expect(line).not.toContain(word)
  })

  it('代号一栏不能写姓名', async () => {
    const named = { ...subject('JZ009'), name: '张三丰（邻街）' }
    await expect(routes.create(as('judicial_office'), named)).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it.each(readers)('%s 可以查阅，列表、详情、历史、导出每看一次都留审计', async (role) => {
    const one = as(role)
    const { rows, count } = await routes.entries(one, { register, limit: 10 })
    expect(count).toBe(1)
    const id = rows[0]?.id ?? ''
    await routes.entry(one, { register, id })
    await routes.history(one, { register, id })
    await exported?.answer(one, { register })
    const mine = [...(await auditsOf(context, register)), ...(await auditsOf(context, id))].filter(
      ({ account, act }) => account === role && act !== 'entry.create',
    )
    expect(mine.map(({ act }) => act).sort()).toEqual([
      'entry.export',
      'entry.look-sealed',
      'entry.look-sealed',
      'entry.look-sealed',
    ])
    expect(JSON.stringify(mine)).not.toContain('张三丰')
  })

  it.each(others)('%s 看不到、搜不到、导不出、改不了，拒绝时说明由谁查阅', async (role) => {
    const one = as(role)
    const { rows } = await routes.entries(as('judicial_office'), { register, limit: 1 })
    const { id = '', code = '', name = '', validFrom = '' } = rows[0] ?? {}
    const refused = { code: 'not-allowed', message: expect.stringContaining('司法所') }
    const attempts: Array<() => Promise<unknown>> = [
      () => routes.entries(one, { register, limit: 10 }),
      () => routes.entries(one, { register, words: '代号', limit: 10 }),
      () => routes.entry(one, { register, id }),
      () => routes.history(one, { register, id }),
      () => routes.create(one, subject('JZ002')),
      () => routes.update(one, { register, id, revision: 1, code, name, validFrom, data: {} }),
      () => routes.end(one, { register, id, revision: 1, until: '2026-11-20' }),
      () => routes.importSheet(one, { register, attachment: id, dry: true }),
      async () => exported?.answer(one, { register }),
      async () => template?.answer(one, { register }),
    ]
    for (const attempt of attempts) await expect(Promise.resolve().then(attempt)).rejects.toMatchObject(refused)
  })

  it('书记、主任只能看，不能改', async () => {
    await expect(routes.create(as('director'), subject('JZ003'))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('在册数：看得到指标的可以知道几名，看不到指标的连数也没有', async () => {
    const counted = (role: RoleId) => routes.counts(as(role), {})
    expect((await counted('governance_office')).counts[register]).toBe(1)
    const { counts } = await counted('grid_worker')
    expect(counts).not.toHaveProperty(register)
    expect(Object.keys(counts)).toEqual(registers.flatMap((one) => ('sealed' in one && one.sealed ? [] : [one.id])))
    expect(registryContract.counts.reply.parse({ counts })).toEqual({ counts })
  })

  it('矫正期满日当日在册，次日起不再计入', async () => {
    await routes.create(as('judicial_office'), subject('JZ004', { until: '2026-06-30' }))
    const on = async (day: string) => (await routes.counts(as('director'), { on: day })).counts[register]
    expect([await on('2026-06-30'), await on('2026-07-01')]).toEqual([2, 1])
  })

  it('其他清单照旧，不因查阅留审计', async () => {
    await routes.entries(as('grid_worker'), { register: 'villages', limit: 10 })
    expect(await auditsOf(context, 'villages')).toEqual([])
  })
})
