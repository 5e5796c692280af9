import { type Calendar, indexOf, noticeOf } from './calendar.ts'
import { addDays, type Day, dateOf, dayFrom, dayOfEpoch, epochOf, monthOf, yearOf } from './date.ts'
import { type Duration, durationInWords } from './duration.ts'

/**
 * The `count`-th working day after `start`, which itself is not counted (民法典第二百零一条). With 0 it is `start`.
 * Throws RangeError for a negative count: use workdaysBefore.
 */
export function addWorkdays(calendar: Calendar, start: Day, count: number): Day {
  if (count < 0) throw new RangeError(`工作日数不能为负：${count}`)
  if (count === 0) return start
  let year = yearOf(start)
  let index = indexOf(calendar, year)
  let passed = index.rank(epochOf(start) - index.from + 1)
  let left = count
  while (left > index.workdays.length - passed) {
    left -= index.workdays.length - passed
    year += 1
    index = indexOf(calendar, year)
    passed = 0
  }
  return dayOfEpoch(index.workdays[passed + left - 1] ?? Number.NaN)
}

/** The `count`-th working day before `day`, which itself is not counted. With 0 it is `day`. */
export function workdaysBefore(calendar: Calendar, day: Day, count: number): Day {
  if (count === 0) return day
  let year = yearOf(day)
  let index = indexOf(calendar, year)
  let before = index.rank(epochOf(day) - index.from)
  let left = count
  while (left > before) {
    left -= before
    year -= 1
    index = indexOf(calendar, year)
    before = index.workdays.length
  }
  return dayOfEpoch(index.workdays[before - left] ?? Number.NaN)
}

/** Working days d with from < d ≤ until; negative when `until` is earlier. */
export function workdaysBetween(calendar: Calendar, from: Day, until: Day): number {
  if (until < from) return 0 - workdaysBetween(calendar, until, from)
  const first = indexOf(calendar, yearOf(from))
  const last = indexOf(calendar, yearOf(until))
  let count = last.rank(epochOf(until) - last.from + 1) - first.rank(epochOf(from) - first.from + 1)
  for (let year = first.year; year < last.year; year++) count += indexOf(calendar, year).workdays.length
  return count
}

/** The day itself when people work on it, else the next working day (民法典第二百零三条). Never earlier. */
export function roll(calendar: Calendar, day: Day): Day {
  return addWorkdays(calendar, addDays(day, -1), 1)
}

/** The day `count` months later by the corresponding date, or the month's last day (民法典第二百零二条). Not rolled. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  return dayFrom(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, dateOf(day))
}

/** The corresponding day `count` years later; 2 月 29 日 has none in a common year and becomes 2 月 28 日. Not rolled. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12)
}

/** The last day of a length in days, months or years before it is rolled; working days need no rolling. */
export function unrolledEnd(calendar: Calendar, start: Day, length: Duration): Day {
  switch (length.unit) {
    case 'workday':
      return addWorkdays(calendar, start, length.count)
    case 'day':
      return addDays(start, length.count)
    case 'month':
      return addMonths(start, length.count)
    case 'year':
      return addYears(start, length.count)
    default:
      throw new RangeError(`${durationInWords(length)}按时刻计算，不按日计算`)
  }
}

/** 'counted' goes back n days from the event, not counting it; 'full-days-between' leaves n whole days in between. */
export type BackwardMode = 'counted' | 'full-days-between'

/**
 * The latest day for a notice that must be given `length` before an event. Rolled neither way: a day of rest only makes
 * an earlier notice prudent. The law does not settle whether the day of the notice counts among the n days, so the
 * default is the safe reading: n whole days between notice and event.
 */
export function latestNotice(
  calendar: Calendar,
  event: Day,
  length: Duration,
  mode: BackwardMode = 'full-days-between',
): Day {
  const extra = mode === 'counted' ? 0 : 1
  if (length.unit === 'workday') return workdaysBefore(calendar, event, length.count + extra)
  const months = length.unit === 'month' ? length.count : length.unit === 'year' ? length.count * 12 : undefined
  if (months !== undefined) return addDays(addMonths(event, -months), -extra)
  if (length.unit !== 'day') throw new RangeError(`${durationInWords(length)}不能倒推日期`)
  return addDays(event, -length.count - extra)
}

/** The first year between two days (first excluded, last included) whose notice this edition does not have. */
export function findUnpublishedYear(calendar: Calendar, after: Day, until: Day): number | undefined {
  for (let year = yearOf(addDays(after, 1)); year <= yearOf(until); year++) {
    if (!noticeOf(calendar, year)) return year
  }
  return undefined
}
