import type * as z from 'zod'
import type { Calendar } from '#calendar/calendar.ts'
import type { Day, Instant } from '#calendar/date.ts'
import type { Duration } from '#calendar/duration.ts'
import type { Period } from '#calendar/periods/period.ts'
import { type PeriodId, periodOf } from '#calendar/periods/periods.ts'
import type { AreaId } from './areas.ts'
import type { RoleId } from './roles.ts'

/** Where a matter waits in somebody's working day; the workbench groups by it. */
export type Phase = 'pending' | 'unsigned' | 'working' | 'waiting' | 'done'

export type State = { name: string; phase: Phase; final?: true }

/** A branch that runs beside the main line; steps name it and its own states. */
export type Track = { name: string; states: Record<string, State>; initial: string; basis?: string }

/** `when` asks of the facts before the step; absent: always. A required paper that an earlier step brought counts. */
export type Paper<F = AnyFacts> = { name: string; required?: true; basis?: string; when?(facts: F): boolean }

/** What is known of a matter when a rule is asked: the intake and the last form given at each step. */
export type Facts<Intake, Forms> = {
  intake: Intake
  given: { [K in keyof Forms]?: Forms[K] }
  times: { [K in keyof Forms]?: number }
  channel: string
}

/** A standing thing that a form names by its code: an officer's licence, an item of the power list. */
export type Standing = { code: string; name: string; validFrom: Day; validUntil?: Day; data: Record<string, unknown> }

/** Another matter: named in a form by its number, or of the same case (一案). */
export type Other = {
  number: string
  procedure: string
  state: string
  closed: boolean
  filedOn: Day
  intake: Record<string, unknown>
  given: Record<string, Record<string, unknown>>
}

/** A step that was taken, or (without one) the matter given to somebody. */
export type Deed = { step?: string; by: string; assignee?: string }

/** How far a position is from where the matter lies: its own point, the camera's, or else its grid (0 within). */
export type Distance = { metres: number; from: 'point' | 'camera' | 'grid' }

/** The act itself, and its matter as it stands. */
export type Here = {
  number: string
  at: Instant
  account: string
  roles: readonly RoleId[]
  assignee?: string
  /** In the order of the ledger. */
  deeds: readonly Deed[]
  /** Undefined where nobody knows where the matter lies. Answers only a step that `asks` for the place. */
  distance(position: readonly [longitude: number, latitude: number]): Distance | undefined
  /** What the step `asks` of the street's settings. */
  settings: Readonly<Record<string, unknown>>
}

/** What a rule may ask beyond its own matter. Read before the act, so that the rule stays pure. */
export type Around = {
  calendar: Calendar
  /** The entry of a register by its code, if the form or the intake names it and it stands on the day of the act. */
  entry(register: string, code: unknown): Standing | undefined
  /** The matter whose number the form or the intake gives (a field made by `matterNumber`). */
  matter(number: unknown): Other | undefined
  /** Every other matter of the same case: linked with this one, directly or through others. */
  sameCase: readonly Other[]
  /** Open matters of this procedure that agree with this one in the field named by `clashesOn`. */
  clashing: readonly Other[]
  /** The day each step was last taken. */
  takenOn: Readonly<Record<string, Day>>
  /** Absent at filing, and where a step of the past is written down as it was taken then. */
  here?: Here
}

/** Opens a linked matter of another procedure in the same transaction as the step. */
export type HandOff<F> = {
  to: string
  link: LinkKind
  name: string
  basis: string
  when?(facts: F): boolean
  /** The people of this matter are not those of the one it opens (申请人与主动公开的信息无关). */
  withoutPeople?: true
  /** What the opened matter is called and says, where it is not what this one says. */
  about?(facts: F): { title: string; detail: string }
  carry(facts: F): Record<string, unknown>
}

export type LinkKind = 'repeat-of' | 'merged-into' | 'transferred-to' | 'derived-from'

export type Step<S extends string, Tr extends string, F> = {
  name: string
  /** '*' : any state that is not final. */
  from: S | readonly S[] | '*'
  /** Absent: the state stays. */
  to?: S
  by: readonly RoleId[]
  form?: z.ZodObject
  papers?: Record<string, Paper<F>>
  basis?: string
  /** The step also names the unit and person who handle next. */
  assigns?: true
  /** Taking this step is signing for the matter (签收). */
  signs?: true
  /** Moves this track to the state instead of the main line. */
  track?: { id: Tr; from: readonly string[]; to: string }
  /** Tracks that, once begun, must be finished before this step. */
  needsTracks?: readonly Tr[]
  /** Words of a legal bar that holds now; shown as the refusal. */
  barredBy?(facts: F, act: { form: Record<string, unknown>; on: Day; around: Around }): string | undefined
  /** From here on the matter is read only by those named in the rule table. */
  seals?(facts: F): boolean
  handOff?: HandOff<F>
  /** What the rules of this step ask `around.here` besides: the place, a section of the street's settings. */
  asks?: { place?: true; settings?: { section: string; values: z.ZodType<Record<string, unknown>> } }
  /** What is written down beside the form, and over what the form says of it (测得的距离). */
  notes?(form: Record<string, unknown>, around: Around): Record<string, unknown>
  /** Nobody has the matter in hand until it is given out again. */
  releases?: true
  /** Ends the matter as a part of another, whose number the form gives in this field; both sides are linked. */
  joins?: string
  /** Takes back the link that this step made. */
  parts?: string
  /** The form field that names units called to help: from here on their people see the matter. */
  calls?: string
  /** May be taken by the people of a unit that was called. */
  forCalled?: true
}

export type Pause<T extends string> = { from: T; until: T | readonly T[]; reason: string; basis: string }

export type Deadline<T extends string, F> = {
  name: string
  /** The rule of the master deadline table: length, article, extension and kind come from it. */
  period?: PeriodId
  /** Said where the table has no rule: the article or plan, its kind and extension; `within` gives the length. */
  own?: Pick<Period, 'kind' | 'basis' | 'extension'>
  /** Another length or variant of the rule where the facts call for it. */
  within?(facts: F): Duration
  variant?(facts: F): string
  starts: 'filed' | T | readonly ('filed' | T)[]
  /** The day from which it is counted where the form or intake names it (送达日、判决生效日); absent: the day of the step. */
  startsOn?(facts: F): string | undefined
  ends: T | readonly T[]
  when?(facts: F): boolean
  /** The step whose form field `extendBy` gives the length in the rule's unit. */
  extendedBy?: T
  pauses?: readonly Pause<T>[]
  restartedBy?: T | readonly T[]
  /** Steps after which the duty falls away (the matter left this procedure). */
  endsWithout?: T | readonly T[]
  /** Whose time it is: a party's own limit never counts as lateness of the street. */
  bears?: 'organ' | 'party'
  /** Goes on after the matter is closed: a right that closing cannot take away (申请复议、起诉). */
  outlives?: true
  /** Who is reminded when it escalates, nearest superior first. */
  escalatesTo?: readonly RoleId[]
  /** The leader of the shift on duty is told at the warning, before those to whom it escalates. */
  byShift?: true
}

type Forms<T> = {
  [K in keyof T]: T[K] extends { form: infer Z extends z.ZodObject } ? z.infer<Z> : Record<string, never>
}

/** Words apart by blanks with their weight: 3 says it by name, 2 is usual in it, 1 also elsewhere; a word counts once. */
export type Cues = {
  words: ReadonlyArray<readonly [weight: 1 | 2 | 3, words: string]>
  channels?: Readonly<Record<string, number>>
  /** Added when more than one person is named. */
  parties?: number
}

type Head = {
  id: string
  /** The field of work it belongs to; lists of procedures are grouped by it. */
  area: AreaId
  name: string
  /** One character of the number: 信〔2026〕000123. */
  mark: string
  basis: string
  inForce: { from: string; until?: string }
  /** What the procedure is for, in one sentence a resident understands. */
  purpose: string
  /** What speaks for it at the intake window; absent: work of the house itself, never suggested to a resident. */
  cues?: Cues
  /** Who may open such a matter. */
  filedBy: readonly RoleId[]
  /** A log of activity has a single recorded state and no handler. */
  log?: true
  /** Read only by those named in the rule table; every look is logged. */
  sealed?: true
  /**
   * Procedures that, while a matter of theirs is open in the same case, keep one of this from being opened: by id, with
   * the words of the refusal and its article. One open matter of the same procedure in a case always does, unless `several`.
   */
  excludedBy?: Readonly<Record<string, string>>
  /** The intake field in which two open matters may clash (同一调解室、同一号码); asked for at filing. */
  clashesOn?: string
  /** Several may be open in one case at a time (检查、移送、送达). */
  several?: true
  /** Rights that a resident has and must be told, printed on the guide. */
  remedies?: readonly string[]
}

/** A procedure as the kernel sees it. Rules are methods, so that a rule over its own typed facts fits. */
export type Procedure = Head & {
  intake: z.ZodObject
  /** Words of a legal bar to opening such a matter at all. */
  barredAtFiling?(intake: Record<string, unknown>, act: { on: Day; around: Around }): string | undefined
  states: Record<string, State>
  initial: string
  tracks: Record<string, Track>
  steps: Record<string, Step<string, string, AnyFacts>>
  deadlines: Record<string, Deadline<string, AnyFacts>>
}

export type AnyFacts = Facts<Record<string, unknown>, Record<string, Record<string, unknown>>>

/**
 * A procedure as a typed value: a step to an unknown state, or a deadline started, paused, extended or ended
 * by an unknown step, is a compile error. Gives the value back unchanged, seen as the kernel sees it.
 */
export function defineProcedure<
  const I extends z.ZodObject,
  const S extends Record<string, State>,
  const T extends Record<
    string,
    Step<keyof S & string, keyof Tr & string, Facts<z.infer<I>, Record<string, Record<string, unknown>>>>
  >,
  const Tr extends Record<string, Track> = Record<never, Track>,
>(
  procedure: Head & {
    intake: I
    barredAtFiling?(intake: z.infer<I>, act: { on: Day; around: Around }): string | undefined
    states: S
    initial: NoInfer<keyof S & string>
    tracks?: Tr
    steps: T
    deadlines: Record<string, Deadline<keyof T & string, Facts<z.infer<I>, Forms<T>>>>
  },
): Procedure {
  return { ...procedure, tracks: procedure.tracks ?? {} }
}

/** A step's `from` as a list of states of the main line. */
export function statesBefore(procedure: Procedure, step: Step<string, string, AnyFacts>): string[] {
  if (step.from === '*') {
    return Object.entries(procedure.states).flatMap(([id, state]) => (state.final ? [] : [id]))
  }
  return typeof step.from === 'string' ? [step.from] : [...step.from]
}

/** The rule behind a deadline: that of the table, or the deadline's own words. */
export function ruleOf({ name, period, own }: Pick<Deadline<string, AnyFacts>, 'name' | 'period' | 'own'>): Period {
  if (period !== undefined) return periodOf(period)
  if (!own) throw new Error(`deadline ${name} names neither a rule nor its own basis`)
  return { name, ...own, starts: '', countable: false, reason: '长度按该件的具体情形确定' }
}

/** One id or a list of ids, as a list. */
export function listOf(ids: string | readonly string[] | undefined): readonly string[] {
  return ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids
}
