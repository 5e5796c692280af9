import { randomUUID } from 'node:crypto'
import { writeAudit } from '#access/audit-store.ts'
import { redactText } from '#access/masking.ts'
import { addDays, type Day, dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { computeFigures } from '#indicators/store.ts'
import { parseMoment } from '#intake/mapping.ts'
import type { PageLooker } from '#matters/page-store.ts'
import { look } from '#matters/routes.ts'
import { cellsOf } from './cell.ts'
import { compareFigures } from './compare-figures.ts'
import { compareRecords, type OurRecord, personalByPath } from './compare-records.ts'
import type { BadRow, Comparison } from './difference.ts'
import type { FiguresMapping, NamedMapping, RecordsMapping } from './mapping.ts'
import { getMapping } from './mappings-store.ts'
import type { Subject } from './subject.ts'
import { subjectsByKey, subjectsOf, wantedBy } from './subjects-store.ts'
import { bareText, headingFor, type TheirSheet, underHeading } from './their-sheet.ts'

/** Days [from, until); without them those that the file itself speaks of. */
export type Days = { from: Day; until: Day }
export type CompareAsked = { mapping: string; sheet: TheirSheet; file: string; days?: Days }
export type Compared = Comparison & { id: string; days?: Days; errors?: Uint8Array }

const errorFileLimit = 50_000_000

/**
 * Compares what came back with our ledger and keeps the result. Records are matched by key whatever their year; those on
 * our side alone are listed for the period. Sealed matters take no part. Rows that cannot be compared go to an error file.
 */
export async function compareFile(context: Context, asked: CompareAsked): Promise<Compared> {
  const id = randomUUID()
  const read = await look(context, async (looker) => {
    const named = await getMapping(looker.tx, asked.mapping)
    const found =
      named.mapping.kind === 'records'
        ? await comparedRecords(looker, named.mapping, asked)
        : await comparedFigures(looker, named.mapping, asked)
    return { named, ...found }
  })
  const errors = read.bad.length === 0 ? undefined : await errorFile(asked.sheet, read.bad)
  const stored =
    errors && (await context.resources.files.put(errors, { name: '未能比对的行.xlsx', limit: errorFileLimit }))
  await look(context, ({ tx }) => keep(tx, context, { id, file: asked.file, errors: stored?.hash }, read))
  const { lines, bad, summary, days } = read
  return { id, lines, bad, summary, ...(days ? { days } : {}), ...(errors ? { errors } : {}) }
}

async function comparedRecords(looker: PageLooker, mapping: RecordsMapping, asked: CompareAsked) {
  const sheet = underHeading(asked.sheet, mapping.key)
  if (!sheet) throw noHeading(asked.file, mapping.key, asked.sheet)
  const keyHeading = headingFor(sheet, mapping.key) ?? ''
  const keys = sheet.rows.map(({ cells }) => (cells[keyHeading] ?? '').trim()).filter((key) => key !== '')
  const days = asked.days ?? daysIn(mapping, sheet)
  const subjects = new Map<string, Subject>()
  for (const subject of await subjectsByKey(looker, mapping, [...new Set(keys)])) subjects.set(subject.id, subject)
  if (days)
    for await (const some of subjectsOf(looker, { ...days, procedure: mapping.procedures }, wantedBy(mapping), {
      unsealed: true,
    }))
      for (const subject of some) subjects.set(subject.id, subject)
  const compared = compareRecords(
    mapping,
    sheet,
    [...subjects.values()].map((one) => ourRecord(one, mapping)),
    personalByPath,
  )
  const notes = [
    ...compared.summary.notes,
    ...(days
      ? asked.days
        ? []
        : [`未指定期间，取上级表中登记时间的起止：${days.from} 至 ${addDays(days.until, -1)}`]
      : ['没有指定期间，上级表中也没有登记时间：不列仅本地有的件']),
    '保密件不参加比对',
  ]
  return { ...compared, summary: { ...compared.summary, notes }, days }
}

function ourRecord(subject: Subject, mapping: RecordsMapping): OurRecord {
  const { number, title } = subject.matter
  return { matter: subject.id, number, title: redactText(title), cells: cellsOf(subject, mapping) }
}

/** The days from the first to the last filing in their sheet, where one of its columns is the time of filing. */
function daysIn({ columns }: RecordsMapping, sheet: TheirSheet): Days | undefined {
  const column = columns.find(({ from }) => from === 'filedAt')
  const heading = column && headingFor(sheet, column.title)
  if (heading === undefined) return undefined
  const moments = sheet.rows.flatMap(({ cells }) => parseMoment(cells[heading] ?? '') ?? []).sort()
  const [first, last] = [moments[0], moments.at(-1)]
  return first && last ? { from: dayOf(first), until: addDays(dayOf(last), 1) } : undefined
}

async function comparedFigures(looker: PageLooker, mapping: FiguresMapping, asked: CompareAsked) {
  const { days } = asked
  if (!days) throw refuse('exchange-refused', { reason: '核对汇总数须指明期间' })
  const sheet = underHeading(asked.sheet, mapping.file.code)
  if (!sheet) throw noHeading(asked.file, mapping.file.code, asked.sheet)
  if (headingFor(sheet, mapping.file.value) === undefined) throw noHeading(asked.file, mapping.file.value, sheet)
  const codes = [...new Set(mapping.rows.map(({ ours }) => ours))]
  const figures = await computeFigures(looker.tx, codes.map(getIndicator), days, looker.now)
  return { ...compareFigures(mapping, sheet, new Map(figures.map((one) => [one.code, one]))), days }
}

function noHeading(file: string, heading: string, { headings }: TheirSheet) {
  const shown = headings
    .slice(0, 12)
    .map((one) => bareText(one).slice(0, 20))
    .join('、')
  return refuse('exchange-refused', {
    reason: `「${file}」中没有「${heading}」这一列（现有：${shown}），请核对映射和文件`,
  })
}

function errorFile({ headings }: TheirSheet, bad: readonly BadRow[]): Promise<Uint8Array> {
  const used = bad[0] ? Object.keys(bad[0].cells) : headings
  return writeSheet({
    title: '未能比对的行',
    columns: [
      { key: 'line', title: '原文件行号', kind: 'number' },
      { key: 'reason', title: '未能比对的原因', width: 40 },
      ...used.map((heading, at) => ({ key: `c${at}`, title: heading })),
    ],
    rows: bad.map(({ line, reason, cells }) => ({
      ...{ line, reason },
      ...Object.fromEntries(used.map((heading, at) => [`c${at}`, cells[heading] ?? ''])),
    })),
  })
}

type Kept = Comparison & { named: NamedMapping; days?: Days }

async function keep(
  tx: Tx,
  { actor, now, ip }: Context,
  { id, file, errors }: { id: string; file: string; errors?: string },
  { named, lines, summary, days }: Kept,
): Promise<void> {
  const { name, system, kind } = named.mapping
  await tx.query(
    `insert into exchange_comparisons
       (tenant, id, mapping, revision, kind, name, system, file, from_day, until_day, summary, errors, account, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[tx.tenant, id, named.id, named.revision, kind, name, system, file, days?.from ?? null, days?.until ?? null],
      ...[JSON.stringify(summary), errors ?? null, actor.account, now],
    ],
  )
  await tx.query(
    `insert into exchange_lines (tenant, comparison, line, kind, key, title, field, ours, theirs, note, matter, row)
     select $1, $2, l.line, l.kind, l.key, l.title, l.field, l.ours, l.theirs, l.note, l.matter, l.row
     from jsonb_to_recordset($3::jsonb) as l(line int, kind text, key text, title text, field text, ours text, theirs text,
       note text, matter uuid, row int)`,
    [tx.tenant, id, JSON.stringify(lines.map((line, at) => ({ line: at + 1, ...line })))],
  )
  const { theirs, ours, different, onlyTheirs, onlyOurs, bad } = summary
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'exchange.compare', objectKind: 'exchange', object: named.id },
    detail: { name, file, theirs, ours, different, onlyTheirs, onlyOurs, rejected: bad },
    ip,
  })
}

type AnswerGiven = { id: string; lines: readonly number[]; answer: string; reason: string }

/** Answers lines of a comparison, each with the reason; a later answer takes the place of an earlier. Gives how many. */
export async function answerLines(
  tx: Tx,
  { actor, now, ip }: { actor: Context['actor']; now: Instant; ip: string },
  { id, lines, answer, reason }: AnswerGiven,
): Promise<number> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 12))', [`${tx.tenant} ${id}`])
  const { rowCount } = await tx.query(
    `insert into exchange_answers (tenant, comparison, line, revision, answer, reason, account, at)
     select $1, $2, l.line, 1 + coalesce((select max(a.revision) from exchange_answers a
       where a.tenant = $1 and a.comparison = $2 and a.line = l.line), 0), $4, $5, $6, $7
     from exchange_lines l where l.tenant = $1 and l.comparison = $2 and l.line = any($3::int[])`,
    [tx.tenant, id, lines, answer, reason, actor.account, now],
  )
  if (rowCount !== new Set(lines).size) throw refuse('exchange-not-found', { what: '所答复的差异' })
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'exchange.answer', objectKind: 'exchange', object: id },
    detail: { count: rowCount, kind: answer, reason },
    ip,
  })
  return rowCount
}
