import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { signMatter } from '#matters/handling-store.ts'
import { linkMatters, unlinkMatters } from '#matters/links-store.ts'
import { fireRungs } from '#matters/rungs-jobs.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { findMatter } from '#matters/store.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { openStreet, plainMatter, type Street, tenant } from './harness/street.ts'

let street: Street
beforeAll(async () => {
  street = await openStreet()
})
afterAll(() => street.close())

const file = (context: Context, matter = plainMatter(), procedure = 'hotline', intake: Record<string, unknown> = {}) =>
  perform(context, (scene) => fileMatter(scene, procedure, { ...matter, intake }))

const step = (
  context: Context,
  id: string,
  revision: number,
  name: string,
  form: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) =>
  perform(context, (scene) =>
    takeStep(scene, { id, revision, actId: randomUUID() }, { step: name, form, papers: [], ...more }),
  )

const inside = <T>(act: Parameters<typeof read<T>>[2]) => read(street.resources.database.pool, tenant, act)

async function verified() {
  return inside((tx) => verifyLedger(tx))
}

describe('立件与编号', () => {
  test('五十件同时登记，编号连续、不重不跳', async () => {
    const context = street.as('window_clerk', '2026-03-02')
    const done = await Promise.all(Array.from({ length: 50 }, () => file(context)))
    const numbers = done.map((one) => Number(one.number.slice(-6))).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    expect(done[0]?.number).toMatch(/^.〔2026〕\d{6}$/)
  })

  test('被拒绝的登记不占编号', async () => {
    const context = street.as('window_clerk', '2026-03-02')
    const before = await file(context)
    await expect(
      file(context, { ...plainMatter(), common: { ...plainMatter().common, title: '' } }),
    ).rejects.toMatchObject({ code: 'input-invalid' })
    await expect(
      file({ ...context, now: street.as('window_clerk', '2026-03-01').now }, {
        ...plainMatter(),
        happenedAt: context.now,
      } as never),
    ).rejects.toMatchObject({ code: 'date-in-future' })
    const after = await file(context)
    expect(Number(after.number.slice(-6)) - Number(before.number.slice(-6))).toBe(1)
  })

  test('同一操作编号再次提交不会立第二件', async () => {
    const context = street.as('window_clerk', '2026-03-02')
    const matter = plainMatter()
    await file(context, matter)
    await expect(file(context, matter)).rejects.toMatchObject({ constraint: 'events_act' })
  })

  test('姓名、电话不以明文入库，按电话的盲索引能找到本人的件', async () => {
    const done = await file(street.as('window_clerk', '2026-03-02'))
    const key = street.resources.vault.forTenant(tenant).index('phone', '138 0000 0001')
    const { bodies, found } = await inside(async (tx) => ({
      bodies: (
        await tx.query<{ body: string }>('select body from events where tenant = $1 and matter = $2', [tenant, done.id])
      ).rows,
      found: (
        await tx.query<{ id: string }>('select id from matters where tenant = $1 and person_keys @> $2', [
          tenant,
          [key],
        ])
      ).rows,
    }))
    expect(bodies[0]?.body).not.toContain('张三丰')
    expect(bodies[0]?.body).not.toContain('13800000001')
    expect(found.map((row) => row.id)).toContain(done.id)
  })
})

describe('只增不改', () => {
  test.each([
    'update events set body = body',
    'delete from events',
    'update audit set act = act',
    'delete from audit',
    'truncate events',
    'update entry_revisions set account = account',
  ])('应用账户执行「%s」被数据库拒绝', async (sql) => {
    await expect(transact(street.resources.database.pool, tenant, (tx) => tx.query(sql))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('未指明街道的连接看不到任何事项', async () => {
    const { rows } = await street.resources.database.pool.query('select count(*)::int as count from matters')
    expect(rows).toEqual([{ count: 0 }])
  })
})

describe('办理', () => {
  test('由受理到办结，快照与事件重建一致', async () => {
    const officer = (at: string) => street.as('hotline_officer', at)
    const { id } = await file(officer('2026-03-02'))
    let done = await step(officer('2026-03-02T10:00'), id, 1, 'dispatch', {}, { unit: '城管办', assignee: 'li' })
    const handler = (at: string) => street.as('grid_leader', at, 'li', '城管办')
    done = await step(handler('2026-03-02T11:00'), id, done.revision, 'sign')
    expect(done.state).toBe('handling')
    const loaded = await inside((tx) => findMatter(tx, id))
    expect(loaded?.matter.assignee).toBe('li')
    expect((await verified()).findings).toEqual([])
  })

  test('看到的是旧版本时拒绝，内容不变', async () => {
    const officer = street.as('hotline_officer', '2026-03-02')
    const { id } = await file(officer)
    await step(officer, id, 1, 'dispatch', {}, { unit: '城管办' })
    await expect(step(officer, id, 1, 'dispatch')).rejects.toMatchObject({ code: 'version-stale' })
  })

  test('丢了回执的操作再发一次，只办一次', async () => {
    const officer = street.as('hotline_officer', '2026-03-02')
    const { id } = await file(officer)
    const seen = { id, revision: 1, actId: randomUUID() }
    const once = () =>
      perform(officer, (scene) => takeStep(scene, seen, { step: 'dispatch', form: {}, papers: [], unit: '城管办' }))
    const first = await once()
    expect(await once()).toEqual(first)
    expect((await inside((tx) => findMatter(tx, id)))?.matter.position).toBe(2)
  })

  test('两人同时办同一步，只有一人办成', async () => {
    const officer = street.as('hotline_officer', '2026-03-02')
    const { id } = await file(officer)
    const results = await Promise.allSettled([
      step(officer, id, 1, 'dispatch', {}, { unit: '甲' }),
      step(officer, id, 1, 'dispatch', {}, { unit: '乙' }),
    ])
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test.each([
    ['step-unknown', 'hotline_officer', 'no-such-step'],
    ['step-not-now', 'hotline_officer', 'sign'],
    ['step-not-yours', 'petition_officer', 'dispatch'],
  ] as const)('%s：不合法的一步被拒绝', async (code, role, name) => {
    const { id } = await file(street.as('hotline_officer', '2026-03-02'))
    await expect(step(street.as(role, '2026-03-02'), id, 1, name)).rejects.toMatchObject({ code })
  })

  test('早于上一环节、晚于现在的时间都被拒绝', async () => {
    const officer = street.as('hotline_officer', '2026-03-02')
    const { id } = await file(officer)
    const at = (text: string) => ({ happenedAt: street.as('hotline_officer', text).now })
    await expect(step(officer, id, 1, 'dispatch', {}, at('2026-03-01'))).rejects.toMatchObject({
      code: 'date-before-last',
    })
    await expect(step(officer, id, 1, 'dispatch', {}, at('2026-03-03'))).rejects.toMatchObject({
      code: 'date-in-future',
    })
  })

  test('片外的网格员看不到、办不了', async () => {
    const { id } = await file(street.as('hotline_officer', '2026-03-02'))
    const outsider = street.as([{ role: 'grid_worker', grids: ['G99'] }], '2026-03-02', 'wang')
    await expect(step(outsider, id, 1, 'dispatch')).rejects.toMatchObject({ code: 'matter-not-found' })
    await expect(
      perform(outsider, (scene) => signMatter(scene, { id, revision: 1, actId: randomUUID() })),
    ).rejects.toMatchObject({ code: 'matter-not-found' })
  })
})

describe('关联', () => {
  test('两边都能看到，解除后两边都没有，历史仍在', async () => {
    const officer = street.as('window_clerk', '2026-03-02')
    const [one, two] = [await file(officer), await file(officer)]
    await perform(officer, (scene) => linkMatters(scene, one.id, two.id, 'repeat-of'))
    const links = async (id: string) => (await inside((tx) => findMatter(tx, id)))?.matter.links ?? []
    expect([(await links(one.id))[0]?.direction, (await links(two.id))[0]?.direction]).toEqual(['from', 'to'])
    await expect(perform(officer, (scene) => linkMatters(scene, one.id, two.id, 'repeat-of'))).rejects.toMatchObject({
      code: 'link-exists',
    })
    const link = (await links(one.id))[0]?.link ?? ''
    await perform(officer, (scene) => unlinkMatters(scene, two.id, link, '认错了'))
    expect([await links(one.id), await links(two.id)]).toEqual([[], []])
    expect((await inside((tx) => findMatter(tx, one.id)))?.matter.position).toBe(3)
  })
})

describe('提醒', () => {
  test('每一级只发一次；停机期间该发的补发并注明两个时间', async () => {
    const officer = street.as('hotline_officer', '2026-04-01')
    const { id } = await file(officer, plainMatter('井盖缺失'))
    await step(officer, id, 1, 'dispatch', {}, { unit: '城管办', assignee: 'hotline_officer' })
    const later = street.as('hotline_officer', '2026-04-20T10:00').now
    const sent = await Promise.all([
      fireRungs(street.resources, tenant, later),
      fireRungs(street.resources, tenant, later),
    ])
    expect(sent[0] + sent[1]).toBeGreaterThan(0)
    expect(await fireRungs(street.resources, tenant, later)).toBe(0)
    const loaded = await inside((tx) => findMatter(tx, id))
    const fired = loaded?.matter.fired ?? []
    expect(new Set(fired.map((one) => `${one.key}${one.occurrence}${one.kind}${one.level}`)).size).toBe(fired.length)
    const { rows } = await inside((tx) =>
      tx.query<{ body: string }>("select body from events where tenant = $1 and matter = $2 and kind = 'rung'", [
        tenant,
        id,
      ]),
    )
    expect(rows.map((row) => JSON.parse(row.body).caughtUp)).toEqual(fired.map(() => true))
    expect(loaded?.matter.revision).toBe(2)
    expect((await verified()).findings).toEqual([])
  })
})

describe('核对', () => {
  test('有人绕过程序改了一个字，核对能指出是哪一件哪一条', async () => {
    const { id, number } = await file(street.as('window_clerk', '2026-05-06'))
    const { owner } = street.resources.database
    await owner.query(`update events set body = replace(body, '路灯', '红灯') where tenant = $1 and matter = $2`, [
      tenant,
      id,
    ])
    const { findings } = await verified()
    expect(findings).toEqual([expect.objectContaining({ number, what: 'chain' })])
    await owner.query(`update events set body = replace(body, '红灯', '路灯') where tenant = $1 and matter = $2`, [
      tenant,
      id,
    ])
    await owner.query(`update matters set title = '改过' where tenant = $1 and id = $2`, [tenant, id])
    expect((await verified()).findings).toEqual([expect.objectContaining({ number, what: 'snapshot' })])
    await owner.query(`update matters set title = fold->>'title' where tenant = $1 and id = $2`, [tenant, id])
    expect((await verified()).findings).toEqual([])
  })
})
