import { AlignmentType, BorderStyle, Document, Packer, type Paragraph, TabStopType } from 'docx'
import { type Block, bodyOf } from './official-blocks.ts'
import {
  type Attachment,
  attachmentList,
  attachmentPages,
  type Imprint,
  imprintLines,
  noteLine,
  type Signature,
  signatureLines,
  titleLines,
} from './official-closing.ts'
import {
  blankLines,
  charTwips,
  fonts,
  line,
  lineTwips,
  officialPaper,
  run,
  textWidthTwips,
  twips,
  widthOf,
} from './official-style.ts'

export type OfficialSpec = {
  /** Full name of the issuing organ. */
  issuer: string
  /** 红头: the mark (by default issuer + 文件), the number, and the signer of a paper that goes up (上行文). */
  redHead?: { name?: string; number: string; signer?: string }
  title: string
  /** 主送机关, without the colon. */
  to?: string
  blocks: readonly Block[]
  attachments?: readonly Attachment[]
  signature: Signature
  /** 附注, such as the contact and the openness of the paper. */
  notes?: string
  imprint?: Imprint
}

/**
 * An official document by GB/T 9704-2012: A4, 22 lines of 28 characters, 3号仿宋. Not settled here: the imprint
 * stands at the foot of the last page whether that is even or odd, and its page keeps its number.
 */
export function officialDocument(spec: OfficialSpec): Document {
  const attachments = spec.attachments ?? []
  return new Document(
    officialPaper(
      spec.title,
      spec.issuer,
      [
        ...(spec.redHead ? redHead(spec.issuer, spec.redHead) : []),
        ...titleLines(spec.title),
        ...blankLines(1, { keepNext: true }),
        ...(spec.to ? [line([run(`${spec.to.replace(/[:：]$/, '')}：`)], { keepNext: true })] : []),
        ...bodyOf(spec.blocks, true),
        ...attachmentList(attachments),
        ...signatureLines(spec.signature),
        ...noteLine(spec.notes),
        ...attachmentPages(attachments),
        ...(spec.imprint ? imprintLines(spec.imprint) : []),
      ],
      true,
    ),
  )
}

/** The bytes of the .docx. */
export async function packDocument(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** How to set the red mark within the 156 mm: size in half-points and horizontal scale in percent. */
export function redMark(name: string): { size: number; scale: number } {
  const room = textWidthTwips / 10
  const largest = 96
  const scale = Math.floor((room / (widthOf(name) * largest)) * 100)
  if (scale >= 60) return { size: largest, scale: Math.min(100, scale) }
  return { size: Math.floor(room / (widthOf(name) * 0.6)), scale: 60 }
}

function redHead(
  issuer: string,
  { name = `${issuer}文件`, number, signer }: NonNullable<OfficialSpec['redHead']>,
): Paragraph[] {
  const { size, scale } = redMark(name)
  // 年份外用六角括号，序号不编虚位、不加“第”。
  const issue = number.replace(/[[［【(（](\d{4})[\]］】)）]/, '〔$1〕').replace(/〕第?0*(?=\d)/, '〕')
  const red = 'FF0000'
  return [
    // 发文机关标志上边缘至版心上边缘 35 毫米。
    line([run(name, { font: fonts.title, size, scale, color: red, spacing: 0 })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(35), after: lineTwips * 2 },
    }),
    // 上行文：发文字号居左空一字，签发人居右空一字；用全角空格与制表位，缩进会使红线变短。
    line(signer ? [run(`\u3000${issue}\t签发人：`), run(signer, { font: fonts.script })] : [run(issue)], {
      alignment: signer ? AlignmentType.LEFT : AlignmentType.CENTER,
      tabStops: signer ? [{ type: TabStopType.RIGHT, position: textWidthTwips - charTwips }] : [],
      // 红线在发文字号下 4 毫米（11 磅），与版心等宽。
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
    }),
    ...blankLines(2),
  ]
}
