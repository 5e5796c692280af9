import { randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alarmsContract } from '#intake/alarms/contract.ts'
import { alarm, push } from '../harness/alarms.ts'
import { clientOf } from '../harness/house.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { moment, tenant } from '../harness/street.ts'

let journey: Journey
let key = ''

beforeAll(async () => {
  journey = await openJourney(moment('2026-07-01T10:00'))
  const { house } = journey
  for (const [code, name, device] of [
    ['TY01', '北山瞭望塔', 'CAM-1'],
    ['TY02', '南山瞭望塔', 'CAM-2'],
    ['TY03', '河埠高杆', 'CAM-3'],
  ])
    await house.street.resources.database.owner.query(
      `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
       values ($1, 'monitoring-points', $2, $3, $4, '2026-01-01', $5, 1, now(), 'test')`,
      [tenant, randomUUID(), code, name, JSON.stringify({ device, grid: 'G01', village: 'V01', address: `${name}下` })],
    )
  const cookie = await house.signIn('centre', [{ role: 'command_center' }])
  const desk = clientOf(house, alarmsContract, cookie)
  key = (await desk.saveSource({ id: 'gate', name: '林业平台', kind: 'push', algorithm: 'sm3' })).key ?? ''
  await report('CAM-3', { class: 'rubbish', confidence: 0.61 })
  await report('CAM-2', { class: 'land', confidence: 0.72 })
  await report('CAM-9', { class: 'smoke' })
  for (let n = 0; n < 70; n++) await report('CAM-1', { picture: picture(n) })
})
afterAll(() => journey.close())
afterEach(({ task }) => journey.leave(task))

function report(device: string, more: Record<string, unknown>) {
  return push(journey.house, alarm(device, '2026-07-01 10:00:00', more), { secret: key })
}

/** A made-up view: hills under an evening sky, with a plume. */
function picture(n: number): string {
  const [width, height] = [320, 200]
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const hill = y > 120 + 18 * Math.sin(x / 38) + 7 * Math.sin(x / 11)
      const plume = !hill && Math.hypot((x - 190 - (120 - y) / 3) / (10 + (130 - y) / 5), (y - 90) / 46) < 1
      const [r, g, b] = hill
        ? [52, 78 + ((x * 7 + n) % 9), 58]
        : plume
          ? [172, 168, 166]
          : [126 + y / 3, 158, 196 - y / 3]
      rows.set([r, g, b], y * (width * 3 + 1) + 1 + x * 3)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...parts]).toString('base64')
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc(body), body.length + 4)
  return frame
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

describe('值班员看告警', () => {
  it('告警集中有横幅，一处只一条并写明次数；用键盘选、核为属实、核为误报，事件随之作废', async () => {
    const { page } = await journey.at('centre', '/alarms')
    await page.getByText(/告警集中：一分钟内 73 条/).waitFor()
    const items = page.locator('.alarm-item')
    expect(await items.count()).toBe(4)
    const tower = items.filter({ hasText: '北山瞭望塔' })
    await tower.getByText('报 70 次').waitFor()
    await tower.click()
    await page.getByRole('img', { name: '北山瞭望塔告警画面' }).waitFor()

    await page.keyboard.press('t')
    await page.getByRole('dialog').getByText('核为属实：烟火 北山瞭望塔').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('已记属实，事件照办').waitFor()
    await tower.getByText('属实').waitFor()

    await items.filter({ hasText: '南山瞭望塔' }).click()
    await page.keyboard.press('f')
    await page.getByLabel('为什么是误报').fill('农膜反光')
    await page.keyboard.press('Enter')
    await items.filter({ hasText: '南山瞭望塔' }).getByText('误报').waitFor()
    await page.getByText('虚假，已作废').waitFor()
  })

  it('设备页列出没有登记的设备；静默写明理由；接入页看得到拒收', async () => {
    const { page } = await journey.at('centre', '/alarms?tab=devices')
    await page.getByText('CAM-9（1 条）').waitFor()
    await page.getByText('烟火报警 1 例（上年同期 0）').waitFor()
    await page.getByRole('tab', { name: '静默' }).click()
    await page.getByRole('button', { name: '新的静默' }).click()
    await page.getByRole('dialog').getByRole('combobox', { name: '类别' }).click()
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '垃圾' }).click()
    await page.getByLabel('理由').fill('清运演练')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /静\s*默/ })
      .click()
    await page.getByText(/清运演练/).waitFor()
    await push(journey.house, alarm('CAM-1', '2026-07-01 10:00:00'), { secret: 'wrong' })
    await page.getByRole('tab', { name: '接入与规则' }).click()
    await page.getByText(/拒收 1 次，最近：签名不符/).waitFor()
    await page.getByRole('button', { name: '新的接入' }).click()
    await page.getByLabel('接入编号').waitFor()
  })
})
