import { type Day, epochOf, parseDay, weekdayOfEpoch, yearOf } from './date.ts'
import { holidays } from './holidays.ts'
import { type YearIndex, yearIndexOf } from './year-index.ts'
import { checkYearNotice, citeNotice, daysOff, fixedHolidays, type YearNotice } from './year-notice.ts'

/**
 * The official calendar as known at one time. Plain data, never changed: a new notice gives a new edition, and what
 * was counted under an old one can be shown again. `edition` is the last published year, then '.1', '.2' for changes.
 */
export type Calendar = { readonly edition: string; readonly years: readonly YearNotice[] }

/** The newest edition: every year published so far. */
export const officialCalendar: Calendar = { edition: editionOf(holidays), years: holidays }

/** An edition from its stored parts. */
export function calendarFrom(edition: string, years: readonly YearNotice[]): Calendar {
  return { edition, years: [...years].sort((a, b) => a.year - b.year) }
}

/** The calendar as it stood when `year` was the last published one; undefined when that year is not in it. */
export function calendarUpTo(calendar: Calendar, year: number): Calendar | undefined {
  const years = calendar.years.filter((notice) => notice.year <= year)
  return years.at(-1)?.year === year ? { edition: String(year), years } : undefined
}

/** A new edition with this notice added, or put in the place of the year's former one. Refuses impossible days. */
export function amendCalendar(calendar: Calendar, notice: YearNotice): Calendar {
  const others = calendar.years.filter((known) => known.year !== notice.year)
  const years = [...others, checkYearNotice(notice)].sort((a, b) => a.year - b.year)
  const [last, change = '0'] = calendar.edition.split('.')
  const edition = editionOf(years) === last ? `${last}.${Number(change) + 1}` : editionOf(years)
  return { edition, years }
}

/** The notice that published the year, or undefined. */
export function noticeOf(calendar: Calendar, year: number): YearNotice | undefined {
  return partsOf(calendar).notices.get(year)
}

/** True when the State Council's notice for the day's year is in this edition. */
export function isPublished(calendar: Calendar, day: Day): boolean {
  return partsOf(calendar).notices.has(yearOf(day))
}

/**
 * True for a working day: make-up days count, holidays and weekends do not. In a year that is not published only the
 * weekends and the holidays fixed by date are left out (no lunar holiday, no make-up day), so the answer is provisional.
 */
export function isWorkday(calendar: Calendar, day: Day): boolean {
  const index = indexOf(calendar, yearOf(day))
  const at = epochOf(day) - index.from
  return index.rank(at + 1) > index.rank(at)
}

export type SpecialDay = { kind: 'off' | 'work'; name: string; notice: string | undefined }

/** What a notice or the law says of the day, apart from plain weekends; undefined for an ordinary day. */
export function findSpecialDay(calendar: Calendar, day: Day): SpecialDay | undefined {
  return indexOf(calendar, yearOf(day)).special.get(epochOf(day))
}

type Parts = {
  notices: Map<number, YearNotice>
  special: Map<number, SpecialDay>
  indices: Map<number, YearIndex<SpecialDay>>
}

// 由历法值推出的索引，只算一次；历法值本身保持为可存储的数据。
const parts = new WeakMap<Calendar, Parts>()

/** The index of one year of a calendar; built on first use. */
export function indexOf(calendar: Calendar, year: number): YearIndex<SpecialDay> {
  const { indices, notices, special } = partsOf(calendar)
  const known = indices.get(year)
  if (known) return known
  const fixed = notices.has(year) ? [] : fixedHolidays(year)
  const ofYear = new Map<number, SpecialDay>(
    fixed.map(({ epoch, name }) => [epoch, { kind: 'off', name, notice: undefined }]),
  )
  const index = yearIndexOf(
    year,
    (epoch) => {
      const day = special.get(epoch)
      if (day) ofYear.set(epoch, day)
      const kind = ofYear.get(epoch)?.kind
      return kind ? kind === 'work' : weekdayOfEpoch(epoch) < 6
    },
    ofYear,
  )
  indices.set(year, index)
  return index
}

function partsOf(calendar: Calendar): Parts {
  const known = parts.get(calendar)
  if (known) return known
  const special = new Map<number, SpecialDay>()
  for (const notice of calendar.years) {
    const number = citeNotice(notice)
    for (const { epoch, name } of daysOff(notice)) special.set(epoch, { kind: 'off', name, notice: number })
    for (const day of notice.work) {
      special.set(epochOf(parseDay(day)), { kind: 'work', name: '调休上班', notice: number })
    }
  }
  const made: Parts = {
    notices: new Map(calendar.years.map((notice) => [notice.year, notice])),
    special,
    indices: new Map(),
  }
  parts.set(calendar, made)
  return made
}

function editionOf(years: readonly YearNotice[]): string {
  return String(Math.max(...years.map((notice) => notice.year)))
}
