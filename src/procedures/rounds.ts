import { daysBetween, findDay } from '#calendar/date.ts'
import { type Duration, days } from '#calendar/duration.ts'
import type { Around } from './define.ts'

/** Whether a step was taken, and not before the last taking of `reset`, after which the procedure is gone through again. */
export function isTakenSince(step: string, reset: string, { takenOn }: Around): boolean {
  const [taken, anew] = [takenOn[step], takenOn[reset]]
  return taken !== undefined && (anew === undefined || anew <= taken)
}

/** The days from one written day to another; `otherwise` where either is missing. */
export function span(from: unknown, until: unknown, otherwise: Duration): Duration {
  const [first, last] = [findDay(String(from)), findDay(String(until))]
  return first && last && last >= first ? days(daysBetween(first, last)) : otherwise
}
