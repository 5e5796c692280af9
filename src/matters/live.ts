/** A line of the ledger: its number in the whole ledger and the matter it belongs to. */
export type LedgerLine = { seq: number; matter: string }

/**
 * What an open screen is told: names and ids only, for what it may see it asks for itself. `matter` with seq 0: nothing
 * new in the ledger, only something about the matter. Without ids, alarms or positions: many. `reset`: too much was
 * missed, everything is to be asked anew.
 */
export type Told =
  | ({ event: 'matter' } & LedgerLine)
  | { event: 'alarm' | 'position'; ids: readonly string[] }
  | { event: 'hello' | 'beat' | 'reset' }

/** What has been heard of a ledger: every line up to `all`, and of the later ones those in `also`. */
export type Heard = { all: number; also: readonly number[] }

/** One message, and what its hearer has heard with it; undefined: no more than before. */
export type Message = { told: Told; heard?: string }

/** At most so many lines are told one by one; beyond it `reset` is told. */
export const mostLines = 5000
const rangesMost = 100
const alsoMost = 4 * mostLines

/**
 * `Heard` as the id of a message: `6+8-40+42`. With very many lines out of order the id says less than was heard, never
 * more.
 */
export function writeHeard({ all, also }: Heard): string {
  const ranges: Array<{ from: number; to: number }> = []
  for (const seq of [...also].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && seq === last.to + 1) last.to = seq
    else ranges.push({ from: seq, to: seq })
  }
  const texts = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
  return texts.length > rangesMost ? String(all) : [all, ...texts].join('+')
}

/** The text of a message id, read; undefined for anything else. */
export function findHeard(text: string): Heard | undefined {
  if (!/^\d{1,15}(\+\d{1,15}(-\d{1,15})?){0,100}$/.test(text)) return undefined
  const [[all = 0] = [], ...ranges] = text.split('+').map((range) => range.split('-').map(Number))
  const also: number[] = []
  for (const [from = 0, to = from] of ranges) {
    if (to - from + also.length >= alsoMost) return undefined
    for (let seq = from; seq <= to; seq++) also.push(seq)
  }
  return { all, also }
}

/** True when the line with this number has been heard. */
export function hasHeard({ all, also }: Heard, seq: number): boolean {
  return seq <= all || also.includes(seq)
}

/**
 * The messages for lines (in order of their numbers) that have not been heard, and what has been heard after them. No
 * line up to `settled` can appear any more that is not among them.
 */
export function messagesAfter(heard: Heard, lines: readonly LedgerLine[], settled: number) {
  const also = new Set(heard.also)
  let all = heard.all
  const messages: Message[] = []
  for (const { seq, matter } of lines) {
    if (seq <= all || also.has(seq)) continue
    if (seq <= settled) all = seq
    else {
      all = Math.max(all, settled)
      also.add(seq)
    }
    messages.push({ told: { event: 'matter', matter, seq }, heard: writeHeard(later(all, also)) })
  }
  return { messages, heard: later(Math.max(all, settled), also) }
}

function later(all: number, also: ReadonlySet<number>): Heard {
  return { all, also: [...also].filter((seq) => seq > all) }
}

/**
 * One look at the ledger: the lines not heard yet (`more`: not all of them), the last number of all, and the transactions
 * of that moment: all before `xmin` are over, none from `xmax` on had begun.
 */
export type Look = { lines: readonly LedgerLine[]; more: boolean; last: number; xmin: number; xmax: number }

/** How far a process has told its screens; `waitsFor`: settled up to `seq` once all transactions before `xid` are over. */
export type Feed = { heard: Heard; waitsFor?: { seq: number; xid: number }; flooded: boolean }

/**
 * Numbers are given at the writing, but seen at the commit: a lower one may appear after a higher one. A number is settled
 * when every transaction is over that ran as it was first seen; before that, what lies below it is looked for again.
 */
export function takeIn(feed: Feed, { lines, more, last, xmin, xmax }: Look): { feed: Feed; messages: Message[] } {
  const over = feed.waitsFor && xmin >= feed.waitsFor.xid ? feed.waitsFor.seq : 0
  const settled = Math.max(feed.heard.all, xmin === xmax ? last : over)
  const open = settled < last ? { waitsFor: waiting(feed, settled) ?? { seq: last, xid: xmax } } : {}
  const reset = (heard: Heard, flooded: boolean) => ({
    feed: { heard, flooded, ...open },
    messages: [{ told: { event: 'reset' as const }, heard: writeHeard(heard) }],
  })
  if (more) return reset({ all: settled, also: [] }, settled < last)
  const next = messagesAfter(feed.heard, lines, settled)
  if (feed.flooded) return reset(next.heard, false)
  return { feed: { heard: next.heard, flooded: false, ...open }, messages: next.messages }
}

function waiting({ waitsFor }: Feed, settled: number) {
  return waitsFor && waitsFor.seq > settled ? waitsFor : undefined
}

/** Where a process begins that has told nothing yet: what it sees is known, what may still appear below is waited for. */
export function beginFeed({ lines, more, last, xmin, xmax }: Look): Feed {
  const before = more ? (lines[0]?.seq ?? 1) - 1 : 0
  if (xmin === xmax) return { heard: { all: last, also: [] }, flooded: false }
  return {
    heard: { all: before, also: lines.map(({ seq }) => seq) },
    waitsFor: { seq: last, xid: xmax },
    flooded: false,
  }
}

/** Messages as a server-sent event stream has them. */
export function eventsOf(messages: readonly Message[]): string {
  return messages.map(eventOf).join('')
}

function eventOf({ told: { event, ...ids }, heard }: Message): string {
  return `${heard === undefined ? '' : `id: ${heard}\n`}event: ${event}\ndata: ${JSON.stringify(ids)}\n\n`
}
