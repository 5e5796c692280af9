import { areaPattern, breakWords, endings, isOrdinary, type PlaceKind, undoes } from './endings.ts'

/** A place named in a text: `start` to `end` (half-open, in UTF-16 units), its kind and the words. */
export type PlaceSpan = { start: number; end: number; kind: PlaceKind; words: string }

/** A name whose beginning is not settled yet: from `earliest` to `latest` it may begin, at `end` it ends. */
export type Raw = { earliest: number; latest: number; end: number; ending: number; kind: PlaceKind }

const longestName = 10
const nameChar = /[\p{Script=Han}A-Za-z0-9·]/u
const breaksByLast = new Map<string, string[]>()
for (const word of breakWords) {
  const last = word.charAt(word.length - 1)
  breaksByLast.set(last, [...(breaksByLast.get(last) ?? []), word])
}
const endingsByLast = new Map<string, typeof endings>()
for (const ending of endings) {
  const last = ending.words.charAt(ending.words.length - 1)
  endingsByLast.set(last, [...(endingsByLast.get(last) ?? []), ending])
}
// 名称不越过另一个地名：「暮云街道桂花新城」在“街道”后断开。
const parting = /(?:街道|社区|[省县区镇路村]|大道)$/

/** The areas (A市 A3区) named in a text. */
export function areasIn(text: string): PlaceSpan[] {
  return [...text.matchAll(areaPattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: 'area' as const,
    words,
  }))
}

/** Every ending of a name in the text with how far left the name may reach; where it begins is for the caller to settle. */
export function rawPlaces(text: string): Raw[] {
  const found: Raw[] = []
  const areaEnds = new Set(areasIn(text).map((area) => area.end))
  for (let end = 2; end <= text.length; end++) {
    const ending = endingAt(text, end)
    if (!ending || goesOn(text, end, ending.words)) continue
    const from = end - ending.words.length
    const earliest = leftOf(text, from, areaEnds)
    const latest = Math.max(earliest, from - 2)
    // 一个字的结尾看前一字（道路、政府），两个字以上的结尾须有两字以上的名称（对小区）。
    if (latest >= from || isOrdinary(text.slice(from - 1, end)) || isOrdinary(text.slice(latest, end))) continue
    if (ending.words.length > 1 && from - earliest < 2) continue
    found.push({ earliest, latest, end, ending: from, kind: ending.kind })
  }
  // 「新城小区」里“新城”已在“小区”的名称之内。
  const wide = new Map(found.map((raw) => [raw.ending, raw.earliest]))
  return found.filter(({ earliest, end }) => (wide.get(end) ?? Number.POSITIVE_INFINITY) > earliest)
}

function endingAt(text: string, end: number) {
  const candidates = endingsByLast.get(text.charAt(end - 1))
  return candidates?.find(({ words }) => text.startsWith(words, end - words.length))
}

function goesOn(text: string, end: number, words: string): boolean {
  const next = text.charAt(end)
  if (next === '') return false
  return undoes[words]?.includes(next) === true
}

function leftOf(text: string, from: number, areaEnds: ReadonlySet<number>): number {
  let at = from
  while (at > 0 && from - at < longestName) {
    if (areaEnds.has(at) || !nameChar.test(text.charAt(at - 1))) break
    if (/\d[年月日]$/.test(text.slice(Math.max(0, at - 2), at))) break
    if (at < from && parting.test(text.slice(Math.max(0, at - 2), at))) break
    if (breaksByLast.get(text.charAt(at - 1))?.some((word) => text.startsWith(word, at - word.length))) break
    at -= 1
  }
  return at
}

/** The places named in one text by its endings alone; names without an ending are known only to a gazetteer. */
export function findPlaces(text: string): PlaceSpan[] {
  const named = rawPlaces(text).map(({ earliest, end, kind }) => ({
    start: earliest,
    end,
    kind,
    words: text.slice(earliest, end),
  }))
  return [...areasIn(text), ...named].sort((a, b) => a.start - b.start || a.end - b.end)
}
