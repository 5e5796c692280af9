import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { givenTo } from '../harness/field.ts'
import { type FieldJourney, openFieldJourney } from '../harness/field-journey.ts'
import { signInOnPhone } from '../harness/phone.ts'

let journey: FieldJourney
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

beforeAll(async () => {
  journey = await openFieldJourney()
  const desk = await journey.desk()
  await givenTo(desk, 'chen', '桂花巷口两家因停车争吵，有人动手，围观的人较多')
  await givenTo(desk, 'chen', '井盖破损')
})
afterEach(() => journey.leave())
afterAll(() => journey.close())

const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** What axe finds against WCAG 2.1 A and AA, contrast included. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const rules = `{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }`
  const result = found.parse(await page.evaluate(`axe.run(document, ${rules}).then(({ violations }) => violations)`))
  return result.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}：${html.slice(0, 160)}`))
}

const shape = z.object({ small: z.array(z.string()), tiny: z.array(z.string()), wide: z.number() })

/** Targets lower than `least` px, text under `text` px, and how much the page is wider than the screen. */
async function measure(page: Page, least: number, text: number): Promise<z.infer<typeof shape>> {
  return shape.parse(
    await page.evaluate(`(() => {
      const seen = (one) => one.getClientRects().length > 0
      const targets = [...document.querySelectorAll('a, button, label:has(input), select, textarea, input:not([type=checkbox], [type=radio], [type=file])')]
      const low = targets.filter(seen).filter((one) => one.getBoundingClientRect().height < ${least})
      const words = [...document.querySelectorAll('main *')].filter((one) => seen(one) && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
      const tiny = words.filter((one) => parseFloat(getComputedStyle(one).fontSize) < ${text})
      return {
        small: low.map((one) => one.outerHTML.slice(0, 120) + ' ' + Math.round(one.getBoundingClientRect().height)),
        tiny: tiny.map((one) => one.outerHTML.slice(0, 120)),
        wide: document.documentElement.scrollWidth - innerWidth,
      }
    })()`),
  )
}

const sizes = [
  ['标准', false, 44, 14],
  ['大字', true, 60, 18],
] as const

it.each(sizes)(
  '%s：登录、任务、办理、我的各页在 390 像素宽内放得下、点得准、看得清',
  async (name, large, least, text) => {
    const phone = await journey.take({ longitude: 120.1072, latitude: 30.2066 })
    await phone.context.addInitScript(
      `if (location.protocol === 'http:') localStorage.setItem('fengqiao.field.large', '${large}')`,
    )
    const page = await phone.open()
    const check = async (screen: string) => {
      const wrong = { violations: await violations(page), ...(await measure(page, least, text)) }
      expect({ screen, ...wrong }).toEqual({ screen, violations: [], small: [], tiny: [], wide: 0 })
    }
    await page.getByLabel('账号').waitFor()
    await check('登录')
    await signInOnPhone(page, 'chen')
    await page.goto(`${journey.house.address}/field/me`)
    await page.getByLabel(/在岗/).click()
    await page.getByText('到场用时（中位）').waitFor()
    await page.getByText('今天排了您的班').waitFor()
    await check('我的')
    await page.getByRole('link', { name: '任务' }).click()
    await page
      .getByText(/西南 2\d0 米|西南 3\d0 米/)
      .first()
      .waitFor()
    await check('任务')
    await phone.signal(false)
    await page.getByRole('link', { name: /井盖破损/ }).click()
    await page.getByRole('heading', { level: 2, name: '井盖破损' }).waitFor()
    await check('任务页')
    await page.getByRole('button', { name: '接单' }).click()
    await page.getByText('待发送', { exact: true }).first().waitFor()
    await check('已接单')
    await page.getByRole('link', { name: '到场', exact: true }).click()
    await page.getByText(/位置相符|超过 200 米/).waitFor()
    await check('到场')
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('button', { name: '更多' }).click()
    await check('更多')
    await page.getByRole('link', { name: '退单' }).click()
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('此项必填').first().waitFor()
    await check('退单')
    await page.goto(`${journey.house.address}/field/outbox`)
    await page.getByRole('heading', { level: 2, name: '待发送 1 条' }).waitFor()
    await check(`待发送（${name}）`)
  },
)
