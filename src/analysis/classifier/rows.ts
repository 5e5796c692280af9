import { refuse } from '#http/refusal.ts'
import type { Labelled } from './train.ts'

type Table = { headings: readonly string[]; rows: ReadonlyArray<{ cells: Record<string, string> }> }

/**
 * Labelled texts of a sheet: of several text columns the first is the title. Refuses columns that are not there.
 * Without `label` the labels are empty.
 */
export function labelledRows({ headings, rows }: Table, text: readonly string[], label?: string): Labelled[] {
  const wanted = [...text, ...(label === undefined ? [] : [label])]
  const missing = wanted.filter((heading) => !headings.includes(heading))
  if (missing.length > 0)
    throw refuse('training-columns', { missing: missing.join('、'), headings: headings.join('、') })
  const [first = '', ...others] = text
  return rows.map(({ cells }) => ({
    title: others.length === 0 ? '' : (cells[first] ?? ''),
    body: (others.length === 0 ? [first] : others).map((heading) => cells[heading] ?? '').join('\n'),
    label: label === undefined ? '' : (cells[label] ?? '').trim(),
  }))
}
