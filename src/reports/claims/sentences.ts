import type { Span } from './claim.ts'

const ends = new Set('。!?')
const closers = new Set('”’」』)]"')
// 网页与 pdf 折行：长而无句末标点的一行与下一行相连，除非下一行是标题或空行。
const wrappedLength = 20
const opensBlock =
  /[\n \u3000]|\(?[一二三四五六七八九十]{1,3}[、).]|\(?\d{1,2}[、).]|第[一二三四五六七八九十]{1,3}[章节条]/y

/** The sentences of a text in {@link plainOf} form, in order, without the blanks around them; semicolons do not end one. */
export function sentencesOf(plain: string): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  for (let at = 0; at < plain.length; at++) {
    const mark = plain.charAt(at)
    if (mark === '\n' ? !continues(plain, start, at) : ends.has(mark)) {
      let end = at + 1
      while (end < plain.length && closers.has(plain.charAt(end))) end++
      add(sentences, plain, start, end)
      start = end
      at = end - 1
    }
  }
  add(sentences, plain, start, plain.length)
  return sentences
}

function add(sentences: Span[], plain: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isBlank(plain.charAt(start))) start++
  while (end > start && isBlank(plain.charAt(end - 1))) end--
  if (end > start) sentences.push({ start, end })
}

function continues(plain: string, start: number, at: number): boolean {
  if (opens(plain, at + 1)) return false
  let last = at - 1
  while (last > start && plain.charAt(last) === ' ') last--
  if (/[,、;]/.test(plain.charAt(last))) return true
  return last - Math.max(start, plain.lastIndexOf('\n', last) + 1) >= wrappedLength
}

function opens(plain: string, at: number): boolean {
  opensBlock.lastIndex = at
  return at >= plain.length || opensBlock.test(plain)
}

function isBlank(mark: string): boolean {
  return mark === ' ' || mark === '\n'
}

/** Where each sentence is found by offset: give offsets in ascending order. */
export function sentenceFinder(sentences: readonly Span[]): (at: number) => number {
  let index = 0
  return (at) => {
    while (index < sentences.length - 1 && (sentences[index]?.end ?? 0) <= at) index++
    return index
  }
}
