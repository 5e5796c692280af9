import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, choose, goTo } from '../harness/pages.ts'
import { moment, plainMatter } from '../harness/street.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await house.hire('clerk', '林晓', [{ role: 'window_clerk' }])
  await house.hire('office', '孟办', [{ role: 'gen_office' }])
  const as = house.street.as('hotline_officer', '2026-06-01', 'hotline')
  await perform(as, (scene) => fileMatter(scene, 'hotline', { ...plainMatter('路面坑洼'), intake: {} }))
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('窗口只有一窗受理：程序按领域分组，按用途中的词也找得到；机关工作不在其中', async () => {
  const { page } = await journey.at('clerk', '/intake')
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await menu.getByRole('menuitem', { name: '一窗受理' }).waitFor()
  expect(await menu.getByRole('menuitem', { name: '登记工作' }).count()).toBe(0)
  await page.getByRole('combobox', { name: '程序' }).click()
  const list = page.locator('.ant-select-dropdown:visible')
  await list.getByText('矛盾化解', { exact: true }).waitFor()
  expect(await list.getByText('会议议事').count()).toBe(0)
  await page.keyboard.type('邻里')
  await page.keyboard.press('Enter')
  await page.locator('.page-note').getByText('人民调解').waitFor()
})

it('党政办从「登记工作」登记会议：输入名称、回车、填表、立件，不用鼠标', async () => {
  const { page } = await journey.at('office', '/workbench')
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByRole('heading', { level: 1, name: '登记工作' }).waitFor()
  await page.keyboard.type('会议议事')
  await page.keyboard.press('Enter')
  await page.getByText('什么工作').waitFor()
  await page.getByLabel('标题', { exact: true }).fill('主任办公会（第六次）')
  await page.getByLabel('内容', { exact: true }).fill('研究防汛备勤。')
  await choose(page, '会议类别', '主任办公会')
  await page.getByLabel('拟开会日期').fill('2026-06-05')
  await page.keyboard.press('Enter')
  await page.getByLabel('主持人').fill('主任丁')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: /^会〔2026〕\d{6}$/ }).waitFor()
  await goTo(page, '登记工作')
  await page.getByRole('region', { name: '最近登记' }).getByText('会议议事').waitFor()
})

it('台账按工作领域筛选：选「矛盾化解」即其下全部程序', async () => {
  const { page } = await journey.at('office', '/ledger')
  await page.getByText('共 2 件').waitFor()
  await page.getByRole('combobox', { name: '程序' }).click()
  await page.locator('.ant-select-dropdown:visible').getByTitle('矛盾化解').first().click()
  await page.getByText('共 1 件').waitFor()
  expect(decodeURIComponent(page.url())).toContain('hotline')
  await page.keyboard.press('Escape')
  await button(page, '重置').click()
  await page.getByText('共 2 件').waitFor()
})

it('程序库按领域分节、可搜索，旧版标明已被替代', async () => {
  const { page } = await journey.at('office', '/procedures')
  await page.getByRole('heading', { level: 2, name: '复议应诉与监督' }).waitFor()
  await page.getByLabel('程序名称、用途、依据中的词').fill('信访条例')
  const row = page.getByRole('row').filter({ hasText: '已被替代' })
  expect(await row.count()).toBe(1)
  expect(await row.innerText()).toContain('2022-05-01 止')
})

it('清单按类别分组，找到即回车打开', async () => {
  const { page } = await journey.at('office', '/registers')
  await page.getByLabel('清单名称中的词').fill('执法人员')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '行政执法人员' }).waitFor()
})
