import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { fonts, indented, line, type Piece, run, sizes, textWidthTwips, widthOf } from './official-style.ts'

/** One block of the body. A heading without its own number gets 一、（一） or 1. in order. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; columns: readonly string[]; rows: ReadonlyArray<readonly string[]>; caption?: string }

/** Six lines of 28 characters. */
const shortParagraph = 168
const headingFonts = { 1: fonts.black, 2: fonts.script, 3: fonts.body } as const
const ownNumber = /^(第?[一二三四五六七八九十百]+[、章节]|（[一二三四五六七八九十]+）|\d+[.．、]|（\d+）)/

/** Paragraphs and tables of a body; `keepLast` holds the last paragraph together with the signature that follows. */
export function bodyOf(blocks: readonly Block[], keepLast = false): Piece[] {
  const counts = { 1: 0, 2: 0, 3: 0 }
  return blocks.flatMap((block, index): Piece[] => {
    const isLast = keepLast && index === blocks.length - 1
    if (block.kind === 'table') return tableOf(block)
    if (block.kind === 'paragraph') {
      const parts = block.text.split('\n').filter((part) => part.trim() !== '')
      // LibreOffice 会把「与下段同页」的长段整段移到次页，故只用于短段。
      return parts.map((part, place) => {
        const keepNext = isLast && place === parts.length - 1 && widthOf(part) <= shortParagraph
        return indented(part, {}, { keepNext })
      })
    }
    counts[block.level]++
    if (block.level < 3) counts[3] = 0
    if (block.level < 2) counts[2] = 0
    const number = ownNumber.test(block.text) ? '' : numberOf(block.level, counts[block.level])
    return [indented(number + block.text, { font: headingFonts[block.level] }, { keepNext: true })]
  })
}

function numberOf(level: 1 | 2 | 3, count: number): string {
  if (level === 3) return `${count}.`
  return level === 1 ? `${chineseNumber(count)}、` : `（${chineseNumber(count)}）`
}

/** 1–99 in Chinese: 12 → 十二, 20 → 二十. */
export function chineseNumber(count: number): string {
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(count / 10)
  const ones = count % 10
  if (tens === 0) return digits[ones] ?? ''
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`
}

function tableOf(block: Extract<Block, { kind: 'table' }>): Piece[] {
  const widths = columnWidths(block.columns, block.rows)
  const longest = block.columns.map((_, index) => Math.max(0, ...block.rows.map((row) => widthOf(row[index] ?? ''))))
  const caption = block.caption
    ? [
        line([run(block.caption, { font: fonts.black, size: sizes.fourth })], {
          alignment: AlignmentType.CENTER,
          keepNext: true,
        }),
      ]
    : []
  // 表后留小半行，不另占一行。
  const gap = line([run('', { size: 2 })], { spacing: { line: 200, lineRule: LineRuleType.EXACT } })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((title, index) => cell(title, widths[index] ?? 0, { isHead: true, isCentred: true })),
  })
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((_, index) =>
          cell(row[index] ?? '', widths[index] ?? 0, { isHead: false, isCentred: (longest[index] ?? 0) <= 8 }),
        ),
      }),
  )
  return [...caption, gridTable(widths, [head, ...rows]), gap]
}

/** A full-width table with thin lines all round. */
export function gridTable(widths: readonly number[], rows: TableRow[]): Table {
  const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new Table({
    width: { size: textWidthTwips, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows,
  })
}

export type CellLook = { isHead: boolean; isCentred: boolean; columnSpan?: number }

/** A cell in 小四: 黑体 for a heading, 仿宋 for the rest. */
export function cell(text: string, width: number, look: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: look.columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          alignment: look.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
          // 固定行距不随正文每面 22 行的网格，否则表格一行占两行。
          spacing: { line: 380, lineRule: LineRuleType.EXACT },
          children: [run(part, { font: look.isHead ? fonts.black : fonts.body, size: sizes.smallFourth })],
        }),
    ),
  })
}

/** A row at least as high as given, in twips. */
export function rowOf(cells: TableCell[], height: number): TableRow {
  return new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.ATLEAST }, children: cells })
}

// 列宽按最长内容的平方根分配：长列不致独占，短列不致折字。
function columnWidths(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): number[] {
  const shares = columns.map((title, index) => {
    const longest = Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? '')))
    return Math.sqrt(Math.max(2, longest))
  })
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / total) * textWidthTwips))
  const rest = textWidthTwips - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}
