import { minuteOf } from '#access/ladders.ts'
import { addDays, dayOf, type Instant, minutesBetween, startOf, weekday } from '#calendar/date.ts'

/** A line of the duty rota: who is on duty at a place, on a weekday (absent: daily), from … until; through midnight when earlier. */
export type Shift = {
  code: string
  place: string
  weekday?: string
  from: string
  until: string
  account?: string
  /** 带班: climbs to them before the deputy. */
  leads?: boolean
  validFrom: string
  validUntil?: string
}

/** Time off: no task is proposed to the account on days [from, until). */
export type Leave = { account: string; from: string; until: string }

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** The shifts that run at an instant; one that runs through midnight belongs to the day on which it began. */
export function shiftsAt(shifts: readonly Shift[], at: Instant): Shift[] {
  const today = dayOf(at)
  const minute = minutesBetween(startOf(today), at)
  return shifts.filter((shift) => {
    const [from, until] = [minuteOf(shift.from), minuteOf(shift.until)]
    const overnight = until <= from
    const begunToday = minute >= from && (overnight || minute < until)
    if (begunToday && runsOn(shift, today)) return true
    return overnight && minute < until && runsOn(shift, addDays(today, -1))
  })
}

/** True when the shift begins on the day. */
export function runsOn(shift: Shift, day: ReturnType<typeof dayOf>): boolean {
  if (shift.validFrom > day || (shift.validUntil !== undefined && shift.validUntil <= day)) return false
  return shift.weekday === undefined || weekdays[weekday(day) % 7] === shift.weekday
}

/** Accounts on duty at a place at an instant, without those on leave; leaders apart. */
export function dutyAt(
  shifts: readonly Shift[],
  leaves: readonly Leave[],
  place: string,
  at: Instant,
): { workers: string[]; leaders: string[] } {
  const today = dayOf(at)
  const away = new Set(leaves.flatMap((one) => (one.from <= today && today < one.until ? [one.account] : [])))
  const running = shiftsAt(shifts, at).filter(
    (shift) => shift.place === place && shift.account !== undefined && !away.has(shift.account),
  )
  const accounts = (leads: boolean) => [
    ...new Set(running.flatMap((shift) => ((shift.leads ?? false) === leads && shift.account ? [shift.account] : []))),
  ]
  return { workers: accounts(false), leaders: accounts(true) }
}
