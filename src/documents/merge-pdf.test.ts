import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { bindPdf, pagesOf } from './merge-pdf.ts'
import { packedPng } from './png-picture.ts'

/** One red and one blue point, 8 bits RGB, made by hand. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4z8DAwPAfAAcBAQBVSwkQAAAAAElFTkSuQmCC'),
  (one) => one.charCodeAt(0),
)

async function blank(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  for (let at = 0; at < pages; at++) document.addPage()
  return document
}

describe('装订', () => {
  it('图片占一页；原样放入，不重新压缩；截断的图片不并入', async () => {
    const document = await pagesOf(png, 'image/png')
    expect(document?.getPageCount()).toBe(1)
    expect(packedPng(await PDFDocument.create(), png)).toMatchObject({ width: 2, height: 1 })
    expect(await pagesOf(png.subarray(0, png.length - 20), 'image/png')).toBeUndefined()
    expect(await pagesOf(new TextEncoder().encode('文字'), 'text/plain')).toBeUndefined()
  })

  it('封面、备考表不编页号，正文逐页编号；页数是各件之和', async () => {
    const about = { title: '卷宗', author: '示例街道办事处' }
    const bytes = await bindPdf([await blank(2)], [await blank(3), await blank(1)], [await blank(1)], about)
    const book = await PDFDocument.load(bytes)
    expect(book.getPageCount()).toBe(7)
    const numbered = book.getPages().map((page) => page.node.Resources()?.toString().includes('Helvetica') === true)
    expect(numbered).toEqual([false, false, true, true, true, true, false])
  })
})
