import * as z from 'zod'
import { dayOf, type Instant, minutesBetween, startOf } from '#calendar/date.ts'
import type { Duration } from '#calendar/duration.ts'
import { length } from './length.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '须写作 时:分，如 22:00')

/**
 * Lengths of a procedure's deadlines for some of its matters: by class (a field of the intake) and by the hour of filing.
 * The ladder of the command centre is such: 派单、到场、先期处置、办结 by class, tighter by day than by night.
 */
export const ladder = z.object({
  name: z.string().trim().min(1).max(40),
  procedure: z.string().max(40),
  /** The intake field and the values of it that this is for; absent: every class. */
  field: z.string().max(40).optional(),
  classes: z.array(z.string().max(40)).max(40).default([]),
  /** Hours of the day [from, until); from later than until runs through midnight; absent: always. */
  from: clockTime.optional(),
  until: clockTime.optional(),
  lengths: z.record(z.string().max(40), length),
})
export type Ladder = z.infer<typeof ladder>

type Filed = { procedure: string; intake: Record<string, unknown>; at: Instant }

/** The first ladder that fits a matter filed at `at` and says how long a deadline is; undefined when none does. */
export function ladderFor(ladders: readonly Ladder[], matter: Filed, deadline: string): Ladder | undefined {
  return ladders.find((one) => ladderFits(one, matter) && one.lengths[deadline] !== undefined)
}

/** The length that the first fitting ladder gives a deadline of a matter filed at `at`; undefined when none does. */
export function ladderLength(ladders: readonly Ladder[], matter: Filed, deadline: string): Duration | undefined {
  return ladderFor(ladders, matter, deadline)?.lengths[deadline]
}

/** True when a ladder is for matters of this class filed at this hour. */
export function ladderFits({ procedure, field, classes, from, until }: Ladder, matter: Filed): boolean {
  if (procedure !== matter.procedure) return false
  if (field !== undefined && classes.length > 0 && !classes.includes(String(matter.intake[field]))) return false
  if (from === undefined || until === undefined || from === until) return true
  const minute = minutesBetween(startOf(dayOf(matter.at)), matter.at)
  const [first, last] = [minuteOf(from), minuteOf(until)]
  return first < last ? minute >= first && minute < last : minute >= first || minute < last
}

/** Minutes after midnight of '22:30'. */
export function minuteOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
