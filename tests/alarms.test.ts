import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from '#db/transact.ts'
import { indicatorsContract } from '#indicators/contract.ts'
import { alarmsContract } from '#intake/alarms/contract.ts'
import { findMatter } from '#matters/store.ts'
import { type AlarmHouse, alarm, openAlarmHouse, push as pushSigned } from './harness/alarms.ts'
import { clientOf } from './harness/house.ts'
import { tenant } from './harness/street.ts'

const jpeg = Buffer.from([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  16,
  ...Buffer.from('JFIF\0'),
  1,
  1,
  0,
  0,
  1,
  0,
  1,
  0,
  0,
  0xff,
  0xd9,
])

let town: AlarmHouse
let house: AlarmHouse['house']
let desk: ReturnType<AlarmHouse['desk']>
let key = ''

beforeAll(async () => {
  town = await openAlarmHouse('2026-07-01T10:00')
  house = town.house
  desk = town.desk()
  key = (await desk.saveSource({ id: 'gate', name: '林业平台', kind: 'push', algorithm: 'sm3' })).key ?? ''
})
afterAll(() => house.close())

async function at(text: string) {
  const now = await town.at(text)
  desk = town.desk()
  return now
}

const all = () => town.all()
const notices = (kind: string) => town.notices(kind)
const push = (body: unknown, signing: { secret?: string; nonce?: string; time?: number; source?: string } = {}) =>
  pushSigned(house, body, { secret: key, ...signing })

describe('签名推送', () => {
  test('一条烟火告警成为快呼事件：渠道、点位、坐标、所在网格都填好，图片可看，告知指挥中心一次', async () => {
    const now = await at('2026-07-01T10:00')
    const taken = await push(alarm('CAM-1', '2026-07-01 09:59:40', { picture: jpeg.toString('base64') }))
    expect(taken).toMatchObject({ status: 200, kept: 1, repeated: 0, held: [] })
    const { alarms } = await desk.list({})
    expect(alarms[0]).toMatchObject({
      point: 'TY01',
      state: 'matter',
      grid: 'G01',
      village: 'V01',
      hasPicture: true,
      mentions: 1,
    })
    const loaded = await read(house.street.resources.database.pool, tenant, (tx) =>
      findMatter(tx, alarms[0]?.matter ?? ''),
    )
    expect(loaded?.matter).toMatchObject({
      title: '烟火告警：北山瞭望塔',
      channel: 'alarm',
      place: '北山顶',
      grid: 'G01',
      longitude: 120.105,
      latitude: 30.205,
      intake: { collected: 'device', alarm: 'smoke', point: 'TY01', rapid: true, category: 'emergency' },
      filedAt: now,
    })
    expect(await notices('alarm')).toEqual([{ words: '烟火告警：北山瞭望塔' }])
    const picture = await house.app.inject({
      url: `/api/alarms/${alarms[0]?.id}/picture`,
      headers: { cookie: await house.enter('centre') },
    })
    expect(picture.rawPayload.equals(jpeg)).toBe(true)
  })

  test('同一点位和旁边点位接着报：并入同一件，只数次数，不再告知', async () => {
    const before = (await notices('alarm')).length
    await push([alarm('CAM-1', '2026-07-01 10:00:00'), alarm('CAM-2', '2026-07-01 10:00:00')])
    const { alarms } = await desk.list({})
    expect(alarms[0]?.mentions).toBe(3)
    const merged = await desk.list({ into: alarms[0]?.id })
    expect(merged.alarms.map(({ reason }) => reason).toSorted()).toEqual([
      '同一点位 10 分钟内的同类告警',
      '相距 48 米、10 分钟内的同类告警',
    ])
    expect((await notices('alarm')).length).toBe(before)
  })
})

describe('推送的坏输入', () => {
  test('签名不符、时间过期、重放都不收，说明原因并计数；同一内容重发只算一条', async () => {
    const body = alarm('CAM-3', '2026-07-01 10:00:00')
    expect(await push(body, { secret: 'wrong' })).toMatchObject({
      status: 401,
      message: expect.stringContaining('签名不符'),
    })
    expect(await push(body, { time: Date.parse(house.now()) - 600_000 })).toMatchObject({ status: 401 })
    expect(await push(body, { source: 'nobody' })).toMatchObject({ status: 401, code: 'alarm-source-unknown' })
    const nonce = randomUUID()
    expect(await push(body, { nonce })).toMatchObject({ status: 200, kept: 1 })
    expect(await push(body, { nonce })).toMatchObject({ status: 401, message: expect.stringContaining('重放') })
    expect(await push(body)).toMatchObject({ status: 200, kept: 0, repeated: 1 })
    const { sources } = await desk.sources({})
    expect(sources[0]).toMatchObject({
      id: 'gate',
      hasSecret: true,
      refused: 3,
      refusedWords: '随机数已用过，这是一次重放',
    })
    expect(JSON.stringify(sources)).not.toContain(key)
  })

  test('坏图、未来时间照办并注明；未登记的设备、没有对照的类别、不是 JSON 的留待人核，一条不丢', async () => {
    await at('2026-07-01T11:00')
    const before = (await all()).length
    await push([
      alarm('CAM-4', '2026-07-03 10:00:00', { picture: 'AAAA' }),
      alarm('CAM-99', '2026-07-01 11:00:00'),
      alarm('CAM-1', '2026-07-01 11:00:00', { class: 'ufo' }),
    ])
    await push('not json')
    expect((await all()).length).toBe(before + 4)
    const { alarms, counts } = await desk.list({ state: 'held' })
    expect(alarms.map(({ reason }) => reason).toSorted()).toEqual([
      '消息不是 JSON，读不出内容',
      '类别「ufo」没有对照，请在告警接入中补上',
      '设备「CAM-99」没有登记，请在天眼点位清单中补上',
    ])
    expect(counts.held).toBe(3)
    const [west] = (await desk.list({ point: 'TY04' })).alarms
    expect(west).toMatchObject({ state: 'matter', pictureProblem: '图片既不是 JPEG 也不是 PNG' })
    expect(west?.reason).toContain('设备时钟不准')
    expect(await notices('alarm-held')).toHaveLength(3)
  })
})

describe('核实与静默', () => {
  test('误报：未派出的事件作废；属实：照办；改判不许；已并入的按整组核实', async () => {
    await at('2026-07-01T13:00')
    await push([alarm('CAM-1', '2026-07-01 13:00:00', { class: 'land' })])
    await push([alarm('CAM-1', '2026-07-01 13:00:00', { class: 'land' })])
    const [head] = (await desk.list({ class: 'land' })).alarms
    const [mention] = (await desk.list({ into: head?.id })).alarms
    const judged = await desk.judge({ id: mention?.id ?? '', verdict: 'false', words: '农膜反光' })
    expect(judged).toMatchObject({ voided: true, alarm: { id: head?.id, state: 'false', verdict: 'false' } })
    expect(judged.alarm.matterState).toBe('虚假，已作废')
    await expect(desk.judge({ id: head?.id ?? '', verdict: 'true', words: '再看' })).rejects.toMatchObject({
      code: 'alarm-judged',
    })
  })

  test('未登记设备的告警核为属实，当即登记为事件', async () => {
    const held = (await desk.list({ state: 'held' })).alarms.find(({ device }) => device === 'CAM-99')
    const { alarm: upheld, words } = await desk.judge({ id: held?.id ?? '', verdict: 'true', words: '确有烟火' })
    expect(upheld).toMatchObject({ state: 'matter', verdict: 'true' })
    expect(words).toContain('网〔2026〕')
  })

  test('静默的只留存不成事件，写明理由；快呼类不许全街道静默；提前结束后照常', async () => {
    await at('2026-07-01T14:00')
    const untilAt = '2026-07-02T14:00:00+08:00'
    await expect(desk.silence({ class: 'smoke', untilAt, reason: '演习' })).rejects.toMatchObject({
      code: 'alarm-silence-wide',
    })
    await expect(
      desk.silence({ point: 'TY03', untilAt: '2027-07-02T14:00:00+08:00', reason: '演习' }),
    ).rejects.toMatchObject({ code: 'alarm-silence-until' })
    const { id } = await desk.silence({ point: 'TY03', class: 'smoke', untilAt, reason: '烧窑检修' })
    await push(alarm('CAM-3', '2026-07-01 14:00:00'))
    const [silenced] = (await desk.list({ state: 'silenced' })).alarms
    expect(silenced).toMatchObject({ point: 'TY03', matter: null, reason: expect.stringContaining('烧窑检修') })
    expect((await desk.silences({})).silences[0]).toMatchObject({ id, kept: 1, pointName: '南山' })
    await desk.endSilence({ id })
    await at('2026-07-01T14:01')
    await push(alarm('CAM-3', '2026-07-01 14:01:00'))
    expect((await desk.list({ point: 'TY03' })).alarms[0]?.state).toBe('matter')
  })
})

describe('学习、统计与权限', () => {
  test('五次误报之后，同一时辰的下一条标存疑并说明，仍成事件；设备页列出教训', async () => {
    for (let day = 10; day < 15; day++) {
      await at(`2026-07-${day}T16:05`)
      await push(alarm('CAM-4', `2026-07-${day} 16:05:00`, { class: 'building' }))
      const [one] = (await desk.list({ class: 'building' })).alarms
      await desk.judge({ id: one?.id ?? '', verdict: 'false', words: '塔吊' })
    }
    await at('2026-07-15T16:05')
    await push(alarm('CAM-4', '2026-07-15 16:05:00', { class: 'building' }))
    const [next] = (await desk.list({ class: 'building' })).alarms
    expect(next).toMatchObject({ state: 'matter', doubtful: '该点位此类告警 16 时前后近 90 日核实 5 次，误报 5 次' })
    const { devices } = await desk.devices({})
    const west = devices.find(({ point }) => point === 'TY04')
    expect(west).toMatchObject({ judged: 5, false: 5, silent: false })
    expect(west?.lessons).toEqual(['违法建设：近 90 日核实 5 次，误报 5 次；16 时误报尤多'])
  })

  test('本年告警与上年同期、提前处置倍数由指标算出，误报作废的不计', async () => {
    const figures = clientOf(house, indicatorsContract, await house.enter('centre'))
    const year = { from: '2026-01-01', until: '2027-01-01' }
    const value = async (code: string) => (await figures.figure({ code, ...year })).value
    const rows = await read(house.street.resources.database.pool, tenant, (tx) =>
      tx.query<{ kind: string; count: number }>(
        `select fold->'intake'->>'alarm' as kind, count(*)::int as count from matters
         where tenant = $1 and state <> 'invalid' group by 1`,
        [tenant],
      ),
    )
    const count = new Map(rows.rows.map((row) => [row.kind, row.count]))
    expect(count.get('smoke')).toBeGreaterThan(3)
    expect(await value('alarm.smoke')).toBe(count.get('smoke'))
    expect(await value('alarm.land')).toBe(0)
    expect(await value('alarm.building')).toBe(1)
    expect(await value('alarm.smoke.before')).toBe(0)
    expect(await value('alarm.points')).toBe(4)
  })

  test('看告警要岗位：网格员不能看，综合办能看不能核', async () => {
    const worker = clientOf(
      house,
      alarmsContract,
      await house.signIn('worker', [{ role: 'grid_worker', grids: ['G01'] }]),
    )
    await expect(worker.list({})).rejects.toMatchObject({ code: 'not-allowed' })
    const office = clientOf(house, alarmsContract, await house.signIn('office', [{ role: 'gen_office' }]))
    const { alarms } = await office.list({})
    await expect(office.judge({ id: alarms[0]?.id ?? '', verdict: 'true', words: '属实' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('告警风暴', () => {
  test('一千条分三处：一条不丢，归并为三件事件，次数对得上；快呼的各告知一次，风暴告知一次', async () => {
    await at('2026-07-20T10:00')
    const [before, told, storms] = [
      (await all()).length,
      (await notices('alarm')).length,
      (await notices('alarm-storm')).length,
    ]
    const cameras = ['CAM-1', 'CAM-3', 'CAM-4']
    for (let part = 0; part < 10; part++)
      await push(
        Array.from({ length: 100 }, (_, i) => alarm(cameras[(part * 100 + i) % 3] ?? '', '2026-07-20 10:00:00')),
      )
    const rows = (await all()).slice(before)
    expect(rows).toHaveLength(1000)
    const heads = rows.filter(({ state }) => state === 'matter')
    expect(heads).toHaveLength(3)
    expect(heads.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(1000)
    expect((await notices('alarm')).length).toBe(told + 3)
    expect((await notices('alarm-storm')).length).toBe(storms + 1)
    expect((await desk.list({})).storm).toMatchObject({ active: true, perMinute: 1000, matters: 3, alarms: 1000 })
  }, 60_000)
})
