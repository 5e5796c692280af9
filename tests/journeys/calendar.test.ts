import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button } from '../harness/pages.ts'
import { moment, plainMatter } from '../harness/street.ts'

let journey: Journey
let matter: string

beforeAll(async () => {
  journey = await openJourney(moment('2026-12-29'))
  const { house } = journey
  await house.hire('keeper', '管理员甲', [{ role: 'sysadmin' }, { role: 'command_center' }])
  const officer = house.street.as('hotline_officer', '2026-12-29')
  const { id } = await perform(officer, (scene) =>
    fileMatter(scene, 'hotline', { ...plainMatter('暖气不热'), intake: {} }),
  )
  const act = { id, actId: randomUUID(), revision: 1 }
  await perform(officer, (scene) => takeStep(scene, act, { step: 'dispatch', form: {}, papers: [], unit: 'U01' }))
  matter = id
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('录入来年的放假通知：暂定的到期日重算，列出哪些事项由哪日变到哪日、为什么', async () => {
  const { page } = await journey.at('keeper', `/matters/${matter}`)
  const clock = page.getByRole('region', { name: '办结并回复' })
  await clock.getByText('暂定', { exact: true }).waitFor()
  await clock.getByText('2027-01-06 到期').waitFor()

  await page.goto(`${journey.house.address}/calendar`)
  await page.getByText('2027年', { exact: true }).click()
  await page.getByText('2027 年放假安排尚未公布或尚未录入').waitFor()
  await button(page, '录入 2027 年放假通知').click()
  await page.getByLabel('通知文号').fill('国办发明电〔2026〕99号（虚构）')
  for (const date of [1, 2, 3, 4]) {
    await page.getByRole('button', { name: new RegExp(`^2027年1月\\s*${date}\\s*日`) }).click()
  }
  await button(page, '采用').click()
  await button(page.getByRole('dialog'), '采用').click()
  const moved = page.getByRole('table', { name: '到期日变动的事项' })
  const row = moved.getByRole('row').filter({ hasText: '办结并回复' })
  await row.waitFor()
  const cells = await row.getByRole('cell').allInnerTexts()
  expect(cells.slice(1, 5)).toEqual(['暖气不热', '办结并回复', '2027-01-06', '2027-01-07'])
  expect(cells[5]).not.toBe('')
  await row.getByRole('link').click()
  await clock.getByText('2027-01-07 到期').waitFor()
})
