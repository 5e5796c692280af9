import { randomUUID } from 'node:crypto'
import { systemAccount } from '#access/actor.ts'
import { type Instant, minutesBetween, parseInstant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { Refusal } from '#http/refusal.ts'
import type { RoleId } from '#procedures/roles.ts'
import { clock } from './describe.ts'
import { type Scene, sceneIn } from './scene-store.ts'
import { findMatter, follow, type Loaded } from './store.ts'
import { writeEvents } from './write-store.ts'

/** What else is done when a reminder is due, in the same transaction: with it, or not at all. */
export type RungReaction = (
  scene: Scene,
  matter: string,
  rung: { key: string; kind: string; level: number },
) => Promise<void>

type DueRung = { matter: string; key: string; occurrence: number; kind: string; level: number; fires_at: string }

const atOnce = 200
/** Later than this, a reminder was not sent in time: it is marked as caught up, with both times. */
const lateMinutes = 10

/**
 * Sends every reminder that is due at `now`, each once: the row is claimed by the event that records it.
 * What fell due while the program was down is caught up. Gives how many were sent.
 */
export async function fireRungs(
  resources: Resources,
  tenant: string,
  now: Instant,
  react?: RungReaction,
): Promise<number> {
  let sent = 0
  for (;;) {
    const count = await fireSome(resources, tenant, now, react)
    sent += count
    if (count < atOnce) return sent
  }
}

async function fireSome(resources: Resources, tenant: string, now: Instant, react?: RungReaction): Promise<number> {
  const changes: Scene['changes'] = []
  const count = await transact(resources.database.pool, tenant, async (tx) => {
    const actor = { tenant, account: systemAccount, person: '系统', posts: [] }
    const scene = await sceneIn(tx, { resources, actor, now, ip: '' })
    const { rows } = await tx.query<DueRung>(
      `select r.matter, r.key, r.occurrence, r.kind, r.level, r.fires_at from rungs r
       where r.tenant = $1 and r.fired_at is null and r.fires_at <= $2 order by r.fires_at limit ${atOnce} for update skip locked`,
      [tenant, now],
    )
    for (const row of rows) {
      await fire(scene, row)
      if (react) await reactTo(scene, row, react)
    }
    changes.push(...scene.changes)
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

async function fire(scene: Scene, rung: DueRung): Promise<void> {
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
  await notify(scene, loaded, rung, caughtUp)
}

async function notify(
  scene: Scene,
  { matter, procedure, id }: Loaded,
  rung: DueRung,
  caughtUp: boolean,
): Promise<void> {
  // 封存件的提醒可能发给无权查阅的人：只写编号。
  const rule = procedure.deadlines[rung.key]
  const name = rule?.name ?? rung.key
  const words =
    {
      warn: `「${name}」即将到期`,
      due: `「${name}」今日到期`,
      escalate: `「${name}」已超期，逐级上报`,
    }[rung.kind] ?? `「${name}」提醒`
  const roles = rule?.escalatesTo ?? ['deputy_in_charge', 'director']
  const superior = rung.kind === 'escalate' ? roles[Math.min(rung.level, roles.length) - 1] : undefined
  const accounts = new Set(await receivers(scene, matter.assignee, matter.unit, matter.filedBy, superior))
  for (const account of accounts) {
    await scene.tx.query(
      'insert into notices (tenant, account, matter, kind, words, due_at, at, caught_up) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        scene.tx.tenant,
        account,
        id,
        rung.kind,
        `${matter.number}${matter.sealed ? '' : ` ${matter.title}`}：${words}${caughtUp ? `（应于 ${clock(parseInstant(rung.fires_at))} 提醒，停机后补发）` : ''}`,
        rung.fires_at,
        scene.now,
        caughtUp,
      ],
    )
  }
}

async function receivers(
  { tx }: Scene,
  assignee: string | undefined,
  unit: string | undefined,
  filedBy: string,
  superior: RoleId | undefined,
): Promise<string[]> {
  const { rows } = await tx.query<{ name: string }>(
    `select name from accounts where tenant = $1 and active and (
       ($2::text is not null and name = $2)
       or ($2::text is null and $3::text is not null and unit = $3)
       or ($2::text is null and $3::text is null and name = $4)
       or ($5::jsonb is not null and posts @> $5::jsonb))`,
    [
      tx.tenant,
      assignee ?? null,
      unit ?? null,
      filedBy,
      superior === undefined ? null : JSON.stringify([{ role: superior }]),
    ],
  )
  return rows.map((row) => row.name)
}
