import { type Day, daysBetween } from '#calendar/date.ts'
import { type KnownPlace, learnPlaces } from '../places/gazetteer.ts'
import { clusters } from './cluster.ts'
import { commonNames } from './common-name.ts'
import { itemsOf, problemPairs, type Read, readAll, wordsOf } from './features.ts'
import { type Heat, heatOf } from './heat.ts'
import type { Message } from './message.ts'
import { defaultHotSettings, type HotSettings } from './settings.ts'
import { type Settled, settle, settleBy } from './settle.ts'
import { phrasesOf } from './title.ts'

/** A hot issue: messages about one thing at one place in a period. `from` and `to` are the days of its first and last. */
export type Topic = {
  rank: number
  title: string
  place: string
  from: Day
  to: Day
  count: number
  people: number
  likes: number
  dislikes: number
  heat: number
  parts: Omit<Heat, 'heat'>
  /** The messages, oldest first. */
  ids: string[]
  /** What it is known by when a new text is compared: names of the place, and pairs of characters with their weight. */
  signs: { places: string[]; words: Record<string, number> }
}

type Sorted = { messages: Message[]; read: Read[]; aliases: ReadonlyMap<string, readonly string[]> }

const signPairs = 40

/**
 * The hot issues among messages, hottest first. Pure and settled: the same messages in any order give the same issues.
 * `today` is the day freshness is counted to (the last day of the period); `known` are places with their aliases from
 * the registers.
 */
export function hotTopics(
  given: readonly Message[],
  today: Day,
  settings: HotSettings = defaultHotSettings,
  known: readonly KnownPlace[] = [],
): Topic[] {
  const messages = [...given].sort((a, b) => order(a.day, b.day) || order(a.id, b.id) || order(a.title, b.title))
  const words = messages.map(wordsOf)
  const gazetteer = learnPlaces(words, known)
  const read = readAll(words, gazetteer)
  const first = messages[0]?.day
  const items = itemsOf(
    read,
    messages.map(({ day }) => (first === undefined ? 0 : daysBetween(first, day))),
  )
  const groups = clusters(items, settings.threshold).filter((group) => group.length >= settings.least)
  const placed = groups.map((group) => settle(group, read, items, settings.least))
  const placeless = groups.filter((_, at) => placed[at]?.length === 0)
  const named = commonNames(placeless, read).flatMap((name, at) => settleBy(name, placeless[at] ?? [], read))
  const settled = [...placed.flat(), ...named.filter(({ members }) => members.length >= settings.least)].flatMap(
    (group) => splitByGap(group, messages, settings),
  )
  const aliases = new Map(gazetteer.places.map((place) => [place.name, place.aliases]))
  const phrases = phrasesOf(
    settled.map(({ members }) => members),
    read,
  )
  return settled
    .map((group, at) => topicOf(group, phrases[at] ?? [], { messages, read, aliases }, { today, settings }))
    .sort(
      (a, b) => b.heat - a.heat || b.count - a.count || order(a.from, b.from) || order(a.ids[0] ?? '', b.ids[0] ?? ''),
    )
    .slice(0, settings.most)
    .map((topic, at) => ({ ...topic, rank: at + 1 }))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function splitByGap(group: Settled, messages: readonly Message[], { gapDays, least }: HotSettings): Settled[] {
  const parts: number[][] = []
  let before: Day | undefined
  for (const at of group.members) {
    const day = messages[at]?.day
    if (day === undefined) continue
    if (before === undefined || daysBetween(before, day) > gapDays) parts.push([])
    parts.at(-1)?.push(at)
    before = day
  }
  return parts.filter((members) => members.length >= least).map((members) => ({ ...group, members }))
}

function topicOf(
  { place, members, byName }: Settled,
  phrases: readonly string[],
  { messages, read, aliases }: Sorted,
  { today, settings }: { today: Day; settings: HotSettings },
): Topic {
  const own = members.flatMap((at) => messages[at] ?? [])
  const days = own.map(({ day }) => day)
  const people = new Set(own.map(({ person, id }) => (person ? `p ${person}` : `m ${id}`))).size
  const total = (key: 'likes' | 'dislikes') => own.reduce((sum, one) => sum + (one[key] ?? 0), 0)
  const counted = { count: own.length, people, likes: total('likes'), dislikes: total('dislikes'), days }
  const { heat, ...parts } = heatOf(counted, today, settings)
  const named = areaOf(members, read)
  const area = place.includes(named) ? '' : named
  const said = phrases.filter((words) => !place.includes(words) && !words.includes(place))
  const problem = said.length > 0 ? ` · ${said.join('、')}` : ''
  return {
    rank: 0,
    title: `${area}${place}${problem}`,
    place: byName ? area : `${area}${place}`,
    from: days[0] ?? today,
    to: days.at(-1) ?? today,
    count: counted.count,
    people,
    likes: counted.likes,
    dislikes: counted.dislikes,
    heat,
    parts,
    ids: own.map(({ id }) => id),
    signs: { places: [place, ...(aliases.get(place) ?? [])], words: signsOf(members, read) },
  }
}

/** The area that most members put right before or beside the place; the narrower of two named alike. */
function areaOf(members: readonly number[], read: readonly Read[]): string {
  const counts = new Map<string, number>()
  for (const at of members) {
    const one = read[at]
    const named = [...(one?.titlePlaces ?? []), ...(one?.textPlaces ?? [])].filter(({ kind }) => kind === 'area')
    for (const name of new Set(named.map((span) => span.name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const often = [...counts].filter(([, times]) => times * 3 >= members.length)
  const narrow = often.filter(([name]) => /[区县]$/.test(name))
  const best = (narrow.length > 0 ? narrow : often).sort((a, b) => b[1] - a[1] || order(a[0], b[0]))
  return best[0]?.[0] ?? ''
}

function signsOf(members: readonly number[], read: readonly Read[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const at of members) {
    const one = read[at]
    if (!one) continue
    const pairs = new Map<string, number>()
    problemPairs(one.title, one.titlePlaces, 1, pairs)
    problemPairs(one.text, one.textPlaces, 1, pairs)
    for (const pair of pairs.keys()) sums.set(pair, (sums.get(pair) ?? 0) + 1 / members.length)
  }
  const best = [...sums].sort((a, b) => b[1] - a[1] || order(a[0], b[0])).slice(0, signPairs)
  return Object.fromEntries(best.map(([pair, share]) => [pair, Math.round(share * 1000) / 1000]))
}
