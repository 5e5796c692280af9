import {
  AlignmentType,
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  type Paragraph,
  TabStopType,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { type Day, formatDay } from '#calendar/date.ts'
import { type Block, bodyOf } from './official-blocks.ts'
import {
  blankLines,
  charTwips,
  fonts,
  line,
  lineTwips,
  type Piece,
  run,
  sizes,
  textWidthTwips,
  widthOf,
} from './official-style.ts'
import { breakTitle } from './official-title.ts'

export type Signature = { organ: string; day: Day; sealed?: boolean }

/** An annex: named after the body; with `blocks` it is also set on a new page. */
export type Attachment = { title: string; blocks?: readonly Block[] }

export type Imprint = { copies: readonly string[]; printer: string; day: Day }

/** 附件说明: one line below the body, two characters in, names without a mark at the end. */
export function attachmentList(attachments: readonly Attachment[]): Paragraph[] {
  const names = attachments.map(({ title }) => bareTitle(title))
  if (names.length === 0) return []
  const hanging = charTwips * (names.length > 9 ? 2 : 1.5)
  const head = charTwips * 3
  const left = charTwips * 2 + head
  return [
    ...blankLines(1, { keepNext: true }),
    ...names.map((name, index) => {
      if (names.length === 1) return line([run(`附件：${name}`)], { indent: { left, hanging: head }, keepNext: true })
      const isFirst = index === 0
      const label = `${isFirst ? '附件：' : ''}${index + 1}.\t`
      const indent = { left: left + hanging, hanging: isFirst ? head + hanging : hanging }
      return line([run(label + name)], { indent, keepNext: true })
    }),
  ]
}

// 附件名称后不加标点。
function bareTitle(title: string): string {
  return title.replace(/[。；，、]$/, '')
}

/** How far the organ and the day stand from the right edge, in characters. */
export function signatureIndents(organ: string, day: string, sealed: boolean): { organ: number; day: number } {
  const [o, d] = [widthOf(organ), widthOf(day)]
  if (sealed) {
    // 成文日期右空四字，署名以日期为准居中。
    const right = Math.max(4, 2 + (o - d) / 2)
    return { organ: right + (d - o) / 2, day: right }
  }
  // 署名右空二字，日期首字比署名首字右移二字；日期更长时日期右空二字，署名右移让开。
  return o - d >= 2 ? { organ: 2, day: o - d } : { organ: 4 + d - o, day: 2 }
}

/** 署名与成文日期, kept on one page with the end of the body: 落款所在页须有正文. */
export function signatureLines({ organ, day, sealed = false }: Signature): Paragraph[] {
  const words = formatDay(day)
  const indents = signatureIndents(organ, words, sealed)
  const right = (chars: number) => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(chars * charTwips) },
  })
  return [
    ...blankLines(sealed ? 2 : 1, { keepNext: true }),
    line([run(organ)], { ...right(indents.organ), keepNext: true }),
    line([run(words)], right(indents.day)),
  ]
}

/** 附注, in round brackets on the line below the day. */
export function noteLine(note: string | undefined): Paragraph[] {
  if (!note) return []
  const text = /^（.*）$/.test(note) ? note : `（${note}）`
  return [line([run(text)], { indent: { left: charTwips * 2 } })]
}

/** Each annex with blocks on a new page: 附件1 in 黑体 on the first line, its title on the third. */
export function attachmentPages(attachments: readonly Attachment[]): Piece[] {
  return attachments.flatMap(({ title, blocks }, index): Piece[] => {
    if (!blocks) return []
    const label = attachments.length === 1 ? '附件' : `附件${index + 1}`
    return [
      line([run(label, { font: fonts.black })], { pageBreakBefore: true }),
      ...blankLines(1),
      ...titleLines(bareTitle(title)),
      ...blankLines(1),
      ...bodyOf(blocks),
    ]
  })
}

/** A title in 2号小标宋, centred and broken by sense. */
export function titleLines(title: string): Paragraph[] {
  return breakTitle(title).map((part) =>
    line([run(part, { font: fonts.title, size: sizes.second })], { alignment: AlignmentType.CENTER, keepNext: true }),
  )
}

/** 版记 at the foot of the last page: thick first and last rules, a thin one between, 4号仿宋. */
export function imprintLines({ copies, printer, day }: Imprint): Paragraph[] {
  const tone = { size: sizes.fourth }
  const oneChar = sizes.fourth * 10
  const sent = copies.length > 0 ? `\u3000抄送：${copies.join('，')}。` : undefined
  const perLine = Math.floor(textWidthTwips / oneChar) - 4
  const sentLines = sent ? Math.ceil((widthOf(sent) - 4) / perLine) : 0
  // 首末两条 0.35 毫米，中间 0.25 毫米，均以八分之一磅计。
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 0 })
  const hanging = { left: oneChar * 4, hanging: oneChar * 4 }
  return [
    footBox((sentLines + 1) * lineTwips, [
      ...(sent ? [line([run(sent, tone)], { indent: hanging, border: { top: rule(8) } })] : []),
      line([run(`\u3000${printer}\t${formatDay(day)}印发`, tone)], {
        tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips - oneChar }],
        border: { top: rule(sent ? 6 : 8), bottom: rule(8) },
      }),
    ]),
  ]
}

// 贴底的框：LibreOffice 不理会图文框与浮动表格的「贴底」，只认绘图文本框的。
function footBox(height: number, children: Paragraph[]): Paragraph {
  const pixels = (twentieths: number) => twentieths / 15
  const box = new ShapeRun({
    type: 'rectangle',
    transformation: { width: pixels(textWidthTwips), height: pixels(height + 60) },
    fill: 'none',
    line: 'none',
    children,
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, verticalAlignment: 'bottom' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.LEFT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
      allowOverlap: false,
    },
  })
  return line([box], { spacing: { line: 20, lineRule: LineRuleType.EXACT } })
}
