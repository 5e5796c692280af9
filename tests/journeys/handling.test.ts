import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, choose, type Screen, sheet } from '../harness/pages.ts'
import { plainMatter } from '../harness/street.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney('2026-06-01T01:00:00.000Z')
  const { house } = journey
  await house.hire('clerk', '林晓', [{ role: 'window_clerk' }])
  await house.hire('hotline', '高远', [{ role: 'hotline_officer' }])
  await house.hire('mender', '沈工', [{ role: 'enforcer' }], 'U01')
  await perform(house.street.as('window_clerk', '2026-05-20'), (scene) =>
    fileMatter(scene, 'hotline', { ...plainMatter('楼道堆放杂物'), intake: {} }),
  )
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

/** Takes a step of the matter shown: opens its sheet, fills it in, sends it. */
async function take({ page }: Screen, step: string, fill: (over: ReturnType<typeof sheet>) => Promise<void>) {
  await button(page, step).click()
  const over = sheet(page, step)
  await fill(over)
  await page.keyboard.press('Control+Enter')
  await over.waitFor({ state: 'hidden' })
}

it('一句话从受理、建议、派单、签收、联系、回复、审核、回访到办结，另一屏不刷新就看到', async () => {
  const { page: desk } = await journey.at('clerk', '/intake')
  await desk.getByLabel('标题', { exact: true }).fill('桂花巷路灯不亮')
  await desk.getByLabel('内容', { exact: true }).fill('来电反映桂花巷 3 号门前路灯三天不亮，希望尽快维修。')
  await desk.getByRole('textbox', { name: '电话' }).fill('13800000001')
  await desk.getByRole('textbox', { name: '姓名或名称' }).fill('张三丰')

  const known = desk.getByRole('complementary', { name: '系统建议' })
  const suggested = known.getByRole('button', { name: '12345热线' })
  await suggested.waitFor()
  expect(await suggested.innerText()).toContain('因为提到')
  const earlier = known.getByRole('listitem').filter({ hasText: '楼道堆放杂物' })
  await earlier.getByText('电话相同').waitFor()
  await known.getByRole('button', { name: '填入网格：溪东第一网格' }).click()
  await suggested.click()
  await desk.keyboard.press('Control+Enter')
  const title = desk.getByRole('heading', { level: 1, name: /^热〔2026〕\d{6}$/ })
  const number = await title.innerText()

  const officer = await journey.at('hotline')
  await officer.page.getByRole('link', { name: number }).click()
  await take(officer, '派单', async (over) => {
    await choose(over, '承办单位', '城市管理办')
    await choose(over, '承办人', '沈工')
  })
  await officer.page.getByText('已派单，待签收').first().waitFor()
  const address = new URL(officer.page.url()).pathname
  const watcher = await journey.at('clerk', address)
  await watcher.page.getByText('已派单，待签收').first().waitFor()

  const handler = await journey.at('mender')
  await handler.page.getByRole('button', { name: `签收 ${number}` }).click()
  await handler.page.getByRole('link', { name: number }).first().click()
  await handler.page.getByText('办理中', { exact: true }).first().waitFor()
  await watcher.page.getByText('办理中', { exact: true }).first().waitFor()
  await take(handler, '联系诉求人', async (over) => {
    await over.getByLabel('沟通情况').fill('已电话说明，下午上门维修。')
  })
  await take(handler, '回复诉求人并反馈', async (over) => {
    await over.getByLabel('答复内容').fill('路灯已更换灯泡，当晚恢复照明。')
  })

  await take(officer, '审核通过', async () => undefined)
  await take(officer, '回访', async (over) => {
    await over.getByRole('radiogroup', { name: '诉求是否解决' }).getByText('是', { exact: true }).click()
    await choose(over, '满意度', '非常满意')
  })
  await take(officer, '办结', async () => undefined)
  await officer.page.getByText('已办结', { exact: true }).first().waitFor()

  const head = watcher.page.locator('.matter-head')
  await head.getByText('已结', { exact: true }).waitFor()
  const acts = await watcher.page.locator('.event-head').allInnerTexts()
  expect(acts.map((act) => act.split(/\s+/).slice(0, 2).join(' '))).toEqual([
    '办结 高远',
    '回访 高远',
    '审核通过 高远',
    '回复诉求人并反馈 沈工',
    '联系诉求人 沈工',
    '签收 沈工',
    '派单 高远',
    '登记 林晓',
  ])
})

it('咨询件全用键盘受理：Alt+1 选用建议，立件后即显示编号、到期日和依据', async () => {
  const { page } = await journey.at('clerk', '/intake')
  await page.getByLabel('标题', { exact: true }).fill('咨询路灯报修电话')
  await page.keyboard.press('Tab')
  await page.keyboard.type('来电咨询路灯不亮找谁反映，希望答复。')
  await page.getByRole('button', { name: '12345热线' }).waitFor()
  await page.keyboard.press('Alt+1')
  await choose(page, '诉求类型', '咨询')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: /^热〔2026〕\d{6}$/ }).waitFor()
  const dates = page.locator('.filed-dates').getByRole('listitem')
  const words = (await dates.innerText()).replaceAll(/\s+/g, ' ')
  expect(words).toContain('咨询答复 2026-06-04')
  expect(words).toContain('还剩 3 个工作日')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('标题', { exact: true }).inputValue()).toBe('')
})
