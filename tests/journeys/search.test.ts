import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { moment, plainMatter } from '../harness/street.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let journey: Journey
let open = { id: '', number: '' }

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await house.hire('hotline', '高远', [{ role: 'hotline_officer' }])
  await house.hire('leader', '李明', [{ role: 'grid_leader', grids: ['G01'] }])
  const officer = (at: string) => house.street.as('hotline_officer', at, 'hotline')
  const leader = (at: string) => house.street.as([{ role: 'grid_leader', grids: ['G01'] }], at, 'leader')
  const file = (title: string, at: string, detail: string) => {
    const plain = plainMatter(title)
    const common = { ...plain.common, detail, people: [{ part: 'applicant', name: '欧阳重', phone: '13900000009' }] }
    return perform(officer(at), (scene) => fileMatter(scene, 'hotline', { ...plain, common, intake: {}, unit: 'U01' }))
  }
  const done = await file(
    '桂花巷路灯不亮',
    '2026-03-02',
    '桂花巷北口的路灯夜里不亮已有三天，行人看不见路，请尽快修好。',
  )
  const steps = [
    [officer('2026-03-02T10:00'), 'dispatch', {}],
    [leader('2026-03-02T11:00'), 'sign', {}],
    [leader('2026-03-05'), 'reply', { reply: '已查明是灯头老化，当日更换，恢复照明，并对全巷路灯逐盏检查。' }],
    [officer('2026-03-06'), 'callback', { solved: true, satisfaction: 'very_satisfied' }],
    [officer('2026-03-06T10:00'), 'close', {}],
  ] as const
  let { revision } = done
  for (const [who, step, form] of steps) {
    const seen = { id: done.id, actId: randomUUID(), revision }
    revision = (await perform(who, (scene) => takeStep(scene, seen, { step, form, papers: [] }))).revision
  }
  open = await file(
    '溪东路路灯不亮',
    '2026-05-20',
    '溪东路中段几盏路灯不亮，夜里看不见路，联系电话 13900000009，请尽快修好。',
  )
  for (let i = 0; i < 6; i++) await file(`楼道堆物第${i}处`, `2026-05-0${i + 1}`, '楼道里堆放杂物，影响通行。')
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

/** What a screen reader would stumble over. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.html.slice(0, 120)).join(' | ')))`,
  )
  return Array.isArray(found) ? found.map(String) : ['no answer']
}

it('台账检索：标出命中、给出摘要，最近检索可再用，筛选不丢', async () => {
  const { page } = await journey.at('hotline', '/ledger')
  const field = page.getByLabel('编号、标题、内容中的词')
  await page.getByText('楼道堆物第5处').waitFor()
  await field.fill('路灯 看不见路')
  await field.press('Enter')
  await page.locator('mark', { hasText: '看不见路' }).first().waitFor()
  expect(await page.locator('.number').allInnerTexts()).toHaveLength(2)
  expect(await page.locator('tbody').innerText()).not.toContain('13900000009')
  expect(await barriers(page)).toEqual([])
  await field.fill('oyc')
  await field.press('Enter')
  await page.getByText('当事人姓名首字母相符').first().waitFor()
  await field.fill('13900000009')
  await field.press('Enter')
  await page.getByText('当事人相符').first().waitFor()
  await field.fill('')
  await field.click()
  await page.getByText('最近检索').waitFor()
  await page.getByRole('option', { name: '路灯 看不见路' }).or(page.getByTitle('路灯 看不见路')).first().waitFor()
  expect(await page.locator('.ant-select-dropdown').innerText()).not.toContain('13900000009')
  await page.locator('.ant-select-item-option', { hasText: '路灯 看不见路' }).click()
  await page.locator('mark', { hasText: '路灯' }).first().waitFor()
})

it('Ctrl+K：由首字母到页面、程序、清单，由编号到事项', async () => {
  const { page } = await journey.at('hotline', '/workbench')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xd')
  await page.locator('.jump', { hasText: '溪东社区' }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('sxtz')
  await page.locator('.jump-list', { hasText: '事项台账' }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(open.number)
  await page.locator('.jump', { hasText: open.number }).click()
  await page.waitForURL(`**/matters/${open.id}`)
})

it('事项页与受理时，旁边有以往怎么办的', async () => {
  const { page } = await journey.at('hotline', `/matters/${open.id}`)
  await page.getByRole('heading', { name: '以往怎么办的' }).waitFor()
  await page.getByText('李明（网格长）').waitFor()
  await page.getByText('非常满意').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.goto(`${journey.house.address}/intake`)
  await page.getByLabel('标题', { exact: true }).fill('文昌里路灯不亮')
  await page.getByLabel('内容', { exact: true }).fill('路灯夜里不亮，看不见路。')
  await page.getByText('以往怎么办的（1）').waitFor()
  await page.getByText('已查明是灯头老化').waitFor()
})
