import { readFileSync } from 'node:fs'
import { Document, Paragraph } from 'docx'
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { packDocument } from '#documents/official.ts'
import { wordsIn } from '../harness/docx.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, goTo, sheet } from '../harness/pages.ts'
import { moment } from '../harness/street.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const filler = Array.from({ length: 60 }, (_, at) =>
  `第${at + 1}类工作平稳推进，机制进一步完善，群众普遍反映良好。`.repeat(3),
)
const report = [
  '示例街道2025年度法治政府建设工作报告',
  '全年受理矛盾纠纷130件，调解成功98件，调解成功率为80%。',
  ...filler,
  '全年便民服务群众满意率为105%。',
]

let journey: Journey

beforeAll(async () => {
  journey = await openJourney(moment('2026-01-20'))
  await journey.house.hire('writer', '文秘', [{ role: 'gen_office' }])
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('不登录：拖入一份报告，数字都划出，点发现的问题就到那一处，导出核查单', async () => {
  const { page } = await journey.visit('/')
  await page.getByRole('link', { name: '不登录，直接核查一份报告' }).click()
  await page.getByRole('heading', { level: 1, name: '报告核查' }).waitFor()
  expect(await page.getByRole('navigation', { name: '主菜单' }).count()).toBe(0)
  const paper = await packDocument(
    new Document({ sections: [{ children: report.map((line) => new Paragraph(line)) }] }),
  )
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: '示例报告.docx', mimeType: docx, buffer: Buffer.from(paper) },
    })

  const text = page.getByRole('article', { name: '报告正文' })
  await text.getByRole('link', { name: '130件' }).waitFor()
  expect(await text.locator('.claim').allTextContents()).toEqual(
    expect.arrayContaining(['130件', '98件', '80%', '105%']),
  )
  const found = page.getByRole('complementary', { name: '核查结果' })
  const late = found.getByRole('button').filter({ hasText: '105%' }).first()
  const place = text.locator('.claim-active')
  await late.click()
  await expect.poll(() => place.allInnerTexts()).toEqual(['105%'])
  expect(await isSeen(place.first())).toBe(true)

  // 键盘：上移一条，回车，回到文首那一处。
  await late.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => place.allInnerTexts()).toEqual(expect.arrayContaining(['80%']))
  expect(await isSeen(place.last())).toBe(true)

  await text.getByRole('link', { name: '105%' }).click()
  await expect.poll(() => found.locator('.finding-picked').count()).toBe(1)
  expect(await found.locator('.finding-picked').innerText()).toContain('105%')

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '导出核查单').click()])
  expect(download.suggestedFilename()).toBe('核查单-示例报告.docx')
  const words = wordsIn(readFileSync(await download.path()))
  for (const part of ['核查单', '示例报告.docx（2025年度）', '75.38%', '105%']) expect(words).toContain(part)
  await button(page, '查什么、怎么查').click()
  await sheet(page, '查什么、怎么查').getByText('增减').first().waitFor()
})

it('登录后从菜单进入：粘贴文字，加上年报告，再与本街道台账核对', async () => {
  const { page } = await journey.at('writer', '/workbench')
  await goTo(page, '报告核查')
  await page.getByLabel('或者把文字粘贴在这里').fill('示例街道2025年度报告\n全年办理调解案件5件。')
  await button(page, '核查').click()
  await page.getByText('没有发现数字或引用上的问题').waitFor()
  await page.getByRole('checkbox', { name: '与本街道当年台账核对' }).check()
  const found = page.getByRole('complementary', { name: '核查结果' })
  await found.getByRole('button').filter({ hasText: '5件' }).waitFor()
  await page.locator('.check-bar input[type=file]').setInputFiles({
    ...{ name: '2024.txt', mimeType: 'text/plain', buffer: Buffer.from('示例街道2024年度报告\n办理调解案件4件。') },
  })
  await page.getByRole('button', { name: '上年报告：2024.txt' }).waitFor()
  await button(page, '换一份').click()
  await page.getByText('把报告拖到这里').waitFor()
})

it('读不出的文件，页面说明原因和办法', async () => {
  const { page } = await journey.visit('/check-report')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: '旧报告.doc', mimeType: 'application/msword' },
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    })
  await page.getByText('另存为 .docx 后再核查').waitFor()
})

/** Whether the mark lies within the pane that the reader sees. */
async function isSeen(place: Locator): Promise<boolean> {
  return place.evaluate((mark) => {
    const pane = mark.closest('.check-text')?.getBoundingClientRect()
    const box = mark.getBoundingClientRect()
    return pane !== undefined && box.top >= pane.top && box.bottom <= pane.bottom
  })
}
