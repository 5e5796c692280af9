import type { Calendar } from './calendar.ts'
import { reckonDays } from './clock-days.ts'
import { foldActs, isPast } from './clock-fold.ts'
import { reckonMinutes } from './clock-minutes.ts'
import { whyMoved } from './clock-words.ts'
import { addWorkdays, workdaysBefore, workdaysBetween } from './count.ts'
import { addMinutes, type Day, dayOf, daysBetween, type Instant, minutesBetween, startOf } from './date.ts'
import { type Duration, durationInWords, isClockTime, type Unit } from './duration.ts'

type Cause = {
  /** When it happened in the world. */
  at: Instant
  /** The event of the ledger that caused it. */
  event: number | string
  paper?: string
  reason?: string
  basis?: string
}

/**
 * What was done to a clock. A pause leaves out the days after the day it begins, up to and including the day it ends;
 * `exclude` does the same for a stretch known afterwards. `restart` begins the whole period anew.
 */
export type ClockAct = Cause &
  (
    | { kind: 'suspend' }
    | { kind: 'resume' }
    | { kind: 'exclude'; from: Day | Instant; until: Day | Instant }
    | { kind: 'extend'; by: Duration; approver?: string }
    | { kind: 'restart' }
    | { kind: 'meet' }
    | { kind: 'void' }
  )

/** A duty with its time: the rule, what started it, and all that has touched it since. */
export type Clock = {
  name: string
  /** The article, e.g. 《信访工作条例》第三十四条. */
  basis: string
  period: Duration
  /** Absent: the law allows none. Without `limit` it allows one but names no length; `each`: the limit is per time. */
  extension?: { limit?: Duration; each?: true }
  startedAt: Instant
  acts: readonly ClockAct[]
}

/** A stretch of a clock, [from, until). 'extended' lies over the end of the running time; 'restarted' no longer counts. */
export type Segment = {
  kind: 'running' | 'paused' | 'excluded' | 'extended' | 'restarted'
  from: Instant
  until: Instant | null
  /** Counted, left out or added, in the unit of the clock (natural days for months and years). */
  count: number
  event?: number | string
  paper?: string
  reason?: string
  basis?: string
}

/** What a clock comes to under one edition of the calendar. */
export type Projection = {
  status: 'running' | 'suspended' | 'met' | 'void'
  unit: Unit
  /** Start of the period that counts: the clock's start or its last restart. */
  startedAt: Instant
  /** The last day; null while suspended. For minutes and hours the day on which `dueAt` falls. */
  dueOn: Day | null
  /** The end of that day (00:00 of the next), or the exact moment for minutes and hours. */
  dueAt: Instant | null
  /** The last day before it was rolled over a rest day; null for minutes, hours and while suspended. */
  unrolledOn: Day | null
  /** True when the date was counted through, or lies in, a year whose holidays are not published. */
  provisional: boolean
  metAt: Instant | null
  /** Ended after it was due; null while open (ask isLate). */
  late: boolean | null
  /** While suspended: what is left to run. */
  left: Duration | null
  /** Units added by extensions, and left out by pauses. */
  extended: number
  paused: number
  /** The whole length with extensions, in the unit of the clock. */
  budget: number
  budgetText: string
  /** Written out when asked for, so that a hundred thousand clocks project in a second. */
  readonly segments: Segment[]
  /** How the date was reached, in sentences with articles; written out when asked for. */
  readonly explanation: string[]
  edition: string
}

/**
 * Projects a clock onto a calendar: due, late, what is left, and why. Days: the first day is not counted
 * (民法典第二百零一条), extensions are added to the unrolled period, a last day of rest is rolled (第二百零三条).
 * Minutes and hours run through nights and holidays. The order in which acts are listed does not matter.
 */
export function projectClock(clock: Clock, calendar: Calendar): Projection {
  const byMoment = isClockTime(clock.period)
  const fold = foldActs(clock, !byMoment)
  return byMoment ? reckonMinutes(clock, fold, calendar) : reckonDays(clock, fold, calendar)
}

/** True when the clock ended after it was due, or is open and its time has passed. A suspended clock is not late. */
export function isLate(projection: Projection, now: Instant): boolean {
  return projection.late ?? (projection.dueAt !== null && isPast(projection, now))
}

export type Remaining = { count: number; unit: Unit; overdue: boolean; words: string }

/**
 * What is left at `now`, or by how much it is past: working days for working-day clocks, minutes for minutes and hours,
 * natural days otherwise. On the due day itself 0 is left. An ended clock has nothing left.
 */
export function remaining(
  projection: Pick<Projection, 'status' | 'unit' | 'dueAt' | 'dueOn' | 'late' | 'left'>,
  now: Instant,
  calendar: Calendar,
): Remaining {
  const unit = unitLeft(projection.unit)
  const { dueAt, dueOn, late } = projection
  if (projection.status === 'met' || projection.status === 'void') {
    const ended = projection.status === 'met' ? '已办结' : '已不再计时'
    return { count: 0, unit, overdue: late === true, words: late ? `${ended}（超期）` : ended }
  }
  if (dueAt === null || dueOn === null) {
    const left = projection.left ?? { unit, count: 0 }
    return { ...left, overdue: false, words: `已中止，还剩 ${spaced(left)}` }
  }
  const overdue = isPast(projection, now)
  const signed =
    unit === 'minute'
      ? minutesBetween(now, dueAt)
      : unit === 'workday'
        ? workdaysBetween(calendar, dayOf(now), dueOn)
        : daysBetween(dayOf(now), dueOn)
  const count = unit === 'minute' ? Math.ceil(Math.abs(signed)) : Math.abs(signed)
  // 末日之后接着休息日：已经超期，但还没有过一个工作日。
  const past = count === 0 ? `不足 ${spaced({ unit, count: 1 })}` : ` ${spaced({ unit, count })}`
  if (overdue) return { count, unit, overdue, words: `已超期${past}` }
  return { count, unit, overdue, words: count === 0 ? '今日到期' : `还剩 ${spaced({ unit, count })}` }
}

export type Light = 'green' | 'amber' | 'red' | 'paused' | 'met' | 'met-late'

/**
 * The light of a clock: red when due today or past, amber with at most 3 working days left. For minutes and hours amber
 * is the last quarter of the time and red is past. A clock that fell away shows as met.
 */
export function light(projection: Projection, now: Instant, calendar: Calendar): Light {
  if (projection.status === 'met' || projection.status === 'void') return projection.late ? 'met-late' : 'met'
  const { dueAt, dueOn } = projection
  if (dueAt === null || dueOn === null) return 'paused'
  if (isPast(projection, now)) return 'red'
  if (projection.unit === 'minute' || projection.unit === 'hour') {
    const budget = projection.budget * (projection.unit === 'hour' ? 60 : 1)
    return minutesBetween(now, dueAt) <= budget / 4 ? 'amber' : 'green'
  }
  const today = dayOf(now)
  if (today >= dueOn) return 'red'
  return workdaysBetween(calendar, today, dueOn) <= 3 ? 'amber' : 'green'
}

export type ExtensionRefusal = 'extension-after-due' | 'extension-too-long' | 'not-extendable'

/**
 * Why an extension asked for at `at` must be refused, or undefined when it may be granted: the law allows none or the
 * clock has ended; its time is past; or with those already given it is above the limit (in the statute's own unit).
 */
export function checkExtension(
  clock: Clock,
  projection: Projection,
  by: Duration,
  at: Instant,
): ExtensionRefusal | undefined {
  if (!clock.extension || projection.status === 'met' || projection.status === 'void') return 'not-extendable'
  if (isPast(projection, at)) return 'extension-after-due'
  const { limit, each } = clock.extension
  if (by.count <= 0) return 'extension-too-long'
  if (!limit) return undefined
  const given = each ? [] : foldActs(clock, !isClockTime(clock.period)).extensions.map((act) => act.by)
  if ([...given, by].some((one) => one.unit !== limit.unit)) return 'extension-too-long'
  return given.reduce((sum, one) => sum + one.count, by.count) > limit.count ? 'extension-too-long' : undefined
}

/** When reminders go out. Days: in working days around the due day, at `hour` o'clock; moments: in shares of the time. */
export type Ladder = {
  hour: number
  warnWorkdaysBefore: readonly number[]
  escalateWorkdaysAfter: readonly number[]
  warnAtShare: readonly number[]
  escalateAtShare: readonly number[]
}

export const defaultLadder: Ladder = {
  hour: 9,
  warnWorkdaysBefore: [3],
  escalateWorkdaysAfter: [1, 3],
  warnAtShare: [0.75],
  escalateAtShare: [1, 2],
}

export type Rung = { kind: 'warn' | 'due' | 'escalate'; level: number; at: Instant }

/**
 * The reminders of a running clock in order of time; none while it is suspended or after it ended. Day clocks remind at
 * the ladder's hour of a working day, minute and hour clocks at the exact moment. A warning before the start is dropped.
 */
export function planRungs(projection: Projection, ladder: Ladder, calendar: Calendar): Rung[] {
  const { dueOn, dueAt, startedAt, unit } = projection
  if (projection.status !== 'running' || dueOn === null || dueAt === null) return []
  const exact = unit === 'minute' || unit === 'hour'
  const budget = projection.budget * (unit === 'hour' ? 60 : 1)
  const atShare = (share: number) => addMinutes(dueAt, (share - 1) * budget)
  const atWork = (day: Day) => addMinutes(startOf(day), ladder.hour * 60)
  const warnings = exact
    ? ladder.warnAtShare.map(atShare)
    : ladder.warnWorkdaysBefore.map((count) => atWork(workdaysBefore(calendar, dueOn, count)))
  const escalations = exact
    ? ladder.escalateAtShare.map(atShare)
    : ladder.escalateWorkdaysAfter.map((count) => atWork(addWorkdays(calendar, dueOn, count)))
  return [
    ...warnings.filter((at) => at > startedAt).map((at, index) => ({ kind: 'warn' as const, level: index + 1, at })),
    { kind: 'due' as const, level: 0, at: exact ? dueAt : atWork(dueOn) },
    ...escalations.map((at, index) => ({ kind: 'escalate' as const, level: index + 1, at })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** An open clock whose due day a new edition of the calendar moved, e.g. for the list shown to the administrator. */
export type Moved<Id> = { id: Id; before: Day | null; after: Day | null; why: string }

/**
 * The open clocks that a new edition moves, and why. Ended clocks keep the dates they had. A clock whose date stays but
 * is no longer provisional is not listed.
 */
export function reproject<Id>(
  items: readonly { id: Id; clock: Clock; calendar: Calendar }[],
  after: Calendar,
): Moved<Id>[] {
  return items.flatMap(({ id, clock, calendar }) => {
    const old = projectClock(clock, calendar)
    if (old.status === 'met' || old.status === 'void') return []
    const now = projectClock(clock, after)
    if (old.dueAt === now.dueAt) return []
    const why = whyMoved(old, now, calendar, after)
    return [{ id, before: old.dueOn, after: now.dueOn, why }]
  })
}

function unitLeft(unit: Unit): Unit {
  if (unit === 'minute' || unit === 'hour') return 'minute'
  return unit === 'workday' ? 'workday' : 'day'
}

function spaced(left: Duration): string {
  return durationInWords(left).replace(/^\d+/, '$& ')
}
