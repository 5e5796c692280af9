import { isWorkday, officialCalendar } from '#calendar/calendar.ts'
import { addWorkdays } from '#calendar/count.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, minutesBetween, startOf } from '#calendar/date.ts'
import type { Random } from './random.ts'

/** How long after the last act the next one comes. */
export type Wait = { minutes: readonly [number, number] } | { workdays: readonly [number, number] }

export const atOnce: Wait = { minutes: [2, 25] }
export const sameDay: Wait = { workdays: [0, 0] }
export const soon: Wait = { workdays: [0, 1] }
export function workdaysLater(from: number, to: number): Wait {
  return { workdays: [from, to] }
}
export function minutesLater(from: number, to: number): Wait {
  return { minutes: [from, to] }
}

const opens = 8.5 * 60
const ends = 17.5 * 60

/** A moment of the day between two hours, to the second. */
export function momentIn(random: Random, day: Day, fromHour: number, untilHour: number): Instant {
  return addMinutes(startOf(day), Math.floor((fromHour + random.next() * (untilHour - fromHour)) * 3600) / 60)
}

/** A moment of the office hours of the day. */
export function officeMoment(random: Random, day: Day): Instant {
  return momentIn(random, day, random.chance(0.6) ? 8.6 : 13.6, random.chance(0.6) ? 11.8 : 17.3)
}

/** The moment of the next act: later than the last, in office hours of a working day unless it is a matter of minutes. */
export function after(random: Random, last: Instant, wait: Wait): Instant {
  if ('minutes' in wait) return addMinutes(last, secondsOf(random, wait.minutes) / 60)
  const count = random.between(...wait.workdays)
  const today = dayOf(last)
  const spent = minutesBetween(startOf(today), last)
  if (count === 0 && isWorkday(officialCalendar, today)) {
    if (spent < opens) return momentIn(random, today, 8.55, 11)
    if (spent < ends - 30) return addMinutes(last, 4 + Math.floor(random.next() * (ends - spent - 10) * 60) / 60)
  }
  return officeMoment(random, addWorkdays(officialCalendar, today, Math.max(1, count)))
}

function secondsOf(random: Random, [from, to]: readonly [number, number]): number {
  return Math.max(1, Math.round((from + random.next() * (to - from)) * 60))
}

/** The first day of the demonstration: last December at the latest, so that the year to date is whole and lively. */
export function firstDayOf(now: Instant): Day {
  const today = dayOf(now)
  const december = addDays(startOfYear(today), -22)
  const year = addDays(today, -330)
  return december < year ? december : year
}

function startOfYear(day: Day): Day {
  let first = day
  while (first.slice(0, 4) === day.slice(0, 4)) first = addDays(first, -1)
  return addDays(first, 1)
}

/** How much of a usual working day's business falls on the day; resting days have `rest` of it. */
export function businessOf(day: Day, rest: number): number {
  return isWorkday(officialCalendar, day) ? 1 : rest
}
