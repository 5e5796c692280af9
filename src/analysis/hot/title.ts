import { countIn } from './count-in.ts'
import { problemMask, type Read } from './features.ts'

const shortest = 2
const longest = 6
const mostPhrases = 3
const leastShare = 0.25
// 词的分界看前一万件已够。
const mostForEdges = 10_000
const edgeWord =
  /^[的了是在有和与及为被不将要会能对可到让把这那我你他一个其等之也都就还又再由从向给请更很太没无何吗呢啊]|[的了是在有和与及为被不将要会能对可到让把这那我你他个其也都就还又再由从向给请更很太何吗呢啊]$/u
const word = /^[\p{Script=Han}A-Za-z0-9]+$/u

/**
 * The words that name what each group complains of, most telling first: strings of 2 to 6 characters that stand in a
 * quarter or more of its titles (or, where the titles agree on none, of its texts) and seldom elsewhere.
 */
export function phrasesOf(groups: ReadonlyArray<readonly number[]>, read: readonly Read[]): string[][] {
  const isEdge = edgesOf(read)
  const candidates = groups.map((members) => {
    const titles = standing(members, read, 'title', isEdge)
    return titles.size > 0 ? titles : standing(members, read, 'text', isEdge)
  })
  const wanted = new Set(candidates.flatMap((found) => [...found.keys()]))
  const everywhere = countIn(read, wanted)
  return groups.map((members, at) => choose(candidates[at] ?? new Map(), members.length, everywhere, read.length))
}

function standing(
  members: readonly number[],
  read: readonly Read[],
  part: 'title' | 'text',
  isEdge: IsEdge,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const at of members) {
    const one = read[at]
    if (!one) continue
    const open = problemMask(one[part], part === 'title' ? one.titlePlaces : one.textPlaces)
    for (const words of new Set(stringsIn(one[part], open, isEdge))) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const least = Math.max(2, leastShare * members.length)
  return new Map(
    [...counts].filter(([words, times]) => times >= least && !edgeWord.test(words) && !/[的了是]/.test(words)),
  )
}

/** Whether a word may begin (or end) between two characters, by what stands before and after: `ab|cd`. */
type IsEdge = (text: string, at: number, side: 'begin' | 'end') => boolean

// 「商铺违法」里“商铺”“违法”常连用，“铺违”不常：词在两字之间断开。
function edgesOf(read: readonly Read[]): IsEdge {
  const pairs = new Map<number, number>()
  const chars = new Uint32Array(65_536)
  const pairAt = (text: string, at: number) => text.charCodeAt(at) * 65_536 + (text.charCodeAt(at + 1) || 0)
  for (const { title, text } of read.slice(0, mostForEdges))
    for (const words of [title, text])
      for (let at = 0; at < words.length; at++) {
        const code = words.charCodeAt(at)
        chars[code] = (chars[code] ?? 0) + 1
        const pair = pairAt(words, at)
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      }
  const bond = (text: string, at: number) => {
    if (at < 0 || at + 1 >= text.length) return 0
    const times = pairs.get(pairAt(text, at)) ?? 0
    return times / Math.sqrt((chars[text.charCodeAt(at)] || 1) * (chars[text.charCodeAt(at + 1)] || 1))
  }
  return (text, at, side) => bond(text, at - 1) < (side === 'begin' ? bond(text, at) : bond(text, at - 2))
}

function* stringsIn(text: string, open: readonly boolean[], isEdge: IsEdge): Generator<string> {
  for (let at = 0; at < text.length; at++)
    for (let length = 1; length <= longest && open[at + length - 1]; length++) {
      const words = text.slice(at, at + length)
      if (!word.test(words)) break
      const begins = !open[at - 1] || isEdge(text, at, 'begin')
      const ends = !open[at + length] || isEdge(text, at + length, 'end')
      if (length >= shortest && begins && ends) yield words
    }
}

function choose(
  found: ReadonlyMap<string, number>,
  size: number,
  everywhere: ReadonlyMap<string, number>,
  total: number,
) {
  // 「捆绑销」只是「捆绑销售」的一截。
  const whole = [...found].filter(
    ([words, times]) =>
      ![...found].some(
        ([longer, often]) => longer.length > words.length && longer.includes(words) && often >= 0.7 * times,
      ),
  )
  const scored = whole
    .map(([words, times]) => {
      const rarity = Math.log((total + 1) / Math.max(2, everywhere.get(words) ?? 2))
      return { words, score: (times / size) * rarity * Math.sqrt(words.length) }
    })
    .sort((a, b) => b.score - a.score || (a.words < b.words ? -1 : 1))
  const chosen: string[] = []
  for (const { words, score } of scored) {
    if (chosen.length === mostPhrases || score < 0.22 * (scored[0]?.score ?? 0)) break
    if (!chosen.some((other) => overlaps(other, words))) chosen.push(words)
  }
  return chosen
}

function overlaps(one: string, other: string): boolean {
  return Array.from({ length: other.length - 1 }, (_, at) => other.slice(at, at + 2)).some((pair) => one.includes(pair))
}
