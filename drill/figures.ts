import type { Tx } from '#db/transact.ts'
import { ladderKeys } from '#dispatch/board-store.ts'

/** Minutes of the afternoon. */
export type Rung = { key: string; count: number; median: number | null; p90: number | null; within: number }
export type Figures = {
  incidents: Array<{ channel: string; count: number; open: number }>
  rungs: Rung[]
  given: Array<{ by: string; count: number }>
  handedOn: number
  alarms: Array<{ state: string; count: number }>
  notices: number
  events: number
}

/** What the afternoon was like, from the ledger alone. */
export async function figuresOf(tx: Tx): Promise<Figures> {
  const rows = async <R extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    (await tx.query<R>(sql, [tx.tenant, ...values])).rows
  const one = async (sql: string) => Number((await rows<{ count: number }>(sql))[0]?.count ?? 0)
  return {
    incidents: await rows(
      `select channel, count(*)::int as count, count(*) filter (where closed_at is null)::int as open from matters
       where tenant = $1 and procedure = 'grid-event' group by 1 order by 1`,
    ),
    rungs: await rows<Rung>(
      `select key, count(*)::int as count,
         round(percentile_cont(0.5) within group (order by extract(epoch from met_at - started_at) / 60)::numeric, 2)::float8 as median,
         round(percentile_cont(0.9) within group (order by extract(epoch from met_at - started_at) / 60)::numeric, 2)::float8 as p90,
         round(100.0 * count(*) filter (where met_at is not null and not late) / count(*), 1)::float8 as within
       from deadlines where tenant = $1 and key = any($2) and status <> 'void' group by 1 order by array_position($2, key)`,
      [[...ladderKeys]],
    ),
    given: await rows(
      `select case actor when 'system' then '系统' else '值班员' end as by, count(*)::int as count from events
       where tenant = $1 and kind in ('step', 'assigned') and body like '%"assignee"%' group by 1 order by 1`,
    ),
    handedOn: await one(
      `select count(*) from (select matter from events where tenant = $1 and body like '%"assignee"%' group by 1 having count(*) > 1) again`,
    ),
    alarms: await rows('select state, count(*)::int as count from alarms where tenant = $1 group by 1 order by 2 desc'),
    notices: await one('select count(*) from notices where tenant = $1'),
    events: await one('select count(*) from events where tenant = $1'),
  }
}
