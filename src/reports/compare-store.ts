import { type Instant, parseDay } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Indicator } from '#indicators/define.ts'
import { findIndicator } from '#indicators/indicators.ts'
import { alteredLines, marksOf } from '#indicators/marks-store.ts'
import { computeFigure } from '#indicators/store.ts'
import { compareRecords, type Difference } from './compare.ts'
import { type FrozenFigure, type FrozenHead, recordOf } from './frozen.ts'
import { isCorrection } from './reasons.ts'

/** A signed figure that no longer holds: its value now, and the records that made the difference. */
export type Compared = {
  indicator: Indicator | undefined
  now: number | null
  definitionChanged: boolean
  differences: readonly Difference[]
  /** Records whose lines in the ledger no longer carry the hash they had. */
  broken: ReadonlySet<string>
}

/**
 * A signed figure against the ledger of now; undefined when it holds. `lines` are its records as they were signed, read
 * only when needed. With `deep` every line's hash is looked at again, which finds what was changed behind the programme.
 */
export async function compareFigure(
  { tx, now: at }: { tx: Tx; now: Instant },
  signed: Pick<FrozenHead, 'from' | 'until'>,
  [code, figure]: readonly [string, FrozenFigure],
  lines: () => Promise<readonly string[]>,
  deep: boolean,
): Promise<Compared | undefined> {
  const indicator = findIndicator(code)
  if (!indicator) return { indicator, now: null, definitionChanged: true, differences: [], broken: new Set() }
  const asked = { from: parseDay(signed.from), until: parseDay(signed.until) }
  const now = await computeFigure(tx, indicator, asked, at)
  const definitionChanged = now.definition !== figure.definition
  if (!deep && now.hash === figure.hash && !definitionChanged) return undefined
  const before = (await lines()).map(recordOf)
  const broken = indicator.population.of === 'register' ? new Set<string>() : await alteredLines(tx, before)
  if (now.hash === figure.hash && !definitionChanged && broken.size === 0) return undefined
  const { changed, touched } = compareRecords(before, await marksOf(tx, indicator, asked, at))
  const corrected = await correctedAmong(tx, indicator, touched)
  const known = new Set([...changed, ...corrected].map(({ key }) => key))
  const differences = [
    ...changed,
    ...corrected,
    ...before
      .filter(({ id, key }) => broken.has(id) && !known.has(key))
      .map((one): Difference => ({ key: one.key, id: one.id, change: 'altered', before: one, after: one })),
  ]
  const same =
    now.value === figure.value && now.numerator === figure.numerator && now.denominator === figure.denominator
  if (same && !definitionChanged && differences.length === 0) return undefined
  return { indicator, now: now.value, definitionChanged, differences, broken }
}

/** Of the records that only have a new revision, those that were corrected. Every change of an entry is a correction. */
async function correctedAmong(
  tx: Tx,
  { population }: Indicator,
  touched: readonly Difference[],
): Promise<Difference[]> {
  if (population.of === 'register' || touched.length === 0) return [...touched]
  const lines = touched.map(({ id, before }) => ({ id, position: before?.position ?? 0 }))
  const { rows } = await tx.query<{ matter: string; kind: 'edited' }>(
    `select distinct v.matter, v.kind from jsonb_to_recordset($2::jsonb) as r(id uuid, position int)
     join events v on v.tenant = $1 and v.matter = r.id and v.position > r.position`,
    [tx.tenant, JSON.stringify(lines)],
  )
  const corrected = new Set(rows.filter(isCorrection).map(({ matter }) => matter))
  return touched.filter(({ id }) => corrected.has(id))
}
