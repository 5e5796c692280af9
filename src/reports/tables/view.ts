import * as z from 'zod'

/** Where a cell's figure is opened: an indicator's code with the days and the place that it was asked of. */
export const figureAsked = z.object({
  code: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  village: z.string().optional(),
  unit: z.string().optional(),
})
export type FigureAsked = z.infer<typeof figureAsked>

export const cellView = z.object({
  /** null: nothing to divide, or nothing in the ledger. */
  value: z.number().nullable(),
  /** The figure behind it; null for sums, changes and what is no figure. */
  figure: figureAsked.nullable(),
  part: z.enum(['value', 'numerator', 'denominator']),
  /** How a cell without a figure comes about. */
  why: z.string(),
})
export type CellView = z.infer<typeof cellView>

export const rowView = z.object({
  id: z.string(),
  title: z.string(),
  level: z.number(),
  /** By column; empty for a heading. */
  cells: z.record(z.string(), cellView),
})
export type RowView = z.infer<typeof rowView>

export const checkView = z.object({
  name: z.string(),
  /** The column or the row that was added up. */
  at: z.string(),
  left: z.number(),
  right: z.number(),
  ok: z.boolean(),
  /** The addition as it can be done by hand: '3＋1＝2＋2'. */
  sum: z.string(),
})
export type CheckView = z.infer<typeof checkView>

export const sheetView = z.object({
  id: z.string(),
  title: z.string(),
  head: z.string(),
  columns: z.array(z.object({ id: z.string(), title: z.string(), group: z.string(), unit: z.string() })),
  rows: z.array(rowView),
  checks: z.array(checkView),
  notes: z.array(z.string()),
})
export type SheetView = z.infer<typeof sheetView>

export const tableView = z.object({
  id: z.string(),
  name: z.string(),
  basis: z.string(),
  street: z.string(),
  period: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  asOf: z.string(),
  sheets: z.array(sheetView),
})
export type TableView = z.infer<typeof tableView>

/** A number of a cell as it is printed; a percentage keeps its sign only in changes. */
export function printCell({ value }: CellView): string {
  return value === null ? '—' : String(Math.round(value * 100) / 100)
}
