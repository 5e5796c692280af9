import { randomUUID } from 'node:crypto'
import { dayOf, type Instant } from '#calendar/date.ts'
import type { StoredFile } from '#documents/attachments-store.ts'
import type { Resources } from '#http/context.ts'
import { commitWrites, editionFor, eventOf, fileMatters } from '#matters/acts-store.ts'
import { aroundSteps, type Taking } from '#matters/around-store.ts'
import { checkTime, decideStep } from '#matters/decide.ts'
import type { PaperGiven } from '#matters/event.ts'
import { linkMatters } from '#matters/links-store.ts'
import { perform, type Scene } from '#matters/scene-store.ts'
import { factsOf } from '#matters/state.ts'
import { takeStep } from '#matters/steps-store.ts'
import { findMatters, follow, type Loaded } from '#matters/store.ts'
import type { Procedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { actorOf, givenPaper, keepPapers } from './house-store.ts'
import type { Dated } from './schedule.ts'

/** What is being played, and what has been: ids and numbers of the matters that others name. */
export type Stage = {
  resources: Resources
  tenant: string
  now: Instant
  batch: string
  paper: StoredFile
  named: Map<string, { id: string; number: string }>
  matters: number
  acts: number
}

/** One matter of the year on its way: `outside` is its own number, so that a second run finds it. */
export type Part = Dated & { outside: string; id: string }

/** Matters of one shape in one transaction: all filed, then all take their next step, and so on. */
export async function playBatch(stage: Stage, parts: readonly Part[]): Promise<void> {
  const { resources, tenant, now } = stage
  const context = { resources, actor: actorOf(tenant, 'gen_office', true), now, ip: '' }
  await perform(context, async (scene) => {
    const known = await knownOf(scene, parts)
    const fresh = parts.filter(({ outside }) => !known.has(outside))
    const [first] = fresh
    if (!first) return
    const procedure = editionFor(first.course.procedure, first.at)
    await file(stage, scene, procedure, fresh)
    await takeSteps(stage, scene, fresh)
    scene.changes.length = 0
  })
}

async function knownOf({ tx }: Scene, parts: readonly Part[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ external_id: string }>(
    'select external_id from matters where tenant = $1 and procedure = $2 and external_id = any($3::text[])',
    [tx.tenant, parts[0]?.course.procedure, parts.map(({ outside }) => outside)],
  )
  return new Set(rows.map((row) => row.external_id))
}

function sceneAs(scene: Scene, role: RoleId | undefined, reaching = false): Scene {
  return role === undefined ? scene : { ...scene, actor: actorOf(scene.actor.tenant, role, reaching) }
}

async function file(stage: Stage, scene: Scene, procedure: Procedure, parts: readonly Part[]): Promise<void> {
  const acting = sceneAs(scene, procedure.filedBy[0])
  const commands = parts.map(({ course, at, outside, id }) => ({
    id,
    actId: randomUUID(),
    common: { channel: 'visit', detail: course.common.title, people: [], ...course.common },
    intake: withNumbers(stage, course.intake),
    happenedAt: at,
    externalId: outside,
    batch: stage.batch,
    ...(course.derivedFrom === undefined ? {} : { origin: stage.named.get(course.derivedFrom)?.id }),
  }))
  const filed = await fileMatters(acting, procedure, commands)
  stage.matters += filed.length
  for (const [index, { id, number }] of filed.entries()) {
    const course = parts[index]?.course
    if (course?.key !== undefined) stage.named.set(course.key, { id, number })
    const origin = course?.derivedFrom === undefined ? undefined : stage.named.get(course.derivedFrom)
    const at = parts[index]?.at ?? scene.now
    if (origin) await linkMatters({ ...scene, now: at }, origin.id, id, 'derived-from')
  }
}

/** '{编号:key}' in a form stands for the number of the matter of that key. */
function withNumbers<T>(stage: Stage, value: T): T {
  const text = JSON.stringify(value)
  if (!text.includes('{编号:')) return value
  return JSON.parse(text.replace(/\{编号:([^}]+)\}/g, (_, key: string) => stage.named.get(key)?.number ?? ''))
}

async function takeSteps(stage: Stage, scene: Scene, parts: readonly Part[]): Promise<void> {
  const byId = new Map(parts.map((part) => [part.id, part]))
  const days = new Map<string, Taking['takenOn']>()
  let loaded = await findMatters(scene.tx, [...byId.keys()])
  const rounds = Math.max(...parts.map(({ acts }) => acts.length))
  for (let round = 0; round < rounds; round++) {
    const next = loaded.flatMap((one) => {
      const act = byId.get(one.id)?.acts[round]
      return act ? [{ loaded: one, act }] : []
    })
    const [first] = next
    if (!first) return
    const step = first.loaded.procedure.steps[first.act.step]
    const role = first.act.by ?? step?.by[0]
    loaded = step?.handOff
      ? await oneByOne(stage, sceneAs(scene, role, true), next)
      : await together(stage, sceneAs(scene, role), next, days)
    for (const { loaded: one, act } of next) days.set(one.id, { ...days.get(one.id), [act.step]: dayOf(act.at) })
    stage.acts += next.length
  }
}

type Next = { loaded: Loaded; act: Part['acts'][number] }

function papersOf({ loaded: { procedure, matter }, act }: Next, paper: StoredFile): PaperGiven[] {
  const facts = factsOf(matter)
  return Object.entries(procedure.steps[act.step]?.papers ?? {}).flatMap(([key, wanted]) => {
    const due = wanted.required && (wanted.when?.(facts) ?? true)
    return due || act.papers?.includes(key) ? [givenPaper(key, paper)] : []
  })
}

async function together(
  stage: Stage,
  scene: Scene,
  next: readonly Next[],
  days: Map<string, Taking['takenOn']>,
): Promise<Loaded[]> {
  const forms = next.map(({ act }) => withNumbers(stage, act.form ?? {}))
  const takings = next.map(({ loaded, act }, at) => ({
    loaded,
    step: act.step,
    form: forms[at],
    takenOn: days.get(loaded.id) ?? {},
  }))
  const arounds = await aroundSteps(scene, takings, next[0]?.act.at ?? scene.now)
  const given: Array<{ matter: string; paper: PaperGiven }> = []
  const writes = next.map((one, at) => {
    const { loaded, act } = one
    const papers = papersOf(one, stage.paper)
    given.push(...papers.map((paper) => ({ matter: loaded.id, paper })))
    const command = { step: act.step, form: forms[at], papers, happenedAt: act.at }
    const body = decideStep(loaded.procedure, loaded.matter, command, scene, arounds[at])
    const happened = checkTime(loaded.matter, act.at, scene.now)
    const event = eventOf(scene, loaded.matter.position + 1, randomUUID(), happened, { kind: 'step', body })
    return follow(loaded.id, loaded.procedure, loaded, event)
  })
  await commitWrites(scene, writes, 'matter.step', { batch: stage.batch })
  await keepPapers(scene.tx, given, stage.paper, { account: scene.actor.account, now: scene.now })
  return writes.map((write) => ({ ...write, seq: 0 }))
}

async function oneByOne(stage: Stage, scene: Scene, next: readonly Next[]): Promise<Loaded[]> {
  for (const one of next) {
    const { loaded, act } = one
    const papers = papersOf(one, stage.paper)
    const seen = { id: loaded.id, actId: randomUUID(), revision: loaded.matter.revision }
    const form = withNumbers(stage, act.form ?? {})
    await takeStep(scene, seen, { step: act.step, form, papers, happenedAt: act.at })
    const given = papers.map((paper) => ({ matter: loaded.id, paper }))
    await keepPapers(scene.tx, given, stage.paper, { account: scene.actor.account, now: scene.now })
  }
  return findMatters(
    scene.tx,
    next.map(({ loaded }) => loaded.id),
  )
}
