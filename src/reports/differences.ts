import { printChip } from './chips.ts'

/** A figure as one report has it. */
export type FigureOfYear = { name: string; unit: string; value: number | null; definition?: string }

/**
 * From when on a change against last year is asked about: counts and amounts by per cent and at least `least` of them,
 * rates by points. Ours until the street sets its own.
 */
export type DifferBounds = { percent: number; points: number; least: number }

/** Another statutory report of the same year, by the indicators it consists of. */
export type StatutoryTable = { name: string; figures: ReadonlyMap<string, number | null> }

export type Differing = { code: string; message: string; stated: string; expected: string }

/** Figures that differ from last year's signed report by as much as the bounds, or have changed their sign. */
export function differsFromYear(
  now: ReadonlyMap<string, FigureOfYear>,
  before: ReadonlyMap<string, FigureOfYear>,
  bounds: DifferBounds,
): Differing[] {
  return [...now].flatMap(([code, figure]): Differing[] => {
    const last = before.get(code)
    if (!last || figure.value === null || last.value === null) return []
    const change = changeInWords(figure.value, last.value, figure.unit, bounds)
    if (change === undefined) return []
    const [stated, expected] = [printChip(figure), printChip(last)]
    const revised =
      figure.definition !== undefined && last.definition !== undefined && figure.definition !== last.definition
    return [
      {
        code,
        stated,
        expected,
        message: `「${figure.name}」今年 ${stated}，上年报告 ${expected}，${change}${revised ? '；两年的统计口径不同' : ''}。请说明原因。`,
      },
    ]
  })
}

function changeInWords(now: number, before: number, unit: string, bounds: DifferBounds): string | undefined {
  if (now * before < 0) return now > 0 ? '由负转正' : '由正转负'
  const more = now > before ? '增加' : '减少'
  const difference = round(Math.abs(now - before))
  if (unit === '%') {
    return difference >= bounds.points ? `${now > before ? '上升' : '下降'} ${difference} 个百分点` : undefined
  }
  if (difference < bounds.least) return undefined
  if (before === 0) return '上年为零'
  const percent = round((difference / Math.abs(before)) * 100)
  return percent >= bounds.percent ? `${more} ${percent}%` : undefined
}

/** Figures that the other report of the year states otherwise. */
export function differsFromTables(now: ReadonlyMap<string, FigureOfYear>, table: StatutoryTable): Differing[] {
  return [...now].flatMap(([code, figure]): Differing[] => {
    const other = table.figures.get(code)
    if (other === undefined || other === figure.value) return []
    const [stated, expected] = [printChip(figure), printChip({ value: other, unit: figure.unit })]
    return [
      {
        code,
        stated,
        expected,
        message: `「${figure.name}」本报告为 ${stated}，${table.name}为 ${expected}，两处应当一致。`,
      },
    ]
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
