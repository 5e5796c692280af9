import { writeAudit } from '#access/audit-store.ts'
import { type Instant, minutesBetween, parseInstant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import { filterSql, type Looker } from '#matters/queries-store.ts'
import { readEvents } from '#matters/store.ts'
import { getEdition } from '#procedures/index.ts'
import { ladderKeys } from './board-store.ts'
import type { Replay } from './contract.ts'
import { framesOf } from './frames.ts'

const longestMinutes = 24 * 60

type Row = {
  id: string
  number: string
  title: string
  procedure: string
  edition: string
  grid: string | null
  place: string | null
  category: string | null
  longitude: number | null
  latitude: number | null
  rungs: Array<{ key: (typeof ladderKeys)[number]; started: string; due: string | null; met: string | null }>
}

/**
 * 复盘: every incident within the actor's reach that was open at some moment of [from, until), how it stood at the beginning
 * and each change, and where people were. Refuses more than a day at once; the look is logged.
 */
export async function replayOf(looker: Looker & { ip: string }, from: Instant, until: Instant): Promise<Replay> {
  const { tx, actor, now, ip } = looker
  const minutes = minutesBetween(from, until)
  if (minutes <= 0 || minutes > longestMinutes) throw refuse('replay-period')
  const values: unknown[] = []
  const where = filterSql({ procedure: ['grid-event'] }, looker, values)
  const { rows } = await tx.query<Row>(
    `select m.id, m.number, m.title, m.procedure, m.edition, m.grid, m.place, m.fold->'intake'->>'category' as category,
       (m.fold->>'longitude')::float8 as longitude, (m.fold->>'latitude')::float8 as latitude,
       (select coalesce(jsonb_agg(jsonb_build_object('key', d.key, 'started', d.started_at, 'due', d.due_at, 'met', d.met_at)
          order by d.started_at, d.key), '[]') from deadlines d
        where d.tenant = m.tenant and d.matter = m.id and d.status <> 'void' and d.key = any($${values.push(ladderKeys)})) as rungs
     from matters m
     where ${where} and m.filed_at < $${values.push(until)} and (m.closed_at is null or m.closed_at >= $${values.push(from)})
     order by m.filed_at, m.id`,
    values,
  )
  const incidents: Replay['incidents'] = []
  for (const { procedure, edition, rungs, ...row } of rows) {
    const frames = framesOf(getEdition(procedure, edition), await readEvents(tx, row.id), from, until)
    incidents.push({ ...row, category: row.category ?? 'other', rungs: rungs.map(rungOf), frames })
  }
  const { rows: positions } = await tx.query<Replay['positions'][number]>(
    `select p.account, a.person, p.at, p.longitude, p.latitude from positions p
     left join accounts a on a.tenant = p.tenant and a.name = p.account
     where p.tenant = $1 and p.at >= $2 and p.at < $3 order by p.at, p.account`,
    [tx.tenant, from, until],
  )
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'dispatch.replay',
    objectKind: 'tenant',
    object: tx.tenant,
    detail: { from, until, incidents: incidents.length },
    ip,
  })
  return {
    incidents,
    positions: positions.map((one) => ({ ...one, at: instantFrom(one.at) })),
  }
}

function rungOf({ key, started, due, met }: Row['rungs'][number]): Replay['incidents'][number]['rungs'][number] {
  const moment = (text: string | null) => (text === null ? null : instantFrom(text))
  return { key, startedAt: instantFrom(started), dueAt: moment(due), metAt: moment(met) }
}

/** The database writes an instant within JSON in its own way. */
function instantFrom(text: string): Instant {
  return parseInstant(new Date(text).toISOString())
}
