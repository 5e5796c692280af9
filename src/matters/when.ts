import { type Instant, parseInstant } from '#calendar/date.ts'

/** A moment that a person gave, in any offset, as the domain's instant. */
export function instantOf(given: string): Instant
export function instantOf(given: string | undefined): Instant | undefined
export function instantOf(given: string | undefined): Instant | undefined {
  return given === undefined ? undefined : parseInstant(new Date(Date.parse(given)).toISOString())
}
