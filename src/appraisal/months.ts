import { addMonths, addYears } from '#calendar/count.ts'
import { type Day, parseDay, yearOf } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import type { Formula } from './formula.ts'

export type Days = { from: Day; until: Day }

/** The days of 'YYYY-MM'; refuses `period-wrong`. */
export function daysOfMonth(month: string): Days {
  if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(month)) throw refuse('period-wrong')
  const from = parseDay(`${month}-01`)
  return { from, until: addMonths(from, 1) }
}

/** The stretch an item counts in: the month, or the year up to its end. */
export function stretchOf(month: string, window: Formula['window']): Days {
  const { from, until } = daysOfMonth(month)
  return window === 'month' ? { from, until } : { from: parseDay(`${yearOf(from)}-01-01`), until }
}

/** The same stretch `years` earlier. */
export function earlierBy({ from, until }: Days, years: number): Days {
  return { from: addYears(from, -years), until: addYears(until, -years) }
}

/** Which part of a year the stretch is, by months. */
export function shareOfYear(month: string, window: Formula['window']): number {
  return window === 'month' ? 1 / 12 : Number(month.slice(5)) / 12
}

export function monthBefore(month: string): string {
  return addMonths(daysOfMonth(month).from, -1).slice(0, 7)
}

/** '2026年9月'. */
export function monthInWords(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
}

/** The twelve months of a year. */
export function monthsOfYear(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
}
