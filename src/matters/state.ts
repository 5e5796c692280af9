import type { Instant } from '#calendar/date.ts'
import type { AnyFacts, Phase, Procedure } from '#procedures/define.ts'
import { applyClocks, type MatterClock, voidClocks } from './clocks.ts'
import { type Bodies, type Filed, isAutomatic, type MatterEvent, type PaperGiven, type SealedPerson } from './event.ts'

export type MatterLink = { link: string; kind: string; direction: 'from' | 'to'; other: string; at: Instant }
export type FiredRung = { key: string; occurrence: number; kind: string; level: number; firedAt: Instant }

/** A matter as its events leave it; the same fold runs in the server and in the browser. */
export type Matter = {
  procedure: string
  edition: string
  number: string
  title: string
  detail: string
  channel: string
  people: SealedPerson[]
  personKeys: string[]
  place?: string
  longitude?: number
  latitude?: number
  village?: string
  grid?: string
  likes: number
  dislikes: number
  intake: Record<string, unknown>
  sealed: boolean
  externalId?: string
  batch?: string
  state: string
  tracks: Record<string, string>
  unit?: string
  assignee?: string
  /** Units called to help (吹哨): they see the matter without having it in hand. */
  called?: string[]
  signedAt?: Instant
  filedBy: string
  given: Record<string, Record<string, unknown>>
  times: Record<string, number>
  papers: Array<PaperGiven & { step: string; at: Instant }>
  links: MatterLink[]
  clocks: MatterClock[]
  fired: FiredRung[]
  supervised: number
  withdrawn: boolean
  filedAt: Instant
  /** When it came into this ledger; an imported matter was filed long before. */
  recordedAt: Instant
  lastAt: Instant
  closedAt?: Instant
  revision: number
  position: number
}

/** Raised when the fold, or a procedure that has matters, comes to see a ledger otherwise; the snapshots then follow. */
export const foldVersion = 3

/** Folds a matter's whole ledger. Refuses nothing: what is recorded has happened. Undefined without events. */
export function foldMatter(procedure: Procedure, events: readonly MatterEvent[]): Matter | undefined {
  let matter: Matter | undefined
  for (const event of events) matter = applyEvent(procedure, matter, event)
  return matter
}

/** The matter after one more event. The first event must be `filed`. */
export function applyEvent(procedure: Procedure, before: Matter | undefined, event: MatterEvent): Matter {
  if (!before) {
    if (event.kind !== 'filed') throw new Error(`ledger begins with ${event.kind}`)
    return applyFiled(procedure, event.body, event)
  }
  const lastAt = isAutomatic(event) || event.happenedAt < before.lastAt ? before.lastAt : event.happenedAt
  const revision = isAutomatic(event) ? before.revision : before.revision + 1
  return { ...before, ...changesOf(procedure, before, event), lastAt, revision, position: event.position }
}

function applyFiled(procedure: Procedure, body: Filed, event: MatterEvent): Matter {
  const { lengths, ...kept } = body
  const facts: AnyFacts = { intake: body.intake, given: {}, times: {}, channel: body.channel }
  const final = procedure.states[procedure.initial]?.final === true
  return {
    ...kept,
    likes: body.likes ?? 0,
    dislikes: body.dislikes ?? 0,
    state: procedure.initial,
    tracks: {},
    filedBy: event.actor,
    given: {},
    times: {},
    papers: [],
    links: [],
    clocks: applyClocks(
      procedure,
      [],
      { step: 'filed', form: {}, at: event.happenedAt, event: event.position },
      facts,
      lengths,
    ),
    fired: [],
    supervised: 0,
    withdrawn: false,
    filedAt: event.happenedAt,
    recordedAt: event.at,
    lastAt: event.happenedAt,
    ...(final ? { closedAt: event.happenedAt } : {}),
    revision: 1,
    position: event.position,
  }
}

function changesOf(procedure: Procedure, before: Matter, event: MatterEvent): Partial<Matter> {
  switch (event.kind) {
    case 'filed':
      throw new Error('a matter is filed once')
    case 'step':
      return stepped(procedure, before, event.body, event)
    case 'assigned':
      return { unit: event.body.unit, assignee: event.body.assignee, signedAt: undefined }
    case 'signed':
      return { signedAt: event.happenedAt, assignee: before.assignee ?? event.actor }
    case 'edited': {
      const { reason: _, ...changes } = event.body
      return { ...changes, intake: { ...before.intake, ...changes.intake } }
    }
    case 'attached':
      return event.body.paper === undefined
        ? {}
        : {
            papers: [
              ...before.papers,
              {
                key: event.body.paper,
                name: event.body.name,
                attachment: event.body.attachment,
                step: '',
                at: event.at,
              },
            ],
          }
    case 'linked':
      return { links: [...before.links, { ...linkOf(event.body), at: event.at }] }
    case 'unlinked':
      return { links: before.links.filter((link) => link.link !== event.body.link) }
    case 'supervised':
      return { supervised: before.supervised + 1 }
    case 'rung':
      return { fired: [...before.fired, firedOf(event.body, event.at)] }
    case 'withdrawn':
      return {
        withdrawn: true,
        // 撤销后，同一外部编号可以重新登记。
        externalId: undefined,
        closedAt: before.closedAt ?? event.happenedAt,
        clocks: voidClocks(before.clocks, event.happenedAt, event.position),
      }
    case 'noted':
      return {}
  }
}

function stepped(procedure: Procedure, before: Matter, body: Bodies['step'], event: MatterEvent): Partial<Matter> {
  const step = procedure.steps[body.step]
  if (!step) throw new Error(`edition ${before.edition} of ${procedure.id} has no step ${body.step}`)
  const state = step.to ?? before.state
  const closes = procedure.states[state]?.final === true
  const given = { ...before.given, [body.step]: body.form }
  const times = { ...before.times, [body.step]: (before.times[body.step] ?? 0) + 1 }
  const facts: AnyFacts = { intake: before.intake, given, times, channel: before.channel }
  const act = { step: body.step, form: body.form, at: event.happenedAt, event: event.position }
  const clocks = applyClocks(procedure, before.clocks, act, facts, body.lengths)
  return {
    state,
    given,
    times,
    tracks: step.track ? { ...before.tracks, [step.track.id]: step.track.to } : before.tracks,
    papers: [...before.papers, ...body.papers.map((paper) => ({ ...paper, step: body.step, at: event.at }))],
    sealed: before.sealed || step.seals?.(facts) === true,
    clocks: closes ? voidClocks(clocks, event.happenedAt, event.position, (key) => outlives(procedure, key)) : clocks,
    closedAt: closes ? (before.closedAt ?? event.happenedAt) : undefined,
    ...(body.unit === undefined && body.assignee === undefined
      ? {}
      : { unit: body.unit, assignee: body.assignee, signedAt: undefined }),
    ...(step.releases ? { unit: undefined, assignee: undefined, signedAt: undefined } : {}),
    ...(step.calls ? { called: calledAfter(before.called, body.form[step.calls]) } : {}),
    ...(step.signs ? { signedAt: event.happenedAt, assignee: before.assignee ?? event.actor } : {}),
  }
}

function calledAfter(before: readonly string[] = [], units: unknown): string[] | undefined {
  const named = Array.isArray(units) ? units.filter((unit) => typeof unit === 'string') : []
  const all = [...new Set([...before, ...named])]
  return all.length > 0 ? all : undefined
}

// 已经告知的复议、起诉期限，不因本机关结案而终止。
function outlives(procedure: Procedure, key: string): boolean {
  return procedure.deadlines[key]?.outlives === true
}

function linkOf({ link, kind, direction, other }: Bodies['linked']) {
  return { link, kind, direction, other }
}

function firedOf({ key, occurrence, kind, level }: Bodies['rung'], firedAt: Instant): FiredRung {
  return { key, occurrence, kind, level, firedAt }
}

/** The working-day phase of a matter: handed over but not signed for comes before what its state says. */
export function phaseOf(procedure: Procedure, matter: Matter): Phase {
  const phase = procedure.states[matter.state]?.phase ?? 'working'
  const handed = matter.assignee !== undefined || matter.unit !== undefined
  return handed && matter.signedAt === undefined && (phase === 'pending' || phase === 'working') ? 'unsigned' : phase
}

/** What the procedure's rules may ask of a matter. */
export function factsOf(matter: Matter): AnyFacts {
  return { intake: matter.intake, given: matter.given, times: matter.times, channel: matter.channel }
}
