import { writeAudit } from '#access/audit-store.ts'
import { refuse } from '#http/refusal.ts'
import type { Scene } from '#matters/scene-store.ts'
import { changeBatch, getBatch } from './batch-store.ts'
import { withdrawMatters } from './file-store.ts'

const atOnce = 500

/**
 * Withdraws every matter of a batch in one transaction; the same file may then be imported again. Refuses
 * `batch-running`, and `batch-touched` when somebody has acted on one of them since.
 */
export async function undoBatch(scene: Scene, id: string, reason: string): Promise<{ withdrawn: number }> {
  const { tx } = scene
  const { view } = await getBatch(tx, id, true)
  if (view.state === 'running') throw refuse('batch-running')
  const { rows } = await tx.query<{ id: string; touched: boolean }>(
    `select m.id, exists (
       select from events e join events f on f.tenant = e.tenant and f.matter = e.matter and f.position = 1
       where e.tenant = m.tenant and e.matter = m.id and e.position > 1 and e.kind <> 'rung' and e.at > f.at) as touched
     from matters m where m.tenant = $1 and m.batch = $2 and not m.withdrawn order by m.id for update of m`,
    [tx.tenant, id],
  )
  const touched = rows.filter((row) => row.touched).length
  if (touched > 0) throw refuse('batch-touched', { count: touched })
  let withdrawn = 0
  for (let at = 0; at < rows.length; at += atOnce) {
    const ids = rows.slice(at, at + atOnce).map((row) => row.id)
    withdrawn += await withdrawMatters(scene, ids, reason)
  }
  scene.changes.splice(0, Math.max(0, scene.changes.length - 1))
  await changeBatch(tx, id, { state: 'undone' })
  await writeAudit(tx, {
    at: scene.now,
    account: scene.actor.account,
    act: 'import.undo',
    objectKind: 'import',
    object: id,
    detail: { withdrawn, reason },
    ip: scene.ip,
  })
  return { withdrawn }
}
