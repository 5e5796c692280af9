/** One read line before the headings are known: values by column index. */
export type RawRow = { line: number; values: string[]; formula: number[] }

/** The whole table with its headings; `values` and `formula` follow the order of `headings`. */
export type Table = { sheetName: string; headings: string[]; rows: RawRow[] }

/** What a worker may refuse with; the words stand in the catalogue. */
export type SheetRefusal =
  | 'sheet-not-a-sheet'
  | 'sheet-locked'
  | 'sheet-too-large'
  | 'sheet-too-many-rows'
  | 'sheet-too-wide'
  | 'sheet-empty'

export type SheetLimits = {
  maxBytes: number
  maxInflatedBytes: number
  maxRatio: number
  maxRows: number
  maxColumns: number
  timeoutMs: number
  memoryMb: number
}

export type SheetReply = { ok: true; table: Table } | { ok: false; code: SheetRefusal; detail: Record<string, number> }

/** Title lines above the headings that are looked through at most. */
export const titleLines = 5

/** Letter of a column as spreadsheets show it: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const head = Math.floor(index / 26)
  return (head > 0 ? columnLetter(head - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/**
 * Makes a table of read lines: leaves out blank lines and columns, skips title lines above the headings,
 * names a blank heading «C列» and a repeated one «留言时间（E列）».
 */
export function tableOf(sheetName: string, lines: RawRow[], limits: SheetLimits): SheetReply {
  const filled = lines.filter((row) => row.values.some(isFilled))
  const at = headingAt(filled)
  const head = filled[at]
  const rows = filled.slice(at + 1)
  if (!head || rows.length === 0) return { ok: false, code: 'sheet-empty', detail: {} }
  if (rows.length > limits.maxRows) return { ok: false, code: 'sheet-too-many-rows', detail: { limit: limits.maxRows } }
  const columns = usedColumns([head, ...rows])
  if (columns.length > limits.maxColumns)
    return { ok: false, code: 'sheet-too-wide', detail: { limit: limits.maxColumns } }
  const place = new Map(columns.map((column, index) => [column, index]))
  return {
    ok: true,
    table: {
      sheetName,
      headings: headingsOf(head, columns),
      rows: rows.map((row) => ({
        line: row.line,
        values: columns.map((column) => row.values[column] ?? ''),
        formula: row.formula.map((column) => place.get(column) ?? -1).filter((index) => index >= 0),
      })),
    },
  }
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== ''
}

// 台账表常在表头之上留一两行合并的标题：只有一格有字而下一行不止一格，即视为标题行。
function headingAt(filled: RawRow[]): number {
  const width = (index: number) => filled[index]?.values.filter(isFilled).length ?? 0
  let at = 0
  while (at < titleLines && width(at) === 1 && filled.slice(at + 1, at + 1 + titleLines).some((row) => hasMany(row)))
    at++
  return at
}

function hasMany(row: RawRow): boolean {
  return row.values.filter(isFilled).length > 1
}

function usedColumns(rows: RawRow[]): number[] {
  const used = new Set<number>()
  for (const row of rows)
    for (let column = 0; column < row.values.length; column++)
      if (!used.has(column) && isFilled(row.values[column])) used.add(column)
  return [...used].sort((a, b) => a - b)
}

function headingsOf(head: RawRow, columns: number[]): string[] {
  const seen = new Set<string>()
  return columns.map((column) => {
    const letter = columnLetter(column)
    const given = (head.values[column] ?? '').replace(/\s+/g, ' ').trim()
    let name = given === '' ? `${letter}列` : given
    if (seen.has(name)) name = `${name}（${letter}列）`
    seen.add(name)
    return name
  })
}
