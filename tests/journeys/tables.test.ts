import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { actsOn } from '../harness/acts.ts'
import { disclosureYear } from '../harness/disclosure-year.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { goTo } from '../harness/pages.ts'
import { moment } from '../harness/street.ts'

let journey: Journey
beforeAll(async () => {
  journey = await openJourney(moment('2026-01-20'))
  const { house } = journey
  await disclosureYear(actsOn(house.street))
  await house.hire('writer', '文秘', [{ role: 'gen_office' }])
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('打开上年的公开年报表：新收七件、核对全部相符；点开“新收”见七条记录，再换成月报', async () => {
  const { page } = await journey.at('writer')
  await goTo(page, '报表与通报')
  const table = page.getByRole('table', { name: '二、收到和处理政府信息公开申请情况' })
  await table.waitFor()
  expect(await page.getByText('核对相符 39 项').count()).toBe(1)
  expect(await page.getByText('核对不符').count()).toBe(0)
  await table.getByTitle('一、本年新收政府信息公开申请数量，总计：7').click()
  await page.getByRole('heading', { name: '记录（7 条）' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel('报表或通报').click()
  await page.getByText('工作月报（季报）', { exact: true }).click()
  await page.getByRole('heading', { name: '试验街道2025年12月工作月报' }).waitFor()
})
