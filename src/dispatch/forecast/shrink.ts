/** What was seen in a class and what would have been seen were the class like all others. */
export type Seen = { observed: number; expected: number }

// 一个类别再怎样与众不同，也不凭少数几件放大到这个倍数以上。
const most = 20

/**
 * How many times more than expected each class really has: observed over expected, drawn towards 1 the more, the less the
 * classes differ beyond chance (empirical Bayes: a gamma prior of mean 1 over Poisson counts, its strength by moments).
 */
export function shrunk(seen: readonly Seen[]): number[] {
  const strength = priorStrength(seen)
  return seen.map(({ observed, expected }) =>
    strength === Number.POSITIVE_INFINITY ? 1 : Math.min(most, (observed + strength) / (expected + strength)),
  )
}

/** The prior's weight in counts: Var(o) = e + e²/k; endless where the classes do not differ beyond chance. */
export function priorStrength(seen: readonly Seen[]): number {
  const excess = seen.reduce((sum, { observed, expected }) => sum + (observed - expected) ** 2 - expected, 0)
  const squares = seen.reduce((sum, { expected }) => sum + expected ** 2, 0)
  if (excess <= 0 || squares === 0) return Number.POSITIVE_INFINITY
  return squares / excess
}
