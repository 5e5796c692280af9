import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAccounts } from '#access/store.ts'
import { isWorkday, officialCalendar } from '#calendar/calendar.ts'
import { addDays, dayOf, parseDay } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { tales } from '#demo/chronicle.ts'
import { type Loaded, loadDemo, prepareDemo } from '#demo/demo-store.ts'
import { demoEntries } from '#demo/entries.ts'
import { accounts } from '#demo/organisation.ts'
import { demoTenant, grids } from '#demo/places.ts'
import { boundaries } from '#demo/shape.ts'
import { tellYear } from '#demo/year.ts'
import { sceneIn } from '#matters/scene-store.ts'
import { verifyLedger } from '#matters/verify-store.ts'
import { workbench } from '#matters/workbench-store.ts'
import { procedures } from '#procedures/index.ts'
import { roleIds } from '#procedures/roles.ts'
import { pointInPolygon } from '#registry/grid-geometry.ts'
import { moment, openStreet, type Street } from './harness/street.ts'

const now = moment('2026-11-20T10:20')
const size = 150
/** 一百五十件的小街道，个别社区的网格长、调解员手里可能没有件；三千件的都有。 */
const smallStreetIdle = ['gridleader', 'grid01', 'mediator', 'assistant', 'housing']
let street: Street
let loaded: Loaded

beforeAll(async () => {
  street = await openStreet()
  loaded = await loadDemo(street.resources, now, () => undefined, size)
}, 60_000)
afterAll(() => street.close())

const inside = <T>(act: Parameters<typeof read<T>>[2]) => read(street.resources.database.pool, demoTenant.code, act)

async function counted(sql: string): Promise<Record<string, number>> {
  const { rows } = await inside((tx) => tx.query<{ key: string; count: number }>(sql, [demoTenant.code]))
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]))
}

describe('装入示例街道', () => {
  test('每一步都经得起程序的检查，没有一步被拒绝', () => {
    expect(loaded.refused).toEqual([])
    expect(loaded.matters).toBeGreaterThan(size * 0.9)
  })

  test('台账重建与所存一致', async () => {
    expect((await inside((tx) => verifyLedger(tx))).findings).toEqual([])
  })

  test('每种程序的现行版都有件，既有办结的也有在办的', async () => {
    const kinds = await counted('select procedure as key, count(*) from matters where tenant = $1 group by 1')
    const current = procedures.filter(({ procedure: { inForce } }) => inForce.until === undefined)
    expect(current.map(({ procedure: { id } }) => id).filter((id) => !kinds[id])).toEqual([])
    const known = new Set(current.map(({ procedure }) => procedure.id))
    expect(Object.keys(kinds).filter((kind) => !known.has(kind))).toEqual([])
    const open = await counted(
      "select procedure || case when closed_at is null then ' open' else ' done' end as key, count(*) from matters where tenant = $1 group by 1",
    )
    // 日志没有在办的；其余程序至少各有一件在办，或者至少有一件办结。
    expect([...known].filter((id) => !open[`${id} open`] && !open[`${id} done`])).toEqual([])
    const total = (state: string) =>
      Object.entries(open).reduce((sum, [key, count]) => sum + (key.endsWith(state) ? count : 0), 0)
    expect(total(' open')).toBeGreaterThan(60)
    expect(total(' done')).toBeGreaterThan(size)
  })

  test('办案的程序此刻都有件在手，写出来的一件不落', async () => {
    const open = await counted(
      'select procedure as key, count(*) from matters where tenant = $1 and closed_at is null group by 1',
    )
    // 没有在办：接待、学法等日志一次记成；走访、接访、联络站当场答复或者转办；年度报告一年一件，年初已经办完。
    const momentary = ['visit', 'contact-station', 'leader-reception', 'annual-report']
    const working = procedures.filter(
      ({ procedure: { id, log, inForce } }) => !log && inForce.until === undefined && !momentary.includes(id),
    )
    expect(working.map(({ procedure: { id } }) => id).filter((id) => !open[id])).toEqual([])
    const linked = await counted('select kind as key, count(*) from links where tenant = $1 group by 1')
    expect(linked['derived-from']).toBeGreaterThan(15)
    expect(linked['transferred-to']).toBeGreaterThan(3)
  })

  test('编号不跳不重，办理时间不晚于现在', async () => {
    const gaps = await counted(
      `select procedure || left(number, 6) as key, max(right(number, 6)::int) - count(*) as count from matters where tenant = $1 group by 1`,
    )
    expect(Object.values(gaps).every((gap) => gap === 0)).toBe(true)
    const late = await counted(
      `select 'late' as key, count(*) from events where tenant = $1 and (at > '${now}' or happened_at > at)`,
    )
    expect(late.late).toBe(0)
  })

  test('提醒按当时的时间发出，没有整年的补发', async () => {
    const caught = await counted('select caught_up::text as key, count(*) from notices where tenant = $1 group by 1')
    expect(caught.false).toBeGreaterThan(10)
    expect(caught.true ?? 0).toBeLessThan((caught.false ?? 0) / 20)
  })
})

describe('天眼告警', () => {
  test('一年里每一条都有去向：属实的成事件、重复的并入、误报有核实人', async () => {
    const states = await counted('select state as key, count(*) from alarms where tenant = $1 group by 1')
    expect(Object.keys(states).sort()).toEqual(['false', 'held', 'matter', 'merged', 'silenced'])
    const astray = await counted(
      `select 'astray' as key, count(*) from alarms a where tenant = $1 and (
         (state = 'matter' and matter is null) or (state = 'false' and judged_by is null) or point is null or grid is null
         or (state = 'matter' and mentions <> 1 + (select count(*) from alarms b where b.tenant = a.tenant and b.into_alarm = a.id)
             and until_at < '${now}'::timestamptz - interval '1 hour'))`,
    )
    expect(astray.astray).toBe(0)
  })

  test('每件由设备告警而来的网格事件都有它的告警', async () => {
    const bare = await counted(
      `select 'bare' as key, count(*) from matters m where tenant = $1 and fold->'intake'->>'collected' = 'device'
         and not exists (select from alarms a where a.tenant = m.tenant and a.matter = m.id)`,
    )
    expect(bare.bare).toBe(0)
  })
})

describe('装好以后打开', () => {
  test('必备的文书都挂着真实的文件', async () => {
    const { rows } = await inside((tx) =>
      tx.query<{ hash: string }>('select distinct hash from attachments where tenant = $1', [demoTenant.code]),
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { hash } of rows) expect(await street.resources.files.has(hash)).toBe(true)
  })

  test('每个岗位都有账号，要办事的岗位工作台都不是空的', async () => {
    const rows = await inside((tx) => listAccounts(tx))
    expect(rows.length).toBe(accounts.length)
    const held = new Set(rows.flatMap((row) => row.posts.map((post) => post.role)))
    expect(roleIds.filter((role) => !held.has(role))).toEqual([])
    const idle: string[] = []
    for (const { name, shown, ...rest } of accounts.filter((one) => one.shown)) {
      const actor = { tenant: demoTenant.code, account: name, ...rest }
      const lanes = await inside(async (tx) =>
        workbench(await sceneIn(tx, { resources: street.resources, actor, now, ip: '' })),
      )
      if (Object.values(lanes).every(({ count }) => count === 0)) idle.push(name)
    }
    // 三位管理员和大屏不办件；其余印出来的账号登录后都有事做。
    const withoutMatters = ['sysadmin', 'secadmin', 'auditadmin', 'screen', ...smallStreetIdle]
    expect(idle.filter((name) => !withoutMatters.includes(name))).toEqual([])
  })

  test('装到一半断了，下次启动清掉重来；只要空的就只清掉', { timeout: 60_000 }, async () => {
    const { owner } = street.resources.database
    await owner.query("update house set value = 'loading' where name = 'demo'")
    expect(await prepareDemo(street.resources, now, () => undefined, false)).toBe(false)
    const left = await owner.query('select tenant from tenants where tenant = $1', [demoTenant.code])
    expect(left.rows).toEqual([])
    loaded = await loadDemo(street.resources, now, () => undefined, 30)
    expect(await prepareDemo(street.resources, now, () => undefined, true)).toBe(true)
    expect((await inside((tx) => verifyLedger(tx))).findings).toEqual([])
  })
})

describe('示例街道的内容', () => {
  test('写出来的件，编号引用都有着落，各种程序都写到', () => {
    const keys = new Set(tales.flatMap(({ key }) => key ?? []))
    const used = [...JSON.stringify(tales).matchAll(/\{编号:([^}>]+)/g)].map(([, key = '']) => key)
    expect(used.filter((key) => !keys.has(key))).toEqual([])
    expect(tales.filter(({ opens, lines = [] }) => lines.some(([, , step]) => step.startsWith('>')) && !opens)).toEqual(
      [],
    )
  })

  test('同一时刻生成的一年完全相同', () => {
    expect(JSON.stringify(tellYear(now, 60))).toBe(JSON.stringify(tellYear(now, 60)))
  })

  test('三千件左右，每月都有，休息日少、工作日多', () => {
    const stories = tellYear(now)
    expect(stories.length).toBeGreaterThan(3400)
    expect(stories.length).toBeLessThan(3700)
    expect(stories.reduce((sum, { acts }) => sum + acts.length, 0)).toBeLessThan(23_000)
    const days = stories.map(({ acts }) => (acts[0] ? dayOf(acts[0].at) : ''))
    const months = Map.groupBy(days, (day) => day.slice(0, 7))
    expect(months.size).toBe(12)
    const resting = days.filter((day) => !isWorkday(officialCalendar, parseDay(day))).length / days.length
    expect(resting).toBeGreaterThan(0.05)
    expect(resting).toBeLessThan(0.25)
    expect(Math.min(...[...months.values()].map((list) => list.length))).toBeGreaterThan(80)
    expect(days.every((day) => day >= '2025-12-10' && day <= dayOf(now))).toBe(true)
  })

  test('一月一日打开时也有满满一年', () => {
    const early = moment('2027-01-01T09:00')
    const stories = tellYear(early, 300)
    const first = stories[0]?.acts[0]?.at ?? early
    expect(dayOf(first) < addDays(dayOf(early), -250)).toBe(true)
  })

  test('四十二个网格铺满街道：任一点恰在一个网格里', () => {
    expect(boundaries.size).toBe(grids.length)
    const found = []
    for (let x = 0; x < 30; x++) {
      for (let y = 0; y < 30; y++) {
        const point = [124.342 + (x * 0.036) / 29, 30.41 + (y * 0.02) / 29] as const
        found.push([...boundaries.values()].filter((outline) => pointInPolygon(point, outline)).length)
      }
    }
    expect(new Set(found)).toEqual(new Set([1]))
  })

  test('没有一处写着真实的地名，也没有能打通的手机号', () => {
    const text = JSON.stringify([tellYear(now), demoEntries(addDays(dayOf(now), -340))])
    const real =
      /北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾|杭州|南京|武汉|成都|广州|深圳|宁波|苏州|西安|长沙|郑州|青岛|大连|厦门|几江|余杭|白沙|三江|南城|枫桥/
    expect(real.exec(text)?.[0]).toBeUndefined()
    const phones = text.match(/"phone":"1\d{10}"/g) ?? []
    expect(phones.length).toBeGreaterThan(100)
    expect(phones.filter((phone) => !phone.startsWith('"phone":"1400'))).toEqual([])
  })
})
