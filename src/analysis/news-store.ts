import type { Tx } from '#db/transact.ts'

/** One line of the ledger that may call for a look. */
export type News = { matter: string; position: number; seq: number; kind: string; step: string | null }
export type NewsKind = 'filed' | 'edited' | 'linked' | 'step'

/** What came since the last look; `until` is to be kept as seen when it has been dealt with. */
export type Unseen = { news: News[]; until: number; more: boolean }

const atOnce = 6000
/** A house that begins to look does not read more of its past than this. */
const beginsBack = 20_000
/** Two acts may be recorded in another order than they are numbered: the last lines are read once more. */
const overlap = 500
const seen = new Map<string, Set<number>>()

/** The lines of the kinds that were not seen yet under this name. */
export async function unseenNews(tx: Tx, name: string, kinds: readonly NewsKind[]): Promise<Unseen> {
  const { rows: known } = await tx.query<{ seq: number; last: number }>(
    `select coalesce((select seq from analysis_cursors where tenant = $1 and name = $2), -1) as seq,
       coalesce((select max(seq) from events where tenant = $1), 0) as last`,
    [tx.tenant, name],
  )
  const { seq = 0, last = 0 } = known[0] ?? {}
  const from = seq < 0 ? Math.max(0, last - beginsBack) : seq
  if (last === seq) return { news: [], until: seq, more: false }
  const { rows } = await tx.query<News>(
    `select matter, position, seq, kind, step from events where tenant = $1 and seq > $2 order by seq limit ${atOnce}`,
    [tx.tenant, from - overlap],
  )
  const before = seen.get(`${tx.tenant} ${name}`)
  const until = rows.at(-1)?.seq ?? from
  return {
    news: rows.filter((row) => kinds.some((kind) => kind === row.kind) && !before?.has(row.seq)),
    until,
    more: rows.length === atOnce && until > from,
  }
}

/** Keeps how far was looked, in the transaction that deals with it. */
export async function keepSeen(tx: Tx, name: string, { until }: Unseen): Promise<void> {
  await tx.query(
    `insert into analysis_cursors (tenant, name, seq) values ($1, $2, $3)
     on conflict (tenant, name) do update set seq = greatest(analysis_cursors.seq, excluded.seq)`,
    [tx.tenant, name, until],
  )
}

/** To be called after the commit: what was dealt with is not read once more. */
export function rememberSeen(tenant: string, name: string, { news, until }: Unseen): void {
  const key = `${tenant} ${name}`
  const all = [...(seen.get(key) ?? []), ...news.map(({ seq }) => seq)]
  seen.set(key, new Set(all.filter((seq) => seq > until - overlap)))
}
