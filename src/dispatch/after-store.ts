import { randomUUID } from 'node:crypto'
import { systemAccount } from '#access/actor.ts'
import { durationInWords } from '#calendar/duration.ts'
import { Refusal } from '#http/refusal.ts'
import { commitWrites, eventOf } from '#matters/acts-store.ts'
import { checkTime } from '#matters/decide.ts'
import { partsOf } from '#matters/joins-store.ts'
import type { Scene } from '#matters/scene-store.ts'
import { findMatters, follow, type Loaded, type Write } from '#matters/store.ts'
import { giveToNext, settingsOf } from './incidents-store.ts'

/**
 * What the command centre's machine does when a step of an incident is taken, in its transaction: passes a declined one
 * on, takes the alarms of a joined one along, tells whom the whistle calls, and answers the callers of joined ones when
 * the main one ends.
 */
export async function afterStep(scene: Scene, write: Write): Promise<void> {
  const { procedure, event, matter, id } = write
  if (procedure.id !== 'grid-event' || event.kind !== 'step') return
  const { step } = event.body
  if (step === 'decline') return passOn(scene, write)
  if (step === 'merge') return takeAlarms(scene, id)
  if (step === 'unmerge') return giveAlarmsBack(scene, write)
  if (step === 'blowWhistle') return tellCalled(scene, write)
  if (matter.closedAt !== undefined && procedure.steps[step]?.to !== undefined) await answerCallers(scene, write)
}

async function passOn(scene: Scene, { id, procedure, matter, hash }: Write): Promise<void> {
  const { handOn } = await settingsOf(scene.tx)
  const loaded = { id, procedure, matter, hash, seq: 0 }
  if (handOn && (await triedToGive(scene, loaded))) return
  const { rows } = await scene.tx.query<{ name: string }>(
    `select name from accounts where tenant = $1 and active and name <> $2
       and exists (select from jsonb_array_elements(posts) post where post->>'role' = 'command_center') order by name`,
    [scene.tx.tenant, systemAccount],
  )
  await tell(scene, rows, {
    matter: id,
    kind: 'declined',
    words: `${matter.number} ${matter.title}：承办人退单，待改派`,
  })
}

/** What the procedure refuses leaves nothing behind: the refusal by the worker stands, and the centre is told. */
async function triedToGive(scene: Scene, loaded: Loaded): Promise<boolean> {
  const changed = scene.changes.length
  await scene.tx.query('savepoint pass_on')
  try {
    return await giveToNext(scene, loaded, '承办人退单，系统转派下一人')
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    await scene.tx.query('rollback to savepoint pass_on')
    scene.changes.length = changed
    return false
  }
}

/** Alarms go with the event they opened: the next of their group is one of the main event. */
async function takeAlarms({ tx }: Scene, id: string): Promise<void> {
  await tx.query(
    `update alarms a set matter = l.to_matter from links l
     where a.tenant = $1 and a.matter = $2 and a.state = 'matter'
       and l.tenant = $1 and l.from_matter = $2 and l.kind = 'merged-into' and l.undone_at is null`,
    [tx.tenant, id],
  )
}

async function giveAlarmsBack({ tx }: Scene, { id, matter }: Write): Promise<void> {
  await tx.query("update alarms set matter = $2 where tenant = $1 and 'alarm ' || id = $3 and state = 'matter'", [
    tx.tenant,
    id,
    matter.externalId ?? null,
  ])
}

async function tellCalled(scene: Scene, { id, matter, event }: Write): Promise<void> {
  const units = event.kind === 'step' ? event.body.form.units : undefined
  const clock = matter.clocks.findLast(({ key }) => key === 'whistleArrival')
  const { rows } = await scene.tx.query<{ name: string }>(
    'select name from accounts where tenant = $1 and active and unit = any($2::text[]) order by name',
    [scene.tx.tenant, Array.isArray(units) ? units : []],
  )
  const within = clock ? `，请在${durationInWords(clock.within)}内报到` : '，请报到'
  await tell(scene, rows, { matter: id, kind: 'whistle', words: `吹哨：${matter.number} ${matter.title}${within}` })
}

/** The result of the main event, noted on each that was joined with it, and told to whoever took the call. */
async function answerCallers(scene: Scene, { id, procedure, matter }: Write): Promise<void> {
  const ids = await partsOf(scene, id)
  if (ids.length === 0) return
  const { feedback, recordOutside, solveOnSpot } = matter.given
  const result = (feedback ?? recordOutside ?? solveOnSpot)?.result
  const state = procedure.states[matter.state]?.name ?? ''
  const said = typeof result === 'string' ? `：${result.replace(/[。；\s]+$/, '')}` : ''
  const words = `主事件 ${matter.number} ${state}${said}。请据此答复来件人。`
  const parts = await findMatters(scene.tx, ids)
  const writes = parts.map((part) =>
    follow(
      part.id,
      part.procedure,
      part,
      eventOf(scene, part.matter.position + 1, randomUUID(), checkTime(part.matter, undefined, scene.now), {
        kind: 'noted',
        body: { words },
      }),
    ),
  )
  await commitWrites(scene, writes, 'matter.note', { main: matter.number })
  for (const part of parts) {
    if (part.matter.filedBy === systemAccount) continue
    const told = `${part.matter.number} ${part.matter.sealed ? '' : part.matter.title}：${words}`
    await tell(scene, [{ name: part.matter.filedBy }], { matter: part.id, kind: 'answer', words: told })
  }
}

async function tell(
  { tx, now }: Scene,
  accounts: ReadonlyArray<{ name: string }>,
  { matter, kind, words }: { matter: string; kind: string; words: string },
): Promise<void> {
  await tx.query(
    `insert into notices (tenant, account, matter, kind, words, at, caught_up)
     select $1, unnest($2::text[]), $3, $4, $5, $6, false`,
    [tx.tenant, accounts.map(({ name }) => name), matter, kind, words, now],
  )
}
