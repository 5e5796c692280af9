import { randomUUID } from 'node:crypto'
import { writeAudit } from '#access/audit-store.ts'
import { loadSection } from '#access/settings-store.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { SilenceView } from './contract.ts'
import { alarmSettings, classNameOf, isAlarmClass } from './settings.ts'
import type { Silence } from './silence.ts'

const longestDays = 31

type Row = Silence & { id: string; made_by: string; point_name: string | null; kept: number }

/** Rules that may silence an alarm which happened at `from` or later. */
export async function openSilences(tx: Tx, from: Instant): Promise<Silence[]> {
  const { rows } = await tx.query<Silence>(
    `select point, class, from_at as "from", least(until_at, ended_at) as "until", from_hour as "fromHour",
       until_hour as "untilHour", reason from alarm_silences
     where tenant = $1 and least(until_at, ended_at) > $2 order by made_at`,
    [tx.tenant, from],
  )
  return rows
}

/** Rules in force, with how many alarms each kept back. */
export async function showSilences(tx: Tx, now: Instant): Promise<SilenceView[]> {
  const { rows } = await tx.query<Row>(
    `select s.id, s.point, e.name as point_name, s.class, s.from_at as "from", s.until_at as "until", s.from_hour as "fromHour",
       s.until_hour as "untilHour", s.reason, s.made_by,
       (select count(*)::int from alarms a where a.tenant = s.tenant and a.state = 'silenced' and a.happened_at >= s.from_at
          and a.happened_at < s.until_at and (s.point is null or a.point = s.point) and (s.class is null or a.class = s.class)) as kept
     from alarm_silences s left join lateral (select name from entries e where e.tenant = s.tenant
       and e.register = 'monitoring-points' and e.code = s.point order by e.valid_from desc limit 1) e on true
     where s.tenant = $1 and s.ended_at is null and s.until_at > $2 order by s.made_at desc`,
    [tx.tenant, now],
  )
  return rows.map(({ point_name, made_by, from, until, ...row }) => ({
    ...row,
    pointName: point_name,
    madeBy: made_by,
    fromAt: from,
    untilAt: until,
  }))
}

type Editor = { tx: Tx; account: string; now: Instant; ip: string }
type Asked = {
  point?: string
  class?: string
  untilAt: Instant
  fromHour?: number
  untilHour?: number
  reason: string
}

/** Silences a point or class until a moment. Refuses one without end, and a 快呼 class over the whole street. */
export async function silence({ tx, account, now, ip }: Editor, asked: Asked): Promise<string> {
  const { point, class: kind, untilAt, fromHour, untilHour, reason } = asked
  if (point === undefined && kind === undefined) throw refuse('alarm-silence-empty')
  if (kind !== undefined && !isAlarmClass(kind)) throw refuse('alarm-silence-empty')
  if (
    untilAt <= now ||
    untilAt > addMinutes(now, longestDays * 1440) ||
    (fromHour === undefined) !== (untilHour === undefined)
  )
    throw refuse('alarm-silence-until', { days: longestDays })
  const { rapid } = await loadSection(tx, 'alarms', alarmSettings)
  if (point === undefined && rapid.some((one) => one === kind))
    throw refuse('alarm-silence-wide', { class: classNameOf(kind ?? null) })
  if (point !== undefined) await checkPoint(tx, point)
  const id = randomUUID()
  await tx.query(
    `insert into alarm_silences (tenant, id, point, class, from_at, until_at, from_hour, until_hour, reason, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $5)`,
    [tx.tenant, id, point ?? null, kind ?? null, now, untilAt, fromHour ?? null, untilHour ?? null, reason, account],
  )
  const detail = { point, class: kind, untilAt, reason }
  await writeAudit(tx, { at: now, account, act: 'alarm.silence', objectKind: 'alarm-silence', object: id, detail, ip })
  return id
}

async function checkPoint(tx: Tx, point: string): Promise<void> {
  const { rows } = await tx.query(
    "select 1 from entries where tenant = $1 and register = 'monitoring-points' and code = $2 limit 1",
    [tx.tenant, point],
  )
  if (rows.length === 0) throw refuse('alarm-silence-empty')
}

/** Ends a silence before its time; refuses one that has ended. */
export async function endSilence({ tx, account, now, ip }: Editor, id: string): Promise<void> {
  const { rowCount } = await tx.query(
    'update alarm_silences set ended_at = $3, ended_by = $4 where tenant = $1 and id = $2 and ended_at is null and until_at > $3',
    [tx.tenant, id, now, account],
  )
  if (rowCount === 0) throw refuse('alarm-silence-over')
  await writeAudit(tx, { at: now, account, act: 'alarm.silence-end', objectKind: 'alarm-silence', object: id, ip })
}
