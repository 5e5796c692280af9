import { addDays, type Day, dayFrom, dayOf, monthOf, startOf, yearOf } from '#calendar/date.ts'
import type { Looker } from '#matters/queries-store.ts'
import type { OwnFigures } from './contract.ts'

type Row = {
  handled: number
  arrived: number
  arrived_within: number
  arrive_median: number | null
  first_median: number | null
}

/** This person's own calendar month until now: what he finished, how quickly he came and first handled, what he found. */
export async function ownFigures({ tx, actor, now }: Looker): Promise<OwnFigures> {
  const today = dayOf(now)
  const first = dayFrom(yearOf(today), monthOf(today), 1)
  const values = [tx.tenant, actor.account, startOf(first), startOf(addDays(today, 1))]
  const { rows } = await tx.query<Row>(
    `with mine as (
       select e.matter, e.step, e.happened_at, d.key, d.late, extract(epoch from d.met_at - d.started_at) / 60 as minutes
       from matters m
       join events e on e.tenant = $1 and e.matter = m.id and e.kind = 'step' and e.actor = $2
         and e.happened_at >= $3 and e.happened_at < $4
       left join deadlines d on d.tenant = $1 and d.matter = m.id and d.met_at = e.happened_at
         and d.key in ('arriving', 'firstHandling')
       where m.tenant = $1 and not m.withdrawn and m.procedure = 'grid-event' and m.last_at >= $3)
     select count(distinct matter) filter (where step in ('feedback', 'solveOnSpot'))::int as handled,
       count(*) filter (where key = 'arriving')::int as arrived,
       count(*) filter (where key = 'arriving' and not late)::int as arrived_within,
       percentile_cont(0.5) within group (order by minutes) filter (where key = 'arriving') as arrive_median,
       percentile_cont(0.5) within group (order by minutes) filter (where key = 'firstHandling') as first_median
     from mine`,
    values,
  )
  const row = rows[0]
  const arrived = row?.arrived ?? 0
  return {
    month: first.slice(0, 7),
    handled: row?.handled ?? 0,
    arriveMedian: rounded(row?.arrive_median ?? null),
    arriveWithin: row && arrived > 0 ? rounded((row.arrived_within / arrived) * 100) : null,
    firstMedian: rounded(row?.first_median ?? null),
    ...(await foundBy({ tx, actor }, first)),
  }
}

async function foundBy(
  { tx, actor }: Pick<Looker, 'tx' | 'actor'>,
  first: Day,
): Promise<Pick<OwnFigures, 'collected' | 'doors' | 'photos'>> {
  const values = [tx.tenant, actor.account, startOf(first)]
  const { rows } = await tx.query<{ collected: number; doors: number; photos: number }>(
    `select count(*) filter (where m.procedure = 'grid-event')::int as collected,
       count(*) filter (where m.procedure = 'visit' and m.fold->'intake'->>'programme' = 'knock')::int as doors,
       (select count(*)::int from attachments a where a.tenant = $1 and a.account = $2 and a.taken_at >= $3
         and a.matter is not null and a.mime like 'image/%') as photos
     from matters m where m.tenant = $1 and m.filed_by = $2 and m.filed_at >= $3 and not m.withdrawn`,
    values,
  )
  return rows[0] ?? { collected: 0, doors: 0, photos: 0 }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}
