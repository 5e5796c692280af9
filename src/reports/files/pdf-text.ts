import { extractTextItems, getDocumentProxy } from 'unpdf'
import { joinPages } from './pdf-lines.ts'
import type { TextOrWhy } from './unreadable.ts'

/** A page of a scan may carry a few printed characters (a stamp, a page number). */
const leastPerPage = 8

/** Text of a PDF that has text, paragraphs joined over its lines and pages. */
export async function pdfText(bytes: Uint8Array): Promise<TextOrWhy> {
  try {
    // pdf.js 会取走所给的内存。
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
    const { items, totalPages } = await extractTextItems(document)
    const text = joinPages(items)
    const characters = text.replace(/\s/g, '').length
    return characters < leastPerPage * Math.max(1, totalPages) ? { why: 'scanned' } : { text }
  } catch (problem) {
    return { why: problem instanceof Error && problem.name === 'PasswordException' ? 'locked' : 'broken' }
  }
}
