import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { transact } from '#db/transact.ts'
import { demoTenant } from '#demo/places.ts'
import { boundaries } from '#demo/shape.ts'
import { drawTown } from '#demo/town.ts'
import { saveLayer } from '#registry/geography-store.ts'
import { launchBrowser } from '../harness/browser.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { openScreen } from '../harness/pages.ts'
import { moment, tenant } from '../harness/street.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney(moment('2026-07-01T10:00'))
  const { house } = journey
  const { owner, pool } = house.street.resources.database
  for (const [code, boundary] of [...boundaries].filter(([code]) => code > 'G02'))
    await owner.query(
      `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
       values ($1, 'grids', $2, $3, $4, '2026-01-01', $5, 1, now(), 'test')`,
      [tenant, randomUUID(), code, `${demoTenant.name}${code}`, JSON.stringify({ village: 'V01', boundary })],
    )
  await transact(pool, tenant, (tx) => saveLayer(tx, 'base', drawTown().base, house.now()))
  await house.hire('centre', '孙指挥', [{ role: 'command_center' }])
})
afterAll(() => journey.close())
afterEach(({ task }) => journey.leave(task))

it('地图画得出来，不访问外站；列表里用键盘也能选到网格', async () => {
  const { page } = await journey.at('centre')
  const outside: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== journey.house.address) outside.push(request.url())
  })
  const layer = page.waitForResponse((response) => response.url().endsWith('/api/geography/base'))
  await page.goto(`${journey.house.address}/command`)
  expect((await layer).status()).toBe(200)
  await page.locator('.town-map canvas').waitFor()
  await page.getByRole('button', { name: '列表', exact: true }).focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('group', { name: '地图上的内容' })
  await list.getByRole('searchbox').fill('G07')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.maplibregl-popup').waitFor()
  expect(outside).toEqual([])
}, 60_000)

it('没有 WebGL 的终端显示简图，内容和按钮一样', async () => {
  const browser = await launchBrowser(['--disable-gpu', '--disable-3d-apis'])
  try {
    const { page, faults } = await openScreen(browser, journey.house, '/command', await journey.house.enter('centre'))
    const picture = page.getByRole('img', { name: /简图/ })
    await picture.waitFor()
    expect(await picture.locator('text').allTextContents()).toContain(`${demoTenant.name}G07`)
    expect(await page.locator('.town-map canvas').count()).toBe(0)
    await page.getByRole('button', { name: '放大' }).click()
    await page.getByRole('button', { name: '列表', exact: true }).click()
    await page.getByRole('group', { name: '地图上的内容' }).getByRole('button', { name: /G07/ }).click()
    expect(faults).toEqual([])
  } finally {
    await browser.close()
  }
}, 60_000)
