import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Instant } from '#calendar/date.ts'
import { launchBrowser } from './browser.ts'
import { openScreen, type Screen, setClock } from './pages.ts'
import { furnish, openServedHouse, type ServedHouse } from './served-house.ts'

/** A house, a browser, and the people who sit at it in one test file. */
export type Journey = {
  house: ServedHouse
  browser: Browser
  /** Sits down at a screen; nobody is signed in. */
  visit(path?: string): Promise<Screen>
  /** Sits down signed in, at the page asked for. */
  at(account: string, path?: string): Promise<Screen>
  /** As `at`, but no picture is kept of the screen: what it shows are real people's words. */
  atUnseen(account: string, path?: string): Promise<Screen>
  /** Moves the house and every screen to a moment. */
  moveTo(now: Instant): Promise<void>
  /** Ends a test: a picture of every screen, none may have complained, all are closed. */
  leave(title: string): Promise<void>
  close(): Promise<void>
}

const pictures = join(tmpdir(), 'fengqiao-journeys')

export async function openJourney(now: string, { empty = false } = {}): Promise<Journey> {
  const [browser, house] = await Promise.all([launchBrowser(), openServedHouse(now, { empty })])
  if (!empty) await furnish(house)
  const screens: Screen[] = []
  const unseen = new Set<Screen>()
  const sit = async (path?: string, cookie?: string) => {
    const screen = await openScreen(browser, house, path, cookie)
    screens.push(screen)
    return screen
  }
  return {
    house,
    browser,
    visit: (path) => sit(path),
    at: async (account, path) => sit(path, await house.enter(account)),
    async atUnseen(account, path) {
      const screen = await sit(path, await house.enter(account))
      unseen.add(screen)
      return screen
    },
    async moveTo(next) {
      house.setNow(next)
      for (const { page } of screens) await setClock(page.context(), next)
    },
    async leave(title) {
      const open = screens.splice(0)
      mkdirSync(pictures, { recursive: true })
      for (const [at, screen] of open.entries()) {
        if (!unseen.has(screen)) await picture(screen, `${title.slice(0, 24)}-${at + 1}`)
      }
      for (const { page } of open) await page.context().close()
      expect(open.flatMap(({ faults }) => faults)).toEqual([])
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

// 图只供人看：照不成不算行程失败。
async function picture({ page }: Screen, name: string): Promise<void> {
  try {
    await page.screenshot({ path: join(pictures, `${name}.png`), timeout: 3000 })
  } catch (problem) {
    process.stderr.write(`没有留下图：${String(problem).split('\n')[0]}\n`)
  }
}
