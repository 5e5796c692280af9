import ExcelJS from 'exceljs'
import { bytesOf } from '#documents/sheet.ts'
import type { Cell } from './cell.ts'
import { type RecordsMapping, rowsOf } from './mapping.ts'

/** A matter that cannot stand in their sheet, and why. */
export type Rejected = { number: string; title: string; reason: string }

export type BookRows = {
  rows: ReadonlyArray<readonly Cell[]>
  rejected: readonly Rejected[]
  /** Plain personal data; otherwise masked. */
  plain: boolean
  notes: readonly string[]
}

const bold = { bold: true }

/**
 * The workbook in their layout: their lines, headings and first row. Matters that cannot be sent as they are stand on a
 * second sheet with the reason; nothing is cut or left out without a word. Text stays text.
 */
export async function writeExchangeBook(mapping: RecordsMapping, { rows, rejected, plain, notes }: BookRows) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ useStyles: true, useSharedStrings: true })
  const place = rowsOf(mapping)
  const sheet = book.addWorksheet(mapping.file.sheet, { views: [{ state: 'frozen', ySplit: place.first - 1 }] })
  sheet.columns = mapping.columns.map(({ title, number }) => ({
    width: Math.min(50, Math.max(12, title.length * 2 + 4)),
    style: { numFmt: number ? 'General' : '@' },
  }))
  const above = Array.from({ length: place.heading - 1 }, (_, at) => mapping.file.head[at] ?? [])
  for (const line of above) sheet.addRow([...line]).commit()
  const head = sheet.addRow(mapping.columns.map(({ title }) => title))
  head.font = bold
  head.commit()
  for (let at = place.heading + 1; at < place.first; at++) sheet.addRow([]).commit()
  for (const cells of rows)
    sheet.addRow(cells.map((cell, at) => cellValue(cell, plain, mapping.columns[at]?.number))).commit()
  sheet.commit()
  addRejected(book, rejected)
  addNotes(book, notes)
  await book.commit()
  return bytesOf(book)
}

function cellValue({ text, masked }: Cell, plain: boolean, number: true | undefined): string | number | null {
  const shown = plain ? text : masked
  if (shown === '') return null
  return number && Number.isFinite(Number(shown)) ? Number(shown) : shown
}

function addRejected(book: ExcelJS.stream.xlsx.WorkbookWriter, rejected: readonly Rejected[]): void {
  if (rejected.length === 0) return
  const sheet = book.addWorksheet('未导出的件')
  sheet.columns = [{ width: 22 }, { width: 40 }, { width: 80 }].map((one) => ({ ...one, style: { numFmt: '@' } }))
  const head = sheet.addRow(['编号', '标题', '未导出的原因'])
  head.font = bold
  head.commit()
  for (const { number, title, reason } of rejected) sheet.addRow([number, title, reason]).commit()
  sheet.commit()
}

function addNotes(book: ExcelJS.stream.xlsx.WorkbookWriter, notes: readonly string[]): void {
  const sheet = book.addWorksheet('说明')
  sheet.columns = [{ width: 100, style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } } }]
  for (const note of notes) sheet.addRow([note]).commit()
  sheet.commit()
}
