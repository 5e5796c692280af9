import { readFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { packDocument } from '#documents/official.ts'
import { formDocument } from '#documents/official-form.ts'
import { paragraph } from '#documents/paper.ts'
import { findLibreOffice } from '#documents/pdf-jobs.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { wordsIn } from '../harness/docx.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, choose, goTo, sheet } from '../harness/pages.ts'
import { moment, plainMatter } from '../harness/street.ts'

let journey: Journey
let petition: { id: string; number: string }

beforeAll(async () => {
  journey = await openJourney(moment('2026-06-01'))
  const { house } = journey
  await house.hire('office', '何主任', [{ role: 'gen_office' }])
  await house.hire('petition', '林信', [{ role: 'petition_officer' }])
  petition = await perform(house.street.as('petition_officer', '2026-05-28', 'petition'), (scene) =>
    fileMatter(scene, 'petition', { ...plainMatter('楼道漏水'), intake: { receivedAs: 'direct', first: true } }),
  )
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function chooseTemplate(page: Page, name: string, line: string): Promise<void> {
  const blocks = [paragraph(line)]
  const bytes = await packDocument(formDocument({ organ: '{机关}', title: '收件回执单', blocks }))
  const file = { name, mimeType: mime, buffer: Buffer.from(bytes) }
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
  await page.getByRole('dialog').getByRole('link', { name }).waitFor()
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), act()])
  return { download, bytes: readFileSync(await download.path()) }
}

it('党政办上传受理告知书的本地模板：写错的标签指名拒绝，改正后启用；经办人起草用的就是它；可恢复', async () => {
  const { page } = await journey.at('office')
  await goTo(page, '文书模板')
  await page.getByRole('textbox', { name: '程序、文书、环节' }).fill('受理告知书')
  const row = page.getByRole('row', { name: /^信访 受理告知书/ })
  await row.getByText('本系统').waitFor()
  await button(row, '上传模板').click()
  const over = sheet(page, '信访：受理告知书')
  await chooseTemplate(page, '写错的.docx', '{编号}{主管领导}')
  await page.keyboard.press('Control+Enter')
  await over.getByText('没有「{主管领导}」这个标签').waitFor()
  await chooseTemplate(page, '回执单.docx', '收到{申请人}反映的“{标题}”，编号{编号}。')
  await page.keyboard.press('Control+Enter')
  await over.waitFor({ state: 'hidden' })
  await row.getByText('本地模板').waitFor()
  expect(await row.innerText()).toContain('何主任')

  const clerk = await journey.at('petition', `/matters/${petition.id}`)
  const papers = clerk.page.locator('.panel').filter({ has: clerk.page.getByRole('heading', { name: /^文书/ }) })
  await papers.getByText('尚不需要的').click()
  const address = `/api/matters/${petition.id}/print/acceptance.docx`
  const reply = await clerk.page.request.get(`${journey.house.address}${address}`)
  const words = wordsIn(await reply.body())
  expect(words).toContain(`收到张**反映的“楼道漏水”，编号${petition.number}。`)
  expect(words).toContain('个人信息已遮盖')

  await button(row, '恢复').click()
  await page.getByRole('tooltip').getByRole('button', { name: '恢 复' }).click()
  await row.getByText('本系统').waitFor()
  await button(row, '历次').click()
  await page.getByRole('dialog').getByText('恢复为本系统文书').waitFor()
  const { bytes } = await downloaded(page, () =>
    page.getByRole('dialog').getByRole('link', { name: '回执单.docx' }).click(),
  )
  expect(wordsIn(bytes)).toContain('{标题}')
})

it.skipIf(findLibreOffice() === undefined)('事项页导出卷宗是一册有页号的 PDF，评查表是 .docx', async () => {
  const { page } = await journey.at('petition', `/matters/${petition.id}`)
  const book = await downloaded(page, () => page.getByRole('button', { name: '导出卷宗（PDF）' }).click())
  expect(book.download.suggestedFilename()).toBe(`${petition.number} 信访卷宗.pdf`)
  expect((await PDFDocument.load(book.bytes)).getPageCount()).toBeGreaterThanOrEqual(3)
  const review = await downloaded(page, () => page.getByRole('button', { name: '案卷评查表' }).click())
  expect(wordsIn(review.bytes)).toContain('案卷评查表')
})

it('由本件立案：内容带来、草稿记得原件、当事人由系统带来；两件同案，案码是最早一件的编号', async () => {
  const { page } = await journey.at('petition', `/matters/${petition.id}`)
  await page.getByText('本案只有这一件').waitFor()
  await page.getByRole('button', { name: '由本件立案' }).click()
  await page.getByText('立件后与原件同案').waitFor()
  const title = page.getByLabel('标题', { exact: true })
  await expect.poll(() => title.inputValue()).toBe('楼道漏水')
  expect(await page.getByLabel('地点', { exact: true }).inputValue()).toBe('桂花巷 3 号')
  await title.fill('楼道漏水调解')
  await page.getByText(/^草稿已保存/).waitFor()

  await page.goto(`${journey.house.address}/intake`)
  await button(page, '草稿（1）').click()
  await page.getByRole('button', { name: '楼道漏水调解', exact: true }).click()
  await page.getByText('立件后与原件同案').waitFor()
  await choose(page, '程序', '网格事件')
  await page.keyboard.press('Control+Enter')
  const number = await page.getByRole('heading', { level: 1, name: /^网〔2026〕\d{6}$/ }).innerText()
  await page.getByRole('link', { name: '打开事项' }).click()
  const panel = page.locator('.panel').filter({ has: page.getByRole('heading', { name: '同案（一案一码）' }) })
  await panel.getByText('同案 2 件').waitFor()
  expect(await panel.locator('.case-code').innerText()).toContain(petition.number)
  expect(await panel.locator('[aria-current=true]').innerText()).toContain(number)
  const people = page.locator('.panel').filter({ has: page.getByRole('heading', { name: '当事人' }) })
  await people.getByText('张**').waitFor()
  await panel.getByRole('link', { name: petition.number }).click()
  await page.getByRole('heading', { level: 1, name: '楼道漏水', exact: true }).waitFor()
})

it('表单里写另一件的编号、清单里的条目，是从名单里选，不用抄', async () => {
  const { page } = await journey.at('petition', '/intake')
  await page.getByLabel('标题', { exact: true }).fill('楼道又漏水')
  await page.getByLabel('内容', { exact: true }).fill('楼道又漏水，请处理。')
  await choose(page, '程序', '信访')
  await choose(page, '原信访件编号', '楼道漏水')
  const chosen = page.locator('.ant-form-item').filter({ hasText: '原信访件编号' })
  expect(await chosen.innerText()).toContain(petition.number)
})
