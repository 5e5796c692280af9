/**
 * Counts that scatter more than a Poisson process: mean `mean`, variance `mean × spread`; spread 1 is Poisson
 * (Cameron and Trivedi, NB1). Probabilities by the exact recursion.
 */
export type CountLaw = { mean: number; spread: number }

/** P(X ≤ k) for k = 0, 1, 2 … until `enough`; far tails are cut where nothing is left to add. */
function* cumulative({ mean, spread }: CountLaw): Generator<number> {
  const poisson = spread <= 1.000001
  const size = poisson ? 0 : mean / (spread - 1)
  // 大均数时零件的概率小到下溢：取对数起步。
  let log = poisson ? -mean : -size * Math.log(spread)
  let sum = 0
  for (let k = 0; ; k++) {
    sum += Math.exp(log)
    yield Math.min(1, sum)
    log += poisson ? Math.log(mean / (k + 1)) : Math.log((((size + k) / (k + 1)) * (spread - 1)) / spread)
  }
}

const most = 1_000_000

/** The least k with P(X ≤ k) ≥ share. */
export function quantile(law: CountLaw, share: number): number {
  if (law.mean <= 0) return 0
  let k = 0
  for (const below of cumulative(law)) {
    if (below >= share || k >= most) return k
    // 再加也加不上去（尾部小于浮点精度）。
    if (k > law.mean + 60 * Math.sqrt(law.mean * Math.max(1, law.spread))) return k
    k += 1
  }
  return k
}

/** P(X ≥ count). */
export function upperTail(law: CountLaw, count: number): number {
  if (count <= 0) return 1
  if (law.mean <= 0) return 0
  let k = 0
  let before = 0
  for (const below of cumulative(law)) {
    if (k === count) return Math.max(0, 1 - before)
    before = below
    k += 1
    if (k > most) return 0
  }
  return 0
}
