import { type Instant, parseInstant } from '#calendar/date.ts'
import { columns, filterSql, type Looker, type Row, rowView } from '#matters/queries-store.ts'
import type { BoardRow } from './contract.ts'

type Rung = { key: string; due: string | null; met: string | null; late: boolean | null; status: string }
type Found = Row & {
  revision: number
  alarm: string | null
  category: string | null
  rapid: boolean | null
  point: string | null
  longitude: number | null
  latitude: number | null
  signed_at: string | null
  assignee_name: string | null
  rungs: Rung[]
  mentions: number
}

/** The ladder in the order in which it is climbed. */
export const ladderKeys = ['assigning', 'arriving', 'firstHandling', 'disposal'] as const

const most = 2000

/**
 * The open incidents within the actor's reach, the most urgent first, each with its ladder and how often it was
 * reported (merged matters, repeated alarms).
 * More than 2,000 open at a time are not listed; `more` says so.
 */
export async function boardOf(looker: Looker): Promise<{ incidents: BoardRow[]; more: boolean; at: Instant }> {
  const values: unknown[] = []
  const where = filterSql({ procedure: ['grid-event'], open: 'true' }, looker, values)
  const { rows } = await looker.tx.query<Found>(
    `select ${columns}, m.revision, m.fold->'intake'->>'category' as category, (m.fold->'intake'->>'rapid')::boolean as rapid,
       m.fold->'intake'->>'point' as point, (m.fold->>'longitude')::float8 as longitude,
       (m.fold->>'latitude')::float8 as latitude, m.fold->>'signedAt' as signed_at, a.person as assignee_name,
       (select coalesce(jsonb_agg(jsonb_build_object('key', d.key, 'due', d.due_at, 'met', d.met_at, 'late', d.late,
          'status', d.status) order by d.occurrence), '[]') from deadlines d
        where d.tenant = m.tenant and d.matter = m.id and d.key = any($${values.push(ladderKeys)})) as rungs,
       ((with recursive part(id) as (select m.id union select l.from_matter from part join links l
            on l.tenant = m.tenant and l.to_matter = part.id and l.kind = 'merged-into' and l.undone_at is null)
          select count(*) - 1 from part)
        + (select coalesce(sum(c.mentions - 1), 0) from alarms c where c.tenant = m.tenant and c.matter = m.id
            and c.state = 'matter'))::int as mentions,
       (select c.id from alarms c where c.tenant = m.tenant and c.matter = m.id and c.picture is not null
        order by c.happened_at desc limit 1) as alarm
     from matters m left join accounts a on a.tenant = m.tenant and a.name = m.assignee
     where ${where} order by m.due_at nulls last, m.filed_at limit ${most + 1}`,
    values,
  )
  return {
    incidents: rows.slice(0, most).map((row) => boardRow(row, looker)),
    more: rows.length > most,
    at: looker.now,
  }
}

function boardRow(row: Found, { now, calendar }: Looker): BoardRow {
  const { revision, warn_at, alarm, category, rapid, point, longitude, latitude } = row
  const { signed_at, assignee_name, rungs, mentions } = row
  return {
    row: rowView(row, now, calendar),
    revision,
    warnAt: warn_at,
    alarm,
    category: category ?? 'other',
    rapid: rapid === true,
    point,
    longitude,
    latitude,
    signed: signed_at !== null,
    assigneeName: assignee_name,
    mentions,
    ladder: ladderKeys.flatMap((key) => {
      const rung = rungs.findLast((one) => one.key === key)
      return rung ? [{ key, ...rungView(rung, now) }] : []
    }),
  }
}

function rungView({ due, met, late, status }: Rung, now: Instant): Omit<BoardRow['ladder'][number], 'key'> {
  const dueAt = due === null ? null : parseInstant(new Date(due).toISOString())
  const metAt = met === null ? null : parseInstant(new Date(met).toISOString())
  const isLate = metAt === null ? dueAt !== null && status === 'running' && dueAt <= now : late === true
  return { dueAt, metAt, late: isLate, status }
}
