import { addMinutes, formatInstant, type Instant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'

const keptHours = 48
const aheadMinutes = 1

/**
 * A time that a device gives, set right by the server's clock: at most 48 hours old; up to a minute ahead counts as now.
 * Refuses `field-time-old`, `field-time-ahead`; `what` says which time it is.
 */
export function deviceTime(given: Instant, now: Instant, what: string): Instant {
  if (given > addMinutes(now, aheadMinutes))
    throw refuse('field-time-ahead', { what, given: formatInstant(given), now: formatInstant(now) })
  if (given < addMinutes(now, -keptHours * 60)) throw refuse('field-time-old', { what, given: formatInstant(given) })
  return given > now ? now : given
}
