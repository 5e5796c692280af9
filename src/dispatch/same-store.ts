import { dayOf, type Instant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import { mayRead } from '#matters/acts-store.ts'
import { filterSql, type Looker, rowsById } from '#matters/queries-store.ts'
import { findMatter, notFound } from '#matters/store.ts'
import type { SameView } from './contract.ts'
import { likeReports, type Report, sameWithinMinutes } from './same.ts'

const most = 20
const readAtMost = 500

/** Open incidents within the actor's reach that may be the same as this one, the likeliest first, at most 20. */
export async function sameAs(looker: Looker, id: string): Promise<SameView[]> {
  const loaded = await findMatter(looker.tx, id)
  if (!loaded || !mayRead(looker, loaded.matter)) throw notFound()
  if (loaded.procedure.id !== 'grid-event') throw refuse('dispatch-not-incident')
  const rows = await reportsNear(looker, id, loaded.matter.filedAt)
  const own = rows.find((row) => row.id === id)
  if (!own) return []
  const known = new Map(rows.flatMap((row) => (row.known ? [[row.id, '文字相近'] as const] : [])))
  const found = likeReports(reportOf(own), rows.map(reportOf), known).slice(0, most)
  const ids = found.map((one) => one.id)
  const shown = await rowsById(looker, ids)
  return found.flatMap(({ id: other, metres, minutes, reasons }) => {
    const row = shown.get(other)
    return row ? [{ row, metres: metres ?? null, minutes, reasons }] : []
  })
}

type Row = {
  id: string
  at: Instant
  category: string | null
  grid: string | null
  longitude: number | null
  latitude: number | null
  keys: string[]
  known: boolean
}

/** The incident itself, and the open ones that came within two hours of it or read alike. */
async function reportsNear(looker: Looker, id: string, filedAt: Instant): Promise<Row[]> {
  const values: unknown[] = []
  const where = filterSql({ procedure: ['grid-event'] }, looker, values)
  const put = (value: unknown) => `$${values.push(value)}`
  const [tenant, own, at] = [put(looker.tx.tenant), put(id), `${put(filedAt)}::timestamptz`]
  const [span, today] = [`${put(`${sameWithinMinutes} minutes`)}::interval`, `${put(dayOf(looker.now))}::date`]
  const { rows } = await looker.tx.query<Row>(
    `with alike as (select case when p.matter = ${own} then p.other else p.matter end as id from match_proposals p
       where p.tenant = ${tenant} and p.kind = 'same-matter' and p.state = 'open' and (p.matter = ${own} or p.other = ${own}))
     select m.id, m.filed_at as at, m.fold->'intake'->>'category' as category, m.grid, m.person_keys as keys,
       coalesce((m.fold->>'longitude')::float8, (e.data->>'longitude')::float8) as longitude,
       coalesce((m.fold->>'latitude')::float8, (e.data->>'latitude')::float8) as latitude,
       m.id in (select id from alike) as known
     from matters m left join entries e on e.tenant = m.tenant and e.register = 'monitoring-points'
       and e.code = m.fold->'intake'->>'point' and e.valid_from <= ${today} and (e.valid_until is null or e.valid_until > ${today})
     where ${where} and (m.id = ${own} or (m.closed_at is null and (m.id in (select id from alike)
       or (m.filed_at >= ${at} - ${span} and m.filed_at <= ${at} + ${span}))))
     order by m.id <> ${own}, m.filed_at desc limit ${readAtMost}`,
    values,
  )
  return rows
}

function reportOf({ id, at, category, grid, longitude, latitude, keys }: Row): Report {
  const position = longitude === null || latitude === null ? {} : { position: [longitude, latitude] as const }
  return { id, at, category: category ?? 'other', grid, personKeys: keys, ...position }
}
