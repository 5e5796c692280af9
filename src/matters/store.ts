import { createHash } from 'node:crypto'
import { parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { Procedure } from '#procedures/define.ts'
import { getEdition } from '#procedures/index.ts'
import { canonicalBody, type MatterEvent } from './event.ts'
import { applyEvent, type Matter } from './state.ts'

/** A matter as loaded for an act: its fold, its procedure's edition, and the hash its next event continues from. */
export type Loaded = { id: string; matter: Matter; procedure: Procedure; hash: Buffer; seq: number }

/** One event about to be written, with the matter it makes. */
export type Write = { id: string; procedure: Procedure; matter: Matter; event: MatterEvent; hash: Buffer }

const genesis = Buffer.alloc(32)

/** The hash that binds an event to the one before it in its matter: SM3(previous ‖ head ‖ body). */
export function eventHash(previous: Buffer, event: Omit<MatterEvent, 'body'>, body: string): Buffer {
  const head = JSON.stringify([event.position, event.kind, event.at, event.happenedAt, event.actor, event.actId])
  return createHash('sm3').update(previous).update(head).update('\n').update(body).digest()
}

/** The event that follows `loaded` (or begins a matter) and the matter after it; nothing is written yet. */
export function follow(id: string, procedure: Procedure, loaded: Loaded | undefined, event: MatterEvent): Write {
  const matter = applyEvent(procedure, loaded?.matter, event)
  return { id, procedure, matter, event, hash: eventHash(loaded?.hash ?? genesis, event, canonicalBody(event.body)) }
}

type LoadedRow = { id: string; procedure: string; edition: string; fold: Matter; seq: number; hash: Buffer }

const loadText = `
  select m.id, m.procedure, m.edition, m.fold, m.seq, e.hash
  from matters m join events e on e.tenant = m.tenant and e.matter = m.id and e.position = m.position
  where m.tenant = $1 and m.id = $2`

/** A matter by id, or undefined. With `lock` nobody else changes it before this transaction ends. */
export async function findMatter(tx: Tx, id: string, lock = false): Promise<Loaded | undefined> {
  const query = lock
    ? { name: 'load-matter-locked', text: `${loadText} for update of m`, values: [tx.tenant, id] }
    : { name: 'load-matter', text: loadText, values: [tx.tenant, id] }
  const { rows } = await tx.query<LoadedRow>(query)
  const row = rows[0]
  return row && loadedOf(row)
}

/** Those matters that exist, in the order of their ids, locked until the transaction ends. */
export async function findMatters(tx: Tx, ids: readonly string[]): Promise<Loaded[]> {
  const { rows } = await tx.query<LoadedRow>({
    name: 'load-matters',
    text: `select m.id, m.procedure, m.edition, m.fold, m.seq, e.hash
      from matters m join events e on e.tenant = m.tenant and e.matter = m.id and e.position = m.position
      where m.tenant = $1 and m.id = any($2::uuid[]) order by m.id for update of m`,
    values: [tx.tenant, ids],
  })
  return rows.map(loadedOf)
}

function loadedOf({ id, procedure, edition, fold, seq, hash }: LoadedRow): Loaded {
  return { id, matter: fold, procedure: getEdition(procedure, edition), hash, seq }
}

/** The next numbers of a kind and year: 信〔2026〕000123, without gaps, for they roll back with the transaction. */
export async function takeNumbers(tx: Tx, procedure: Procedure, year: number, count: number): Promise<string[]> {
  const { rows } = await tx.query<{ value: number }>({
    name: 'take-numbers',
    text: `insert into counters (tenant, name, value) values ($1, $2, $3)
           on conflict (tenant, name) do update set value = counters.value + $3 returning value`,
    values: [tx.tenant, `${procedure.id}:${year}`, count],
  })
  const last = rows[0]?.value ?? 0
  return Array.from({ length: count }, (_, index) => numberOf(procedure.mark, year, last - count + 1 + index))
}

function numberOf(mark: string, year: number, value: number): string {
  return `${mark}〔${year}〕${String(value).padStart(6, '0')}`
}

type EventRow = {
  matter: string
  position: number
  seq: number
  kind: MatterEvent['kind']
  at: string
  happened_at: string
  actor: string
  act_id: string
  body: string
  hash: Buffer
}

/** The ledger of a matter in order, with the stored hashes. */
export async function readEvents(
  tx: Tx,
  id: string,
): Promise<Array<MatterEvent & { seq: number; hash: Buffer; text: string }>> {
  const { rows } = await tx.query<EventRow>({
    name: 'read-events',
    text: `select matter, position, seq, kind, at, happened_at, actor, act_id, body, hash from events
           where tenant = $1 and matter = $2 order by position`,
    values: [tx.tenant, id],
  })
  return rows.map(eventOf)
}

/** A stored row as an event; its body was written by this program under the same kind. */
export function eventOf(row: EventRow): MatterEvent & { seq: number; hash: Buffer; text: string } {
  return {
    position: row.position,
    kind: row.kind,
    at: parseInstant(row.at),
    happenedAt: parseInstant(row.happened_at),
    actor: row.actor,
    actId: row.act_id,
    body: JSON.parse(row.body),
    seq: row.seq,
    hash: row.hash,
    text: row.body,
  }
}

/** Which matter an act id belongs to, if it has been recorded. */
export async function findAct(tx: Tx, actId: string): Promise<{ matter: string; kind: string } | undefined> {
  const { rows } = await tx.query<{ matter: string; kind: string }>(
    'select matter, kind from events where tenant = $1 and act_id = $2',
    [tx.tenant, actId],
  )
  return rows[0]
}

/** True when the database refused a second event with the same act id. */
export function isRepeatedAct(problem: unknown): boolean {
  return isViolationOf(problem, 'events_act')
}

/** True for a unique violation of the named index. */
export function isViolationOf(problem: unknown, index: string): boolean {
  return (
    problem instanceof Error &&
    'code' in problem &&
    problem.code === '23505' &&
    'constraint' in problem &&
    problem.constraint === index
  )
}

export function notFound() {
  return refuse('matter-not-found')
}
