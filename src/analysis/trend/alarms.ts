/**
 * Which of many tests are told so that of those told only about `share` are false (Benjamini and Hochberg, 1995): the
 * largest k with p(k) ≤ k / n × share. Gives true for each told, in the order given.
 */
export function tell(chances: readonly number[], share: number): boolean[] {
  const sorted = [...chances].sort((a, b) => a - b)
  let bound = -1
  for (const [at, chance] of sorted.entries()) if (chance <= ((at + 1) / sorted.length) * share) bound = chance
  return chances.map((chance) => chance <= bound)
}
