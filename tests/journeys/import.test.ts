import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import type { Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { projectDir } from '../../src/config.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, goTo, sheet } from '../harness/pages.ts'
import { message, messageHeadings } from '../harness/sheets.ts'
import { moment } from '../harness/street.ts'

let journey: Journey
const real = join(projectDir, '../shared/data/messages/hot.xlsx')

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  await journey.house.hire('centre', '指挥员', [{ role: 'command_center' }])
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

function workbookOf(rows: readonly string[][]): Buffer {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([messageHeadings, ...rows]), '留言')
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })
}

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Chooses a file in the wizard and goes on to the dry run. */
async function upload(page: Page, name: string, buffer: Buffer, rows: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: mime, buffer })
  await page.getByText(`共 ${rows} 行`).waitFor()
  await button(page, `试读全部 ${rows} 行`).click()
}

/** The four counts as the page shows them. */
async function counts(page: Page): Promise<Record<string, string>> {
  const parts = await page.locator('.import-counts .ant-statistic').allInnerTexts()
  return Object.fromEntries(
    parts.map((part) => part.split('\n').filter((line) => line.trim() !== '')).map(([a = '', b = '']) => [a, b]),
  )
}

async function rowsOf(download: Download): Promise<string[][]> {
  const { SheetNames, Sheets } = XLSX.read(readFileSync(await download.path()))
  const first = Sheets[SheetNames[0] ?? '']
  return first ? XLSX.utils.sheet_to_json<string[]>(first, { header: 1 }) : []
}

it('导入表格、试读、看结果和错误文件、按批次看台账、指标与台账一致、撤销这一批', async () => {
  const { page } = await journey.at('centre', '/import')
  const rows = [
    message('L1', '路灯不亮', '2026/3/5 9:32:09'),
    message('L2', '井盖松动', '2026-03-06 10:00:00'),
    message('L3', '占道经营', '2026-04-01 08:00:00'),
    message('L3', '占道经营', '2026-04-01 08:00:00'),
    message('L4', '时间写错', '三月初'),
  ]
  await upload(page, '示例留言.xlsx', workbookOf(rows), '5')
  await page.getByText('有 1 行不能读入').waitFor()
  expect(await counts(page)).toMatchObject({
    读入: '5',
    将新建: '3',
    '重复（已有，不再建）': '1',
    '拒绝（有问题）': '1',
  })
  const problems = page.getByRole('table', { name: '问题行' })
  expect(await problems.getByRole('row').nth(1).innerText()).toMatch(/^6\s+\S+/)
  await button(page, '导入 3 件12345热线').click()
  await page.getByText('「示例留言.xlsx」导入完成').waitFor()
  expect(await counts(page)).toMatchObject({ 读入: '5', 新建: '3' })

  const [errors] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载错误文件（1 行）' }).click(),
  ])
  const [heading = [], bad = []] = await rowsOf(errors)
  expect(heading).toEqual(expect.arrayContaining(messageHeadings))
  expect(bad.join('，')).toMatch(/时间写错.*留言时间|留言时间.*时间写错/)

  await button(page, '在台账中看这一批').click()
  await page.getByText('共 3 件').waitFor()
  expect(await page.getByRole('table').getByRole('link').count()).toBe(3)
  await goTo(page, '指标')
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: '受理热线工单', exact: true }) })
    .click()
  const drawer = sheet(page, '受理热线工单')
  await drawer.getByRole('heading', { name: '记录（3 条）' }).waitFor()
  expect(await drawer.locator('.figure-value').innerText()).toBe('3')
  await drawer
    .getByRole('row', { name: /井盖松动/ })
    .getByRole('link')
    .click()
  await page.getByRole('heading', { level: 1, name: '井盖松动' }).waitFor()

  await goTo(page, '导入')
  await page
    .getByRole('row', { name: /示例留言/ })
    .getByRole('button')
    .filter({ hasText: /^撤\s?销$/ })
    .click()
  await sheet(page, '撤销导入：示例留言.xlsx').getByLabel('撤销原因').fill('选错了文件')
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('row', { name: /示例留言/ })
    .getByText('已撤销')
    .waitFor()
  await page
    .getByRole('row', { name: /示例留言/ })
    .getByRole('button')
    .filter({ hasText: /^查\s?看$/ })
    .click()
  await page.getByText('这一批已撤销').first().waitFor()
  await goTo(page, '指标')
  const figure = page.getByRole('row').filter({ has: page.getByRole('button', { name: '受理热线工单', exact: true }) })
  await expect.poll(() => figure.locator('.figure-number').innerText()).toBe('0')
})

it.skipIf(!existsSync(real))(
  '真实留言 4326 行经向导全部导入，再导一次一件不建，指标等于件数',
  async () => {
    const { page } = await journey.atUnseen('centre', '/import')
    const bytes = readFileSync(real)
    await upload(page, 'hot.xlsx', bytes, '4,326')
    await page.getByText('全部可以读入。').waitFor({ timeout: 30_000 })
    await button(page, '导入 4326 件12345热线').click()
    await page.getByText('「hot.xlsx」导入完成').waitFor({ timeout: 60_000 })
    expect(await counts(page)).toMatchObject({ 读入: '4,326', 新建: '4,326', '拒绝（有问题）': '0' })
    await button(page, '在台账中看这一批').click()
    await page.getByText('共 4,326 件').waitFor()

    await goTo(page, '导入')
    await upload(page, 'hot.xlsx', bytes, '4,326')
    await page.getByText('没有可新建的').waitFor({ timeout: 30_000 })
    expect(await counts(page)).toMatchObject({ 读入: '4,326', 将新建: '0', '重复（已有，不再建）': '4,326' })

    await page.goto(`${journey.house.address}/indicators?from=2010-01-01&until=2026-01-01&code=hotline.handled`)
    const drawer = sheet(page, '受理热线工单')
    await drawer.getByRole('heading', { name: '记录（4,326 条）' }).waitFor()
    expect(await drawer.locator('.figure-value').innerText()).toBe('4,326')
  },
  120_000,
)
