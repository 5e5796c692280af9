import { redactText } from '#access/masking.ts'
import { type Instant, minutesBetween } from '#calendar/date.ts'
import { rawPlaces } from '../places/find.ts'
import {
  type Alike,
  alike,
  alikeWords,
  keysByKind,
  type Prepared,
  prepare,
  samePersonReason,
  type Told,
} from './same.ts'

/** A matter as it is compared with others. */
export type Piece = Told & { id: string; keys: readonly string[]; at: Instant }

/** Two matters that may be one, or of one person; `matter` is the later of the two. Score of 0 to 1. */
export type Proposal = {
  kind: 'same-matter' | 'same-person'
  matter: string
  other: string
  score: number
  /** Whether their people agree too. */
  person: boolean
  reasons: string[]
}

export type FindOptions = {
  /** Matters filed further apart than this are not compared. */
  withinDays: number
  /** Earlier matters proposed for one matter at most, of either kind. */
  most: number
}

const detailRead = 600
const rarestAsked = 32
const widestShare = 0.02
const leastWidest = 40
const comparedMost = 40
const dayMinutes = 24 * 60
/** A person's second message on something needs less likeness of words. */
const enough = { person: 0.2 }
const soonDays = 7
/** Of a key that very many matters share (a switchboard's number) only the latest are looked at. */
const personsMost = 200
/** A name that so many give is none: 市民, 业主, 匿名. */
const namesakesMost = 30
const bonus = { person: 0.2, place: 0.1, grid: 0.05, soon: 0.05 }
const certain = 0.99

type Ready = { piece: Piece; prepared: Prepared; text: string; places: ReadonlySet<string>; terms: number[] }

/**
 * Compares new matters with earlier ones and with each other: the same person by blind keys, the same matter by place,
 * time and words. Gives the proposals of one new matter after another, the best first; in between it gives nothing at
 * times, for the caller to let others work. The same input gives the same answer.
 */
export function* findRepeats(
  fresh: readonly Piece[],
  earlier: readonly Piece[],
  { withinDays, most }: FindOptions,
): Generator<Proposal[]> {
  const isFresh = new Set(fresh.map(({ id }) => id))
  const pieces = [...fresh, ...earlier.filter(({ id }) => !isFresh.has(id))].sort(order)
  const pool: Pool = { all: [], byTerm: new Map(), byKey: new Map() }
  for (const piece of pieces) {
    addTo(pool, ready(piece))
    yield []
  }
  for (const [at, one] of pool.all.entries()) {
    if (!isFresh.has(one.piece.id)) continue
    const near = (to: number) => {
      const other = pool.all[to]
      return other !== undefined && to !== at && daysApart(one.piece, other.piece) <= withinDays
    }
    const persons = personsFor(one, pool).filter(({ to }) => near(to))
    const others = new Set([...likely(one, at, pool), ...persons.map(({ to }) => to)])
    const matters = [...others].filter(near).flatMap((to) => pairOf(one, pool.all[to]) ?? [])
    yield [
      ...best(
        persons.flatMap(({ to, reason }) => personProposal(one, pool.all[to], reason) ?? []),
        most,
      ),
      ...best(matters, most).map((pair) => matterProposal(one, pair)),
    ]
  }
}

type Pool = { all: Ready[]; byTerm: Map<number, number[]>; byKey: Map<string, number[]> }

function addTo({ all, byTerm, byKey }: Pool, one: Ready): void {
  const at = all.push(one) - 1
  for (const term of one.terms) put(byTerm, term, at)
  for (const key of one.piece.keys) put(byKey, key, at)
}

function put<K>(index: Map<K, number[]>, key: K, at: number): void {
  const list = index.get(key)
  if (list) list.push(at)
  else index.set(key, [at])
}

function ready(piece: Piece): Ready {
  const told = { ...piece, detail: piece.detail.slice(0, detailRead) }
  const prepared = prepare(told)
  const text = `${told.title}。${told.detail}`.normalize('NFKC').replace(/\s+/g, '')
  return { piece: told, prepared, text, places: placesNamed(text), terms: [...new Set(prepared.whole.pairs)] }
}

const telling = new Set(['estate', 'project', 'school', 'village', 'hospital', 'company', 'market'])
const placesWithin = 300

/** The estates, schools, villages … named, by the two characters before the ending. */
function placesNamed(text: string): Set<string> {
  const raws = rawPlaces(text.slice(0, placesWithin)).filter(({ kind }) => telling.has(kind))
  return new Set(raws.map(({ latest, ending }) => text.slice(latest, ending)))
}

function order(one: Piece, other: Piece): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function daysApart(one: Piece, other: Piece): number {
  return Math.abs(minutesBetween(one.at, other.at)) / dayMinutes
}

/** The matters that share most of the rare pairs of this one's words. */
function likely(one: Ready, self: number, { all, byTerm }: Pool): number[] {
  const widest = Math.max(leastWidest, widestShare * all.length)
  const rarest = one.terms
    .map((term) => byTerm.get(term) ?? [])
    .filter((list) => list.length > 1 && list.length <= widest)
    .sort((a, b) => a.length - b.length)
    .slice(0, rarestAsked)
  const weights = new Map<number, number>()
  for (const list of rarest)
    for (const at of list) if (at !== self) weights.set(at, (weights.get(at) ?? 0) + 1 / Math.log(1 + list.length))
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, comparedMost)
    .map(([at]) => at)
}

function personsFor({ piece }: Ready, { all, byKey }: Pool): Array<{ to: number; reason: string }> {
  const holders = (key: string) => {
    const list = byKey.get(key) ?? []
    return key.startsWith('name:') && list.length > namesakesMost ? [] : list.slice(-personsMost)
  }
  const near = new Set(piece.keys.flatMap(holders))
  return [...near].flatMap((to) => {
    const other = all[to]?.piece
    if (!other || other.id === piece.id) return []
    const reason = personReason(piece, other)
    return reason === undefined ? [] : [{ to, reason }]
  })
}

const byPhone = '电话相同'
const byPhoneAndName = '姓名、电话相同'

function personReason(one: Piece, other: Piece): string | undefined {
  const keys = keysByKind(one.keys)
  const reason = samePersonReason(keys, { keys: other.keys, grid: other.grid ?? null }, one.grid ?? undefined)
  return reason === byPhone && keys.name.some((key) => other.keys.includes(key)) ? byPhoneAndName : reason
}

const personScores: Readonly<Record<string, number>> = { 身份证号相同: 0.99, [byPhoneAndName]: 0.95, [byPhone]: 0.8 }
const nameScore = 0.6

function personProposal(one: Ready, other: Ready | undefined, reason: string): Proposal | undefined {
  if (!other) return undefined
  return {
    kind: 'same-person',
    ...laterFirst(one.piece, other.piece),
    score: personScores[reason] ?? nameScore,
    person: true,
    reasons: [reason, apartWords(one.piece, other.piece)],
  }
}

type Pair = { matter: string; other: string; score: number; with: Ready; like: Alike; person: string | undefined }

function pairOf(one: Ready, other: Ready | undefined): Pair | undefined {
  if (!other || (elsewhere(one, other) && elsewhere(other, one))) return undefined
  const person = personReason(one.piece, other.piece)
  // 两处网格的同样问题（路灯、垃圾）是两件事，除非是同一个人说的。
  const apart = one.piece.grid && other.piece.grid && one.piece.grid !== other.piece.grid
  if (apart && person === undefined) return undefined
  const like = alike(one.prepared, other.prepared, person === undefined ? undefined : enough.person)
  if (!like) return undefined
  const soon = daysApart(one.piece, other.piece) <= soonDays
  const more =
    (person === undefined ? 0 : bonus.person) +
    (like.place ? bonus.place : like.grid ? bonus.grid : 0) +
    (soon ? bonus.soon : 0)
  const score = Math.round(Math.min(certain, like.similarity + more) * 100) / 100
  return { ...laterFirst(one.piece, other.piece), score, with: other, like, person }
}

function matterProposal(one: Ready, { matter, other, score, with: second, like, person }: Pair): Proposal {
  const words = alikeWords(one.prepared, second.prepared, like).map(redactText)
  const reasons = [
    ...(person === undefined ? [] : [`同一人：${person}`]),
    ...words,
    apartWords(one.piece, second.piece),
  ]
  return { kind: 'same-matter', matter, other, score, person: person !== undefined, reasons }
}

// 同样的话说的是另一个小区、另一所学校，不是一件事。
function elsewhere({ places }: Ready, { text }: Ready): boolean {
  return places.size > 0 && ![...places].some((place) => text.includes(place))
}

function laterFirst(one: Piece, other: Piece): { matter: string; other: string } {
  return order(one, other) > 0 ? { matter: one.id, other: other.id } : { matter: other.id, other: one.id }
}

function apartWords(one: Piece, other: Piece): string {
  const days = Math.round(daysApart(one, other))
  return days === 0 ? '同一天反映' : `相隔 ${days} 天`
}

function best<T extends { matter: string; other: string; score: number }>(found: readonly T[], most: number): T[] {
  const inOrder = found.toSorted((a, b) => b.score - a.score || (a.other + a.matter < b.other + b.matter ? -1 : 1))
  return inOrder.slice(0, most)
}
