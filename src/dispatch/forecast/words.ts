import type { HitRate } from './hit-rate.ts'

/** '36.8%', or '—' where there was nothing to count. */
export function percent(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`
}

/** How far the forecasts of the past weeks were right, beside what choosing blindly would have caught. */
export function hitInWords({ weeks, incidents, hit, lastWeek, uniform, better }: HitRate): string {
  if (weeks.length === 0) return '历史还不够重放：至少要有九周。'
  return `按同一算法逐周重放最近 ${weeks.length} 周（每周只用此前的数据，共 ${incidents} 件）：预告的一成时段里有 ${percent(hit)} 的事件；盲选 ${percent(uniform)}，照搬上周 ${percent(lastWeek)}；${weeks.length} 周中 ${better} 周好于照搬上周。`
}
