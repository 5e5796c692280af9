import { refuse } from '#http/refusal.ts'
import { addDays, type Day, dayOfEpoch, epochOf, findDay, formatDay, parseDay, weekday, yearOf } from './date.ts'

/** 'YYYY-MM-DD' or 'YYYY-MM-DD..YYYY-MM-DD', last day included, as the notices write it. */
export type DayRange = string

/** What the State Council announced for one year: days off by holiday, and weekend days on which people work (调休). */
export type YearNotice = {
  readonly year: number
  /** The number of the notice, then of the notices that changed it. */
  readonly notices: readonly string[]
  /** True when a number was found only in secondary sources and not in the notice itself. */
  readonly unverified?: true
  readonly off: Readonly<Record<string, DayRange | readonly DayRange[]>>
  readonly work: readonly string[]
}

export type NamedRange = { name: string; from: Day; until: Day }

/** The days off of a notice as ranges, last day included; throws RangeError on a badly written range. */
export function rangesOf(notice: YearNotice): NamedRange[] {
  return Object.entries(notice.off).flatMap(([name, ranges]) =>
    (typeof ranges === 'string' ? [ranges] : ranges).map((range) => {
      const [from = '', until = from] = range.split('..')
      return { name, from: parseDay(from), until: parseDay(until) }
    }),
  )
}

/** The numbers of a notice in one phrase: '国办发明电〔2019〕16号、国办发明电〔2020〕1号'. */
export function citeNotice(notice: YearNotice): string {
  return notice.notices.join('、')
}

/**
 * A notice typed in by an administrator, checked: refuses days that do not exist or lie outside the year (but for the
 * turn of the year), a range that ends before it begins, a make-up day that is no weekend day or is also off.
 */
export function checkYearNotice(notice: YearNotice): YearNotice {
  if (notice.notices.every((number) => number.trim() === '')) throw wrong('须填写国务院通知的文号')
  const off = new Set<number>()
  for (const [name, ranges] of Object.entries(notice.off)) {
    for (const range of typeof ranges === 'string' ? [ranges] : ranges) {
      const [from = '', until = from] = range.split('..')
      const first = dayNear(from, notice.year)
      const last = dayNear(until, notice.year)
      if (last < first) throw wrong(`${name}的止日早于起日（${range}）`)
      for (let at = epochOf(first); at <= epochOf(last); at++) off.add(at)
    }
  }
  for (const text of notice.work) {
    const day = dayNear(text, notice.year)
    if (weekday(day) < 6) throw wrong(`${formatDay(day)}不是周六周日，不必调休`)
    if (off.has(epochOf(day))) throw wrong(`${formatDay(day)}既放假又上班`)
  }
  return notice
}

/** Every day off of a notice with the holiday it belongs to. */
export function daysOff(notice: YearNotice): Array<{ epoch: number; name: string }> {
  return rangesOf(notice).flatMap(({ name, from, until }) =>
    Array.from({ length: epochOf(until) - epochOf(from) + 1 }, (_, at) => ({ epoch: epochOf(from) + at, name })),
  )
}

/**
 * 全国年节及纪念日放假办法: the holidays fixed by date that the law of the year gives to everyone (revisions of 1999,
 * 2007, 2013, 2024). The lunar ones are left out, and so is the day in lieu of a weekend: both need the notice.
 */
export function fixedHolidays(year: number): Array<{ epoch: number; name: string }> {
  const labour = year >= 2025 ? 2 : year >= 2000 && year <= 2007 ? 3 : 1
  const national = year >= 2000 ? 3 : 2
  const from = (start: string, count: number, name: string) =>
    Array.from({ length: count }, (_, at) => ({ epoch: epochOf(addDays(parseDay(`${year}-${start}`), at)), name }))
  return [...from('01-01', 1, '元旦'), ...from('05-01', labour, '劳动节'), ...from('10-01', national, '国庆节')]
}

function dayNear(text: string, year: number): Day {
  const day = findDay(text)
  if (!day) throw wrong(`「${text}」不是日期，须写作 YYYY-MM-DD`)
  const first = dayOfEpoch(epochOf(parseDay(`${year}-01-01`)) - 15)
  const last = dayOfEpoch(epochOf(parseDay(`${year}-12-31`)) + 15)
  if (day < first || day > last)
    throw wrong(`${formatDay(day)}不在${year}年（含年初年末各半个月）之内，是否填错年份（${yearOf(day)}）`)
  return day
}

function wrong(reason: string) {
  return refuse('calendar-days-wrong', { reason })
}
