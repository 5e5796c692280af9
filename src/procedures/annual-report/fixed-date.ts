import { addDays, type Day, dayFrom, daysBetween, weekday } from '#calendar/date.ts'
import { type Duration, days } from '#calendar/duration.ts'

/** A date of every year: month and date. */
type Fixed = { readonly month: number; readonly date: number }

/** The last day of the year reported on, from which the length is counted. */
export function yearEnd(year: number): Day {
  return dayFrom(year, 12, 31)
}

/**
 * The natural days from the end of the year reported on to a fixed date of the next. A fixed date is no period and is not
 * put off by 民法典第二百零三条, so where it falls on a weekend the Friday before is meant.
 */
export function untilFixed(year: number, { month, date }: Fixed): Duration {
  const last = dayFrom(year + 1, month, date)
  return days(daysBetween(yearEnd(year), addDays(last, -beyondFriday(last))))
}

function beyondFriday(day: Day): number {
  return Math.max(0, weekday(day) - 5)
}
