import type { Actor } from '#access/actor.ts'
import { scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import type { Calendar } from '#calendar/calendar.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, parseDay, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { leavesBetween, onRota, shiftsOn } from './duty-store.ts'
import { type Advised, adviceOf } from './forecast/advice.ts'
import { blockHours, blocks, type Cell, type Count, keyOf } from './forecast/cells.ts'
import { type HitRate, replayForecasts } from './forecast/hit-rate.ts'
import { forecastWeek, leastWeeks } from './forecast/model.ts'
import { forecastKinds, notCounted } from './forecast/settings.ts'
import { dutyAt } from './rota.ts'
import { workersAt } from './workers-store.ts'

const historyWeeks = 104
const replayedWeeks = 26

type Asker = { tx: Tx; actor: Actor; now: Instant; calendar: Calendar }

export type DutyForecast = {
  from: Day
  until: Day
  /** Whole weeks of history. */
  weeks: number
  total: { mean: number; low: number; high: number } | null
  advice: Advised[]
  rate: HitRate
}

/** Where and when incidents are to be expected in the seven days from today, what to do, and how right that has been. */
export async function forecastOf(asker: Asker): Promise<DutyForecast> {
  const { tx, now, calendar } = asker
  const from = dayOf(now)
  const until = addDays(from, 7)
  const grids = await gridsOn(tx, from)
  const codes = [...grids.keys()]
  const counts = await countsBefore(asker, from)
  const since = counts.reduce<Day>((first, { day }) => (day < first ? day : first), from)
  const past = { counts, grids: codes, calendar, since }
  const forecast = forecastWeek({ ...past, from })
  const rate = replayForecasts({ ...past, until: from }, replayedWeeks)
  if (!forecast) return { from, until, weeks: 0, total: null, advice: [], rate }
  const { mean, low, high } = forecast.total
  const advice = adviceOf(forecast, { grids, now, onDuty: await dutyByCell(tx, now, from, until) })
  return { from, until, weeks: forecast.weeks, total: { mean: Math.round(mean * 10) / 10, low, high }, advice, rate }
}

/** Why there is no forecast, in words. */
export function noForecastWords({ total, weeks }: DutyForecast): string | null {
  return total === null
    ? `带网格的事项历史不足 ${leastWeeks} 周（现有 ${weeks} 周），或没有登记网格，暂不作预测。`
    : null
}

/** What was filed with a grid on the days before `until`, within the actor's reach, by grid, day and block. */
async function countsBefore({ tx, actor }: Asker, until: Day): Promise<Count[]> {
  const values: unknown[] = [tx.tenant]
  const put = (value: unknown) => `$${values.push(value)}`
  const scope = scopeSql(scopeOf(actor, 'matter.read'), values)
  const unsealed = unsealedSql(actor, values)
  const { rows } = await tx.query<{ grid: string; day: string; block: number; count: number }>(
    `select m.grid, (m.filed_at at time zone 'Asia/Shanghai')::date::text as day,
       (extract(hour from m.filed_at at time zone 'Asia/Shanghai')::int / ${put(blockHours)}::int) as block, count(*)::int as count
     from matters m where m.tenant = $1 and ${scope} and ${unsealed} and not m.withdrawn and m.grid is not null
       and m.procedure = any(${put(forecastKinds)}) and not (m.procedure = 'grid-event' and m.state = any(${put(notCounted)}))
       and m.filed_at >= ${put(startOf(addDays(until, -7 * historyWeeks)))} and m.filed_at < ${put(startOf(until))}
     group by 1, 2, 3`,
    values,
  )
  return rows.map(({ day, ...row }) => ({ ...row, day: parseDay(day) }))
}

async function gridsOn(tx: Tx, on: Day): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ code: string; name: string }>(
    `select code, name from entries where tenant = $1 and register = 'grids'
       and valid_from <= $2::date and (valid_until is null or valid_until > $2::date) order by code`,
    [tx.tenant, on],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** How many people of a grid the rota has on duty in the middle of each block. */
async function dutyByCell(tx: Tx, now: Instant, from: Day, until: Day): Promise<(cell: Cell) => number> {
  const [shifts, leaves, { workers }] = [
    await shiftsOn(tx),
    await leavesBetween(tx, from, until),
    await workersAt(tx, now),
  ]
  const gridsOf = new Map(workers.map(({ account, grids }) => [account, grids]))
  const there = new Map<string, number>()
  for (let day = from; day < until; day = addDays(day, 1))
    for (const block of blocks) {
      const at = addMinutes(startOf(day), (block + 0.5) * blockHours * 60)
      const duty = dutyAt(shifts, leaves, onRota, at)
      for (const account of new Set([...duty.workers, ...duty.leaders]))
        for (const grid of gridsOf.get(account) ?? []) {
          const key = keyOf({ grid, day, block })
          there.set(key, (there.get(key) ?? 0) + 1)
        }
    }
  return (cell) => there.get(keyOf(cell)) ?? 0
}
