import { simplified, traditional } from './simplified.ts'

/** A text taken apart for the classifier; a message without a title has an empty one. */
export type Example = { title: string; body: string }

const titleMost = 200
const head = 800
const tail = 200
const readMost = 200_000

const toSimplified = new Map([...traditional].map((char, at) => [char, [...simplified][at] ?? char]))

const anyTraditional = new RegExp(`[${traditional}]`, 'gu')

/** One character or text in the form that is learnt: half-width, lower case, simplified characters. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(anyTraditional, (char) => toSimplified.get(char) ?? char)
}

/** The title and body as read: of a long body the first 800 and the last 200 characters, where what is asked stands. */
export function plainExample({ title, body }: Example): Example {
  const whole = body.slice(0, readMost).trim()
  const kept = whole.length <= head + tail ? whole : `${whole.slice(0, head)}\n${whole.slice(-tail)}`
  return { title: plain(title.trim().slice(0, titleMost)), body: plain(kept) }
}

/** A text typed in one piece: a short first line is its title. */
export function exampleOf(text: string): Example {
  const [first = '', ...rest] = text.trim().split('\n')
  return rest.length > 0 && first.length <= 60 ? { title: first, body: rest.join('\n') } : { title: '', body: text }
}

/** The same text for the purpose of duplicates, whatever its blanks and punctuation. */
export function sameTextKey(example: Example): string {
  return plain(`${example.title}\n${example.body}`).replace(/[^\p{L}\p{N}]+/gu, '')
}
