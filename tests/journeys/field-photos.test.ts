import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'
import { deskOf, furnishField, givenTo } from '../harness/field.ts'
import { password } from '../harness/house.ts'
import { button, choose, openScreen, sheet } from '../harness/pages.ts'
import { openPhone, type Phone } from '../harness/phone.ts'
import { cameraPicture, sizeOfJpeg } from '../harness/pictures.ts'
import { openServedHouse, type ServedHouse } from '../harness/served-house.ts'
import { moment, tenant } from '../harness/street.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const scene = { longitude: 120.105, latitude: 30.205 }
let house: ServedHouse
let browser: Browser
const phones: Phone[] = []

beforeAll(async () => {
  const sound = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  ;[browser, house] = await Promise.all([launchBrowser(sound), openServedHouse(moment('2026-07-01T10:00'))])
  await furnishField(house)
})
afterEach(async () => {
  const open = phones.splice(0)
  for (const { context } of open) await context.close()
  expect(open.flatMap(({ faults }) => faults)).toEqual([])
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

const at = (time: string) => house.setNow(moment(`2026-07-01T${time}`))

/** A phone on which somebody has signed in, and which can be opened without a network. */
async function phoneIn(account: string): Promise<{ phone: Phone; page: Page }> {
  const phone = await openPhone(browser, house.address, house.now(), scene)
  phones.push(phone)
  const page = await phone.open()
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1, name: '任务' }).waitFor()
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  return { phone, page }
}

type Laid = { hash: string; mime: string; taken_at: Date | string; longitude: number; latitude: number; name: string }

async function laidWith(title: string): Promise<Laid[]> {
  const { rows } = await house.street.resources.database.owner.query<Laid>(
    `select a.hash, a.mime, a.taken_at, a.longitude, a.latitude, a.name from attachments a join matters m on m.tenant = a.tenant and m.id = a.matter
     where m.tenant = $1 and m.title = $2 order by a.name, a.hash`,
    [tenant, title],
  )
  return rows
}

const sent = (page: Page) => page.getByText(/条待发送|正在发送/).waitFor({ state: 'hidden' })

/** Opens a step of the task in sight, wherever the app puts it. */
async function openStep(page: Page, name: string): Promise<void> {
  const step = page.getByRole('link', { name, exact: true })
  const more = page.getByRole('button', { name: '更多' })
  await step.or(more).first().waitFor()
  if (!(await step.isVisible())) await more.click()
  await step.click()
}

async function photograph(page: Page, seed: number, turned = false): Promise<void> {
  const picture = await cameraPicture(page, { width: 2400, height: 1800, seed, turned })
  await page.locator('input[type=file]').setInputFiles(picture)
}

async function faultsOfAccess(page: Page): Promise<unknown> {
  await page.evaluate(axe)
  return page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
  )
}

it('断网拍照反馈、应用被关掉、再开、有网：照片在事项上，摘要、时间、地点是手机上的', async () => {
  at('10:00')
  const desk = await deskOf(house)
  const { id } = await givenTo(desk, 'chen', '路面塌陷')
  const { phone, page } = await phoneIn('chen')
  await page.getByRole('link', { name: /路面塌陷/ }).click()
  await phone.signal(false)
  await page.getByRole('button', { name: '接单' }).click()
  await openStep(page, '反馈结果')
  await page.getByLabel('处置结果').fill('已围挡，通知养护单位')
  await photograph(page, 1, true)
  await page.getByText(/有定位（误差约 20 米）/).waitFor()
  await photograph(page, 1, true)
  await page.getByText('同一张只存一份').waitFor()
  expect(await page.getByRole('img').count()).toBe(1)
  await photograph(page, 2)
  await expect.poll(() => page.getByRole('img').count()).toBe(2)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('没有网络，办理先存在手机上，3 条待发送').waitFor()
  await phone.kill(page)
  expect(await laidWith('路面塌陷')).toEqual([])

  const again = await phone.open()
  await again.getByText('3 条待发送').waitFor()
  at('11:30')
  await phone.signal(true)
  await sent(again)
  const laid = await laidWith('路面塌陷')
  expect(laid.map(({ mime }) => mime)).toEqual(['image/jpeg', 'image/jpeg'])
  expect(laid).toMatchObject([scene, scene])
  expect(laid.map(({ taken_at }) => new Date(taken_at).toISOString().slice(0, 16))).toEqual(
    Array(2).fill('2026-07-01T02:00'),
  )
  const sizes: Array<[number, number]> = []
  for (const { hash } of laid) {
    const bytes = await buffer(await house.street.resources.files.get(hash))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    sizes.push(sizeOfJpeg(bytes))
  }
  expect(sizes.toSorted((a, b) => a[0] - b[0])).toEqual([
    [1200, 1600],
    [1600, 1200],
  ])
  const { page: screen, faults } = await openScreen(browser, house, `/matters/${id}`, await house.enter('centre'))
  await screen.getByText(`摘要 ${laid[0]?.hash.slice(0, 16)}…（与手机上一致）`).waitFor()
  await screen
    .getByText(/手机记录：.*东经 120\.10500、北纬 30\.20500（误差约 20 米）/)
    .first()
    .waitFor()
  await screen.context().close()
  expect(faults).toEqual([])
})

it('照片传到一半断了，有网后接着传；打不开的照片当场说明', async () => {
  at('13:30')
  const desk = await deskOf(house)
  await givenTo(desk, 'chen', '沟渠堵塞')
  const { page } = await phoneIn('chen')
  await page.getByRole('link', { name: /沟渠堵塞/ }).click()
  await page.getByRole('button', { name: '接单' }).click()
  await openStep(page, '先期处置')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('坏') })
  await page.getByText('这张照片打不开').waitFor()
  await photograph(page, 3)
  await page.getByRole('img').waitFor()
  await page.getByLabel('先期处置措施').fill('疏通')
  await page.evaluate(`{
    const real = window.fetch
    window.offsets = []
    window.fetch = (url, init) => {
      const offset = new URL(url, location.href).searchParams.get('offset')
      if (offset !== null && window.offsets.push(Number(offset)) === 2) return Promise.reject(new TypeError('断了'))
      return real(url, init)
    }
  }`)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('正在发送 1 条').waitFor()
  await expect.poll(() => page.evaluate('window.offsets.length')).toBe(2)
  await page.evaluate("dispatchEvent(new Event('online'))")
  await sent(page)
  const part = 256 * 1024
  expect(await page.evaluate('window.offsets.slice(0, 3)')).toEqual([0, part, part])
  expect(await laidWith('沟渠堵塞')).toHaveLength(1)
})

it('采集上报：断网填写、关掉再开草稿还在，提交后带照片上报，写明协办', async () => {
  at('14:00')
  const { phone, page } = await phoneIn('lin')
  await page.getByRole('link', { name: '采集' }).click()
  await page.getByRole('radio', { name: '上报指挥室' }).waitFor()
  await phone.signal(false)
  await page.getByLabel('事件类别').selectOption('安全隐患')
  await page.getByLabel('什么事').fill('楼道堆放纸箱')
  await page.getByLabel('具体情况').fill('三单元一至三楼楼道堆放纸箱，住户不在')
  await photograph(page, 4)
  await page.getByRole('img').waitFor()
  expect(await faultsOfAccess(page)).toEqual([])
  await phone.kill(page)
  const again = await phone.open('/collect')
  await expect.poll(() => again.getByLabel('什么事').inputValue()).toBe('楼道堆放纸箱')
  await again.getByRole('img').waitFor()
  await again.getByLabel('需要谁协办').fill('社区物业')
  await again.getByRole('radio', { name: '协助采集' }).check()
  await again.getByRole('button', { name: '提交' }).click()
  await again.getByText('已存在手机上，有网即发送').waitFor()
  expect(await again.getByLabel('什么事').inputValue()).toBe('')
  await phone.signal(true)
  await sent(again)
  expect(await laidWith('楼道堆放纸箱')).toMatchObject([scene])
  const { rows } = await house.street.resources.database.owner.query(
    "select state, grid, filed_by, fold->'intake'->>'collected' as collected, fold->>'detail' as detail from matters where tenant = $1 and title = $2",
    [tenant, '楼道堆放纸箱'],
  )
  expect(rows).toEqual([
    {
      state: 'reported',
      grid: 'G01',
      filed_by: 'lin',
      collected: 'assisted',
      detail: '三单元一至三楼楼道堆放纸箱，住户不在\n需要协办：社区物业',
    },
  ])
})

it('敲门：名单离线可用，没有人的、有诉求的各记一次，有网后都在台账上', async () => {
  at('15:00')
  const { phone, page } = await phoneIn('wu')
  await page.getByRole('link', { name: '敲门' }).click()
  await page.getByLabel('名单以外的门牌').waitFor()
  await phone.signal(false)
  const knock = async (door: string, outcome: string, request = '') => {
    await page.getByLabel('名单以外的门牌').fill(door)
    await page.getByLabel(/^诉求/).fill(request)
    await page.getByRole('button', { name: outcome }).click()
    await expect.poll(() => page.getByLabel('名单以外的门牌').inputValue()).toBe('')
  }
  await knock('梅花巷1号', '家中无人')
  await knock('梅花巷2号', '已见面', '楼道灯不亮')
  expect(await faultsOfAccess(page)).toEqual([])
  await phone.signal(true)
  await sent(page)
  const { rows } = await house.street.resources.database.owner.query(
    "select state, fold->'intake'->>'door' as door, fold->'intake'->>'outcome' as outcome from matters where tenant = $1 and procedure = 'visit' order by number",
    [tenant],
  )
  expect(rows).toEqual([
    { state: 'recorded', door: '梅花巷1号', outcome: 'away' },
    { state: 'visited', door: '梅花巷2号', outcome: 'done' },
  ])
})

it('录音：录一段、试听、提交，附到事项上，只收声音', async () => {
  at('16:00')
  const desk = await deskOf(house)
  await givenTo(desk, 'lin', '河边呼救')
  const { phone, page } = await phoneIn('lin')
  await phone.context.grantPermissions(['microphone', 'geolocation'])
  await page.getByRole('link', { name: /河边呼救/ }).click()
  await openStep(page, '录音')
  await page.getByRole('button', { name: '开始录音' }).click()
  await page.getByRole('button', { name: /已录 2 秒/ }).click()
  await page.getByLabel('试听录音').waitFor()
  expect(await faultsOfAccess(page)).toEqual([])
  await page.getByRole('button', { name: '提交录音' }).click()
  await sent(page)
  await expect.poll(async () => (await laidWith('河边呼救')).map(({ mime }) => mime)).toEqual(['audio/webm'])
})

it('手机遗失：指挥室一次办完，任务转给下一人，丢了的手机不能再用', async () => {
  at('17:00')
  const desk = await deskOf(house)
  const { id } = await givenTo(desk, 'wu', '路口占道')
  const { page } = await phoneIn('wu')
  await page.getByRole('link', { name: /路口占道/ }).waitFor()
  const { page: screen, faults } = await openScreen(browser, house, '/duty', await house.enter('centre'))
  await button(screen, '手机遗失').click()
  const asked = sheet(screen, '手机遗失')
  await choose(asked, '谁的手机', '吴三')
  await asked.getByLabel('情况').fill('巡查时掉进河里')
  await button(asked, '结束登录并转派任务').click()
  await asked.getByText(/登录已结束；转派 \d+ 件/).waitFor()
  expect(await asked.getByRole('listitem').allInnerTexts()).toContainEqual(expect.stringMatching(/转由(陈一|林二)承办/))
  await screen.context().close()
  expect(faults).toEqual([])
  expect((await desk.get({ id })).row.assignee).not.toBe('wu')
  at('17:01')
  await page.evaluate("dispatchEvent(new Event('online'))")
  await page.getByText(/登录已过期，点此重新登录/).waitFor()
})
