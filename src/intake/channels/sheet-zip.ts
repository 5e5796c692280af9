import { createInflateRaw } from 'node:zlib'
import type { SheetLimits, SheetRefusal } from './sheet-table.ts'

type Entry = { name: string; method: number; packed: number; size: number; offset: number }

/** What stands against opening the container, or undefined. */
export type ZipVerdict = { code: SheetRefusal; detail: Record<string, number> } | undefined

const bombFloor = 10_000_000
const notASheet: ZipVerdict = { code: 'sheet-not-a-sheet', detail: {} }

/**
 * Looks through a zip container before any parser sees it: declared sizes first, then the true inflated sizes,
 * read in a stream that keeps nothing. Counts the filled rows of each worksheet on the way.
 */
export async function inspectZip(bytes: Uint8Array, limits: SheetLimits, slack: number): Promise<ZipVerdict> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = centralDirectory(data)
  if (!entries?.some((entry) => entry.name === '[Content_Types].xml')) return notASheet
  const tooLarge: ZipVerdict = { code: 'sheet-too-large', detail: { limit: Math.round(limits.maxInflatedBytes / 1e6) } }
  const isTooMuch = (total: number) =>
    total > limits.maxInflatedBytes || (total > bombFloor && total > limits.maxRatio * data.length)
  if (isTooMuch(entries.reduce((sum, entry) => sum + entry.size, 0))) return tooLarge

  let total = 0
  let types = ''
  for (const entry of entries) {
    const rows = entry.name.startsWith('xl/worksheets/') ? rowCounter() : undefined
    const stream = contentOf(data, entry)
    if (!stream) return notASheet
    try {
      for await (const chunk of stream) {
        total += chunk.length
        if (isTooMuch(total)) return tooLarge
        if (entry.name === '[Content_Types].xml') types += chunk.toString('latin1')
        if (rows && rows(chunk) > limits.maxRows + slack)
          return { code: 'sheet-too-many-rows', detail: { limit: limits.maxRows } }
      }
    } catch {
      return notASheet
    }
  }
  return /(spreadsheetml\.sheet|ms-excel\.sheet\.macroEnabled|ms-excel\.sheet\.binary\.macroEnabled)\.main/.test(types)
    ? undefined
    : notASheet
}

function centralDirectory(data: Buffer): Entry[] | undefined {
  const end = data.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 22 > data.length) return undefined
  const entries: Entry[] = []
  let at = data.readUInt32LE(end + 16)
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || data.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameLength = data.readUInt16LE(at + 28)
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(data: Buffer, entry: Entry): AsyncIterable<Buffer> | Iterable<Buffer> | undefined {
  const { offset } = entry
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== 0x04034b50) return undefined
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  if (start + entry.packed > data.length) return undefined
  const packed = data.subarray(start, start + entry.packed)
  if (entry.method === 0) return [packed]
  if (entry.method !== 8) return undefined
  const inflate = createInflateRaw()
  inflate.end(packed)
  return inflate
}

// 许多表格把空白格式一直刷到一百多万行：只数有值的行。
function rowCounter(): (chunk: Buffer) => number {
  let count = 0
  let isOpen = false
  let carry = ''
  return (chunk) => {
    let text = carry + chunk.toString('latin1')
    const cut = text.lastIndexOf('<')
    carry = cut >= 0 && text.length - cut < 24 ? text.slice(cut) : ''
    text = text.slice(0, text.length - carry.length)
    for (const [, tag] of text.matchAll(/<(?:\w{1,12}:)?(row|v|is)[\s>]/g)) {
      if (tag === 'row') isOpen = true
      else if (isOpen) {
        count++
        isOpen = false
      }
    }
    return count
  }
}
