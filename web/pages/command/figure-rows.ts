import type { DispatchFigures } from '#dispatch/contract.ts'
import { byText } from './by-text.ts'
import type { rungKeys } from './countdown.ts'

export const groupingNames = { all: '全部', grid: '按网格', class: '按类别', shift: '按班次' } as const
export type Grouping = keyof typeof groupingNames
export const groupings = ['all', 'grid', 'class', 'shift'] as const satisfies readonly Grouping[]

type Figure = DispatchFigures['rows'][number]
/** One line of the table: a grid, a class or a shift with its rungs. */
export type FigureRow = { name: string; rungs: Partial<Record<(typeof rungKeys)[number], Figure>> }

/** One row for each name, its rungs side by side. */
export function tableOf(rows: readonly Figure[]): FigureRow[] {
  const byName = new Map<string, FigureRow>()
  for (const figure of rows) {
    const row = byName.get(figure.name) ?? { name: figure.name, rungs: {} }
    byName.set(figure.name, { ...row, rungs: { ...row.rungs, [figure.key]: figure } })
  }
  return [...byName.values()].sort((a, b) => byText(a.name, b.name))
}

/** '45秒', '3.2分', '5.1时', '2.3天'. */
export function minutesInWords(minutes: number | null): string {
  if (minutes === null) return '—'
  if (minutes < 1) return `${Math.round(minutes * 60)}秒`
  if (minutes < 60) return `${round(minutes)}分`
  return minutes < 1440 ? `${round(minutes / 60)}时` : `${round(minutes / 1440)}天`
}

function round(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
