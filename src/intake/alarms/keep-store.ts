import { createHash, randomUUID } from 'node:crypto'
import { loadSection } from '#access/settings-store.ts'
import { dayOf, type Instant } from '#calendar/date.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { Refusal } from '#http/refusal.ts'
import { type Reading, readMessage } from './message.ts'
import { tellOfHeld } from './notices-store.ts'
import { pictureLimit, readPicture } from './picture.ts'
import { alarmSettings } from './settings.ts'
import type { AlarmSource } from './sources-store.ts'

export type Kept = { kept: number; repeated: number; held: Array<{ messageId: string; reason: string }> }

export type Row = Omit<Reading, 'picture' | 'held' | 'notes'> & {
  id: string
  messageId: string
  picture?: string
  pictureMime?: string
  pictureSize?: number
  pictureProblem?: string
  reason?: string
  isHeld: boolean
}

/** Reads messages and puts their pictures by; no row is written yet. */
export async function readMessages(
  resources: Resources,
  tenant: string,
  source: AlarmSource,
  texts: readonly string[],
  now: Instant,
): Promise<Row[]> {
  const settings = await transact(resources.database.pool, tenant, (tx) => loadSection(tx, 'alarms', alarmSettings))
  const rows: Row[] = []
  for (const text of texts) rows.push(await rowOf(resources, text, readMessage(text, { ...source, settings, now })))
  return rows
}

/**
 * Keeps messages as alarms; a message already kept, by its own number, is not kept twice. What cannot be understood is
 * kept with the reason, and the command centre is told of it.
 */
export async function insertAlarms(tx: Tx, source: AlarmSource, rows: readonly Row[], now: Instant): Promise<Kept> {
  const kept = await insertRows(tx, source.id, rows, now)
  await tx.query('update alarm_sources set heard_at = $3 where tenant = $1 and id = $2', [tx.tenant, source.id, now])
  await tellOfHeld(
    tx,
    now,
    kept.held.map(({ reason }) => reason),
  )
  return kept
}

async function rowOf(resources: Resources, text: string, reading: Reading): Promise<Row> {
  const { picture, held, notes, ...rest } = reading
  const reason = [...held, ...notes].join('；')
  return {
    ...rest,
    id: randomUUID(),
    // 没有编号的消息按内容认：同样的内容再来一次是重发。
    messageId: reading.messageId ?? `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 40)}`,
    ...(picture === undefined ? {} : await keptPicture(resources, picture)),
    ...(reason === '' ? {} : { reason }),
    isHeld: held.length > 0,
  }
}

async function keptPicture(
  { files }: Resources,
  text: string,
): Promise<Pick<Row, 'picture' | 'pictureMime' | 'pictureSize' | 'pictureProblem'>> {
  const read = readPicture(text)
  if ('problem' in read) return { pictureProblem: read.problem }
  try {
    const { hash, mime, size } = await files.put(read.bytes, { name: `告警.${read.extension}`, limit: pictureLimit })
    return { picture: hash, pictureMime: mime, pictureSize: size }
  } catch (problem) {
    if (problem instanceof Refusal) return { pictureProblem: problem.message }
    throw problem
  }
}

async function insertRows(tx: Tx, source: string, rows: readonly Row[], now: Instant): Promise<Kept> {
  const { rows: written } = await tx.query<{ message_id: string; state: string; reason: string | null }>({
    name: 'keep-alarms',
    text: insertText,
    values: [tx.tenant, source, now, dayOf(now), JSON.stringify(rows)],
  })
  return {
    kept: written.length,
    repeated: rows.length - written.length,
    held: written.flatMap(({ message_id, state, reason }) =>
      state === 'held' ? [{ messageId: message_id, reason: reason ?? '' }] : [],
    ),
  }
}

// 点位按设备编号认，也可以直接报点位编号；同一编号登记在两处的，取登记在前的。
const insertText = `
  with given as (
    select r.*, e.code as point, coalesce(r.longitude, (e.data->>'longitude')::float8) as lng,
      coalesce(r.latitude, (e.data->>'latitude')::float8) as lat, e.data->>'village' as village, e.data->>'grid' as grid
    from jsonb_to_recordset($5::jsonb) as r(id uuid, "messageId" text, device text, class text, "happenedAt" timestamptz,
      confidence real, longitude float8, latitude float8, picture text, "pictureMime" text, "pictureSize" int, "pictureProblem" text, raw jsonb, reason text, "isHeld" boolean)
    left join lateral (
      select code, data from entries where tenant = $1 and register = 'monitoring-points'
        and (data->>'device' = r.device or code = r.device)
        and valid_from <= $4::date and (valid_until is null or valid_until > $4::date)
      order by (data->>'device' = r.device) desc nulls last, code limit 1
    ) e on true
  )
  insert into alarms (tenant, id, source, message_id, device, point, class, happened_at, received_at, confidence,
    longitude, latitude, village, grid, picture, picture_mime, picture_size, picture_problem, raw, state, reason, from_at, until_at)
  select $1, id, $2, "messageId", device, point, class, "happenedAt", $3, confidence, lng, lat, village, grid, picture,
    "pictureMime", "pictureSize", "pictureProblem", raw, case when "isHeld" or point is null then 'held' else 'new' end,
    nullif(concat_ws('；', case when point is null and device is not null
      then '设备「' || device || '」没有登记，请在天眼点位清单中补上' end, reason), ''), "happenedAt", "happenedAt"
  from given
  on conflict (tenant, source, message_id) do nothing
  returning message_id, state, reason`
