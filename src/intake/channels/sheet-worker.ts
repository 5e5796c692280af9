import { parentPort, workerData } from 'node:worker_threads'
import * as XLSX from '@e965/xlsx'
import { decodeText, splitCsv } from './sheet-csv.ts'
import { type RawRow, type SheetLimits, type SheetReply, tableOf, titleLines } from './sheet-table.ts'
import { inspectZip } from './sheet-zip.ts'

const slack = titleLines + 1
const notASheet: SheetReply = { ok: false, code: 'sheet-not-a-sheet', detail: {} }

async function read(bytes: Uint8Array, limits: SheetLimits): Promise<SheetReply> {
  const magic = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (bytes.length === 0) return { ok: false, code: 'sheet-empty', detail: {} }
  if (magic.startsWith('PK')) {
    const verdict = await inspectZip(bytes, limits, slack)
    return verdict ? { ok: false, ...verdict } : readWorkbook(bytes, limits)
  }
  if (magic === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return readOldWorkbook(bytes, limits)
  const text = /^(%PDF|MZ|GIF8|Rar!|\{\\rtf|\x89PNG|\xff\xd8\xff|\x7fELF)/.test(magic) ? undefined : decodeText(bytes)
  if (text === undefined || /^\s*</.test(text)) return notASheet
  return tableOf('', splitCsv(text, limits.maxRows + slack + 1), limits)
}

async function readOldWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<SheetReply> {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' })
  if (XLSX.CFB.find(container, 'EncryptedPackage')) return { ok: false, code: 'sheet-locked', detail: {} }
  if (!XLSX.CFB.find(container, 'Workbook') && !XLSX.CFB.find(container, 'Book')) return notASheet
  XLSX.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  return readWorkbook(bytes, limits)
}

function readWorkbook(bytes: Uint8Array, limits: SheetLimits): SheetReply {
  let reply: SheetReply = { ok: false, code: 'sheet-empty', detail: {} }
  for (let index = 0; index < 20 && !reply.ok && reply.code === 'sheet-empty'; index++) {
    const book = XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      sheets: index,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellDates: false,
    })
    const name = book.SheetNames[index]
    if (name === undefined) break
    if (book.Workbook?.Sheets?.[index]?.Hidden) continue
    const is1904 = book.Workbook?.WBProps?.date1904 === true
    reply = tableOf(name, linesOf(book.Sheets[name]?.['!data'] ?? [], is1904), limits)
  }
  return reply
}

function linesOf(data: XLSX.CellObject[][], is1904: boolean): RawRow[] {
  const lines: RawRow[] = []
  data.forEach((cells, index) => {
    if (!cells) return
    const values: string[] = []
    const formula: number[] = []
    cells.forEach((cell, column) => {
      if (!cell) return
      values[column] = textOf(cell, is1904)
      if (cell.f !== undefined || cell.F !== undefined) formula.push(column)
    })
    if (values.length > 0) lines.push({ line: index + 1, values: Array.from(values, (value) => value ?? ''), formula })
  })
  return lines
}

function textOf(cell: XLSX.CellObject, is1904: boolean): string {
  const { v, z } = cell
  if (v === undefined || v === null) return ''
  if (cell.t === 'e') return XLSX.utils.format_cell(cell)
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE'
  if (typeof v !== 'number') return String(v)
  if (typeof z === 'string' && XLSX.SSF.is_date(z)) return wallClock(is1904 ? v + 1462 : v)
  // 编号常以 000000 的格式补零：所见即所得。
  if (typeof z === 'string' && /^0{2,}$/.test(z) && Number.isInteger(v)) return String(v).padStart(z.length, '0')
  return String(Number.isInteger(v) ? v : Number(v.toPrecision(15)))
}

// 序列值本身就是当地钟面时间，按 UTC 推算再原样写出，绝不经过本机时区；四舍五入到秒。
function wallClock(serial: number): string {
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000)
  if (Number.isNaN(moment.getTime())) return String(serial)
  const text = moment.toISOString().slice(0, 19).replace('T', ' ')
  return serial < 1 ? text.slice(11) : text
}

type Task = { bytes: Uint8Array; limits: SheetLimits }
const task: Task = workerData
const reply = await read(task.bytes, task.limits).catch(() => notASheet)
parentPort?.postMessage(reply)
