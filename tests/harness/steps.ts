import type { Locator } from 'playwright-core'
import { button, type Screen, sheet } from './pages.ts'

/** What is written into a field: words, a day, a number or the words of a choice; several of a list; true for 是 or a tick. */
type Answer = string | number | true | readonly string[]
type Answers = Readonly<Record<string, Answer>>

/** Fills in the fields of a form by their labels. */
export async function fillIn(form: Locator, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await fill(form, label, answer)
}

async function fill(form: Locator, label: string, answer: Answer): Promise<void> {
  const item = itemOf(form, label)
  await item.first().waitFor()
  if (answer === true && (await item.getByRole('checkbox').count()) > 0) return item.getByRole('checkbox').check()
  const words = answer === true ? '是' : answer
  if ((await item.getByRole('radio').count()) > 0) return item.getByText(String(words), { exact: true }).click()
  const box = item.getByRole('combobox')
  if ((await box.count()) > 0) {
    for (const one of typeof words === 'object' ? words : [String(words)]) await pick(box, one)
    return box.blur()
  }
  const input = item.locator('input, textarea').first()
  await input.fill(String(words))
  if ((await item.locator('.ant-picker').count()) > 0) await input.press('Enter')
}

function itemOf(form: Locator, label: string): Locator {
  const exact = form.page().getByText(label, { exact: true })
  return form.locator('.ant-form-item').filter({ has: exact })
}

async function pick(box: Locator, words: string): Promise<void> {
  await box.click()
  await box.fill(words)
  const page = box.page()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click()
}

/** Uploads a paper of a step. */
async function give(form: Locator, paper: string): Promise<void> {
  const item = itemOf(form, `文书：${paper}`)
  await item
    .locator('input[type=file]')
    .setInputFiles({ name: `${paper}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${paper}。`) })
  await item.getByText(`${paper}.txt`).waitFor()
}

/** Opens the sheet of a step of the matter shown and fills it in. */
export async function begin({ page }: Screen, step: string, answers: Answers = {}, papers: readonly string[] = []) {
  await button(page.locator('.steps'), step).click()
  const over = sheet(page, step)
  await over.waitFor()
  await fillIn(over, answers)
  for (const paper of papers) await give(over, paper)
  return over
}

/** Takes a step of the matter shown: opens its sheet, fills it in, sends it. */
export async function take(screen: Screen, step: string, answers?: Answers, papers?: readonly string[]): Promise<void> {
  const over = await begin(screen, step, answers, papers)
  await send(over)
  await over.waitFor({ state: 'hidden' })
}

/** Sends a sheet that is refused with these words among others. What was typed stays. */
export async function refused(over: Locator, words: string): Promise<void> {
  await send(over)
  await over.getByText(words).first().waitFor()
}

function send(over: Locator): Promise<void> {
  return over.page().keyboard.press('Control+Enter')
}

/** Files a matter at the intake window and opens it. */
export async function file({ page }: Screen, procedure: string, title: string, answers: Answers = {}): Promise<void> {
  await page.getByLabel('标题', { exact: true }).fill(title)
  await page.getByLabel('内容', { exact: true }).fill(`${title}。`)
  await fillIn(page.locator('.desk-kind'), { 程序: procedure, ...answers })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: '打开事项' }).click()
}

/** The address of the page shown, for somebody else to open. */
export function addressOf({ page }: Screen): string {
  return new URL(page.url()).pathname
}

/** Gets up from a screen: two pages at once cost a small machine more than one after the other. */
export function leave({ page }: Screen): Promise<void> {
  return page.context().close()
}

/** Waits until the matter shown has come to a state. */
export function stands({ page }: Screen, state: string): Promise<void> {
  return page.locator('.matter-head').getByText(state, { exact: true }).first().waitFor()
}
