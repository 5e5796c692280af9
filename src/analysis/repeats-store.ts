import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { loadSection } from '#access/settings-store.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import { read, type Tx, transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { anyTwoOf } from '#matters/rare-terms.ts'
import { rarestTerms } from '#matters/rare-terms-store.ts'
import { searchTerms } from '#matters/search-terms.ts'
import { keepSeen, rememberSeen, type Unseen, unseenNews } from './news-store.ts'
import { findRepeats, type Piece, type Proposal } from './repeats/find.ts'
import { broughtKinds, type WatchSettings, watchSection, watchSettings } from './repeats/settings.ts'
import { warnOfReopened, warnOfRepeats } from './supervision-store.ts'

const cursor = 'repeats'
const detailRead = 600
/** From so many new matters on they are compared with all of their time at once, not one by one. */
const fewAtMost = 30
const poolMost = 20_000
const candidatesMost = 80
const termsMost = 12
const stepsAtOnce = 20
const toldMost = 50
const dayMinutes = 24 * 60

/**
 * Compares what was filed since the last look with what came before and writes proposals; warns of repeat supervision and
 * of reopened matters. Nothing is merged. Gives how many proposals are new.
 */
export async function watchRepeats(resources: Resources, tenant: string, now: Instant): Promise<number> {
  let written = 0
  for (let more = true; more; ) {
    const done = await lookOnce(resources, tenant, now)
    written += done.written
    more = done.more
  }
  return written
}

async function lookOnce({ database: { pool }, live }: Resources, tenant: string, now: Instant) {
  const { unseen, settings, fresh, earlier } = await read(pool, tenant, async (tx) => {
    const unseen = await unseenNews(tx, cursor, ['filed', 'edited', 'linked', 'step'])
    const settings = await loadSection(tx, watchSection, watchSettings)
    const ids = unseen.news.filter(({ kind }) => kind === 'filed' || kind === 'edited').map(({ matter }) => matter)
    const fresh = await piecesOf(tx, [...new Set(ids)])
    return { unseen, settings, fresh, earlier: await earlierThan(tx, fresh, settings) }
  })
  const proposals = await proposalsFor(fresh, earlier, settings)
  const changed = await transact(pool, tenant, async (tx) => {
    const written = await writeProposals(tx, now, proposals)
    await warnAfter(tx, now, { unseen, settings, touched: samePersons(proposals, written) })
    await keepSeen(tx, cursor, unseen)
    return written
  })
  rememberSeen(tenant, cursor, unseen)
  for (const { matter } of changed.slice(0, toldMost)) live.publish({ tenant, matter, seq: 0 })
  return { written: changed.length, more: unseen.more }
}

async function proposalsFor(fresh: readonly Piece[], earlier: readonly Piece[], { repeats }: WatchSettings) {
  const found: Proposal[] = []
  let steps = 0
  for (const some of findRepeats(fresh, earlier, repeats)) {
    found.push(...some)
    // 大批导入逐段比较，其他人的请求不必等它比完。
    if (++steps % stepsAtOnce === 0) await setImmediate()
  }
  return found
}

async function warnAfter(
  tx: Tx,
  now: Instant,
  { unseen: { news }, settings, touched }: { unseen: Unseen; settings: WatchSettings; touched: readonly string[] },
): Promise<void> {
  const linked = news.filter(({ kind }) => kind === 'linked').map(({ matter }) => matter)
  await warnOfRepeats(tx, now, settings, [...new Set([...touched, ...linked])])
  await warnOfReopened(
    tx,
    now,
    settings,
    news.filter(({ kind }) => kind === 'step'),
  )
}

const columns = `m.id, m.title, left(m.fold->>'detail', ${detailRead}) as detail, m.place, m.grid, m.person_keys as keys, m.filed_at as at`

async function piecesOf(tx: Tx, ids: readonly string[]): Promise<Piece[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.query<Piece>(
    `select ${columns} from matters m where m.tenant = $1 and m.id = any($2::uuid[]) and m.procedure = any($3::text[])
       and not m.withdrawn`,
    [tx.tenant, ids, broughtKinds],
  )
  return rows.map(whole)
}

function whole(piece: Piece): Piece {
  return { ...piece, detail: piece.detail ?? '' }
}

/** Matters near in time: for a few new ones those that share rare words or a person, for many all of the time. */
async function earlierThan(tx: Tx, fresh: readonly Piece[], { repeats }: WatchSettings): Promise<Piece[]> {
  const times = fresh.map(({ at }) => at).sort()
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return []
  const reach = repeats.withinDays * dayMinutes
  const near = (from: Instant, until: Instant): Near => [addMinutes(from, -reach), addMinutes(until, reach)]
  if (fresh.length > fewAtMost) return inTime(tx, near(first, last), 'true', [], poolMost)
  const found: Piece[] = []
  for (const one of fresh) {
    const query = anyTwoOf(await rarestTerms(tx, termsOf(one), termsMost))
    const span = near(one.at, one.at)
    if (query !== '') found.push(...(await inTime(tx, span, 'm.words @@ $6::tsquery', [query], candidatesMost)))
    if (one.keys.length > 0)
      found.push(...(await inTime(tx, span, 'm.person_keys && $6::text[]', [one.keys], candidatesMost)))
  }
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

type Near = readonly [Instant, Instant]

async function inTime(tx: Tx, [from, until]: Near, condition: string, values: unknown[], most: number) {
  const { rows } = await tx.query<Piece>(
    `select ${columns} from matters m where m.tenant = $1 and m.procedure = any($2::text[]) and not m.withdrawn
       and m.filed_at >= $3 and m.filed_at <= $4 and ${condition} order by m.filed_at desc, m.id limit $5`,
    [tx.tenant, broughtKinds, from, until, most, ...values],
  )
  return rows.map(whole)
}

function termsOf({ title, place, detail }: Piece): string[] {
  const terms = searchTerms(`${place ?? ''}\n${title}\n${detail.slice(0, 200)}`).map(({ text }) => text)
  return [...new Set(terms.filter((text) => text.length > 1))]
}

/** Of the matters with a new proposal of the same matter those whose people agree. */
function samePersons(
  proposals: readonly Proposal[],
  written: ReadonlyArray<{ kind: string; matter: string }>,
): string[] {
  const agree = new Set(proposals.flatMap(({ person, matter }) => (person ? matter : [])))
  return written.flatMap(({ kind, matter }) => (kind === 'same-matter' && agree.has(matter) ? matter : []))
}

/** Writes what is new; two matters that somebody has tied together already are not proposed. */
async function writeProposals(
  tx: Tx,
  now: Instant,
  proposals: readonly Proposal[],
): Promise<Array<Pick<Proposal, 'kind' | 'matter' | 'other'>>> {
  if (proposals.length === 0) return []
  const { rows } = await tx.query<Pick<Proposal, 'kind' | 'matter' | 'other'>>(
    `insert into match_proposals (tenant, id, kind, matter, other, score, reasons, found_at)
     select $1, r.id, r.kind, r.matter, r.other, r.score, r.reasons, $3
     from jsonb_to_recordset($2::jsonb) as r(id uuid, kind text, matter uuid, other uuid, score real, reasons text[])
     where not exists (select from links l where l.tenant = $1 and l.undone_at is null
       and ((l.from_matter = r.matter and l.to_matter = r.other) or (l.from_matter = r.other and l.to_matter = r.matter)))
     on conflict (tenant, kind, matter, other) do nothing returning kind, matter, other`,
    [tx.tenant, JSON.stringify(proposals.map(({ person: _, ...one }) => ({ id: randomUUID(), ...one }))), now],
  )
  return rows
}
