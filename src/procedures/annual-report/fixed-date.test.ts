import { describe, expect, it } from 'vitest'
import { addDays } from '#calendar/date.ts'
import { untilFixed, yearEnd } from './fixed-date.ts'

describe('固定日期', () => {
  it.each([
    ['2026年3月1日是星期日，提前到2月27日星期五', 2025, 3, 1, '2026-02-27'],
    ['2025年3月1日是星期六，提前到2月28日星期五', 2024, 3, 1, '2025-02-28'],
    ['2028年是闰年，3月1日是星期三', 2027, 3, 1, '2028-03-01'],
    ['2026年4月1日是星期三', 2025, 4, 1, '2026-04-01'],
    ['2026年1月31日是星期六，提前到30日', 2025, 1, 31, '2026-01-30'],
  ] as const)('%s', (_, year, month, date, due) => {
    const { unit, count } = untilFixed(year, { month, date })
    expect(unit).toBe('day')
    expect(addDays(yearEnd(year), count)).toBe(due)
  })
})
