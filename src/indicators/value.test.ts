import { describe, expect, it } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay, parseInstant } from '#calendar/date.ts'
import { getIndicator } from './indicators.ts'
import { figureValue, monthsOf, nothingBeside, workdaysIn } from './value.ts'

const rate = getIndicator('petition.completion-rate')

describe('数值', () => {
  it.each([
    [3560, 3583, 99.36],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [0, 7, 0],
    [7, 7, 100],
  ])('%i ÷ %i 为 %f%%', (counted, records, value) => {
    expect(figureValue(rate, { records, counted, amount: null })).toEqual({
      value,
      numerator: counted,
      denominator: records,
    })
  })

  it('没有可除的数时为空，不是零也不是百分之百', () => {
    expect(figureValue(rate, { records: 0, counted: 0, amount: null }).value).toBeNull()
    const average = getIndicator('hotline.average-days')
    expect(figureValue(average, { records: 0, counted: 0, amount: null }).value).toBeNull()
  })

  it('同比：由 100 件降为 82 件是 -18%，上年为零时为空', () => {
    const change = getIndicator('petition.handled-change')
    expect(figureValue(change, { records: 182, counted: 82, amount: null }).value).toBe(-18)
    expect(figureValue(change, { records: 5, counted: 5, amount: null }).value).toBeNull()
  })

  it('日均按期内已过的工作日计：2026 年春节所在的二月到 24 日有 12 个工作日', () => {
    const days = (now: string) =>
      workdaysIn(officialCalendar, parseDay('2026-02-01'), parseDay('2026-03-01'), parseInstant(now))
    expect(days('2026-02-24T09:00')).toBe(12)
    expect(days('2026-01-31T09:00')).toBe(0)
    const daily = getIndicator('mediation-centre.daily-visitors')
    expect(figureValue(daily, { records: 20, counted: 20, amount: 30 }, { ...nothingBeside, workdays: 12 }).value).toBe(
      2.5,
    )
  })

  it('逐月：首尾两月按期间截断，首尾相接', () => {
    expect(monthsOf(parseDay('2025-11-20'), parseDay('2026-01-05'))).toEqual([
      { from: '2025-11-20', until: '2025-12-01' },
      { from: '2025-12-01', until: '2026-01-01' },
      { from: '2026-01-01', until: '2026-01-05' },
    ])
  })
})
