import { useEffect, useState } from 'react'
import { dayOf, formatDay, formatWeekday, type Instant, instantOf, localTime } from '#calendar/date.ts'

/** Milliseconds of this computer's clock, once a second. */
export function useSecond(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** The house's time: this computer's own may be wrong. */
export function houseTime(at: string | undefined, cameAt: number, now: number): Instant {
  return instantOf(at === undefined ? now : Date.parse(at) + (now - cameAt))
}

/** '2026年6月1日 星期一'. */
export function dateInWords(instant: Instant): string {
  const day = dayOf(instant)
  return `${formatDay(day)} ${formatWeekday(day)}`
}

/** '09:05:30'. */
export function timeInWords(instant: Instant): string {
  return localTime(instant).slice(11, 19)
}

const reloadFrom = '04:00'
const reloadUntil = '04:05'
const leastMs = 3_600_000

/** True when the page should be opened anew, in the quiet of the night, once: never while the server does not answer. */
export function isTimeToReload(house: Instant, openForMs: number, lost: boolean): boolean {
  const minute = timeInWords(house).slice(0, 5)
  return !lost && openForMs > leastMs && minute >= reloadFrom && minute < reloadUntil
}
