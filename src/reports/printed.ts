import { printInline } from './chips.ts'
import type { Claim, Span } from './claims/claim.ts'
import type { Inline, ReportContent } from './contract.ts'

/** A stretch of the printed text and what it comes from. Block -1 is the title. */
export type Piece = Span & { block: number; kind: 'heading' | Inline['kind'] }

/** A report as a reader sees it: its title, then one line a block. */
export type Printed = { text: string; pieces: readonly Piece[] }

/** Where something stands: the block and offsets in that block's printed text, half-open. */
export type Place = { block: number; from: number; to: number }

/** The text of a report with its figures printed, and which piece of which block each stretch of it is. */
export function printReport({ title, blocks }: Pick<ReportContent, 'title' | 'blocks'>): Printed {
  const pieces: Piece[] = []
  let text = ''
  const put = (words: string, block: number, kind: Piece['kind']) => {
    pieces.push({ start: text.length, end: text.length + words.length, block, kind })
    text += words
  }
  put(title, -1, 'heading')
  for (const [at, block] of blocks.entries()) {
    text += '\n'
    if (block.kind === 'heading') put(block.text, at, 'heading')
    else for (const part of block.content) put(printInline(part), at, part.kind)
  }
  return { text, pieces }
}

/** The place of a span, cut to the block in which it begins. */
export function placeOf({ pieces }: Printed, { start, end }: Span): Place | null {
  const first = pieces.find((piece) => piece.start <= start && start < piece.end)
  if (!first) return null
  const own = pieces.filter(({ block }) => block === first.block)
  const begin = own[0]?.start ?? 0
  return { block: first.block, from: start - begin, to: Math.min(end, own.at(-1)?.end ?? end) - begin }
}

/** The piece that holds the whole span, if one does. */
export function pieceAround({ pieces }: Printed, { start, end }: Span): Piece | undefined {
  return pieces.find((piece) => piece.start <= start && end <= piece.end)
}

const numeral = /[0-9０-９零〇一二两三四五六七八九十百千万亿半]/

/**
 * The claims that are neither a live figure nor marked with a source. Words beside a figure may bound it (近、余), but every
 * numeral must come from it, and two figures may not run together into a third number.
 */
export function looseClaims(printed: Printed, claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => !isProven(printed, claim))
}

function isProven(printed: Printed, { start, end }: Span): boolean {
  // “个百分点”里的“百”不是数。
  const words = printed.text.slice(start, end).replaceAll('百分点', '   ')
  const numerals = [...words].flatMap((letter, at) => (numeral.test(letter) ? [start + at] : []))
  const sources = numerals.map((at) => pieceAround(printed, { start: at, end: at + 1 }))
  return sources.every((piece, index) => {
    if (piece?.kind !== 'figure' && piece?.kind !== 'outside') return false
    const before = sources[index - 1]
    const from = numerals[index - 1]
    const at = numerals[index] ?? 0
    const between = from === undefined ? undefined : printed.text.slice(from + 1, at)
    return before === undefined || before === piece || (between !== undefined && !/^[.,，．]?$/.test(between))
  })
}
