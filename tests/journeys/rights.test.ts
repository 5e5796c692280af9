import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { password } from '../harness/house.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, choose, goTo, sheet, signIn } from '../harness/pages.ts'
import { moment, plainMatter } from '../harness/street.ts'

let journey: Journey
const ids: Record<string, string> = {}

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await house.hire('walker', '田野', [{ role: 'grid_worker', grids: ['G01'] }])
  await house.hire('clerk', '林晓', [{ role: 'window_clerk' }])
  await house.hire('keeper', '管理员甲', [{ role: 'sysadmin' }])
  const officer = house.street.as('hotline_officer', '2026-06-01')
  for (const [grid, village, title] of [
    ['G01', 'V01', '溪东楼道堆物'],
    ['G02', 'V02', '溪西违规搭建'],
  ] as const) {
    const { common, actId } = plainMatter(title)
    const filed = await perform(officer, (scene) =>
      fileMatter(scene, 'grid-event', { actId, common: { ...common, grid, village }, intake: {} }),
    )
    ids[grid] = filed.id
  }
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('网格员在台账里只看到本网格的事项，别的网格的地址打不开', async () => {
  const { page } = await journey.at('walker', '/ledger')
  const table = page.getByRole('table')
  await table.getByText('溪东楼道堆物').waitFor()
  await page.getByText('共 1 件').waitFor()
  expect(await table.getByText('溪西违规搭建').count()).toBe(0)
  await page.getByLabel('编号、标题、内容中的词').fill('溪西违规搭建')
  await page.keyboard.press('Enter')
  await page.getByText('没有符合条件的事项').waitFor()
  await page.goto(`${journey.house.address}/matters/${ids.G01}`)
  await page.getByRole('heading', { level: 1, name: '溪东楼道堆物' }).waitFor()
  await page.goto(`${journey.house.address}/matters/${ids.G02}`)
  await page.getByRole('heading', { level: 1, name: '没有找到该事项，或它不在您负责的区域内。' }).waitFor()
  expect(await page.getByText('溪西违规搭建').count()).toBe(0)
})

it('没有权限的岗位看不到系统管理，直接输入地址也进不去', async () => {
  const { page } = await journey.at('clerk', '/workbench')
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  expect(await page.getByRole('navigation', { name: '主菜单' }).getByText('系统管理').count()).toBe(0)
  await page.goto(`${journey.house.address}/admin`)
  await page.getByRole('heading', { level: 1, name: '您的岗位不能查看「系统管理」' }).waitFor()
})

it('系统管理员开设账号，新账号随即能登录；三员由一人兼任被拒绝', async () => {
  const { page } = await journey.at('keeper', '/admin')
  await button(page, '新建账号').click()
  const over = sheet(page, '新建账号')
  await over.getByLabel('账号', { exact: true }).fill('auditor')
  await over.getByLabel('姓名', { exact: true }).fill('审计员乙')
  await over.getByLabel('初始密码', { exact: true }).fill(password)
  await choose(over, '岗位', '审计管理员')
  await button(over, '添加岗位').click()
  await choose(over.locator('.post-row').nth(1), '岗位', '安全管理员')
  await page.keyboard.press('Control+Enter')
  await over.getByText('三岗不得由一人兼任').first().waitFor()
  await over.getByRole('button', { name: '删去第 2 个岗位' }).click()
  await page.keyboard.press('Control+Enter')
  await over.waitFor({ state: 'hidden' })
  await page
    .getByRole('row', { name: /审计员乙/ })
    .getByText('审计管理员')
    .waitFor()

  const { page: fresh } = await journey.visit()
  await signIn(fresh, 'auditor')
  await goTo(fresh, '系统管理')
  await fresh.getByRole('tab', { name: '审计' }).click()
  await fresh
    .getByRole('row', { name: /审计员乙/ })
    .first()
    .waitFor()
})
