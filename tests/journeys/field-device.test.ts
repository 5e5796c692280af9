import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { givenTo } from '../harness/field.ts'
import { type FieldJourney, openFieldJourney, patient, scene } from '../harness/field-journey.ts'
import { setClock } from '../harness/pages.ts'
import { signInOnPhone } from '../harness/phone.ts'
import { builtWeb } from '../harness/served-house.ts'
import { moment } from '../harness/street.ts'

let journey: FieldJourney
/** A copy of the built pages, so that a newer edition can be put there. */
const webRoot = mkdtempSync(join(tmpdir(), 'fengqiao-field-'))

beforeAll(async () => {
  cpSync(builtWeb, webRoot, { recursive: true })
  journey = await openFieldJourney(webRoot)
})
afterEach(() => journey.leave())
afterAll(async () => {
  await journey.close()
  rmSync(webRoot, { recursive: true, force: true })
})

/** Tasks, acts, drafts, positions and pictures left on the device. */
function keptRows(page: Page): Promise<number> {
  return page
    .evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('fengqiao-field')
    opening.onerror = reject
    opening.onsuccess = async () => {
      const names = [...opening.result.objectStoreNames].filter((name) => name !== 'kept')
      const work = opening.result.transaction(names)
      const counts = names.map((name) => new Promise((done) => {
        const counting = work.objectStore(name).count()
        counting.onsuccess = () => done(counting.result)
      }))
      resolve((await Promise.all(counts)).reduce((sum, one) => sum + one, 0))
      opening.result.close()
    }
  })`)
    .then(Number)
}

it('手机时钟错一天：明说，办理时间按服务器时间记', async () => {
  journey.at('17:00')
  const desk = await journey.desk()
  const { id } = await givenTo(desk, 'chen', '路灯不亮')
  const phone = await journey.take(scene)
  await setClock(phone.context, moment('2026-07-02T17:00'))
  const page = await phone.open()
  await signInOnPhone(page, 'chen')
  await page.getByText(/手机时钟快约 24 小时，办理时间已按服务器时间校正/).waitFor()
  await page.getByRole('link', { name: /路灯不亮/ }).click()
  await page.getByRole('button', { name: '接单' }).click()
  await expect
    .poll(async () => (await journey.ledgerOf(id)).at(-1))
    .toEqual({ name: 'sign', happened: '17:00', recorded: '17:00' })
})

it('八天没有联系服务器：数据清除并说明；退出登录也清除', async () => {
  journey.at('17:10')
  await givenTo(await journey.desk(), 'chen', '河道漂物')
  const phone = await journey.take()
  const page = await phone.open()
  await signInOnPhone(page, 'chen')
  await page.getByRole('link', { name: /河道漂物/ }).waitFor()
  await phone.signal(false)
  await phone.kill(page)
  await setClock(phone.context, moment('2026-07-09T18:00'))
  const later = await phone.open()
  await later.getByText(/七天没有联系服务器，已清除本机数据/).waitFor()
  expect(await later.getByText('河道漂物').count()).toBe(0)
  expect(await keptRows(later)).toBe(0)

  await setClock(phone.context, journey.house.now())
  await phone.signal(true)
  await later.reload()
  await signInOnPhone(later, 'chen')
  await later.getByRole('link', { name: /河道漂物/ }).waitFor()
  await later.goto(`${journey.house.address}/field/me`)
  later.on('dialog', (dialog) => void dialog.accept())
  await later.getByRole('button', { name: '退出登录' }).click()
  await later.getByLabel('账号').waitFor()
  expect(await keptRows(later)).toBe(0)
  await later.reload()
  await later.getByLabel('账号').waitFor()
})

it('有新版本：点了才换，写了一半的还在', async () => {
  journey.at('17:20')
  await givenTo(await journey.desk(), 'chen', '树枝压线')
  const phone = await journey.take(scene)
  const page = await phone.open()
  await signInOnPhone(page, 'chen')
  await page.reload()
  await page.getByRole('link', { name: /树枝压线/ }).click()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('link', { name: '备注' }).click()
  await page.getByLabel('备注').fill('灯杆号 1023，需要高空车')
  appendFileSync(join(webRoot, 'field/sw.js'), '\n// 另一版\n')
  await page.evaluate('navigator.serviceWorker.ready.then((one) => one.update()).then(() => undefined)')
  const newer = page.getByRole('button', { name: /有新版本，点此更新/ })
  await newer.waitFor()
  await Promise.all([page.waitForEvent('load'), newer.click()])
  await expect.poll(() => page.getByLabel('备注').inputValue(), patient).toBe('灯杆号 1023，需要高空车')
  expect(await page.getByRole('button', { name: /有新版本/ }).count()).toBe(0)
})
