import type { SubjectView } from './contract.ts'

/** The points, or that the item was not scored. */
export function pointsInWords(points: number | null): string {
  return points === null ? '不计' : String(points)
}

/** '＋3.2', '－1', '持平', or '—' without a month before. */
export function changeInWords({ total, before }: Pick<SubjectView, 'total' | 'before'>): string {
  if (total === null || before === null) return '—'
  const change = Math.round((total - before) * 100) / 100
  return change === 0 ? '持平' : `${change > 0 ? '＋' : '－'}${Math.abs(change)}`
}
