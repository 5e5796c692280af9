import type { Calendar } from './calendar.ts'
import type { Clock, Projection, Segment } from './clock.ts'
import { type Fold, isPast, type Pause } from './clock-fold.ts'
import { explainDays } from './clock-words.ts'
import { findUnpublishedYear, roll, unrolledEnd, workdaysBetween } from './count.ts'
import { addDays, type Day, dayOf, dayOfEpoch, daysBetween, endOf, startOf } from './date.ts'
import { type Duration, durationInWords } from './duration.ts'

/** What the words need to know of a reckoning in days. */
export type DayReckoning = {
  start: Day
  unrolled: Day
  due: Day
  /** Pauses that touched the period, with what each left out. */
  pauses: Array<{ from: Day; until: Day | null; count: number; pause: Pause }>
  unpublished: number | undefined
}

/** Projects a clock of days, working days, months or years. */
export function reckonDays(clock: Clock, fold: Fold, calendar: Calendar): Projection {
  const reckoning = reckon(clock, fold, calendar)
  const { unrolled, due, unpublished } = reckoning
  const open = reckoning.pauses.at(-1)?.until === null
  const dueAt = open ? null : endOf(due)
  const { unit } = clock.period
  const budget = sumOf(unit, [clock.period, ...fold.extensions.map((act) => act.by)])
  const ended = fold.end && { unit, dueAt }
  return {
    status: fold.end ? (fold.end.kind === 'meet' ? 'met' : 'void') : open ? 'suspended' : 'running',
    unit,
    startedAt: fold.startedAt,
    dueOn: open ? null : due,
    dueAt,
    unrolledOn: open ? null : unrolled,
    provisional: unpublished !== undefined,
    metAt: fold.end?.kind === 'meet' ? fold.end.at : null,
    late: fold.end && ended ? isPast(ended, fold.end.at) : null,
    left: open ? leftAt(clock, fold, calendar, reckoning) : null,
    extended: budget - clock.period.count,
    paused: reckoning.pauses.reduce((sum, pause) => sum + pause.count, 0),
    budget,
    budgetText: budgetTextOf(clock.period, fold),
    get segments() {
      return segmentsOf(clock, fold, calendar, reckoning)
    },
    get explanation() {
      return explainDays(clock, fold, calendar, reckoning)
    },
    edition: calendar.edition,
  }
}

/** '60日', with extensions '60日，延长30日'. */
export function budgetTextOf(period: Duration, fold: Fold): string {
  return [durationInWords(period), ...fold.extensions.map((act) => `延长${durationInWords(act.by)}`)].join('，')
}

function reckon(clock: Clock, fold: Fold, calendar: Calendar): DayReckoning {
  const start = dayOf(fold.startedAt)
  const lengths = lengthsOf(clock, fold)
  const pauses: DayReckoning['pauses'] = []
  let paused = 0
  let unrolled = endWith(calendar, start, lengths, 0)
  let due = roll(calendar, unrolled)
  for (const pause of fold.pauses) {
    const from = dayOfEpoch(pause.from)
    // 届满之后才开始的停计不能使已届满的期限复活。
    if (from > due) break
    const until = pause.until === null ? null : dayOfEpoch(pause.until)
    const count = until ? unitsBetween(calendar, clock, from, until) : 0
    pauses.push({ from, until, count, pause })
    if (until === null) return { start, unrolled, due, pauses, unpublished: findUnpublishedYear(calendar, start, from) }
    paused += count
    unrolled = endWith(calendar, start, lengths, paused)
    due = roll(calendar, unrolled)
  }
  return { start, unrolled, due, pauses, unpublished: findUnpublishedYear(calendar, start, due) }
}

/** The period with the extensions of its own unit in one length, then those of other units. */
function lengthsOf(clock: Clock, fold: Fold): Duration[] {
  const { unit } = clock.period
  const given = fold.extensions.map((act) => act.by)
  const count = sumOf(unit, [clock.period, ...given])
  return [{ unit, count }, ...given.filter((by) => by.unit !== unit)]
}

// 延长加在未顺延的原期限上，停计的日数再加在其后：不得从已顺延的末日起加。
function endWith(calendar: Calendar, start: Day, lengths: readonly Duration[], paused: number): Day {
  const [first, ...others] = lengths
  if (!first) return start
  const byWorkday = first.unit === 'workday'
  const length = byWorkday || first.unit === 'day' ? { unit: first.unit, count: first.count + paused } : first
  const end = others.reduce((day, by) => unrolledEnd(calendar, day, by), unrolledEnd(calendar, start, length))
  return length === first ? addDays(end, paused) : end
}

function leftAt(clock: Clock, fold: Fold, calendar: Calendar, reckoning: DayReckoning): Duration {
  const { start, pauses, unrolled } = reckoning
  const at = pauses.at(-1)?.from ?? start
  const unit = clock.period.unit === 'workday' ? 'workday' : 'day'
  if (clock.period.unit !== unit) return { unit, count: Math.max(0, daysBetween(at, unrolled)) }
  const budget = sumOf(unit, [clock.period, ...fold.extensions.map((act) => act.by)])
  const paused = pauses.reduce((sum, pause) => sum + pause.count, 0)
  return { unit, count: Math.max(0, budget + paused - unitsBetween(calendar, clock, start, at)) }
}

function unitsBetween(calendar: Calendar, clock: Clock, from: Day, until: Day): number {
  return clock.period.unit === 'workday' ? workdaysBetween(calendar, from, until) : daysBetween(from, until)
}

function sumOf(unit: Duration['unit'], lengths: readonly Duration[]): number {
  return lengths.reduce((sum, length) => (length.unit === unit ? sum + length.count : sum), 0)
}

function segmentsOf(clock: Clock, fold: Fold, calendar: Calendar, reckoning: DayReckoning): Segment[] {
  const { start, due, pauses } = reckoning
  const segments: Segment[] = fold.restarts.map((act, index) => ({
    kind: 'restarted',
    from: fold.restarts[index - 1]?.at ?? clock.startedAt,
    until: act.at,
    count: 0,
    ...causeOf(act),
  }))
  let running = start
  const run = (until: Day) => {
    if (until <= running) return
    const count = unitsBetween(calendar, clock, running, until)
    segments.push({ kind: 'running', from: startOf(addDays(running, 1)), until: endOf(until), count })
  }
  for (const { from, until, count, pause } of pauses) {
    run(from)
    const kind = pause.act.kind === 'suspend' ? 'paused' : 'excluded'
    const end = until && endOf(until)
    segments.push({ kind, from: endOf(from), until: end, count, ...causeOf(pause.act) })
    if (until === null) return [...segments, ...extendedOf(fold, null)]
    running = until
  }
  run(due)
  return [...segments, ...extendedOf(fold, due)]
}

function extendedOf(fold: Fold, due: Day | null): Segment[] {
  return fold.extensions.map((act) => ({
    kind: 'extended',
    from: act.at,
    until: due && endOf(due),
    count: act.by.count,
    ...causeOf(act),
  }))
}

/** What caused a segment, as far as the act says. */
export function causeOf(act: { event: number | string; paper?: string; reason?: string; basis?: string }) {
  const { event, paper, reason, basis } = act
  return {
    event,
    ...(paper === undefined ? {} : { paper }),
    ...(reason === undefined ? {} : { reason }),
    ...(basis === undefined ? {} : { basis }),
  }
}
