import { createHash, randomUUID } from 'node:crypto'
import { addMinutes, type Instant } from '#calendar/date.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { instantOf } from '#matters/when.ts'
import { deviceTime } from './times.ts'
import { whyBroken } from './whole-picture.ts'

/** The most that one part holds. */
export const partBytes = 512 * 1024
const keptDays = 7

export type Begin = {
  name: string
  size: number
  sha256: string
  takenAt: string
  longitude?: number
  latitude?: number
  accuracy?: number
}
export type Progress = { id: string; offset: number; attachment: string | null }

type Row = {
  id: string
  name: string
  size: number
  hash: string
  taken_at: Instant
  longitude: number | null
  latitude: number | null
  accuracy: number | null
  received: number
  attachment: string | null
}

const columns = 'id, name, size, hash, taken_at, longitude, latitude, accuracy, received, attachment'

/**
 * Begins an upload, or goes on with the one of the same bytes: what this account sent before is kept once, and its
 * attachment is answered. Refuses a time taken that the clock of the device cannot have had.
 */
export function beginUpload(context: Context, given: Begin): Promise<Progress> {
  const { actor, now } = context
  const takenAt = deviceTime(instantOf(given.takenAt), now, '拍摄时间')
  return transact(context.resources.database.pool, actor.tenant, async (tx) => {
    const { rows } = await tx.query<Row>(
      `insert into uploads (tenant, id, account, name, size, hash, taken_at, longitude, latitude, accuracy, touched_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (tenant, account, hash) do update set touched_at = excluded.touched_at, size = case
         when uploads.attachment is null and uploads.received = 0 then excluded.size else uploads.size end
       returning ${columns}`,
      [
        ...[tx.tenant, randomUUID(), actor.account, given.name, given.size, given.sha256, takenAt],
        ...[given.longitude ?? null, given.latitude ?? null, given.accuracy ?? null, now],
      ],
    )
    const row = rows[0]
    if (!row) throw refuse('upload-not-found')
    return { id: row.id, offset: row.received, attachment: row.attachment }
  })
}

async function ownUpload(tx: Tx, account: string, id: string, lock: boolean): Promise<Row> {
  const { rows } = await tx.query<Row>(
    `select ${columns} from uploads where tenant = $1 and account = $2 and id = $3${lock ? ' for update' : ''}`,
    [tx.tenant, account, id],
  )
  const row = rows[0]
  if (!row) throw refuse('upload-not-found')
  return row
}

/** How much of an upload of one's own is there. */
export function progressOf({ resources, actor }: Context, id: string): Promise<Progress> {
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    const { received, attachment } = await ownUpload(tx, actor.account, id, false)
    return { id, offset: received, attachment }
  })
}

/** Keeps the next part; one that is there already (its answer was lost) is not kept twice. Gives where to go on. */
export function keepPart(context: Context, id: string, offset: number, content: Uint8Array): Promise<Progress> {
  const { resources, actor, now } = context
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    const { name, size, received, attachment } = await ownUpload(tx, actor.account, id, true)
    const end = offset + content.length
    if (end > size) throw refuse('upload-past-end', { name, size })
    if (attachment !== null || end <= received) return { id, offset: received, attachment }
    if (offset !== received) throw refuse('upload-offset-wrong', { given: offset, offset: received })
    await tx.query('insert into upload_parts (tenant, upload, offset_at, content) values ($1, $2, $3, $4)', [
      ...[tx.tenant, id, offset, content],
    ])
    await tx.query('update uploads set received = $3, touched_at = $4 where tenant = $1 and id = $2', [
      ...[tx.tenant, id, end, now],
    ])
    return { id, offset: end, attachment: null }
  })
}

async function forgetParts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('delete from upload_parts where tenant = $1 and upload = any($2::uuid[])', [tx.tenant, ids])
}

/** The whole of what was sent, once all of it is there. */
async function wholeOf({ resources, actor }: Context, id: string): Promise<Row & { content: Buffer | undefined }> {
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    const row = await ownUpload(tx, actor.account, id, true)
    if (row.attachment !== null) return { ...row, content: undefined }
    if (row.received < row.size) throw refuse('upload-unfinished', { name: row.name, left: row.size - row.received })
    const { rows } = await tx.query<{ content: Buffer }>(
      'select content from upload_parts where tenant = $1 and upload = $2 order by offset_at',
      [tx.tenant, id],
    )
    return { ...row, content: Buffer.concat(rows.map((part) => part.content)) }
  })
}

/**
 * Makes an attachment of what was sent whole. Refuses what does not agree with the device's hash (it begins anew), a
 * broken picture and a kind of file that is not taken.
 */
export async function finishUpload(context: Context, id: string): Promise<{ attachment: string }> {
  const { resources, actor, now } = context
  const { content, ...row } = await wholeOf(context, id)
  if (content === undefined) return { attachment: row.attachment ?? '' }
  if (createHash('sha256').update(content).digest('hex') !== row.hash) {
    await startAnew(context, id)
    throw refuse('upload-hash-wrong', { name: row.name })
  }
  const reason = whyBroken(content)
  if (reason !== undefined) throw refuse('picture-broken', { name: row.name, reason })
  const stored = await resources.files.put(content, { name: row.name, limit: row.size })
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    // 两次「完成」同时到：后到的等先到的，得到同一个附件。
    const known = await ownUpload(tx, actor.account, id, true)
    if (known.attachment !== null) return { attachment: known.attachment }
    const attachment = randomUUID()
    await tx.query(
      `insert into attachments (tenant, id, hash, name, mime, size, at, account, taken_at, longitude, latitude, accuracy)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[tx.tenant, attachment, stored.hash, stored.name, stored.mime, stored.size, now, actor.account],
        ...[row.taken_at, row.longitude, row.latitude, row.accuracy],
      ],
    )
    await tx.query('update uploads set attachment = $3, touched_at = $4 where tenant = $1 and id = $2', [
      ...[tx.tenant, id, attachment, now],
    ])
    await forgetParts(tx, [id])
    return { attachment }
  })
}

function startAnew({ resources, actor, now }: Context, id: string): Promise<void> {
  return transact(resources.database.pool, actor.tenant, async (tx) => {
    await forgetParts(tx, [id])
    await tx.query('update uploads set received = 0, touched_at = $3 where tenant = $1 and id = $2', [
      ...[tx.tenant, id, now],
    ])
  })
}

/** Takes away what was begun and not gone on with for seven days. Gives how many. */
export async function sweepUploads(tx: Tx, now: Instant): Promise<number> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from uploads where tenant = $1 and attachment is null and touched_at < $2 for update',
    [tx.tenant, addMinutes(now, -keptDays * 24 * 60)],
  )
  const ids = rows.map(({ id }) => id)
  await forgetParts(tx, ids)
  await tx.query('delete from uploads where tenant = $1 and id = any($2::uuid[])', [tx.tenant, ids])
  return ids.length
}

/**
 * The attachments for a matter of one's own, by the ids given; one that lies with another matter already is laid with
 * this one too. Refuses somebody else's.
 */
export async function layWith(
  tx: Tx,
  account: string,
  matter: string,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const laid = new Map<string, { id: string; name: string }>()
  for (const id of new Set(ids)) {
    const { rows } = await tx.query<{ id: string; name: string; hash: string; matter: string | null }>(
      'select id, name, hash, matter from attachments where tenant = $1 and id = $2 and account = $3 for update',
      [tx.tenant, id, account],
    )
    const row = rows[0]
    if (!row) throw refuse('attachment-not-found')
    laid.set(id, { id: await laidId(tx, account, matter, row), name: row.name })
  }
  return laid
}

type Lying = { id: string; hash: string; matter: string | null }

async function laidId(tx: Tx, account: string, matter: string, row: Lying): Promise<string> {
  if (row.matter === matter) return row.id
  if (row.matter === null) {
    await tx.query('update attachments set matter = $3 where tenant = $1 and id = $2', [tx.tenant, row.id, matter])
    return row.id
  }
  const { rows } = await tx.query<{ id: string }>(
    'select id from attachments where tenant = $1 and matter = $2 and hash = $3 and account = $4',
    [tx.tenant, matter, row.hash, account],
  )
  if (rows[0]) return rows[0].id
  const id = randomUUID()
  await tx.query(
    `insert into attachments (tenant, id, matter, hash, name, mime, size, at, account, taken_at, longitude, latitude, accuracy)
     select tenant, $3, $4, hash, name, mime, size, at, account, taken_at, longitude, latitude, accuracy
     from attachments where tenant = $1 and id = $2`,
    [tx.tenant, row.id, id, matter],
  )
  return id
}
