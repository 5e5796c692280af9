import type { Calendar } from '#calendar/calendar.ts'
import { addDays, type Day, daysBetween } from '#calendar/date.ts'
import { type Cell, type Count, cellsOfWeek, keyOf } from './cells.ts'
import { forecastWeek, leastWeeks } from './model.ts'

/** The share of a week's cells that is advised. */
export const advisedShare = 0.1

export type WeekScore = {
  from: Day
  incidents: number
  /** Incidents that fell into the advised cells. */
  hit: number
  /** As many cells chosen by the counts of the week before. */
  lastWeek: number
  /** What came lay within the interval of the street's total. */
  within: boolean
}

export type HitRate = {
  weeks: WeekScore[]
  incidents: number
  /** Shares of 0 to 1 of all incidents of the weeks; null where there were none. */
  hit: number | null
  lastWeek: number | null
  /** Cells chosen blindly hold their own share. */
  uniform: number
  /** Weeks in which the forecast did better than the week before. */
  better: number
  /** Share of weeks whose total lay within its interval. */
  within: number | null
}

/**
 * How many of the incidents of each past week fell into the tenth of blocks that a forecast made before it would have
 * advised; beside it what choosing blindly and repeating the week before would have caught. The last `weeks` weeks that
 * end by `until` and have eight before them.
 */
export function replayForecasts(
  past: { counts: readonly Count[]; grids: readonly string[]; calendar: Calendar; since: Day; until: Day },
  weeks: number,
): HitRate {
  const possible = Math.floor(daysBetween(past.since, past.until) / 7) - leastWeeks
  const scores = Array.from({ length: Math.max(0, Math.min(weeks, possible)) }, (_, at) =>
    scoreWeek(past, addDays(past.until, -7 * (at + 1))),
  ).reverse()
  const known = scores.filter((score) => score !== undefined)
  const sum = (of: (score: WeekScore) => number) => known.reduce((all, score) => all + of(score), 0)
  const incidents = sum((score) => score.incidents)
  const share = (count: number, all: number) => (all === 0 ? null : count / all)
  return {
    weeks: known,
    incidents,
    hit: share(
      sum((score) => score.hit),
      incidents,
    ),
    lastWeek: share(
      sum((score) => score.lastWeek),
      incidents,
    ),
    uniform: advisedShare,
    better: known.filter(({ hit, lastWeek }) => hit > lastWeek).length,
    within: share(
      sum((score) => Number(score.within)),
      known.length,
    ),
  }
}

type Replayed = Parameters<typeof replayForecasts>[0]

function scoreWeek({ counts, grids, calendar, since }: Replayed, from: Day): WeekScore | undefined {
  const forecast = forecastWeek({ counts, grids, calendar, since, from })
  if (!forecast) return undefined
  const came = new Map<string, number>()
  const before = new Map<string, number>()
  let incidents = 0
  const known = new Set(grids)
  for (const one of counts) {
    const at = daysBetween(from, one.day)
    if (at >= 0 && at < 7 && known.has(one.grid)) {
      came.set(keyOf(one), one.count)
      incidents += one.count
    }
    if (at < 0 && at >= -7) before.set(keyOf({ ...one, day: addDays(one.day, 7) }), one.count)
  }
  const cells = cellsOfWeek(grids, from)
  const caught = (value: (cell: Cell) => number) => caughtBy(cells, value, (cell) => came.get(keyOf(cell)) ?? 0)
  return {
    from,
    incidents,
    hit: caught((cell) => forecast.expected(cell).mean),
    lastWeek: caught((cell) => before.get(keyOf(cell)) ?? 0),
    within: incidents >= forecast.total.low && incidents <= forecast.total.high,
  }
}

/** What the highest tenth of the cells holds; cells that are equal share what places are left, as if drawn by lot. */
export function caughtBy(
  cells: readonly Cell[],
  value: (cell: Cell) => number,
  count: (cell: Cell) => number,
  share = advisedShare,
): number {
  let places = Math.round(cells.length * share)
  let caught = 0
  const groups = Map.groupBy(cells, value)
  for (const [, group] of [...groups].sort(([a], [b]) => b - a)) {
    if (places === 0) break
    const taken = Math.min(places, group.length)
    caught += (group.reduce((sum, cell) => sum + count(cell), 0) * taken) / group.length
    places -= taken
  }
  return caught
}
