import type pg from 'pg'
import { read } from '#db/transact.ts'
import {
  beginFeed,
  eventsOf,
  type Feed,
  type Heard,
  hasHeard,
  type LedgerLine,
  type Look,
  type Message,
  messagesAfter,
  mostLines,
  takeIn,
  writeHeard,
} from './live.ts'

/** Hears messages, also as the text of an event stream. */
export type Hear = (messages: readonly Message[], text: string) => void

/** What one street's screens of this process are told. */
export type Stream = {
  /** Something was committed: looks at the ledger soon. */
  look(): void
  /** Tells at once what is not in the ledger. */
  tell(message: Message): void
  /** Gathers ids for a quarter of a second and tells them together. */
  gather(event: 'alarm' | 'position', id: string): void
  /** Everything from now on, for something within the program. */
  subscribe(hear: Hear): () => void
  /** Everything after what was heard, without a gap, for a screen. Undefined: from now on, beginning with `hello`. */
  follow(since: Heard | undefined, hear: Hear): Promise<() => void>
  close(): Promise<void>
}

/** Looks follow each other no closer; the first word after a pause is acted on at once. */
const apartMs = 30
/** While lines may still appear below those seen, and when the database did not answer. */
const againMs = 1000
/** Should the word of another process be lost (it died between commit and word), screens hear it by then. */
const sweepMs = 5000
const gatherMs = 250
const gatherMost = 100
const beginsBack = 200

/** The stream of a street: the ledger's table is the truth, every word of a change only a reason to look at it. */
export function openStream(pool: pg.Pool, tenant: string): Stream {
  const hearers = new Set<Hear>()
  let feed: Feed | undefined
  let screens = 0
  let closed = false
  let lookedAt = 0
  let running: Promise<void> = Promise.resolve()
  const looking = oneTimer(() => {
    running = running.then(lookOnce)
  })

  const emit = (messages: readonly Message[]) => {
    if (messages.length === 0) return
    const text = eventsOf(messages)
    for (const hear of hearers) hear(messages, text)
  }
  const gathering = gathererOf(emit)
  const lookOnce = async () => {
    if (closed || hearers.size === 0) return
    lookedAt = performance.now()
    try {
      const before = feed
      const seen = await lookAt(pool, tenant, before?.heard)
      // 其间最后一个听众走了，又来了新的：已重新开始。
      if (hearers.size === 0 || feed !== before) return
      const next = before ? takeIn(before, seen) : { feed: beginFeed(seen), messages: [] }
      feed = next.feed
      emit(next.messages)
    } catch {
      if (hearers.size > 0) looking.by(againMs)
    }
    if (feed?.waitsFor) looking.by(feed.flooded ? sweepMs : againMs)
    if (screens > 0) looking.by(sweepMs)
  }
  const add = (hear: Hear): (() => void) => {
    hearers.add(hear)
    return () => {
      hearers.delete(hear)
      if (hearers.size === 0) feed = undefined
    }
  }
  return {
    look() {
      const apart = feed?.flooded ? sweepMs : apartMs
      looking.by(Math.max(0, lookedAt + apart - performance.now()))
    },
    tell: (message) => emit([message]),
    gather: gathering.add,
    subscribe(hear) {
      if (hearers.size === 0) looking.by(0)
      return add(hear)
    },
    async follow(since, hear) {
      const entry = entranceOf(() => feed, hear)
      const leave = add(entry.hear)
      screens++
      const end = once(() => {
        screens--
        leave()
      })
      try {
        if (!feed) {
          running = running.then(lookOnce)
          await running
        }
        const settled = feed?.heard.all ?? 0
        const missed = since && (await lookAt(pool, tenant, since))
        if (!feed) throw new Error('the ledger could not be read')
        entry.open(since, missed, { feed, settled })
        looking.by(sweepMs)
        return end
      } catch (problem) {
        end()
        throw problem
      }
    },
    async close() {
      closed = true
      looking.end()
      gathering.end()
      await running
    },
  }
}

function gathererOf(emit: (messages: readonly Message[]) => void) {
  const gathered = new Map<'alarm' | 'position', Set<string>>()
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    timer = undefined
    const messages = [...gathered].map(([event, ids]) => ({ told: { event, ids: fewOf(ids) } }))
    gathered.clear()
    emit(messages)
  }
  return {
    add(event: 'alarm' | 'position', id: string) {
      gathered.set(event, (gathered.get(event) ?? new Set()).add(id))
      timer ??= setTimeout(tell, gatherMs)
    },
    end: () => clearTimeout(timer),
  }
}

function fewOf(ids: ReadonlySet<string>): string[] {
  return ids.size > gatherMost || ids.has('') ? [] : [...ids]
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

/** One timer for all reasons: it goes off at the earliest of the moments asked for. */
function oneTimer(act: () => void) {
  let timer: NodeJS.Timeout | undefined
  let due = Number.POSITIVE_INFINITY
  let ended = false
  return {
    by(ms: number) {
      const at = performance.now() + ms
      if (ended || at >= due) return
      clearTimeout(timer)
      due = at
      timer = setTimeout(() => {
        due = Number.POSITIVE_INFINITY
        act()
      }, ms)
      timer.unref()
    },
    end() {
      ended = true
      clearTimeout(timer)
    },
  }
}

/**
 * How a screen comes in without a gap and without hearing twice: it hears from the first moment, what it missed is read
 * after that, and of what it heard meanwhile only the rest is passed on.
 */
function entranceOf(feedNow: () => Feed | undefined, hear: Hear) {
  let held: Message[] | undefined = []
  let known: ((seq: number) => boolean) | undefined
  let knownUntil = 0
  const fresh = ({ told }: Message) => told.event !== 'matter' || told.seq === 0 || !known?.(told.seq)
  const pass = (messages: readonly Message[]) => {
    if (messages.length > 0) hear(messages, eventsOf(messages))
  }
  return {
    hear(messages: readonly Message[], text: string) {
      if (held) held.push(...messages)
      else if (!known) hear(messages, text)
      else {
        pass(messages.filter(fresh))
        if ((feedNow()?.heard.all ?? 0) >= knownUntil) known = undefined
      }
    },
    open(since: Heard | undefined, missed: Look | undefined, { feed, settled }: { feed: Feed; settled: number }) {
      const waited = held ?? []
      held = undefined
      if (!since || !missed) return pass([{ told: { event: 'hello' }, heard: writeHeard(feed.heard) }])
      if (missed.more || since.all > missed.last)
        return pass([{ told: { event: 'reset' }, heard: writeHeard(feed.heard) }])
      const seqs = new Set(missed.lines.map(({ seq }) => seq))
      known = (seq) => hasHeard(since, seq) || seqs.has(seq)
      knownUntil = Math.max(since.all, ...since.also, missed.lines.at(-1)?.seq ?? 0)
      pass([...messagesAfter(since, missed.lines, settled).messages, ...waited.filter(fresh)])
    },
  }
}

type Found = { lines: LedgerLine[]; last: number; xmin: number; xmax: number }

/** What has not been heard; for the very first look the last lines. One statement, so of one moment. */
async function lookAt(pool: pg.Pool, tenant: string, heard: Heard | undefined): Promise<Look> {
  const most = heard === undefined ? beginsBack : mostLines
  const lines =
    heard === undefined
      ? `select seq, matter from events where tenant = $1 and seq > $2 and seq <> all($3::bigint[]) order by seq desc limit ${most + 1}`
      : `select seq, matter from events where tenant = $1 and seq > $2 and seq <> all($3::bigint[]) order by seq limit ${most + 1}`
  const { rows } = await read(pool, tenant, (tx) =>
    tx.query<Found>({
      name: heard === undefined ? 'live-begin' : 'live-look',
      text: `select coalesce((select jsonb_agg(l order by l.seq) from (${lines}) l), '[]') as lines,
          coalesce((select max(seq) from events where tenant = $1), 0) as last,
          pg_snapshot_xmin(s)::text::bigint as xmin, pg_snapshot_xmax(s)::text::bigint as xmax
        from pg_current_snapshot() s`,
      values: [tenant, heard?.all ?? 0, heard?.also ?? []],
    }),
  )
  const found = rows[0]
  if (!found) throw new Error('one row is always found')
  return { ...found, more: found.lines.length > most }
}
