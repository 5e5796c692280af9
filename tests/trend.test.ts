import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trendContract } from '#analysis/trend-contract.ts'
import { watchTrends } from '#analysis/trend-jobs.ts'
import { warningsContract } from '#analysis/warnings-contract.ts'
import { addDays, parseDay, weekday } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import { editionFor, fileMatters } from '#matters/acts-store.ts'
import { sceneIn } from '#matters/scene-store.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { moment, tenant } from './harness/street.ts'

let house: House
let cookie: string
const now = moment('2026-06-29T10:00')

/** 示意：二十六周里每个工作日三件热线；最后一周在 V02 另有三十件、同一处同一事、各不同人。 */
beforeAll(async () => {
  house = await openHouse(now)
  const { resources } = house.street
  await transact(resources.database.pool, tenant, async (tx) => {
    const actor = { tenant, account: 'clerk', person: '窗口', posts: [{ role: 'hotline_officer' as const }] }
    const scene = await sceneIn(tx, { resources, actor, now, ip: '' })
    const one = (day: string, title: string, village: string, person: string) => ({
      actId: randomUUID(),
      happenedAt: moment(`${day}T09:00`),
      intake: {},
      common: {
        title,
        detail: `${title}，请派人查看。`,
        channel: 'phone',
        people: [{ part: 'applicant', name: person, phone: person }],
        village,
        ...(village === 'V02' && title.includes('望舒苑') ? { place: '望舒苑' } : {}),
      },
    })
    const commands = []
    for (let day = parseDay('2025-12-29'); day < '2026-06-29'; day = addDays(day, 1)) {
      if (weekday(day) > 5) continue
      for (let at = 0; at < 3; at++) {
        const title = `${['路灯', '井盖', '树枝'][at]}${day.slice(5)}需要维修`
        commands.push(one(day, title, `V0${at + 1}`, `1370000${day.slice(5, 7)}${day.slice(8)}`))
      }
    }
    for (let at = 0; at < 30; at++) {
      commands.push(one('2026-06-26', '望舒苑夜间装修噪音扰民', 'V02', `138000000${10 + at}`))
    }
    await fileMatters(scene, editionFor('hotline', moment('2025-12-29')), commands)
  })
  cookie = await house.signIn('centre', [{ role: 'command_center' }])
})
afterAll(() => house.close())

test('序列：各周件数与往常的区间，最后一周标为异常；放假少的周预期也少', async () => {
  const trend = clientOf(house, trendContract, cookie)
  const { weeks, words } = await trend.series({ procedure: 'hotline', weeks: 20 })
  expect(weeks).toHaveLength(20)
  expect(weeks.at(-1)).toMatchObject({ from: '2026-06-22', count: 5 * 3 + 30, alarm: true })
  expect(words).toContain('多于往常')
  expect(weeks.slice(0, -1).filter(({ alarm }) => alarm)).toEqual([])
  const spring = weeks.find(({ from }) => from === '2026-02-16')
  const usual = weeks.find(({ from }) => from === '2026-04-13')
  expect(spring?.count).toBe(15)
  expect(usual?.expected).toBeGreaterThan(10)
})

test('分处来看：只有 V02 报，V01、V03 与往常相当', async () => {
  const trend = clientOf(house, trendContract, cookie)
  const { week, alarms } = await trend.alarms({})
  expect(week).toBe('2026-06-22')
  expect(alarms.filter(({ village }) => village !== null).map(({ village }) => village)).toEqual(
    expect.arrayContaining(['V02']),
  )
  expect(alarms.some(({ village }) => village === 'V01' || village === 'V03')).toBe(false)
})

test('异常升高与群体苗头各预警一次，告知指挥室；再看一遍不重复', async () => {
  const { resources } = house.street
  expect(await watchTrends(resources, tenant, now)).toBeGreaterThanOrEqual(2)
  expect(await watchTrends(resources, tenant, now)).toBe(0)
  const warnings = clientOf(house, warningsContract, cookie)
  const { warnings: open } = await warnings.list({ state: 'open' })
  const group = open.find(({ kind }) => kind === 'group')
  expect(group?.words).toContain('30 人反映同一事')
  expect(group?.matters).toHaveLength(30)
  const told = await read(resources.database.pool, tenant, (tx) =>
    tx.query("select kind from notices where tenant = $1 and account = 'centre' and kind = 'warning-group'", [tenant]),
  )
  expect(told.rows).toHaveLength(1)
  await warnings.answer({ id: group?.id ?? '', state: 'handled', answer: '已约施工方到场，夜间停工' })
  await expect(warnings.answer({ id: group?.id ?? '', state: 'dismissed', answer: '重复答复' })).rejects.toMatchObject({
    code: 'warning-answered',
  })
})

test('网格员不看全街道的趋势', async () => {
  const worker = clientOf(house, trendContract, await house.signIn('worker', [{ role: 'grid_worker', grids: ['G01'] }]))
  await expect(worker.alarms({})).rejects.toMatchObject({ code: 'not-allowed' })
})
