import { daysBetween, findDay } from '#calendar/date.ts'
import { type Duration, days } from '#calendar/duration.ts'

/** 清单、纪要没有写明时限的，按三十日（未核实，可由管理员设定）。 */
const unwritten = 30

/** The length from one written day to another; the same day counts one; thirty days where either is not written. */
export function writtenLimit(from: string | undefined, until: string | undefined): Duration {
  const [start, end] = [findDay(from ?? ''), findDay(until ?? '')]
  return days(start && end ? Math.max(1, daysBetween(start, end)) : unwritten)
}
