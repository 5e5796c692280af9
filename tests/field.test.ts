import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FieldAct } from '#field/contract.ts'
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

async function eventsOf(id: string) {
  const { rows } = await house.street.resources.database.owner.query<{
    kind: string
    step: string | null
    at: string
    happened_at: string
  }>(
    "select kind, step, at, happened_at from events where tenant = $1 and matter = $2 and kind <> 'rung' order by position",
    [tenant, id],
  )
  return rows
}

test('取任务：只给在手上的，姓名电话遮盖，带可办步骤的表单；再取只给变动的；转走后告知', async () => {
  at('2026-07-01T10:00')
  const mine = await givenTo(desk, 'chen', '桂花巷争吵，电话13800000001')
  at('2026-07-01T10:01')
  await givenTo(desk, 'wu')
  const first = await chen.sync({ since: 0 })
  expect(first.tasks.map(({ id }) => id)).toEqual([mine.id])
  const [task] = first.tasks
  expect(task?.people).toEqual([{ name: '张**', phone: '138****0001' }])
  expect(task?.title).toBe('桂花巷争吵，电话【电话】')
  expect([task?.signed, task?.longitude, task?.grid, task?.category]).toEqual([false, 120.105, 'G01', 'order'])
  expect(task?.rungs.map(({ key }) => key)).toContain('arriving')
  const arrive = task?.steps.find(({ id }) => id === 'arrive')
  expect(arrive?.form).toMatchObject({ type: 'object', properties: { scene: { title: '现场情况' } } })
  expect(arrive?.papers).toEqual([{ key: 'photos', name: '现场照片', required: false }])
  expect(task?.steps.map(({ id }) => id)).not.toContain('blowWhistle')
  expect(first.me).toMatchObject({ person: '陈一', onDuty: true, grids: [{ code: 'G01', name: '第一网格' }] })
  at('2026-07-01T10:03')
  const other = await givenTo(desk, 'chen', '另一件')
  const second = await chen.sync({ since: first.seq })
  expect(second.tasks.map(({ id }) => id)).toEqual([other.id])
  expect(second.gone).toEqual([])
  at('2026-07-01T10:05')
  await desk.assign({ id: other.id, actId: randomUUID(), revision: other.revision, assignee: 'lin' })
  const third = await chen.sync({ since: second.seq })
  expect([third.tasks, third.gone]).toEqual([[], [other.id]])
})

test('离线办的几件按先后各办一次：台账上写明办理时间和收到时间，重发一遍答复相同', async () => {
  at('2026-07-01T11:00')
  const { id, revision } = await givenTo(desk, 'chen')
  at('2026-07-01T11:40')
  const acts = [
    actOf({ kind: 'sign', matter: id }, '2026-07-01T11:01', revision),
    actOf(step(id, 'arrive', farAway), '2026-07-01T11:03', revision),
    actOf({ kind: 'note', matter: id, words: '双方已分开' }, '2026-07-01T11:05', revision),
    actOf(step(id, 'handleFirst', { measures: '劝离' }), '2026-07-01T11:07', revision),
  ]
  const { answers } = await chen.acts({ acts })
  expect(answers.map(({ fate }) => fate)).toEqual(['done', 'done', 'done', 'done'])
  const recorded = (await eventsOf(id)).slice(2)
  expect(recorded.map(({ step, kind, happened_at }) => [step ?? kind, happened_at])).toEqual([
    ['sign', moment('2026-07-01T11:01')],
    ['arrive', moment('2026-07-01T11:03')],
    ['noted', moment('2026-07-01T11:05')],
    ['handleFirst', moment('2026-07-01T11:07')],
  ])
  expect(new Set(recorded.map((one) => one.at))).toEqual(new Set([moment('2026-07-01T11:40')]))
  const again = await chen.acts({ acts })
  expect(again.answers.map(({ fate }) => fate)).toEqual(['done', 'done', 'done', 'done'])
  expect((await eventsOf(id)).length).toBe(6)
  const page = await desk.get({ id })
  const arriving = page.clocks.find(({ key }) => key === 'arriving')
  expect([arriving?.status, arriving?.late]).toEqual(['met', false])
})

test('同一批由几个请求同时送到，也只办一次，个个答复办成', async () => {
  at('2026-07-01T11:50')
  const { id, revision } = await givenTo(desk, 'chen')
  const filed = randomUUID()
  const acts = [
    actOf({ kind: 'sign', matter: id }, '2026-07-01T11:50', revision),
    actOf(
      {
        kind: 'file',
        matter: filed,
        procedure: 'grid-event',
        common: { title: '井盖破损', detail: '井盖破损', channel: 'patrol', grid: 'G01' },
        intake: { category: 'hazard', collected: 'found' },
      },
      '2026-07-01T11:50',
      0,
    ),
  ]
  const replies = await Promise.all(Array.from({ length: 5 }, () => chen.acts({ acts })))
  expect(replies.flatMap(({ answers }) => answers.map(({ fate }) => fate))).toEqual(Array(10).fill('done'))
  expect([(await eventsOf(id)).length, (await eventsOf(filed)).length]).toEqual([3, 1])
})

test('指挥室其间催办、备注，仍在手上的照办；已转给他人的，写明现在谁手上，后面的先留着，别的事项照办', async () => {
  at('2026-07-01T12:00')
  const kept = await givenTo(desk, 'chen', '仍在手上')
  const moved = await givenTo(desk, 'chen', '已经转走')
  at('2026-07-01T12:05')
  await desk.supervise({ ...seen(kept), kind: 'urge', words: '请尽快到场' })
  await desk.assign({ ...seen(moved), assignee: 'lin' })
  at('2026-07-01T12:30')
  const { answers } = await chen.acts({
    acts: [
      actOf({ kind: 'sign', matter: moved.id }, '2026-07-01T12:01', moved.revision),
      actOf({ kind: 'sign', matter: kept.id }, '2026-07-01T12:02', kept.revision),
      actOf(step(moved.id, 'arrive', farAway), '2026-07-01T12:03', moved.revision),
      actOf(step(kept.id, 'arrive', farAway), '2026-07-01T12:04', kept.revision),
    ],
  })
  expect(answers.map(({ fate }) => fate)).toEqual(['refused', 'done', 'held', 'done'])
  expect(answers[0]).toMatchObject({ code: 'field-handed-over', words: expect.stringContaining('林二') })
  expect((await eventsOf(kept.id)).at(-1)).toMatchObject({ step: 'arrive', happened_at: moment('2026-07-01T12:04') })
})

test('别的网格的事派到手上又派走：离线办的写明现在谁手上，不说没有这件；从没到过手上的仍说没有', async () => {
  at('2026-07-01T12:40')
  const { id, number, revision } = await givenTo(desk, 'chen', '别的网格的事', 'G02')
  const never = await givenTo(desk, 'wu', '从没到过手上', 'G02')
  at('2026-07-01T12:45')
  await desk.assign({ ...seen({ id, revision }), assignee: 'wu' })
  at('2026-07-01T12:50')
  const acts = [
    { kind: 'sign' as const, matter: id },
    { kind: 'note' as const, matter: id, words: '双方已分开' },
    step(id, 'arrive', farAway),
    step(never.id, 'arrive', farAway),
  ]
  const words: string[] = []
  for (const act of acts) {
    const { answers } = await chen.acts({ acts: [actOf(act, '2026-07-01T12:41', revision)] })
    words.push(...answers.map((one) => (one.fate === 'refused' ? `${one.code} ${one.words}` : one.fate)))
  }
  const moved = (act: string) =>
    `field-handed-over ${number} 已转由他人承办（现为吴三），您离线时办的「${act}」没有生效。如确已处置，请联系综合信息指挥室补记。`
  expect(words.slice(0, 3)).toEqual([moved('签收'), moved('备注'), moved('到场')])
  expect(words[3]).toMatch(/^matter-not-found /)
})

function seen({ id, revision }: { id: string; revision: number }) {
  return { id, revision, actId: randomUUID() }
}

test.each([
  ['快了一天的手机', '2026-07-02T13:00', 'field-time-ahead', '校准手机时钟'],
  ['三天前的', '2026-06-28T13:00', 'field-time-old', '48 小时'],
  ['早于派单的', '2026-07-01T12:30', 'field-time-before', '早于'],
])('时间不对的不收并说明：%s', async (_, when, code, words) => {
  at('2026-07-01T13:00')
  await enter()
  const { id, revision } = await givenTo(desk, 'chen')
  at('2026-07-01T13:02')
  const good = await givenTo(desk, 'chen')
  const { answers } = await chen.acts({
    acts: [
      actOf({ kind: 'sign', matter: id }, when, revision),
      actOf({ kind: 'sign', matter: good.id }, '2026-07-01T13:02', good.revision),
    ],
  })
  expect(answers[0]).toMatchObject({ fate: 'refused', code, words: expect.stringContaining(words) })
  expect(answers[1]).toMatchObject({ fate: 'done' })
})

test('他人的操作编号、他人的事项、已有的事项编号，都不收', async () => {
  at('2026-07-01T13:30')
  await enter()
  const wu = await phoneOf(house, 'wu')
  const { id, revision } = await givenTo(desk, 'chen')
  const signed = actOf({ kind: 'sign', matter: id }, '2026-07-01T13:30', revision)
  await chen.acts({ acts: [signed] })
  const common = { title: '占号', detail: '占号', channel: 'patrol' }
  const filed = { kind: 'file' as const, matter: id, procedure: 'grid-event' as const, common, intake: {} }
  const codes = async (act: FieldAct['act'], actId?: string) => {
    const { answers } = await wu.acts({ acts: [actOf(act, '2026-07-01T13:30', revision, actId)] })
    return answers.map((one) => ('code' in one ? one.code : one.fate))
  }
  expect(await codes({ kind: 'sign', matter: id }, signed.actId)).toEqual(['act-repeated'])
  expect(await codes({ kind: 'note', matter: id, words: '看看' })).toEqual(['matter-not-found'])
  expect(await codes(filed)).toEqual(['act-repeated'])
  expect((await eventsOf(id)).length).toBe(3)
})

test('含不可存的字符的一件被拒，不妨碍别的事项', async () => {
  at('2026-07-01T13:40')
  const bad = await givenTo(desk, 'chen')
  const good = await givenTo(desk, 'chen')
  const { answers } = await chen.acts({
    acts: [
      actOf(step(bad.id, 'arrive', { ...farAway, scene: '乱\0码' }), '2026-07-01T13:40', bad.revision),
      actOf({ kind: 'sign', matter: good.id }, '2026-07-01T13:40', good.revision),
    ],
  })
  expect(answers.map(({ fate }) => fate)).toEqual(['refused', 'done'])
})
