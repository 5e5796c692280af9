import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { marksOf } from '#indicators/marks-store.ts'
import { codesIn, withFigures } from './chips.ts'
import { type ReportPage, reportContent } from './contract.ts'
import { startFlags } from './flags-store.ts'
import { type Frozen, lineOf } from './frozen.ts'
import { type ProofDesk, requireProven } from './proof-store.ts'
import { auditReport, figuresOf, getReport, loadDraft, yearPeriod } from './store.ts'

/**
 * Signs a draft: its figures with numerators, denominators, definitions and hashes, every record behind them, the
 * ledger's position, the sources and the answers are fixed; the text cannot be changed any more. Refuses
 * `report-unproven` while a number has no source or an item no answer.
 */
export async function signReport(desk: ProofDesk, input: { id: string; revision: number }): Promise<ReportPage> {
  const { tx, actor, now } = desk
  const row = await loadDraft(tx, input.id, input.revision)
  const proof = await requireProven(desk, row)
  const content = reportContent.parse(row.content)
  const frozen = { ...(await freeze(tx, codesIn(content), row.year, now)), proof }
  const signed = withFigures(content, new Map(Object.entries(frozen.figures)))
  await tx.query(
    `update reports set state = 'signed', content = $3, frozen = $4, revision = revision + 1, changed_at = $5,
       changed_by = $6, signed_at = $5, signed_by = $6 where tenant = $1 and id = $2`,
    [tx.tenant, input.id, JSON.stringify(signed), JSON.stringify(frozen), now, actor.account],
  )
  await startFlags(tx, input.id, frozen, now)
  await auditReport(desk, 'report.sign', input.id, {
    year: row.year,
    seq: frozen.seq,
    figures: Object.keys(frozen.figures).length,
    proof,
  })
  return getReport(desk, input.id)
}

async function freeze(tx: Tx, codes: readonly string[], year: number, now: Instant): Promise<Frozen> {
  const period = yearPeriod(year)
  const { rows } = await tx.query<{ seq: number }>(
    'select coalesce(max(seq), 0) as seq from events where tenant = $1',
    [tx.tenant],
  )
  const figures: Frozen['figures'] = {}
  const records: Frozen['records'] = {}
  for (const [code, figure] of await figuresOf(tx, codes, year, now)) {
    const { name, unit, value, numerator, denominator, definition, hash } = figure
    figures[code] = { name, unit, value, numerator, denominator, records: figure.records, definition, hash }
    records[code] = (await marksOf(tx, getIndicator(code), period, now)).map(lineOf)
  }
  return { ...period, asOf: now, seq: rows[0]?.seq ?? 0, figures, records }
}
