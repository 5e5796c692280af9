import { type Day, daysBetween } from '#calendar/date.ts'
import type { HotSettings } from './settings.ts'

/** What the heat of an issue is counted from. */
export type Counted = {
  count: number
  /** Distinct people; one who wrote five times is one. */
  people: number
  likes: number
  dislikes: number
  /** Every message's day, in any order. */
  days: readonly Day[]
}

/** The heat with what it is made of, for showing why one issue stands before another. */
export type Heat = { heat: number; base: number; density: number; growth: number; freshness: number }

/**
 * heat = base × (1 + density·D + growth·G) × (1 − recency·(1 − F)), to one decimal, where
 * base = count·件数 + people·人数 + likes·ln(1 + 点赞) + dislikes·ln(1 + 反对);
 * D = 件数 ÷ (件数 + 历时天数 ÷ 7), near 1 when all came within days;
 * G = (后半段件数 − 前半段件数) ÷ 件数, between −1 and 1, 0 for one day;
 * F = 0.5 ^ (最后一件至 `today` 的天数 ÷ halfLifeDays). The lower-case names are the weights of the settings.
 */
export function heatOf({ count, people, likes, dislikes, days }: Counted, today: Day, weights: HotSettings): Heat {
  const sorted = [...days].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return { heat: 0, base: 0, density: 0, growth: 0, freshness: 0 }
  const base =
    weights.count * count +
    weights.people * people +
    weights.likes * Math.log1p(Math.max(0, likes)) +
    weights.dislikes * Math.log1p(Math.max(0, dislikes))
  const span = daysBetween(first, last)
  const density = count / (count + span / 7)
  const growth = growthOf(sorted, first, span)
  const freshness = 0.5 ** (Math.max(0, daysBetween(last, today)) / weights.halfLifeDays)
  const lifted = base * (1 + weights.density * density + weights.growth * growth)
  return { heat: round(lifted * (1 - weights.recency * (1 - freshness))), base, density, growth, freshness }
}

function growthOf(days: readonly Day[], first: Day, span: number): number {
  if (span === 0) return 0
  let late = 0
  let early = 0
  for (const day of days) {
    const at = daysBetween(first, day) * 2
    if (at > span) late += 1
    if (at < span) early += 1
  }
  return (late - early) / days.length
}

function round(heat: number): number {
  return Math.round(heat * 10) / 10
}
