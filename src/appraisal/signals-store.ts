import * as z from 'zod'
import type { Actor } from '#access/actor.ts'
import { addDays, type Day, formatInstant, type Instant, parseInstant, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { SignalSettings } from './formula.ts'
import { formulaFor } from './formula-store.ts'
import { isOver, subjectsOn } from './gather-store.ts'
import { type Days, daysOfMonth, monthBefore } from './months.ts'
import {
  changesOf,
  type Flow,
  type Reclassified,
  type Repeated,
  reclassifiedSignals,
  repeatedSignals,
  type SelfClosed,
  type Signal,
  selfClosedSignals,
  silenceSignals,
} from './signals.ts'
import { mayFor } from './store.ts'

/** What residents bring and what is found on the rounds; the house's own work is no sign of anything. */
const watched = ['petition', 'hotline', 'grid-event', 'mediation']

/** What in a month deserves a look, of the subjects that the actor may see. */
export async function signalsOf(tx: Tx, actor: Actor, month: string, now: Instant): Promise<Signal[]> {
  const { signals: settings } = (await formulaFor(tx, month)).formula
  const days = daysOfMonth(month)
  const found = [
    ...repeatedSignals(await repeatedIn(tx, days, settings), settings),
    ...selfClosedSignals(await selfClosedIn(tx, days), settings),
    ...reclassifiedSignals(await reclassifiedIn(tx, days, settings), settings),
    ...(isOver(month, now) ? silenceSignals(await flowsIn(tx, month, days), settings) : []),
  ]
  return found.filter(
    ({ village, unit }) =>
      mayFor(actor, 'appraisal.read', { kind: 'village', subject: village }) ||
      mayFor(actor, 'appraisal.read', { kind: 'unit', subject: unit }),
  )
}

const dayIn = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
/** A sealed matter is named to nobody here, not even by its number. */
const open = 'not m.withdrawn and not m.sealed'
const whereabouts = "coalesce(m.village, '') as village, coalesce(m.unit, '') as unit"

// 按人对、按关联取，不两两相比：十万件时两两相比要一分多钟。
type Pair = Omit<Repeated, 'again'> & { again_id: string; again_number: string }

async function repeatedIn(tx: Tx, { from, until }: Days, { repeatDays }: SignalSettings): Promise<Repeated[]> {
  const { rows } = await tx.query<Pair>(
    `with again as (select m.id, m.number, m.procedure, m.village, m.filed_at, m.person_keys from matters m
         where m.tenant = $1 and m.filed_at >= $2 and m.filed_at < $3 and ${open} and m.procedure = any($4::text[])),
       before as (select m.id, m.procedure, m.village, k.key from matters m cross join unnest(m.person_keys) k(key)
         where m.tenant = $1 and m.closed_at >= $2::timestamptz - make_interval(days => $5) and m.closed_at < $3
           and ${open} and m.procedure = any($4::text[])),
       pairs as (select l.to_matter as id, a.id as again, true as linked from again a join links l
           on l.tenant = $1 and l.from_matter = a.id and l.kind = 'repeat-of' and l.undone_at is null
         union all select b.id, a.id, false from again a cross join unnest(a.person_keys) k(key) join before b
           on b.key = k.key and b.procedure = a.procedure and b.village = a.village and b.id <> a.id)
     select ${whereabouts}, m.id, m.number, a.id as again_id, a.number as again_number,
       ${dayIn('m.closed_at')} as closed, ${dayIn('a.filed_at')} as filed,
       extract(day from a.filed_at - m.closed_at)::int + 1 as days, p.linked
     from (select id, again, bool_or(linked) as linked from pairs group by id, again) p
     join again a on a.id = p.again join matters m on m.tenant = $1 and m.id = p.id and m.procedure = any($4::text[])
       and ${open} and a.filed_at >= m.closed_at and a.filed_at < m.closed_at + make_interval(days => $5)
     order by a.filed_at, m.number limit 200`,
    [tx.tenant, startOf(from), startOf(until), watched, repeatDays],
  )
  return rows.map(({ again_id: id, again_number: number, ...row }) => ({ ...row, again: { id, number } }))
}

async function selfClosedIn(tx: Tx, { from, until }: Days): Promise<SelfClosed[]> {
  const { rows } = await tx.query<SelfClosed>(
    `select ${whereabouts}, m.id, m.number, m.filed_by as account, coalesce(c.person, m.filed_by) as person,
       ${dayIn('m.filed_at')} as filed, ${dayIn('m.closed_at')} as closed
     from matters m left join accounts c on c.tenant = m.tenant and c.name = m.filed_by
     where m.tenant = $1 and m.closed_at >= $2 and m.closed_at < $3 and ${open}
       and m.procedure = any($4::text[]) and m.filed_by <> 'system'
       and not exists (select from events v where v.tenant = m.tenant and v.matter = m.id
         and v.actor not in (m.filed_by, 'system'))
     order by m.closed_at, m.number limit 2000`,
    [tx.tenant, startOf(from), startOf(until), watched],
  )
  return rows
}

const placed = z.object({
  village: z.string().optional(),
  intake: z.record(z.string(), z.unknown()).optional(),
  reason: z.string().optional(),
})

type Edit = {
  village: string
  unit: string
  id: string
  number: string
  at: string
  person: string
  body: string
  filed: string
  moved: string | null
}

/** Edits of the last days of the month, and those of its matters in as many days after it. */
async function reclassifiedIn(tx: Tx, { until }: Days, { cutOffDays }: SignalSettings): Promise<Reclassified[]> {
  const { rows } = await tx.query<Edit>(
    `select ${whereabouts}, m.id, m.number, v.at, coalesce(c.person, v.actor) as person, v.body, f.body as filed,
       (select w.body::jsonb->>'village' from events w where w.tenant = v.tenant and w.matter = v.matter
          and w.kind = 'edited' and w.position < v.position and w.body::jsonb ? 'village'
          order by w.position desc limit 1) as moved
     from events v join matters m on m.tenant = v.tenant and m.id = v.matter
     join events f on f.tenant = v.tenant and f.matter = v.matter and f.kind = 'filed'
     left join accounts c on c.tenant = v.tenant and c.name = v.actor
     where v.tenant = $1 and v.kind = 'edited' and v.at >= $2 and v.at < $3 and m.filed_at < $4
       and m.procedure = any($5::text[]) and ${open}
     order by v.at limit 500`,
    [
      ...[tx.tenant, startOf(addDays(until, -cutOffDays)), startOf(addDays(until, cutOffDays)), startOf(until)],
      watched,
    ],
  )
  return rows.map(({ at, body, filed, moved, ...row }) => {
    const [after, before] = [placed.parse(JSON.parse(body)), placed.parse(JSON.parse(filed))]
    const changes = changesOf({ ...before, village: moved ?? before.village }, after)
    return { ...row, on: formatInstant(parseInstant(at)), changes, reason: after.reason ?? '' }
  })
}

/** Months that the silence of one is measured by. */
const monthsBack = 6

async function flowsIn(tx: Tx, month: string, { until }: Days): Promise<Flow[]> {
  const months = [month]
  for (let at = 0; at < monthsBack; at++) months.unshift(monthBefore(months[0] ?? month))
  const first = daysOfMonth(months[0] ?? month).from
  const { rows } = await tx.query<{ month: string; code: string; count: number }>(
    `select to_char(m.filed_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, m.village as code, count(*)::int as count
     from matters m where m.tenant = $1 and m.filed_at >= $2 and m.filed_at < $3 and not m.withdrawn
       and m.procedure = any($4::text[]) and m.village is not null group by 1, 2`,
    [tx.tenant, startOf(first), startOf(until), watched],
  )
  if (!(await ledgerReaches(tx, first))) return []
  const counted = new Map(rows.map((row) => [`${row.month} ${row.code}`, row.count]))
  const villages = (await subjectsOn(tx, addDays(until, -1))).filter(({ kind }) => kind === 'village')
  return villages.map(({ code }) => {
    const counts = months.map((one) => counted.get(`${one} ${code}`) ?? 0)
    return { kind: 'village', code, before: counts.slice(0, -1), now: counts.at(-1) ?? 0 }
  })
}

/** True when the ledger was kept by the end of that first month. */
async function ledgerReaches(tx: Tx, first: Day): Promise<boolean> {
  const { rows } = await tx.query<{ reaches: boolean }>(
    'select exists (select from matters where tenant = $1 and filed_at < $2) as reaches',
    [tx.tenant, startOf(daysOfMonth(first.slice(0, 7)).until)],
  )
  return rows[0]?.reaches ?? false
}
