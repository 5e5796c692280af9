import { fileTypeFromBuffer } from 'file-type/core'
import { refuse } from '#http/refusal.ts'
import { markdownText, plainText } from './files/plain-text.ts'
import { type TextOrWhy, type Unreadable, unreadable } from './files/unreadable.ts'

/** Largest report file, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** Largest text that is checked, in characters: some 700 pages. */
export const longestText = 600_000

/**
 * The text of a report: .txt (UTF-8, GB 18030, UTF-16), .md, .docx, .html, or a .pdf that has text; told by its content.
 * Refuses `file-empty`, `file-too-large` and, with the reason and what to do, `report-file-unreadable`.
 */
export async function textOfFile(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length === 0) throw refuse('file-empty', { name })
  if (bytes.length > largestFile) throw refuse('file-too-large', { name, limit: `${largestFile / 1024 ** 2} MB` })
  const read = await readBytes(bytes, name)
  if ('why' in read) throw unreadable(name, read.why)
  if (read.text.length > longestText) throw unreadable(name, 'heavy')
  return read.text
}

// 每种格式的读取器到用时才装入：核查 .txt 不必等 PDF 的。
async function readBytes(bytes: Uint8Array, name: string): Promise<TextOrWhy> {
  if (beginsWith(bytes, '%PDF-', 1024)) return (await import('./files/pdf-text.ts')).pdfText(bytes)
  if (beginsWith(bytes, 'PK\u0003\u0004')) return (await import('./files/docx-text.ts')).containerText(bytes)
  if (beginsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return { why: compoundWhy(bytes) }
  if (beginsWith(bytes, '{\\rtf')) return { why: 'rtf' }
  const plain = plainText(bytes)
  if ('why' in plain) return plain.why === 'not-text' ? { why: await whatElse(bytes) } : plain
  if (isPage(plain.text, name)) return pageText(plain.text)
  return /\.(md|markdown)$/i.test(name) ? { text: markdownText(plain.text) } : plain
}

function beginsWith(bytes: Uint8Array, mark: string, within = mark.length): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, within)).includes(latin(mark))
}

// TextDecoder 的 latin1 实为 windows-1252：标记也照此解读。
function latin(mark: string): string {
  return new TextDecoder('latin1').decode(Uint8Array.from(mark, (char) => char.charCodeAt(0)))
}

// 加密的 .docx 装在旧式容器里，名字按 UTF-16 存。
function compoundWhy(bytes: Uint8Array): Unreadable {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  if (text.includes('EncryptedPackage')) return 'locked'
  return text.includes('Workbook') || text.includes('PowerPoint Document') ? 'other-office' : 'old'
}

async function whatElse(bytes: Uint8Array): Promise<Unreadable> {
  const type = await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined)
  if (type?.mime.startsWith('image/')) return 'image'
  if (/^(audio|video)\//.test(type?.mime ?? '')) return 'media'
  return /zip|rar|7z|tar|compress/.test(type?.mime ?? '') ? 'archive' : 'not-text'
}

function isPage(text: string, name: string): boolean {
  const head = text.slice(0, 4000)
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(head)) return true
  return /\.(html?|xhtml|mht)$/i.test(name) && /<(p|div|span|table|h\d|br|body)\b/i.test(text)
}

async function pageText(html: string): Promise<TextOrWhy> {
  const { htmlText } = await import('./files/html-text.ts')
  try {
    const text = htmlText(html)
    return text === '' ? { why: 'blank' } : { text }
  } catch {
    return { why: 'broken' }
  }
}
