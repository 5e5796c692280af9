import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { fireRungs } from '#matters/rungs-jobs.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import type { Screen } from '../harness/pages.ts'
import { moment, plainMatter, tenant } from '../harness/street.ts'

let journey: Journey
let matter: string

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await house.hire('mender', '沈工', [{ role: 'enforcer' }], 'U01')
  await house.hire('hotline', '高远', [{ role: 'hotline_officer' }])
  await house.hire('deputy', '方副主任', [{ role: 'deputy_in_charge' }])
  const officer = house.street.as('hotline_officer', '2026-06-01', 'hotline')
  const { id } = await perform(officer, (scene) =>
    fileMatter(scene, 'hotline', { ...plainMatter('窨井盖破损'), intake: {} }),
  )
  const act = (revision: number) => ({ id, actId: randomUUID(), revision })
  const to = { unit: 'U01', assignee: 'mender' }
  await perform(officer, (scene) => takeStep(scene, act(1), { step: 'dispatch', form: {}, papers: [], ...to }))
  const mender = house.street.as('enforcer', '2026-06-01', 'mender', 'U01')
  await perform(mender, (scene) => takeStep(scene, act(2), { step: 'sign', form: {}, papers: [] }))
  matter = id
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

/** The clock of the house goes to the moment and the reminders that are due are sent, as the job does each minute. */
async function itIs(at: string): Promise<number> {
  await journey.moveTo(moment(at))
  return fireRungs(journey.house.street.resources, tenant, moment(at))
}

/** Opens the bell; gives the lines on it, newest first. */
async function bell({ page }: Screen): Promise<string[]> {
  await page.getByRole('button', { name: /^提醒，\d+ 条未读$/ }).click()
  const lines = page.locator('.notice')
  await lines.first().waitFor()
  return (await lines.allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' '))
}

it('将到期时提醒承办人；到期未办，逾期次日上报分管负责人；停机漏发的补发，两个时间都写明', async () => {
  expect(await itIs('2026-06-03T09:00')).toBeGreaterThan(0)
  const handler = await journey.at('mender')
  const [warned = ''] = await bell(handler)
  expect(warned).toContain('热〔2026〕000001 窨井盖破损：「办结并回复」即将到期')
  expect(warned).toContain('自动')
  expect(await itIs('2026-06-03T09:01')).toBe(0)

  // 六月八日到期，九日上午九时应上报；程序停到九日下午三时。
  expect(await itIs('2026-06-09T15:00')).toBeGreaterThan(1)
  const deputy = await journey.at('deputy')
  const late = deputy.page.locator('#lane-late')
  await late.getByText('已超期 1 个工作日').waitFor()
  await late.getByText('窨井盖破损').waitFor()
  const reported = (await bell(deputy)).find((line) => line.includes('已超期，逐级上报'))
  expect(reported).toContain('应于 2026年6月9日 09:00 提醒')
  expect(reported).toContain('停机期间补发')
  expect(reported).toContain('自动')

  await deputy.page
    .getByRole('button', { name: /逐级上报/ })
    .first()
    .click()
  await deputy.page.waitForURL(`**/matters/${matter}`)
  const escalated = deputy.page.locator('.event', { hasText: '逾期上报（第1级）：办结并回复' })
  await escalated.waitFor()
  const words = (await escalated.innerText()).replaceAll(/\s+/g, ' ')
  expect(words).toContain('自动 系统')
  expect(words).toContain('应提醒时间 2026年6月9日 09:00')
  expect(words).toContain('实际提醒时间 2026年6月9日 15:00')
  const due = deputy.page.locator('.event', { hasText: '到期提醒：办结并回复' })
  expect(await due.innerText()).toContain('停机后补发')
})
