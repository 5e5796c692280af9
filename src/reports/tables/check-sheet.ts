import type { Sheet, SheetCheck } from './table.ts'
import type { CheckView, RowView } from './view.ts'

/** Every check of a sheet on the rows as printed, one line a column or row. */
export function checkSheet(sheet: Sheet, rows: readonly RowView[]): CheckView[] {
  const titles = new Map(sheet.columns.map(({ id, title, group }) => [id, group ? `${group}·${title}` : title]))
  return sheet.checks.flatMap((check) =>
    check.kind === 'down' ? checkColumns(check, rows, titles) : checkRows(check, rows),
  )
}

function checkColumns(
  { name, columns, left, right }: Extract<SheetCheck, { kind: 'down' }>,
  rows: readonly RowView[],
  titles: ReadonlyMap<string, string>,
): CheckView[] {
  return columns.map((column) => {
    const side = (ids: readonly string[]) =>
      rows.filter(({ id }) => ids.includes(familyOf(id))).map((row) => at(row, column))
    return compare(name, titles.get(column) ?? column, side(left), side(right))
  })
}

function checkRows({ name, left, right }: Extract<SheetCheck, { kind: 'across' }>, rows: readonly RowView[]) {
  return rows
    .filter(({ cells }) => right.every((column) => column in cells))
    .map((row) => {
      const side = (columns: readonly string[]) => columns.map((column) => at(row, column))
      return compare(name, row.title, side(left), side(right))
    })
}

/** 'village:V01' is one of 'village'. */
function familyOf(id: string): string {
  return id.split(':')[0] ?? id
}

function at({ cells }: RowView, column: string): number {
  return cells[column]?.value ?? 0
}

function compare(name: string, place: string, lefts: readonly number[], rights: readonly number[]): CheckView {
  const [left, right] = [total(lefts), total(rights)]
  const ok = left === right
  return { name, at: place, left, right, ok, sum: `${words(lefts)}${ok ? '＝' : '≠'}${words(rights)}` }
}

function total(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, one) => sum + one, 0) * 100) / 100
}

/** '3＋1'; noughts among many parts are left out. */
function words(numbers: readonly number[]): string {
  const shown = numbers.length > 2 ? numbers.filter((one) => one !== 0) : numbers
  return shown.length === 0 ? '0' : shown.join('＋')
}
