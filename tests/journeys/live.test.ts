import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { type Journey, openJourney } from '../harness/journey.ts'
import { plainMatter } from '../harness/street.ts'

let journey: Journey

beforeAll(async () => {
  journey = await openJourney('2026-06-01T01:00:00.000Z')
  await journey.house.hire('centre', '值班员', [{ role: 'command_center' }])
})
afterEach(({ task }) => journey.leave(task))
afterAll(() => journey.close())

const file = (title: string) =>
  perform(journey.house.street.as('window_clerk', '2026-06-01'), (scene) =>
    fileMatter(scene, 'hotline', { ...plainMatter(title), intake: {} }),
  )

it('线路断了五秒，页面说正在重连；接上以后漏掉的自己补上，同一浏览器的两页只用一条线', async () => {
  const { page } = await journey.at('centre', '/ledger')
  const context = page.context()
  let lines = 0
  context.on('request', (request) => {
    if (request.url().includes('/api/live')) lines++
  })
  await page.reload()
  const second = await context.newPage()
  await second.goto(`${journey.house.address}/ledger`)
  for (const each of [page, second]) await each.getByRole('heading', { level: 1 }).waitFor()
  await file('井盖松动')
  for (const each of [page, second]) await each.getByText('井盖松动').first().waitFor()
  expect(lines).toBe(1)

  const note = page.getByText('连接已断开，正在重连')
  expect(await note.count()).toBe(0)
  await context.route('**/api/live*', (route) => route.abort())
  journey.house.app.server.closeAllConnections()
  await note.waitFor()
  await file('树枝遮挡')
  await page.waitForTimeout(1000)
  expect(await page.getByText('树枝遮挡').count()).toBe(0)
  await context.unroute('**/api/live*')
  for (const each of [page, second]) await each.getByText('树枝遮挡').first().waitFor()
  await note.waitFor({ state: 'detached' })
})
