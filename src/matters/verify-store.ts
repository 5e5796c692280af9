import type { Tx } from '#db/transact.ts'
import type { Procedure } from '#procedures/define.ts'
import { getEdition } from '#procedures/index.ts'
import { loadCalendars } from '#registry/calendar-store.ts'
import { canonicalBody } from './event.ts'
import { snapshotOf } from './snapshot.ts'
import { foldMatter, type Matter } from './state.ts'
import { eventHash, eventOf } from './store.ts'
import { matterRow, rewriteSnapshots } from './write-store.ts'

export type Finding = {
  matter: string
  number: string
  what: 'chain' | 'snapshot' | 'deadlines' | 'rungs' | 'missing'
  words: string
}
export type Verified = { matters: number; events: number; findings: Finding[] }

type Stored = {
  id: string
  number: string
  procedure: string
  edition: string
  row: Record<string, unknown>
  deadlines: unknown[]
  rungs: unknown[]
  events: Array<Parameters<typeof eventOf>[0] & { hash: string }>
}

const batch = 500

/**
 * Rebuilds every matter from its events and compares it with what is stored: the chain of hashes, the snapshot, the
 * deadlines and the rungs. Findings name the matter and what differs; none means that the ledger proves its tables.
 */
export async function verifyLedger(tx: Tx, progress: (done: number) => void = () => undefined): Promise<Verified> {
  const { at: calendarAt } = await loadCalendars(tx)
  const result: Verified = { matters: 0, events: 0, findings: [] }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await readBatch(tx, after)
    for (const stored of rows) {
      result.matters += 1
      result.events += stored.events.length
      result.findings.push(...verifyOne(stored, calendarAt).findings)
    }
    progress(result.matters)
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    after = last.id
  }
  const { rows: orphans } = await tx.query<{ matter: string }>(
    'select distinct e.matter from events e where e.tenant = $1 and not exists (select from matters m where m.tenant = e.tenant and m.id = e.matter) limit 1000',
    [tx.tenant],
  )
  result.findings.push(
    ...orphans.map(({ matter }) => ({
      matter,
      number: '',
      what: 'missing' as const,
      words: '台账有事件，但没有事项快照',
    })),
  )
  return result
}

/**
 * Writes anew the snapshots that this program's fold gives otherwise than they are stored; matters whose chain is broken
 * are left as they are, for `verify` to show. Gives how many. `tx` is the owner's.
 */
export async function refoldLedger(tx: Tx): Promise<number> {
  const { at: calendarAt } = await loadCalendars(tx)
  let changed = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await readBatch(tx, after)
    const stale = rows.flatMap((stored) => {
      const { findings, matter, procedure } = verifyOne(stored, calendarAt)
      return findings.length > 0 && matter ? [{ id: stored.id, matter, procedure }] : []
    })
    if (stale.length > 0) await rewriteSnapshots(tx, stale, calendarAt)
    changed += stale.length
    const last = rows.at(-1)
    if (!last || rows.length < batch) return changed
    after = last.id
  }
}

async function readBatch(tx: Tx, after: string): Promise<Stored[]> {
  const { rows } = await tx.query<Stored>(
    `with page as (select * from matters where tenant = $1 and id > $2 order by id limit ${batch})
     select p.id, p.number, p.procedure, p.edition,
       to_jsonb(p) - 'words' - 'tenant' - 'seq' as row,
       coalesce((select jsonb_agg(to_jsonb(d) - 'tenant' - 'matter' order by d.key, d.occurrence) from deadlines d where d.tenant = $1 and d.matter = p.id), '[]') as deadlines,
       coalesce((select jsonb_agg(to_jsonb(r) - 'tenant' - 'matter' order by r.key, r.occurrence, r.kind, r.level) from rungs r
                 where r.tenant = $1 and r.matter = p.id and (r.fires_at is not null or r.fired_at is not null)), '[]') as rungs,
       (select jsonb_agg(jsonb_build_object('matter', e.matter, 'position', e.position, 'seq', e.seq, 'kind', e.kind, 'at', e.at, 'happened_at', e.happened_at,
          'actor', e.actor, 'act_id', e.act_id, 'body', e.body, 'hash', encode(e.hash, 'hex')) order by e.position)
        from events e where e.tenant = $1 and e.matter = p.id) as events
     from page p order by p.id`,
    [tx.tenant, after],
  )
  return rows
}

/** A matter as its events give it, with what that differs in from what is stored. */
type Rebuilt = { findings: Finding[]; matter?: Matter; procedure: Procedure }

function verifyOne(stored: Stored, calendarAt: Parameters<typeof snapshotOf>[2]): Rebuilt {
  const finding = (what: Finding['what'], words: string): Finding => ({
    matter: stored.id,
    number: stored.number,
    what,
    words,
  })
  const procedure = getEdition(stored.procedure, stored.edition)
  const events = (stored.events ?? []).map((row) =>
    eventOf({ ...row, at: iso(row.at), happened_at: iso(row.happened_at), hash: Buffer.from(row.hash, 'hex') }),
  )
  let previous: Buffer = Buffer.alloc(32)
  for (const [index, event] of events.entries()) {
    if (event.position !== index + 1) return { procedure, findings: [finding('chain', `第 ${index + 1} 条事件缺失`)] }
    const expected = eventHash(previous, event, event.text)
    if (!expected.equals(event.hash))
      return {
        procedure,
        findings: [finding('chain', `第 ${event.position} 条事件的内容与其摘要不符，记录可能被改动`)],
      }
    previous = event.hash
  }
  const matter = foldMatter(procedure, events)
  if (!matter) return { procedure, findings: [finding('missing', '事项快照没有对应的事件')] }
  return { procedure, matter, findings: compare(stored, matter, snapshotOf(procedure, matter, calendarAt), finding) }
}

function compare(
  stored: Stored,
  matter: Matter,
  snapshot: ReturnType<typeof snapshotOf>,
  finding: (what: Finding['what'], words: string) => Finding,
): Finding[] {
  const { words: _, ...expected } = matterRow({ id: stored.id, matter }, snapshot, '')
  const findings: Finding[] = []
  const wrong = Object.entries(expected)
    .filter(([key, value]) => !same(value, stored.row[key]))
    .map(([key]) => key)
  if (wrong.length > 0) findings.push(finding('snapshot', `快照与事件不符：${wrong.join('、')}`))
  if (sorted(snapshot.deadlines) !== sorted(stored.deadlines)) findings.push(finding('deadlines', '期限表与事件不符'))
  if (sorted(snapshot.rungs) !== sorted(stored.rungs)) findings.push(finding('rungs', '提醒表与事件不符'))
  return findings
}

/** Rows without their order, which the database's collation decides. */
function sorted(rows: readonly unknown[]): string {
  return rows.map(textOf).sort().join('\n')
}

/** Equal as stored: times as instants, absent as null. */
function same(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b)
}

function textOf(value: unknown): string {
  return canonicalBody(mapTexts(value ?? null))
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? iso(value) : value
  if (Array.isArray(value)) return value.map(mapTexts)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one)]))
  return value
}

function iso(text: string): string {
  const at = Date.parse(text)
  return Number.isNaN(at) ? text : new Date(at).toISOString()
}
