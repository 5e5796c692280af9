import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { password } from '../harness/house.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, goTo, type Screen, sheet, signIn } from '../harness/pages.ts'
import { moment, plainMatter } from '../harness/street.ts'

let journey: Journey
let matter: string

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await house.hire('clerk', '林晓', [{ role: 'window_clerk' }])
  await house.hire('hotline', '高远', [{ role: 'hotline_officer' }])
  const filed = await perform(house.street.as('hotline_officer', '2026-06-01', 'hotline'), (scene) =>
    fileMatter(scene, 'hotline', { ...plainMatter('路面坑洼'), intake: {} }),
  )
  matter = filed.id
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

async function write({ page }: Screen, words: string): Promise<void> {
  await button(page, '更多').click()
  await page.getByRole('menuitem', { name: '备注' }).click()
  await sheet(page, '备注').getByLabel('内容').fill(words)
}

it('填到一半，另一窗口退出了登录：重新登录后草稿还在，接着填', async () => {
  const { page } = await journey.visit('/intake')
  await signIn(page, 'clerk')
  await page.getByLabel('标题', { exact: true }).fill('楼上漏水')
  await page.getByLabel('内容', { exact: true }).fill('卫生间天花板渗水一周。')
  await page.getByRole('textbox', { name: '电话' }).fill('13900000002')
  await page.getByText(/^草稿已保存/).waitFor()

  const other = await page.context().newPage()
  await other.goto(journey.house.address)
  await other.getByRole('button', { name: '林晓' }).click()
  await other.getByRole('menuitem', { name: '退出登录' }).click()
  await button(other, '登录').waitFor()

  await page.getByLabel('地点', { exact: true }).fill('桂花巷 8 号')
  const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' })
  await again.waitFor()
  await again.getByLabel('密码', { exact: true }).fill(password)
  await button(again, '登录').click()
  await again.waitFor({ state: 'hidden' })
  expect(await page.getByLabel('内容', { exact: true }).inputValue()).toBe('卫生间天花板渗水一周。')
  await page.getByText(/^草稿已保存/).waitFor()

  await page.goto(`${journey.house.address}/intake`)
  await button(page, '草稿（1）').click()
  await page.getByRole('button', { name: '楼上漏水', exact: true }).click()
  await expect.poll(() => page.getByLabel('标题', { exact: true }).inputValue()).toBe('楼上漏水')
  expect(await page.getByLabel('地点', { exact: true }).inputValue()).toBe('桂花巷 8 号')
  expect(await page.getByRole('textbox', { name: '电话' }).inputValue()).toBe('13900000002')
})

it('断网时草稿暂存本机，连上后自动上传', async () => {
  const { page } = await journey.at('clerk', '/intake')
  await page.getByLabel('标题', { exact: true }).waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('标题', { exact: true }).fill('井盖松动')
  await page.getByText('草稿暂存在本机，稍后自动上传').waitFor()
  await page.context().setOffline(false)
  await page.getByText(/^草稿已保存/).waitFor()
  await goTo(page, '工作台')
  await goTo(page, '一窗受理')
  await page
    .getByRole('button')
    .filter({ hasText: /^草稿（\d+）$/ })
    .click()
  await page.getByRole('button', { name: '井盖松动', exact: true }).waitFor()
  expect(await page.getByText('仅存本机').count()).toBe(0)
})

it('两人同办一件：后提交的被拒绝并说明，已填内容保留，核对后可继续', async () => {
  const first = await journey.at('clerk', `/matters/${matter}`)
  const second = await journey.at('hotline', `/matters/${matter}`)
  await write(first, '已电话联系，约定明日查看。')
  await write(second, '已转城市管理办。')
  await second.page.context().setOffline(true)
  await first.page.keyboard.press('Control+Enter')
  await sheet(first.page, '备注').waitFor({ state: 'hidden' })
  await second.page.context().setOffline(false)

  const over = sheet(second.page, '备注')
  await second.page.keyboard.press('Control+Enter')
  await over
    .getByText(/该事项刚(被他人更新|有新的办理记录)/)
    .first()
    .waitFor()
  await over.getByText('已填内容仍保留').first().waitFor()
  expect(await over.getByLabel('内容').inputValue()).toBe('已转城市管理办。')
  await button(over, '已核对，继续').click()
  await second.page.keyboard.press('Control+Enter')
  await over.waitFor({ state: 'hidden' })
  const lines = second.page.locator('.event')
  await lines.filter({ hasText: '已转城市管理办。' }).waitFor()
  await lines.filter({ hasText: '已电话联系，约定明日查看。' }).waitFor()
})
