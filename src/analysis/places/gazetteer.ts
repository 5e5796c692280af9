import { aliasesOf } from './alias.ts'
import { genericEndings, isOrdinary, type PlaceKind } from './endings.ts'
import { areasIn, type PlaceSpan, type Raw, rawPlaces } from './find.ts'
import { subjectsIn } from './subjects.ts'

/** A place with the names that mean it: its normal form first. `texts` is in how many texts it stands. */
export type Place = { name: string; kind: PlaceKind; texts: number; aliases: readonly string[] }

/** A known place in a text; `name` is its normal form whatever the text calls it. */
export type NamedSpan = PlaceSpan & { name: string }

/** The names of places known beforehand: of grids, villages and other entries of the registers. */
export type KnownPlace = { name: string; kind?: PlaceKind; aliases?: readonly string[] }

/** The names of the places of a body of texts. */
export type Gazetteer = {
  places: readonly Place[]
  /** The places a text names, longest first where they overlap, in order of the text; areas included. */
  placesIn(text: string): NamedSpan[]
}

const readChars = 400
const leastTexts = 2
const leastShare = 0.2

/** In how many texts a string stands before an ending, and how often it cannot reach further left. */
type Counts = Map<string, { texts: number; bounded: number; last: number }>

/**
 * Learns the names of places from a body of texts and resolves their aliases: without the generic ending, shortened,
 * with one mistyped character, or given in the registers. Only the first 400 characters of a text are read. A name
 * standing in one text alone is left out, unless it is known beforehand.
 */
export function learnPlaces(
  texts: ReadonlyArray<{ title: string; text: string }>,
  known: readonly KnownPlace[] = [],
): Gazetteer {
  const read = texts.map(({ title, text }) => `${title}\n${text}`.slice(0, readChars))
  const raws = read.map(rawPlaces)
  const counts = countNames(read, raws)
  const found = new Map<string, { kind: PlaceKind; texts: Set<number> }>()
  for (const [at, list] of raws.entries())
    for (const { start, end, kind } of settled(read[at] ?? '', list, counts)) {
      const name = normalName(read[at]?.slice(start, end) ?? '')
      if (!isName(name)) continue
      const entry = found.get(name) ?? { kind, texts: new Set<number>() }
      entry.texts.add(at)
      found.set(name, entry)
    }
  addSubjects(found, subjectsIn(texts.map(({ title }) => title)))
  dropWords(found, read)
  const sizes = new Map([...found].map(([name, { texts: in_ }]) => [name, in_.size]))
  const aliases = aliasesOf(new Map([...sizes].filter(([, size]) => size >= leastTexts)), sizes)
  dropCommon(aliases, sizes, read)
  for (const { name, aliases: others = [] } of known) for (const other of [name, ...others]) aliases.set(other, name)
  return gazetteerOf(found, aliases, known)
}

function gazetteerOf(
  found: ReadonlyMap<string, { kind: PlaceKind; texts: ReadonlySet<number> }>,
  aliases: ReadonlyMap<string, string>,
  known: readonly KnownPlace[],
): Gazetteer {
  const groups = new Map<string, { kind: PlaceKind; texts: Set<number>; aliases: Set<string> }>()
  const into = (name: string, kind: PlaceKind) => {
    const group = groups.get(name) ?? { kind, texts: new Set<number>(), aliases: new Set<string>() }
    groups.set(name, group)
    return group
  }
  for (const { name, kind = 'community', aliases: others = [] } of known) {
    const group = into(name, kind)
    for (const other of others) group.aliases.add(other)
  }
  for (const [name, { kind, texts }] of found) {
    const main = aliases.get(name)
    if (main === undefined && texts.size < leastTexts) continue
    const group = into(main ?? name, kind)
    for (const at of texts) group.texts.add(at)
    if (main !== undefined && main !== name) group.aliases.add(name)
  }
  const places = [...groups]
    .map(([name, group]) => ({ name, kind: group.kind, texts: group.texts.size, aliases: [...group.aliases].sort() }))
    .sort((a, b) => b.texts - a.texts || (a.name < b.name ? -1 : 1))
  return { places, placesIn: matcherOf(places) }
}

/** The name without the generic ending and the phase: 桂花新城小区 → 桂花新城, 海棠湾二期 → 海棠湾. */
export function normalName(words: string): string {
  const ending = genericEndings.find((generic) => words.endsWith(generic))
  const rest = (ending === undefined ? words : words.slice(0, -ending.length)).replace(
    /[0-9一二三四五六七八九十]+期$/,
    '',
  )
  return rest.length >= 2 ? rest : words
}

// 「5路」是公交，不是路名。
function isName(name: string): boolean {
  return name.length >= 2 && !/\d[年月日]|^[\d一二三四五六七八九十]+(?:路|期|园|城)?$/.test(name) && !isOrdinary(name)
}

function settled(text: string, raws: readonly Raw[], counts: Counts) {
  const spans = raws.map((raw) => ({ start: beginning(text, raw, counts), end: raw.end, kind: raw.kind }))
  return spans.filter(
    (span) =>
      !spans.some(
        (wide) =>
          wide !== span &&
          wide.start <= span.start &&
          wide.end >= span.end &&
          wide.end - wide.start > span.end - span.start,
      ),
  )
}

// 「桂花新城小区附近」里已有桂花新城：不另算一个名称。
function addSubjects(found: Map<string, { kind: PlaceKind; texts: Set<number> }>, subjects: Map<string, Set<number>>) {
  const names = [...subjects].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
  for (const [words, titles] of names) {
    const parts = Array.from({ length: words.length - 2 }, (_, at) => words.slice(0, at + 3))
    const known = parts.some((part) => (found.get(part)?.texts.size ?? 0) >= leastTexts)
    if (!known && isName(words)) found.set(normalName(words), { kind: 'subject', texts: titles })
  }
}

// 「影响小区」里的“影响”处处都有，跟着“小区”的却少：不是地名。
function dropWords(found: Map<string, { texts: Set<number> }>, texts: readonly string[]): void {
  const often = [...found].filter(([, { texts: named }]) => named.size >= leastTexts).map(([name]) => name)
  const standing = countStanding(often, texts)
  for (const name of often)
    if ((found.get(name)?.texts.size ?? 0) < leastShare * (standing.get(name) ?? 0)) found.delete(name)
}

// 「出售小区」只一次，“出售”却到处都有：不能当作「五证出售」的简称。
function dropCommon(aliases: Map<string, string>, sizes: ReadonlyMap<string, number>, texts: readonly string[]): void {
  const standing = countStanding([...new Set([...aliases.keys(), ...aliases.values()])], texts)
  for (const [alias, main] of aliases) {
    const times = standing.get(alias) ?? 0
    if (times > 5 * (sizes.get(alias) ?? 0) && times > 1.5 * (standing.get(main) ?? 0)) aliases.delete(alias)
  }
}

/** In how many texts each of the strings stands. */
function countStanding(names: readonly string[], texts: readonly string[]): Map<string, number> {
  const standing = new Map<string, number>()
  const heads = new Map<string, string[]>()
  for (const name of names) {
    const list = heads.get(name.slice(0, 2))
    if (list) list.push(name)
    else heads.set(name.slice(0, 2), [name])
  }
  for (const text of texts) {
    const seen = new Set<string>()
    for (let at = 0; at < text.length - 1; at++)
      for (const name of heads.get(text.slice(at, at + 2)) ?? [])
        if (!seen.has(name) && text.startsWith(name, at)) seen.add(name)
    for (const name of seen) standing.set(name, (standing.get(name) ?? 0) + 1)
  }
  return standing
}

function countNames(texts: readonly string[], raws: ReadonlyArray<readonly Raw[]>): Counts {
  const counts: Counts = new Map()
  for (const [at, list] of raws.entries())
    for (const { earliest, latest, end } of list)
      for (let from = earliest; from <= latest; from++) {
        const words = texts[at]?.slice(from, end) ?? ''
        const entry = counts.get(words)
        const bound = from === earliest ? 1 : 0
        if (!entry) counts.set(words, { texts: 1, bounded: bound, last: at })
        else if (entry.last !== at) {
          entry.texts += 1
          entry.bounded += bound
          entry.last = at
        }
      }
  return counts
}

// 名称从哪个字起：向左多取一字而出现的次数不到一半，且常常到此为止，便到了头；常见而不到头的只是通用的尾巴（国际城）。
function beginning(text: string, { earliest, latest, end }: Raw, counts: Counts): number {
  let at = latest
  let now = counts.get(text.slice(at, end))
  while (now && at > earliest) {
    const longer = counts.get(text.slice(at - 1, end))
    if (!longer || longer.texts * 2 < now.texts) {
      if (!longer || longer.texts < leastTexts || now.bounded >= 0.15 * now.texts) break
    }
    now = longer
    at -= 1
  }
  return at
}

function matcherOf(places: readonly Place[]): (text: string) => NamedSpan[] {
  const byHead = new Map<string, Array<{ words: string; place: Place }>>()
  for (const place of places)
    for (const words of [place.name, ...place.aliases]) {
      const head = words.slice(0, 2)
      byHead.set(head, [...(byHead.get(head) ?? []), { words, place }])
    }
  for (const list of byHead.values())
    list.sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1))
  return (text) => {
    const spans: NamedSpan[] = areasIn(text).map((area) => ({ ...area, name: area.words }))
    for (let at = 0; at < text.length - 1; ) {
      const hit = byHead.get(text.slice(at, at + 2))?.find(({ words }) => text.startsWith(words, at))
      if (hit) {
        const { words, place } = hit
        spans.push({ start: at, end: at + words.length, kind: place.kind, words, name: place.name })
      }
      at += hit?.words.length ?? 1
    }
    return spans.sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
