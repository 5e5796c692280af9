import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Instant } from '#calendar/date.ts'
import { password } from './house.ts'
import type { ServedHouse } from './served-house.ts'

/** One person at one screen: a browser profile of its own, its clock that of the house. */
export type Screen = {
  page: Page
  /** What the page complained of: faults of scripts, of the content policy, answers 500. */
  faults: string[]
}

/** Opens a screen at the house's address, with the cookie of a session if one is given. */
export async function openScreen(browser: Browser, house: ServedHouse, path = '/', cookie?: string): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  await setClock(context, house.now())
  const [name = '', value = ''] = cookie?.split(/=(.*)/s) ?? []
  if (cookie) await context.addCookies([{ name, value, url: house.address, httpOnly: true, sameSite: 'Strict' }])
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    // 被拒绝的请求（4xx）浏览器也记一行：拒绝不是故障，500 另记。
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  await page.goto(`${house.address}${path}`)
  return { page, faults }
}

/**
 * Sets the wall clock of a profile's pages; it goes on from there. Timers stay real: the browser's own fake clock also
 * takes over the frames, and then no picture can be taken.
 */
export async function setClock(context: BrowserContext, now: Instant): Promise<void> {
  const script = shiftedDate(Date.parse(now) - Date.now())
  await context.addInitScript(script)
  for (const page of context.pages()) await page.evaluate(script)
}

function shiftedDate(shift: number): string {
  return `{
    const Real = globalThis.RealDate ?? Date
    const now = () => Real.now() + ${shift}
    globalThis.RealDate = Real
    globalThis.Date = new Proxy(Real, {
      construct: (_, given) => given.length > 0 ? Reflect.construct(Real, given) : new Real(now()),
      get: (_, key) => key === 'now' ? now : Reflect.get(Real, key),
    })
  }`
}

/** Signs in by the form. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(account)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await button(page, '登录').click()
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
}

/** A button by its words; between two characters the console puts a space (登 录). */
export function button(scope: Page | Locator, words: string): Locator {
  const spaced = [...words].length === 2 ? [...words].join('\\s?') : words
  return scope.getByRole('button').filter({ hasText: new RegExp(`^\\s*${spaced}\\s*$`) })
}

/** Opens a page by its entry in the main menu. */
export async function goTo(page: Page, title: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await menu
    .getByRole('menuitem')
    .filter({ hasText: new RegExp(`^${title}\\d*$`) })
    .click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Chooses in a list by its label, typing the words first as one does where the list is long. */
export async function choose(scope: Page | Locator, label: string, words: string): Promise<void> {
  const field = scope.getByRole('combobox', { name: label })
  await field.click()
  await field.fill(words)
  const page = 'goto' in scope ? scope : scope.page()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click()
}

/** The sheet that lies over the page. */
export function sheet(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title })
}
