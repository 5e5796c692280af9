import { addYears } from '#calendar/count.ts'
import type { Day } from '#calendar/date.ts'
import type { Value } from '#indicators/value.ts'
import { checkSheet } from './check-sheet.ts'
import type { Cell, CellRef, Cells, EachRow, Row, Sheet } from './table.ts'
import type { CellView, FigureAsked, RowView, SheetView } from './view.ts'

/** The days and the place that a row's figures are asked of. */
export type RowScope = { from: Day; until: Day; village?: string; unit?: string }

/** A row for which EachRow stands: its title, what it is asked of, and whether it is printed when all of it is nought. */
export type Expanded = { key: string; title: string; scope: RowScope; standing: boolean }

export type Expansions = Readonly<Record<EachRow['each'], readonly Expanded[]>>

type Line = { row: Row; scope: RowScope; standing: boolean }

/** The rows of a sheet with every EachRow written out; an expanded row's id is 'village:V01'. */
export function linesOf(sheet: Sheet, whole: RowScope, expansions: Expansions): Line[] {
  return sheet.rows.flatMap((row): Line[] =>
    'each' in row
      ? expansions[row.each].map(({ key, title, scope, standing }) => ({
          row: { id: `${row.each}:${key}`, title, cells: row.cells },
          scope,
          standing,
        }))
      : [{ row, scope: whole, standing: true }],
  )
}

/** What a figure cell asks for; undefined for the other cells. */
export function askedOf(cell: Cell, { from, until, village, unit }: RowScope): FigureAsked | undefined {
  if (cell.of !== 'figure') return undefined
  const shift = -(cell.yearsBefore ?? 0)
  return {
    code: cell.code,
    from: addYears(from, shift),
    until: addYears(until, shift),
    ...(village === undefined ? {} : { village }),
    ...(unit === undefined ? {} : { unit }),
  }
}

/** Names an asked figure, so that each is computed once. */
export function keyOf({ code, from, until, village, unit }: FigureAsked): string {
  return [code, from, until, village === undefined ? '-' : `v${village}`, unit === undefined ? '-' : `u${unit}`].join(
    ' ',
  )
}

/** The sheet with its figures in place, its sums made and its checks run. */
export function viewSheet(sheet: Sheet, lines: readonly Line[], values: ReadonlyMap<string, Value>): SheetView {
  const rows = lines.map((line) => viewRow(line, values))
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const { row } of lines) fillMade(row, known)
  const printed = rows.filter((row, at) => lines[at]?.standing !== false || !isEmpty(row))
  return {
    id: sheet.id,
    title: sheet.title,
    head: sheet.head,
    columns: sheet.columns.map(({ group = '', ...column }) => ({ ...column, group })),
    rows: printed,
    checks: checkSheet(sheet, printed),
    notes: [...(sheet.notes ?? [])],
  }
}

function isEmpty({ cells }: RowView): boolean {
  return Object.values(cells).every(({ value }) => value === null || value === 0)
}

function viewRow({ row, scope }: Line, values: ReadonlyMap<string, Value>): RowView {
  const cells = Object.entries(row.cells ?? {}).map(([id, cell]) => [id, viewCell(cell, scope, values)] as const)
  return { id: row.id, title: row.title, level: row.level ?? 0, cells: Object.fromEntries(cells) }
}

const empty: CellView = { value: null, figure: null, part: 'value', why: '' }

function viewCell(cell: Cell, scope: RowScope, values: ReadonlyMap<string, Value>): CellView {
  if (cell.of === 'fixed') return { ...empty, value: cell.value, why: cell.why }
  if (cell.of === 'blank') return { ...empty, why: cell.why }
  const asked = askedOf(cell, scope)
  if (cell.of !== 'figure' || !asked) return { ...empty }
  const part = cell.part ?? 'value'
  const found = values.get(keyOf(asked))
  if (!found) throw new Error(`no value for ${keyOf(asked)}`)
  return { value: found[part], figure: asked, part, why: '' }
}

/** Sums and changes are made once the figures stand; a sum may take up sums before it in the row. */
function fillMade({ id, cells = {} }: { id: string; cells?: Cells }, rows: ReadonlyMap<string, RowView>): void {
  const own = rows.get(id)
  const valueAt = ([row, column]: CellRef) => rows.get(row === '.' ? id : row)?.cells[column]?.value ?? null
  for (const [column, cell] of Object.entries(cells)) {
    const view = own?.cells[column]
    if (view && cell.of === 'sum') {
      const parts = cell.cells.map((ref) => valueAt(ref) ?? 0)
      view.value = round(parts.reduce((sum, part) => sum + part, 0))
      view.why = `${parts.map(String).join('＋')}＝${view.value}`
    }
    if (view && cell.of === 'change') {
      const [now, before] = [valueAt(cell.now), valueAt(cell.before)]
      view.value = now === null || !before ? null : round(((now - before) / before) * 100)
      view.why = before ? `（${now}－${before}）÷${before}` : '上年同期为零，不计同比'
    }
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
