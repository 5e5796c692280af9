import type { Claim, Reading, Span } from '#reports/claims/claim.ts'

/** error: it cannot be so; doubt: a person should look; note: worth knowing, perhaps right. */
export type Severity = 'error' | 'doubt' | 'note'

/** Something found. `message` is for an official: what is stated, what follows from what, so that it can be checked by hand. */
export type Finding = Span & {
  kind: string
  severity: Severity
  message: string
  stated: string
  expected: string
  /** Indexes of the claims it rests on. */
  claims: readonly number[]
  /** Other places of the text that it rests on. */
  also: readonly Span[]
}

/** A figure that another source holds: the ledger, the disclosure table, the enforcement statistics. */
export type OutsideFigure = {
  source: 'ledger' | 'disclosure' | 'enforcement'
  code: string
  name: string
  /** Other words by which reports call it. */
  words: readonly string[]
  value: number
  unit: string
}

/** What the law library answers; without one, citations are not checked. */
export type LawLibrary = {
  /** What stands by this name (书名号 taken off): undefined when the library does not know it. */
  find(name: string): KnownLaw | undefined
}

export type KnownLaw = {
  name: string
  editions: readonly { promulgated: string; from: string; until?: string; articles: number }[]
  /** The abolition, if it was abolished: from when and by what. */
  abolished?: { from: string; by: string }
}

/** What a text is checked against besides itself. All but the text may be absent. */
export type Around = {
  /** The year that the report is about. */
  year?: number
  /** The street's own report of the year before. */
  previous?: Reading
  laws?: LawLibrary
  outside?: readonly OutsideFigure[]
}

/** One thing that is looked at in every text. */
export type Check = {
  id: string
  name: string
  /** What it looks for and what it leaves alone, for the page that explains the checker. */
  explains: string
  run(reading: Reading, around: Around): readonly Finding[]
}

/** The span that covers all the given ones. */
export function spanOver(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** A claim as printed in a message: its words without blanks. */
export function printed({ text }: Claim): string {
  return text.replace(/\s+/g, '')
}
