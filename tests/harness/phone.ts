import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Instant } from '#calendar/date.ts'
import { password } from './house.ts'
import { setClock } from './pages.ts'

/** A phone in somebody's hand: 390 × 844, its own store, its own clock, its own place. */
export type Phone = {
  context: BrowserContext
  /** What its pages complained of. */
  faults: string[]
  /** Opens the app anew, as a tap on its icon does. */
  open(path?: string): Promise<Page>
  /** Takes the app away as the system does when memory is short: no page hears of it. */
  kill(page: Page): Promise<void>
  signal(on: boolean): Promise<void>
}

export type Place = { longitude: number; latitude: number }

export async function openPhone(browser: Browser, address: string, now: Instant, place?: Place): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...(place ? { geolocation: { ...place, accuracy: 20 }, permissions: ['geolocation'] } : {}),
  })
  context.setDefaultTimeout(15_000)
  await setClock(context, now)
  const faults: string[] = []
  context.on('page', (page) => {
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        faults.push(message.text())
      }
    })
  })
  return {
    context,
    faults,
    async open(path = '/') {
      const page = await context.newPage()
      await page.goto(`${address}/field${path}`, { waitUntil: 'commit' })
      return page
    },
    kill: (page) => page.close({ runBeforeUnload: false }),
    signal: (on) => context.setOffline(!on),
  }
}

/** Signs in by the form; the app is on the phone for good when this gives back. */
export async function signInOnPhone(page: Page, account: string): Promise<void> {
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '任务' }).waitFor()
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
}
