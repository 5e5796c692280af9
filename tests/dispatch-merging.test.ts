import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { indicatorsContract } from '#indicators/contract.ts'
import { type DispatchHouse, openDispatchHouse, point } from './harness/dispatch.ts'
import { clientOf } from './harness/house.ts'
import { moment, plainMatter, tenant } from './harness/street.ts'

let town: DispatchHouse
beforeAll(async () => {
  town = await openDispatchHouse(moment('2026-07-01T10:00'))
})
afterAll(() => town.house.close())

const state = async (id: string) => {
  const loaded = await town.state(id)
  if (!loaded) throw new Error('no such matter')
  return loaded.matter
}
const merge = (id: string, into: string) => town.step('centre', id, 'merge', { into })
const board = async (id: string) =>
  (await town.dispatchAs('centre').board({})).incidents.find(({ row }) => row.id === id)

test('三个来电说同一件事：并入主事件，两边互相看得到，主事件记来件次数；时限不再计；主事件办结，来件人得到答复', async () => {
  town.at('2026-07-01T10:00')
  const main = await town.incident('路面塌陷')
  const one = await town.incident('路上有个坑')
  const two = await town.incident('马路塌了')
  town.at('2026-07-01T10:03')
  await merge(two.id, one.number)
  const done = await merge(one.id, main.number)
  expect(done).toMatchObject({ state: 'merged', revision: (await state(one.id)).revision })
  expect((await board(main.id))?.mentions).toBe(2)
  expect(await board(one.id)).toBeUndefined()
  const page = await town.mattersAs('centre').get({ id: main.id })
  expect(page.links.map(({ kind, direction, row }) => [kind, direction, row?.id])).toEqual([
    ['merged-into', 'to', one.id],
  ])
  expect(page.events.at(-1)?.name).toBe('关联：合并来件')
  const part = await town.mattersAs('centre').get({ id: one.id })
  expect(part.clocks.map(({ status, late }) => [status, late])).toEqual([
    ['void', true],
    ['void', false],
    ['void', false],
  ])
  await town.dispatchAs('centre').giveOut({
    id: main.id,
    actId: randomUUID(),
    revision: (await state(main.id)).revision,
    account: 'near',
  })
  await town.step('near', main.id, 'arrive')
  await town.step('near', main.id, 'feedback', { result: '已回填并恢复通行。' })
  await town.step('next', main.id, 'verify', { findings: '已恢复' })
  await town.step('centre', main.id, 'close')
  const answered = await town.mattersAs('centre').get({ id: two.id })
  const words = `主事件 ${main.number} 已办结：已回填并恢复通行。请据此答复来件人。`
  expect(answered.events.at(-1)).toMatchObject({ name: '备注', words: [{ title: '内容', value: words }] })
  expect(await town.noticesOf('centre', 'answer')).toEqual(
    expect.arrayContaining([
      expect.stringContaining(`${one.number} 路上有个坑：${words}`),
      expect.stringContaining(`${two.number} 马路塌了：${words}`),
    ]),
  )
})

test('并件的不重复计数：采集、办结、快呼各算一件，来件已经超时的派单不算指挥中心迟派', async () => {
  town.at('2026-07-01T11:00')
  const figures = clientOf(town.house, indicatorsContract, await town.house.signIn('office', [{ role: 'gen_office' }]))
  const period = { from: dayOf(town.house.now()), until: '2026-07-02' }
  const read = async (code: string) => (await figures.figure({ code, ...period })).value
  expect(await read('grid.collected')).toBe(1)
  expect(await read('grid.rapid')).toBe(1)
  expect(await read('grid.assisted')).toBe(1)
  const { rows } = await town.dispatchAs('centre').figures({ ...period, by: 'all' })
  expect(rows.map(({ key, count }) => [key, count])).toContainEqual(['assigning', 1])
})

test('不并入自己、已终结的、别的程序的、没有的编号；并入了自己的那一件，也不能再反过来并入它', async () => {
  town.at('2026-07-01T11:10')
  const main = await town.incident('积水')
  const other = await town.incident('又说积水')
  await expect(merge(main.id, main.number)).rejects.toMatchObject({
    message: expect.stringContaining('不能并入它自己'),
  })
  await merge(other.id, main.number)
  await expect(merge(main.id, other.number)).rejects.toMatchObject({ message: expect.stringContaining('已经终结') })
  const { actId, common } = plainMatter('热线工单')
  const hotline = await town.mattersAs('centre').file({
    actId,
    procedure: 'hotline',
    common,
    intake: { source: 'grid', reqType: 'report' },
  })
  await expect(merge(main.id, hotline.number)).rejects.toMatchObject({ code: 'matter-not-named' })
  await expect(merge(main.id, '网〔2026〕999999')).rejects.toMatchObject({ code: 'matter-not-named' })
  await expect(town.step('near', main.id, 'merge', { into: other.number })).rejects.toMatchObject({
    code: 'step-not-yours',
  })
  const loose = await town.incident('再说积水')
  const { revision } = await state(loose.id)
  const link = { id: loose.id, actId: randomUUID(), revision, other: main.id, kind: 'merged-into' as const }
  await town.mattersAs('centre').link(link)
  await expect(merge(main.id, loose.number)).rejects.toMatchObject({ message: expect.stringContaining('已经并入本件') })
})

test('并错了当日撤销：回到待受理，关联解除，快呼时限自撤销起算；隔日不能撤销', async () => {
  town.at('2026-07-01T11:20')
  const main = await town.incident('广告牌松动')
  const other = await town.incident('另一处广告牌')
  await merge(other.id, main.number)
  town.at('2026-07-01T11:30')
  await town.step('centre', other.id, 'unmerge', { reason: '是另一条街' })
  const undone = await state(other.id)
  expect(undone).toMatchObject({ state: 'reported', links: [] })
  expect(undone.closedAt).toBeUndefined()
  expect((await state(main.id)).links).toEqual([])
  expect((await board(main.id))?.mentions).toBe(0)
  expect((await board(other.id))?.ladder.find(({ key }) => key === 'assigning')).toMatchObject({
    dueAt: moment('2026-07-01T11:31'),
    status: 'running',
  })
  await merge(other.id, main.number)
  town.at('2026-07-02T09:00')
  await town.enter()
  await expect(town.step('centre', other.id, 'unmerge', { reason: '是另一条街' })).rejects.toMatchObject({
    message: expect.stringContaining('并件只能在当日撤销'),
  })
})

test('提示可能同一件：同类、近处、两小时内的在办事件，近的在前；别的类别、远处、已终结的不提', async () => {
  town.at('2026-07-02T10:00')
  const at = (metres: number) => ({ ...point, latitude: point.latitude + metres / 110_850, people: [] })
  const own = await town.incident('占道摆摊', {}, at(0))
  const near = await town.incident('小贩占道', {}, at(60))
  const further = await town.incident('路边摆摊', {}, at(280))
  await town.incident('远处摆摊', {}, at(900))
  await town.incident('油烟扰民', { category: 'environment' }, at(10))
  const ended = await town.incident('重复登记', {}, at(5))
  await merge(ended.id, own.number)
  const { same } = await town.dispatchAs('centre').same({ id: own.id })
  expect(same.map(({ row }) => row.id)).toEqual([near.id, further.id])
  await expect(town.dispatchAs('centre').same({ id: randomUUID() })).rejects.toMatchObject({ code: 'matter-not-found' })
  expect(same[0]).toMatchObject({ metres: 60, minutes: 0, reasons: expect.arrayContaining(['相距 60 米', '同类']) })
})

test('吹哨写明单位的，该单位的账号收到通知、看得到、能报到和反馈，不能办别的；没有被叫到的单位看不到', async () => {
  town.at('2026-07-02T10:30')
  await town.entry('units', 'D01', '区规划资源局', {})
  await town.entry('units', 'D02', '区水务局', {})
  await town.house.hire('planner', '规划员', [{ role: 'district_dept' }], 'D01')
  await town.house.hire('water', '水务员', [{ role: 'district_dept' }], 'D02')
  await town.enter('planner', 'water')
  const { id, revision, actId } = await town.incident('违建加层', { category: 'construction' })
  await expect(town.mattersAs('planner').get({ id })).rejects.toMatchObject({ code: 'matter-not-found' })
  await town.dispatchAs('centre').giveOut({ id, actId, revision, account: 'near' })
  await town.step('near', id, 'arrive')
  await town.step('centre', id, 'blowWhistle', {
    kind: 'emergency',
    departments: '区规划资源局',
    units: ['D01'],
    matter: '加盖第四层',
  })
  expect(await town.noticesOf('planner', 'whistle')).toEqual([expect.stringContaining('违建加层，请在30分钟内报到')])
  expect((await town.mattersAs('planner').list({})).rows.map((row) => row.id)).toEqual([id])
  expect((await town.mattersAs('planner').list({ words: '违建加层' })).rows.map((row) => row.id)).toEqual([id])
  expect((await town.mattersAs('water').list({})).rows).toEqual([])
  const page = await town.mattersAs('planner').get({ id })
  expect(page.steps.filter(({ mine }) => mine).map((step) => step.id)).toEqual(['arriveWhistle'])
  await expect(town.step('planner', id, 'feedback', { result: '办好了' })).rejects.toMatchObject({
    code: 'matter-not-found',
  })
  town.at('2026-07-02T10:50')
  await town.step('planner', id, 'arriveWhistle', { departments: '区规划资源局' })
  await expect(
    town.step('planner', id, 'finishWhistle', { result: '已停工', appraisal: 'satisfied' }),
  ).rejects.toMatchObject({ message: expect.stringContaining('由街道填写') })
  await town.step('planner', id, 'finishWhistle', { result: '已停工' })
  const { rows } = await read(town.house.street.resources.database.pool, tenant, (tx) =>
    tx.query("select status, late from deadlines where tenant = $1 and matter = $2 and key = 'whistleArrival'", [
      tenant,
      id,
    ]),
  )
  expect(rows).toEqual([{ status: 'met', late: false }])
})
