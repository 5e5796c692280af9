import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { password } from '../harness/house.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, signIn } from '../harness/pages.ts'
import { moment } from '../harness/street.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'), { empty: true })
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('还没有街道时打开即是首次设置：建街道和管理员，随即可以登录', async () => {
  const { page } = await journey.visit()
  await page.getByText('系统中还没有街道').waitFor()
  await page.getByLabel('街道代码').fill('12345')
  await page.getByLabel('街道名称').fill('试验街道')
  await page.getByLabel('管理员姓名').fill('管理员甲')
  await page.getByLabel('管理员账号').fill('keeper')
  await page.getByLabel('密码', { exact: true }).fill('12345678')
  await button(page, '建立').click()
  const problems = page.locator('.ant-form-item-explain-error')
  await expect.poll(async () => (await problems.allInnerTexts()).join('；')).toMatch(/12 位.*密码/)
  await page.getByLabel('街道代码').fill('999999001000')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await button(page, '建立').click()
  await page.getByText('已建立，请用刚才的账号登录').waitFor()
  await page.getByText('试验街道').waitFor()
  await signIn(page, 'keeper')
  await page.getByRole('navigation', { name: '主菜单' }).getByText('系统管理').waitFor()
})
