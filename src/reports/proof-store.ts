import { createHash } from 'node:crypto'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { checkReading } from './check.ts'
import type { LawLibrary, OutsideFigure } from './checks/check.ts'
import { codesIn, withFigures } from './chips.ts'
import { readClaims } from './claims/read.ts'
import { reportContent } from './contract.ts'
import type { FigureOfYear, StatutoryTable } from './differences.ts'
import { type FrozenProof, frozenHead } from './frozen.ts'
import { printReport } from './printed.ts'
import { countNumbers, type ProofGround, proofItems, type Unanswered } from './proof.ts'
import { isOpen, type Proof, type ProofItem } from './proof-contract.ts'
import { loadReportSettings } from './settings-store.ts'
import { auditReport, type Desk, figuresOf, findSigned, type Loaded, loadReport } from './store.ts'
import { outsideFigures } from './tables/store.ts'

/** A desk with the law library that citations are checked against. */
export type ProofDesk = Desk & { laws: LawLibrary }

/** The statutory reports of the same year that a figure has to agree with. */
const tableNames = { disclosure: '政府信息公开工作年度报告', enforcement: '行政执法统计年报' } as const

/** The checker run on a draft as it is kept, with the answers given. Refuses `report-signed`. */
export async function proofOf(desk: ProofDesk, id: string): Promise<Proof> {
  return prove(desk, await loadUnsigned(desk.tx, id))
}

async function loadUnsigned(tx: Tx, id: string): Promise<Loaded> {
  const row = await loadReport(tx, id)
  if (row.state === 'signed') throw refuse('report-signed', { at: row.signed_at?.slice(0, 10) ?? '' })
  return row
}

async function prove(desk: ProofDesk, row: Loaded): Promise<Proof> {
  return withAnswers(desk, row, await groundOf(desk.tx, row, desk.now, desk.laws))
}

async function withAnswers({ tx, now }: ProofDesk, row: Loaded, ground: ProofGround): Promise<Proof> {
  const items = await answered(tx, row.id, proofItems(ground))
  return {
    revision: row.revision,
    numbers: countNumbers(ground),
    items,
    open: items.filter(isOpen).length,
    checkedAt: now,
  }
}

async function groundOf(tx: Tx, row: Loaded, now: Instant, laws: LawLibrary): Promise<ProofGround> {
  const stored = reportContent.parse(row.content)
  const figures = await figuresOf(tx, codesIn(stored), row.year, now)
  const content = withFigures(stored, figures)
  const printed = printReport(content)
  const reading = readClaims(printed.text)
  const last = await lastYear(tx, row.year)
  const outside = await outsideFigures(tx, row.year, now)
  const findings = checkReading(reading, {
    year: row.year,
    laws,
    outside,
    ...(last ? { previous: readClaims(last.text) } : {}),
  })
  const { differ } = await loadReportSettings(tx)
  return {
    content,
    printed,
    reading,
    findings,
    figures,
    previous: last?.figures,
    tables: tablesOf(outside),
    bounds: differ,
  }
}

function tablesOf(outside: readonly OutsideFigure[]): StatutoryTable[] {
  return (['disclosure', 'enforcement'] as const).map((source) => ({
    name: tableNames[source],
    figures: new Map(outside.filter((one) => one.source === source).map(({ code, value }) => [code, value])),
  }))
}

async function lastYear(
  tx: Tx,
  year: number,
): Promise<{ text: string; figures: ReadonlyMap<string, FigureOfYear> } | undefined> {
  const id = await findSigned(tx, year - 1)
  if (id === undefined) return undefined
  const { content, frozen } = await loadReport(tx, id)
  const { figures } = frozenHead.parse(frozen)
  return { text: printReport(reportContent.parse(content)).text, figures: new Map(Object.entries(figures)) }
}

function idOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}

type AnswerRow = { item: string; words: string; by: string; at: string }

async function answered(tx: Tx, report: string, items: readonly Unanswered[]): Promise<ProofItem[]> {
  const { rows } = await tx.query<AnswerRow>(
    `select distinct on (r.item) r.item, r.words, coalesce(a.person, r.account) as by, r.at
     from report_answers r left join accounts a on a.tenant = r.tenant and a.name = r.account
     where r.tenant = $1 and r.report = $2 order by r.item, r.revision desc`,
    [tx.tenant, report],
  )
  const known = new Map(rows.map(({ item, ...answer }) => [item, answer]))
  return items.map(({ key, ...item }) => {
    const id = idOf(key)
    return { id, ...item, answer: known.get(id) ?? null }
  })
}

/**
 * Answers items of a draft in words. Refuses `proof-item-changed` when one is no longer asked, and `proof-not-answerable`
 * for a number without a source or a gap: these are mended in the text.
 */
export async function answerItems(
  desk: ProofDesk,
  { id, items: asked, words }: { id: string; items: readonly string[]; words: string },
): Promise<Proof> {
  const { tx, actor, now } = desk
  const row = await loadUnsigned(tx, id)
  const ground = await groundOf(tx, row, now, desk.laws)
  const { items } = await withAnswers(desk, row, ground)
  const chosen = items.filter((item) => asked.includes(item.id))
  if (chosen.length < new Set(asked).size)
    throw refuse('proof-item-changed', { count: new Set(asked).size - chosen.length })
  const fixed = chosen.find(({ answerable }) => !answerable)
  if (fixed) throw refuse('proof-not-answerable', { message: fixed.message })
  await tx.query(
    `insert into report_answers (tenant, report, item, revision, kind, message, words, account, at)
     select $1, $2, r.id, 1 + coalesce((select max(b.revision) from report_answers b
         where b.tenant = $1 and b.report = $2 and b.item = r.id), 0), r.kind, r.message, $3, $4, $5
     from jsonb_to_recordset($6::jsonb) as r(id text, kind text, message text)`,
    [tx.tenant, id, words, actor.account, now, JSON.stringify(chosen)],
  )
  await auditReport(desk, 'report.answer', id, { words, items: chosen.map(({ kind, message }) => ({ kind, message })) })
  return withAnswers(desk, row, ground)
}

/** What goes into the frozen head; refuses `report-unproven` with how many are open and which. */
export async function requireProven(desk: ProofDesk, row: Loaded): Promise<FrozenProof> {
  const { items, numbers } = await prove(desk, row)
  const open = items.filter(isOpen)
  if (open.length > 0) throw refuse('report-unproven', { count: open.length, items: namesOf(open) })
  const { blocks } = reportContent.parse(row.content)
  return {
    numbers,
    findings: items.filter(({ kind }) => kind === 'finding').length,
    outside: blocks.flatMap((block) =>
      block.kind === 'heading'
        ? []
        : block.content.flatMap((part) =>
            part.kind === 'outside'
              ? [{ text: part.text, source: part.source, by: part.by ?? '', at: part.at ?? '' }]
              : [],
          ),
    ),
    answers: items.flatMap(({ kind, message, answer }) => (answer ? [{ kind, message, ...answer }] : [])),
  }
}

/** Enough to find them by; the page lists them all. */
const namedMost = 5

function namesOf(open: readonly ProofItem[]): string {
  const names = open.slice(0, namedMost).map(({ kind, stated, message }) => {
    if (kind === 'number') return `「${stated}」没有出处`
    if (kind === 'gap') return `${stated}未填`
    return message.replace(/[。；]$/, '')
  })
  return `${names.join('；')}${open.length > namedMost ? `；等` : ''}`
}
