import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { refuse } from '#http/refusal.ts'
import { checkAttachment, cleanFileName } from './attachment-type.ts'
import type { ByteSource } from './zip-listing.ts'

export type Bytes = Uint8Array | AsyncIterable<Uint8Array>
/** `hash` is the SHA-256 in hex and the file's only address; `size` in bytes; `name` as cleaned for showing. */
export type StoredFile = { hash: string; size: number; mime: string; name: string }
/** Files by content. The local folder below is one driver; an object store is another with the same shape. */
export type Files = {
  /** Keeps a file once. Refuses `file-empty`, `file-too-large` (`limit` in bytes), `file-type-refused`; then nothing is left. */
  put(content: Bytes, about: { name: string; limit: number }): Promise<StoredFile>
  /** The content; refuses `attachment-not-found`. */
  get(hash: string): Promise<Readable>
  has(hash: string): Promise<boolean>
}

const HASH = /^[0-9a-f]{64}$/

function sizeWords(bytes: number): string {
  const [size, unit] = bytes >= 1024 ** 2 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024, 'KB']
  return `${Math.round(size * 10) / 10} ${unit}`
}

async function* chunksOf(content: Bytes): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content
  else yield* content
}

function sourceOfFile(file: FileHandle, size: number): ByteSource {
  return {
    size,
    async read(at, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - at)))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
      return buffer.subarray(0, bytesRead)
    },
  }
}

async function receive(file: FileHandle, content: Bytes, name: string, limit: number) {
  const sum = createHash('sha256')
  let size = 0
  for await (const chunk of chunksOf(content)) {
    size += chunk.length
    if (size > limit) throw refuse('file-too-large', { name, limit: sizeWords(limit) })
    sum.update(chunk)
    await file.writeFile(chunk)
  }
  if (size === 0) throw refuse('file-empty', { name })
  return { hash: sum.digest('hex'), size }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function findSize(file: string): Promise<number | undefined> {
  return stat(file).then(
    (found) => found.size,
    () => undefined,
  )
}

async function settle(temp: string, folder: string, hash: string, size: number): Promise<void> {
  const outer = path.join(folder, hash.slice(0, 2))
  const inner = path.join(outer, hash.slice(2, 4))
  const target = path.join(inner, hash)
  if ((await findSize(target)) !== size) {
    await mkdir(inner, { recursive: true, mode: 0o700 })
    await rename(temp, target)
  }
  for (const changed of [inner, outer, folder]) await syncFolder(changed)
}

async function clearLeftovers(incoming: string): Promise<void> {
  const day = 24 * 60 * 60 * 1000
  for (const name of await readdir(incoming)) {
    const left = path.join(incoming, name)
    const age = await stat(left).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    )
    if (age > day) await rm(left, { force: true })
  }
}

/**
 * Attachments in a local folder: `<folder>/ab/cd/<hash>`, written to `<folder>/incoming`, synced, then renamed, so a file
 * is either whole or absent. What a crash left in `incoming` for over a day is removed on opening.
 */
export async function openFiles(folder: string): Promise<Files> {
  const incoming = path.join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await clearLeftovers(incoming)
  const fileOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)

  return {
    async put(content, about) {
      const name = cleanFileName(about.name)
      const temp = path.join(incoming, randomUUID())
      const file = await open(temp, 'wx+', 0o600)
      try {
        const { hash, size } = await receive(file, content, name, about.limit)
        const verdict = await checkAttachment(sourceOfFile(file, size), name)
        if (!verdict.ok) throw refuse('file-type-refused', { name, reason: verdict.reason })
        await file.sync()
        await settle(temp, folder, hash, size)
        return { hash, size, mime: verdict.mime, name }
      } finally {
        await file.close()
        await rm(temp, { force: true })
      }
    },
    async get(hash) {
      if (!HASH.test(hash)) throw refuse('attachment-not-found')
      const file = await open(fileOf(hash), 'r').catch(() => undefined)
      if (!file) throw refuse('attachment-not-found')
      return file.createReadStream()
    },
    async has(hash) {
      return HASH.test(hash) && (await findSize(fileOf(hash))) !== undefined
    },
  }
}
