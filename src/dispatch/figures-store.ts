import type { Day } from '#calendar/date.ts'
import { startOf } from '#calendar/date.ts'
import { filterSql, type Looker } from '#matters/queries-store.ts'
import { ladderKeys } from './board-store.ts'
import type { DispatchFigures } from './contract.ts'

const groups = {
  all: "''",
  grid: "coalesce(m.grid, '')",
  class: "coalesce(m.fold->'intake'->>'category', 'other')",
  // 班次：八时至二十时为白班，其余为夜班。
  shift:
    "case when extract(hour from m.filed_at at time zone 'Asia/Shanghai') between 8 and 19 then 'day' else 'night' end",
} as const
export type Grouping = keyof typeof groups

type Row = {
  name: string
  key: string
  count: number
  met: number
  within: number
  median: number | null
  p90: number | null
}

/**
 * How quickly incidents filed in [from, until) were given out, reached, first handled and finished: minutes from the start
 * of each clock, median and P90 over those met; `within` of all that came due or were met, one that is open and late
 * counting as late. Clocks that fell away are not among them, nor those of an incident merged into another.
 */
export async function figuresOf(
  looker: Looker,
  { from, until, by }: { from: Day; until: Day; by: Grouping },
): Promise<DispatchFigures> {
  const values: unknown[] = []
  const where = filterSql({ procedure: ['grid-event'] }, looker, values)
  const put = (value: unknown) => `$${values.push(value)}`
  const { rows } = await looker.tx.query<Row>(
    `select ${groups[by]} as name, d.key, count(*)::int as count,
       count(d.met_at)::int as met, count(*) filter (where d.met_at is not null and not d.late)::int as within,
       percentile_cont(0.5) within group (order by extract(epoch from d.met_at - d.started_at) / 60) as median,
       percentile_cont(0.9) within group (order by extract(epoch from d.met_at - d.started_at) / 60) as p90
     from matters m join deadlines d on d.tenant = m.tenant and d.matter = m.id and d.occurrence = 1
     where ${where} and m.filed_at >= ${put(startOf(from))} and m.filed_at < ${put(startOf(until))}
       and d.key = any(${put(ladderKeys)}) and d.status <> 'void' and m.state <> 'merged'
       and (d.met_at is not null or d.due_at <= ${put(looker.now)})
     group by 1, 2 order by 1, 2`,
    values,
  )
  return {
    rows: rows.map(({ count, within, median, p90, ...row }) => ({
      ...row,
      count,
      median: rounded(median),
      p90: rounded(p90),
      within: count === 0 ? null : Math.round((within / count) * 10_000) / 100,
    })),
  }
}

function rounded(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes * 100) / 100
}
