/** A cell by its row and column; '.' is the row that the reference stands in. */
export type CellRef = readonly [row: string, column: string]

/**
 * What stands in a cell: a figure of the row's period and place (or its numerator, its denominator, or the same of the year
 * before); a sum of other cells; by how many percent one cell differs from another; a number that is always so; or nothing,
 * because the ledger has no such records.
 */
export type Cell =
  | { of: 'figure'; code: string; part?: 'numerator' | 'denominator'; yearsBefore?: 1 }
  | { of: 'sum'; cells: readonly CellRef[] }
  | { of: 'change'; now: CellRef; before: CellRef }
  | { of: 'fixed'; value: number; why: string }
  | { of: 'blank'; why: string }

export type Cells = Readonly<Record<string, Cell>>

/** A printed row; without cells it is a heading over those below it. */
export type Row = { id: string; title: string; level?: 0 | 1 | 2; cells?: Cells }

/** A row for each month of the period, each village, or each unit that has such matters. */
export type EachRow = { each: 'month' | 'village' | 'unit'; cells: Cells }

export type Column = { id: string; title: string; group?: string; unit: string }

/**
 * What must hold. `down`: in every named column the left rows add up to the right rows; 'month', 'village' or 'unit' stands
 * for all those rows. `across`: in every row with these columns the left columns add up to the right ones.
 */
export type SheetCheck =
  | { kind: 'down'; name: string; columns: readonly string[]; left: readonly string[]; right: readonly string[] }
  | { kind: 'across'; name: string; left: readonly string[]; right: readonly string[] }

/** One grid of a table. */
export type Sheet = {
  id: string
  title: string
  /** Over the first column. */
  head: string
  columns: readonly Column[]
  rows: ReadonlyArray<Row | EachRow>
  checks: readonly SheetCheck[]
  /** How the form wants it filled in, and what is not settled. */
  notes?: readonly string[]
}

export type PeriodKind = 'year' | 'quarter' | 'month'

/** A statutory table as data: its sheets, and the periods it is made for. */
export type StatutoryTable = {
  id: string
  name: string
  basis: string
  periods: readonly PeriodKind[]
  sheets: readonly Sheet[]
}

export function figure(code: string): Cell {
  return { of: 'figure', code }
}

/** The same figure of the same days of the year before. */
export function yearBefore(code: string): Cell {
  return { of: 'figure', code, yearsBefore: 1 }
}

export function numerator(code: string): Cell {
  return { of: 'figure', code, part: 'numerator' }
}

export function denominator(code: string): Cell {
  return { of: 'figure', code, part: 'denominator' }
}

/** The sum of cells of the same row. */
export function sumAcross(...columns: readonly string[]): Cell {
  return { of: 'sum', cells: columns.map((column) => ['.', column] as const) }
}

/** By how many percent a column differs from another in the same row. */
export function changeOf(now: string, before: string): Cell {
  return { of: 'change', now: ['.', now], before: ['.', before] }
}

/** Every code that a sheet asks for, each once. */
export function codesOfSheet({ rows }: Sheet): string[] {
  const cells = rows.flatMap((row) => Object.values(row.cells ?? {}))
  return [...new Set(cells.flatMap((cell) => (cell.of === 'figure' ? [cell.code] : [])))]
}
