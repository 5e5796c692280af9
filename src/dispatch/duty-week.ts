import { minuteOf } from '#access/ladders.ts'
import {
  addDays,
  addMinutes,
  type Day,
  dayOf,
  formatDay,
  formatWeekday,
  type Instant,
  localTime,
  startOf,
} from '#calendar/date.ts'
import { dutyAt, type Leave, runsOn, type Shift } from './rota.ts'

export type OnShift = {
  code: string
  account: string | null
  /** As the rota names him. */
  name: string
  leads: boolean
  onLeave: boolean
  substitute: string | null
}
/** A shift of a day: everyone of the rota on the same hours. `until` at or before `from` is of the next day. */
export type DayShift = { from: string; until: string; people: OnShift[] }
/** A stretch [from, until) in which nobody is on duty, or nobody leads. */
export type Gap = { kind: 'nobody' | 'nobody-leads'; from: Instant; until: Instant; words: string }

export type NamedShift = Shift & { name: string; substitute?: string }

/** The shifts that begin on each of `days` days from `from`, with who of them is on leave that day; leaders first. */
export function shiftsOfDays(
  shifts: readonly NamedShift[],
  leaves: readonly Leave[],
  place: string,
  from: Day,
  days = 7,
): Array<{ day: Day; shifts: DayShift[] }> {
  return Array.from({ length: days }, (_, at) => {
    const day = addDays(from, at)
    const begun = shifts.filter((shift) => shift.place === place && runsOn(shift, day))
    const byHours = Map.groupBy(begun, ({ from: start, until }) => `${start} ${until}`)
    const rows = [...byHours.values()].flatMap((same) => {
      const [first] = same
      if (!first) return []
      const people = same.map((shift) => onShift(shift, leaves, day))
      people.sort((a, b) => Number(b.leads) - Number(a.leads) || Number(a.onLeave) - Number(b.onLeave) || order(a, b))
      return [{ from: first.from, until: first.until, people }]
    })
    rows.sort((a, b) => minuteOf(a.from) - minuteOf(b.from) || minuteOf(a.until) - minuteOf(b.until))
    return { day, shifts: rows }
  })
}

function onShift({ code, account, name, leads, substitute }: NamedShift, leaves: readonly Leave[], day: Day): OnShift {
  return {
    code,
    account: account ?? null,
    name,
    leads: leads ?? false,
    onLeave: leaves.some((one) => one.account === account && one.from <= day && day < one.until),
    substitute: substitute ?? null,
  }
}

function order(a: OnShift, b: OnShift): number {
  return a.code < b.code ? -1 : 1
}

/** When of [from, until) nobody is on duty, and when somebody is but nobody leads; longest possible stretches. */
export function gapsOf(
  shifts: readonly Shift[],
  leaves: readonly Leave[],
  place: string,
  { from, until, now }: { from: Day; until: Day; now: Instant },
): Gap[] {
  const times = [...new Set([0, ...shifts.flatMap((one) => [minuteOf(one.from), minuteOf(one.until)])])]
  times.sort((a, b) => a - b)
  const found: Array<Omit<Gap, 'words'>> = []
  for (let day = from; day < until; day = addDays(day, 1)) {
    for (const [index, minute] of times.entries()) {
      const start = addMinutes(startOf(day), minute)
      const next = times[index + 1]
      const end = next === undefined ? startOf(addDays(day, 1)) : addMinutes(startOf(day), next)
      const { workers, leaders } = dutyAt(shifts, leaves, place, start)
      const kind = workers.length + leaders.length === 0 ? 'nobody' : leaders.length === 0 ? 'nobody-leads' : undefined
      if (kind === undefined) continue
      const last = found.findLast((one) => one.kind === kind)
      if (last?.until === start) last.until = end
      else found.push({ kind, from: start, until: end })
    }
  }
  return found.map((gap) => ({ ...gap, words: gapInWords(gap, dayOf(now)) }))
}

/** '今晚 20:00–次日 08:00 无人值班'. */
export function gapInWords({ kind, from, until }: Omit<Gap, 'words'>, today: Day): string {
  const day = dayOf(from)
  const last = dayOf(addMinutes(until, -1))
  const evening = day === today && timeOf(from) >= '18:00'
  const name = evening ? '今晚' : dayName(day, today)
  const untilTime = timeOf(until) === '00:00' ? '24:00' : timeOf(until)
  const end = last === day ? untilTime : `${last === addDays(day, 1) ? '次日' : dayName(last, today)} ${untilTime}`
  return `${name} ${timeOf(from)}–${end} ${kind === 'nobody' ? '无人值班' : '无人带班'}`
}

function dayName(day: Day, today: Day): string {
  if (day === today) return '今天'
  if (day === addDays(today, 1)) return '明天'
  return `${formatDay(day).replace(/^\d+年/, '')}（${formatWeekday(day)}）`
}

function timeOf(at: Instant): string {
  return localTime(at).slice(11, 16)
}
