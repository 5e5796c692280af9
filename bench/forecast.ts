import { performance } from 'node:perf_hooks'
import { officialCalendar } from '#calendar/calendar.ts'
import { addDays, type Day, dayOf, type Instant, startOf, weekday } from '#calendar/date.ts'
import { grids } from '#demo/places.ts'
import { randomFrom } from '#demo/random.ts'
import { tellYear } from '#demo/year.ts'
import { type Count, cellsOfWeek, countCells, keyOf } from '#dispatch/forecast/cells.ts'
import { type HitRate, replayForecasts } from '#dispatch/forecast/hit-rate.ts'
import { forecastWeek } from '#dispatch/forecast/model.ts'
import { forecastKinds } from '#dispatch/forecast/settings.ts'
import { systemClock } from '#http/server.ts'

const codes = grids.map(({ code }) => code)
const weeks = 26

/** What is filed with a grid on the demonstration street, up to the day that begins `until`. */
function demoCounts(now: Instant): Count[] {
  const filings = tellYear(now).flatMap(({ procedure, acts }) => {
    const [first] = acts
    if (!forecastKinds.some((kind) => kind === procedure) || first?.kind !== 'file') return []
    const { grid } = first.common
    return typeof grid === 'string' ? [{ grid, at: first.at }] : []
  })
  return countCells(filings).filter(({ day }) => day < dayOf(now))
}

/** A made-up street of the same size with two places that are busy at certain hours, and one that becomes so half way. */
function plantedRate(grid: string, day: Day, block: number, since: Day): number {
  const base = [0.002, 0.008, 0.03, 0.035, 0.03, 0.012][block] ?? 0
  if (grid === codes[2] && weekday(day) >= 5 && block === 4) return 0.5
  if (grid === codes[9] && block === 5) return 0.25
  if (grid === codes[20] && block === 2 && day >= addDays(since, 160)) return 0.4
  return base
}

function planted(since: Day, days: number): Count[] {
  const random = randomFrom(11)
  return cellsOfDays(since, days).flatMap((cell) => {
    let count = 0
    const left = Math.exp(-plantedRate(cell.grid, cell.day, cell.block, since))
    for (let p = random.next(); p > left; p *= random.next()) count += 1
    return count > 0 ? [{ ...cell, count }] : []
  })
}

function cellsOfDays(since: Day, days: number) {
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) => cellsOfWeek(codes, addDays(since, week * 7))).flat()
}

/** The share that choosing by the true rates would have caught: nobody can do better. */
function best(counts: readonly Count[], since: Day, rate: HitRate): number {
  const came = new Map(counts.map((one) => [keyOf(one), one.count]))
  let [caught, all] = [0, 0]
  for (const { from } of rate.weeks) {
    const cells = cellsOfWeek(codes, from)
    const sorted = cells.toSorted(
      (a, b) => plantedRate(b.grid, b.day, b.block, since) - plantedRate(a.grid, a.day, a.block, since),
    )
    const of = (list: typeof cells) => list.reduce((sum, cell) => sum + (came.get(keyOf(cell)) ?? 0), 0)
    caught += of(sorted.slice(0, Math.round(cells.length / 10)))
    all += of(cells)
  }
  return caught / all
}

function report(name: string, counts: readonly Count[], since: Day, until: Day): HitRate {
  const past = { counts, grids: codes, calendar: officialCalendar, since }
  const began = performance.now()
  const rate = replayForecasts({ ...past, until }, weeks)
  const spent = performance.now() - began
  const one = performance.now()
  forecastWeek({ ...past, from: until })
  const once = performance.now() - one
  const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)
  console.log(
    `${name}：${counts.reduce((sum, { count }) => sum + count, 0)} 件，${codes.length} 个网格，重放 ${rate.weeks.length} 周 ${rate.incidents} 件`,
  )
  console.log(
    `  预测的一成格子命中 ${percent(rate.hit)}；盲选 ${percent(rate.uniform)}；照搬上周 ${percent(rate.lastWeek)}；${rate.better}/${rate.weeks.length} 周好于照搬上周`,
  )
  console.log(
    `  全街道件数落在 95% 区间的周 ${percent(rate.within)}；预测一周 ${once.toFixed(0)} ms，重放 ${weeks} 周 ${spent.toFixed(0)} ms`,
  )
  return rate
}

// `npm run bench -- forecast`：示例街道的一年，以及知道真相的虚构街道。
const now = systemClock()
const until = dayOf(now)
const demo = demoCounts(now)
const since = demo.reduce<Day>((first, { day }) => (day < first ? day : first), until)
report('示例街道（虚构，时地没有刻意安排）', demo, since, until)
const start = addDays(until, -330)
const made = planted(start, 330).filter(({ day }) => startOf(day) < startOf(until))
const rate = report('有三处高发的虚构街道', made, start, until)
console.log(`  知道真实发生率的也只能命中 ${(best(made, start, rate) * 100).toFixed(1)}%`)
