import { randomUUID } from 'node:crypto'
import type { Actor } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { type Day, formatInstant, type Instant, parseDay, parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Figure } from '#indicators/contract.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { computeFigures } from '#indicators/store.ts'
import { annualCodes } from './annual.ts'
import { codesIn, withFigures } from './chips.ts'
import { type Inline, type ReportContent, type ReportPage, reportContent } from './contract.ts'
import { frozenHead } from './frozen.ts'
import { loadReportSettings } from './settings-store.ts'
import { draftBy } from './templates/draft.ts'
import { fiveContents } from './templates/five-contents.ts'
import type { Template } from './templates/template.ts'
import { findTemplate } from './templates/templates.ts'

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

/** Figures of a year by their codes; refuses a code that is no indicator's. */
export async function figuresOf(
  tx: Tx,
  codes: readonly string[],
  year: number,
  now: Instant,
): Promise<Map<string, Figure>> {
  const figures = await computeFigures(tx, codes.map(getIndicator), yearPeriod(year), now)
  return new Map(figures.map((figure) => [figure.code, figure]))
}

/** The text of the annual report as the ledger gives it now, by the given template; nothing is written. */
export async function draftContent(
  tx: Tx,
  year: number,
  now: Instant,
  template: Template = fiveContents,
): Promise<ReportContent> {
  const { rows } = await tx.query<{ name: string }>('select name from tenants where tenant = $1', [tx.tenant])
  const known = await figuresOf(tx, annualCodes, year, now)
  return draftBy(template, { street: rows[0]?.name ?? '', year, known })
}

/** The template asked for, ours or the street's own; the usual one when none is. Refuses `report-template-unknown`. */
export async function templateOf(tx: Tx, asked: string | undefined): Promise<Template> {
  if (asked === undefined) return fiveContents
  const found = findTemplate(asked, (await loadReportSettings(tx)).templates)
  if (!found) throw refuse('report-template-unknown')
  return found
}

/** Drafts the annual report of a year by a template, ours or the street's own, and keeps it. */
export async function draftReport(
  desk: Desk,
  { year, template: asked }: { year: number; template?: string | undefined },
): Promise<{ id: string }> {
  const { tx, actor, now } = desk
  const template = await templateOf(tx, asked)
  const content = await draftContent(tx, year, now, template)
  const id = randomUUID()
  await tx.query(
    `insert into reports (tenant, id, kind, year, title, state, content, revision, changed_at, changed_by, template)
     values ($1, $2, 'annual', $3, $4, 'draft', $5, 1, $6, $7, $8)`,
    [tx.tenant, id, year, content.title, JSON.stringify(content), now, actor.account, template.id],
  )
  await auditReport(desk, 'report.draft', id, { year, template: template.id })
  return { id }
}

/** A line in the audit log about a report. */
export function auditReport(
  { tx, actor, now, ip }: Desk,
  act: string,
  object: string,
  detail: Record<string, unknown>,
) {
  return writeAudit(tx, { at: now, account: actor.account, act, objectKind: 'report', object, detail, ip })
}

export type Loaded = Row & { content: unknown; frozen: unknown }

/** A report with its frozen head but not its records, which may be long. */
export async function loadReport(tx: Tx, id: string, lock = false): Promise<Loaded> {
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
  const head = frozen === null ? undefined : frozenHead.parse(frozen)
  const figures = head ? new Map(Object.entries(head.figures)) : await figuresOf(tx, codesIn(content), row.year, now)
  const shown = [...figures].map(([code, { name, unit, value, hash }]) => [code, { name, unit, value, hash }] as const)
  return {
    ...rowView(row),
    content: withFigures(content, figures),
    figures: Object.fromEntries(shown),
    proof: head?.proof ?? null,
  }
}

/** The report at the revision that was seen; refuses one that is signed or was changed meanwhile. */
export async function loadDraft(tx: Tx, id: string, revision: number): Promise<Loaded> {
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
  const { year, content: stored } = await loadDraft(tx, id, input.revision)
  const live = withMarkers(
    withFigures(content, await figuresOf(tx, codesIn(content), year, now)),
    reportContent.parse(stored),
    { by: actor.account, at: now },
  )
  await tx.query(
    `update reports set content = $3, title = $4, revision = revision + 1, changed_at = $5, changed_by = $6
     where tenant = $1 and id = $2`,
    [tx.tenant, id, JSON.stringify(live), content.title, now, actor.account],
  )
  await auditReport(desk, 'report.save', id, { revision: input.revision + 1 })
  return getReport(desk, id)
}

type Outside = Extract<Inline, { kind: 'outside' }>

function outsideIn({ blocks }: ReportContent): Outside[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.content.filter((part) => part.kind === 'outside') : [],
  )
}

/** Who marked a quantity and when is for the server to say: whoever first kept these words with this source. */
function withMarkers(content: ReportContent, before: ReportContent, now: { by: string; at: string }): ReportContent {
  const known = outsideIn(before)
  const marked = (part: Inline): Inline => {
    if (part.kind !== 'outside') return part
    const { text, source } = part
    const { by, at } = known.find((one) => one.text === text && one.source === source) ?? now
    return { kind: 'outside', text, source, ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) }
  }
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.kind === 'heading' ? block : { ...block, content: block.content.map(marked) },
    ),
  }
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
