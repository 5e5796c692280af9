import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registryContract } from '#registry/contract.ts'
import { clientOf } from '../harness/house.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { button, sheet } from '../harness/pages.ts'
import { moment } from '../harness/street.ts'

let journey: Journey

const corners = (west: number, south: number) => [
  [west, south],
  [west + 0.01, south],
  [west + 0.01, south + 0.01],
  [west, south + 0.01],
  [west, south],
]

beforeAll(async () => {
  journey = await openJourney(moment('2026-07-01T10:00'))
  const registry = clientOf(
    journey.house,
    registryContract,
    await journey.house.signIn('office', [{ role: 'command_center' }]),
  )
  const { rows } = await registry.entries({ register: 'grids', limit: 10 })
  for (const [at, row] of rows.entries())
    await registry.update({
      ...{ register: 'grids', ...row },
      data: { ...row.data, boundary: { type: 'Polygon', coordinates: [corners(124 + at * 0.01, 30)] } },
    })
})
afterAll(() => journey.close())
afterEach(({ task }) => journey.leave(task))

async function addPoint(page: Page, ...places: string[]): Promise<void> {
  for (const place of places) {
    await page.getByLabel('加一点（经度, 纬度）').fill(place)
    await button(page, '加点').click()
  }
}

async function tool(page: Page, name: string): Promise<void> {
  await page.getByRole('toolbar', { name: '作图工具' }).getByText(name, { exact: true }).click()
}

describe('改网格边界', () => {
  it('拖顶点拖出自相交：当场说明在哪里，存不了；撤销后没有问题', async () => {
    const { page } = await journey.at('office', '/grids-map?grid=G01')
    await button(page, '改边界').click()
    const corner = page.getByRole('button', { name: /^第 1 个顶点/ })
    const box = await corner.boundingBox()
    const far = await page.getByRole('button', { name: /^第 3 个顶点/ }).boundingBox()
    if (!box || !far) throw new Error('no corner')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(far.x + 60, far.y + 40, { steps: 6 })
    await page.mouse.up()
    const checks = page.getByRole('region', { name: '边界检查' })
    await checks
      .getByText(/溪东第一网格（G01）边界自己相交：在 124\.\d{6}, 30\.\d{6}/)
      .first()
      .waitFor()
    await button(page, '保存（1 处改动）').or(button(page, '保存（2 处改动）')).click()
    const saving = sheet(page, '保存边界')
    await saving.getByText('还有须改正的问题，改好才能保存。').waitFor()
    await saving.getByLabel('调整的理由').fill('试试看')
    await page.keyboard.press('Control+Enter')
    await saving.getByRole('alert').filter({ hasText: '边界自己相交' }).first().waitFor()
    await saving.getByRole('button', { name: /取/ }).click()
    await button(page, '撤销').click()
    await checks.getByText('还没有改动。').waitFor()
  })

  it('只用键盘切分一个网格，自明天起生效：今天还是两个，明天起三个，历次调整里写着', async () => {
    const { page } = await journey.at('office', '/grids-map?grid=G01')
    await button(page, '改边界').click()
    await tool(page, '切分')
    await page.getByLabel('新网格名称').fill('溪东第三网格')
    await addPoint(page, '124.004, 29.999', '124.0035, 30.005', '124.004, 30.011')
    await button(page, '切开').click()
    await page.getByText('没有发现问题：边界不自交，与邻居不重叠、不留空。').waitFor()
    await button(page, '保存（2 处改动）').click()
    const saving = sheet(page, '保存边界')
    await saving.getByText('2026-07-02', { exact: true }).waitFor()
    await saving.getByText('溪东第三网格（G03）').waitFor()
    await saving.getByLabel('调整的理由').fill('户数超过五百，分设')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已保存，自 2026-07-02 起生效。').waitFor()

    const list = page.getByRole('table', { name: '网格' })
    await list.getByText('溪东第一网格').waitFor()
    expect(await list.locator('tbody tr').count()).toBe(2)
    await page.getByRole('tab', { name: '历次调整' }).click()
    await page.getByText('户数超过五百，分设').waitFor()
    await page.getByText('未到生效日').waitFor()
    await page.getByRole('button', { name: '看当日边界' }).click()
    await page.getByText('这是 2026-07-02 的边界。').waitFor()
    await page.getByRole('tab', { name: '网格 3' }).click()
    await list.getByText('溪东第三网格').waitFor()
  })
})

describe('导入边界', () => {
  it('导入 GeoJSON：先预览，坏的说明原因，好的导入', async () => {
    const { page } = await journey.at('office', '/grids-map')
    await button(page, '导入边界').click()
    const importing = sheet(page, '导入边界')
    const feature = (code: string, west: number, village: string) => ({
      ...{ type: 'Feature', properties: { 网格编号: code, 名称: `${code}格`, 村社: village } },
      geometry: { type: 'Polygon', coordinates: [corners(west, 30.01)] },
    })
    const features = [
      feature('G11', 124, '溪东社区'),
      feature('G12', 124.005, '溪东社区'),
      feature('G13', 124.02, '溪西村'),
    ]
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: '网格.geojson', mimeType: 'application/geo+json' },
      buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
    })
    await importing.getByText('读出 3 个图形。').waitFor()
    await importing.getByLabel('调整的理由').fill('测绘成果')
    await button(importing, '预览').click()
    await importing.getByText('新设 1 个，改界 0 个，不变 0 个，不能导入 2 个。').waitFor()
    await importing
      .getByText(/G11格（G11）与G12格（G12）重叠/)
      .first()
      .waitFor()
    await button(importing, '导入 1 个').click()
    await page.getByText('边界已导入。').waitFor()
  })
})
