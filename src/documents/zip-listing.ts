/** Random access to bytes: a file on disk, a Blob in the browser, a buffer in a test. Reads past the end come back short. */
export type ByteSource = { size: number; read(at: number, length: number): Promise<Uint8Array> }
/** `at` is where its local header begins; `stored` means that it is not packed. */
export type ZipEntry = {
  name: string
  packed: number
  size: number
  encrypted: boolean
  stored: boolean
  at: number
}

const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const LARGEST_DIRECTORY = 4 * 1024 * 1024
const UTF8 = new TextDecoder()

export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

function readEntries(directory: Uint8Array): ZipEntry[] {
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length && view.getUint32(at, true) === 0x02014b50; ) {
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: UTF8.decode(directory.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      stored: view.getUint16(at + 10, true) === 0,
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * Entries by the central directory at the end of a zip, nothing unpacked. Streamed writers leave sizes out of the local
 * headers, so only the directory tells. Undefined when there is no directory or it is cut, ZIP64 or over 4 MB.
 */
export async function listZip(source: ByteSource): Promise<ZipEntry[] | undefined> {
  const tailAt = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT)
  const tail = viewOf(await source.read(tailAt, source.size - tailAt))
  const end = findEnd(tail)
  if (end === undefined) return undefined
  const count = tail.getUint16(end + 10, true)
  const length = tail.getUint32(end + 12, true)
  const from = tail.getUint32(end + 16, true)
  if (count === 0xffff || length > LARGEST_DIRECTORY || from + length > source.size) return undefined
  const entries = readEntries(await source.read(from, length))
  return entries.length === count ? entries : undefined
}

/** Declared to unpack to over 512 MB, or to over 64 MB and 200 times its size: no paper of ours does. */
export function isZipBomb(entries: ReadonlyArray<Pick<ZipEntry, 'packed' | 'size'>>): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  return size > 512 * 1024 ** 2 || (size > 64 * 1024 ** 2 && size > 200 * packed)
}
