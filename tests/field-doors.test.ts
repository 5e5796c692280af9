import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FieldAct, fieldAct } from '#field/contract.ts'
import { actOf, type Desk, deskOf, furnishField, givenTo, phoneOf } from './harness/field.ts'
import { type House, openHouse } from './harness/house.ts'
import { moment, tenant } from './harness/street.ts'

let house: House
let desk: Desk
let chen: Awaited<ReturnType<typeof phoneOf>>

beforeAll(async () => {
  house = await openHouse('2026-07-01T02:00:00.000Z')
  await furnishField(house)
  await enter()
})
afterAll(() => house.close())

async function enter() {
  desk = await deskOf(house)
  chen = await phoneOf(house, 'chen')
}

const at = (text: string) => house.setNow(moment(text))
const step = (matter: string, name: string, form: Record<string, unknown> = {}): FieldAct['act'] => ({
  kind: 'step',
  matter,
  step: name,
  form,
  papers: {},
})
const farAway = { farReason: '电话核实，未开定位' }

test('采集上报：手机给的编号随后可以接着办；自己发现的在自己手上', async () => {
  at('2026-07-01T14:00')
  await enter()
  const matter = randomUUID()
  const intake = { category: 'hazard', collected: 'assisted' }
  const common = { title: '楼道堆物', detail: '楼道堆物，已劝导', channel: 'grid', grid: 'G01', people: [] }
  const { answers } = await chen.acts({
    acts: [
      actOf({ kind: 'file', matter, procedure: 'grid-event', common, intake }, '2026-07-01T13:20', 0),
      actOf(step(matter, 'report', { reason: '住户不在', rapid: false }), '2026-07-01T13:25', 0),
      actOf({ kind: 'note', matter, words: '已贴通知' }, '2026-07-01T13:26', 0),
    ],
  })
  expect(answers.map(({ fate }) => fate)).toEqual(['done', 'done', 'done'])
  const { tasks } = await chen.sync({ since: 0 })
  expect(tasks.find(({ id }) => id === matter)).toMatchObject({ stateName: '已上报，待受理' })
})

test('敲门：没有人的记一次并归档；我的本月数据里有', async () => {
  at('2026-07-01T14:30')
  const matter = randomUUID()
  const common = { title: '敲门走访：桂花巷3号', detail: '家中无人', channel: 'grid', grid: 'G01', place: '桂花巷3号' }
  const intake = { object: 'household', programme: 'knock', door: 'D3', outcome: 'away' }
  const { answers } = await chen.acts({
    acts: [
      actOf({ kind: 'file', matter, procedure: 'visit', common, intake }, '2026-07-01T14:20', 0),
      actOf(step(matter, 'record'), '2026-07-01T14:20', 0),
    ],
  })
  expect(answers.map(({ fate }) => fate)).toEqual(['done', 'done'])
  const { id, revision } = await givenTo(desk, 'chen')
  at('2026-07-01T14:45')
  await chen.acts({
    acts: [
      actOf(step(id, 'arrive', farAway), '2026-07-01T14:34', revision),
      actOf(step(id, 'handleFirst', { measures: '劝离' }), '2026-07-01T14:36', revision),
      actOf(step(id, 'feedback', { result: '已劝离' }), '2026-07-01T14:40', revision),
    ],
  })
  const figures = await chen.figures({})
  expect(figures).toMatchObject({ month: '2026-07', handled: 1, doors: 1, collected: 1, photos: 0 })
  expect([figures.arriveMedian, figures.arriveWithin, figures.firstMedian]).toEqual([4, 100, 6])
})

test('敲门名单：本网格的门牌和最近一次的结果；不是自己的网格看不到', async () => {
  at('2026-07-01T14:50')
  const point = (code: string, grid: string) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [120.105, 30.205] },
    properties: { code, name: `桂花巷${code.slice(1)}号`, grid },
  })
  const features = [point('D3', 'G01'), point('D12', 'G01'), point('D4', 'G02')]
  await house.street.resources.database.owner.query(
    "insert into layers (tenant, kind, geojson, updated_at) values ($1, 'addresses', $2, now())",
    [tenant, JSON.stringify({ type: 'FeatureCollection', features })],
  )
  await enter()
  expect(await chen.doors({ grid: 'G01' })).toEqual({
    doors: [
      { code: 'D3', name: '桂花巷3号', place: '桂花巷3号', knockedOn: '2026-07-01', result: 'away' },
      { code: 'D12', name: '桂花巷12号', place: '桂花巷12号', knockedOn: null, result: null },
    ],
    done: 0,
    all: 2,
  })
  for (const grid of ['G02', 'G99']) await expect(chen.doors({ grid })).rejects.toMatchObject({ code: 'out-of-area' })
})

test('手机遗失：会话随即失效，在办任务转给下一人，一次列明；重报答复相同', async () => {
  at('2026-07-01T15:00')
  await enter()
  const lin = await phoneOf(house, 'lin')
  const one = await givenTo(desk, 'lin', '未签收的')
  const two = await givenTo(desk, 'lin', '已到场的')
  await lin.acts({ acts: [actOf(step(two.id, 'arrive', farAway), '2026-07-01T15:00', two.revision)] })
  const centre = await phoneOf(house, 'centre')
  await expect(chen.lostPhone({ actId: randomUUID(), account: 'lin', reason: '掉进河里' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const asked = { actId: randomUUID(), account: 'lin', reason: '掉进河里' }
  const { handedOver } = await centre.lostPhone(asked)
  const numbers = handedOver.map(({ number }) => number)
  expect(numbers).toEqual(expect.arrayContaining([one.number, two.number]))
  expect(handedOver.every(({ to }) => to === '陈一' || to === '吴三')).toBe(true)
  expect(await centre.lostPhone(asked)).toEqual({ handedOver })
  at('2026-07-01T15:01')
  await expect(lin.sync({ since: 0 })).rejects.toMatchObject({ code: 'not-signed-in' })
  expect((await desk.get({ id: two.id })).row.assignee).not.toBe('lin')
})

test('网格长只能代本网格的网格员报失：窗口、别的网格长不能；不在他区域的任务留着并说明，会话照样失效', async () => {
  at('2026-07-01T15:30')
  await house.hire('leader', '网格长', [{ role: 'grid_leader', grids: ['G01'] }])
  await house.hire('other', '别的网格长', [{ role: 'grid_leader', grids: ['G02'] }])
  await house.hire('window', '窗口', [{ role: 'window_clerk' }])
  await enter()
  const lin = await phoneOf(house, 'lin')
  const near = await givenTo(desk, 'lin', '本网格的')
  const far = await givenTo(desk, 'lin', '别的网格的', 'G02')
  const lost = async (account: string) =>
    (await phoneOf(house, account)).lostPhone({ actId: randomUUID(), account: 'lin', reason: '掉进河里' })
  for (const account of ['other', 'window']) await expect(lost(account)).rejects.toMatchObject({ code: 'not-allowed' })
  await lin.sync({ since: 0 })
  const { handedOver } = await lost('leader')
  const said = new Map(handedOver.map(({ number, to, words }) => [number, { to, words }]))
  expect(said.get(far.number)).toEqual({ to: null, words: expect.stringContaining('不在您负责的区域内') })
  expect(said.has(near.number)).toBe(true)
  at('2026-07-01T15:31')
  await expect(lin.sync({ since: 0 })).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('契约：一批最多一百件，多的整批退回', async () => {
  const one = actOf({ kind: 'note', matter: randomUUID(), words: '在' }, '2026-07-01T15:00', 1)
  expect(fieldAct.safeParse(one).success).toBe(true)
  await enter()
  await expect(chen.acts({ acts: Array(101).fill(one) })).rejects.toMatchObject({ code: 'input-invalid' })
})
