import { type CountLaw, quantile, upperTail } from './negative-binomial.ts'

/** A week as it was: how many came, and how much it weighs by its days and season (7 is a usual week). */
export type PastWeek = { count: number; weight: number }

export type Expectation = CountLaw & { low: number; high: number }

const share = 0.95

/**
 * What a week of this weight brings by the weeks before it: the level (count per weight), scattered as much as the weeks
 * did, and less certain the fewer they are. Unusual weeks of the past count no more than their own upper bound, so that
 * one burst does not make the next look usual. `low` and `high` hold 95 % of ordinary weeks. Undefined below `least` weeks.
 */
export function expect(past: readonly PastWeek[], weight: number, least: number): Expectation | undefined {
  if (past.length < least || weight <= 0) return undefined
  const tame = tamed(past)
  const total = tame.reduce((sum, week) => sum + week.count, 0)
  const weights = tame.reduce((sum, week) => sum + week.weight, 0)
  // 一件也没有过的，按半件估：没有来过不等于不会来。
  const level = (total + 0.5) / weights
  const spread = spreadOf(tame, level) * (1 + weight / weights)
  const law = { mean: level * weight, spread }
  return { ...law, low: quantile(law, (1 - share) / 2), high: quantile(law, 1 - (1 - share) / 2) }
}

/** P(a week brings as many or more), where the week was ordinary. */
export function unusual(expectation: Expectation, count: number): number {
  return upperTail(expectation, count)
}

/** Each week's count, at most what the weeks together would have let it be. */
function tamed(past: readonly PastWeek[]): PastWeek[] {
  const rates = past.map(({ count, weight }) => count / weight).sort((a, b) => a - b)
  const median = rates[Math.floor(rates.length / 2)] ?? 0
  return past.map((week) => {
    const usual = Math.max(median * week.weight, 0.5)
    const bound = usual + 4 * Math.sqrt(usual * Math.max(1, spreadOf(past, median)))
    return week.count > bound ? { ...week, count: Math.ceil(bound) } : week
  })
}

/** Pearson's χ² by its degrees of freedom: how many times more the weeks scatter than by chance alone; at least 1. */
function spreadOf(past: readonly PastWeek[], level: number): number {
  if (past.length < 2) return 1
  const sum = past.reduce((all, { count, weight }) => {
    const mean = Math.max(level * weight, 0.25)
    // 单个异常周对离散程度的影响有限。
    return all + Math.min((count - mean) ** 2 / mean, 16)
  }, 0)
  return Math.max(1, sum / (past.length - 1))
}
