import type { Figure } from '#indicators/contract.ts'
import type { Reported } from './figure-file.ts'

/** A figure of the report that its own ledger does not give, and why. */
export type Difference = {
  code: string
  label: string
  reported: number
  ledger: number | null
  unit: string
  reason: string
}

/** How many decimals a number is printed with, at most two. */
function decimalsOf(value: number): number {
  return /\.(\d{1,2})/.exec(String(value))?.[1]?.length ?? 0
}

/** True when the ledger's value, rounded as the report prints it, is the report's. */
export function agrees(reported: number, ledger: number | null): boolean {
  if (ledger === null) return false
  const scale = 10 ** decimalsOf(reported)
  return (
    Math.round(Math.abs(ledger) * scale + 1e-7) === Math.round(Math.abs(reported) * scale + 1e-7) &&
    reported * ledger >= 0
  )
}

/** Every figure in which report and ledger differ; where the report contradicts itself, in the last decimal too. */
export function differences(reported: readonly Reported[], figures: readonly Figure[]): Difference[] {
  const ledger = new Map(figures.map((figure) => [figure.code, figure]))
  return reported.flatMap(({ code, label, value, unit, defect }) => {
    const figure = ledger.get(code)
    // 报告自相矛盾的数，凑整后相同也要指出。
    const same = figure && (defect === undefined ? agrees(value, figure.value) : figure.value === value)
    if (same) return []
    const base = { code, label, reported: value, ledger: figure?.value ?? null, unit }
    if (!figure) return [{ ...base, reason: '没有这个指标' }]
    const parts = figure.denominator === null ? '' : `（台账为 ${figure.numerator} ÷ ${figure.denominator}）`
    return [
      { ...base, reason: `${defect === undefined ? '报告的数与台账不符' : `报告自身的数字不一致：${defect}`}${parts}` },
    ]
  })
}
