import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { listZip, sourceOf, viewOf, type ZipEntry } from '#documents/zip-listing.ts'
import { htmlText } from './html-text.ts'
import type { TextOrWhy } from './unreadable.ts'

/** Parts of a document that hold words, unpacked, in bytes: a report of 500 pages has some 15 MB. */
const mostUnpacked = 48 * 1024 * 1024

/** Text of a container: a Word document's words, or why it is none. */
export async function containerText(bytes: Uint8Array): Promise<TextOrWhy> {
  const entries = await listZip(sourceOf(bytes))
  if (!entries) return { why: 'broken' }
  if (entries.some(({ encrypted }) => encrypted)) return { why: 'locked' }
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('OFD.xml')) return { why: 'ofd' }
  if (!names.has('[Content_Types].xml')) return { why: names.has('mimetype') ? 'other-office' : 'archive' }
  if (![...names].some((name) => name.startsWith('word/'))) return { why: 'other-office' }
  const lean = await wordsOnly(bytes, entries)
  return 'why' in lean ? lean : docxText(lean.bytes)
}

/**
 * The same container with its XML alone, unpacked here under a limit: the sizes that a container declares may lie, and
 * pictures are not read.
 */
async function wordsOnly(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<{ bytes: ArrayBuffer } | { why: 'broken' | 'heavy' }> {
  const lean = new PizZip()
  let room = mostUnpacked
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    const packed = packedOf(bytes, entry)
    if (!packed) return { why: 'broken' }
    const plain = entry.stored ? packed : await inflate(packed, room)
    if (plain === undefined) return { why: 'broken' }
    room -= plain.length
    if (room < 0) return { why: 'heavy' }
    lean.file(entry.name, plain)
  }
  return { bytes: lean.generate({ type: 'arraybuffer', compression: 'STORE' }) }
}

function packedOf(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array<ArrayBuffer> | undefined {
  if (at + 30 > bytes.length) return undefined
  const head = viewOf(bytes.subarray(at, at + 30))
  if (head.getUint32(0, true) !== 0x04034b50) return undefined
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  return from + packed > bytes.length ? undefined : bytes.slice(from, from + packed)
}

/** What is unpacked, or as soon as it is more than `room`, what there is by then; undefined for bytes that do not unpack. */
async function inflate(packed: Uint8Array<ArrayBuffer>, room: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value)
      size += part.value.length
      if (size > room) break
    }
  } catch {
    return undefined
  }
  await reader.cancel().catch(() => undefined)
  const plain = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    plain.set(chunk, at)
    at += chunk.length
  }
  return plain
}

async function docxText(bytes: ArrayBuffer): Promise<TextOrWhy> {
  try {
    const { value } = await mammoth.convertToHtml(inputOf(bytes), {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    })
    const text = htmlText(value)
    return text === '' ? { why: 'blank' } : { text }
  } catch {
    return { why: 'broken' }
  }
}

// mammoth 在 Node 与浏览器里收不同的输入。
function inputOf(bytes: ArrayBuffer) {
  return typeof Buffer === 'undefined' ? { arrayBuffer: bytes } : { buffer: Buffer.from(bytes) }
}
