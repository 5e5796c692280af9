import { eachFeature, type Lexicon, longestWord, viewCount, viewOf, viewShare, wordHash } from './grams.ts'
import { placesOf } from './hash-table.ts'
import type { Example } from './plain-text.ts'
import type { Rows } from './solver.ts'

/** Words known to a model: hashes and the logs of their shares. No word can be read from it. */
export type Words = { keys: Uint32Array; shares: Float32Array }

/** Features known to a model, ascending, and how rare each is. */
export type Vocabulary = { keys: Uint32Array; rarity: Float32Array }

const leastWordCount = 3
/** A feature of a view counts only when it stands in so many texts. */
const leastTexts = [5, 3, 3, 2] as const

/** The lexicon of a list of words. */
export function lexiconOf({ keys, shares }: Words): Lexicon {
  const place = placesOf(keys)
  return {
    size: keys.length,
    find: (hash) => {
      const at = place(hash)
      return at < 0 ? Number.NaN : (shares[at] ?? Number.NaN)
    },
  }
}

/** Counts words of cut texts; those met thrice and every single character are kept. */
export function countWords(texts: Iterable<readonly string[]>): Words {
  const counts = new Map<string, number>()
  let total = 0
  for (const text of texts)
    for (const word of text) {
      total += 1
      if (word.length <= longestWord) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  const shares = new Map<number, number>()
  for (const [word, count] of counts) {
    if (count < leastWordCount && word.length > 1) continue
    shares.set(wordHash(word), Math.log(count / total))
    for (let size = 1; size < word.length; size++) {
      const beginning = wordHash(word.slice(0, size))
      if (!shares.has(beginning)) shares.set(beginning, Number.NEGATIVE_INFINITY)
    }
  }
  const kept = [...shares].sort((a, b) => a[0] - b[0])
  return { keys: Uint32Array.from(kept, ([key]) => key), shares: Float32Array.from(kept, ([, share]) => share) }
}

/** The distinct features of one text, ascending, with their counts. */
export type Bag = { features: Uint32Array; counts: Uint16Array }

let buffer = new Uint32Array(1 << 14)

export function bagOf(example: Example, lexicon: Lexicon): Bag {
  let size = 0
  eachFeature(example, lexicon, (feature) => {
    if (size === buffer.length) {
      const larger = new Uint32Array(size * 2)
      larger.set(buffer)
      buffer = larger
    }
    buffer[size] = feature
    size += 1
  })
  const sorted = buffer.slice(0, size).sort()
  const counts = new Uint16Array(size)
  let distinct = 0
  for (let at = 0; at < size; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      sorted[distinct] = sorted[at] ?? 0
      distinct += 1
    }
    counts[distinct - 1] = Math.min(65_535, (counts[distinct - 1] ?? 0) + 1)
  }
  return { features: sorted.slice(0, distinct), counts: counts.slice(0, distinct) }
}

/** Features met in enough texts; of more than `most` those met in most texts. */
export function vocabularyOf(bags: readonly Bag[], most: number): Vocabulary {
  const texts = new Map<number, number>()
  for (const { features } of bags) for (const feature of features) texts.set(feature, (texts.get(feature) ?? 0) + 1)
  const few = bags.length < 200 ? 1 : undefined
  let kept = [...texts].filter(([feature, count]) => count >= (few ?? leastTexts[viewOf(feature)] ?? 5))
  if (kept.length > most) kept = kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
  kept.sort((a, b) => a[0] - b[0])
  return {
    keys: Uint32Array.from(kept, ([feature]) => feature),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + bags.length) / (1 + count)) + 1),
  }
}

/** By what the values of each view are multiplied, so that a text's whole row has length 1. */
export function viewFactors(squares: Float64Array): Float64Array {
  let whole = 0
  for (let view = 0; view < viewCount; view++) if ((squares[view] ?? 0) > 0) whole += (viewShare[view] ?? 0) ** 2
  return squares.map((square, view) => (square > 0 ? (viewShare[view] ?? 0) / Math.sqrt(square * whole) : 0))
}

/** Rows of weights: (1 + log count) × rarity, each view of a text brought to its share of length 1. */
export function rowsOf(bags: readonly Bag[], { keys, rarity }: Vocabulary): Rows {
  const place = placesOf(keys)
  const cells = bags.reduce((sum, bag) => sum + bag.features.length, 0)
  const start = new Int32Array(bags.length + 1)
  const column = new Int32Array(cells)
  const value = new Float32Array(cells)
  let size = 0
  bags.forEach(({ features, counts }, row) => {
    const from = size
    const squares = new Float64Array(viewCount)
    features.forEach((feature, at) => {
      const known = place(feature)
      if (known < 0) return
      const weight = (1 + Math.log(counts[at] ?? 1)) * (rarity[known] ?? 0)
      column[size] = known
      value[size] = weight
      size += 1
      squares[viewOf(feature)] = (squares[viewOf(feature)] ?? 0) + weight * weight
    })
    const factors = viewFactors(squares)
    for (let at = from; at < size; at++)
      value[at] = (value[at] ?? 0) * (factors[viewOf(keys[column[at] ?? 0] ?? 0)] ?? 0)
    start[row + 1] = size
  })
  return { count: bags.length, columns: keys.length, start, column: column.slice(0, size), value: value.slice(0, size) }
}
