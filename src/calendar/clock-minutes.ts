import { type Calendar, isPublished } from './calendar.ts'
import type { Clock, Projection, Segment } from './clock.ts'
import { budgetTextOf, causeOf } from './clock-days.ts'
import { type Fold, isPast, type Pause } from './clock-fold.ts'
import { explainMinutes } from './clock-words.ts'
import { dayOf, type Instant, instantOf } from './date.ts'
import { type Duration, durationInWords, inMinutes, isClockTime } from './duration.ts'

const minuteMs = 60_000

export type MinuteReckoning = { due: Instant; pauses: Pause[] }

/**
 * Projects a clock of minutes or hours. It runs through nights and holidays (民法典第二百零一条第二款); it is
 * provisional only when it ends in a year whose holidays are not published.
 */
export function reckonMinutes(clock: Clock, fold: Fold, calendar: Calendar): Projection {
  const { unit } = clock.period
  const total = inMinutes(clock.period) + fold.extensions.reduce((sum, act) => sum + extensionMinutes(act.by), 0)
  const { end, pauses, pausedMs } = reckon(Date.parse(fold.startedAt), total * minuteMs, fold.pauses)
  const last = pauses.at(-1)
  const open = last?.until === null
  const due = instantOf(end)
  const dueAt = open ? null : due
  const perUnit = unit === 'hour' ? 60 : 1
  return {
    status: fold.end ? (fold.end.kind === 'meet' ? 'met' : 'void') : open ? 'suspended' : 'running',
    unit,
    startedAt: fold.startedAt,
    dueOn: dueAt && dayOf(dueAt),
    dueAt,
    unrolledOn: null,
    provisional: dueAt !== null && !isPublished(calendar, dayOf(dueAt)),
    metAt: fold.end?.kind === 'meet' ? fold.end.at : null,
    late: fold.end ? isPast({ unit, dueAt }, fold.end.at) : null,
    left: open && last ? { unit: 'minute', count: Math.ceil((end - last.from) / minuteMs) } : null,
    extended: total / perUnit - clock.period.count,
    paused: pausedMs / minuteMs / perUnit,
    budget: total / perUnit,
    budgetText: budgetTextOf(clock.period, fold),
    get segments() {
      return segmentsOf(clock, fold, pauses, end, perUnit * minuteMs)
    },
    get explanation() {
      return explainMinutes(clock, fold, { due, pauses })
    },
    edition: calendar.edition,
  }
}

function reckon(start: number, length: number, given: readonly Pause[]) {
  let end = start + length
  let pausedMs = 0
  const pauses: Pause[] = []
  for (const pause of given) {
    if (pause.from > end) break
    pauses.push(pause)
    if (pause.until === null) break
    pausedMs += pause.until - pause.from
    end += pause.until - pause.from
  }
  return { end, pauses, pausedMs }
}

function extensionMinutes(by: Duration): number {
  if (isClockTime(by)) return inMinutes(by)
  if (by.unit === 'day') return by.count * 1440
  throw new RangeError(`按时刻计算的期限不能延长${durationInWords(by)}`)
}

function segmentsOf(clock: Clock, fold: Fold, pauses: readonly Pause[], end: number, unitMs: number): Segment[] {
  const segments: Segment[] = fold.restarts.map((act, index) => ({
    kind: 'restarted',
    from: fold.restarts[index - 1]?.at ?? clock.startedAt,
    until: act.at,
    count: 0,
    ...causeOf(act),
  }))
  let running = Date.parse(fold.startedAt)
  const run = (until: number) => {
    if (until <= running) return
    const count = (until - running) / unitMs
    segments.push({ kind: 'running', from: instantOf(running), until: instantOf(until), count })
  }
  for (const { from, until, act } of pauses) {
    run(from)
    segments.push({
      kind: act.kind === 'suspend' ? 'paused' : 'excluded',
      from: instantOf(from),
      until: until === null ? null : instantOf(until),
      count: until === null ? 0 : (until - from) / unitMs,
      ...causeOf(act),
    })
    running = until ?? Number.POSITIVE_INFINITY
  }
  run(end)
  const until = pauses.at(-1)?.until === null ? null : instantOf(end)
  for (const act of fold.extensions) {
    segments.push({ kind: 'extended', from: act.at, until, count: act.by.count, ...causeOf(act) })
  }
  return segments
}
