import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveSection } from '#access/settings-store.ts'
import { type Instant, minutesBetween } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import { type DispatchHouse, openDispatchHouse, point } from './harness/dispatch.ts'
import { moment, tenant } from './harness/street.ts'

let town: DispatchHouse
beforeAll(async () => {
  town = await openDispatchHouse(moment('2026-07-01T10:00'))
})
afterAll(() => town.house.close())

async function at(text: string) {
  town.at(text)
  // 两小时未操作须重新登录.
  if (minutesBetween(entered, town.house.now()) < 100) return
  entered = town.house.now()
  await town.enter()
}
let entered: Instant = moment('2026-07-01T10:00')

const pool = () => town.house.street.resources.database.pool

/** A 快呼 given out to `near`, at the moment it is filed. */
async function given(title: string, intake: Record<string, unknown> = {}, where?: Record<string, unknown>) {
  const { number, ...one } = await town.incident(title, intake, where)
  await town.dispatchAs('centre').giveOut({ ...one, account: 'near' })
  return { id: one.id, number }
}

const clocksOf = async (id: string) => {
  const { rows } = await read(pool(), tenant, (tx) =>
    tx.query<{ key: string; status: string; late: boolean | null; due: string; started: string; met: string | null }>(
      `select key, status, late, to_char(due_at at time zone 'Asia/Shanghai', 'HH24:MI') as due,
         to_char(started_at at time zone 'Asia/Shanghai', 'HH24:MI') as started,
         to_char(met_at at time zone 'Asia/Shanghai', 'HH24:MI') as met
       from deadlines where tenant = $1 and matter = $2 order by key, occurrence`,
      [tenant, id],
    ),
  )
  return Object.fromEntries(rows.map(({ key, ...one }) => [key, one]))
}

describe('到场带定位', () => {
  const fix = (metresNorth: number, positionAt: string, accuracy = 10) => ({
    longitude: point.longitude,
    latitude: point.latitude + metresNorth / 110_850,
    accuracy,
    positionAt: `${positionAt}:00+08:00`,
  })

  test('超出二百米不算到场，写明多远、怎么办；说明理由可以办，距离记入台账', async () => {
    await at('2026-07-01T10:00')
    const { id } = await given('路口打架')
    await expect(town.step('near', id, 'arrive', fix(1200, '2026-07-01T10:00'))).rejects.toMatchObject({
      code: 'step-barred',
      message: expect.stringMatching(/您的位置距事件点位约 1\.2 公里，到场须在 210 米以内。请到现场后再办，或者填写/),
    })
    await town.step('near', id, 'arrive', { ...fix(1200, '2026-07-01T10:00'), farReason: '封控线外', metres: 1 })
    const { matter } = (await town.state(id)) ?? {}
    expect(matter?.given.arrive).toMatchObject({ place: 'far', farReason: '封控线外' })
    expect(Number(matter?.given.arrive?.metres)).toBeGreaterThan(1190)
    const page = await town.mattersAs('centre').get({ id })
    const words = page.events.at(-1)?.words.map(({ title, value }) => `${title}：${value}`)
    expect(words).toEqual(
      expect.arrayContaining(['到场定位：不在现场附近，已说明理由', '不在现场附近、没有定位的理由：封控线外']),
    )
    expect(words?.join()).not.toContain('经度')
  })

  test('三十一分钟前的位置、快了一天的手机时钟不采用；手机没有位置须说明；指挥室代电话登记的照办并注明', async () => {
    await at('2026-07-01T10:10')
    const { id } = await given('有人落水')
    const refused = (words: string) => ({ code: 'step-barred', message: expect.stringContaining(words) })
    const arrive = (account: string, form: Record<string, unknown>) => town.step(account, id, 'arrive', form)
    await expect(arrive('near', fix(0, '2026-07-01T09:39'))).rejects.toMatchObject(refused('早于到场时间30分钟以上'))
    await expect(arrive('near', fix(0, '2026-07-02T10:10'))).rejects.toMatchObject(refused('请校准手机时钟'))
    await expect(arrive('near', { phone: true })).rejects.toMatchObject(refused('请打开定位'))
    await arrive('centre', { scene: '网格员来电已到场' })
    expect((await town.state(id))?.matter.given.arrive).toMatchObject({ place: 'none' })
  })

  test('没有点位的按告警点位；都没有的须在网格内；半径由指挥中心设定', async () => {
    await at('2026-07-01T10:20')
    await town.entry('monitoring-points', 'TY01', '北山', { ...point, device: 'CAM-1' })
    const seen = await given('告警', { collected: 'device', alarm: 'smoke', point: 'TY01' }, {})
    await expect(town.step('near', seen.id, 'arrive', fix(400, '2026-07-01T10:20'))).rejects.toMatchObject({
      message: expect.stringContaining('您的位置距告警点位约 400 米'),
    })
    const inGrid = await given('只知道在网格里', {}, {})
    await town.step('near', inGrid.id, 'arrive', fix(400, '2026-07-01T10:20'))
    expect((await town.state(inGrid.id))?.matter.given.arrive).toMatchObject({ place: 'near', metres: 0 })
    const outside = await given('也只知道网格', {}, {})
    await expect(town.step('near', outside.id, 'arrive', fix(1000, '2026-07-01T10:20'))).rejects.toMatchObject({
      message: expect.stringContaining('您的位置在网格之外约'),
    })
    await transact(pool(), tenant, (tx) =>
      saveSection(
        {
          tx,
          actor: { tenant, account: 'centre', person: 'centre', posts: [] },
          now: moment('2026-07-01T10:20'),
          ip: '',
        },
        'dispatch',
        { arriveWithinMetres: 500 },
      ),
    )
    await town.step('near', seen.id, 'arrive', fix(400, '2026-07-01T10:20'))
  })
})

test('承办人退单，系统同一事务内转派下一人；到场时限从登记起接着走，谁退的都在台账里', async () => {
  await at('2026-07-01T11:00')
  await town.report('next', '2026-07-01T11:00', 120.1052, 30.2052)
  const { id } = await given('楼道堵塞')
  const before = await clocksOf(id)
  await at('2026-07-01T11:02')
  await expect(town.step('next', id, 'decline', { reason: 'busy' })).rejects.toMatchObject({
    message: expect.stringContaining('只能由承办人本人退单'),
  })
  const done = await town.step('near', id, 'decline', { reason: 'busy' })
  const { matter } = (await town.state(id)) ?? {}
  expect(matter).toMatchObject({ state: 'dispatched', assignee: 'next', revision: done.revision })
  expect(matter?.signedAt).toBeUndefined()
  expect(done.state).toBe('dispatched')
  const after = await clocksOf(id)
  expect([after.arriving, after.firstHandling, after.assigning]).toEqual([
    before.arriving,
    before.firstHandling,
    before.assigning,
  ])
  expect(after.arriving).toMatchObject({ started: '11:00', due: '11:05', status: 'running' })
  await at('2026-07-01T11:06')
  await town.step('next', id, 'arrive', { scene: '到场' })
  expect((await clocksOf(id)).arriving).toMatchObject({ met: '11:06', late: true, status: 'met' })
  const page = await town.mattersAs('centre').get({ id })
  const named = page.events.filter(({ kind }) => kind === 'step').map(({ name, actorName }) => [name, actorName])
  expect(named).toEqual([
    ['分流派办', 'centre'],
    ['退单', 'near'],
    ['退单改派', '系统'],
    ['到场', 'next'],
  ])
  await expect(town.step('next', id, 'decline', { reason: 'resting' })).rejects.toMatchObject({
    message: expect.stringContaining('已经到场的不再退单'),
  })
})

test('签收后退单再派：处置时限从第一次签收起算，不因换人重来；退过的人不再提', async () => {
  await at('2026-07-01T12:00')
  const { id } = await given('井盖破损')
  await town.step('near', id, 'sign')
  await at('2026-07-01T12:03')
  await town.step('near', id, 'decline', { reason: 'outside' })
  await town.step('next', id, 'decline', { reason: 'busy' })
  expect((await town.state(id))?.matter.assignee).toBe('far')
  expect((await town.dispatchAs('centre').propose({ id })).proposals).toEqual([])
  await town.step('far', id, 'decline', { reason: 'resting' })
  expect((await town.state(id))?.matter).toMatchObject({ state: 'declined' })
  expect((await town.state(id))?.matter.assignee).toBeUndefined()
  expect(await town.noticesOf('centre', 'declined')).toEqual([expect.stringContaining('井盖破损：承办人退单，待改派')])
  const { revision } = (await town.state(id))?.matter ?? { revision: 0 }
  await town.dispatchAs('centre').giveOut({ id, actId: randomUUID(), revision, account: 'next' })
  await at('2026-07-01T12:30')
  await town.step('next', id, 'sign')
  const { disposal } = await clocksOf(id)
  expect(disposal).toMatchObject({ started: '12:00', status: 'running' })
})

test('关掉自动转派的，退单后等指挥室；到场将到期时也不动', async () => {
  await at('2026-07-01T13:00')
  const set = (handOn: boolean) =>
    transact(pool(), tenant, (tx) =>
      tx.query(
        "update tenants set settings = settings || jsonb_build_object('dispatch', $2::jsonb) where tenant = $1",
        [tenant, JSON.stringify({ handOn })],
      ),
    )
  await set(false)
  const { id } = await given('树枝折断')
  await town.step('near', id, 'decline', { reason: 'busy' })
  await town.fire(moment('2026-07-01T13:04'))
  expect((await town.state(id))?.matter).toMatchObject({ state: 'declined' })
  await set(true)
  const other = await given('围挡倾斜')
  await town.step('near', other.id, 'decline', { reason: 'busy' })
  const { matter } = (await town.state(other.id)) ?? {}
  expect(['next', 'far']).toContain(matter?.assignee)
})

test('改派后到场将到期仍无人接单：再转下一人，重启补发也只转一次', async () => {
  await at('2026-07-01T14:00')
  await town.report('next', '2026-07-01T14:00', 120.1052, 30.2052)
  const { id } = await given('污水外溢')
  await town.step('near', id, 'decline', { reason: 'busy' })
  expect((await town.state(id))?.matter.assignee).toBe('next')
  const late = moment('2026-07-01T14:04')
  await Promise.all([town.fire(late), town.fire(late)])
  expect((await town.state(id))?.matter.assignee).toBe('far')
  const { position } = (await town.state(id))?.matter ?? {}
  await town.fire(moment('2026-07-01T14:04'))
  expect((await town.state(id))?.matter.position).toBe(position)
})

test('停机四分钟，派单和到场的提醒一并补发：刚派到手的不当即转走；到点仍未接单才转', async () => {
  await at('2026-07-01T14:20')
  await town.report('next', '2026-07-01T14:20', 120.1052, 30.2052)
  const { id } = await town.incident('停机时来的')
  await town.fire(moment('2026-07-01T14:24'))
  expect((await town.state(id))?.matter).toMatchObject({ state: 'dispatched', assignee: 'next' })
  await town.fire(moment('2026-07-01T14:26'))
  expect((await town.state(id))?.matter.assignee).toBe('near')
})

test('反馈以后等核查的，不再算手上的任务', async () => {
  await at('2026-07-01T14:40')
  const loadOf = async () => {
    const { workers } = await town.dispatchAs('centre').workers({})
    return workers.find(({ account }) => account === 'near')?.load ?? 0
  }
  const before = await loadOf()
  const { id } = await given('护栏松动')
  expect(await loadOf()).toBe(before + 1)
  await town.step('near', id, 'arrive')
  expect(await loadOf()).toBe(before + 1)
  await town.step('near', id, 'feedback', { result: '已固定' })
  expect(await loadOf()).toBe(before)
})

test('到场、处置、反馈的人不能核查，页面上就说明；换一个人可以', async () => {
  await at('2026-07-01T15:00')
  const { id } = await given('电线垂落')
  await town.step('near', id, 'arrive')
  await town.step('near', id, 'feedback', { result: '已固定' })
  const own = await town.mattersAs('near').get({ id })
  expect(own.steps.find((step) => step.id === 'verify')?.barred).toContain('谁处置、谁不核查')
  await expect(town.step('near', id, 'verify', { findings: '好了' })).rejects.toMatchObject({ code: 'step-barred' })
  const colleague = await town.mattersAs('next').get({ id })
  expect(colleague.steps.find((step) => step.id === 'verify')).toMatchObject({ mine: true, barred: null })
  await town.step('next', id, 'verify', { findings: '好了' })
})
