import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Instant } from '#calendar/date.ts'
import { launchBrowser } from './browser.ts'
import { openScreen, type Screen, setClock } from './pages.ts'
import { furnish, openServedHouse, type ServedHouse } from './served-house.ts'

type Ended = { name: string; result?: { state: string } }

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
  /** Ends a test: all screens are closed, none may have complained; of a failed one pictures are kept. */
  leave(task: Ended): Promise<void>
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
    async leave({ name, result }) {
      const open = screens.splice(0)
      for (const [at, screen] of open.entries()) {
        if (result?.state === 'fail' && !unseen.has(screen)) await picture(screen, `${name.slice(0, 24)}-${at + 1}`)
        await screen.page.context().close()
      }
      expect(open.flatMap(({ faults }) => faults)).toEqual([])
    },
    async close() {
      await browser.close()
      await house.close()
    },
  }
}

// 图只供人看：机器太忙照不成，不另算失败。
async function picture({ page }: Screen, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), timeout: 5000 }).catch(() => undefined)
}
