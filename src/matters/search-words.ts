const LONGEST = 200
const MOST = 8
const PIECE = /[“"「『]([^“”"「」『』]*)[”"」』]|([^“”"「」『』]+)/gu
const GAP = /[^\p{L}\p{N}\p{M}]+/u

/** One thing asked for: a word, or a phrase in quotes whose parts follow one another. */
export type SearchWord = { text: string; quoted: boolean }

/**
 * What a person typed, taken apart: words by blanks and punctuation, phrases by quotes of any kind. All must occur, in
 * any order. At most eight; the same one counts once; a quote left open is ignored.
 */
export function searchWords(typed: string): SearchWord[] {
  const text = [...typed].slice(0, LONGEST).join('').normalize('NFKC')
  const found = [...text.matchAll(PIECE)].flatMap(([, phrase, rest]): SearchWord[] =>
    phrase === undefined
      ? (rest ?? '').split(GAP).map((word) => ({ text: word, quoted: false }))
      : [{ text: phrase.split(GAP).filter(Boolean).join(' '), quoted: true }],
  )
  const once = new Map(found.filter((word) => word.text !== '').map((word) => [`${word.quoted} ${word.text}`, word]))
  return [...once.values()].slice(0, MOST)
}

/** Where a word stands in a text: half-open, in UTF-16 units. */
export type Span = [from: number, until: number]

type Plain = { text: string; at: number[] }

/** The text in the form that is searched, with the place in the original of each of its units. */
function plainOf(text: string): Plain {
  let plain = ''
  const at: number[] = []
  let place = 0
  for (const char of text) {
    const shown = char.normalize('NFKC').toLowerCase()
    plain += shown
    for (let i = 0; i < shown.length; i++) at.push(place)
    place += char.length
  }
  return { text: plain, at: [...at, place] }
}

function patternOf(word: SearchWord): RegExp {
  const parts = word.text.normalize('NFKC').toLowerCase().split(GAP).filter(Boolean)
  const body = parts.map((part) => part.replace(/[^\p{L}\p{N}\p{M}]/gu, '')).join('[^\\p{L}\\p{N}\\p{M}]+')
  // Letters and digits are found from the beginning of a word, as the index does; Han characters anywhere.
  return new RegExp(/^\p{Script=Han}/u.test(body) ? body : `(?<!(?!\\p{Script=Han})[\\p{L}\\p{N}])${body}`, 'gu')
}

/** Where the words stand in a text, in order, overlapping ones joined. */
export function spansOf(text: string, words: readonly SearchWord[]): Span[] {
  const { text: plain, at } = plainOf(text)
  const found = words
    .flatMap((word) => [...plain.matchAll(patternOf(word))].filter((hit) => hit[0] !== ''))
    .map((hit): Span => [at[hit.index] ?? 0, at[hit.index + hit[0].length] ?? text.length])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const joined: Span[] = []
  for (const [from, until] of found) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else joined.push([from, until])
  }
  return joined
}

export type Excerpt = { text: string; spans: Span[] }

const before = 14
const whole = 72

/** A line of a text around the first word found, with the spans in that line; undefined when no word stands in it. */
export function excerptOf(text: string, words: readonly SearchWord[]): Excerpt | undefined {
  const flat = text.replace(/\s+/g, ' ')
  const [first] = spansOf(flat, words)
  if (!first) return undefined
  const from = edge(flat, Math.max(0, first[0] - before))
  const until = edge(flat, Math.min(flat.length, Math.max(first[1], from + whole)))
  const line = `${from > 0 ? '…' : ''}${flat.slice(from, until)}${until < flat.length ? '…' : ''}`
  return { text: line, spans: spansOf(line, words) }
}

/** Not in the middle of a character of two units. */
function edge(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}
