import { addMonths } from '#calendar/count.ts'
import { addDays, type Day, dateOf, dayFrom, findDay, monthOf, yearOf } from '#calendar/date.ts'

/** Days [from, until). */
export type Period = { from: Day; until: Day }
export type PeriodKind = 'year' | 'quarter' | 'month' | 'custom'

export const periodKindNames: Record<PeriodKind, string> = { year: '年', quarter: '季', month: '月', custom: '自定' }

const months: Record<Exclude<PeriodKind, 'custom'>, number> = { year: 12, quarter: 3, month: 1 }

/** The year, quarter or month in which the day lies. */
export function periodAround(day: Day, kind: Exclude<PeriodKind, 'custom'>): Period {
  const length = months[kind]
  const first = Math.floor((monthOf(day) - 1) / length) * length + 1
  const from = dayFrom(yearOf(day), first, 1)
  return { from, until: addMonths(from, length) }
}

/** What kind of period the days make up; any other stretch is 'custom'. */
export function kindOf({ from, until }: Period): PeriodKind {
  const kinds = ['year', 'quarter', 'month'] as const
  return kinds.find((kind) => isSame(periodAround(from, kind), { from, until })) ?? 'custom'
}

function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.until === other.until
}

/** The period of the same kind before (-1) or after (1); a custom stretch has none. */
export function periodBeside(period: Period, step: -1 | 1): Period | undefined {
  const kind = kindOf(period)
  if (kind === 'custom') return undefined
  return periodAround(step < 0 ? addDays(period.from, -1) : period.until, kind)
}

/** '2026年', '2026年第3季度', '2026年9月', '2026-01-05 至 2026-02-03'. */
export function periodInWords(period: Period): string {
  const { from, until } = period
  switch (kindOf(period)) {
    case 'year':
      return `${yearOf(from)}年`
    case 'quarter':
      return `${yearOf(from)}年第${Math.ceil(monthOf(from) / 3)}季度`
    case 'month':
      return `${yearOf(from)}年${monthOf(from)}月`
    case 'custom':
      return `${from} 至 ${addDays(until, -1)}`
  }
}

/** The period in an address; undefined when it is none. */
export function findPeriod(from: string | undefined, until: string | undefined): Period | undefined {
  const [first, end] = [findDay(from ?? ''), findDay(until ?? '')]
  return first && end && first < end ? { from: first, until: end } : undefined
}

/** The months to draw a trend over: the period itself when it is a year or longer, otherwise the year that ends with it. */
export function trendPeriod({ from, until }: Period): Period {
  const end = dateOf(until) === 1 ? until : addMonths(dayFrom(yearOf(until), monthOf(until), 1), 1)
  const year = addMonths(end, -12)
  return { from: from < year ? dayFrom(yearOf(from), monthOf(from), 1) : year, until: end }
}
