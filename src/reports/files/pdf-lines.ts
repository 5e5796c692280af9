/** A piece of text on a page: its place in points from the lower left. */
export type PdfItem = { str: string; x: number; y: number; width: number; fontSize: number }
type Line = { text: string; left: number; right: number; y: number; size: number }

const numbered =
  /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第[一二三四五六七八九十百]+[章条节])/
const spaceByHan = /(?<=[\u4e00-\u9fff，。、；：（）]) +(?=\S)|(?<=\S) +(?=[\u4e00-\u9fff，。、；：（）])/g
const pageNumber = /^[\s—–\-·第]*\d{1,4}[\s—–\-·页]*$/

/**
 * The text of a PDF's pages with the lines of a paragraph joined again: a paragraph begins at an indented line, after a
 * line that ends well before the margin, or after a wider gap. Page numbers alone on a line are left out.
 */
export function joinPages(pages: ReadonlyArray<readonly PdfItem[]>): string {
  const paragraphs: string[] = []
  let before: Line | undefined
  for (const page of pages) {
    const lines = linesOf(page).filter(({ text }, at, all) => !isPageNumber(text, at === 0 || at === all.length - 1))
    const left = Math.min(...lines.map((line) => line.left))
    const right = Math.max(...lines.map((line) => line.right))
    lines.forEach((line, at) => {
      const carriesOn = before && !beginsAnew(line, before, at === 0, { left, right })
      if (carriesOn) paragraphs.push(joined(paragraphs.pop() ?? '', line.text))
      else paragraphs.push(line.text)
      before = line
    })
  }
  return paragraphs.join('\n')
}

function isPageNumber(text: string, atEdge: boolean): boolean {
  return atEdge && pageNumber.test(text)
}

function beginsAnew(line: Line, before: Line, firstOfPage: boolean, margin: { left: number; right: number }): boolean {
  const size = Math.max(line.size, 1)
  if (Math.abs(line.size - before.size) > 1.5) return true
  if (/\t/.test(line.text + before.text)) return true
  if (line.left - margin.left > size * 1.5) return true
  if (numbered.test(line.text) && /[。！？；：]$/.test(before.text)) return true
  if (before.right < margin.right - size * 2.5) return true
  return !firstOfPage && before.y - line.y > size * 3.2
}

// 西文词之间的折行要补空格，汉字之间不补。
function joined(one: string, two: string): string {
  return /[a-z]$/i.test(one) && /^[a-z]/i.test(two) ? `${one} ${two}` : one + two
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = []
  let open: PdfItem[] = []
  const close = () => {
    const line = lineOf(open)
    if (line) lines.push(line)
    open = []
  }
  for (const item of items) {
    const last = open.at(-1)
    const size = Math.max(item.fontSize, last?.fontSize ?? 0, 1)
    if (last && (Math.abs(last.y - item.y) > size * 0.6 || item.x < last.x - size)) close()
    if (item.str !== '') open.push(item)
  }
  close()
  return lines
}

function lineOf(items: readonly PdfItem[]): Line | undefined {
  const shown = items.filter(({ str }) => str.trim() !== '')
  const [first] = shown
  if (!first) return undefined
  let text = ''
  let end = first.x
  for (const [at, { str, x, width, fontSize }] of shown.entries()) {
    // 表格各栏之间离得远，不能连成一个数；词与词之间的空白只有它自己宽。
    const gap = at === 0 ? 0 : x - end
    text += `${gap > fontSize * 1.2 ? '\t' : gap > fontSize * 0.3 ? ' ' : ''}${str}`
    end = x + width
  }
  return {
    text: text.replace(spaceByHan, '').trim(),
    left: first.x,
    right: Math.max(...shown.map(({ x, width }) => x + width)),
    y: first.y,
    size: Math.max(...shown.map(({ fontSize }) => fontSize)),
  }
}
