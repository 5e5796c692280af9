import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { parseInstant } from '#calendar/date.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { alarmsContract } from '#intake/alarms/contract.ts'
import { mattersContract } from '#matters/contract.ts'
import { alarm, push } from '../harness/alarms.ts'
import { clientOf } from '../harness/house.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, sheet } from '../harness/pages.ts'
import { moment, plainMatter, tenant } from '../harness/street.ts'

let journey: Journey
let desk: ReturnType<typeof clientOf<typeof mattersContract>>
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const [west, south, side] = [120.1, 30.2, 0.01]

beforeAll(async () => {
  journey = await openJourney(moment('2026-07-01T10:00'))
  const { house } = journey
  const corner = (x: number, y: number) => [west + x * side, south + y * side]
  await entry('grids', 'G03', '溪东第三网格', {
    village: 'V01',
    keywords: ['柳荫弄'],
    boundary: {
      type: 'Polygon',
      coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]],
    },
  })
  for (const [account, person, grid] of [
    ['near', '赵近', 'G03'],
    ['far', '钱远', 'G02'],
  ] as const) {
    await house.hire(account, person, [{ role: 'grid_worker', grids: [grid] }])
    await entry('duty-rota', `早班-${account}`, person, { place: 'command', from: '08:00', until: '20:00', account })
    const phone = clientOf(house, dispatchContract, await house.enter(account))
    const [longitude, latitude] = account === 'near' ? [west + 0.005, south + 0.005] : [west + 0.02, south + 0.005]
    await phone.report({ fixes: [{ at: '2026-07-01T09:59:00+08:00', longitude, latitude, accuracy: 8 }] })
  }
  await house.hire('centre', '孙指挥', [{ role: 'command_center' }])
  await house.hire('leader', '李主任', [{ role: 'director' }])
  desk = clientOf(house, mattersContract, await house.signIn('window', [{ role: 'window_clerk' }]))
})
afterAll(() => journey.close())
afterEach(({ task }) => journey.leave(task))

function entry(register: string, code: string, name: string, data: Record<string, unknown>) {
  return journey.house.street.resources.database.owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, '2026-01-01', $6, 1, now(), 'test')`,
    [tenant, register, randomUUID(), code, name, JSON.stringify(data)],
  )
}

function call(title: string) {
  const { actId, common } = plainMatter(title)
  return desk.file({
    actId,
    procedure: 'grid-event',
    common: { ...common, grid: 'G03', longitude: west + 0.005, latitude: south + 0.004 },
    intake: { rapid: true, category: 'hazard', collected: 'reported' },
  })
}

const rowOf = (page: Page, title: string) => page.getByRole('option').filter({ hasText: title })

const result = z.array(z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.unknown()) }))

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
       violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html.slice(0, 160)) })))`,
  )
  return result
    .parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}：${nodes.slice(0, 3).join('；')}`)
}

it('窗口登记的快呼一秒内上两块屏，地图标出；回车派给近的人，另一块屏随之改变', async () => {
  const { page } = await journey.at('centre', '/command')
  const { page: second } = await journey.at('leader', '/command')
  for (const one of [page, second]) await one.getByText('没有在办的事件').waitFor()
  await page.getByText('在班 2 人').waitFor()
  const waits: number[] = []
  for (const title of ['路面塌陷', '围挡倒塌', '燃气味浓']) {
    const began = Date.now()
    await call(title)
    await Promise.all([page, second].map((one) => rowOf(one, title).waitFor()))
    waits.push(Date.now() - began)
  }
  // 最快的一次：同一台机器上还有别的测试在跑，慢的几次量的是它们。
  expect(Math.min(...waits)).toBeLessThan(1000)

  const map = page.getByRole('region', { name: '事件地图' })
  await map.getByRole('button', { name: '列表' }).click()
  await map.getByText('围挡倒塌').waitFor()
  await map.getByRole('button', { name: '列表' }).click()

  await journey.moveTo(parseInstant('2026-07-01T02:00:30.000Z'))
  await rowOf(page, '围挡倒塌').click()
  await page.getByRole('region', { name: '派给谁' }).getByText('赵近').waitFor()
  await page.getByText(/本网格，相距约 110 米/).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('已派给 赵近').waitFor()
  await rowOf(second, '围挡倒塌').getByText('赵近（未接单）').waitFor()
  await rowOf(second, '围挡倒塌').getByTitle('派单按时').waitFor()
  await rowOf(second, '燃气味浓').getByText('未派').waitFor()
  expect(await violations(page)).toEqual([])
})

it('秒数走到就变红，不等服务器；红的排到最前；只看未派的；查找；再按回车不重派', async () => {
  const { page } = await journey.at('centre', '/command')
  await rowOf(page, '燃气味浓').waitFor()
  await journey.moveTo(moment('2026-07-01T10:02'))
  await rowOf(page, '燃气味浓').getByText('超期').waitFor()
  await page.getByRole('button', { name: /^超期/ }).click()
  await expect.poll(() => page.getByRole('option').count()).toBe(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('围挡')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('option').count()).toBe(1)
  await rowOf(page, '围挡倒塌').click()
  await page.keyboard.press('Enter')
  await page.getByText('已由 赵近 承办；改派请按 R。').waitFor()
})

it('按 2 改派先问理由；按 U 催办；按 N 登记快呼，网格随地点提出，登记完仍在本页；按 ? 看快捷键', async () => {
  const { page } = await journey.at('centre', '/command')
  await rowOf(page, '围挡倒塌').click()
  await page.getByRole('region', { name: '派给谁' }).getByText('钱远').waitFor()
  await page.keyboard.press('1')
  const handing = sheet(page, '改派、退回：围挡倒塌')
  await handing.getByLabel('理由').fill('原承办人正在处置另一起')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已改派或退回').waitFor()
  await handing.waitFor({ state: 'hidden' })
  await rowOf(page, '围挡倒塌').getByText('钱远（未接单）').waitFor()

  await page.keyboard.press('u')
  await sheet(page, '催办、督办').getByLabel('意见').fill('请抓紧到场')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已发出').waitFor()
  await sheet(page, '催办、督办').waitFor({ state: 'hidden' })

  await page.keyboard.press('n')
  const calling = sheet(page, '登记快呼')
  await calling.getByLabel('来电说了什么').fill('有人落水，快派人来。')
  await calling.getByLabel('地点').fill('柳荫弄 12 号')
  await calling.getByText('溪东第三网格').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/已登记 网〔2026〕\d+/).waitFor()
  const filed = rowOf(page, '有人落水')
  await filed.waitFor()
  expect(await filed.getAttribute('aria-selected')).toBe('true')
  expect(new URL(page.url()).pathname).toBe('/command')

  await page.keyboard.press('?')
  await sheet(page, '指挥中心的快捷键').getByText('派给第一人选').waitFor()
  await page.keyboard.press('Escape')
  await sheet(page, '指挥中心的快捷键').waitFor({ state: 'hidden' })
  await page.keyboard.press('o')
  await page.getByRole('heading', { level: 1, name: '有人落水' }).waitFor()
})

/** The smallest picture there is. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

it('天眼告警一来就上队列，有天眼标记，右侧看得到画面', async () => {
  const { house } = journey
  await entry('monitoring-points', 'TY01', '北山瞭望塔', {
    device: 'CAM-1',
    longitude: west,
    latitude: south,
    grid: 'G03',
  })
  const sources = clientOf(house, alarmsContract, await house.enter('centre'))
  const { key } = await sources.saveSource({ id: 'gate', name: '林业平台', kind: 'push', algorithm: 'sm3' })
  const { page } = await journey.at('centre', '/command')
  await rowOf(page, '围挡倒塌').waitFor()
  await push(house, alarm('CAM-1', '2026-07-01 10:02:00', { picture: dot }), { secret: key ?? '' })
  const seen = page.getByRole('option').filter({ hasText: '天眼' })
  await seen
    .getByText(/北山瞭望塔/)
    .first()
    .waitFor()
  await seen.click()
  await page.getByRole('img', { name: '告警画面' }).waitFor()
})

it('复盘：跳到每一事，当时未派的显示未派，其后显示承办人；不能办理；用时按网格看', async () => {
  await journey.moveTo(moment('2026-07-01T10:30'))
  const { page } = await journey.at('leader', '/command?tab=replay&day=2026-07-01&hour=9&hours=2')
  await page.getByText('复盘', { exact: true }).last().waitFor()
  await page.getByText('这一段到此刻还没有办理记录。').waitFor()
  const next = button(page, '下一事')
  await next.click()
  const fallen = page.locator('.queue-row', { hasText: '围挡倒塌' })
  await fallen.getByText('未派').waitFor()
  while (await next.isEnabled()) await next.click()
  await fallen.getByText('钱远（未接单）').waitFor()
  expect(await page.getByRole('region', { name: '派给谁' }).count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await page.getByRole('tab', { name: '用时' }).click()
  await page.getByText('按网格').click()
  await page.getByRole('cell', { name: '溪东第三网格' }).waitFor()
  expect(await violations(page)).toEqual([])
})
