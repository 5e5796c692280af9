import type { Claim } from '#reports/claims/claim.ts'
import { printed } from './check.ts'

/** A number as an official writes it: no more decimals than given, none that are nought. */
export function numberWords(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return '—'
  return String(Number(value.toFixed(Math.min(10, Math.max(0, decimals)))))
}

/** The decimals that a claim is printed with, at least two: what a rate beside it is worked out to. */
export function decimalsOf({ step }: Claim): number {
  return step > 0 && step < 1 ? Math.max(2, Math.min(6, Math.round(-Math.log10(step)))) : 2
}

/** The number alone, in single units, bounds kept: 余, 近 and the like are shown as printed. */
export function figureOf(claim: Claim): string {
  return claim.bound === 'exact' && claim.upper === undefined ? numberWords(claim.value, 6) : printed(claim)
}

/** 70+3+18 */
export function sumWords(claims: readonly Claim[]): string {
  return claims.map(figureOf).join('+')
}
