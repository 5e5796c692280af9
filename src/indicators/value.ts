import type { Calendar } from '#calendar/calendar.ts'
import { addMonths, workdaysBetween } from '#calendar/count.ts'
import { addDays, type Day, dayOf, findDay, type Instant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import type { Indicator } from './define.ts'

/** What the query gives of a population: rows, those counted, and the amounts added up. */
export type Sums = { records: number; counted: number; amount: number | null }

/** The same of the rows of one label. */
export type Group = { label: string | null; records: number; counted: number }

/** What else a measure may divide by or be: working days, residents, minutes; and its rows by label. */
export type Beside = { workdays: number; residents: number; minutes: number | null; groups: readonly Group[] }

export const nothingBeside: Beside = { workdays: 0, residents: 0, minutes: null, groups: [] }

export type Value = { value: number | null; numerator: number | null; denominator: number | null }

/** The figure made of the sums. Percent and averages to two decimals; null when there is nothing to divide by. */
export function figureValue({ measure }: Indicator, sums: Sums, beside: Beside = nothingBeside): Value {
  const { records, counted } = sums
  const amount = sums.amount ?? 0
  switch (measure.kind) {
    case 'count':
      return { value: measure.distinct ? labelled(beside).length : records, numerator: null, denominator: null }
    case 'limit':
      return { value: beside.minutes, numerator: null, denominator: null }
    case 'register':
      return { value: measure.amount ? rounded(amount) : records, numerator: null, denominator: null }
    case 'sum':
      return { value: rounded(amount), numerator: null, denominator: null }
    case 'ratio':
      return divided(counted, records, 100)
    case 'average':
      return divided(amount, divisorOf(measure.per, records, beside), 1)
    case 'change': {
      if (measure.classes) return grownBy(beside)
      if (measure.rate) return rateChange(sums, beside)
      const before = records - counted
      const { value } = divided(counted - before, before, 100)
      return { value, numerator: counted, denominator: before }
    }
  }
}

function labelled({ groups }: Beside): Group[] {
  return groups.filter(({ label }) => label !== null)
}

function divisorOf(per: 'workday' | 'resident' | undefined, records: number, beside: Beside): number {
  if (per === 'workday') return beside.workdays
  return per === 'resident' ? beside.residents : records
}

/** 平均增长倍数：各类的本期数除以上期数，再平均；上期没有的类别无从比较，不计。 */
function grownBy(beside: Beside): Value {
  const classes = labelled(beside).filter(({ records, counted }) => records > counted)
  const times = classes.map(({ records, counted }) => counted / (records - counted))
  return divided(
    times.reduce((sum, one) => sum + one, 0),
    classes.length,
    1,
  )
}

/** By how many percent the share of the rows that the rate counts differs from the year before. */
function rateChange({ records, counted }: Sums, { groups }: Beside): Value {
  const hit = groups.find(({ label }) => label === 'true') ?? { records: 0, counted: 0 }
  const now = divided(hit.counted, counted, 100).value
  const before = divided(hit.records - hit.counted, records - counted, 100).value
  if (now === null || before === null || before === 0) return { value: null, numerator: now, denominator: before }
  const exact = (hit.counted * (records - counted)) / (counted * (hit.records - hit.counted)) - 1
  return { value: rounded(exact * 100), numerator: now, denominator: before }
}

function divided(numerator: number, denominator: number, times: number): Value {
  const value = denominator === 0 ? null : rounded((numerator * times) / denominator)
  return { value, numerator: rounded(numerator), denominator }
}

// 逢五进一；先乘后加，避免 1.005 一类的数落到下面。
function rounded(number: number): number {
  const sign = number < 0 ? -1 : 1
  return (sign * Math.round(Math.abs(number) * 100 + 1e-7)) / 100
}

/** Working days of [from, until) that have begun by `now`. */
export function workdaysIn(calendar: Calendar, from: Day, until: Day, now: Instant): number {
  const today = dayOf(now)
  const last = addDays(until, -1)
  const end = last < today ? last : today
  return end < from ? 0 : workdaysBetween(calendar, addDays(from, -1), end)
}

/** The days of a period; refuses `period-wrong` for what is no day, or ends before it begins. */
export function periodOf(from: string, until: string): { from: Day; until: Day } {
  const [first, end] = [findDay(from), findDay(until)]
  if (!first || !end || end <= first) throw refuse('period-wrong')
  return { from: first, until: end }
}

/** The half-open months that a period touches, cut to it, oldest first; at most 120. */
export function monthsOf(from: Day, until: Day): Array<{ from: Day; until: Day }> {
  const months: Array<{ from: Day; until: Day }> = []
  let start = from
  while (start < until && months.length < 120) {
    const next = addMonths(firstOfMonth(start), 1)
    const end = next < until ? next : until
    months.push({ from: start, until: end })
    start = end
  }
  return months
}

function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - Number(day.slice(8)))
}
