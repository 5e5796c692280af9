import { quantile } from '#analysis/trend/negative-binomial.ts'
import type { Day, Instant } from '#calendar/date.ts'
import { blockInWords, type Cell, cellsOfWeek, endOfCell, weekdayInWords } from './cells.ts'
import { advisedShare } from './hit-rate.ts'
import type { Factors, Forecast } from './model.ts'

/** How many incidents one person handles in a block of four hours; 未核实，可由街道自定. */
const perPerson = 4
/** A block is manned for as many incidents as nine of ten such blocks stay below. */
const manned = 0.9
/** Blocks below this, twice the average of all, are not worth a word. */
const leastTimes = 2

/** A block of the day in a grid, on the days of the week that are much alike. */
export type Advised = {
  grid: string
  gridName: string
  block: number
  days: Day[]
  /** Incidents to expect in one such block, on the busiest of the days. */
  expected: number
  /** Between these lie 95 % of such blocks. */
  low: number
  high: number
  /** How many of the grid's people the rota has on duty then. */
  onDuty: number
  /** How many more are advised; 0: those on duty will do, let them look there first. */
  extra: number
  reason: string
  words: string
}

/** Days of a block are told together while they differ by no more than this. */
const alike = 1.5

type Told = { cell: Cell; mean: number; factors: Factors; onDuty: number; extra: number }

/**
 * The blocks of the week with the most incidents to expect, and what to do about each: of the tenth that counts as
 * advised those not yet over at `now` that are at least twice the average, like days together, the first `most`.
 */
export function adviceOf(
  forecast: Forecast,
  { grids, onDuty, now }: { grids: ReadonlyMap<string, string>; onDuty: (cell: Cell) => number; now: Instant },
  most = 12,
): Advised[] {
  const cells = cellsOfWeek([...grids.keys()], forecast.from)
  const average = forecast.total.mean / cells.length
  const told = cells
    .map((cell) => ({ cell, ...forecast.expected(cell) }))
    .sort((a, b) => b.mean - a.mean || order(a.cell, b.cell))
    .slice(0, Math.round(cells.length * advisedShare))
    .filter(({ cell, mean }) => mean >= leastTimes * average && endOfCell(cell) > now)
    .map((one): Told => {
      const there = onDuty(one.cell)
      const need = Math.max(1, Math.ceil(quantile({ mean: one.mean, spread: 1 }, manned) / perPerson))
      return { ...one, onDuty: there, extra: Math.max(0, need - there) }
    })
  return together(told)
    .slice(0, most)
    .map(({ first, days }) => advised(first, days, grids, average))
}

/** Each busiest block with the other days of the same grid, hours and advice that are nearly as busy. */
function together(told: readonly Told[]): Array<{ first: Told; days: Day[] }> {
  const groups: Array<{ first: Told; days: Day[] }> = []
  for (const one of told) {
    const same = groups.find(
      ({ first }) =>
        first.cell.grid === one.cell.grid &&
        first.cell.block === one.cell.block &&
        first.extra === one.extra &&
        first.onDuty === one.onDuty &&
        first.mean <= alike * one.mean,
    )
    if (same) same.days.push(one.cell.day)
    else groups.push({ first: one, days: [one.cell.day] })
  }
  return groups
}

function advised(
  { cell, mean, factors, onDuty, extra }: Told,
  days: readonly Day[],
  grids: ReadonlyMap<string, string>,
  average: number,
): Advised {
  const law = { mean, spread: 1 }
  const gridName = grids.get(cell.grid) ?? cell.grid
  const what = extra > 0 ? `增派 ${extra} 人` : `在班 ${onDuty} 人，列为重点巡查`
  return {
    grid: cell.grid,
    gridName,
    block: cell.block,
    days: days.toSorted(),
    expected: Math.round(mean * 100) / 100,
    low: quantile(law, 0.025),
    high: quantile(law, 0.975),
    onDuty,
    extra,
    reason: reasonOf(cell.day, factors, mean / average),
    words: `${blockInWords(days, cell.block)} ${gridName} ${what}`,
  }
}

function order(a: Cell, b: Cell): number {
  const key = ({ day, block, grid }: Cell) => `${day} ${block} ${grid}`
  return key(a) < key(b) ? -1 : 1
}

/** What makes the block stand out, in words: only what is a quarter or more above the usual. */
function reasonOf(day: Day, { day: sort, hour, grid, gridHour, gridWeekday }: Factors, times: number): string {
  const told = (factor: number, words: string) => (factor >= 1.25 ? [`${words}为平均的 ${factor.toFixed(1)} 倍`] : [])
  const parts = [
    ...told(grid, '该网格件数'),
    ...told(hour, '这个时段'),
    ...told(gridHour, '该网格在这个时段又'),
    ...told(gridWeekday, `该网格在${weekdayInWords(day)}又`),
    ...told(sort, '这类日子'),
  ]
  return `预计为各时段平均的 ${times.toFixed(1)} 倍${parts.length > 0 ? `：${parts.join('，')}` : ''}`
}
