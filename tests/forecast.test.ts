import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemAccount } from '#access/actor.ts'
import { addDays, addMinutes, parseDay, startOf, weekday } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import { dutyContract } from '#dispatch/duty-contract.ts'
import { editionFor, fileMatters } from '#matters/acts-store.ts'
import { sceneIn } from '#matters/scene-store.ts'
import { runCli } from '../src/cli.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { moment, plainMatter, tenant } from './harness/street.ts'

let house: House
const now = moment('2026-07-01T09:00')
const grids = ['G01', 'G02', 'G03', 'G04', 'G05', 'G06']

beforeAll(async () => {
  house = await openHouse(now)
  const { resources } = house.street
  for (const code of grids) await entry('grids', code, `第${code.slice(2)}网格`, { village: 'V01' })
  await house.hire('watch', '值守', [{ role: 'grid_worker', grids: ['G02'] }])
  await entry('duty-rota', '白班', '值守', { place: 'command', from: '08:00', until: '18:00', account: 'watch' })
  const actor = { tenant, account: systemAccount, person: '装置', posts: [{ role: 'hotline_officer' as const }] }
  const today = parseDay('2026-07-01')
  const commands = Array.from({ length: 112 }, (_, back) => addDays(today, -1 - back)).flatMap((day) => [
    // 每日一件，轮到各网格；每周五傍晚第三网格三件。
    file(day, 9 + (weekday(day) % 8), grids[(weekday(day) * 5 + Number(day.slice(8))) % grids.length] ?? 'G01'),
    ...(weekday(day) === 5 ? [17, 18, 19].map((hour) => file(day, hour, 'G03')) : []),
  ])
  await transact(resources.database.pool, tenant, async (tx) => {
    const scene = await sceneIn(tx, { resources, actor, now, ip: '' })
    await fileMatters(scene, editionFor('hotline', now), commands)
  })
})
afterAll(() => house.close())

function file(day: ReturnType<typeof parseDay>, hour: number, grid: string) {
  const { common } = plainMatter('占道停车')
  return {
    actId: randomUUID(),
    common: { ...common, grid },
    intake: {},
    happenedAt: addMinutes(startOf(day), hour * 60),
  }
}

function entry(register: string, code: string, name: string, data: Record<string, unknown>) {
  return house.street.resources.database.owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, '2026-01-01', $6, 1, now(), 'test')`,
    [tenant, register, randomUUID(), code, name, JSON.stringify(data)],
  )
}

test('周五傍晚总有三件的网格列在首位，写明理由；命中率是重放得来的', async () => {
  const director = clientOf(house, dutyContract, await house.signIn('director', [{ role: 'director' }]))
  const { advice, total, without, rate, from, until, weeks } = await director.forecast({})
  expect({ from, until, weeks, without }).toEqual({ from: '2026-07-01', until: '2026-07-08', weeks: 16, without: null })
  expect(advice[0]).toMatchObject({
    grid: 'G03',
    days: ['2026-07-03'],
    block: 4,
    words: '周五 16–20 时 第3网格 增派 1 人',
  })
  expect(total?.mean).toBeGreaterThan(8)
  expect(total?.mean).toBeLessThan(12)
  expect(rate.weeks).toHaveLength(8)
  expect(rate.incidents).toBe(80)
  expect(rate.hit ?? 0).toBeGreaterThan(0.3)
  expect(rate.words).toContain('最近 8 周')
})

test('网格员看不到预测', async () => {
  const watch = clientOf(house, dutyContract, await house.enter('watch'))
  await expect(watch.forecast({})).rejects.toMatchObject({ code: 'not-allowed' })
})

test('没有历史的街道说明为何不作预测', async () => {
  house.setNow(moment('2026-01-02T09:00'))
  const director = clientOf(house, dutyContract, await house.enter('director'))
  const { advice, total, without, rate } = await director.forecast({})
  expect({ advice, total, hit: rate.hit }).toEqual({ advice: [], total: null, hit: null })
  expect(without).toContain('不足 8 周')
  house.setNow(now)
})

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const { dataDir, database } = house.street.resources
  const env = { FENGQIAO_DATA: join(dataDir, 'cli'), DATABASE_URL: database.url }
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line), env })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('命令行打印预测和逐周重放的命中率', async () => {
  const { code, out } = await run('forecast', '--tenant', tenant, '--replay', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ advice: expect.any(Array), rate: { uniform: 0.1, weeks: expect.any(Array) } })
  expect((await run('forecast', '--tenant', tenant)).out).toMatch(/重放/)
})

test('命令行不写街道代码，告诉用法', async () => {
  const { code, err } = await run('forecast')
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('须写明 --tenant') })
  expect((await run('forecast', '--help')).code).toBe(0)
})
