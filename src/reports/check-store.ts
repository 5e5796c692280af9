import { can, scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Indicator } from '#indicators/define.ts'
import { readEvents } from '#matters/store.ts'
import { getEdition } from '#procedures/index.ts'
import { getRegister } from '#registry/registers.ts'
import type { Difference } from './compare.ts'
import { type Compared, compareFigure } from './compare-store.ts'
import type { FigureChange } from './contract.ts'
import { countsAs, type Frozen, type FrozenFigure, frozen } from './frozen.ts'
import { entryWords, type Reason, reasonsOf } from './reasons.ts'
import type { Desk } from './store.ts'

/** Records explained one by one; beyond that a figure's list says only what changed. */
const explainMost = 200

/**
 * Computes the frozen figures of a signed report again, or the one of `code`. Listed are the figures whose value or
 * definition differs, or behind which a record was added, removed, counts otherwise or was corrected, each with its
 * reason; steps that only carry a matter on and change no figure are not. Refuses `report-not-signed`.
 */
export async function checkReport(
  desk: Desk,
  id: string,
  code?: string,
): Promise<{ changes: FigureChange[]; checkedAt: string }> {
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
  for (const one of Object.entries(signed.figures)) {
    if (code !== undefined && one[0] !== code) continue
    const compared = await compareFigure(desk, signed, one, async () => signed.records[one[0]] ?? [], true)
    if (compared) changes.push(await changeOf(desk, signed, one, compared))
  }
  return { changes, checkedAt: now }
}

async function changeOf(
  desk: Desk,
  signed: Frozen,
  [code, figure]: readonly [string, FrozenFigure],
  { indicator, now, definitionChanged, differences, broken }: Compared,
): Promise<FigureChange> {
  const records = indicator ? await explain(desk, indicator, signed, differences, broken) : []
  return { code, name: figure.name, signed: figure.value, now, definitionChanged, records }
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
