import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { givenTo } from '../harness/field.ts'
import { type FieldJourney, openFieldJourney, patient, scene } from '../harness/field-journey.ts'
import { password } from '../harness/house.ts'
import { signInOnPhone } from '../harness/phone.ts'
import { builtWeb } from '../harness/served-house.ts'

let journey: FieldJourney

beforeAll(async () => {
  journey = await openFieldJourney()
})
afterEach(() => journey.leave())
afterAll(() => journey.close())

async function takeStep(page: Page, step: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('link', { name: step, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: step }).waitFor()
  await fill()
  await page.getByRole('button', { name: '提交' }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: `${step} 待发送` })
    .waitFor()
}

async function back(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回' }).click()
}

it('首次打开不到 300 KB（gzip），装到手机上的只有外勤的文件', () => {
  const worker = readFileSync(join(builtWeb, 'field/sw.js'), 'utf8')
  const files = [...worker.matchAll(/url:\s*"([^"]+)"/g)].map(([, url = '']) => url)
  const size = files.reduce((sum, url) => sum + gzipSync(readFileSync(join(builtWeb, url))).length, 0)
  console.info(`外勤首次打开 ${Math.round((size + gzipSync(worker).length) / 1024)} KB（gzip），${files.length} 个文件`)
  expect(files).toContain('/field/index.html')
  expect(files).not.toContain('/index.html')
  expect(size + gzipSync(worker).length).toBeLessThan(300 * 1024)
  const page = readFileSync(join(builtWeb, 'field/index.html'), 'utf8')
  const first = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url = '']) => url)
  expect(first.filter((url) => !files.includes(url))).toEqual([])
})

it('断网办两件、关掉再开还在，半天后有网、重新登录，各记一次、先后不乱，台账写着办理时间和收到时间', async () => {
  journey.at('10:00')
  const desk = await journey.desk()
  const one = await givenTo(desk, 'chen', '桂花巷口争吵')
  const two = await givenTo(desk, 'chen', '井盖破损')
  const phone = await journey.take(scene)
  const page = await phone.open()
  await signInOnPhone(page, 'chen')
  await page.getByRole('link', { name: /桂花巷口争吵/ }).waitFor()
  await page.getByRole('link', { name: /井盖破损/ }).waitFor()

  await phone.signal(false)
  for (const title of ['桂花巷口争吵', '井盖破损']) {
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await page.getByRole('button', { name: '接单' }).click()
    await page.getByRole('listitem').filter({ hasText: '接单 待发送' }).waitFor()
    await takeStep(page, '到场', async () => {
      await page.getByText(/位置相符，离事发地点约 0 米/).waitFor()
    })
    await takeStep(page, '先期处置', async () => {
      await page.getByLabel('先期处置措施').fill('设了围挡，劝开双方')
    })
    await back(page)
  }
  await page.getByText('没有网络，办理先存在手机上，6 条待发送').waitFor()
  expect((await journey.ledgerOf(one.id)).map(({ name }) => name)).toEqual(['filed', 'route'])

  await phone.kill(page)
  const again = await phone.open()
  await again.getByRole('link', { name: /井盖破损/ }).waitFor()
  const took = Number(await again.evaluate('performance.now()'))
  console.info(`断网打开 ${Math.round(took)} 毫秒`)
  expect(took).toBeLessThan(2000)
  await again.getByText('6 条待发送').waitFor()
  await again.getByRole('link', { name: /井盖破损/ }).click()
  await again.getByText('处置中', { exact: true }).waitFor()
  expect(await again.getByRole('listitem').filter({ hasText: '待发送' }).allInnerTexts()).toHaveLength(5)
  await back(again)

  journey.at('14:30')
  await phone.signal(true)
  await again.getByRole('button', { name: /登录已过期，点此重新登录后发送/ }).click()
  await again.getByLabel('陈一（chen）的密码').fill(password)
  await again.getByRole('button', { name: '登录' }).click()
  await expect.poll(() => again.getByText('待发送', { exact: true }).count(), patient).toBe(0)
  await expect.poll(async () => (await journey.ledgerOf(two.id)).length, patient).toBe(5)
  for (const { id } of [one, two]) {
    expect(await journey.ledgerOf(id)).toEqual([
      { name: 'filed', happened: '10:00', recorded: '10:00' },
      { name: 'route', happened: '10:00', recorded: '10:00' },
      { name: 'sign', happened: '10:00', recorded: '14:30' },
      { name: 'arrive', happened: '10:00', recorded: '14:30' },
      { name: 'handleFirst', happened: '10:00', recorded: '14:30' },
    ])
  }
  await again.goto(`${journey.house.address}/field/outbox`)
  await again.getByText('都已发送').waitFor()
  expect(await again.getByRole('region', { name: '已发送' }).getByRole('listitem').count()).toBe(6)
})

it('离线时指挥室已另派他人：有网后用原话说明，后面的停下；放弃后不再留', async () => {
  journey.at('15:00')
  const desk = await journey.desk()
  const { id, revision } = await givenTo(desk, 'lin', '楼道堆物')
  const phone = await journey.take(scene)
  const page = await phone.open()
  await signInOnPhone(page, 'lin')
  await page.getByRole('link', { name: /楼道堆物/ }).click()
  await phone.signal(false)
  await page.getByRole('button', { name: '接单' }).click()
  await takeStep(page, '到场', () => page.getByText(/位置相符/).waitFor())
  journey.at('15:20')
  await desk.assign({ id, actId: randomUUID(), revision, assignee: 'wu', note: '林二联系不上' })
  await phone.signal(true)
  await page.getByRole('link', { name: '有 1 条未被接受，点此处理' }).click()
  const refused = page.getByRole('region', { name: '未被接受：接单' })
  await refused.getByText(/吴三/).waitFor()
  await refused.getByText('现在：已不在您名下').waitFor()
  const words = await refused.innerText()
  expect(words).toContain('其后办的「到场」也停下等您决定')
  expect(await refused.getByRole('button', { name: '重办' }).count()).toBe(0)
  page.on('dialog', (dialog) => void dialog.accept())
  await refused.getByRole('button', { name: '放弃' }).click()
  await page.getByRole('region', { name: '未被接受：到场' }).getByRole('button', { name: '放弃' }).click()
  await page.getByText('都已发送').waitFor()
  expect((await journey.ledgerOf(id)).map(({ name }) => name)).toEqual(['filed', 'route', 'assigned'])
  await page.goto(`${journey.house.address}/field/`)
  await page.getByText('没有要办的任务。').waitFor()
})

it('另派后又派回本人：可以重办，按重办的时间记', async () => {
  journey.at('15:30')
  const desk = await journey.desk()
  const { id, revision } = await givenTo(desk, 'lin', '工地扬尘')
  const phone = await journey.take(scene)
  const page = await phone.open()
  await signInOnPhone(page, 'lin')
  await page.getByRole('link', { name: /工地扬尘/ }).click()
  await phone.signal(false)
  await page.getByRole('button', { name: '接单' }).click()
  await page.getByRole('listitem').filter({ hasText: '接单 待发送' }).waitFor()
  journey.at('15:40')
  const given = await desk.assign({ id, actId: randomUUID(), revision, assignee: 'wu' })
  await phone.signal(true)
  await page.getByRole('link', { name: '有 1 条未被接受，点此处理' }).click()
  await page.getByText('现在：已不在您名下').waitFor()
  journey.at('15:50')
  await desk.assign({ id, actId: randomUUID(), revision: given.revision, assignee: 'lin' })
  const redo = page.getByRole('region', { name: '未被接受：接单' }).getByRole('button', { name: '重办' })
  await page.getByRole('button', { name: '返回' }).click()
  await page.goto(`${journey.house.address}/field/outbox`)
  await redo.click()
  await page.getByText('都已发送').waitFor()
  const written = await journey.ledgerOf(id)
  expect(written.map(({ name }) => name)).toEqual(['filed', 'route', 'assigned', 'assigned', 'sign'])
  expect(written.at(-1)).toEqual({ name: 'sign', happened: '15:50', recorded: '15:50' })
})

it('不在现场的要写理由，写了一半重开还在', async () => {
  journey.at('16:00')
  const desk = await journey.desk()
  const { id } = await givenTo(desk, 'wu', '河边钓鱼')
  const phone = await journey.take({ longitude: 120.135, latitude: 30.205 })
  const page = await phone.open()
  await signInOnPhone(page, 'wu')
  await page.getByRole('link', { name: /河边钓鱼/ }).click()
  await page.getByRole('link', { name: '到场', exact: true }).click()
  await page.getByText('您离事发地点约 2883 米，超过 200 米，请写明原因。').waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('此项必填').waitFor()
  await page.getByLabel('不在现场附近、没有定位的理由').fill('在对岸喊话劝离')
  await page.reload()
  await expect.poll(() => page.getByLabel('不在现场附近、没有定位的理由').inputValue(), patient).toBe('在对岸喊话劝离')
  await page.getByText('您离事发地点约 2883 米，超过 200 米，请写明原因。').waitFor()
  await page.getByRole('button', { name: '提交' }).click()
  await expect
    .poll(async () => (await journey.ledgerOf(id)).map(({ name }) => name), patient)
    .toEqual(['filed', 'route', 'arrive'])
})
