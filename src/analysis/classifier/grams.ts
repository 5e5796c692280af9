import type { Example } from './plain-text.ts'

/** The kinds of features, each normalised for itself: the bits of a feature's number that lie highest. */
export const views = { chars: 0, words: 1, titleChars: 2, titleWords: 3 } as const
export const viewShare = [1, 1, 0.5, 0.5] as const
export const viewCount = viewShare.length
export const longestWord = 5

export const viewOf = (feature: number): number => feature >>> 29

/** What a text is made of: called once for every feature met, with its place in the text read (title first). */
export type Sink = (feature: number, from: number, until: number) => void

/** Log of the share of a known word by its hash; -Infinity for the mere beginning of one, NaN for neither. */
export type Lexicon = { size: number; find: (hash: number) => number }

const unknownChar = -16
const LETTER = /[\p{L}\p{N}]/u
const letters = new Int8Array(65_536).fill(-1)

function isLetter(code: number): boolean {
  const known = letters[code] ?? 0
  if (known >= 0) return known === 1
  const found = LETTER.test(String.fromCharCode(code))
  letters[code] = found ? 1 : 0
  return found
}

const begin = 0x811c9dc5
const add = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)

function mixed(hash: number): number {
  let out = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  out = Math.imul(out ^ (out >>> 13), 0xc2b2ae35)
  return (out ^ (out >>> 16)) >>> 0
}

const featureOf = (view: number, hash: number) => ((view << 29) | (mixed(hash) >>> 3)) >>> 0

/** The number under which a lexicon knows a word. */
export function wordHash(word: string): number {
  let hash = begin
  for (let at = 0; at < word.length; at++) hash = add(hash, word.charCodeAt(at))
  return mixed(hash)
}

/** Calls `run` for every stretch of letters and digits. */
function eachRun(text: string, run: (from: number, until: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue
    const from = at
    while (at < text.length && isLetter(text.charCodeAt(at))) at += 1
    run(from, at)
  }
}

/** All features of a plain text: characters and pairs, words and pairs of words; those of the title once more. */
export function eachFeature({ title, body }: Example, lexicon: Lexicon, sink: Sink): void {
  const shift = title.length + 1
  const read = (text: string, offset: number, chars: number, words: number, paired: boolean) =>
    eachRun(text, (from, until) => {
      charGrams(text, from, until, offset, chars, sink)
      if (lexicon.size > 0) wordGrams({ text, from, until, offset }, words, paired, lexicon, sink)
    })
  read(title, 0, views.chars, views.words, true)
  read(body, shift, views.chars, views.words, true)
  read(title, 0, views.titleChars, views.titleWords, false)
}

function charGrams(text: string, from: number, until: number, offset: number, view: number, sink: Sink): void {
  for (let at = from; at < until; at++) {
    const one = add(begin, text.charCodeAt(at))
    sink(featureOf(view, one), offset + at, offset + at + 1)
    if (at + 1 < until) sink(featureOf(view, add(one, text.charCodeAt(at + 1))), offset + at, offset + at + 2)
  }
}

let best = new Float64Array(256)
let cut = new Int32Array(256)
let hashes = new Int32Array(256)

type Run = { text: string; from: number; until: number; offset: number }

/** Cuts a run into its most likely words and gives them with their pairs, from the last to the first. */
function wordGrams(run: Run, view: number, paired: boolean, lexicon: Lexicon, sink: Sink): void {
  const { text, from, until, offset } = run
  cutWords(text, from, until, lexicon)
  let after = 0
  let afterEnd = -1
  for (let end = until - from; end > 0; ) {
    const start = cut[end] ?? 0
    const word = hashes[end] ?? 0
    sink(featureOf(view, word), offset + from + start, offset + from + end)
    if (paired && afterEnd !== -1)
      sink(featureOf(view, Math.imul(word, 31) ^ mixed(after)), offset + from + start, offset + from + afterEnd)
    after = word
    afterEnd = end
    end = start
  }
}

// Viterbi over the shares of single words.
function cutWords(text: string, from: number, until: number, lexicon: Lexicon): void {
  const length = until - from
  if (length >= best.length) {
    best = new Float64Array(length * 2)
    cut = new Int32Array(length * 2)
    hashes = new Int32Array(length * 2)
  }
  best.fill(Number.NEGATIVE_INFINITY, 0, length + 1)
  best[0] = 0
  for (let start = 0; start < length; start++) {
    let hash = begin
    const most = Math.min(longestWord, length - start)
    for (let size = 1; size <= most; size++) {
      hash = add(hash, text.charCodeAt(from + start + size - 1))
      const known = lexicon.find(mixed(hash))
      const share = size === 1 && !(known > unknownChar) ? unknownChar : known
      const total = (best[start] ?? 0) + share
      if (total > (best[start + size] ?? 0)) {
        best[start + size] = total
        cut[start + size] = start
        hashes[start + size] = hash
      }
      if (Number.isNaN(known)) break
    }
  }
}
