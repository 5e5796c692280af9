import { randomUUID } from 'node:crypto'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, choose, sheet } from '../harness/pages.ts'
import { moment, tenant } from '../harness/street.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney(moment('2026-07-01T10:00'))
  const { house } = journey
  await Promise.all([
    house.hire('centre', '秦指挥', [{ role: 'command_center' }]),
    house.hire('worker', '周网格', [{ role: 'grid_worker', grids: ['G01'] }]),
    house.hire('leader', '钱网格长', [{ role: 'grid_leader', grids: ['G01'] }]),
    house.hire('admin', '汤管理', [{ role: 'sysadmin' }]),
  ])
  for (const [account, name, leads] of [
    ['worker', '周网格', false],
    ['centre', '秦指挥', true],
  ] as const)
    await house.street.resources.database.owner.query(
      `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
       values ($1, 'duty-rota', $2, $3, $4, '2026-01-01', $5, 1, now(), 'test')`,
      [
        tenant,
        randomUUID(),
        `白班-${account}`,
        name,
        JSON.stringify({ place: 'command', from: '08:00', until: '20:00', account, ...(leads ? { leads } : {}) }),
      ],
    )
})
afterAll(() => journey.close())
afterEach(({ task }) => journey.leave(task))

async function setTime(form: Locator, label: string, time: string): Promise<void> {
  await form.getByLabel(label).fill(time)
  await form.getByLabel(label).press('Enter')
}

it('值班员看到今晚的空缺，加一个夜班补上；网格员自己请假，网格长收到告知', async () => {
  const { page } = await journey.at('centre', '/duty')
  await page.getByText(/今晚 20:00–次日 08:00 无人值班/).waitFor()
  await page.getByText('带班 秦指挥').waitFor()
  await button(page, '加一个班次').click()
  const form = sheet(page, '加一个班次')
  await form.getByLabel('谁值班').click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '钱网格长' }).click()
  await form.getByLabel('带班').check()
  await page.keyboard.press('Control+Enter')
  await page.getByText('班次已加入值班安排').waitFor()
  await page.getByText(/今晚 20:00–次日 08:00 无人值班/).waitFor({ state: 'detached' })
  await page.getByRole('table', { name: '一周值班' }).getByText('钱网格长').waitFor()

  const worker = await journey.at('worker', '/duty')
  await button(worker.page, '登记请假').click()
  const leave = sheet(worker.page, '登记请假')
  await leave.getByText('周网格（本人）').waitFor()
  await leave.getByLabel('事由').fill('看病')
  await worker.page.keyboard.press('Control+Enter')
  await worker.page.getByText('请假已登记').waitFor()
  await worker.page.getByRole('table', { name: '一周值班' }).locator('s', { hasText: '周网格' }).waitFor()
  expect(await button(worker.page, '加一个班次').count()).toBe(0)

  const leader = await journey.at('leader', '/duty')
  await leader.page.getByRole('button', { name: '提醒，1 条未读' }).click()
  await leader.page.getByText('周网格请假：7月1日（看病）').waitFor()
})

it('系统管理员设一档夜间违建的时限：试看按档算，到场早于派单的不能保存', async () => {
  const { page } = await journey.at('admin', '/admin?tab=dispatch')
  await button(page, '加一档').click()
  await page.getByText('从「1-8-1-24（杭州）」开始').click()
  const card = page.getByRole('group', { name: '时限：1-8-1-24（杭州）' })
  await choose(card, '事件类别', '违法建设')
  await page.keyboard.press('Escape')
  await setTime(card, '时段起', '22:00')
  await page.getByText('「1-8-1-24（杭州）」的时段须起止都填').waitFor()
  await setTime(card, '时段止', '06:00')
  await page.getByText(/违法建设：06:00–22:00没有设定/).waitFor()
  await page.getByRole('list', { name: '试看结果' }).getByText('07-01 23:18 前').waitFor()
  await card.getByLabel('派单', { exact: true }).fill('9')
  await page.getByText(/到场（8分钟）不晚于派单（9分钟）/).waitFor()
  expect(await button(page, '保存派单时限').isDisabled()).toBe(true)
  await card.getByLabel('派单', { exact: true }).fill('2')
  await button(page, '保存派单时限').click()
  await page.getByText('派单时限已保存').waitFor()
  await page.getByLabel('到场半径（米）').fill('150')
  await button(page, '保存派单办法').click()
  await page.getByText('派单办法的设置已保存').waitFor()
})
