import { randomUUID } from 'node:crypto'
import type { Instant } from '#calendar/date.ts'
import { commitWrites, eventOf } from '#matters/acts-store.ts'
import { checkTime } from '#matters/decide.ts'
import type { Scene } from '#matters/scene-store.ts'
import { findMatters, follow } from '#matters/store.ts'
import { classNameOf, isAlarmClass } from './settings.ts'

type Row = { id: string; class: string | null; hash: string; mime: string; size: number; at: Instant }
type Filed = { alarm: string; matter: string }

const paper = 'alarm'

/** Lays the picture of each alarm on the event that it opened, as one of its papers; a picture that lies there already is left. */
export async function layPictures(scene: Scene, filed: readonly Filed[]): Promise<void> {
  const { tx, actor, now } = scene
  if (filed.length === 0) return
  const { rows } = await tx.query<Row>(
    `select id, class, picture as hash, picture_mime as mime, picture_size as size, happened_at as at from alarms
     where tenant = $1 and id = any($2::uuid[]) and picture is not null and picture_mime is not null`,
    [tx.tenant, filed.map(({ alarm }) => alarm)],
  )
  const pictures = new Map(rows.map((row) => [row.id, row]))
  const wanted = new Map(
    filed.flatMap(({ alarm, matter }) => {
      const picture = pictures.get(alarm)
      return picture ? [[matter, { ...picture, attachment: randomUUID(), name: nameOf(picture) }] as const] : []
    }),
  )
  const known = await alreadyLaid(scene, [...wanted.keys()])
  const loaded = (await findMatters(tx, [...wanted.keys()])).filter(
    ({ id }) => !known.has(`${id} ${wanted.get(id)?.hash}`),
  )
  if (loaded.length === 0) return
  const laid = loaded.flatMap(({ id }) => {
    const picture = wanted.get(id)
    return picture ? [{ ...picture, id: picture.attachment, matter: id }] : []
  })
  await tx.query(
    `insert into attachments (tenant, id, matter, hash, name, mime, size, at, account)
     select $1, id, matter, hash, name, mime, size, $2, $3
     from jsonb_to_recordset($4::jsonb) as r(id uuid, matter uuid, hash text, name text, mime text, size bigint)`,
    [tx.tenant, now, actor.account, JSON.stringify(laid)],
  )
  const writes = loaded.flatMap((one) => {
    const picture = wanted.get(one.id)
    if (!picture) return []
    const body = { attachment: picture.attachment, name: picture.name, paper }
    const at = checkTime(one.matter, undefined, now)
    const event = eventOf(scene, one.matter.position + 1, randomUUID(), at, { kind: 'attached', body })
    return [follow(one.id, one.procedure, one, event)]
  })
  await commitWrites(scene, writes, 'matter.attach')
}

function nameOf({ class: kind, mime }: Row): string {
  const words = kind !== null && isAlarmClass(kind) ? classNameOf(kind) : ''
  return `${words}告警图片.${mime === 'image/png' ? 'png' : 'jpg'}`
}

async function alreadyLaid({ tx }: Scene, matters: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ key: string }>(
    `select matter || ' ' || hash as key from attachments where tenant = $1 and matter = any($2::uuid[])`,
    [tx.tenant, matters],
  )
  return new Set(rows.map(({ key }) => key))
}
