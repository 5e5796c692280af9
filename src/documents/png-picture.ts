import { type PDFDocument, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'

/** A picture registered in a document, with its size in pixels. */
export type Picture = { ref: PDFRef; width: number; height: number }

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const colours: Record<number, { space: string; count: number }> = {
  0: { space: 'DeviceGray', count: 1 },
  2: { space: 'DeviceRGB', count: 3 },
}

/**
 * A PNG put into a document as it is packed: PDF reads PNG's own filters, so nothing is unpacked and packed again.
 * Undefined for what PDF cannot read so (palette, transparency, interlace, 16 bits) or what is cut short.
 */
export function packedPng(document: PDFDocument, bytes: Uint8Array): Picture | undefined {
  const chunks = chunksOf(bytes)
  const [head] = chunks
  if (head?.kind !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.kind !== 'IEND') return undefined
  if (chunks.some(({ kind }) => kind === 'tRNS')) return undefined
  const view = new DataView(head.data.buffer, head.data.byteOffset, head.data.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [bits, colour, interlace] = [view.getUint8(8), colours[view.getUint8(9)], view.getUint8(12)]
  if (!colour || bits !== 8 || interlace !== 0) return undefined
  const dict = document.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colour.space,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colour.count, BitsPerComponent: bits, Columns: width },
  })
  const packed = joined(chunks.flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : [])))
  return { ref: document.context.register(PDFRawStream.of(dict, packed)), width, height }
}

/** True when every part of a PNG is there to its end. */
export function isWholePng(bytes: Uint8Array): boolean {
  return chunksOf(bytes).length > 0
}

type Chunk = { kind: string; data: Uint8Array }

function chunksOf(bytes: Uint8Array): Chunk[] {
  if (!signature.every((byte, at) => bytes[at] === byte)) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) return []
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ kind, data: bytes.subarray(at + 8, at + 8 + length) })
    if (kind === 'IEND') return chunks
    at += 12 + length
  }
  return []
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
