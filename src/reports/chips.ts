import type { Inline, ReportContent } from './contract.ts'

/** A live figure as it stands in a sentence. */
export type Chip = Extract<Inline, { kind: 'figure' }>

/** The number with its unit as it is printed: '98.84%', '3200件'; at most two decimals, or exactly `scale`. '—' without a value. */
export function printChip({ value, unit, scale }: Pick<Chip, 'value' | 'unit' | 'scale'>): string {
  if (value === null) return '—'
  const number = scale === undefined ? String(Math.round(value * 100) / 100) : value.toFixed(scale)
  return `${number}${unit}`
}

/** A piece of a paragraph as it is printed. */
export function printInline(part: Inline): string {
  return part.kind === 'figure' ? printChip(part) : part.text
}

/** The text of a paragraph with its figures printed. */
export function printInlines(content: readonly Inline[]): string {
  return content.map(printInline).join('')
}

/** Codes of the figures used, each once, in the order of the text. */
export function codesIn(content: ReportContent): string[] {
  return [
    ...new Set(
      content.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? block.content.flatMap((part) => (part.kind === 'figure' ? [part.code] : [])) : [],
      ),
    ),
  ]
}

/** The content with every chip set to the given values; a code without one keeps what it had. */
export function withFigures(
  content: ReportContent,
  figures: ReadonlyMap<string, { value: number | null; unit: string }>,
): ReportContent {
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.kind === 'heading' ? block : { ...block, content: block.content.map((part) => refreshed(part, figures)) },
    ),
  }
}

function refreshed(part: Inline, figures: ReadonlyMap<string, { value: number | null; unit: string }>): Inline {
  const figure = part.kind === 'figure' ? figures.get(part.code) : undefined
  return part.kind === 'figure' && figure ? { ...part, value: figure.value, unit: figure.unit } : part
}
