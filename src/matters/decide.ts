import { type Actor, hasRole } from '#access/actor.ts'
import { type Ladder, ladderLength } from '#access/ladders.ts'
import type { Calendar } from '#calendar/calendar.ts'
import { checkExtension, projectClock } from '#calendar/clock.ts'
import { type Day, dayOf, type Instant } from '#calendar/date.ts'
import { type Duration, durationInWords } from '#calendar/duration.ts'
import { refuse } from '#http/refusal.ts'
import { type CommonIntake, commonIntake, type PersonalKind } from '#procedures/common.ts'
import {
  type AnyFacts,
  type Around,
  listOf,
  type Procedure,
  ruleOf,
  type Step,
  statesBefore,
} from '#procedures/define.ts'
import { mapPersonalFields, parseInput } from '#procedures/forms.ts'
import { rolesInWords } from '#procedures/roles.ts'
import { bareAround, checkNamed, namedIn } from './around.ts'
import { clockOf, extensionOf, isOpen, lengthOf } from './clocks.ts'
import type { Filed, Lengths, PaperGiven, SealedPerson, Stepped } from './event.ts'
import { factsOf, type Matter } from './state.ts'

/** What a decision needs of the world, read once per request. */
export type Setting = {
  actor: Actor
  now: Instant
  calendar: Calendar
  /** Lengths that the street set, by period id or 'procedure.deadline': a default of its own, or a promise shorter than the statute. */
  lengths: Record<string, Duration>
  /** Lengths by class and hour, before those. */
  ladders?: readonly Ladder[]
  seal(kind: PersonalKind, text: string): string
  index(kind: PersonalKind, text: string): string | null
}

export type FileCommand = {
  common: unknown
  intake: unknown
  happenedAt?: Instant
  unit?: string
  assignee?: string
  externalId?: string
  batch?: string
}

/** The body of a `filed` event; refuses a form that is not right, a future time, a role that may not open such a matter. */
export function decideFiling(
  procedure: Procedure,
  number: string,
  command: FileCommand,
  setting: Setting,
  around?: Around,
): Filed {
  const { actor, now } = setting
  if (!hasRole(actor, procedure.filedBy)) {
    throw refuse('not-allowed', { action: `登记「${procedure.name}」`, who: rolesInWords(procedure.filedBy) })
  }
  const common = parseInput(commonIntake, command.common)
  const intake = parseInput(procedure.intake, command.intake)
  if (command.happenedAt !== undefined && command.happenedAt > now) {
    throw refuse('date-in-future', { given: dayOf(command.happenedAt) })
  }
  if (around) checkAround(procedure, intake, dayOf(command.happenedAt ?? now), around)
  const { people, ...rest } = common
  const facts: AnyFacts = { intake, given: {}, times: {}, channel: common.channel }
  return {
    ...rest,
    procedure: procedure.id,
    edition: procedure.inForce.from,
    number,
    people: people.map((one) => sealPerson(one, setting)),
    personKeys: personKeysOf(people, setting),
    intake: mapPersonalFields(procedure.intake, intake, setting.seal),
    sealed: procedure.sealed === true,
    ...(command.unit ? { unit: command.unit } : {}),
    ...(command.assignee ? { assignee: command.assignee } : {}),
    ...(command.externalId ? { externalId: command.externalId } : {}),
    ...(command.batch ? { batch: command.batch } : {}),
    lengths: lengthsStartedBy(procedure, 'filed', facts, command.happenedAt ?? now, setting),
  }
}

/** Refuses what the intake names and does not stand, and what bars the procedure now. */
function checkAround(procedure: Procedure, intake: Record<string, unknown>, on: Day, around: Around): void {
  checkNamed(namedIn([procedure.intake, intake]), around, on)
  const reason = procedure.barredAtFiling?.(intake, { on, around })
  if (reason !== undefined) throw refuse('step-barred', { reason })
}

/** Seals every personal field of a person. */
export function sealPerson(person: CommonIntake['people'][number], setting: Setting): SealedPerson {
  return {
    part: person.part,
    kind: person.kind,
    name: setting.seal('name', person.name),
    ...(person.phone ? { phone: setting.seal('phone', person.phone) } : {}),
    ...(person.idNumber ? { idNumber: setting.seal('id', person.idNumber) } : {}),
    ...(person.address ? { address: setting.seal('address', person.address) } : {}),
  }
}

/** Blind keys by which the same person is found again: identity number, telephone, name. */
export function personKeysOf(people: CommonIntake['people'], setting: Setting): string[] {
  const keys = people.flatMap((one) => [
    one.idNumber ? setting.index('id', one.idNumber) : null,
    one.phone ? setting.index('phone', one.phone) : null,
    setting.index('name', one.name),
  ])
  return [...new Set(keys.filter((key) => key !== null))]
}

export type StepCommand = {
  step: string
  form: unknown
  papers: PaperGiven[]
  happenedAt?: Instant
  /** Before this it cannot have happened: the last act that bounds it, where the others' remarks meanwhile do not. */
  notBefore?: Instant
  unit?: string
  assignee?: string
  note?: string
}

type AnyStep = Step<string, string, AnyFacts>

/**
 * The body of a `step` event; refuses what the procedure, the state, the role, the papers or the clock forbid. Without
 * `around` nothing that the form names is looked up: a step of the past, written down as it was taken then.
 */
export function decideStep(
  procedure: Procedure,
  matter: Matter,
  command: StepCommand,
  setting: Setting,
  around?: Around,
): Stepped {
  const step = procedure.steps[command.step]
  if (!step) throw refuse('step-unknown', { procedure: procedure.name, step: command.step })
  checkState(procedure, matter, step)
  if (!hasRole(setting.actor, step.by)) {
    throw refuse('step-not-yours', { step: step.name, roles: rolesInWords(step.by) })
  }
  const at = checkTime(matter, command.happenedAt, setting.now, command.notBefore)
  const said = step.form ? parseInput(step.form, command.form ?? {}) : {}
  checkTracks(procedure, matter, step)
  const on = dayOf(at)
  if (around) checkNamed(namedIn([step.form, said]), around, on)
  const known = around ?? bareAround(setting.calendar)
  const reason = step.barredBy?.(factsOf(matter), { form: said, on, around: known })
  if (reason !== undefined) throw refuse('step-barred', { reason })
  checkPapers(matter, command, step)
  const form = { ...said, ...step.notes?.(said, known) }
  checkExtensions(procedure, matter, command.step, form, at, setting)
  const facts: AnyFacts = { ...factsOf(matter), given: { ...matter.given, [command.step]: form } }
  return {
    step: command.step,
    form: step.form ? mapPersonalFields(step.form, form, setting.seal) : {},
    papers: command.papers,
    ...(step.assigns && command.unit ? { unit: command.unit } : {}),
    ...(step.assigns && command.assignee ? { assignee: command.assignee } : {}),
    ...(command.note ? { note: command.note } : {}),
    lengths: lengthsStartedBy(procedure, command.step, facts, at, setting),
  }
}

function checkState(procedure: Procedure, matter: Matter, step: AnyStep): void {
  const state = procedure.states[matter.state]
  const inTrack = step.track === undefined || step.track.from.includes(trackState(procedure, matter, step.track.id))
  if (!matter.withdrawn && statesBefore(procedure, step).includes(matter.state) && inTrack) return
  const allowed = openSteps(procedure, matter).map((id) => procedure.steps[id]?.name ?? id)
  if (matter.withdrawn || (state?.final && allowed.length === 0)) {
    throw refuse('state-final', { state: matter.withdrawn ? '撤销' : (state?.name ?? matter.state) })
  }
  throw refuse('step-not-now', {
    state: state?.name ?? matter.state,
    step: step.name,
    allowed: allowed.length > 0 ? allowed.join('、') : '无',
  })
}

function trackState(procedure: Procedure, matter: Matter, track: string): string {
  return matter.tracks[track] ?? procedure.tracks[track]?.initial ?? ''
}

/** Ids of the steps that the state of a matter allows, whoever asks. */
export function openSteps(procedure: Procedure, matter: Matter): string[] {
  if (matter.withdrawn) return []
  return Object.entries(procedure.steps).flatMap(([id, step]) => {
    const here = statesBefore(procedure, step).includes(matter.state)
    const inTrack = step.track === undefined || step.track.from.includes(trackState(procedure, matter, step.track.id))
    return here && inTrack ? [id] : []
  })
}

/** The time an act happened: never before the last act of the matter (or the one that bounds it), never in the future. */
export function checkTime(
  matter: Matter,
  given: Instant | undefined,
  now: Instant,
  notBefore: Instant = matter.lastAt,
): Instant {
  const at = given ?? (now < matter.lastAt ? matter.lastAt : now)
  if (given !== undefined && given > now) throw refuse('date-in-future', { given: dayOf(given) })
  if (at < notBefore) throw refuse('date-before-last', { given: dayOf(at), last: dayOf(notBefore) })
  return at
}

function checkTracks(procedure: Procedure, matter: Matter, step: AnyStep): void {
  const unfinished = listOf(step.needsTracks).filter((id) => {
    const begun = matter.tracks[id]
    return begun !== undefined && procedure.tracks[id]?.states[begun]?.final !== true
  })
  if (unfinished.length === 0) return
  throw refuse('step-needs-track', {
    step: step.name,
    tracks: unfinished.map((id) => procedure.tracks[id]?.name ?? id).join('、'),
  })
}

// 归档时要的文书，先前环节已出具的即有；同一环节再办一次的（再次延期），须另有新的。
function checkPapers(matter: Matter, { step: id, papers }: StepCommand, step: AnyStep): void {
  const facts = factsOf(matter)
  const missing = Object.entries(step.papers ?? {}).filter(
    ([key, paper]) =>
      paper.required &&
      (paper.when?.(facts) ?? true) &&
      !papers.some((given) => given.key === key) &&
      !matter.papers.some((given) => given.key === key && given.step !== id),
  )
  if (missing.length === 0) return
  throw refuse('step-needs-paper', { step: step.name, papers: missing.map(([, paper]) => paper.name).join('、') })
}

function checkExtensions(
  procedure: Procedure,
  matter: Matter,
  step: string,
  form: Record<string, unknown>,
  at: Instant,
  setting: Setting,
): void {
  const extended = Object.entries(procedure.deadlines).filter(([, rule]) => rule.extendedBy === step)
  const running = extended.flatMap(([key, rule]) => {
    const open = matter.clocks.find((clock) => clock.key === key && isOpen(clock))
    return open ? [{ rule, open }] : []
  })
  if (extended.length > 0 && running.length === 0) {
    throw refuse('step-barred', {
      reason: `「${extended.map(([, rule]) => rule.name).join('、')}」的期限没有在走，无须延长。`,
    })
  }
  for (const { rule, open } of running) {
    const clock = clockOf(procedure, open)
    const by = extensionOf(rule, open, form)
    const projection = projectClock(clock, setting.calendar)
    const code = checkExtension(clock, projection, by, at)
    if (code === undefined) continue
    const limit = ruleOf(rule).extension?.upTo
    throw refuse(code, {
      deadline: rule.name,
      basis: clock.basis,
      due: projection.dueOn ?? '',
      limit: limit ? durationInWords(limit) : '',
      asked: durationInWords(by),
    })
  }
}

/** The lengths of the deadlines that a step ('filed' for the filing) begins at `at`, as the street has set them. */
export function lengthsStartedBy(
  procedure: Procedure,
  step: string,
  facts: AnyFacts,
  at: Instant,
  { ladders = [], lengths }: Pick<Setting, 'ladders' | 'lengths'>,
): Lengths {
  const started = Object.entries(procedure.deadlines).filter(
    ([, rule]) => listOf(rule.starts).includes(step) && (rule.when?.(facts) ?? true),
  )
  const matter = { procedure: procedure.id, intake: facts.intake, at }
  return Object.fromEntries(
    started.map(([key, rule]) => {
      const statutory = lengthOf(rule, facts)
      const local =
        ladderLength(ladders, matter, key) ?? lengths[`${procedure.id}.${key}`] ?? (rule.period && lengths[rule.period])
      if (!local) return [key, { within: statutory }]
      // A statute's limit is never replaced: the street's own length stands beside it as a promise.
      return [key, ruleOf(rule).kind === 'S' ? { within: statutory, promised: local } : { within: local }]
    }),
  )
}
