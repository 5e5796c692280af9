import ExcelJS from 'exceljs'

export type SheetColumn = {
  key: string
  title: string
  /** In characters of the sheet's font; by default twice the title's length, at least 12. */
  width?: number
  /** 'date' takes 'YYYY-MM-DD' or 'YYYY-MM-DD HH:mm:ss' by the wall clock; what is no date stays text. */
  kind?: 'text' | 'number' | 'date'
  /** The values a person may pick from; others are refused by the spreadsheet program. */
  choices?: readonly string[]
}

export type SheetSpec = {
  title: string
  columns: readonly SheetColumn[]
  rows: AsyncIterable<Readonly<Record<string, unknown>>> | Iterable<Readonly<Record<string, unknown>>>
  /** Written on a second sheet «说明», so that the first can be read back as it is. */
  note?: string
}

declare module 'exceljs' {
  interface Worksheet {
    dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
  }
}

/** Rows below the last one that still get the drop-down lists, for templates to be filled in. */
const spareRows = 1000
const longestCell = 32_767

/**
 * Writes an .xlsx: one heading row (bold, frozen, with filter), text always as text, so that a value beginning with
 * = + - @ never becomes a formula. Rows stream through; the file is held in memory once, compressed.
 */
export async function writeSheet(spec: SheetSpec): Promise<Uint8Array> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ useStyles: true, useSharedStrings: true })
  const sheet = book.addWorksheet(sheetName(spec.title), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = spec.columns.map((column) => ({
    key: column.key,
    header: column.title,
    width: column.width ?? Math.max(12, column.title.length * 2 + 4),
    style: { numFmt: formatOf(column) },
  }))
  const head = sheet.getRow(1)
  head.eachCell((cell) => {
    cell.font = { bold: true }
    cell.numFmt = '@'
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }
    cell.alignment = { vertical: 'middle', horizontal: 'center' }
  })
  head.commit()
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, spec.columns.length) } }
  let count = 1
  for await (const row of spec.rows) {
    sheet.addRow(spec.columns.map((column) => cellValue(column, row[column.key]))).commit()
    count++
  }
  const lists = spec.columns.flatMap((column, index) => (column.choices?.length ? [{ column, index }] : []))
  lists.forEach(({ index, column }, place) => {
    const letter = sheet.getColumn(index + 1).letter
    const source = sheet.getColumn(place + 1).letter
    sheet.dataValidations.add(`${letter}2:${letter}${count + spareRows}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`选项!$${source}$1:$${source}$${column.choices?.length ?? 1}`],
      showErrorMessage: true,
      errorTitle: column.title,
      error: '请从下拉列表中选择。',
    })
  })
  sheet.commit()
  addNote(book, spec.note)
  addChoices(
    book,
    lists.map(({ column }) => column.choices ?? []),
  )
  await book.commit()
  return bytesOf(book)
}

/** One rejected row of an import, with its row in the file and why. */
export type RejectedRow = { line: number; cells: Readonly<Record<string, string>>; reason: string }

/** The error file of an import: the rows as they came, each with its line and reason, ready to be mended and sent again. */
export function writeErrorFile(headings: readonly string[], rejected: Iterable<RejectedRow>): Promise<Uint8Array> {
  const columns: SheetColumn[] = [
    { key: 'line', title: '原文件行号', kind: 'number' },
    { key: 'reason', title: '未导入原因', width: 40 },
    ...headings.map((heading, index) => ({ key: `c${index}`, title: heading })),
  ]
  function* rows() {
    for (const { line, cells, reason } of rejected)
      yield {
        line,
        reason,
        ...Object.fromEntries(headings.map((heading, index) => [`c${index}`, cells[heading] ?? ''])),
      }
  }
  return writeSheet({
    title: '未导入的行',
    columns,
    rows: rows(),
    note: '请按「未导入原因」改正后，将本文件再次导入；前两列导入时不读取。',
  })
}

/** Writes a .csv (UTF-8 with mark, CRLF). Text beginning with = + - @ tab or return gets a leading ' so that no program runs it. */
export async function writeCsv(spec: Pick<SheetSpec, 'columns' | 'rows'>): Promise<Uint8Array> {
  const lines = [spec.columns.map((column) => csvCell(column.title)).join(',')]
  for await (const row of spec.rows)
    lines.push(
      spec.columns.map((column) => csvCell(cellValue({ ...column, kind: csvKind(column) }, row[column.key]))).join(','),
    )
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function csvKind(column: SheetColumn): 'text' | 'number' {
  return column.kind === 'number' ? 'number' : 'text'
}

function csvCell(value: string | number | Date | null): string {
  if (typeof value === 'number') return String(value)
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function cellValue(column: SheetColumn, value: unknown): string | number | Date | null {
  if (value === undefined || value === null || value === '') return null
  const text = typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
  if (column.kind === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text)
  if (column.kind === 'date') {
    const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/.exec(text)
    // exceljs 按 UTC 写出日期，故把钟面时间当作 UTC 交给它，所写即所见。
    const moment = match ? new Date(`${match[1]}T${match[2] ?? '00:00'}Z`) : undefined
    if (moment && !Number.isNaN(moment.getTime())) return moment
  }
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text
}

function formatOf(column: SheetColumn): string {
  if (column.kind === 'number') return 'General'
  return column.kind === 'date' ? 'yyyy-mm-dd hh:mm' : '@'
}

// 表名不得含 \ / ? * [ ] : 且不超过 31 字。
function sheetName(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 31) || '数据'
  )
}

function addNote(book: ExcelJS.Workbook, note: string | undefined): void {
  if (!note) return
  const sheet = book.addWorksheet('说明')
  sheet.columns = [{ key: 'note', width: 80, style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } } }]
  for (const line of note.split('\n')) sheet.addRow([line])
}

// 直接写在校验里的列表不能超过 255 字，故放在隐藏的表里引用。
function addChoices(book: ExcelJS.Workbook, lists: ReadonlyArray<readonly string[]>): void {
  if (lists.length === 0) return
  const sheet = book.addWorksheet('选项', { state: 'hidden' })
  const longest = Math.max(...lists.map((list) => list.length))
  for (let row = 0; row < longest; row++) sheet.addRow(lists.map((list) => list[row] ?? null))
}

/** What a streaming workbook has written, once it is committed. */
export function bytesOf(book: object): Uint8Array {
  const stream: unknown = 'stream' in book ? book.stream : undefined
  if (typeof stream !== 'object' || stream === null || !('read' in stream) || typeof stream.read !== 'function')
    throw new Error('exceljs gave no stream to read')
  const bytes: unknown = stream.read()
  if (!(bytes instanceof Uint8Array)) throw new Error('exceljs gave no bytes')
  return bytes
}
