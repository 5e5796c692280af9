import { randomUUID } from 'node:crypto'
import { systemAccount } from '#access/actor.ts'
import { type Instant, minutesBetween, parseInstant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { Refusal } from '#http/refusal.ts'
import { type DutyFinder, tellOfRung } from './rung-notices-store.ts'
import { type Scene, sceneIn } from './scene-store.ts'
import { findMatter, follow } from './store.ts'
import { writeEvents } from './write-store.ts'

/** What else is done when a reminder is due, in the same transaction: with it, or not at all. */
export type RungReaction = (
  scene: Scene,
  matter: string,
  rung: { key: string; kind: string; level: number },
) => Promise<void>

type DueRung = { matter: string; key: string; occurrence: number; kind: string; level: number; fires_at: string }

// 一笔事务里锁住的事项越多，别人等得越久，也越容易互相等待。
const atOnce = 25
/** Later than this, a reminder was not sent in time: it is marked as caught up, with both times. */
const lateMinutes = 10

/**
 * Sends every reminder that is due at `now`, each once: the row is claimed by the event that records it.
 * What fell due while the program was down is caught up. `onDuty` finds who leads the shift. Gives how many were sent.
 */
export async function fireRungs(
  resources: Resources,
  tenant: string,
  now: Instant,
  react?: RungReaction,
  onDuty?: DutyFinder,
): Promise<number> {
  let sent = 0
  for (;;) {
    const count = await fireSome(resources, tenant, now, { react, onDuty })
    sent += count
    if (count < atOnce) return sent
  }
}

/** What is bound to reminders from outside: what else is done, and who leads the shift. */
export type RungTies = { react?: RungReaction; onDuty?: DutyFinder }

async function fireSome(
  resources: Resources,
  tenant: string,
  now: Instant,
  { react, onDuty }: RungTies,
): Promise<number> {
  let changes: Scene['changes'] = []
  const count = await transact(resources.database.pool, tenant, async (tx) => {
    const actor = { tenant, account: systemAccount, person: '系统', posts: [] }
    const scene = await sceneIn(tx, { resources, actor, now, ip: '' })
    const { rows } = await tx.query<DueRung>(
      `select r.matter, r.key, r.occurrence, r.kind, r.level, r.fires_at from rungs r
       where r.tenant = $1 and r.fired_at is null and r.fires_at <= $2 order by r.fires_at limit ${atOnce} for update skip locked`,
      [tenant, now],
    )
    for (const row of rows) {
      await fire(scene, row, onDuty)
      if (react) await reactTo(scene, row, react)
    }
    changes = scene.changes
    return rows.length
  })
  for (const change of changes) resources.live.publish({ tenant, ...change })
  return count
}

/** A reaction that the procedure refuses leaves nothing behind; the reminder itself stands and tells people. */
async function reactTo(scene: Scene, rung: DueRung, react: RungReaction): Promise<void> {
  const changed = scene.changes.length
  await scene.tx.query('savepoint reaction')
  try {
    await react(scene, rung.matter, rung)
    await scene.tx.query('release savepoint reaction')
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    await scene.tx.query('rollback to savepoint reaction')
    scene.changes.length = changed
  }
}

async function fire(scene: Scene, rung: DueRung, onDuty: DutyFinder | undefined): Promise<void> {
  const loaded = await findMatter(scene.tx, rung.matter, true)
  if (!loaded) return
  const dueAt = parseInstant(rung.fires_at)
  const caughtUp = minutesBetween(dueAt, scene.now) > lateMinutes
  const { key, occurrence, kind, level } = rung
  const event = {
    kind: 'rung' as const,
    body: { key, occurrence, kind, level, dueAt, caughtUp },
    position: loaded.matter.position + 1,
    at: scene.now,
    happenedAt: scene.now,
    actor: systemAccount,
    actId: randomUUID(),
  }
  const seqs = await writeEvents(scene.tx, [follow(loaded.id, loaded.procedure, loaded, event)], scene.calendars.at)
  scene.changes.push({ matter: loaded.id, seq: seqs.get(loaded.id) ?? 0 })
  await tellOfRung(scene, loaded, { ...rung, dueAt, caughtUp }, onDuty)
}
