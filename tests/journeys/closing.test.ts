import { expect, it } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'
import { openScreen } from '../harness/pages.ts'
import { openServedHouse } from '../harness/served-house.ts'
import { moment } from '../harness/street.ts'

it('有人开着页面时停止服务，不等他关页面就停下', async () => {
  const [browser, house] = await Promise.all([launchBrowser(), openServedHouse(moment('2026-06-01'))])
  await house.hire('clerk', '林晓', [{ role: 'window_clerk' }])
  const cookie = await house.enter('clerk')
  const { page } = await openScreen(browser, house, '/leaf.svg', cookie)
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/api/live')),
    page.goto(`${house.address}/workbench`),
  ])
  await house.close()
  expect(page.isClosed()).toBe(false)
  await browser.close()
}, 20_000)
