import { systemAccount } from '#access/actor.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Done } from '#matters/acts-store.ts'
import { type AlarmSettings, classNameOf } from './settings.ts'

const told = ['command_center'] as const
const stormQuietMinutes = 10
const heldQuietMinutes = 24 * 60

type Filed = { class: string; pointName: string | null; point: string | null; done: Done; count: number }
type News = { filed: readonly Filed[]; held: ReadonlyArray<{ reason?: string }>; settings: AlarmSettings }

/**
 * Tells the command centre: once of each event; in a storm once of the storm, and of 快呼 events alone; once a day of each
 * reason for which alarms wait to be looked at.
 */
export async function tellOfAlarms(tx: Tx, now: Instant, { filed, held, settings }: News): Promise<void> {
  const perMinute = await alarmsOfMinute(tx, now)
  const isStorm = perMinute >= settings.stormPerMinute
  const rapid: readonly string[] = settings.rapid
  const each = isStorm ? filed.filter((one) => rapid.includes(one.class)) : filed
  for (const { class: kind, pointName, point, done, count } of each) {
    const words = `${classNameOf(kind)}告警：${pointName ?? point ?? '现场'}${count > 1 ? `，已来 ${count} 次` : ''}`
    await tell(tx, now, { kind: 'alarm', matter: done.id, words })
  }
  if (isStorm)
    await tell(tx, now, {
      kind: 'alarm-storm',
      words: `告警集中：一分钟内 ${perMinute} 条，正在自动归并；请到「天眼告警」看归并后的事件`,
      quietMinutes: stormQuietMinutes,
    })
  for (const words of new Set(held.flatMap(({ reason }) => reason ?? [])))
    await tell(tx, now, {
      kind: 'alarm-held',
      words: `有告警待核：${words}`,
      quietMinutes: heldQuietMinutes,
      sameWords: true,
    })
}

/** Tells of alarms that were held as they came (设备未登记、类别不明 …), each reason once a day. */
export async function tellOfHeld(tx: Tx, now: Instant, reasons: readonly string[]): Promise<void> {
  for (const words of new Set(reasons))
    await tell(tx, now, {
      kind: 'alarm-held',
      words: `有告警待核：${words}`,
      quietMinutes: heldQuietMinutes,
      sameWords: true,
    })
}

/** Alarms received within the last minute. */
export async function alarmsOfMinute(tx: Tx, now: Instant): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::int as count from alarms where tenant = $1 and received_at > $2 and received_at <= $3',
    [tx.tenant, addMinutes(now, -1), now],
  )
  return rows[0]?.count ?? 0
}

type Notice = { kind: string; words: string; matter?: string; quietMinutes?: number; sameWords?: boolean }

/** Writes a notice to each account of the desk, unless it had one of the kind (and words) within the quiet time. */
async function tell(tx: Tx, now: Instant, { kind, words, matter, quietMinutes, sameWords }: Notice): Promise<void> {
  const since = quietMinutes === undefined ? null : addMinutes(now, -quietMinutes)
  await tx.query(
    `insert into notices (tenant, account, matter, kind, words, at, caught_up)
     select $1, a.name, $2, $3, $4, $5, false from accounts a
     where a.tenant = $1 and a.active and a.name <> $6
       and exists (select from jsonb_array_elements(a.posts) post where post->>'role' = any($7::text[]))
       and ($8::timestamptz is null or not exists (select from notices n where n.tenant = $1 and n.account = a.name
         and n.kind = $3 and n.at > $8 and (not $9 or n.words = $4)))
     order by a.name`,
    [tx.tenant, matter ?? null, kind, words, now, systemAccount, told, since, sameWords === true],
  )
}
