import { can, scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import { parseDay } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Indicator } from '#indicators/define.ts'
import { findIndicator } from '#indicators/indicators.ts'
import { alteredLines, marksOf } from '#indicators/marks-store.ts'
import { computeFigure } from '#indicators/store.ts'
import { readEvents } from '#matters/store.ts'
import { getEdition } from '#procedures/index.ts'
import { getRegister } from '#registry/registers.ts'
import { compareRecords, type Difference } from './compare.ts'
import type { FigureChange } from './contract.ts'
import { countsAs, type Frozen, type FrozenFigure, frozen, recordOf } from './frozen.ts'
import { entryWords, isCorrection, type Reason, reasonsOf } from './reasons.ts'
import type { Desk } from './store.ts'

/** Records explained one by one; beyond that a figure's list says only what changed. */
const explainMost = 200

/**
 * Computes every frozen figure of a signed report again. Listed are the figures whose value or definition differs, or
 * behind which a record was added, removed, counts otherwise or was corrected, each with its reason; steps that only
 * carry a matter on and change no figure are not. Refuses `report-not-signed`.
 */
export async function checkReport(desk: Desk, id: string): Promise<{ changes: FigureChange[]; checkedAt: string }> {
  const { tx, now } = desk
  const { rows } = await tx.query<{ frozen: unknown }>('select frozen from reports where tenant = $1 and id = $2', [
    tx.tenant,
    id,
  ])
  const row = rows[0]
  if (!row) throw refuse('report-not-found')
  if (row.frozen === null) throw refuse('report-not-signed')
  const signed = frozen.parse(row.frozen)
  const changes: FigureChange[] = []
  for (const [code, figure] of Object.entries(signed.figures)) {
    const change = await checkFigure(desk, signed, code, figure)
    if (change) changes.push(change)
  }
  return { changes, checkedAt: now }
}

async function checkFigure(
  desk: Desk,
  signed: Frozen,
  code: string,
  figure: FrozenFigure,
): Promise<FigureChange | undefined> {
  const indicator = findIndicator(code)
  const base = { code, name: figure.name, signed: figure.value }
  if (!indicator) return { ...base, now: null, definitionChanged: true, records: [] }
  const { tx, now: at } = desk
  const asked = { from: parseDay(signed.from), until: parseDay(signed.until) }
  const now = await computeFigure(tx, indicator, asked, at)
  const before = (signed.records[code] ?? []).map(recordOf)
  const broken = indicator.population.of === 'register' ? new Set<string>() : await alteredLines(tx, before)
  const definitionChanged = now.definition !== figure.definition
  if (now.hash === figure.hash && !definitionChanged && broken.size === 0) return undefined
  const { changed, touched } = compareRecords(before, await marksOf(tx, indicator, asked, at))
  const corrected = await correctedAmong(tx, indicator, touched)
  const differences = [
    ...changed,
    ...corrected,
    ...before.flatMap((one): Difference[] => {
      const known = [...changed, ...corrected].some(({ key }) => key === one.key)
      return broken.has(one.id) && !known
        ? [{ key: one.key, id: one.id, change: 'altered', before: one, after: one }]
        : []
    }),
  ]
  const same =
    now.value === figure.value && now.numerator === figure.numerator && now.denominator === figure.denominator
  if (same && !definitionChanged && differences.length === 0) return undefined
  const records = await explain(desk, indicator, signed, differences, broken)
  return { ...base, now: now.value, definitionChanged, records }
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

type Named = { id: string; number: string; title: string }

async function explain(
  desk: Desk,
  indicator: Indicator,
  signed: Frozen,
  differences: readonly Difference[],
  broken: ReadonlySet<string>,
): Promise<FigureChange['records']> {
  const names = await namesOf(desk, indicator, [...new Set(differences.map(({ id }) => id))])
  const records: FigureChange['records'] = []
  for (const [index, difference] of differences.entries()) {
    const { id, change, before, after } = difference
    const reasons = index < explainMost ? await reasonsFor(desk.tx, indicator, signed, difference) : []
    const words = [
      ...(broken.has(id) ? ['台账原文与签发时的摘要不符，请执行 verify 核对'] : []),
      ...reasons.map((reason) => reason.words),
    ]
    const name = names.get(id)
    records.push({
      id,
      number: name?.number ?? '',
      title: name?.title ?? '',
      change,
      why: words.join('；') || '期限届满、放假安排或者口径变化',
      at: reasons.at(-1)?.at ?? null,
      before: before ? countsAs(before) : null,
      after: after ? countsAs(after) : null,
    })
  }
  return records
}

async function namesOf(desk: Desk, { population }: Indicator, ids: readonly string[]): Promise<Map<string, Named>> {
  const { tx, actor } = desk
  if (population.of === 'register') {
    if (getRegister(population.register).sealed && !can(actor, 'entry.read-sealed')) return new Map()
    const { rows } = await tx.query<Named>(
      'select id, code as number, name as title from entries where tenant = $1 and register = $2 and id = any($3::uuid[])',
      [tx.tenant, population.register, ids],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }
  const values: unknown[] = [tx.tenant, ids]
  const readable = `(${scopeSql(scopeOf(actor, 'matter.read'), values)} and ${unsealedSql(actor, values)})`
  const { rows } = await tx.query<Named>(
    `select m.id, m.number, case when ${readable} then m.title else '' end as title
     from matters m where m.tenant = $1 and m.id = any($2::uuid[])`,
    values,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

async function reasonsFor(
  tx: Tx,
  { population }: Indicator,
  signed: Frozen,
  { id, before }: Difference,
): Promise<Reason[]> {
  if (population.of === 'register') return entryReasons(tx, population.register, signed, id, before?.revision ?? 0)
  const events = await readEvents(tx, id)
  const filed = events[0]
  if (filed?.kind !== 'filed') return []
  const procedure = getEdition(filed.body.procedure, filed.body.edition)
  const position = before?.position ?? events.findLast((event) => event.seq <= signed.seq)?.position ?? 0
  return reasonsOf(procedure, events, position)
}

async function entryReasons(tx: Tx, register: string, signed: Frozen, id: string, revision: number): Promise<Reason[]> {
  const { rows } = await tx.query<{ revision: number; at: string; content: unknown }>(
    `select revision, at, content from entry_revisions where tenant = $1 and register = $2 and id = $3
     order by revision`,
    [tx.tenant, register, id],
  )
  const since = rows.filter((row) => (revision > 0 ? row.revision > revision : row.at > signed.asOf))
  return since.map((row) => {
    const former = rows.find((one) => one.revision === row.revision - 1)
    return {
      words: former ? entryWords(getRegister(register), former.content, row.content) : '签发后补录',
      at: row.at,
    }
  })
}
