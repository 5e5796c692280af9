import { addDays, dayOf, findInstant, type Instant, instantOf, localTime } from '#calendar/date.ts'

/** The present moment. The browser's clock is only used to show and to fill in; the server decides. */
export function present(): Instant {
  return instantOf(Date.now())
}

/** '2026-09-01 08:05' in Asia/Shanghai; the text itself when it is no moment. */
export function timeOf(text: string): string {
  const instant = findInstant(text)
  return instant ? localTime(instant).slice(0, 16).replace('T', ' ') : text
}

/** '09-01 08:05' within this year, with the year otherwise. */
export function shortTimeOf(text: string): string {
  const full = timeOf(text)
  return full.startsWith(dayOf(present()).slice(0, 5)) ? full.slice(5) : full
}

/** '2026-09-01' in Asia/Shanghai. */
export function dayTextOf(text: string): string {
  return timeOf(text).slice(0, 10)
}

/** A day or a moment as a deadline shows it: days stay days, limits of minutes and hours tell the minute. */
export function dueTextOf(dueOn: string | null, dueAt: string | null): string {
  return dueAt ? dueDayOf(dueAt) : (dueOn ?? '—')
}

/** '3.2 MB'. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1_048_576) return `${(bytes / 1024).toFixed(0)} KB`
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}

/**
 * A due moment as people say it: the last day for a deadline that ends with the day (24:00, stored as 00:00 of the next),
 * the exact minute otherwise.
 */
export function dueDayOf(dueAt: string): string {
  const instant = findInstant(dueAt)
  if (!instant) return dueAt
  const text = timeOf(instant)
  return text.endsWith('00:00') ? addDays(dayOf(instant), -1) : text
}
