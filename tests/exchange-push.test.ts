import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pushMatter } from '#exchange/push-store.ts'
import { exchangeRoutes } from '#exchange/routes.ts'
import { type Acts, actsOn } from './harness/acts.ts'
import { openStreet, type Street, tenant } from './harness/street.ts'
import { openUpperSystem, type UpperSystem } from './harness/upper-system.ts'

let street: Street
let acts: Acts
let upper: UpperSystem
const clerk = (at = '2026-06-01T10:00') => street.as('hotline_officer', at)
const admin = () => street.as('sysadmin', '2026-06-01')
const secret = 'token-only-here'

const mapping = {
  kind: 'records',
  name: '工单回传',
  system: '上级热线',
  direction: 'send',
  procedures: ['hotline'],
  key: '工单编号',
  columns: [
    { title: '工单编号', from: 'intake.ticketNumber', required: true },
    { title: '诉求人', from: 'people.applicant.name' },
    { title: '状态', from: 'state' },
    { title: '导出时间', from: 'now', date: 'YYYY-MM-DD HH:mm' },
  ],
  push: {
    body: { ticket: '{工单编号}', person: '{诉求人}', state: '{状态}', at: '{导出时间}' },
    success: { field: 'code', is: ['0'] },
    receipt: 'data.id',
  },
}

beforeAll(async () => {
  street = await openStreet()
  acts = actsOn(street)
  upper = await openUpperSystem()
  await exchangeRoutes.putMapping(street.as('gen_office', '2026-06-01'), {
    ...{ id: 'push', revision: 0, active: true },
    text: JSON.stringify(mapping),
  })
})
afterAll(async () => {
  await upper.close()
  await street.close()
})

let serial = 0
const ticket = () => acts.file('hotline_officer', '2026-05-06', 'hotline', { ticketNumber: `SJ${serial++}` })
const configure = (changes: object = {}) =>
  exchangeRoutes.saveTarget(admin(), {
    ...{ mapping: 'push', address: upper.address, header: 'X-Token', enabled: true, token: secret },
    ...changes,
  })
const push = (id: string, at?: string) => exchangeRoutes.push(clerk(at), { id, mapping: 'push' })
const taken = () => upper.next({ status: 200, body: '{"code":0,"data":{"id":"R-1"}}' })

describe('报送', () => {
  it('没有设置地址、地址未启用时，什么也不发送', async () => {
    const id = await ticket()
    const off = { code: 'exchange-refused', message: expect.stringContaining('没有启用报送地址，没有发送任何内容') }
    await expect(push(id)).rejects.toMatchObject(off)
    await configure({ enabled: false })
    await expect(push(id)).rejects.toMatchObject(off)
    expect(upper.got).toEqual([])
  })

  it('令牌加密存放，不再给出；换了地址，原来的令牌不跟过去', async () => {
    await configure()
    expect((await exchangeRoutes.targets(admin(), {})).targets).toMatchObject([
      { address: upper.address, hasToken: true },
    ])
    const { rows } = await street.resources.database.owner.query(
      `select (select string_agg(t::text, '') from exchange_targets t) || (select string_agg(detail::text, '') from audit) as words`,
    )
    expect(rows[0]?.words).not.toContain(secret)
    await configure({ token: undefined })
    expect((await exchangeRoutes.targets(admin(), {})).targets[0]?.hasToken).toBe(true)
    await configure({ token: undefined, address: 'http://127.0.0.1:9/other' })
    expect((await exchangeRoutes.targets(admin(), {})).targets[0]?.hasToken).toBe(false)
    await configure()
  })

  it('按模板报送原文，带令牌和防重编号；答复与回执存下；同样的内容不再送，内容变了可再送', async () => {
    const id = await ticket()
    taken()
    const delivery = await push(id)
    expect(delivery).toMatchObject({
      state: 'sent',
      receipt: 'R-1',
      attempts: [{ attempt: 1, status: 200, problem: null }],
    })
    const { body, headers } = upper.got.at(-1) ?? { body: '', headers: {} }
    expect(JSON.parse(body)).toEqual({
      ticket: 'SJ1',
      person: '张三丰',
      state: '已受理，待派单',
      at: '2026-06-01 10:00',
    })
    expect(headers['x-token']).toBe(secret)
    expect(headers['idempotency-key']).toMatch(/^[0-9a-f]{64}$/)
    await expect(push(id, '2026-06-01T10:05')).rejects.toMatchObject({
      message: expect.stringContaining('报送成功，不重复报送'),
    })
    await acts.take(id, 'hotline_officer', '2026-06-01T10:06', 'dispatch')
    expect((await push(id, '2026-06-01T10:07')).state).toBe('sent')
    const { deliveries } = await exchangeRoutes.copySheets(clerk(), { id })
    expect(deliveries).toHaveLength(2)
  })

  it('未收下的写明原因，可用同一编号再送；答复中的电话抹去', async () => {
    const id = await ticket()
    upper.next({ status: 200, body: '{"code":500,"msg":"请联系13912345678"}' })
    const failed = await push(id)
    expect(failed).toMatchObject({ state: 'failed', attempts: [{ problem: '上级系统未收下：code 为「500」' }] })
    expect(failed.attempts[0]?.answer).toBe('{"code":500,"msg":"请联系【电话】"}')
    taken()
    const again = await push(id, '2026-06-01T10:02')
    expect(again).toMatchObject({
      id: failed.id,
      state: 'sent',
      attempts: [{ attempt: 1 }, { attempt: 2, problem: null }],
    })
    const keys = upper.got.slice(-2).map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toBe(keys[1])
  })
})

describe('报送不成', () => {
  it('出错、转向、不答复、连不上，都如实写明，不跟随转向', async () => {
    const problemOf = async () => (await push(await ticket())).attempts[0]?.problem
    upper.next({ status: 503, body: '' })
    expect(await problemOf()).toBe('上级系统答复 503（对方停止服务）')
    const before = upper.got.length
    upper.next({ status: 302, body: '', location: upper.address })
    expect(await problemOf()).toBe('上级系统答复 302')
    expect(upper.got.length).toBe(before + 1)
    upper.next({ silent: true })
    const silent = await pushMatter(clerk(), { id: await ticket(), mapping: 'push' }, 300)
    expect(silent.attempts[0]?.problem).toContain('没有在限定时间内答复，是否收下不能断定')
    await configure({ address: 'http://127.0.0.1:9/none' })
    expect(await problemOf()).toBe('连不上上级系统的地址')
    await configure()
  })

  it('缺必填的不送；两人同时点只送一次；看不到该事项的人不能送', async () => {
    const incomplete = await acts.file('hotline_officer', '2026-05-06', 'hotline', {})
    await expect(push(incomplete)).rejects.toMatchObject({ message: '未报送：「工单编号」必填而没有内容。' })
    const id = await ticket()
    taken()
    const before = upper.got.length
    const both = await Promise.allSettled([push(id), push(id)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(upper.got.length).toBe(before + 1)
    const other = street.as([{ role: 'grid_worker', grids: ['G99'] }], '2026-06-01')
    await expect(exchangeRoutes.push(other, { id, mapping: 'push' })).rejects.toMatchObject({
      code: 'matter-not-found',
    })
    const { rows } = await street.resources.database.owner.query(
      "select count(*)::int as n from audit where tenant = $1 and act = 'exchange.push'",
      [tenant],
    )
    expect(rows[0]?.n).toBeGreaterThan(0)
  })
})
