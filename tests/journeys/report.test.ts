import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { wordsIn } from '../harness/docx.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, choose, sheet } from '../harness/pages.ts'
import { moment, plainMatter } from '../harness/street.ts'

let journey: Journey
const disputes: string[] = []

beforeAll(async () => {
  journey = await openJourney(moment('2026-01-20'))
  const { house } = journey
  await house.hire('writer', '文秘', [{ role: 'gen_office' }])
  await house.hire('director', '主任甲', [{ role: 'director' }])
  await house.hire('justice', '司法所长', [{ role: 'judicial_office' }])
  for (const at of ['2025-02-01', '2025-06-01', '2025-12-31T23:59']) {
    const { id } = await perform(house.street.as('judicial_office', at), (scene) =>
      fileMatter(scene, 'mediation', {
        ...plainMatter('宅基地纠纷'),
        actId: randomUUID(),
        intake: { level: 'street' },
      }),
    )
    disputes.push(id)
  }
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

it('起草、点开数字看记录、逐处了结待证、签发、下载公文；改动一条记录后打开即见那个数被标出，点开看新旧数和原因', async () => {
  const { page: writing } = await journey.at('writer', '/reports')
  const text = await draftOf(writing)
  const address = new URL(writing.url()).pathname

  const { page: signing } = await journey.at('director', address)
  await button(signing, '签发').click()
  const barred = signing.getByRole('dialog', { name: /^签发：/ })
  await barred.getByText(/还不能签发：有 \d+ 处待证/).waitFor()
  expect(await button(barred, '签发').isDisabled()).toBe(true)

  await settle(writing, text)
  await signing.reload()
  await sign(signing)
  const words = await docxOf(signing)
  expect(words).toContain('办理调解案件3件')
  expect(words).toContain('街道级3件，投入约1200万元')
  expect(words).not.toMatch(/草稿|请补充|财政所/)

  await correctLevel(disputes[0] ?? '')
  await signing.reload()
  await signing.getByText('签发后台账有变动：3 项数字在正文中标出').waitFor()
  const flagged = signing.getByLabel('报告正文').locator('.chip-flagged', { hasText: '3件' })
  await flagged.nth(1).getByRole('button').click()
  await whyIn(sheet(signing, '街道级调解案件'))
  await signing.keyboard.press('Escape')
  await button(signing, '复核').click()
  await signing.getByText('有 1 项数字与签发时不同，有 2 项数字未变，但其中的记录有改动').waitFor()
  await whyIn(signing)
  await signing.getByText('全部报告').click()
  await signing.getByRole('row').filter({ hasText: '3 项已变动' }).waitFor()
})

async function draftOf(writing: Page): Promise<Locator> {
  await button(writing, '起草年度报告').click()
  const asked = sheet(writing, '起草年度报告')
  await asked.getByLabel('年度').fill('2025')
  await asked.getByText('五项内容（督察工作规定）').waitFor()
  await button(asked, '起草').click()
  const text = writing.getByLabel('报告正文')
  await text.getByText('办理调解案件').waitFor()
  await text.getByRole('button', { name: '3件' }).first().click()
  await writing.getByRole('dialog').getByRole('heading', { name: '记录（3 条）' }).waitFor()
  await writing.keyboard.press('Escape')
  await writing.getByRole('button', { name: '街道级调解案件' }).click()
  const records = sheet(writing, '街道级调解案件')
  await expect.poll(() => records.getByRole('link', { name: /〔2025〕\d{6}$/ }).count()).toBe(3)
  await writing.keyboard.press('Escape')
  await records.waitFor({ state: 'hidden' })
  return text
}

/** Types a number, is asked where it comes from, marks it; strikes out the gaps one by one, until nothing is open. */
async function settle(writing: Page, text: Locator): Promise<void> {
  const proof = writing.getByRole('region', { name: '没有出处的数' })
  await text
    .getByRole('button', { name: '3件' })
    .nth(1)
    .locator('xpath=ancestor::p')
    .click({ position: { x: 300, y: 8 } })
  await writing.keyboard.press('End')
  await writing.keyboard.press('ArrowLeft')
  await writing.keyboard.type('，投入约1200万元')
  await proof.getByText('「约1200万元」没有连到台账指标，也没有注明出处。').click()
  await button(proof, '不出自台账').click()
  await writing.getByRole('textbox', { name: '出处' }).fill('街道财政所决算')
  await button(writing, '标为不出自台账').click()
  await text.getByRole('button', { name: '约1200万元，不出自台账，出处：街道财政所决算' }).waitFor()
  await proof.waitFor({ state: 'hidden' })
  const gaps = writing.getByRole('region', { name: '没有填写的空' })
  for (let left = await gaps.getByRole('listitem').count(); left > 0; left--) {
    await gaps.getByRole('listitem').first().getByRole('button').click()
    await writing.keyboard.press('Delete')
    if (left > 1) await expect.poll(() => gaps.getByRole('listitem').count(), { timeout: 15_000 }).toBe(left - 1)
  }
  await writing.getByText('没有未了的待证，可以签发。').waitFor()
}

async function sign(signing: Page): Promise<void> {
  await button(signing, '签发').click()
  const confirm = signing.getByRole('dialog', { name: /^签发：/ })
  await confirm.getByLabel('请输入「同意签发」以确认').fill('同意签发')
  await button(confirm, '签发').click()
  await signing.getByText('主任甲 2026-01-20 09:00 签发').waitFor()
  await signing.getByText('街道财政所决算').waitFor()
}

async function docxOf(signing: Page): Promise<string> {
  const [download] = await Promise.all([
    signing.waitForEvent('download'),
    signing.getByText('.docx', { exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('试验街道2025年度法治政府建设情况报告.docx')
  return wordsIn(readFileSync(await download.path()))
}

async function correctLevel(id: string): Promise<void> {
  const { page: justice } = await journey.at('justice', `/matters/${id}`)
  await button(justice, '更多').click()
  await justice.getByRole('menuitem', { name: '更正登记' }).click()
  const edit = sheet(justice, '更正登记')
  const level = edit.getByRole('radiogroup', { name: '调解层级' })
  if (await level.count()) await level.getByText('村（社区）').click()
  else await choose(edit, '调解层级', '村（社区）')
  await edit.getByLabel('更正原因').fill('层级录错')
  await justice.keyboard.press('Control+Enter')
  await edit.waitFor({ state: 'hidden' })
}

/** The flagged figure: what was signed, what it is now, and why. */
async function whyIn(scope: Page | Locator): Promise<void> {
  const changed = scope.getByRole('table', { name: '变动的数字' })
  const row = changed.getByRole('row').filter({ hasText: '街道级调解案件' })
  await row.waitFor()
  const cells = await row.getByRole('cell').allInnerTexts()
  expect(cells.slice(0, 3)).toEqual(['街道级调解案件', '3件', '2件'])
  expect(cells[3]).toContain('「调解层级」由「街道」改为「村（社区）」')
  expect(cells[3]).toContain('层级录错')
}
