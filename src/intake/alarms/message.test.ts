import { describe, expect, it } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { readMessage } from './message.ts'
import { readPicture } from './picture.ts'
import { alarmMapping, alarmSettings } from './settings.ts'
import { whyUntimely } from './signature.ts'
import { findSilence } from './silence.ts'

const now = parseInstant('2026-07-01T02:00:00.000Z')
const settings = alarmSettings.parse({})
const read = (message: unknown, mapping: object = {}) =>
  readMessage(typeof message === 'string' ? message : JSON.stringify(message), {
    mapping: alarmMapping.parse(mapping),
    settings,
    now,
  })

describe('告警消息', () => {
  it('按字段对照读厂家的消息：层层嵌套、毫秒时间、百分数的把握、厂家自己的类别', () => {
    const mapping = {
      messageId: 'head.seq',
      device: '$.data.camera[0].code',
      class: 'data.type',
      happenedAt: 'data.ts',
      confidence: 'data.score',
      classes: { fire_smoke: 'smoke' },
    }
    const message = {
      head: { seq: 7 },
      data: { camera: [{ code: 'CAM-1' }], type: 'fire_smoke', ts: Date.parse('2026-07-01T01:59:30Z'), score: 87 },
    }
    expect(read(message, mapping)).toMatchObject({
      device: 'CAM-1',
      class: 'smoke',
      happenedAt: '2026-07-01T01:59:30.000Z',
      confidence: 0.87,
      held: [],
      notes: [],
    })
  })

  it.each([
    ['2026-07-01 09:59:00', '2026-07-01T01:59:00.000Z'],
    ['1782871140', '2026-07-01T01:59:00.000Z'],
    ['2026-07-01T09:59:00+08:00', '2026-07-01T01:59:00.000Z'],
    ['2026-07-01T01:59:00Z', '2026-07-01T01:59:00.000Z'],
  ])('认得时间 %s', (time, wanted) => {
    expect(read({ id: 1, device: 'A', class: '烟火', time })).toMatchObject({ happenedAt: wanted, class: 'smoke' })
  })

  it('设备时钟快了一天：按收到时间照办并写明，不误烟火', () => {
    const { happenedAt, held, notes } = read({ id: 1, device: 'A', class: 'smoke', time: '2026-07-02 10:00:00' })
    expect(happenedAt).toBe(now)
    expect(held).toEqual([])
    expect(notes[0]).toContain('晚于收到时间')
  })

  it('隔了两天才收到的、没有对照的类别、不是 JSON 的，留给人核看并说明', () => {
    expect(read({ id: 1, device: 'A', class: 'smoke', time: '2026-06-29 10:00:00' }).held[0]).toContain(
      '48 小时后才收到',
    )
    expect(read({ id: 1, device: 'A', class: 'ufo', time: '2026-07-01 10:00:00' }).held[0]).toContain('「ufo」没有对照')
    expect(read('<xml/>').held).toEqual(['消息不是 JSON，读不出内容'])
    expect(read('[1]').held).toHaveLength(1)
    expect(read({ device: { deep: 1 }, class: 'toString' }).held).toHaveLength(2)
  })

  it('编号从头数起的设备，时间不同就不是同一条；重发的是同一条', () => {
    const id = (time: string) => read({ id: 1, device: 'A', class: 'smoke', time }).messageId
    expect(id('2026-07-01 09:00:00')).toBe(id('2026-07-01 09:00:00'))
    expect(id('2026-07-01 09:00:00')).not.toBe(id('2026-07-01 09:30:00'))
  })

  it('留存的原文没有图片，也没有数据库存不了的字符', () => {
    const picture = 'A'.repeat(1000)
    const { raw } = read({ id: 1, device: 'A\u0000', class: 'smoke', picture, deep: ['x\u0000y'] })
    expect(raw).toEqual({ id: 1, device: 'A', class: 'smoke', picture: '（图片另存）', deep: ['xy'] })
  })
})

describe('告警图片', () => {
  const base64 = (bytes: number[]) => btoa(String.fromCharCode(...bytes))

  it('完整的 JPEG 收下，尾部补零的也收', () => {
    expect(readPicture(base64([0xff, 0xd8, 1, 2, 0xff, 0xd9]))).toMatchObject({ extension: 'jpg' })
    expect(readPicture(`data:image/jpeg;base64,${base64([0xff, 0xd8, 1, 0xff, 0xd9, 0, 0])}`)).toMatchObject({
      extension: 'jpg',
    })
  })

  it.each([
    [base64([0xff, 0xd8, 1, 2, 3, 4]), '没有传完整'],
    [base64([1, 2, 3, 4]), '既不是 JPEG'],
    ['不是图片', 'Base64'],
    ['https://camera.example/1.jpg', '图片地址'],
  ])('坏图说明原因：%s', (text, words) => {
    expect(readPicture(text)).toMatchObject({ problem: expect.stringContaining(words) })
  })
})

describe('推送的时间', () => {
  it.each([
    [String(Date.parse(now)), undefined],
    [String(Date.parse(now) - 301_000), '早于'],
    [String(Date.parse(now) + 301_000), '晚于'],
    ['昨天', '认不出'],
  ])('时间戳 %s', (timestamp, words) => {
    const why = whyUntimely(timestamp, 'abcd1234', now)
    if (words === undefined) expect(why).toBeUndefined()
    else expect(why).toContain(words)
  })
})

describe('静默', () => {
  const rule = {
    point: 'TY01',
    class: 'smoke',
    from: parseInstant('2026-07-01T00:00:00.000Z'),
    until: parseInstant('2026-07-03T00:00:00.000Z'),
    fromHour: 22,
    untilHour: 6,
    reason: '烧砖',
  }

  it.each([
    ['2026-07-01T15:00:00.000Z', 'TY01', 'smoke', true],
    ['2026-07-01T20:00:00.000Z', 'TY01', 'smoke', true],
    ['2026-07-01T22:00:00.000Z', 'TY01', 'smoke', false],
    ['2026-07-01T15:00:00.000Z', 'TY02', 'smoke', false],
    ['2026-07-01T15:00:00.000Z', 'TY01', 'land', false],
    ['2026-07-03T15:00:00.000Z', 'TY01', 'smoke', false],
  ])('夜里 22 时至 6 时静默：%s %s %s → %s', (moment, point, kind, silenced) => {
    const found = findSilence({ point, class: kind, happenedAt: parseInstant(moment) }, [rule])
    expect(found !== undefined).toBe(silenced)
  })
})
