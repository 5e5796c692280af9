import { randomUUID } from 'node:crypto'
import type { Actor } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { type Day, formatInstant, type Instant, parseDay, parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Figure } from '#indicators/contract.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { marksOf } from '#indicators/marks-store.ts'
import { computeFigures } from '#indicators/store.ts'
import { annualCodes, draftAnnual } from './annual.ts'
import { codesIn, withFigures } from './chips.ts'
import { type ReportContent, type ReportPage, reportContent } from './contract.ts'
import { type Frozen, frozenHead, lineOf } from './frozen.ts'

/** Who works on reports, when and from where. */
export type Desk = { tx: Tx; actor: Actor; now: Instant; ip: string }

type Row = {
  id: string
  year: number
  title: string
  state: 'draft' | 'signed'
  revision: number
  changed_at: string
  signed_at: string | null
  signed_by: string | null
}

const columns = `r.id, r.year, r.title, r.state, r.revision, r.changed_at, r.signed_at,
  coalesce(a.person, r.signed_by) as signed_by`
const source = 'reports r left join accounts a on a.tenant = r.tenant and a.name = r.signed_by'

function rowView({ changed_at, signed_at, signed_by, ...row }: Row) {
  return { ...row, changedAt: changed_at, signedAt: signed_at, signedBy: signed_by }
}

/** The year as half-open days. */
export function yearPeriod(year: number): { from: Day; until: Day } {
  return { from: parseDay(`${year}-01-01`), until: parseDay(`${year + 1}-01-01`) }
}

/** All reports, the newest year first. */
export async function listReports(tx: Tx) {
  const { rows } = await tx.query<Row>(
    `select ${columns} from ${source} where r.tenant = $1 order by r.year desc, r.changed_at desc`,
    [tx.tenant],
  )
  return { reports: rows.map(rowView) }
}

async function figuresOf(tx: Tx, codes: readonly string[], year: number, now: Instant): Promise<Map<string, Figure>> {
  const figures = await computeFigures(tx, codes.map(getIndicator), yearPeriod(year), now)
  return new Map(figures.map((figure) => [figure.code, figure]))
}

/** The text of the annual report as the ledger gives it now; nothing is written. */
export async function draftContent(tx: Tx, year: number, now: Instant): Promise<ReportContent> {
  const { rows } = await tx.query<{ name: string }>('select name from tenants where tenant = $1', [tx.tenant])
  return draftAnnual(rows[0]?.name ?? '', year, await figuresOf(tx, annualCodes, year, now))
}

/** Drafts the annual report of a year and keeps it. */
export async function draftReport(desk: Desk, year: number): Promise<{ id: string }> {
  const { tx, actor, now } = desk
  const content = await draftContent(tx, year, now)
  const id = randomUUID()
  await tx.query(
    `insert into reports (tenant, id, kind, year, title, state, content, revision, changed_at, changed_by)
     values ($1, $2, 'annual', $3, $4, 'draft', $5, 1, $6, $7)`,
    [tx.tenant, id, year, content.title, JSON.stringify(content), now, actor.account],
  )
  await auditReport(desk, 'report.draft', id, { year })
  return { id }
}

function auditReport({ tx, actor, now, ip }: Desk, act: string, object: string, detail: Record<string, unknown>) {
  return writeAudit(tx, { at: now, account: actor.account, act, objectKind: 'report', object, detail, ip })
}

type Loaded = Row & { content: unknown; frozen: unknown }

/** A report with its frozen head but not its records, which may be long. */
async function loadReport(tx: Tx, id: string, lock = false): Promise<Loaded> {
  const { rows } = await tx.query<Loaded>(
    `select ${columns}, r.content, r.frozen - 'records' as frozen from ${source}
     where r.tenant = $1 and r.id = $2 ${lock ? 'for update of r' : ''}`,
    [tx.tenant, id],
  )
  const row = rows[0]
  if (!row) throw refuse('report-not-found')
  return row
}

/** A report with live figures, or the frozen ones once it is signed. */
export async function getReport({ tx, now }: Pick<Desk, 'tx' | 'now'>, id: string): Promise<ReportPage> {
  const { content: stored, frozen, ...row } = await loadReport(tx, id)
  const content = reportContent.parse(stored)
  const figures =
    frozen === null
      ? await figuresOf(tx, codesIn(content), row.year, now)
      : new Map(Object.entries(frozenHead.parse(frozen).figures))
  const shown = [...figures].map(([code, { name, unit, value, hash }]) => [code, { name, unit, value, hash }] as const)
  return { ...rowView(row), content: withFigures(content, figures), figures: Object.fromEntries(shown) }
}

/** The report at the revision that was seen; refuses one that is signed or was changed meanwhile. */
async function loadDraft(tx: Tx, id: string, revision: number): Promise<Loaded> {
  const row = await loadReport(tx, id, true)
  if (row.state === 'signed')
    throw refuse('report-signed', { at: row.signed_at ? formatInstant(parseInstant(row.signed_at)) : '' })
  if (row.revision !== revision) throw refuse('report-stale')
  return row
}

/** Keeps an edited draft as its next revision. */
export async function saveReport(
  desk: Desk,
  input: { id: string; revision: number; content: ReportContent },
): Promise<ReportPage> {
  const { tx, actor, now } = desk
  const { id, content } = input
  const { year } = await loadDraft(tx, id, input.revision)
  const live = withFigures(content, await figuresOf(tx, codesIn(content), year, now))
  await tx.query(
    `update reports set content = $3, title = $4, revision = revision + 1, changed_at = $5, changed_by = $6
     where tenant = $1 and id = $2`,
    [tx.tenant, id, JSON.stringify(live), content.title, now, actor.account],
  )
  await auditReport(desk, 'report.save', id, { revision: input.revision + 1 })
  return getReport(desk, id)
}

/**
 * Signs a draft: its figures with numerators, denominators, definitions and hashes, every record behind them, and the
 * ledger's position are fixed; the text cannot be changed any more.
 */
export async function signReport(desk: Desk, input: { id: string; revision: number }): Promise<ReportPage> {
  const { tx, actor, now } = desk
  const { year, content: stored } = await loadDraft(tx, input.id, input.revision)
  const content = reportContent.parse(stored)
  const frozen = await freeze(tx, codesIn(content), year, now)
  const signed = withFigures(content, new Map(Object.entries(frozen.figures)))
  await tx.query(
    `update reports set state = 'signed', content = $3, frozen = $4, revision = revision + 1, changed_at = $5,
       changed_by = $6, signed_at = $5, signed_by = $6 where tenant = $1 and id = $2`,
    [tx.tenant, input.id, JSON.stringify(signed), JSON.stringify(frozen), now, actor.account],
  )
  await auditReport(desk, 'report.sign', input.id, {
    year,
    seq: frozen.seq,
    figures: Object.keys(frozen.figures).length,
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

/** The newest signed annual report of a year, if there is one. */
export async function findSigned(tx: Tx, year: number): Promise<string | undefined> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from reports where tenant = $1 and kind = 'annual' and year = $2 and state = 'signed'
     order by signed_at desc limit 1`,
    [tx.tenant, year],
  )
  return rows[0]?.id
}
