import type { HotSettings } from '#analysis/hot/settings.ts'
import type { HotTopic } from '#analysis/hot-contract.ts'
import { addDays, findDay } from '#calendar/date.ts'

type Heated = Pick<HotTopic, 'heat' | 'count' | 'people' | 'likes' | 'dislikes' | 'parts'>

/** How the heat of an issue came about, as two lines of arithmetic and what the terms mean. */
export function heatInWords({ heat, count, people, likes, dislikes, parts }: Heated, weights: HotSettings): string[] {
  const two = (value: number) => String(Math.round(value * 100) / 100)
  const { base, density, growth, freshness } = parts
  return [
    `热度 ${heat} ＝ 基数 ${two(base)} ×（1 ＋ ${weights.density} × 密集 ${two(density)} ＋ ${weights.growth} × 增长 ${two(growth)}）×（1 − ${weights.recency} ×（1 − 新近 ${two(freshness)}））`,
    `基数 ＝ ${weights.count} × 件数 ${count} ＋ ${weights.people} × 人数 ${people} ＋ ${weights.likes} × 点赞 ${likes} 的对数 ＋ ${weights.dislikes} × 反对 ${dislikes} 的对数`,
    '密集：几天内集中来件近于1；增长：后半段比前半段多为正；新近：最后一件越近越近于1。权重可在系统管理中修改。',
  ]
}

type Week = { from: string; count: number }

/** The weeks from the first to the last, those in which nothing came with 0. */
export function wholeWeeks(weeks: readonly Week[]): Week[] {
  const counts = new Map(weeks.map(({ from, count }) => [from, count]))
  const [first, last] = [findDay(weeks[0]?.from ?? ''), weeks.at(-1)?.from]
  if (first === undefined || last === undefined) return []
  const all: Week[] = []
  for (let week = first; week <= last; week = addDays(week, 7)) all.push({ from: week, count: counts.get(week) ?? 0 })
  return all
}
