import { refuse } from '#http/refusal.ts'
import { linkMatters, unlinkMatters } from './links-store.ts'
import type { Scene } from './scene-store.ts'
import { notFound, type Write } from './store.ts'

const kind = 'merged-into'

const upwards = `
  with recursive up(id) as (
    select $2::uuid
    union
    select l.to_matter from up join links l on l.tenant = $1 and l.from_matter = up.id and l.kind = '${kind}' and l.undone_at is null
  )`

const downwards = `
  with recursive down(id) as (
    select $2::uuid
    union
    select l.from_matter from down join links l on l.tenant = $1 and l.to_matter = down.id and l.kind = '${kind}' and l.undone_at is null
  )`

/**
 * Links a matter that has just ended as a part of another (并件) with that one, named by its number in `field` of the
 * form. Refuses `step-barred` where that one is itself, through others, a part of this.
 */
export async function joinMatter(scene: Scene, { id, event, matter }: Write, field: string, name: string) {
  const { tx } = scene
  const number = event.kind === 'step' ? event.body.form[field] : undefined
  const { rows } = await tx.query<{ id: string }>(
    'select id from matters where tenant = $1 and number = $2 and not withdrawn',
    [tx.tenant, number],
  )
  const main = rows[0]
  if (!main) throw notFound()
  const { rows: circle } = await tx.query(`${upwards} select from up where id = $3`, [tx.tenant, main.id, id])
  if (circle.length > 0)
    throw refuse('step-barred', {
      reason: `${String(number)} 已经并入本件，不能再把本件并入它；请先解除原来的关联，再选主事件（本地规定）。`,
    })
  if (matter.links.some((link) => link.kind === kind && link.direction === 'from' && link.other === main.id)) return
  await linkMatters(scene, id, main.id, kind, name)
}

/** Takes the link back that the joining made. */
export async function partMatter(scene: Scene, { id, event, matter }: Write, name: string): Promise<void> {
  const link = matter.links.findLast((one) => one.kind === kind && one.direction === 'from')
  if (!link) return
  const reason = event.kind === 'step' ? event.body.form.reason : undefined
  await unlinkMatters(scene, id, link.link, `${name}：${String(reason ?? '')}`)
}

/** Matters that are parts of this one, directly or through others. */
export async function partsOf({ tx }: Pick<Scene, 'tx'>, id: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(`${downwards} select id from down where id <> $2`, [tx.tenant, id])
  return rows.map((row) => row.id)
}
