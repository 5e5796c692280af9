import { randomUUID } from 'node:crypto'
import { refuse } from '#http/refusal.ts'
import type { LinkKind } from '#procedures/define.ts'
import { commitWrites, type Done, doneOf, eventOf, type Incoming, loadForAct } from './acts-store.ts'
import { checkTime } from './decide.ts'
import type { Scene } from './scene-store.ts'
import { follow, type Loaded } from './store.ts'

/** Writes a link on both matters and in `links`; gives the new revision of the first. */
export async function linkMatters(
  scene: Scene,
  from: string,
  to: string,
  kind: LinkKind,
  note?: string,
): Promise<number> {
  if (from === to) throw refuse('link-self')
  const [one, other] = [await loadForAct(scene, from), await loadForAct(scene, to)]
  if (one.matter.links.some((link) => link.other === to && link.kind === kind)) throw refuse('link-exists')
  const link = randomUUID()
  const remark = note === undefined ? {} : { note }
  const write = (loaded: Loaded, incoming: Incoming) =>
    follow(
      loaded.id,
      loaded.procedure,
      loaded,
      eventOf(
        scene,
        loaded.matter.position + 1,
        randomUUID(),
        checkTime(loaded.matter, undefined, scene.now),
        incoming,
      ),
    )
  const first = write(one, { kind: 'linked', body: { link, kind, direction: 'from', other: to, ...remark } })
  const second = write(other, { kind: 'linked', body: { link, kind, direction: 'to', other: from, ...remark } })
  await commitWrites(scene, [first, second], 'matter.link', { kind })
  await scene.tx.query(
    'insert into links (tenant, id, kind, from_matter, to_matter, made_at) values ($1, $2, $3, $4, $5, $6)',
    [scene.tx.tenant, link, kind, from, to, scene.now],
  )
  return first.matter.revision
}

/** Takes a link back on both sides; the history keeps that it was there. */
export async function unlinkMatters(scene: Scene, id: string, link: string, reason: string): Promise<Done> {
  const one = await loadForAct(scene, id)
  const known = one.matter.links.find((each) => each.link === link)
  if (!known) throw refuse('link-not-found')
  const other = await loadForAct(scene, known.other)
  const undo = (loaded: Loaded) =>
    follow(
      loaded.id,
      loaded.procedure,
      loaded,
      eventOf(scene, loaded.matter.position + 1, randomUUID(), checkTime(loaded.matter, undefined, scene.now), {
        kind: 'unlinked',
        body: { link, reason },
      }),
    )
  const [first, second] = [undo(one), undo(other)]
  await commitWrites(scene, [first, second], 'matter.unlink', { link })
  await scene.tx.query('update links set undone_at = $3 where tenant = $1 and id = $2', [
    scene.tx.tenant,
    link,
    scene.now,
  ])
  return doneOf(first)
}
