import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  dayOf,
  daysBetween,
  endOf,
  findDay,
  findInstant,
  formatDay,
  formatInstant,
  formatWeekday,
  localTime,
  parseDay,
  parseInstant,
  startOf,
  weekday,
} from './date.ts'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays(parseDay('1970-01-01'), n))

describe('日期', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '0999-01-01',
    '2026-01-01 ',
    '',
  ])('「%s」不是日期', (text) => {
    expect(findDay(text)).toBeUndefined()
    expect(() => parseDay(text)).toThrow(RangeError)
  })

  it('2024年2月29日是日期，因为是闰年', () => {
    expect(findDay('2024-02-29')).toBe('2024-02-29')
  })

  it('加减日数与系统历法逐日一致', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 900_000 }), (n) => {
        const expected = new Date(n * 86_400_000).toISOString().slice(0, 10)
        expect(addDays(parseDay('1970-01-01'), n)).toBe(expected)
      }),
    )
  })

  it('两日相距的日数，加回去就是后一日', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b))
  })

  it('2026年9月25日是星期五', () => {
    const day = parseDay('2026-09-25')
    expect([weekday(day), formatWeekday(day), formatDay(day)]).toEqual([5, '星期五', '2026年9月25日'])
  })
})

describe('时刻', () => {
  it('一日始于北京时间零时，止于次日零时', () => {
    const day = parseDay('2026-09-01')
    expect([startOf(day), endOf(day)]).toEqual(['2026-08-31T16:00:00.000Z', '2026-09-01T16:00:00.000Z'])
  })

  it('每一日的起点属于该日，终点属于次日', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect([dayOf(startOf(day)), dayOf(addMinutes(endOf(day), -1)), dayOf(endOf(day))]).toEqual([
          day,
          day,
          addDays(day, 1),
        ])
      }),
    )
  })

  it.each([
    ['2026-09-01T08:05', '2026-09-01T00:05:00.000Z'],
    ['2026-09-01 08:05', '2026-09-01T00:05:00.000Z'],
    ['2026-09-01T08:05:30', '2026-09-01T00:05:30.000Z'],
    ['2026-09-01T00:05:00Z', '2026-09-01T00:05:00.000Z'],
    ['2026-09-01T08:05:00+08:00', '2026-09-01T00:05:00.000Z'],
    ['2026-09-01T00:05:00.000Z', '2026-09-01T00:05:00.000Z'],
  ])('「%s」无时区时按北京时间理解', (text, expected) => {
    expect(parseInstant(text)).toBe(expected)
  })

  it.each(['2026-09-01', '2026-09-01T24:00', '2026-09-31T10:00', '2026-09-01T10:60', '下午三点'])(
    '「%s」不是时刻',
    (text) => {
      expect(findInstant(text)).toBeUndefined()
    },
  )

  it('按北京时间写出', () => {
    const instant = parseInstant('2026-09-01T08:05')
    expect([localTime(instant), formatInstant(instant)]).toEqual(['2026-09-01T08:05:00+08:00', '2026年9月1日8时05分'])
  })
})
