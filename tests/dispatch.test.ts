import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { climb } from '#dispatch/incidents-store.ts'
import { mattersContract } from '#matters/contract.ts'
import { fireRungs } from '#matters/rungs-jobs.ts'
import { findMatter } from '#matters/store.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { moment, plainMatter, tenant } from './harness/street.ts'

let house: House
let centre: ReturnType<typeof clientOf<typeof dispatchContract>>
let desk: ReturnType<typeof clientOf<typeof mattersContract>>
const cookies = new Map<string, string>()

beforeAll(async () => {
  house = await openHouse('2026-07-01T02:00:00.000Z')
  await entry('villages', 'V01', '映月社区', {})
  await entry('grids', 'G01', '第一网格', { village: 'V01', boundary: square(120.1, 30.2) })
  await entry('grids', 'G02', '第二网格', { village: 'V01', boundary: square(120.2, 30.2) })
  for (const [account, grid] of [
    ['near', 'G01'],
    ['next', 'G01'],
    ['far', 'G02'],
  ] as const) {
    await house.hire(account, account, [{ role: 'grid_worker', grids: [grid] }])
    await entry('duty-rota', `早班-${account}`, account, { place: 'command', from: '08:00', until: '20:00', account })
  }
  await house.hire('centre', 'centre', [{ role: 'command_center' }])
  await enter()
})
afterAll(() => house.close())

/** 久未操作要重新登录：换了时辰的各条先登录。 */
async function enter() {
  for (const account of ['near', 'next', 'far']) cookies.set(account, await house.enter(account))
  const cookie = await house.enter('centre')
  centre = clientOf(house, dispatchContract, cookie)
  desk = clientOf(house, mattersContract, cookie)
}

function square(lng: number, lat: number) {
  const d = 0.01
  const corner = (x: number, y: number) => [lng + x * d, lat + y * d]
  return { type: 'Polygon', coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]] }
}

function entry(register: string, code: string, name: string, data: Record<string, unknown>) {
  return house.street.resources.database.owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, '2026-01-01', $6, 1, now(), 'test')`,
    [tenant, register, randomUUID(), code, name, JSON.stringify(data)],
  )
}

function at(text: string): Instant {
  const now = moment(text)
  house.setNow(now)
  return now
}

async function report(account: string, minute: string, longitude: number, latitude: number) {
  const phone = clientOf(house, dispatchContract, cookies.get(account) ?? '')
  return phone.report({ fixes: [{ at: `${minute}:00+08:00`, longitude, latitude, accuracy: 10 }] })
}

async function incident(title: string) {
  const { actId, common } = plainMatter(title)
  const point = { longitude: 120.105, latitude: 30.205 }
  const done = await desk.file({
    actId,
    procedure: 'grid-event',
    common: { ...common, ...point },
    intake: { rapid: true, category: 'order' },
  })
  return { id: done.id, revision: done.revision, actId: randomUUID() }
}

const state = (id: string) => read(house.street.resources.database.pool, tenant, (tx) => findMatter(tx, id))
const fire = (now: Instant) => fireRungs(house.street.resources, tenant, now, climb)

test('按新鲜位置就近提出人选，写明距离和手上任务，本人不在班的不提', async () => {
  at('2026-07-01T10:00')
  await report('near', '2026-07-01T09:58', 120.1052, 30.2052)
  await report('next', '2026-07-01T09:58', 120.109, 30.209)
  const { id } = await incident('有人打架')
  const { proposals, dutyEmpty } = await centre.propose({ id })
  expect(dutyEmpty).toBe(false)
  expect(proposals.map(({ account }) => account)).toEqual(['near', 'next', 'far'])
  expect(proposals[0]?.reasons).toEqual(['本网格', '相距约 30 米', '手上没有任务'])
})

test('一键派给第一人选；其后手上多了一项任务，再来的事派给下一人', async () => {
  at('2026-07-01T10:05')
  await report('near', '2026-07-01T10:05', 120.1052, 30.2052)
  await report('next', '2026-07-01T10:05', 120.1056, 30.2056)
  const first = await incident('路口争吵')
  expect((await centre.giveOut(first)).account).toBe('near')
  expect((await centre.propose({ id: (await incident('又一处争吵')).id })).proposals[0]?.account).toBe('next')
})

test('一分钟将满无人派单，系统就近派；到场时限将满仍未接单，转下一人；每级只办一次', async () => {
  at('2026-07-01T11:00')
  await report('near', '2026-07-01T11:00', 120.1052, 30.2052)
  const { id } = await incident('有人落水')
  await Promise.all([fire(at('2026-07-01T11:00')), fire(at('2026-07-01T11:00'))])
  expect((await state(id))?.matter.assignee).toBeUndefined()
  const warned = new Date(Date.parse(moment('2026-07-01T11:00')) + 46_000).toISOString()
  await Promise.all([fire(moment('2026-07-01T11:01')), fire(moment('2026-07-01T11:01'))])
  expect(warned < moment('2026-07-01T11:01')).toBe(true)
  const given = await state(id)
  const first = given?.matter.assignee
  expect(first).toBeDefined()
  expect(given?.matter.state).toBe('dispatched')
  await fire(moment('2026-07-01T11:04'))
  const passedOn = await state(id)
  expect(passedOn?.matter.assignee).not.toBe(first)
  const before = passedOn?.matter.position
  await fire(moment('2026-07-01T11:04'))
  expect((await state(id))?.matter.position).toBe(before)
})

test('昨天的位置、快了一天的手机时钟，不采用并说明', async () => {
  at('2026-07-01T12:00')
  await enter()
  const phone = clientOf(house, dispatchContract, cookies.get('far') ?? '')
  const fixes = ['2026-06-30T09:00:00+08:00', '2026-07-02T12:00:00+08:00', '2026-07-01T11:59:00+08:00']
  const { kept, refused } = await phone.report({
    fixes: fixes.map((one) => ({ at: one, longitude: 120.1, latitude: 30.2 })),
  })
  expect(kept).toBe(1)
  expect(refused.map(({ reason }) => reason.replace(/\d.*\d /, ''))).toEqual([
    expect.stringContaining('超过一天'),
    expect.stringContaining('校准手机时钟'),
  ])
  expect((await phone.report({ fixes: [{ at: fixes[2] ?? '', longitude: 120.1, latitude: 30.2 }] })).kept).toBe(0)
})

test('夜里没有排班：从全体网格员中提，并说明无人值班', async () => {
  at('2026-07-01T23:00')
  await enter()
  const { proposals, dutyEmpty } = await centre.propose({ id: (await incident('夜间噪音')).id })
  expect(dutyEmpty).toBe(true)
  expect(proposals[0]?.reasons).toContain('不在班')
})

test('网格员看不到同事的位置', async () => {
  await enter()
  const phone = clientOf(house, dispatchContract, cookies.get('far') ?? '')
  await expect(phone.workers({})).rejects.toMatchObject({ code: 'not-allowed' })
})

test('指挥台上看得到在办事件的阶梯；复盘一小时，从头到尾各是什么样子；用时统计', async () => {
  at('2026-07-02T09:00')
  await enter()
  const { id, revision } = await incident('路面塌陷')
  await fire(at('2026-07-02T09:00'))
  await centre.giveOut({ id, actId: randomUUID(), revision, account: 'far' })
  const { incidents } = await centre.board({})
  const one = incidents.find(({ row }) => row.id === id)
  expect(one?.ladder.map(({ key, late, metAt }) => [key, late, metAt !== null])).toEqual([
    ['assigning', false, true],
    ['arriving', false, false],
    ['firstHandling', false, false],
  ])
  expect([one?.longitude, one?.latitude, one?.assigneeName, one?.signed]).toEqual([120.105, 30.205, 'far', false])
  const leader = clientOf(house, dispatchContract, await house.signIn('leader', [{ role: 'director' }]))
  at('2026-07-02T09:10')
  const { incidents: seen } = await leader.replay({
    from: '2026-07-02T08:00:00+08:00',
    until: '2026-07-02T09:30:00+08:00',
  })
  expect(seen.find((row) => row.id === id)?.frames.map(({ event }) => event)).toEqual(['登记', '分流派办'])
  await expect(
    leader.replay({ from: '2026-07-01T08:00:00+08:00', until: '2026-07-02T09:30:00+08:00' }),
  ).rejects.toMatchObject({ code: 'replay-period' })
  const { rows } = await leader.figures({ from: '2026-07-02', until: '2026-07-03', by: 'all' })
  expect(rows.find(({ key }) => key === 'assigning')).toMatchObject({ count: 1, met: 1, within: 100, median: 0 })
  const worker = clientOf(house, dispatchContract, cookies.get('far') ?? '')
  await expect(worker.figures({ from: '2026-07-02', until: '2026-07-03' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('三百人中提出人选', async () => {
  at('2026-07-02T10:30')
  await enter()
  await transact(house.street.resources.database.pool, tenant, async (tx) => {
    await tx.query(
      `insert into accounts (tenant, name, person, password, posts, password_at, created_at)
       select $1, 'w' || n, '网格员' || n, 'x', '[{"role":"grid_worker","grids":["G02"]}]', now(), now() from generate_series(1, 300) n`,
      [tenant],
    )
  })
  const { proposals, dutyEmpty } = await centre.propose({ id: (await incident('邻里争执')).id })
  expect(dutyEmpty).toBe(false)
  expect(proposals.every(({ account }) => !account.startsWith('w'))).toBe(true)
})
