import type { Clause, Sentence } from '#reports/sentence.ts'
import type { PeriodKind, Sheet } from '#reports/tables/table.ts'

/** A section of a bulletin: sentences that the figures make, then perhaps a table of them. */
export type BulletinSection = { title: string; paragraphs: ReadonlyArray<readonly Sentence[]>; sheet?: Sheet }

/** A bulletin as data; {街道} {期间} stand for the street and the period, {种} for 月 or 季. */
export type Bulletin = {
  id: string
  name: string
  basis: string
  periods: readonly PeriodKind[]
  title: string
  opening: string
  /** Leaves unsaid what was nought both times. */
  quiet?: true
  sections: readonly BulletinSection[]
}

const before = '~before'

/** Names the same figure of the same days of the year before: 'petition.handled~before'. */
export function beforeCode(code: string): string {
  return `${code}${before}`
}

/** The indicator that a code of a bulletin asks for, and whether of the year before. */
export function codeOf(code: string): { code: string; yearsBefore: 0 | 1 } {
  return code.endsWith(before) ? { code: code.slice(0, -before.length), yearsBefore: 1 } : { code, yearsBefore: 0 }
}

/** 受理信访事项12件（上年同期10件）: said even of nought, for who reads every month asks for it. */
export function compared(words: string, code: string): Clause {
  return { words: [words, '（上年同期', '）'], codes: [code, beforeCode(code)], evenZero: true }
}
