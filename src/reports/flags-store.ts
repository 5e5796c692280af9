import * as z from 'zod'
import { addMinutes, type Instant, parseDay, parseInstant, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { findIndicator } from '#indicators/indicators.ts'
import { compareFigure } from './compare-store.ts'
import type { FigureChange } from './contract.ts'
import { groundsOf } from './depends.ts'
import { type FrozenHead, frozenHead } from './frozen.ts'
import { type FigureFlag, figureFlag } from './proof-contract.ts'

/** As far as the ledger was looked at, and which signed figures did not hold then. */
export type Flags = { seq: number; at: string; stamp: string; flags: readonly FigureFlag[] }

/** An act under way when flags were computed may be kept after them with an earlier number; no act takes so long. */
const slackMinutes = 5

/** A report just signed holds: from here on only what comes later is looked at. */
export async function startFlags(tx: Tx, id: string, head: FrozenHead, now: Instant): Promise<void> {
  await keepFlags(tx, id, { seq: await settledSeq(tx, now), at: now, stamp: await stampOf(tx, head), flags: [] })
}

/** Keeps what was found, unless something later is kept already. */
export async function keepFlags(tx: Tx, id: string, { seq, at, stamp, flags }: Flags): Promise<void> {
  await tx.query(
    `insert into report_checks (tenant, report, seq, at, stamp, flags) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant, report) do update set seq = excluded.seq, at = excluded.at, stamp = excluded.stamp,
       flags = excluded.flags where report_checks.at <= excluded.at`,
    [tx.tenant, id, seq, at, stamp, JSON.stringify(flags)],
  )
}

/**
 * The flags of a signed report as of now. Looked at anew are only the figures whose procedures or registers were touched
 * since the last look by a record that can count in the report's year; all of them when a definition, the calendar or a
 * promised length has changed, or the year was not over. Refuses `report-not-signed`.
 */
export async function flagsOf(tx: Tx, now: Instant, id: string): Promise<Flags> {
  const { head, kept } = await loadHead(tx, id)
  const stamp = await stampOf(tx, head)
  const seq = await settledSeq(tx, now)
  const codes = await suspects(tx, head, kept?.stamp === stamp ? kept : undefined)
  const flags = kept ? kept.flags.filter(({ code }) => !codes.includes(code)) : []
  const lines = linesOf(tx, id)
  for (const code of codes) {
    const figure = head.figures[code]
    if (!figure) continue
    const found = await compareFigure({ tx, now }, head, [code, figure], () => lines(code), false)
    if (!found) continue
    const { now: value, definitionChanged, differences } = found
    const records = differences.length
    flags.push({ code, name: figure.name, signed: figure.value, now: value, definitionChanged, records })
  }
  return { seq, at: now, stamp, flags }
}

/** Flags as a full check found them, which also sees what was changed behind the programme. */
export async function flagsFrom(tx: Tx, now: Instant, id: string, changes: readonly FigureChange[]): Promise<Flags> {
  const { head } = await loadHead(tx, id)
  const flags = changes.map(({ records, ...change }) => ({ ...change, records: records.length }))
  return { seq: await settledSeq(tx, now), at: now, stamp: await stampOf(tx, head), flags }
}

async function loadHead(tx: Tx, id: string): Promise<{ head: FrozenHead; kept: Flags | undefined }> {
  const { rows } = await tx.query<{ head: unknown; seq: number | null; at: string; stamp: string; flags: unknown }>(
    `select r.frozen - 'records' as head, c.seq, c.at, c.stamp, c.flags
     from reports r left join report_checks c on c.tenant = r.tenant and c.report = r.id
     where r.tenant = $1 and r.id = $2`,
    [tx.tenant, id],
  )
  const row = rows[0]
  if (!row) throw refuse('report-not-found')
  if (row.head === null) throw refuse('report-not-signed')
  const { seq, at, stamp, flags } = row
  const kept = seq === null ? undefined : { seq, at, stamp, flags: z.array(figureFlag).parse(flags) }
  return { head: frozenHead.parse(row.head), kept }
}

/** The frozen lines of a figure; the whole of them is read once, and only when one is asked for. */
function linesOf(tx: Tx, id: string): (code: string) => Promise<readonly string[]> {
  let all: Promise<Record<string, string[]>> | undefined
  return async (code) => {
    all ??= tx
      .query<{ records: unknown }>("select frozen->'records' as records from reports where tenant = $1 and id = $2", [
        tx.tenant,
        id,
      ])
      .then(({ rows }) => z.record(z.string(), z.array(z.string())).parse(rows[0]?.records ?? {}))
    return (await all)[code] ?? []
  }
}

/** Codes of the figures that may have changed since the last look. */
async function suspects(tx: Tx, head: FrozenHead, since: Flags | undefined): Promise<string[]> {
  const codes = Object.keys(head.figures)
  const end = startOf(parseDay(head.until))
  if (!since || since.at < end) return codes
  const procedures = await touchedProcedures(tx, since.seq, end)
  const registers = await touchedRegisters(tx, addMinutes(parseInstant(since.at), -slackMinutes))
  return codes.filter((code) => {
    const indicator = findIndicator(code)
    if (!indicator) return true
    const grounds = groundsOf(indicator)
    return (
      grounds.byTime ||
      procedures.some((procedure) => grounds.procedures.has(procedure)) ||
      registers.some((register) => grounds.registers.has(register))
    )
  })
}

/** A matter filed after the report's year cannot count in it, whatever happens to it. */
async function touchedProcedures(tx: Tx, seq: number, end: Instant): Promise<string[]> {
  const { rows } = await tx.query<{ procedure: string }>(
    `select distinct m.procedure from events e join matters m on m.tenant = e.tenant and m.id = e.matter
     where e.tenant = $1 and e.seq > $2 and m.filed_at < $3`,
    [tx.tenant, seq, end],
  )
  return rows.map(({ procedure }) => procedure)
}

async function touchedRegisters(tx: Tx, since: Instant): Promise<string[]> {
  const { rows } = await tx.query<{ register: string }>(
    'select distinct register from entry_revisions where tenant = $1 and at > $2',
    [tx.tenant, since],
  )
  return rows.map(({ register }) => register)
}

/** The last number of the ledger below which nothing can still be kept. */
async function settledSeq(tx: Tx, now: Instant): Promise<number> {
  const { rows } = await tx.query<{ seq: number }>(
    `select coalesce((select e.seq from events e where e.tenant = $1 and e.at < $2 order by e.seq desc limit 1), 0)::float8 as seq`,
    [tx.tenant, addMinutes(now, -slackMinutes)],
  )
  return rows[0]?.seq ?? 0
}

/** What besides records a figure depends on: its definition, the calendars, the lengths that the street set. */
async function stampOf(tx: Tx, head: FrozenHead): Promise<string> {
  // 数据库存的对象不保键的次序，须先排好。
  const definitions = Object.keys(head.figures)
    .sort()
    .map((code) => `${code}@${findIndicator(code)?.definition ?? ''}`)
  const { rows } = await tx.query<{ stamp: string }>(
    `select md5($2 || coalesce((select settings->>'lengths' from tenants where tenant = $1), '') ||
       coalesce((select string_agg(year || ' ' || revision, ',' order by year, revision)
         from calendar_notices where tenant = $1), '')) as stamp`,
    [tx.tenant, definitions.join('\n')],
  )
  return rows[0]?.stamp ?? ''
}

/** Signed reports, the newest first. */
export async function signedReports(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    "select id from reports where tenant = $1 and state = 'signed' order by signed_at desc",
    [tx.tenant],
  )
  return rows.map(({ id }) => id)
}
