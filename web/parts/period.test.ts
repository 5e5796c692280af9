import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '#calendar/date.ts'
import { findPeriod, kindOf, type Period, periodAround, periodBeside, periodInWords, trendPeriod } from './period.ts'

const days = (from: string, until: string): Period => ({ from: parseDay(from), until: parseDay(until) })

describe('统计期间', () => {
  it.each([
    ['year', '2026-09-15', '2026-01-01', '2027-01-01', '2026年'],
    ['quarter', '2026-09-15', '2026-07-01', '2026-10-01', '2026年第3季度'],
    ['month', '2026-12-31', '2026-12-01', '2027-01-01', '2026年12月'],
  ] as const)('按%s取：%s 所在期间自 %s 起，至 %s 前一日止，写作%s', (kind, day, from, until, words) => {
    const period = periodAround(parseDay(day), kind)
    expect(period).toEqual(days(from, until))
    expect(kindOf(period)).toBe(kind)
    expect(periodInWords(period)).toBe(words)
  })

  it('零散起止日为自定期间，文字写最后一日，且没有上一期下一期', () => {
    const period = days('2026-01-05', '2026-02-04')
    expect(kindOf(period)).toBe('custom')
    expect(periodInWords(period)).toBe('2026-01-05 至 2026-02-03')
    expect(periodBeside(period, 1)).toBeUndefined()
  })

  it('上一期与下一期首尾相接', () => {
    for (const kind of ['year', 'quarter', 'month'] as const) {
      const period = periodAround(parseDay('2026-03-31'), kind)
      expect(periodBeside(period, 1)?.from).toBe(period.until)
      expect(periodBeside(period, -1)?.until).toBe(period.from)
    }
  })

  it('止日不晚于起日、日期不存在的，不成期间', () => {
    expect(findPeriod('2026-01-01', '2026-01-01')).toBeUndefined()
    expect(findPeriod('2026-02-30', '2026-03-01')).toBeUndefined()
    expect(findPeriod(undefined, '2026-03-01')).toBeUndefined()
  })

  it('趋势按整月画：不足一年的取截至期末的十二个月', () => {
    expect(trendPeriod(days('2026-09-01', '2026-10-01'))).toEqual(days('2025-10-01', '2026-10-01'))
    expect(trendPeriod(days('2026-01-01', '2027-01-01'))).toEqual(days('2026-01-01', '2027-01-01'))
    expect(trendPeriod(days('2024-03-10', '2026-09-16'))).toEqual(days('2024-03-01', '2026-10-01'))
    expect(addDays(trendPeriod(days('2026-09-10', '2026-09-20')).until, -1)).toBe('2026-09-30')
  })
})
