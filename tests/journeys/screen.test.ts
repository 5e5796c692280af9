import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import * as z from 'zod'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { password } from '../harness/house.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button } from '../harness/pages.ts'
import { moment, plainMatter } from '../harness/street.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sizes = [
  ['一块屏', { width: 1920, height: 1080 }],
  ['两块屏并排', { width: 3840, height: 1080 }],
] as const

let journey: Journey
beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01T10:00'))
  await journey.house.hire('screen', '大厅', [{ role: 'wall_screen' }])
  await journey.house.hire('centre', '指挥员', [{ role: 'command_center' }])
  for (const title of ['路灯不亮', '路灯不亮多日', '路灯又不亮']) await file('hotline', title)
  await file('grid-event', '打架', { rapid: true, category: 'order' })
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

function file(procedure: string, title: string, intake: Record<string, unknown> = {}) {
  return perform(journey.house.street.as('command_center', '2026-06-01T09:50'), (scene) =>
    fileMatter(scene, procedure, { ...plainMatter(title), intake }),
  )
}

const texts = z.array(z.string())

/** Boxes whose content does not fit, and a page that could be scrolled. */
async function overflowing(page: Page): Promise<string[]> {
  return texts.parse(
    await page.evaluate(`[document.documentElement, ...document.querySelectorAll('.panel, .panel-body, .panel-body > *:not(.town-map), .head')]
      .filter((e) => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
      .map((e) => e.className + ' ' + e.scrollWidth + '×' + e.scrollHeight + ' in ' + e.clientWidth + '×' + e.clientHeight)`),
  )
}

/** Words too small for five metres: less than 22 pixels on a screen of 1,080 lines. */
async function small(page: Page): Promise<string[]> {
  return texts.parse(
    await page.evaluate(`[...document.querySelectorAll('.head *, .panel *')]
      .filter((e) => !e.closest('.town-map, svg') && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
      .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 21.9)
      .map((e) => e.textContent)`),
  )
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return texts.parse(
    await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => id + '：' + html.slice(0, 200))))`),
  )
}

describe.each(sizes)('%s', (_, size) => {
  it('一屏装得下，没有滚动条，五米外看得清，对比度够', async () => {
    const { page } = await journey.at('screen', '/screen/')
    await page.setViewportSize(size)
    await page.locator('.topics li').first().waitFor()
    await page.locator('.town-map canvas, .town-map-svg path').first().waitFor()
    expect(await overflowing(page)).toEqual([])
    expect(await small(page)).toEqual([])
    expect(await violations(page)).toEqual([])
    expect(await page.locator('.panel').count()).toBe(8)
  })
})

test('大屏账号从哪个入口登录都到大屏，进不了控制台；刷新后还在', async () => {
  const { page } = await journey.visit()
  await page.getByLabel('账号', { exact: true }).fill('screen')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await button(page, '登录').click()
  await page.getByRole('heading', { name: '今日' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/screen/')
  await page.goto(`${journey.house.address}/ledger`)
  await page.getByRole('heading', { name: '今日' }).waitFor()
})

test('点标题出来每个数的算法；新登记的一件几秒里就到大屏', async () => {
  const { page } = await journey.at('screen', '/screen/')
  await page.getByText('实时').waitFor()
  await page.getByRole('button', { name: '接处时长' }).click()
  await page.getByText('用时不超过的时间（P90）').waitFor()
  await page.locator('.big-pair strong').first().getByText('4', { exact: true }).waitFor()
  await file('hotline', '井盖松动')
  await page.locator('.big-pair strong').first().getByText('5', { exact: true }).waitFor()
})

test('连不上服务器时说断线、旧数注明时间；连上以后自己恢复', async () => {
  const { page } = await journey.at('screen', '/screen/')
  await page.clock.install()
  await page.reload()
  await page.getByRole('heading', { name: '今日' }).waitFor()
  await page.route('**/api/screen*', (route) => route.abort())
  for (let passed = 0; passed < 4; passed++) {
    await page.clock.runFor(30_000)
    await page.waitForTimeout(100)
  }
  await page.getByText('断线：以下是').waitFor()
  await page.getByText('断线，正在重连').waitFor()
  expect(await violations(page)).toEqual([])
  await page.unroute('**/api/screen*')
  await page.clock.runFor(30_000)
  await page.getByText('断线：以下是').waitFor({ state: 'detached' })
})
