import { randomUUID } from 'node:crypto'
import type { Actor } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { addDays, dayOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { ObjectionView } from './contract.ts'
import type { SubjectKind } from './formula.ts'
import type { Desk } from './formula-store.ts'
import { type Correction, recompute, recordOf, type ScoreRecords } from './frozen.ts'
import { checksum, findHead, insertScore, loadScore, mayFor, type Whose } from './store.ts'

type Row = {
  id: string
  month: string
  kind: SubjectKind
  subject: string
  item: string
  reason: string
  evidence: string
  numbers: string[]
  state: 'open' | 'upheld' | 'rejected'
  made_by: string
  by: string
  at: string
  words: string | null
  excluded: string[] | null
  residents: number | null
  decided_by: string | null
  decided_at: string | null
  subject_name: string | null
  item_name: string | null
  total_before: number | null
  total_after: number | null
  corrected: boolean
}

/** Objections of the subjects that the actor may see, the open ones first, then the newest. */
export async function listObjections(tx: Tx, actor: Actor, month: string | undefined): Promise<ObjectionView[]> {
  const { rows } = await tx.query<Row>(
    `select o.id, o.month, o.kind, o.subject, o.item, o.reason, o.evidence, o.numbers, o.state, o.made_by,
       coalesce(a.person, o.made_by) as by, o.made_at as at, o.words, o.excluded, o.residents,
       coalesce(d.person, o.decided_by) as decided_by, o.decided_at,
       s.content->'subject'->>'name' as subject_name, s.total::float8 as total_after, s.objection = o.id as corrected,
       (select i->>'name' from jsonb_array_elements(h.head->'formula'->'items') i where i->>'id' = o.item) as item_name,
       (select p.total::float8 from appraisal_scores p where p.tenant = s.tenant and p.month = s.month
          and p.kind = s.kind and p.subject = s.subject and p.revision = s.revision - 1) as total_before
     from appraisal_objections o
     join appraisals h on h.tenant = o.tenant and h.month = o.month
     left join accounts a on a.tenant = o.tenant and a.name = o.made_by
     left join accounts d on d.tenant = o.tenant and d.name = o.decided_by
     left join lateral (select * from appraisal_scores s where s.tenant = o.tenant and s.month = o.month
       and s.kind = o.kind and s.subject = o.subject and (s.objection = o.id or s.revision = 1)
       order by s.revision desc limit 1) s on true
     where o.tenant = $1 and ($2::text is null or o.month = $2)
     order by o.state = 'open' desc, o.made_at desc limit 500`,
    [tx.tenant, month ?? null],
  )
  return rows.filter((row) => mayFor(actor, 'appraisal.read', row)).map((row) => viewOf(row, actor))
}

function viewOf(row: Row, actor: Actor): ObjectionView {
  const { id, month, kind, subject, item, reason, evidence, numbers, state, by, at, words, excluded, residents } = row
  return {
    ...{ id, month, kind, subject, item, reason, evidence, numbers, state, by, at, words, excluded, residents },
    subjectName: row.subject_name ?? subject,
    itemName: row.item_name ?? item,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    totals: row.corrected ? { before: row.total_before, after: row.total_after } : null,
    mine: row.made_by === actor.account,
  }
}

type Objection = Whose & { month: string; item: string; reason: string; evidence: string; numbers: string[] }

/**
 * A subject objects to one item of a settled score. Refuses `out-of-area`, `appraisal-not-settled`,
 * `appraisal-objection-late`, `appraisal-objection-open`, and `appraisal-record-unknown` for a number not counted there.
 */
export async function raiseObjection(desk: Desk, given: Objection): Promise<{ id: string }> {
  const { tx, actor, now, ip } = desk
  const { month, kind, subject, item } = given
  if (!mayFor(actor, 'appraisal.object', given)) throw refuse('out-of-area')
  const found = await findHead(tx, month)
  if (!found) throw refuse('appraisal-not-settled', { month })
  const last = addDays(dayOf(found.at), found.head.formula.objectionDays)
  if (dayOf(now) > last) throw refuse('appraisal-objection-late', { last })
  const { records } = await loadScore(tx, month, given)
  if (records[item] === undefined) throw refuse('appraisal-item-unknown', { item })
  await keysOf(tx, records, item, given.numbers)
  const id = randomUUID()
  const { rowCount } = await tx.query(
    `insert into appraisal_objections
       (tenant, id, month, kind, subject, item, reason, evidence, numbers, state, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11)
     on conflict (tenant, month, kind, subject, item) where state = 'open' do nothing`,
    [tx.tenant, id, month, kind, subject, item, given.reason, given.evidence, given.numbers, actor.account, now],
  )
  if (rowCount !== 1) throw refuse('appraisal-objection-open')
  const detail = { month, kind, subject, item }
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'appraisal.object', objectKind: 'appraisal', object: id, detail, ip },
  })
  return { id }
}

/** Keys of the item's records by the numbers of their matters; refuses `appraisal-record-unknown`. */
async function keysOf(tx: Tx, records: ScoreRecords, item: string, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const { rows } = await tx.query<{ id: string; number: string }>(
    'select id, number from matters where tenant = $1 and number = any($2::text[])',
    [tx.tenant, numbers],
  )
  const keys = (records[item] ?? []).map((line) => recordOf(line).key)
  return numbers.flatMap((number) => {
    const id = rows.find((row) => row.number === number)?.id
    const own = keys.filter((key) => key.slice(0, 36) === id)
    if (own.length === 0) throw refuse('appraisal-record-unknown', { number })
    return own
  })
}

type Decision = {
  id: string
  outcome: 'upheld' | 'rejected'
  words: string
  exclude: string[]
  residents?: number | undefined
}

/**
 * Somebody else decides. Upheld, the score is recounted without the named records or with other residents, as a
 * further revision; the first stays. Refuses `appraisal-own-objection`, `appraisal-objection-decided`,
 * `appraisal-nothing-corrected`.
 */
export async function decideObjection(desk: Desk, given: Decision): Promise<{ total: number | null }> {
  const { tx, actor, now, ip } = desk
  const { rows } = await tx.query<Whose & { month: string; item: string; state: string; made_by: string }>(
    `select month, kind, subject, item, state, made_by from appraisal_objections
     where tenant = $1 and id = $2 for update`,
    [tx.tenant, given.id],
  )
  const objection = rows[0]
  if (!objection) throw refuse('appraisal-objection-unknown')
  if (objection.state !== 'open') throw refuse('appraisal-objection-decided')
  if (objection.made_by === actor.account) throw refuse('appraisal-own-objection')
  const upheld = given.outcome === 'upheld'
  if (upheld && given.exclude.length === 0 && given.residents === undefined) throw refuse('appraisal-nothing-corrected')
  await tx.query(
    `update appraisal_objections set state = $3, words = $4, excluded = $5, residents = $6, decided_by = $7,
       decided_at = $8 where tenant = $1 and id = $2`,
    [
      ...[tx.tenant, given.id, given.outcome, given.words],
      ...[upheld ? given.exclude : null, upheld ? (given.residents ?? null) : null, actor.account, now],
    ],
  )
  const total = upheld
    ? await correct(desk, objection, given)
    : (await loadScore(tx, objection.month, objection)).content.scored.total
  const detail = {
    ...objection,
    outcome: given.outcome,
    exclude: given.exclude,
    residents: given.residents ?? null,
    total,
  }
  await writeAudit(tx, {
    ...{
      at: now,
      account: actor.account,
      act: 'appraisal.decide',
      objectKind: 'appraisal',
      object: given.id,
      detail,
      ip,
    },
  })
  return { total }
}

async function correct(
  { tx, actor, now }: Desk,
  whose: Whose & { month: string; item: string },
  given: Decision,
): Promise<number | null> {
  const { month, item } = whose
  const found = await findHead(tx, month)
  if (!found) throw refuse('appraisal-not-settled', { month })
  const { content, records, revision } = await loadScore(tx, month, whose)
  const keys = await keysOf(tx, records, item, given.exclude)
  const correction: Correction = { objection: given.id, item, keys, residents: given.residents ?? null }
  const corrections = [...content.corrections, correction]
  const scored = recompute(found.head.formula, { ...content, corrections }, records)
  const next = { ...content, corrections, scored }
  const { total, colour } = scored
  const hash = checksum(found.head, next, records)
  const score = { revision: revision + 1, content: next, records, hash, total, colour }
  await insertScore(tx, month, score, { objection: given.id, by: actor.account, at: now })
  return total
}
