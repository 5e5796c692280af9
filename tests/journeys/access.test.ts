import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { reportsRoutes } from '#reports/routes.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { moment, plainMatter } from '../harness/street.ts'

let journey: Journey
let matter: string
let report: string
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await house.hire('centre', '指挥员', [{ role: 'command_center' }, { role: 'gen_office' }, { role: 'sysadmin' }])
  const filed = await perform(house.street.as('hotline_officer', '2026-06-01'), (scene) =>
    fileMatter(scene, 'hotline', { ...plainMatter('路面坑洼'), intake: { reqType: 'consult' } }),
  )
  matter = filed.id
  report = (await reportsRoutes.draft(house.street.as('gen_office', '2026-06-01'), { year: 2025 })).id
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

const result = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ html: z.string(), target: z.array(z.unknown()) })),
    }),
  ),
})

/** Serious and critical violations of WCAG 2.1 A and AA on the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = result.parse(
    await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`),
  )
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}：${html.slice(0, 200)}`))
}

it('检查本身有效：没有名称的按钮查得出来', async () => {
  const { page } = await journey.visit()
  await page.getByLabel('账号', { exact: true }).waitFor()
  await page.evaluate(`document.querySelector('main').append(document.createElement('button'))`)
  expect(await violations(page)).toEqual(['button-name：<button></button>'])
})

it('登录页没有严重的无障碍问题', async () => {
  const { page } = await journey.visit()
  await page.getByLabel('账号', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
})

const pages: ReadonlyArray<readonly [title: string, path: () => string]> = [
  ['工作台', () => '/workbench'],
  ['一窗受理', () => '/intake'],
  ['登记工作', () => '/house-work'],
  ['登记工作', () => '/intake?procedure=meeting'],
  ['事项台账', () => '/ledger'],
  ['路面坑洼', () => `/matters/${matter}`],
  ['导入', () => '/import'],
  ['指标', () => '/indicators'],
  ['年度报告', () => '/reports'],
  ['试验街道2025年度法治政府建设情况报告', () => `/reports/${report}`],
  ['机构', () => '/registers'],
  ['程序库', () => '/procedures'],
  ['重大行政决策', () => '/procedures/major-decision'],
  ['系统管理', () => '/admin'],
  ['放假日历', () => '/calendar'],
]

it.each(pages)('「%s」页没有严重的无障碍问题', async (title, path) => {
  const { page } = await journey.at('centre', path())
  await page.getByRole('heading', { level: 1, name: title }).first().waitFor()
  await page.getByLabel('正在读取').first().waitFor({ state: 'hidden' })
  expect(await violations(page)).toEqual([])
})
