import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('浏览器画得出汉字，不是方框', async () => {
  const page = await browser.newPage()
  const pictures: string[] = []
  for (const character of ['枫', '桥', '办']) {
    await page.setContent(`<p style="font-size:48px">${character}</p>`)
    pictures.push((await page.screenshot()).toString('base64'))
  }
  expect(new Set(pictures).size).toBe(3)
})
