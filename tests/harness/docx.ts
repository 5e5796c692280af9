import * as XLSX from '@e965/xlsx'

/** The words of a .docx; paragraphs and cells joined by line breaks. */
export function wordsIn(docx: Uint8Array): string {
  const found = XLSX.CFB.find(XLSX.CFB.read(docx, { type: 'buffer' }), '/word/document.xml')
  if (!found) throw new Error('没有正文')
  const xml = Buffer.from(found.content).toString('utf8')
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? [])
    .map((one) => [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))
    .join('\n')
    .replaceAll('&amp;', '&')
}
