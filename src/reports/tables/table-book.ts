import ExcelJS from 'exceljs'
import type { CheckView, SheetView, TableView } from './view.ts'

const thin = { style: 'thin' } as const
const box = { top: thin, left: thin, bottom: thin, right: thin }
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } } as const

/** What a workbook of tables says of itself. */
export type BookHead = Pick<TableView, 'name' | 'basis' | 'street' | 'period' | 'asOf'>

/** The workbook of a table: a page for each sheet as the form has it, the checks with their arithmetic, and how it was made. */
export async function writeBook(head: BookHead, sheets: readonly SheetView[], person: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [at, sheet] of sheets.entries()) addSheet(book, head, sheet, at)
  addChecks(book, sheets)
  addNotes(book, head, sheets, person)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

// 表名不得含 \ / ? * [ ] :，不超过 31 字，不重复。
function nameOf(title: string, at: number): string {
  return `${at + 1} ${title.replace(/[\\/?*[\]:']/g, ' ')}`.slice(0, 31)
}

function addSheet(book: ExcelJS.Workbook, head: BookHead, sheet: SheetView, at: number): void {
  const page = book.addWorksheet(nameOf(sheet.title, at), {
    pageSetup: {
      paperSize: 9,
      orientation: sheet.columns.length > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToHeight: 0,
    },
  })
  const width = sheet.columns.length + 1
  page.columns = [{ width: 44 }, ...sheet.columns.map(({ title }) => ({ width: Math.max(11, title.length * 2) }))]
  const title = page.addRow([sheet.title])
  page.mergeCells(title.number, 1, title.number, width)
  title.font = { bold: true, size: 14 }
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  const made = page.addRow([`填报单位：${head.street}\u3000\u3000统计期间：${head.period}`])
  page.mergeCells(made.number, 1, made.number, width)
  addHead(page, sheet)
  for (const { title: words, level, cells } of sheet.rows) {
    const row = page.addRow([
      `${'\u3000'.repeat(level)}${words}`,
      ...sheet.columns.map(({ id }) => cells[id]?.value ?? null),
    ])
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.border = box
      cell.alignment =
        column === 1 ? { vertical: 'middle', wrapText: true } : { vertical: 'middle', horizontal: 'center' }
    })
  }
  for (const note of sheet.notes) page.addRow([`注：${note}`])
}

/** One row of headings, or two where columns are grouped, joined as on the printed form. */
function addHead(page: ExcelJS.Worksheet, { head, columns }: SheetView): void {
  const grouped = columns.some(({ group }) => group !== '')
  const upper = grouped ? page.addRow([head, ...columns.map(({ group, title }) => group || title)]) : undefined
  const lower = page.addRow([head, ...columns.map(({ title }) => title)])
  for (const row of upper ? [upper, lower] : [lower])
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { bold: true }
      cell.fill = grey
      cell.border = box
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    })
  if (!upper) return
  page.mergeCells(upper.number, 1, lower.number, 1)
  let start = 0
  while (start < columns.length) {
    const group = columns[start]?.group ?? ''
    let end = start
    while (group !== '' && columns[end + 1]?.group === group) end++
    if (group === '') page.mergeCells(upper.number, start + 2, lower.number, start + 2)
    else if (end > start) page.mergeCells(upper.number, start + 2, upper.number, end + 2)
    start = end + 1
  }
}

function addChecks(book: ExcelJS.Workbook, sheets: readonly SheetView[]): void {
  const lines: Array<[SheetView, CheckView]> = sheets.flatMap((sheet) =>
    sheet.checks.map((check): [SheetView, CheckView] => [sheet, check]),
  )
  if (lines.length === 0) return
  const page = book.addWorksheet('核对')
  page.columns = [{ width: 36 }, { width: 40 }, { width: 36 }, { width: 50 }, { width: 10 }]
  page.addRow(['表', '核对', '栏或行', '算式', '结果']).font = { bold: true }
  for (const [sheet, { name, at, sum, ok }] of lines) page.addRow([sheet.title, name, at, sum, ok ? '相符' : '不符'])
}

function addNotes(book: ExcelJS.Workbook, head: BookHead, sheets: readonly SheetView[], person: string): void {
  const page = book.addWorksheet('说明')
  page.columns = [{ width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } }]
  const blanks = sheets.flatMap(({ title, rows }) =>
    rows.flatMap((row) =>
      Object.values(row.cells).flatMap(({ value, why, figure }) =>
        figure === null && value === null && why !== '' ? [`${title}“${row.title}”：${why}`] : [],
      ),
    ),
  )
  const lines = [
    `${head.name}（${head.period}）`,
    `依据：${head.basis}`,
    `数据取自街道事项台账和清单，每格均可在系统内打开所依的记录；计算时间：${head.asOf}`,
    `导出人：${person}`,
    ...blanks,
  ]
  for (const line of lines) page.addRow([line])
}
