import { refuse } from '#http/refusal.ts'
import type { Calendar } from './calendar.ts'
import { type Clock, type ClockAct, checkExtension, type Projection, projectClock } from './clock.ts'
import { provisionalWords, uncountedWords } from './clock-words.ts'
import { findUnpublishedYear, latestNotice, roll, workdaysBefore } from './count.ts'
import { addDays, type Day, dayOf, formatDay, formatWeekday, type Instant, isDay, localTime, startOf } from './date.ts'
import { type Duration, durationInWords, isClockTime, type Unit } from './duration.ts'
import { type CountablePeriod, type Direction, directionOf, extensionOf, findWithin } from './periods/period.ts'
import { type PeriodId, periodOf } from './periods/periods.ts'

export type DueQuestion = {
  rule: PeriodId
  /** The day or moment of the starting fact; for backward rules the day of the event. */
  from: Day | Instant
  variant?: string
  /** Units added, in the statute's own unit. */
  extend?: number
  /** The law that allows the extension, where the rule needs one. */
  extendBasis?: string
  /** Days after `from` up to and including `until` do not count. */
  pauses?: readonly { from: Day | Instant; until: Day | Instant }[]
}

export type DueAnswer = {
  rule: PeriodId
  name: string
  variant: string | null
  from: string
  /** 'YYYY-MM-DD', or local time with offset for minutes and hours. */
  due: string
  /** The moment the time is over; null for a latest day counted backward. */
  dueAt: Instant | null
  provisional: boolean
  length: number
  unit: Unit
  direction: Direction
  /** Backward rules: the latest day when n whole days must lie between notice and event. */
  latestFullDays?: Day
  explanation: string[]
  basis: string
  starts: string
  extended: number
  paused: number
  calendar: string
}

/**
 * When the time of a rule is over. Refuses an extension the law does not allow, naming its article. Throws RangeError
 * for a rule or variant that has no length, and for pauses of a rule that is counted backward.
 */
export function dueOfRule(question: DueQuestion, calendar: Calendar): DueAnswer {
  const period = periodOf(question.rule)
  const length = period.countable === false ? undefined : findWithin(period, question.variant)
  if (period.countable === false || !length) throw new RangeError(`${question.rule}没有可计算的期限`)
  const direction = directionOf(period, question.variant)
  return direction === 'backward'
    ? backward(question, calendar, period, length)
    : forward(question, calendar, period, length, direction)
}

function forward(
  question: DueQuestion,
  calendar: Calendar,
  period: CountablePeriod,
  length: Duration,
  direction: Direction,
): DueAnswer {
  const startedAt = isDay(question.from) ? startOf(question.from) : question.from
  const extension = extensionOf(period, question.variant)
  const clock: Clock = {
    name: period.name,
    basis: period.basis,
    period: length,
    startedAt,
    acts: (question.pauses ?? []).map((pause, at) => ({ kind: 'exclude', ...pause, at: startedAt, event: at })),
    ...(extension ? { extension: { limit: extension.upTo, each: extension.each } } : {}),
  }
  const extended = question.extend ? [extensionAct(question, clock, period, calendar)] : []
  const projection = projectClock({ ...clock, acts: [...clock.acts, ...extended] }, calendar)
  const { dueAt, dueOn } = projection
  if (dueAt === null || dueOn === null) throw new RangeError(`${question.rule}处于中止期间`)
  const exact = isClockTime(length)
  return {
    ...headOf(question, period, length, direction),
    from: exact ? localTime(startedAt) : dayOf(startedAt),
    due: exact ? localTime(dueAt) : dueOn,
    dueAt,
    provisional: projection.provisional,
    explanation: [...projection.explanation, ...adviceOf(question, period, direction, length, projection)],
    extended: projection.extended,
    paused: projection.paused,
    calendar: calendar.edition,
  }
}

function extensionAct(question: DueQuestion, clock: Clock, period: CountablePeriod, calendar: Calendar): ClockAct {
  const extension = extensionOf(period, question.variant)
  const by = { unit: extension?.upTo?.unit ?? clock.period.unit, count: question.extend ?? 0 }
  const detail = { deadline: clock.name, basis: clock.basis, asked: durationInWords(by) }
  const refused = checkExtension(clock, projectClock(clock, calendar), by, clock.startedAt)
  if (refused === 'not-extendable') throw refuse(refused, detail)
  if (refused) throw refuse(refused, { ...detail, limit: extension?.upTo ? durationInWords(extension.upTo) : '' })
  if (extension?.needsBasis && !question.extendBasis) throw refuse('extension-needs-basis', detail)
  return {
    kind: 'extend',
    by,
    at: clock.startedAt,
    event: 'extension',
    approver: extension?.approver,
    basis: question.extendBasis ?? extension?.notice,
  }
}

function backward(question: DueQuestion, calendar: Calendar, period: CountablePeriod, length: Duration): DueAnswer {
  if (question.pauses?.length) throw new RangeError('倒推的期限不适用停计')
  if (question.extend) throw refuse('not-extendable', { deadline: period.name, basis: period.basis })
  const event = isDay(question.from) ? question.from : dayOf(question.from)
  const due = latestNotice(calendar, event, length, 'counted')
  const latestFullDays = latestNotice(calendar, event, length, 'full-days-between')
  const [before, eve] = [addDays(due, -1), addDays(event, -1)]
  const unpublished = findUnpublishedYear(calendar, before, eve)
  const words = durationInWords(length)
  const explanation = [
    `自${formatDay(event)}（当日不计入）向前倒推${words}（${period.basis}）。`,
    ...(length.unit === 'workday' ? uncountedWords(calendar, before, eve) : []),
    `最迟应于${formatDay(due)}（${formatWeekday(due)}）送达通知。`,
    `如要求通知之日与该日之间隔满${words}，则不得迟于${formatDay(latestFullDays)}；法律未明定，稳妥起见宜从早。`,
  ]
  if (roll(calendar, due) !== due) {
    const earlier = workdaysBefore(calendar, due, 1)
    explanation.push(`该日不是工作日，倒推的期限不向后顺延，宜提前至${formatDay(earlier)}。`)
  }
  if (unpublished !== undefined) explanation.push(provisionalWords(unpublished))
  return {
    ...headOf(question, period, length, 'backward'),
    from: event,
    due,
    dueAt: null,
    provisional: unpublished !== undefined,
    latestFullDays,
    explanation,
    extended: 0,
    paused: 0,
    calendar: calendar.edition,
  }
}

function headOf(question: DueQuestion, period: CountablePeriod, length: Duration, direction: Direction) {
  const variant = question.variant ?? period.default ?? null
  return {
    rule: question.rule,
    name: period.name,
    variant,
    length: length.count,
    unit: length.unit,
    direction,
    basis: period.basis,
    starts: period.starts,
  }
}

function adviceOf(
  question: DueQuestion,
  period: CountablePeriod,
  direction: Direction,
  length: Duration,
  projection: Projection,
): string[] {
  const advice: string[] = []
  if (direction === 'at-least') advice.push(`这是最短期限，须满${durationInWords(length)}；届满之前不得进入下一步。`)
  if (question.pauses?.length && !projection.segments.some((segment) => segment.kind === 'excluded')) {
    advice.push('所填停计期间不在期限之内，没有影响。')
  } else if (question.pauses?.length) {
    advice.push(
      period.pause ? `停计的规定：${period.pause}。` : '该期限没有规定停止计算的情形，扣除的期间须另有法律依据。',
    )
  }
  if (period.note) advice.push(period.note)
  return advice
}
