import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PDFDocument,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { isWholePng, packedPng } from './png-picture.ts'

/** A4 in points. */
const [width, height] = [595.28, 841.89]
const margin = 40

/** One piece of a dossier as PDF pages: a PDF, or a picture that takes a page; undefined when it can be neither. */
export async function pagesOf(bytes: Uint8Array, mime: string): Promise<PDFDocument | undefined> {
  try {
    if (mime === 'application/pdf') {
      const document = await PDFDocument.load(bytes)
      // 损坏的文件有时读得进来，数页时才露馅。
      return document.getPageCount() > 0 ? document : undefined
    }
    if (mime === 'image/png' || mime === 'image/jpeg') return await pictureDocument(bytes, mime)
  } catch {
    // 加密或者损坏的文件并入不了，卷内目录如实写明另附。
    return undefined
  }
  return undefined
}

async function pictureDocument(bytes: Uint8Array, mime: string): Promise<PDFDocument | undefined> {
  if (mime === 'image/png' && !isWholePng(bytes)) return undefined
  const document = await PDFDocument.create()
  const page = document.addPage([width, height])
  const packed = mime === 'image/png' ? packedPng(document, bytes) : undefined
  if (packed) {
    const scale = Math.min((width - 2 * margin) / packed.width, (height - 2 * margin) / packed.height)
    const [wide, high] = [packed.width * scale, packed.height * scale]
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(wide, 0, 0, high, (width - wide) / 2, (height - high) / 2),
      drawObject(page.node.newXObject('Picture', packed.ref)),
      popGraphicsState(),
    )
    return document
  }
  const picture = mime === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes)
  const size = picture.scaleToFit(width - 2 * margin, height - 2 * margin)
  page.drawImage(picture, { x: (width - size.width) / 2, y: (height - size.height) / 2, ...size })
  // 图片到此才真正解开：坏的在这里就露出来，不拖垮整册。
  await document.flush()
  return document
}

/** Front pages without numbers, then the body with its page number in the upper outer corner (DA/T 22—2015), then the back. */
export async function bindPdf(
  front: readonly PDFDocument[],
  body: readonly PDFDocument[],
  back: readonly PDFDocument[],
  about: { title: string; author: string },
): Promise<Uint8Array> {
  const book = await PDFDocument.create()
  book.setTitle(about.title)
  book.setAuthor(about.author)
  const font = await book.embedFont(StandardFonts.Helvetica)
  for (const part of front) await append(book, part)
  let number = 0
  for (const part of body) {
    for (const page of await append(book, part)) {
      number += 1
      stamp(page, String(number), font)
    }
  }
  for (const part of back) await append(book, part)
  return book.save()
}

async function append(book: PDFDocument, part: PDFDocument): Promise<PDFPage[]> {
  const pages = await book.copyPages(part, part.getPageIndices())
  return pages.map((page) => book.addPage(page))
}

type Font = Awaited<ReturnType<PDFDocument['embedFont']>>

// 横放的页按阅读方向在右上角编号。
function stamp(page: PDFPage, text: string, font: Font): void {
  const { width: across, height: up } = page.getSize()
  const size = 11
  const room = 28
  const wide = font.widthOfTextAtSize(text, size)
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const at = {
    0: { x: across - room - wide, y: up - room },
    90: { x: room, y: up - room - wide },
    180: { x: room + wide, y: room },
    270: { x: across - room, y: room + wide },
  }[turn] ?? { x: across - room - wide, y: up - room }
  page.drawText(text, { ...at, size, font, rotate: degrees(turn) })
}
