import type { Instant } from '#calendar/date.ts'
import { ladderKeys } from '#dispatch/board-store.ts'
import { filterSql, type Looker } from '#matters/queries-store.ts'
import { type DueColumns, lightOf } from '#matters/snapshot.ts'
import { className } from './classes.ts'
import type { ScreenView, Spot } from './contract.ts'
import { coarsen } from './spots.ts'

const most = 1000

type Row = DueColumns & {
  id: string
  channel: string
  grid: string | null
  category: string | null
  longitude: number | null
  latitude: number | null
  key: string | null
  rung_due: Instant | null
}

/**
 * The open incidents: how many wait on each rung of the ladder, and where they are by class and light. The most urgent
 * thousand; more are said to be more.
 */
export async function openIncidents(looker: Looker): Promise<ScreenView['incidents']> {
  const values: unknown[] = []
  const where = filterSql({ procedure: ['grid-event'], open: 'true' }, looker, values)
  const put = (value: unknown) => `$${values.push(value)}`
  const { rows } = await looker.tx.query<Row>(
    `select m.id, m.channel, m.grid, m.due_at, m.warn_at, m.due_unit, m.paused, m.closed_at,
       m.fold->'intake'->>'category' as category, r.key, r.due_at as rung_due,
       coalesce((m.fold->>'longitude')::float8, (p.data->>'longitude')::float8) as longitude,
       coalesce((m.fold->>'latitude')::float8, (p.data->>'latitude')::float8) as latitude
     from (select * from matters m where ${where} order by m.due_at nulls last, m.filed_at limit ${most + 1}) m
     left join lateral (select d.key, d.due_at from deadlines d where d.tenant = m.tenant and d.matter = m.id
       and d.status = 'running' and d.met_at is null and d.key = any(${put(ladderKeys)})
       order by array_position(${put(ladderKeys)}::text[], d.key) limit 1) r on true
     left join lateral (select e.data from entries e where e.tenant = m.tenant and e.register = 'monitoring-points'
       and e.code = m.fold->'intake'->>'point' and m.fold->>'longitude' is null
       order by e.valid_from desc limit 1) p on true`,
    values,
  )
  const listed = rows.slice(0, most)
  // 序号代替编号：大屏上的点与事项对不上号。
  const spots = coarsen(listed.map((row, at) => spotOf(row, String(at + 1), looker)))
  return {
    open: { count: listed.length, exact: rows.length <= most },
    rungs: rungsOf(listed, looker.now),
    spots,
  }
}

function rungsOf(rows: readonly Row[], now: Instant): ScreenView['incidents']['rungs'] {
  return ladderKeys.map((key) => {
    const own = rows.filter((row) => row.key === key)
    const late = own.filter(({ rung_due }) => rung_due !== null && rung_due <= now).length
    return { key, open: own.length, late }
  })
}

function spotOf({ longitude, latitude, grid, ...row }: Row, id: string, { now, calendar }: Looker): Spot {
  const { light } = lightOf(row, now, calendar)
  return { id, longitude, latitude, grid, class: className(row.category), light, alarm: row.channel === 'alarm' }
}
