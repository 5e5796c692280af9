import { addMonths } from '#calendar/count.ts'
import { addDays, type Day, dateOf, monthOf, yearOf } from '#calendar/date.ts'
import type { PeriodKind } from './table.ts'

const lengths: Record<PeriodKind, number> = { year: 12, quarter: 3, month: 1 }

/** Whether the days [from, until) are a whole year, quarter or month; undefined for any other stretch. */
export function kindOfDays(from: Day, until: Day): PeriodKind | undefined {
  const kinds = ['year', 'quarter', 'month'] as const
  return kinds.find(
    (kind) =>
      dateOf(from) === 1 && (monthOf(from) - 1) % lengths[kind] === 0 && addMonths(from, lengths[kind]) === until,
  )
}

/** '2026年', '2026年第3季度', '2026年9月'; other stretches by their first and last day. */
export function daysInWords(from: Day, until: Day): string {
  const year = `${yearOf(from)}年`
  switch (kindOfDays(from, until)) {
    case 'year':
      return year
    case 'quarter':
      return `${year}第${Math.ceil(monthOf(from) / 3)}季度`
    case 'month':
      return `${year}${monthOf(from)}月`
    default:
      return `${from}至${addDays(until, -1)}`
  }
}
