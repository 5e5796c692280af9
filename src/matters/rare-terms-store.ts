import type { Tx } from '#db/transact.ts'

const sampleSize = 200
const commonFrom = 0.1
const keptMs = 60 * 60_000
const samples = new Map<string, { at: number; counts: Map<string, number> }>()

/** The `most` rarest terms in this street's latest matters, as given among equals; those in every tenth text are left out. */
export async function rarestTerms(tx: Tx, terms: readonly string[], most: number): Promise<string[]> {
  const counts = await sampleCounts(tx)
  return terms
    .filter((term) => (counts.get(term) ?? 0) < sampleSize * commonFrom)
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    .slice(0, most)
}

async function sampleCounts(tx: Tx): Promise<Map<string, number>> {
  const known = samples.get(tx.tenant)
  const now = performance.now()
  if (known && now - known.at < keptMs) return known.counts
  // ts_stat reads by a text of SQL; the tenant is twelve digits, checked where the transaction began.
  const { rows } = await tx.query<{ word: string; ndoc: number }>('select word, ndoc from ts_stat($1) where ndoc > 2', [
    `select words from matters where tenant = '${tx.tenant}' order by filed_at desc limit ${sampleSize}`,
  ])
  const counts = new Map(rows.map(({ word, ndoc }) => [word, ndoc]))
  samples.set(tx.tenant, { at: now, counts })
  return counts
}
