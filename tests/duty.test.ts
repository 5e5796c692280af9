import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessContract } from '#access/contract.ts'
import { hours, minutes } from '#calendar/duration.ts'
import { read } from '#db/transact.ts'
import { dispatchContract } from '#dispatch/contract.ts'
import { dutyContract } from '#dispatch/duty-contract.ts'
import { dutyNow } from '#dispatch/duty-store.ts'
import { mattersContract } from '#matters/contract.ts'
import { fireRungs } from '#matters/rungs-jobs.ts'
import { findMatter } from '#matters/store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { clientOf, type House, openHouse } from './harness/house.ts'
import { moment, plainMatter, tenant } from './harness/street.ts'

let house: House
const people: Array<[account: string, role: RoleId, area?: { grids: string[] }]> = [
  ['worker', 'grid_worker', { grids: ['G01'] }],
  ['mate', 'grid_worker', { grids: ['G01'] }],
  ['leader', 'grid_leader', { grids: ['G01'] }],
  ['stranger', 'grid_leader', { grids: ['G02'] }],
  ['centre', 'command_center'],
  ['shift', 'governance_office'],
  ['deputy', 'deputy_in_charge'],
  ['director', 'director'],
  ['secretary', 'party_secretary'],
  ['sysadmin', 'sysadmin'],
]

beforeAll(async () => {
  house = await openHouse(moment('2026-07-01T09:00'))
  for (const [account, role, area = {}] of people) await house.hire(account, account, [{ role, ...area }])
  await shift('早班一', 'worker', { from: '08:00', until: '20:00' })
  await shift('早班二', 'mate', { from: '08:00', until: '20:00' })
  await shift('早班带班', 'shift', { from: '08:00', until: '20:00', leads: true })
})
afterAll(() => house.close())

function shift(code: string, account: string, data: Record<string, unknown>) {
  return house.street.resources.database.owner.query(
    `insert into entries (tenant, register, id, code, name, valid_from, data, revision, changed_at, changed_by)
     values ($1, 'duty-rota', $2, $3, $4, '2026-01-01', $5, 1, now(), 'test')`,
    [tenant, randomUUID(), code, account, JSON.stringify({ place: 'command', account, ...data })],
  )
}

const as = async (account: string) => clientOf(house, dutyContract, await house.enter(account))
const pool = () => house.street.resources.database.pool

async function noticesOf(account: string): Promise<string[]> {
  const { rows } = await read(pool(), tenant, (tx) =>
    tx.query<{ words: string }>('select words from notices where tenant = $1 and account = $2 order by id', [
      tenant,
      account,
    ]),
  )
  return rows.map(({ words }) => words)
}

async function incident(title: string, category = 'order') {
  const desk = clientOf(house, mattersContract, await house.enter('centre'))
  const { actId, common } = plainMatter(title)
  return desk.file({ actId, procedure: 'grid-event', common, intake: { rapid: true, category } })
}

const leave = (account: string, from: string, until: string, reason = '') => ({
  id: randomUUID(),
  account,
  from,
  until,
  reason,
})

describe('请假', () => {
  test('本人登记即生效并告知网格长；请假的不再提为人选；结束后又提', async () => {
    const worker = await as('worker')
    const given = leave('worker', '2026-07-01', '2026-07-03', '看病')
    expect(await worker.addLeave(given)).toEqual({ id: given.id, openTasks: 0 })
    await worker.addLeave(given)
    expect(await noticesOf('leader')).toEqual(['worker请假：7月1日至7月2日（看病）'])
    const centre = clientOf(house, dispatchContract, await house.enter('centre'))
    const { id } = await incident('路口争吵')
    const proposed = async () => (await centre.propose({ id })).proposals.map(({ account }) => account)
    expect(await proposed()).toEqual(['mate'])
    await worker.endLeave({ id: given.id })
    expect((await proposed()).sort()).toEqual(['mate', 'worker'])
    await expect(worker.endLeave({ id: given.id })).rejects.toMatchObject({ code: 'leave-not-found' })
  })

  test('网格长登记本网格的人，本人得到告知；别的网格长、同事不能登记', async () => {
    const given = leave('mate', '2026-07-06', '2026-07-08')
    for (const other of ['stranger', 'worker'])
      await expect((await as(other)).addLeave(given)).rejects.toMatchObject({ code: 'leave-not-yours' })
    await (await as('leader')).addLeave(given)
    expect(await noticesOf('mate')).toContain('leader为您登记了请假：7月6日至7月7日')
    expect((await (await as('leader')).takers({})).people.map(({ account }) => account)).toEqual([
      'leader',
      'mate',
      'worker',
    ])
  })

  test('重叠的、过去的、起止颠倒的，拒绝并说明', async () => {
    const centre = await as('centre')
    const refused = (from: string, until: string) => centre.addLeave(leave('mate', from, until))
    await expect(refused('2026-07-07', '2026-07-09')).rejects.toMatchObject({
      code: 'leave-clash',
      message: expect.stringContaining('2026-07-06 至 2026-07-07'),
    })
    await expect(refused('2026-06-01', '2026-06-03')).rejects.toMatchObject({ code: 'leave-period' })
    await expect(refused('2026-07-20', '2026-07-20')).rejects.toMatchObject({ code: 'leave-period' })
    await expect(centre.addLeave(leave('nobody', '2026-07-09', '2026-07-10'))).rejects.toMatchObject({
      code: 'account-unknown',
    })
  })

  test('两个人同时登记同一段请假，只成一次', async () => {
    const [centre, leader] = [await as('centre'), await as('leader')]
    const both = await Promise.allSettled([
      centre.addLeave(leave('worker', '2026-07-20', '2026-07-22')),
      leader.addLeave(leave('worker', '2026-07-21', '2026-07-23')),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('一周的值班', () => {
  test('请假的标出，夜里的空缺写明；请假理由只给管得着的人看', async () => {
    await (await as('leader')).addLeave(leave('worker', '2026-07-10', '2026-07-11', '家事'))
    const week = await (await as('mate')).week({ from: '2026-07-06' })
    const friday = week.days[4]?.shifts[0]?.people
    expect(friday?.map(({ name, leads, onLeave }) => [name, leads, onLeave])).toEqual([
      ['shift', true, false],
      ['mate', false, false],
      ['worker', false, true],
    ])
    expect(week.gaps.filter(({ kind }) => kind === 'nobody')[0]?.words).toBe('7月6日（星期一） 00:00–08:00 无人值班')
    expect(week.now).toEqual({ leaders: ['shift'], workers: 2, onLeave: 0 })
    const running = await (await as('mate')).week({ from: '2026-06-29' })
    expect(running.gaps.filter(({ kind }) => kind === 'nobody')[0]?.words).toBe('今晚 20:00–次日 08:00 无人值班')
    const reason = (rows: typeof week.leaves) => rows.find(({ from }) => from === '2026-07-10')?.reason
    expect(reason(week.leaves)).toBeNull()
    expect(reason((await (await as('centre')).week({ from: '2026-07-06' })).leaves)).toBe('家事')
  })
})

describe('逐级上报', () => {
  const fire = (at: string) => fireRungs(house.street.resources, tenant, moment(at), undefined, dutyNow)
  const told = async (account: string, title: string) =>
    (await noticesOf(account)).filter((words) => words.includes(title) && words.includes('一分钟派单'))

  test('先告诉带班人员，到点报分管负责人，再过一倍报主任和书记；同时跑两次也各只一次', async () => {
    house.setNow(moment('2026-07-02T10:00'))
    await incident('有人落水')
    const at = async (minute: string) => {
      await Promise.all([fire(minute), fire(minute)])
      return Promise.all(
        ['shift', 'deputy', 'director', 'secretary'].map(async (one) => (await told(one, '落水')).length),
      )
    }
    expect(await at('2026-07-02T10:00')).toEqual([0, 0, 0, 0])
    expect(await at('2026-07-02T10:01')).toEqual([1, 1, 0, 0])
    expect(await at('2026-07-02T10:02')).toEqual([1, 1, 1, 1])
    expect(await at('2026-07-02T10:03')).toEqual([1, 1, 1, 1])
    expect((await told('shift', '落水'))[0]).toMatch(/「一分钟派单」即将到期$/)
  })

  test('当前无人值班：即刻报综合信息指挥室和分管负责人，写明无人值班', async () => {
    house.setNow(moment('2026-07-02T23:00'))
    await incident('深夜起火')
    await fire('2026-07-02T23:01')
    const words = await told('deputy', '起火')
    expect(words).toHaveLength(1)
    expect(words[0]).toContain('（当前无人值班）')
    expect((await told('centre', '起火')).some((one) => one.includes('当前无人值班'))).toBe(true)
    expect(await told('director', '起火')).toHaveLength(1)
  })
})

describe('派单时限', () => {
  const ladder = {
    name: '夜间违建',
    procedure: 'grid-event',
    field: 'category',
    classes: ['construction'],
    from: '22:00',
    until: '06:00',
    lengths: { assigning: minutes(1), arriving: minutes(8), firstHandling: hours(1), disposal: hours(24) },
  }

  test('系统管理员设的一档，按类别和时段用于今后登记的事件', async () => {
    house.setNow(moment('2026-07-03T23:10'))
    const admin = await as('sysadmin')
    await admin.saveLadders({ ladders: [ladder] })
    const lengthsOf = async (category: string) => {
      const { id } = await incident('夜间施工', category)
      const found = await read(pool(), tenant, (tx) => findMatter(tx, id))
      return found?.matter.clocks.map(({ key, within }) => [key, within.count, within.unit])
    }
    expect(await lengthsOf('construction')).toEqual([
      ['assigning', 1, 'minute'],
      ['arriving', 8, 'minute'],
      ['firstHandling', 1, 'hour'],
    ])
    expect((await lengthsOf('order'))?.map(([, count]) => count)).toEqual([1, 5, 10])
    const { ladders } = await clientOf(house, accessContract, await house.enter('centre')).settings({})
    expect(ladders).toEqual([ladder])
  })

  test('到场早于派单的拒绝，原设不变；别的岗位不能设', async () => {
    const admin = await as('sysadmin')
    const wrong = { ...ladder, lengths: { assigning: minutes(10), arriving: minutes(5) } }
    await expect(admin.saveLadders({ ladders: [wrong] })).rejects.toMatchObject({
      code: 'ladder-senseless',
      message: expect.stringContaining('到场（5分钟）不晚于派单（10分钟）'),
    })
    await expect((await as('centre')).saveLadders({ ladders: [] })).rejects.toMatchObject({ code: 'not-allowed' })
    const given = await admin.settings({})
    expect(given).toMatchObject({ automatic: true, arriveWithinMetres: 200 })
    await admin.saveSettings({ ...given, automatic: false })
    expect((await admin.settings({})).automatic).toBe(false)
  })
})
