import { type SearchWord, searchWords } from './search-words.ts'

// PostgreSQL: a tsvector keeps positions up to 16383, 256 of them per lexeme, and lexemes under 2 KB.
const LAST_POSITION = 16_383
const POSITIONS_PER_TERM = 255
const LONGEST_WORD = 64

export type Term = { text: string; position: number }
type Run = { han: boolean; chars: string[]; position: number }

const HAN = /^\p{Script=Han}$/u
const WORD = /^[\p{L}\p{N}\p{M}]$/u

/** Runs of Han characters and of other letters and digits. A Han character, a word and a gap each take one position. */
function runsOf(text: string): Run[] {
  const runs: Run[] = []
  let open: Run | undefined
  let position = 1
  for (const char of text.normalize('NFKC').toLowerCase()) {
    if (!WORD.test(char)) {
      if (open) position += 1
      open = undefined
      continue
    }
    const han = HAN.test(char)
    if (open?.han === han) {
      open.chars.push(char)
      if (han) position += 1
      continue
    }
    open = { han, chars: [char], position }
    runs.push(open)
    position += 1
  }
  return runs
}

function wordOf(run: Run): string {
  return run.chars.slice(0, LONGEST_WORD).join('')
}

/**
 * Terms of a text with their positions: overlapping pairs of each Han run, its last character alone, and other words whole.
 * So any part of two or more Han characters is the phrase of its pairs, and any single one the prefix of a term.
 */
export function searchTerms(text: string): Term[] {
  return runsOf(text).flatMap((run) =>
    run.han
      ? run.chars.map((char, i) => ({ text: char + (run.chars[i + 1] ?? ''), position: run.position + i }))
      : [{ text: wordOf(run), position: run.position }],
  )
}

/** A tsvector literal (`$1::tsvector`) of the first `maxChars` characters: `'噪音':1 '音扰':2`. Terms are letters and digits only. */
export function searchVector(text: string, maxChars = 2000): string {
  const positions = new Map<string, number[]>()
  for (const term of searchTerms([...text].slice(0, maxChars).join(''))) {
    if (term.position > LAST_POSITION) break
    const known = positions.get(term.text)
    if (!known) positions.set(term.text, [term.position])
    else if (known.length < POSITIONS_PER_TERM) known.push(term.position)
  }
  return [...positions].map(([term, at]) => `'${term}':${at.join(',')}`).join(' ')
}

/** Pairs of a Han run as asked for; one character alone, and a word at the end of what was typed, are prefixes. */
function askedTerms(run: Run, last: boolean): Term[] {
  if (!run.han) return [{ text: `'${wordOf(run)}'${last ? ':*' : ''}`, position: run.position }]
  if (run.chars.length === 1) return [{ text: `'${run.chars[0]}':*`, position: run.position }]
  return run.chars.slice(1).map((char, i) => ({ text: `'${run.chars[i]}${char}'`, position: run.position + i }))
}

function phraseOf(runs: readonly Run[], open: boolean): string {
  const terms = runs.flatMap((run, i) => askedTerms(run, open && i === runs.length - 1))
  return terms
    .map((term, i) => {
      const step = term.position - (terms[i - 1]?.position ?? term.position)
      return i === 0 ? term.text : `${step === 1 ? ' <-> ' : ` <${step}> `}${term.text}`
    })
    .join('')
}

/** A tsquery literal of one word: `'噪音' <-> '音扰'`; of a phrase in quotes its parts in their order, none a mere prefix. */
export function wordQuery({ text, quoted }: SearchWord): string {
  return phraseOf(runsOf(text), !quoted)
}

/**
 * A tsquery literal (`$1::tsquery`) that finds all words typed, in any order: `'噪音' <-> '音扰' & '广场'`.
 * Empty when nothing in it can be searched; the caller then does not filter.
 */
export function searchQuery(typed: string): string {
  return searchWords(typed).map(wordQuery).join(' & ')
}
