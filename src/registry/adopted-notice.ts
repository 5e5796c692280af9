import * as z from 'zod'
import { amendCalendar, type Calendar, noticeOf, officialCalendar } from '#calendar/calendar.ts'
import { addDays, type Day, dateOf, dayOfEpoch, type Instant, monthOf, parseDay } from '#calendar/date.ts'
import { citeNotice, daysOff, type YearNotice } from '#calendar/year-notice.ts'
import { refuse } from '#http/refusal.ts'

/** A holiday notice as an administrator enters it: every day off and every make-up day of one year. */
export type NoticeInput = {
  year: number
  notice: string
  off: readonly string[]
  work: readonly string[]
  amends: boolean
}

/** One adopted notice as it is stored, `revision` counting the notices for its year from 1. */
export type AdoptedNotice = { year: number; revision: number; notice: string; days: NoticeDays; adoptedAt: Instant }

/** The days of a notice: days off by holiday as ranges, make-up days one by one. */
export type NoticeDays = z.infer<typeof noticeDays>
export const noticeDays = z.object({ off: z.record(z.string(), z.array(z.string())), work: z.array(z.string()) })

/** The calendar editions of one street. */
export type CalendarEditions = {
  /** The edition with every notice adopted so far. */
  newest: Calendar
  /** The edition in force at an instant: notices adopted up to it; without an instant the newest. */
  at(instant?: Instant): Calendar
}

/** The editions that follow from the notices adopted, in the order of their adoption, on top of the published years. */
export function calendarsFrom(adopted: readonly AdoptedNotice[]): CalendarEditions {
  const ordered = [...adopted].sort(
    (a, b) => compare(a.adoptedAt, b.adoptedAt) || a.year - b.year || a.revision - b.revision,
  )
  const editions: Array<{ from: Instant; calendar: Calendar }> = []
  let newest = officialCalendar
  for (const row of ordered) {
    newest = adopt(newest, row.year, row.notice, row.days)
    editions.push({ from: row.adoptedAt, calendar: newest })
  }
  return {
    newest,
    at: (instant) =>
      instant === undefined
        ? newest
        : (editions.findLast((edition) => edition.from <= instant)?.calendar ?? officialCalendar),
  }
}

/**
 * The days of a notice, checked against the calendar so far. Refuses `calendar-year-known` for a year that is published
 * (unless the notice amends it) and `calendar-days-wrong` for impossible days.
 */
export function daysOfNotice(calendar: Calendar, input: NoticeInput): NoticeDays {
  if (noticeOf(calendar, input.year) && !input.amends) throw refuse('calendar-year-known', { year: input.year })
  if (input.off.length === 0) throw refuse('calendar-days-wrong', { reason: '没有填写放假日期' })
  const days = { off: holidaysOf(input.off), work: [...new Set(input.work)].sort(compare) }
  adopt(calendar, input.year, input.notice, days)
  return days
}

function adopt(calendar: Calendar, year: number, notice: string, { off, work }: NoticeDays): Calendar {
  const former = noticeOf(calendar, year)?.notices ?? []
  const notices = former.includes(notice) ? former : [...former, notice]
  return amendCalendar(calendar, { year, notices, off, work })
}

/** The days off gathered into ranges under the holiday each belongs to. */
export function holidaysOf(off: readonly string[]): NoticeDays['off'] {
  const named: NoticeDays['off'] = {}
  for (const stretch of stretchesOf([...new Set(off)].sort(compare).map(dayIn))) {
    const [first = '', last = first] = [stretch[0], stretch.at(-1)]
    const name = nameOf(stretch)
    named[name] = [...(named[name] ?? []), first === last ? first : `${first}..${last}`]
  }
  return named
}

function dayIn(text: string): Day {
  try {
    return parseDay(text)
  } catch {
    throw refuse('calendar-days-wrong', { reason: `「${text}」不是日期，须写作 YYYY-MM-DD` })
  }
}

function stretchesOf(days: readonly Day[]): Day[][] {
  const stretches: Day[][] = []
  for (const day of days) {
    const last = stretches.at(-1)
    const before = last?.at(-1)
    if (last && before && addDays(before, 1) === day) last.push(day)
    else stretches.push([day])
  }
  return stretches
}

// 春节、端午、中秋随农历，只能按所在月份认；同一段里有公历节日的，以公历节日为名。
const fixed: Record<string, string> = { '1-1': '元旦', '5-1': '劳动节', '10-1': '国庆节' }
const byMonth: Record<number, string> = {
  1: '春节',
  2: '春节',
  4: '清明节',
  5: '端午节',
  6: '端午节',
  9: '中秋节',
  10: '中秋节',
}

function nameOf(stretch: readonly Day[]): string {
  for (const day of stretch) {
    const name = fixed[`${monthOf(day)}-${dateOf(day)}`]
    if (name) return name
  }
  const first = stretch[0]
  return (first && byMonth[monthOf(first)]) || '节假日'
}

/** A year as the page of calendars shows it: every day off and every make-up day, and whether the street entered it. */
export function yearInDays(notice: YearNotice): {
  year: number
  notice: string
  off: string[]
  work: string[]
  own: boolean
} {
  return {
    year: notice.year,
    notice: citeNotice(notice),
    off: daysOff(notice).map(({ epoch }) => dayOfEpoch(epoch)),
    work: [...notice.work],
    own: noticeOf(officialCalendar, notice.year) !== notice,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
