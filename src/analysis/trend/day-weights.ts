import type { Calendar } from '#calendar/calendar.ts'
import { isWorkday } from '#calendar/calendar.ts'
import { addDays, type Day, weekday } from '#calendar/date.ts'

/** What sort of day it is for how much is brought: an ordinary working day, one right after days off, a weekend, a holiday. */
export type DayClass = 'work' | 'after' | 'rest' | 'holiday'

export type DayWeights = Record<DayClass, number>

export function dayClass(calendar: Calendar, day: Day): DayClass {
  if (isWorkday(calendar, day)) return isWorkday(calendar, addDays(day, -1)) ? 'work' : 'after'
  return weekday(day) > 5 ? 'rest' : 'holiday'
}

/** Days of a class that count as much as one sort of day: a class seldom seen is taken as usual. */
const trust = 20

/** How many times what an ordinary working day brings comes on each sort of day; learnt from all the street's days together. */
export function learnDayWeights(calendar: Calendar, counts: ReadonlyMap<Day, number>): DayWeights {
  const sums: Record<DayClass, { days: number; count: number }> = {
    work: { days: 0, count: 0 },
    after: { days: 0, count: 0 },
    rest: { days: 0, count: 0 },
    holiday: { days: 0, count: 0 },
  }
  for (const [day, count] of counts) {
    const sum = sums[dayClass(calendar, day)]
    sum.days += 1
    sum.count += count
  }
  const usual = sums.work.days === 0 ? 0 : sums.work.count / sums.work.days
  const weight = ({ days, count }: { days: number; count: number }, usually: number) =>
    usual === 0 ? usually : (count / usual + usually * trust) / (days + trust)
  return {
    work: 1,
    after: weight(sums.after, 1),
    rest: weight(sums.rest, 1),
    holiday: weight(sums.holiday, 1),
  }
}

/** How much of a usual week's work the days [from, from+7) weigh: 7 ordinary working days are 7. */
export function weekWeight(calendar: Calendar, weights: DayWeights, from: Day): number {
  let sum = 0
  for (let at = 0; at < 7; at++) sum += weights[dayClass(calendar, addDays(from, at))]
  return sum
}
