import type { Calendar } from '#calendar/calendar.ts'
import { type Clock, type ClockAct, type Projection, projectClock } from '#calendar/clock.ts'
import { findDay, type Instant, startOf } from '#calendar/date.ts'
import type { Duration } from '#calendar/duration.ts'
import { defaultWithin } from '#calendar/periods/periods.ts'
import { type AnyFacts, type Deadline, listOf, type Procedure, ruleOf } from '#procedures/define.ts'
import type { Lengths } from './event.ts'

/** A deadline of a matter: what began it, how long it is, and everything that has touched it since. */
export type MatterClock = {
  key: string
  occurrence: number
  within: Duration
  promised?: Duration
  startedAt: Instant
  acts: ClockAct[]
}

export type ClockCause = { step: string; form: Record<string, unknown>; at: Instant; event: number }

type Rule = Deadline<string, AnyFacts>

/** True while the clock has neither been met nor fallen away. */
export function isOpen(clock: MatterClock): boolean {
  return !clock.acts.some((act) => act.kind === 'meet' || act.kind === 'void')
}

/** The clocks after a step ('filed' for the filing): met, extended, paused, restarted and begun as the procedure says. */
export function applyClocks(
  procedure: Procedure,
  clocks: readonly MatterClock[],
  cause: ClockCause,
  facts: AnyFacts,
  lengths: Lengths,
): MatterClock[] {
  const result = clocks.map((clock) => {
    const rule = procedure.deadlines[clock.key]
    return rule && isOpen(clock) ? { ...clock, acts: [...clock.acts, ...actsOf(rule, clock, cause)] } : clock
  })
  for (const [key, rule] of Object.entries(procedure.deadlines)) {
    if (!listOf(rule.starts).includes(cause.step)) continue
    if (rule.when && !rule.when(facts)) continue
    const before = result.filter((clock) => clock.key === key)
    if (before.some(isOpen)) continue
    const length = lengths[key] ?? { within: lengthOf(rule, facts) }
    const from = findDay(rule.startsOn?.(facts) ?? '')
    const startedAt = from ? startOf(from) : cause.at
    result.push({ key, occurrence: before.length + 1, ...length, startedAt, acts: [] })
  }
  return result
}

function actsOf(rule: Rule, clock: MatterClock, cause: ClockCause): ClockAct[] {
  const base = { at: cause.at, event: cause.event }
  const acts: ClockAct[] = []
  if (listOf(rule.endsWithout).includes(cause.step)) return [{ kind: 'void', ...base }]
  for (const pause of rule.pauses ?? []) {
    const paused = isPaused(clock, pause.basis)
    if (paused && listOf(pause.until).includes(cause.step)) acts.push({ kind: 'resume', basis: pause.basis, ...base })
    if (!paused && pause.from === cause.step)
      acts.push({ kind: 'suspend', reason: pause.reason, basis: pause.basis, ...base })
  }
  if (rule.extendedBy === cause.step) acts.push({ kind: 'extend', by: extensionOf(rule, clock, cause.form), ...base })
  if (listOf(rule.restartedBy).includes(cause.step)) acts.push({ kind: 'restart', ...base })
  if (listOf(rule.ends).includes(cause.step)) acts.push({ kind: 'meet', ...base })
  return acts
}

function isPaused(clock: MatterClock, basis: string): boolean {
  const touched = clock.acts.filter((act) => (act.kind === 'suspend' || act.kind === 'resume') && act.basis === basis)
  return touched.at(-1)?.kind === 'suspend'
}

/** The asked extension in the unit of the clock; the form field is `extendBy`. */
export function extensionOf(rule: Rule, clock: MatterClock, form: Record<string, unknown>): Duration {
  const asked = form.extendBy
  const unit = ruleOf(rule).extension?.upTo?.unit ?? clock.within.unit
  return { unit, count: typeof asked === 'number' ? asked : 0 }
}

/** Open clocks fall away when the matter ends without them, but for those that outlive it; one already late stays late. */
export function voidClocks(
  clocks: readonly MatterClock[],
  at: Instant,
  event: number,
  outlives: (key: string) => boolean = () => false,
): MatterClock[] {
  return clocks.map((clock) =>
    isOpen(clock) && !outlives(clock.key) ? { ...clock, acts: [...clock.acts, { kind: 'void', at, event }] } : clock,
  )
}

/** The length a rule gives for these facts: its own, its variant's, or the period's. */
export function lengthOf(rule: Rule, facts: AnyFacts): Duration {
  const own = rule.within?.(facts)
  if (own) return own
  if (rule.period === undefined) throw new Error(`deadline ${rule.name} has no length`)
  return defaultWithin(rule.period, rule.variant?.(facts))
}

/** The clock with its name, article and extension limit, ready to project. `promised` gives the shorter promise. */
export function clockOf(procedure: Procedure, clock: MatterClock, length: Duration = clock.within): Clock {
  const rule = procedure.deadlines[clock.key]
  const period = rule && ruleOf(rule)
  return {
    name: rule?.name ?? clock.key,
    basis: period?.basis ?? '',
    period: length,
    startedAt: clock.startedAt,
    acts: clock.acts,
    ...(period?.extension ? { extension: { limit: period.extension.upTo, each: period.extension.each } } : {}),
  }
}

export type ProjectedClock = MatterClock & {
  name: string
  basis: string
  bears: 'organ' | 'party'
  projection: Projection
  promise?: Projection
}

/** The edition of the calendar in force at an instant; the newest without one. A clock that has ended keeps the edition of its end. */
export type CalendarAt = (at?: Instant) => Calendar

/** Every clock of a matter with its dates under a calendar. */
export function projectClocks(
  procedure: Procedure,
  clocks: readonly MatterClock[],
  calendarAt: CalendarAt,
): ProjectedClock[] {
  return clocks.map((clock) => {
    const end = clock.acts.find((act) => act.kind === 'meet' || act.kind === 'void')
    const calendar = calendarAt(end?.at)
    const rule = procedure.deadlines[clock.key]
    return {
      ...clock,
      name: rule?.name ?? clock.key,
      basis: rule ? ruleOf(rule).basis : '',
      bears: rule?.bears ?? 'organ',
      projection: projectClock(clockOf(procedure, clock), calendar),
      ...(clock.promised ? { promise: projectClock(clockOf(procedure, clock, clock.promised), calendar) } : {}),
    }
  })
}
