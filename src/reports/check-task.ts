import type { Finding, OutsideFigure } from './checks/check.ts'
import type { Claim, Span } from './claims/claim.ts'

/** What is asked of the thread apart: the text of a file, or a text checked. */
export type ReportTask =
  | { kind: 'read'; bytes: Uint8Array; name: string }
  | { kind: 'check'; asked: CheckAsked; dataDir: string }

/** A text and what it is checked against; `previous` is the text of the year before's report. */
export type CheckAsked = {
  text: string
  year?: number
  previous?: string
  outside?: readonly OutsideFigure[]
}

/** What a check gives: every quantity read, and what was found. Offsets are in the text asked about. */
export type CheckedText = { claims: readonly Claim[]; findings: readonly Finding[] }

/** The result as it is printed for machines: text, value, unit, what and place of each claim; the findings without their indexes. */
export function plainResult({ claims, findings }: PlainOf) {
  return {
    claims: claims.map(({ text, value, unit, what, start, end }) => ({ text, value, unit, what, start, end })),
    findings: findings.map(({ kind, severity, message, stated, expected, start, end }) => ({
      ...{ kind, severity, message, stated, expected, start, end },
    })),
  }
}

type PlainOf = {
  claims: ReadonlyArray<Pick<Claim, 'text' | 'value' | 'unit' | 'what' | 'start' | 'end'>>
  findings: ReadonlyArray<Omit<Finding, 'claims' | 'also'>>
}

/** 第几段, from 1, of an offset: blank lines are not counted. */
export function paragraphAt(text: string, at: number): number {
  const lines = text.slice(0, at).split('\n')
  const before = lines.slice(0, -1).filter((line) => line.trim() !== '').length
  return before + 1
}

/** The text within a span, one line, at most `most` characters. */
export function excerpt(text: string, { start, end }: Span, most = 40): string {
  const words = [...text.slice(start, end).replace(/\s+/g, ' ').trim()]
  return words.length <= most ? words.join('') : `${words.slice(0, most - 1).join('')}…`
}
