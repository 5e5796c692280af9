import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  type IPropertiesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'

// 版面各数取自 GB/T 9704-2012：A4，版心 156×225 毫米，每面 22 行、每行 28 字。

/** Fonts by name only: none of them may be shipped with the program. */
export const fonts = {
  body: '仿宋_GB2312',
  black: '黑体',
  script: '楷体_GB2312',
  title: '方正小标宋简体',
  page: '宋体',
} as const

/** 字号 in half-points. */
export const sizes = { second: 44, third: 32, fourth: 28, smallFourth: 24 } as const

export const lineTwips = 579
/** One character of 3号 at 28 to the line. */
export const charTwips = 315
export const textWidthTwips = 8845
export const charsPerLine = 28

export type Tone = { font?: string; size?: number; color?: string; bold?: boolean; scale?: number; spacing?: number }
export type Piece = Paragraph | Table

export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Width of a text in full characters: a half-width letter or digit counts half. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += /[\u0020-\u00ff]/.test(char) ? 0.5 : 1
  return width
}

/** A run of text in 3号仿宋 unless told otherwise; what XML cannot hold is left out. */
export function run(text: string, tone: Tone = {}): TextRun {
  return new TextRun({ text: clean(text), ...toneOf(tone) })
}

function toneOf({ font = fonts.body, size = sizes.third, color, bold = false, scale, spacing }: Tone) {
  return {
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    size,
    color: color ?? '000000',
    bold,
    scale,
    // 每字收 0.25 磅，28 字恰好撑满版心；网格的 charSpace 在 LibreOffice 中不作数。
    characterSpacing: spacing ?? (size === sizes.third ? -5 : 0),
  }
}

function clean(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** One paragraph on the 22-line grid. */
export function line(children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: lineTwips, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    widowControl: false,
    children,
    ...options,
  })
}

/** A paragraph that begins two characters in. LibreOffice heeds only `firstLine`, Word prefers `firstLineChars`. */
export function indented(text: string, tone: Tone = {}, options: IParagraphOptions = {}): Paragraph {
  const indent = { firstLine: charTwips * 2, firstLineChars: 200 }
  return line([run(text, tone)], { alignment: AlignmentType.BOTH, indent, ...options })
}

export function blankLines(count: number, options: IParagraphOptions = {}): Paragraph[] {
  return Array.from({ length: count }, () => line([run('')], options))
}

// 4号半角宋体“— 1 —”：单页右空一字，双页左空一字；一字线上距版心下边缘 7 毫米。
function pageFooter(side: 'left' | 'right'): Footer {
  const tone = toneOf({ font: fonts.page, size: sizes.fourth })
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
        children: [new TextRun({ ...tone, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

/** The options of a whole document on official paper; `gridded`: every page holds 22 lines, as GB/T 9704 asks of 公文. */
export function officialPaper(title: string, organ: string, children: Piece[], gridded: boolean): IPropertiesOptions {
  return {
    title: clean(title),
    creator: clean(organ),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: toneOf({}) } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(37),
              bottom: twips(35),
              left: twips(28),
              right: twips(26),
              footer: twips(25),
              header: twips(15),
            },
          },
          ...(gridded ? { grid: { type: DocumentGridType.LINES, linePitch: lineTwips } } : {}),
        },
        footers: { default: pageFooter('right'), even: pageFooter('left') },
        children,
      },
    ],
  }
}
