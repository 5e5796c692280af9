import { AlignmentType, Document, type Paragraph, type Table, type TableRow } from 'docx'
import { type Block, bodyOf, cell, gridTable, rowOf } from './official-blocks.ts'
import { noteLine, type Signature, signatureLines } from './official-closing.ts'
import { blankLines, charTwips, fonts, line, officialPaper, run, sizes, textWidthTwips } from './official-style.ts'

/** A labelled value; an empty one leaves room to write by hand; a wide one takes a row of its own. */
export type FormField = { label: string; value: string; wide?: boolean }

/** A notice, receipt or form of a procedure (受理告知书, 送达回证 …): the same paper and fonts, no red head. */
export type FormSpec = {
  organ: string
  title: string
  number?: string
  /** Who it is addressed to, without the colon. */
  to?: string
  /** «申请人：张三» lines before the text. */
  parties?: readonly FormField[]
  blocks?: readonly Block[]
  /** A table of labels and values after the text. */
  fields?: readonly FormField[]
  signature?: Signature
  /** Lines to be signed by hand: label, and what already stands there. */
  signLines?: ReadonlyArray<{ label: string; value?: string }>
  /** At the foot: copies, where to ask, how to complain. */
  notes?: string
}

/** Sets a form on plain A4 in the fonts of official documents. */
export function formDocument(spec: FormSpec): Document {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true }
  return new Document(
    officialPaper(
      spec.title,
      spec.organ,
      [
        line([run(spec.organ, { font: fonts.title, size: sizes.third })], centred),
        line([run(spec.title, { font: fonts.title, size: sizes.second })], centred),
        ...(spec.number
          ? [line([run(spec.number)], { alignment: AlignmentType.RIGHT, keepNext: true })]
          : blankLines(1)),
        ...(spec.to ? [line([run(`${spec.to.replace(/[:：]$/, '')}：`)], { keepNext: true })] : []),
        ...(spec.parties ?? []).map(partyLine),
        ...bodyOf(spec.blocks ?? [], spec.signature !== undefined && !spec.fields?.length),
        ...(spec.fields?.length ? [fieldTable(spec.fields)] : []),
        ...(spec.signature ? signatureLines(spec.signature) : []),
        ...(spec.signLines?.length ? [...blankLines(1), ...spec.signLines.map(signLine)] : []),
        ...noteLine(spec.notes),
      ],
      false,
    ),
  )
}

function partyLine({ label, value }: FormField): Paragraph {
  return line([run(`${label}：`, { font: fonts.black }), run(value || '＿＿＿＿＿＿＿＿')], {
    indent: { left: charTwips * 2 },
  })
}

function signLine({ label, value }: { label: string; value?: string }): Paragraph {
  return line([run(`${label}：${value ?? '＿＿＿＿＿＿＿＿'}`)], { indent: { left: charTwips * 12 }, keepLines: true })
}

const labelWidth = 1600
const rowHeight = 560

// 一行两栏；「独占一行」的栏或落单的栏横跨其余各格。
function fieldTable(fields: readonly FormField[]): Table {
  const valueWidth = Math.floor((textWidthTwips - labelWidth * 2) / 2)
  const widths = [labelWidth, valueWidth, labelWidth, textWidthTwips - labelWidth * 2 - valueWidth]
  const rows: TableRow[] = []
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at]
    if (!field) continue
    const partner = fields[at + 1]
    if (field.wide || !partner || partner.wide) {
      rows.push(rowOf([label(field), value(field, textWidthTwips - labelWidth, 3)], rowHeight * (field.wide ? 2 : 1)))
      continue
    }
    rows.push(rowOf([label(field), value(field, valueWidth), label(partner), value(partner, valueWidth)], rowHeight))
    at++
  }
  return gridTable(widths, rows)
}

function label(field: FormField) {
  return cell(field.label, labelWidth, { isHead: true, isCentred: true })
}

function value(field: FormField, width: number, columnSpan?: number) {
  return cell(field.value, width, { isHead: false, isCentred: false, columnSpan })
}
