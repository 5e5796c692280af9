import type { Document } from 'docx'
import type { Day } from '#calendar/date.ts'
import { officialDocument } from '#documents/official.ts'
import { organOf } from './annual.ts'
import { printInlines } from './chips.ts'
import type { ReportContent } from './contract.ts'

export type ReportPaper = { street: string; year: number; content: ReportContent; day: Day; draft: boolean }

/** A report as an official document (GB/T 9704-2012), figures printed as numbers; a draft says so in its title. */
export function reportDocument({ street, year, content, day, draft }: ReportPaper): Document {
  const organ = organOf(street)
  const { title, to, number, redHead } = content
  return officialDocument({
    issuer: organ,
    // 文号未定时留空，签发时再编。
    ...(redHead ? { redHead: { number: number === '' ? `〔${year + 1}〕\u3000\u3000号` : number } } : {}),
    title: draft ? `${title}（草稿）` : title,
    ...(to === '' ? {} : { to }),
    blocks: content.blocks.map((block) =>
      block.kind === 'heading' ? block : { kind: 'paragraph', text: printInlines(block.content) },
    ),
    signature: { organ, day, sealed: true },
  })
}
