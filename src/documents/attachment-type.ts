import { fileTypeFromBuffer } from 'file-type/core'
import { type ByteSource, isZipBomb, listZip, viewOf } from './zip-listing.ts'

export type Verdict = { ok: true; mime: string } | { ok: false; reason: string }

const HEAD_BYTES = 65_536
const TEXT = 'text'
const SOUND = 'webm-sound'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** Extension → media type, and the contents it may have. What is not here is refused. */
const FORMATS: Record<string, { mime: string; contents: readonly string[] }> = {
  pdf: { mime: 'application/pdf', contents: ['pdf'] },
  ofd: { mime: 'application/ofd', contents: ['ofd'] },
  docx: { mime: `${OFFICE}.wordprocessingml.document`, contents: ['docx'] },
  xlsx: { mime: `${OFFICE}.spreadsheetml.sheet`, contents: ['xlsx'] },
  doc: { mime: 'application/msword', contents: ['doc'] },
  xls: { mime: 'application/vnd.ms-excel', contents: ['xls'] },
  wps: { mime: 'application/vnd.ms-works', contents: ['doc', 'docx'] },
  png: { mime: 'image/png', contents: ['png'] },
  jpg: { mime: 'image/jpeg', contents: ['jpg'] },
  jpeg: { mime: 'image/jpeg', contents: ['jpg'] },
  webp: { mime: 'image/webp', contents: ['webp'] },
  heic: { mime: 'image/heic', contents: ['heic', 'heif'] },
  mp4: { mime: 'video/mp4', contents: ['mp4', 'm4v'] },
  mp3: { mime: 'audio/mpeg', contents: ['mp3'] },
  wav: { mime: 'audio/wav', contents: ['wav'] },
  // Many recorders write an m4a with the plain mp4 brand.
  m4a: { mime: 'audio/mp4', contents: ['m4a', 'mp4'] },
  // What a browser records: WebM that holds sound alone.
  weba: { mime: 'audio/webm', contents: [SOUND] },
  amr: { mime: 'audio/amr', contents: ['amr'] },
  txt: { mime: 'text/plain', contents: [TEXT] },
  csv: { mime: 'text/csv', contents: [TEXT] },
}

/** Extensions accepted as attachments, for the upload field and for refusals. */
export const ACCEPTED_EXTENSIONS: readonly string[] = Object.keys(FORMATS)

// Control characters, and the marks that turn reading direction: "fdp.exe" can be made to show as "exe.pdf".
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
const LONGEST_NAME = 120

/** The name to keep and show: the last path part, without control or direction marks, at most 120 characters. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').replace(INVISIBLE, '').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const chars = [...plain]
  if (chars.length === 0) return '附件'
  if (chars.length <= LONGEST_NAME) return plain
  const extension = [...(/\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '')]
  return [...chars.slice(0, LONGEST_NAME - extension.length), ...extension].join('')
}

function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

type Found = { contents: readonly string[] } | { reason: string }

async function openZip(source: ByteSource): Promise<Found> {
  const entries = await listZip(source)
  if (!entries) return { reason: '文件已损坏或不完整，请重新导出后上传' }
  if (isZipBomb(entries)) return { reason: '压缩内容展开后过大' }
  if (entries.some((entry) => entry.encrypted)) return { reason: '文件已加密，请去掉密码后上传' }
  const names = entries.map((entry) => entry.name)
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return { reason: '文件含有宏，请另存为不含宏的格式' }
  if (names.includes('OFD.xml')) return { contents: ['ofd'] }
  if (!names.includes('[Content_Types].xml')) return { contents: ['zip'] }
  if (names.some((name) => name.startsWith('word/'))) return { contents: ['docx'] }
  return { contents: [names.some((name) => name.startsWith('xl/')) ? 'xlsx' : 'zip'] }
}

const LAST_SECTOR = 0xfffffffa
const HEADER_FATS = 109
const MOST_SECTORS = 1024
const UTF16 = new TextDecoder('utf-16le')

/** Names in the directory of a compound file, following its sector chain (a large document's directory is scattered). */
async function compoundNames(source: ByteSource): Promise<Set<string>> {
  const header = viewOf(await source.read(0, 512))
  const names = new Set<string>()
  const shift = header.byteLength === 512 ? header.getUint16(30, true) : 0
  if (shift !== 9 && shift !== 12) return names
  const size = 1 << shift
  let sector = header.getUint32(48, true)
  for (let hops = 0; sector < LAST_SECTOR && hops < MOST_SECTORS; hops++) {
    const bytes = await source.read((sector + 1) * size, size)
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = Math.min(64, viewOf(bytes).getUint16(at + 64, true))
      if (length > 2) names.add(UTF16.decode(bytes.subarray(at, at + length - 2)))
    }
    const fat = Math.floor(sector / (size / 4))
    if (fat >= HEADER_FATS) break
    const fatAt = (header.getUint32(76 + 4 * fat, true) + 1) * size
    const next = await source.read(fatAt + 4 * (sector % (size / 4)), 4)
    if (next.length < 4) break
    sector = viewOf(next).getUint32(0, true)
  }
  return names
}

async function openCompound(source: ByteSource): Promise<Found> {
  const names = await compoundNames(source)
  if (names.has('EncryptedPackage')) return { reason: '文件已加密，请去掉密码后上传' }
  const contents = [
    ...(names.has('WordDocument') ? ['doc'] : []),
    ...(names.has('Workbook') || names.has('Book') ? ['xls'] : []),
  ]
  return { contents: contents.length > 0 ? contents : ['cfb'] }
}

/** Plain text has no control bytes but tab and line ends, and reads without a fault as UTF-8 or else GB 18030. */
async function findCharset(source: ByteSource): Promise<string | undefined> {
  const possible = new Map(['utf-8', 'gb18030'].map((name) => [name, new TextDecoder(name, { fatal: true })]))
  for (let at = 0; at < source.size && possible.size > 0; at += HEAD_BYTES) {
    const bytes = await source.read(at, HEAD_BYTES)
    if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return undefined
    const last = at + HEAD_BYTES >= source.size
    for (const [name, decoder] of possible) {
      try {
        decoder.decode(bytes, { stream: !last })
      } catch {
        possible.delete(name)
      }
    }
  }
  return possible.keys().next().value
}

async function findContents(source: ByteSource): Promise<Found> {
  const head = await source.read(0, HEAD_BYTES)
  if (startsWith(head, ZIP)) return openZip(source)
  if (startsWith(head, CFB)) return openCompound(source)
  const type = await fileTypeFromBuffer(head)
  if (type?.ext === 'webm') return { contents: isSoundAlone(head) ? [SOUND] : ['webm'] }
  return { contents: type ? [type.ext] : [] }
}

// 轨道的编码标识写在文件开头：有声音的，没有影像的。
function isSoundAlone(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 4096))
  return /A_(OPUS|VORBIS)/.test(text) && !/V_[A-Z]/.test(text)
}

/**
 * The media type of a file whose extension is accepted and whose content is what the extension says; otherwise the
 * reason in Chinese. Judged by content: a program renamed .xlsx is refused, a spreadsheet from a streaming writer is not.
 */
export async function checkAttachment(source: ByteSource, name: string): Promise<Verdict> {
  const extension = extensionOf(name)
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
  if (!format) return { ok: false, reason: `不接收${extension === '' ? '没有扩展名' : ` .${extension} `}的文件` }
  if (format.contents.includes(TEXT)) {
    const charset = await findCharset(source)
    if (charset) return { ok: true, mime: `${format.mime}; charset=${charset}` }
    return { ok: false, reason: `内容不是文本，与扩展名 .${extension} 不符` }
  }
  const found = await findContents(source)
  if ('reason' in found) return { ok: false, reason: found.reason }
  if (found.contents.some((content) => format.contents.includes(content))) return { ok: true, mime: format.mime }
  return { ok: false, reason: `内容与扩展名 .${extension} 不符，请用原来的软件另存后上传` }
}
