import { createHash } from 'node:crypto'
import { type Actor, systemAccount } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { can, scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import { addDays, dayOf, type Instant, parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Colour } from './colours.ts'
import type { MonthView, RecordView, SubjectView } from './contract.ts'
import { type SubjectKind, smallNumbersRule } from './formula.ts'
import { type Desk, formulaFor, planFor } from './formula-store.ts'
import {
  type MonthHead,
  monthHead,
  recordOf,
  type ScoreContent,
  type ScoreRecords,
  scoreContent,
  scoreRecords,
  scoreText,
} from './frozen.ts'
import { gather, isOver, lastSeq } from './gather-store.ts'
import { monthBefore } from './months.ts'
import type { Plan } from './plan.ts'
import { score } from './score.ts'

export type Whose = { kind: SubjectKind; subject: string }

/** Whether the actor may do the action for this village or unit. */
export function mayFor(actor: Actor, action: 'appraisal.read' | 'appraisal.object', { kind, subject }: Whose): boolean {
  return can(actor, action, kind === 'village' ? { village: subject } : { unit: subject })
}

/** The head of a settled month, if it is settled. */
export async function findHead(tx: Tx, month: string): Promise<{ head: MonthHead; at: Instant } | undefined> {
  const { rows } = await tx.query<{ head: unknown; at: string }>(
    'select head, made_at as at from appraisals where tenant = $1 and month = $2',
    [tx.tenant, month],
  )
  const row = rows[0]
  return row && { head: monthHead.parse(row.head), at: parseInstant(row.at) }
}

export type Kept = {
  revision: number
  content: ScoreContent
  hash: string
  total: number | null
  colour: Colour | null
}

/** Every revision of every score of a month, oldest first. */
export async function keptScores(tx: Tx, month: string): Promise<Kept[]> {
  const { rows } = await tx.query<{ revision: number; content: unknown; hash: string }>(
    `select revision, content, hash from appraisal_scores where tenant = $1 and month = $2
     order by kind desc, subject collate "C", revision`,
    [tx.tenant, month],
  )
  return rows.map(({ revision, content, hash }) => {
    const parsed = scoreContent.parse(content)
    return { revision, content: parsed, hash, total: parsed.scored.total, colour: parsed.scored.colour }
  })
}

export function groupsOf(kept: readonly Kept[]): Array<{ first: Kept; last: Kept }> {
  const groups = new Map<string, { first: Kept; last: Kept }>()
  for (const one of kept) {
    const key = `${one.content.subject.kind} ${one.content.subject.code}`
    groups.set(key, { first: groups.get(key)?.first ?? one, last: one })
  }
  return [...groups.values()]
}

async function settledMonths(tx: Tx): Promise<string[]> {
  const { rows } = await tx.query<{ month: string }>(
    'select month from appraisals where tenant = $1 order by month desc limit 60',
    [tx.tenant],
  )
  return rows.map(({ month }) => month)
}

/** A month as settled, else as the ledger gives it now; of the subjects that the actor may see. */
export async function monthOf(tx: Tx, actor: Actor, month: string, now: Instant): Promise<MonthView> {
  const settled = await settledMonths(tx)
  const found = await findHead(tx, month)
  const drawn = found ? { head: found.head, groups: groupsOf(await keptScores(tx, month)) } : await live(tx, month, now)
  const { head } = drawn
  const previous = groupsOf(await keptScores(tx, monthBefore(month)))
  const before = new Map(
    previous.map(({ last: { content, total } }) => [`${content.subject.kind} ${content.subject.code}`, total]),
  )
  return {
    month,
    state: found ? 'settled' : 'live',
    ready: !found && head.planRevision > 0 && isOver(month, now),
    asOf: head.asOf,
    formulaVersion: head.formulaVersion,
    formula: head.formula,
    planRevision: head.planRevision,
    plan: planSeenBy(head.plan, actor),
    rule: smallNumbersRule(head.formula),
    objectUntil: found ? addDays(dayOf(found.at), head.formula.objectionDays) : null,
    subjects: drawn.groups
      .filter(({ last: { content } }) => mayFor(actor, 'appraisal.read', whoseOf(content)))
      .map((group) => ({
        ...viewOf(head, group, before),
        mayObject: mayFor(actor, 'appraisal.object', whoseOf(group.last.content)),
      })),
    settled,
  }
}

function whoseOf({ subject: { kind, code } }: ScoreContent): Whose {
  return { kind, subject: code }
}

function viewOf(
  head: MonthHead,
  { first, last }: { first: Kept; last: Kept },
  before: ReadonlyMap<string, number | null>,
): Omit<SubjectView, 'mayObject'> {
  const { subject, scored, inputs } = last.content
  return {
    ...subject,
    total: last.total,
    colour: last.colour,
    items: scored.items.map((item) => ({
      ...item,
      name: head.formula.items.find(({ id }) => id === item.item)?.name ?? item.item,
      input: inputs.find((one) => one.item === item.item) ?? null,
    })),
    before: before.get(`${subject.kind} ${subject.code}`) ?? null,
    revision: last.revision,
    original: first === last ? null : { total: first.total, colour: first.colour },
    hash: last.hash,
  }
}

type Drawn = { head: MonthHead; groups: Array<{ first: Kept; last: Kept }>; records: ScoreRecords[] }

/** The month drawn up now: formula, targets, inputs, records and scores. */
async function live(tx: Tx, month: string, now: Instant): Promise<Drawn> {
  const { version, formula: rules } = await formulaFor(tx, month)
  const { revision, plan } = await planFor(tx, Number(month.slice(0, 4)), rules)
  const head: MonthHead = {
    ...{ month, asOf: now, seq: await lastSeq(tx) },
    ...{ formulaVersion: version, formula: rules, planRevision: revision, plan },
  }
  const gathered = await gather(tx, { month, rules, plan, now })
  const groups = gathered.map(({ subject, inputs, records }) => {
    const scored = score(rules, subject.kind, inputs)
    const content: ScoreContent = { subject, inputs, corrections: [], scored }
    const { total, colour } = scored
    const kept = { revision: 1, content, hash: checksum(head, content, records), total, colour }
    return { first: kept, last: kept }
  })
  return { head, groups, records: gathered.map(({ records }) => records) }
}

export function checksum(head: MonthHead, content: ScoreContent, records: ScoreRecords): string {
  return createHash('sha256')
    .update(scoreText(head, content, records))
    .digest('hex')
}

/**
 * Settles a month: formula, targets, inputs, every record and the scores are fixed. Refuses `appraisal-settled`,
 * `appraisal-month-open` before its end, `appraisal-no-plan` without targets.
 */
export async function settleMonth({ tx, actor, now, ip }: Desk, month: string): Promise<void> {
  if (!isOver(month, now)) throw refuse('appraisal-month-open', { month })
  if (await findHead(tx, month)) throw refuse('appraisal-settled', { month })
  const { head, groups, records } = await live(tx, month, now)
  if (head.planRevision === 0) throw refuse('appraisal-no-plan', { year: Number(month.slice(0, 4)) })
  const { rowCount } = await tx.query(
    `insert into appraisals (tenant, month, head, made_by, made_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [tx.tenant, month, JSON.stringify(head), actor.account, now],
  )
  if (rowCount !== 1) throw refuse('appraisal-settled', { month })
  for (const [at, { last }] of groups.entries())
    await insertScore(
      tx,
      month,
      { ...last, records: records[at] ?? {} },
      { objection: null, by: actor.account, at: now },
    )
  const detail = { formula: head.formulaVersion, plan: head.planRevision, seq: head.seq, scores: groups.length }
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'appraisal.settle', objectKind: 'appraisal', object: month, detail, ip },
  })
}

/** Adds one revision of a score; earlier ones stay. */
export async function insertScore(
  tx: Tx,
  month: string,
  { revision, content, hash, records }: Kept & { records: ScoreRecords },
  { objection, by, at }: { objection: string | null; by: string; at: Instant },
): Promise<void> {
  const { subject, scored } = content
  await tx.query(
    `insert into appraisal_scores
       (tenant, month, kind, subject, revision, content, records, total, colour, hash, objection, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[tx.tenant, month, subject.kind, subject.code, revision, JSON.stringify(content), JSON.stringify(records)],
      ...[scored.total, scored.colour, hash, objection, by, at],
    ],
  )
}

export type WithRecords = { content: ScoreContent; records: ScoreRecords; revision: number; hash: string }

/** The newest revision of a settled score with its records; refuses `appraisal-not-settled`. */
export async function loadScore(tx: Tx, month: string, { kind, subject }: Whose): Promise<WithRecords> {
  const { rows } = await tx.query<{ content: unknown; records: unknown; revision: number; hash: string }>(
    `select content, records, revision, hash from appraisal_scores
     where tenant = $1 and month = $2 and kind = $3 and subject = $4 order by revision desc limit 1`,
    [tx.tenant, month, kind, subject],
  )
  const row = rows[0]
  if (!row) throw refuse('appraisal-not-settled', { month })
  return { ...row, content: scoreContent.parse(row.content), records: scoreRecords.parse(row.records) }
}

/** The records behind an item: those frozen, or those of now while the month is not settled. Refuses `out-of-area`. */
export async function recordsOf(
  tx: Tx,
  actor: Actor,
  asked: Whose & { month: string; item: string },
  now: Instant,
): Promise<RecordView[]> {
  if (!mayFor(actor, 'appraisal.read', asked)) throw refuse('out-of-area')
  const found = await findHead(tx, asked.month)
  const { records, content } = found ? await loadScore(tx, asked.month, asked) : await liveScore(tx, asked, now)
  const out = new Set(content.corrections.flatMap(({ item, keys }) => (item === asked.item ? keys : [])))
  const lines = (records[asked.item] ?? []).map(recordOf)
  const values: unknown[] = [tx.tenant, lines.map(({ key }) => key.slice(0, 36))]
  const readable = `${scopeSql(scopeOf(actor, 'matter.read'), values)} and ${unsealedSql(actor, values)}`
  const { rows } = await tx.query<{ id: string; number: string; title: string; at: string; revision: number }>(
    `select m.id, m.number, case when ${readable} then m.title else '' end as title, m.filed_at as at, m.revision
     from matters m where m.tenant = $1 and m.id = any($2::uuid[])`,
    values,
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return lines
    .flatMap(({ key, revision, counted }) => {
      const row = known.get(key.slice(0, 36))
      if (!row) return []
      const { id, number, title, at } = row
      return [{ id, number, title, at, counted, excluded: out.has(key), changed: row.revision !== revision }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

async function liveScore(tx: Tx, { month, kind, subject }: Whose & { month: string }, now: Instant) {
  const { groups, records } = await live(tx, month, now)
  const at = groups.findIndex(({ last }) => last.content.subject.kind === kind && last.content.subject.code === subject)
  const content = groups[at]?.last.content
  if (!content) throw refuse('appraisal-not-settled', { month })
  return { content, records: records[at] ?? {} }
}

/** The targets without what holds of others' villages and units alone. */
export function planSeenBy(given: Plan, actor: Actor): Plan {
  return { ...given, exceptions: given.exceptions.filter((one) => mayFor(actor, 'appraisal.read', one)) }
}

/** The program itself as an actor, for the command line. */
export function systemActor(tenant: string): Actor {
  return { tenant, account: systemAccount, person: '命令行', posts: [{ role: 'governance_office' }] }
}
