import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessContract } from '#access/contract.ts'
import { actions, can } from '#access/rules.ts'
import { addMinutes } from '#calendar/date.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { type ScreenView, screenContract } from '#screen/contract.ts'
import { modules } from '../src/main.ts'
import { type DispatchHouse, openDispatchHouse } from './harness/dispatch.ts'
import { clientOf, password } from './harness/house.ts'
import { moment, plainMatter, tenant } from './harness/street.ts'

const someId = '00000000-0000-4000-8000-000000000000'
let town: DispatchHouse
let wall: string

beforeAll(async () => {
  town = await openDispatchHouse(moment('2026-06-01T09:00'))
  wall = await town.house.signIn('screen', [{ role: 'wall_screen' }])
})
afterAll(() => town.house.close())

const seen = (cookie = wall): Promise<ScreenView> => clientOf(town.house, screenContract, cookie).screen({})

/** What is worked out aside comes with a later answer. */
async function whole(): Promise<ScreenView> {
  for (;;) {
    const view = await seen()
    if (view.hot && view.early && view.sources) return view
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const endpoints = modules.flatMap(({ contract }) =>
  Object.values(contract).map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const),
)
const files = modules.flatMap((module) => (module.files ?? []).map(({ path }) => path))
const others = ['/api/live', '/api/geography/base', '/api/attachments/x', '/api/field/uploads/x']

describe('大屏账号', () => {
  test('只有「看大屏」一项权利', () => {
    const actor = { tenant, account: 'screen', person: '大屏', posts: [{ role: 'wall_screen' as const }] }
    expect(actions.filter((action) => can(actor, action))).toEqual(['screen.read'])
  })

  test.each(endpoints)('%s：除大屏自己的以外一律拒绝', async (_, endpoint) => {
    const reply = await town.house.app.inject({
      method: endpoint.method,
      url: endpoint.path.replace(/:\w+/g, someId),
      headers: { cookie: wall, 'x-fengqiao': '1' },
      ...(endpoint.method === 'POST' ? { payload: {} } : {}),
    })
    expect([reply.statusCode, reply.json().code]).toEqual(
      endpoint.guard === 'screen.read' ? [200, undefined] : [403, 'not-allowed'],
    )
    if (endpoint.guard === 'screen.read') expect(endpoint.method).toBe('GET')
  })

  test.each([...files, ...others])('%s：文件、底图、事件流也不给', async (path) => {
    const url = path.replace(/:\w+/g, someId)
    const reply = await town.house.app.inject({ url, headers: { cookie: wall } })
    expect(reply.statusCode === 403 || reply.statusCode === 404).toBe(true)
    expect(reply.headers['content-type']).toContain('application/json')
  })

  test('自己的底图可以看，没有底图的是空的', async () => {
    const reply = await town.house.app.inject({ url: '/api/screen/base', headers: { cookie: wall } })
    expect([reply.statusCode, reply.json().features]).toEqual([200, []])
  })

  test('网格员不能看大屏，指挥室可以', async () => {
    const near = await town.house.enter('near')
    await expect(seen(near)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await seen(await town.house.enter('centre'))).street).toBe('试验街道')
  })

  test('不得与其他岗位合在一个账号里', async () => {
    const admin = clientOf(town.house, accessContract, await town.house.signIn('admin', [{ role: 'sysadmin' }]))
    const posts = [{ role: 'wall_screen' }, { role: 'gen_office' }]
    await expect(admin.createAccount({ name: 'both', person: '某人', posts, password })).rejects.toMatchObject({
      code: 'wall-screen-alone',
    })
  })

  test('夜里不下线：二十九天问一次就一直在，三十天没有问过的才下线；别的岗位两小时不动就下线', async () => {
    const start = moment('2026-06-01T09:00')
    const at = (days: number) => town.house.setNow(addMinutes(start, days * 1440))
    const clerk = await town.house.enter('centre')
    const kept = await town.house.signIn('other-screen', [{ role: 'wall_screen' }])
    for (const days of [0.2, 1, 29, 58, 87]) {
      at(days)
      expect((await seen(kept)).street).toBe('试验街道')
    }
    await expect(seen(clerk)).rejects.toMatchObject({ code: 'not-signed-in' })
    at(118)
    await expect(seen(kept)).rejects.toMatchObject({ code: 'not-signed-in' })
    town.house.setNow(start)
  })

  test('换成别的岗位，长会话随即按别的岗位算', async () => {
    const kept = await town.house.signIn('moved-screen', [{ role: 'wall_screen' }])
    const { owner } = town.house.street.resources.database
    await owner.query(`update accounts set posts = '[{"role":"command_center"}]' where name = 'moved-screen'`)
    town.house.setNow(moment('2026-06-02T09:00'))
    await expect(seen(kept)).rejects.toMatchObject({ code: 'not-signed-in' })
    town.house.setNow(moment('2026-06-01T09:00'))
  })
})

async function fillDay(): Promise<void> {
  town.at('2026-06-01T09:00')
  await town.enter()
  const centre = town.mattersAs('centre')
  for (const [n, title] of ['路灯不亮', '路灯不亮三天', '路灯又不亮', '井盖松动'].entries())
    await centre.file({ ...plainMatter(`桂花巷3号${title}${n}`), procedure: 'hotline', intake: {} })
  const { id, revision } = await town.incident('打架')
  await town.incident('占道', { rapid: false, category: 'environment' })
  town.at('2026-06-01T09:03')
  await town.dispatchAs('centre').giveOut({ id, actId: randomUUID(), revision })
  const head = await alarm('smoke', 'silenced', '2026-06-01T08:00')
  await alarm('smoke', 'merged', '2026-06-01T08:01', head)
  await alarm('land', 'false', '2026-06-01T08:02')
  await alarm('land', 'held', '2026-05-31T23:59')
}

async function alarm(kind: string, state: string, at: string, into: string | null = null): Promise<string> {
  const { owner } = town.house.street.resources.database
  const id = randomUUID()
  await owner.query(
    `insert into alarm_sources (tenant, id, name, kind, changed_by, changed_at)
     values ($1, 'test', '试', 'push', 'test', $2) on conflict do nothing`,
    [tenant, town.house.now()],
  )
  await owner.query(
    `insert into alarms (tenant, id, source, message_id, class, happened_at, received_at, raw, state, into_alarm, from_at, until_at)
     values ($1, $2::uuid, 'test', $2::text, $3, $4, $4, '{}', $5, $6, $4, $4)`,
    [tenant, id, kind, moment(at), state, into],
  )
  return id
}

async function one<T extends Record<string, unknown>>(sql: string): Promise<T[]> {
  return (await town.house.street.resources.database.owner.query<T>(sql, [tenant])).rows
}

describe('大屏上的数', () => {
  beforeAll(fillDay)

  test('今日登记、来源、灯与台账一致', async () => {
    const { today, open } = await seen()
    const [filed] = await one<{ count: number }>('select count(*)::int as count from matters where tenant = $1')
    expect(today.filed).toBe(filed?.count)
    const channels = await one<{ channel: string; count: number }>(
      'select channel, count(*)::int as count from matters where tenant = $1 group by 1',
    )
    expect(new Map(today.sources.map(({ channel, count }) => [channel, count]))).toEqual(
      new Map(channels.map(({ channel, count }) => [channel, count])),
    )
    expect(today.lights.reduce((sum, { count }) => sum + count, 0)).toBe(today.filed)
    const ledger = clientOf(town.house, mattersContract, await town.house.enter('centre'))
    for (const { light, count } of open)
      expect(await ledger.count({ open: 'true', light: [light] })).toEqual({ count, exact: true })
  })

  test('在办事件、梯级与看板一致，接处时长与指挥统计一致', async () => {
    const view = await seen()
    const centre = town.dispatchAs('centre')
    const { incidents } = await centre.board({})
    expect(view.incidents.open).toEqual({ count: incidents.length, exact: true })
    for (const { key, open, late } of view.incidents.rungs) {
      const waits = incidents.flatMap(({ ladder }) => {
        const current = ladder.find(({ status, metAt }) => status === 'running' && metAt === null)
        return current?.key === key ? [current] : []
      })
      expect([key, open, late]).toEqual([key, waits.length, waits.filter((one) => one.late).length])
    }
    expect(view.incidents.rungs.some(({ open }) => open > 0)).toBe(true)
    const { rows } = await centre.figures({ from: '2026-06-01', until: '2026-06-02', by: 'all' })
    expect(rows.length).toBeGreaterThan(0)
    for (const { name: _, met: __, ...row } of rows)
      expect(view.times.today.find(({ key }) => key === row.key)).toEqual(row)
  })

  test('今日告警按类别与告警表一致，昨天的不在内', async () => {
    const { alarms } = await seen()
    expect(alarms.classes).toEqual([
      { class: 'smoke', name: '烟火', all: 2, matter: 0, merged: 1, false: 0, silenced: 1, waiting: 0 },
      { class: 'land', name: '国土（违法占地）', all: 1, matter: 0, merged: 0, false: 1, silenced: 0, waiting: 0 },
    ])
  })

  test('慢的几项随后就到：热点只有标题与件数，三源有月份，提前处置没有上年的不硬算', async () => {
    const { hot, early, sources } = await whole()
    expect(hot?.topics[0]).toMatchObject({ rank: 1, count: 3 })
    expect(hot?.topics[0]?.title).not.toMatch(/\d号/)
    expect(early).toMatchObject({ from: '2026-01-01', until: '2026-06-02', growth: null })
    expect(sources).toMatchObject({ month: '2026-05', state: 'live' })
    expect(sources?.items.map(({ name }) => name)).toEqual(['警源', '诉源', '访源'])
  })
})

describe('大屏上没有的', () => {
  test('没有一个姓名、电话、门牌、编号；值班的只有姓和岗位', async () => {
    await town.house.hire('duty-lead', '欧阳建国', [{ role: 'deputy_in_charge' }])
    await town.entry('duty-rota', '带班', '欧阳建国', {
      ...{ place: 'command', from: '08:00', until: '20:00', account: 'duty-lead', leads: true },
    })
    await town
      .mattersAs('centre')
      .file({ ...plainMatter('张三丰称桂花巷3号路灯不亮'), procedure: 'hotline', intake: {} })
    const view = await whole()
    expect(view.duty.leaders).toEqual([{ seat: 1, name: '欧阳**', post: '分管负责人' }])
    expect(view.duty.workers.every(({ name }) => name.includes('*'))).toBe(true)
    const text = JSON.stringify(view)
    for (const word of ['张三丰', '三丰', '建国', '13800000001', '3号', '〔2026〕', 'duty-lead'])
      expect(text).not.toContain(word)
    const [matter] = await one<{ id: string }>('select id from matters where tenant = $1 limit 1')
    expect(text).not.toContain(matter?.id)
    expect(view.incidents.spots.map(({ longitude, latitude }) => [longitude, latitude])).not.toContainEqual([
      120.105, 30.205,
    ])
  })

  test('保密件不进大屏的任何一个数', async () => {
    const before = await seen()
    const { owner } = town.house.street.resources.database
    await owner.query(`update matters set sealed = true where tenant = $1 and title like '%井盖%'`, [tenant])
    const after = await seen()
    expect(after.today.filed).toBe(before.today.filed - 1)
    await owner.query(`update matters set sealed = false where tenant = $1 and title like '%井盖%'`, [tenant])
  })

  test('空的街道也看得到大屏：数都是零，不出错', async () => {
    town.house.setNow(moment('2027-01-01T03:00'))
    const view = await seen(await town.house.enter('screen'))
    expect([view.today.filed, view.today.sources, view.alarms.classes]).toEqual([0, [], []])
    expect(view.duty).toEqual({ leaders: [], workers: [] })
    expect(view.times.today.every(({ count, median }) => count === 0 && median === null)).toBe(true)
    town.house.setNow(moment('2026-06-01T09:03'))
  })
})

test('契约里没有给大屏的写操作', () => {
  expect(Object.values(screenContract).map(({ method }) => method)).toEqual(['GET', 'GET'])
  expect(Object.values(dispatchContract).some(({ guard }) => String(guard) === 'screen.read')).toBe(false)
})
