import { type DayWeights, dayClass, learnDayWeights, weekWeight } from '#analysis/trend/day-weights.ts'
import { type Expectation, expect, type PastWeek } from '#analysis/trend/expectation.ts'
import type { Calendar } from '#calendar/calendar.ts'
import { addDays, type Day, daysBetween, weekday } from '#calendar/date.ts'
import { blocks, type Cell, type Count } from './cells.ts'
import { shrunk } from './shrink.ts'

/** Weeks of history below which nothing is forecast. */
export const leastWeeks = 8
/** Weeks by which the level of the street is taken; the shape by all of them, the older the less. */
const levelWeeks = 26
const halfLifeDays = 26 * 7

/** What the past says of a place and time, each as so many times the usual. */
export type Factors = { day: number; hour: number; grid: number; gridHour: number; gridWeekday: number }

export type Forecast = {
  from: Day
  /** Whole weeks of history. */
  weeks: number
  /** All incidents of the seven days. */
  total: Expectation
  /** How many a cell is expected to have, and why. */
  expected(cell: Cell): { mean: number; factors: Factors }
}

type Past = { counts: readonly Count[]; grids: readonly string[]; calendar: Calendar; since: Day; from: Day }

/**
 * How many incidents each grid will have in each four-hour block of the seven days from `from`, by those of
 * [since, from) alone: the street's level with its sorts of days, times the habits of hours, grids, hours in a grid and
 * weekdays in a grid, every one of them drawn towards the usual as far as chance explains it. Undefined below eight weeks.
 */
export function forecastWeek(past: Past): Forecast | undefined {
  const { calendar, from, grids } = past
  const history = past.counts.filter(({ day }) => day >= past.since && day < from)
  const weights = learnDayWeights(calendar, dailyOf(history, past.since, from))
  const weeks = pastWeeks(history, weights, past)
  const total = expect(weeks.slice(-levelWeeks), weekWeight(calendar, weights, from), leastWeeks)
  if (!total || grids.length === 0) return undefined
  const shape = shapeOf({ ...past, counts: history }, weights)
  const dayWeight = (day: Day) => weights[dayClass(calendar, day)]
  const raw = (cell: Cell) => {
    const { hour, grid, gridHour, gridWeekday } = shape(cell)
    const day = dayWeight(cell.day)
    return { mean: day * hour * grid * gridHour * gridWeekday, factors: { day, hour, grid, gridHour, gridWeekday } }
  }
  let sum = 0
  for (let at = 0; at < 7; at++)
    for (const grid of grids) for (const block of blocks) sum += raw({ grid, day: addDays(from, at), block }).mean
  const scale = sum === 0 ? 0 : total.mean / sum
  return {
    from,
    weeks: weeks.length,
    total,
    expected(cell) {
      const { mean, factors } = raw(cell)
      return { mean: mean * scale, factors }
    },
  }
}

function dailyOf(history: readonly Count[], since: Day, from: Day): Map<Day, number> {
  const daily = new Map<Day, number>()
  for (let day = since; day < from; day = addDays(day, 1)) daily.set(day, 0)
  for (const { day, count } of history) daily.set(day, (daily.get(day) ?? 0) + count)
  return daily
}

/** Whole weeks back from the day of the forecast, the oldest first. */
function pastWeeks(history: readonly Count[], weights: DayWeights, { calendar, since, from }: Past): PastWeek[] {
  const weeks: PastWeek[] = []
  for (let week = addDays(from, -7); week >= since; week = addDays(week, -7))
    weeks.unshift({ count: 0, weight: weekWeight(calendar, weights, week) })
  for (const { day, count } of history) {
    const week = weeks.at(-Math.ceil(daysBetween(day, from) / 7))
    if (week) week.count += count
  }
  return weeks
}

type Shape = (cell: Cell) => Omit<Factors, 'day'>

/** The habits of hours, grids and both, learnt one upon the other. */
function shapeOf({ counts, grids, calendar, since, from }: Past, weights: DayWeights): Shape {
  const trust = (day: Day) => 0.5 ** (daysBetween(day, from) / halfLifeDays)
  const rest = (day: Day) => (['rest', 'holiday'].includes(dayClass(calendar, day)) ? 1 : 0)
  const known = new Map(grids.map((grid, at) => [grid, at]))
  const seen = counts.flatMap(({ grid, day, block, count }) => {
    const at = known.get(grid)
    return at === undefined
      ? []
      : [{ grid: at, rest: rest(day), weekday: weekday(day) - 1, block, count: count * trust(day) }]
  })
  // 加权计数的方差小于其均值：折回等效的件数，收缩才不致过松。
  const squares = counts.reduce((sum, { day, count }) => sum + count * trust(day) ** 2, 0)
  const all = seen.reduce((sum, { count }) => sum + count, 0)
  const worth = squares === 0 ? 1 : all / squares
  // 各类日子在历史上占多少工作量。
  const load = { rest: [0, 0], weekday: [0, 0, 0, 0, 0, 0, 0] }
  for (let day = since; day < from; day = addDays(day, 1)) {
    const weight = weights[dayClass(calendar, day)] * trust(day)
    load.rest[rest(day)] = (load.rest[rest(day)] ?? 0) + weight
    load.weekday[weekday(day) - 1] = (load.weekday[weekday(day) - 1] ?? 0) + weight
  }
  const days = (load.rest[0] ?? 0) + (load.rest[1] ?? 0)
  const learn = (classes: number, classOf: (one: (typeof seen)[number]) => number, share: (at: number) => number) => {
    const observed = new Array<number>(classes).fill(0)
    for (const one of seen) observed[classOf(one)] = (observed[classOf(one)] ?? 0) + one.count * worth
    return shrunk(observed.map((count, at) => ({ observed: count, expected: all * worth * share(at) })))
  }
  const restShare = (at: number) => (load.rest[at] ?? 0) / days
  const hour = learn(
    12,
    (one) => one.rest * 6 + one.block,
    (at) => restShare(Math.floor(at / 6)) / 6,
  )
  const grid = learn(
    grids.length,
    (one) => one.grid,
    () => 1 / grids.length,
  )
  const hourShare = blocks.map((block) =>
    [0, 1].reduce((sum, at) => sum + (restShare(at) / 6) * (hour[at * 6 + block] ?? 1), 0),
  )
  const gridShare = (at: number) => (grid[at] ?? 1) / grids.length
  const gridHour = learn(
    grids.length * 6,
    (one) => one.grid * 6 + one.block,
    (at) => gridShare(Math.floor(at / 6)) * (hourShare[at % 6] ?? 0),
  )
  const gridWeekday = learn(
    grids.length * 7,
    (one) => one.grid * 7 + one.weekday,
    (at) => (gridShare(Math.floor(at / 7)) * (load.weekday[at % 7] ?? 0)) / days,
  )
  return ({ grid: name, day, block }) => {
    const at = known.get(name) ?? -1
    return {
      hour: hour[rest(day) * 6 + block] ?? 1,
      grid: grid[at] ?? 1,
      gridHour: gridHour[at * 6 + block] ?? 1,
      gridWeekday: gridWeekday[at * 7 + weekday(day) - 1] ?? 1,
    }
  }
}
