import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '#db/transact.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { type DispatchHouse, openDispatchHouse } from './harness/dispatch.ts'
import { clientOf } from './harness/house.ts'
import { moment, tenant } from './harness/street.ts'

let town: DispatchHouse
let centre: ReturnType<DispatchHouse['dispatchAs']>

beforeAll(async () => {
  town = await openDispatchHouse(moment('2026-07-01T10:00'))
  centre = town.dispatchAs('centre')
})
afterAll(() => town.house.close())

async function enter() {
  await town.enter()
  centre = town.dispatchAs('centre')
}
const at = (text: string) => town.at(text)
const report: DispatchHouse['report'] = (...given) => town.report(...given)
const state = (id: string) => town.state(id)
const fire: DispatchHouse['fire'] = (now) => town.fire(now)

async function incident(title: string) {
  const { id, revision, actId } = await town.incident(title)
  return { id, revision, actId }
}

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
  const phone = town.dispatchAs('far')
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
  const phone = town.dispatchAs('far')
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
  const leader = clientOf(town.house, dispatchContract, await town.house.signIn('leader', [{ role: 'director' }]))
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
  const worker = town.dispatchAs('far')
  await expect(worker.figures({ from: '2026-07-02', until: '2026-07-03' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('三百人中提出人选', async () => {
  at('2026-07-02T10:30')
  await enter()
  await transact(town.house.street.resources.database.pool, tenant, async (tx) => {
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
