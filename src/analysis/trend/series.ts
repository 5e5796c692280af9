import type { Calendar } from '#calendar/calendar.ts'
import { addDays, type Day, daysBetween, monthOf, weekday } from '#calendar/date.ts'
import { tell } from './alarms.ts'
import { type DayWeights, learnDayWeights, weekWeight } from './day-weights.ts'
import { type Expectation, expect, unusual } from './expectation.ts'
import type { TrendSettings } from './settings.ts'

/** Counts by day; a day without an entry brought none. */
export type DayCounts = ReadonlyMap<Day, number>

export type Week = { from: Day; count: number; expectation?: Expectation; chance?: number }

/** What is learnt from all of a street's days together: how sorts of days and months differ. */
export type Usual = { calendar: Calendar; weights: DayWeights; months: ReadonlyMap<number, number> }

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

const monthTrust = 8

/** Learns from all counts of [from, until): weights of days, and of months once there is more than a year. */
export function learnUsual(calendar: Calendar, all: DayCounts, from: Day, until: Day): Usual {
  const days = new Map<Day, number>()
  for (let day = from; day < until; day = addDays(day, 1)) days.set(day, all.get(day) ?? 0)
  const weights = learnDayWeights(calendar, days)
  const months = new Map<number, number>()
  if (daysBetween(from, until) > 400) {
    const base = { calendar, weights, months }
    const sums = new Map<number, { count: number; weight: number; weeks: number }>()
    let [count, weight] = [0, 0]
    for (let week = mondayOf(from); addDays(week, 7) <= until; week = addDays(week, 7)) {
      const own = { count: countIn(days, week), weight: weightOf(base, week) }
      const sum = sums.get(monthOf(week)) ?? { count: 0, weight: 0, weeks: 0 }
      sums.set(monthOf(week), { count: sum.count + own.count, weight: sum.weight + own.weight, weeks: sum.weeks + 1 })
      count += own.count
      weight += own.weight
    }
    for (const [month, sum] of sums) {
      const ratio = count === 0 ? 1 : sum.count / sum.weight / (count / weight)
      months.set(month, (ratio * sum.weeks + monthTrust) / (sum.weeks + monthTrust))
    }
  }
  return { calendar, weights, months }
}

function weightOf({ calendar, weights, months }: Usual, from: Day): number {
  return weekWeight(calendar, weights, from) * (months.get(monthOf(from)) ?? 1)
}

function countIn(counts: DayCounts, from: Day): number {
  let sum = 0
  for (let at = 0; at < 7; at++) sum += counts.get(addDays(from, at)) ?? 0
  return sum
}

/**
 * The weeks [from, until) of a series, each with what the weeks before it let expect. `since` is the first day that was
 * counted at all: earlier weeks are no history.
 */
export function weeksOf(
  counts: DayCounts,
  usual: Usual,
  { since, from, until }: { since: Day; from: Day; until: Day },
  { leastWeeks, levelWeeks }: Pick<TrendSettings, 'leastWeeks' | 'levelWeeks'>,
): Week[] {
  const past: Array<{ count: number; weight: number }> = []
  const weeks: Week[] = []
  const begin = mondayOf(since) < since ? addDays(mondayOf(since), 7) : since
  for (let week = begin; addDays(week, 7) <= until; week = addDays(week, 7)) {
    const count = countIn(counts, week)
    const weight = weightOf(usual, week)
    if (week >= from) {
      const expectation = expect(past.slice(-levelWeeks), weight, leastWeeks)
      weeks.push(
        expectation ? { from: week, count, expectation, chance: unusual(expectation, count) } : { from: week, count },
      )
    }
    past.push({ count, weight })
  }
  return weeks
}

/** Of the series of one week, those that are out of the ordinary; few false ones among them by `falseShare`. */
export function alarmsAmong<T extends { week: Week | undefined }>(
  series: readonly T[],
  { leastCount, falseShare }: Pick<TrendSettings, 'leastCount' | 'falseShare'>,
): T[] {
  const tested = series.filter(({ week }) => week?.chance !== undefined)
  const told = tell(
    tested.map(({ week }) => week?.chance ?? 1),
    falseShare,
  )
  return tested.filter(({ week }, at) => told[at] === true && (week?.count ?? 0) >= leastCount)
}

/** '本周 14 件，往常 3–8 件'. */
export function weekInWords({ count, expectation }: Week): string {
  if (!expectation) return `${count} 件；以往不足，尚不能说是多是少`
  const { low, high } = expectation
  const usual = low === high ? `${low}` : `${low}–${high}`
  const how = count > high ? '，多于往常' : count < low ? '，少于往常' : '，与往常相当'
  return `${count} 件，往常 ${usual} 件${how}`
}
