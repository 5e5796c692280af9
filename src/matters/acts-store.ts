import { randomUUID } from 'node:crypto'
import { writeAuditLines } from '#access/audit-store.ts'
import { can } from '#access/rules.ts'
import { dayOf, type Instant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import type { Procedure } from '#procedures/define.ts'
import { findProcedure, procedures } from '#procedures/index.ts'
import { aroundFiling, checkCase } from './around-store.ts'
import { checkTime, decideFiling, type FileCommand } from './decide.ts'
import type { MatterEvent, SealedPerson } from './event.ts'
import { initialsKeys } from './initials-store.ts'
import { placeInGrids } from './placing-store.ts'
import type { Scene } from './scene-store.ts'
import type { Matter } from './state.ts'
import { findAct, findMatter, follow, type Loaded, notFound, takeNumbers, type Write } from './store.ts'
import { writeEvents } from './write-store.ts'

export type Done = { id: string; number: string; state: string; revision: number }

/** What a person says with every act: which act it is, and which revision of the matter he saw. */
export type Seen = { id: string; actId: string; revision: number }

export function doneOf({ id, matter }: { id: string; matter: Matter }): Done {
  return { id, number: matter.number, state: matter.state, revision: matter.revision }
}

/** What happened, before it has its place in the ledger. */
export type Incoming = {
  [K in MatterEvent['kind']]: Pick<Extract<MatterEvent, { kind: K }>, 'kind' | 'body'>
}[MatterEvent['kind']]

export function eventOf(
  scene: Scene,
  position: number,
  actId: string,
  happenedAt: Instant,
  incoming: Incoming,
): MatterEvent {
  return { ...incoming, position, at: scene.now, happenedAt, actor: scene.actor.account, actId }
}

/** A matter to be opened; `origin` is the matter of the case that it comes from. */
export type Opening = FileCommand & { actId: string; id?: string; origin?: string }

/**
 * Opens matters of one procedure in one go, in the given order; gapless numbers, one statement. What their forms name is
 * looked up for all of them at once, as of the day of the first.
 */
export async function fileMatters(scene: Scene, procedure: Procedure, commands: readonly Opening[]): Promise<Done[]> {
  const [first] = commands
  if (!first) return []
  const intakes = commands.map((command) => command.intake)
  const around = await aroundFiling(scene, procedure, intakes, first.happenedAt ?? scene.now, first.origin)
  const years = Map.groupBy(commands, (command) => yearOf(command.happenedAt ?? scene.now))
  const writes: Write[] = []
  for (const [year, group] of years) {
    // Decide with a number still to come: a refusal must not have taken the counter's lock.
    const decided = group.map((command) => ({
      body: decideFiling(procedure, '', command, scene, around),
      at: command.happenedAt ?? scene.now,
    }))
    const bodies = await placeInGrids(scene, decided)
    await checkCases(scene, procedure, group, bodies)
    const numbers = await takeNumbers(scene.tx, procedure, year, group.length)
    group.forEach((command, index) => {
      const [placed, number] = [bodies[index], numbers[index]]
      if (!placed || number === undefined) throw new Error('one number for each matter')
      const body = { ...placed, number }
      const event = eventOf(scene, 1, command.actId, command.happenedAt ?? scene.now, { kind: 'filed', body })
      writes.push(follow(command.id ?? randomUUID(), procedure, undefined, event))
    })
  }
  await commitWrites(scene, writes, 'matter.file')
  return writes.map(doneOf)
}

async function checkCases(
  scene: Scene,
  procedure: Procedure,
  commands: readonly Opening[],
  bodies: ReadonlyArray<{ personKeys: string[]; title: string }>,
): Promise<void> {
  for (const [index, { origin }] of commands.entries()) {
    const body = bodies[index]
    if (origin !== undefined && body) await checkCase(scene.tx, procedure, origin, body)
  }
}

function yearOf(at: Instant): number {
  return Number(dayOf(at).slice(0, 4))
}

/** Writes the events with their audit lines, and notes the matters for the open screens. */
export async function commitWrites(
  scene: Scene,
  writes: readonly Write[],
  act: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const seqs = await writeEvents(scene.tx, writes, scene.calendars.at, ({ matter, event }) =>
    event.kind === 'filed' || (event.kind === 'edited' && event.body.people)
      ? initialsKeys(scene.vault, matter.people)
      : undefined,
  )
  await writeAuditLines(
    scene.tx,
    writes.map((write) => ({
      at: scene.now,
      account: scene.actor.account,
      ip: scene.ip,
      act,
      objectKind: 'matter',
      object: write.id,
      detail: { number: write.matter.number, ...detail },
    })),
  )
  for (const { id } of writes) scene.changes.push({ matter: id, seq: seqs.get(id) ?? 0 })
}

/** Opens one matter under the edition in force on its day. */
export async function fileMatter(scene: Scene, procedureId: string, command: Opening): Promise<Done> {
  const [done] = await fileMatters(scene, editionFor(procedureId, command.happenedAt ?? scene.now), [command])
  if (!done) throw new Error('one command gives one matter')
  return done
}

/** The edition of a procedure in force at an instant; refuses an unknown one, or one not in force then. */
export function editionFor(procedureId: string, at: Instant): Procedure {
  const day = dayOf(at)
  const found = findProcedure(procedureId, day)
  if (found) return found
  const other = procedures.find(({ procedure }) => procedure.id === procedureId)
  throw other
    ? refuse('procedure-not-in-force', { name: other.procedure.name, day })
    : refuse('procedure-unknown', { procedure: procedureId })
}

/** Loads a matter for an act of this person; out of his area it does not exist for him. */
export async function loadForAct(scene: Scene, id: string): Promise<Loaded> {
  const loaded = await findMatter(scene.tx, id, true)
  if (!loaded || !mayRead(scene, loaded.matter)) throw notFound()
  return loaded
}

export function mayRead(scene: Pick<Scene, 'actor'>, matter: Matter): boolean {
  return can(scene.actor, 'matter.read', matter) && (!matter.sealed || can(scene.actor, 'matter.read-sealed', matter))
}

/** True when this very act was recorded before: the answer was lost on the way, not the act. */
async function wasDone(scene: Scene, seen: Seen): Promise<boolean> {
  const act = await findAct(scene.tx, seen.actId)
  if (act && act.matter !== seen.id) throw refuse('act-repeated')
  return act !== undefined
}

type Happened = { happenedAt?: Instant; detail?: Record<string, unknown> } & Incoming

/** Writes one event on a matter after the checks that all acts share: area, repeated act, stale revision. */
export async function actOn(
  scene: Scene,
  seen: Seen,
  act: string,
  decide: (loaded: Loaded) => Happened | Promise<Happened>,
): Promise<{ done: Done; loaded: Loaded; write?: Write }> {
  const loaded = await loadForAct(scene, seen.id)
  if (loaded.matter.revision !== seen.revision) {
    if (await wasDone(scene, seen)) return { done: doneOf(loaded), loaded }
    throw refuse('version-stale', { current: loaded.matter.revision, seen: seen.revision })
  }
  const { happenedAt, detail, ...incoming } = await decide(loaded)
  const at = happenedAt ?? checkTime(loaded.matter, undefined, scene.now)
  const event = eventOf(scene, loaded.matter.position + 1, seen.actId, at, incoming)
  const write = follow(loaded.id, loaded.procedure, loaded, event)
  await commitWrites(scene, [write], act, detail)
  return { done: doneOf(write), loaded, write }
}

/** The person in plain words, for those who may see him. */
export function openPerson(scene: Pick<Scene, 'vault'>, one: SealedPerson): SealedPerson {
  return {
    ...one,
    name: scene.vault.open(one.name),
    ...(one.phone ? { phone: scene.vault.open(one.phone) } : {}),
    ...(one.idNumber ? { idNumber: scene.vault.open(one.idNumber) } : {}),
    ...(one.address ? { address: scene.vault.open(one.address) } : {}),
  }
}
