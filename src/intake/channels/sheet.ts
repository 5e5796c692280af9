import { Worker } from 'node:worker_threads'
import { refuse } from '#http/refusal.ts'
import type { SheetLimits, SheetReply } from './sheet-table.ts'

/** One row below the headings. `line` is its row in the file (first row = 1). */
export type SheetRow = {
  line: number
  /** Every heading is present; an empty cell is ''. */
  cells: Record<string, string>
  /** Headings of the cells that hold a formula; `cells` then has its last computed value. */
  formula?: string[]
}

export type Sheet = { sheetName: string; headings: string[]; rows: SheetRow[] }

const defaults: SheetLimits = {
  maxBytes: 50_000_000,
  maxInflatedBytes: 200_000_000,
  maxRatio: 200,
  maxRows: 50_000,
  maxColumns: 300,
  timeoutMs: 60_000,
  memoryMb: 768,
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads the first filled sheet of an .xlsx, .xls or .csv (UTF-8 or GBK) in a worker thread with limits of time and
 * memory; files wait for one another. Values are text exactly as given; a date cell is 'YYYY-MM-DD HH:mm:ss' by the
 * wall clock. Refuses what is no sheet, is locked, is empty, or is larger than the limits.
 */
export function readSheet(bytes: Uint8Array, fileName: string, limits: Partial<SheetLimits> = {}): Promise<Sheet> {
  const all = { ...defaults, ...limits }
  const turn = last.then(() => readNow(bytes, fileName, all))
  last = turn.catch(() => undefined)
  return turn
}

async function readNow(bytes: Uint8Array, fileName: string, limits: SheetLimits): Promise<Sheet> {
  if (!/\.(xlsx|xlsm|xls|et|csv|tsv|txt)$/i.test(fileName)) throw refuse('sheet-not-a-sheet', { file: fileName })
  if (bytes.length > limits.maxBytes)
    throw refuse('sheet-too-large', { file: fileName, limit: Math.round(limits.maxBytes / 1e6) })
  const reply = await askWorker(bytes, limits)
  if (!reply.ok) throw refuse(reply.code, { file: fileName, ...reply.detail })
  const { sheetName, headings, rows } = reply.table
  return {
    sheetName,
    headings,
    rows: rows.map((row) => {
      const cells = Object.fromEntries(headings.map((heading, index) => [heading, row.values[index] ?? '']))
      if (row.formula.length === 0) return { line: row.line, cells }
      return { line: row.line, cells, formula: row.formula.map((index) => headings[index] ?? '') }
    }),
  }
}

function askWorker(bytes: Uint8Array, limits: SheetLimits): Promise<SheetReply> {
  const tooHeavy: SheetReply = { ok: false, code: 'sheet-too-large', detail: { limit: limits.maxInflatedBytes / 1e6 } }
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: { bytes, limits },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => resolve(tooHeavy)), limits.timeoutMs)
    function finish(settle: () => void): void {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    worker.once('message', (reply: SheetReply) => finish(() => resolve(reply)))
    worker.once('error', (error: Error & { code?: string }) =>
      finish(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooHeavy) : reject(error))),
    )
    worker.once('exit', () => finish(() => reject(new Error('sheet worker left without an answer'))))
  })
}
