import { describe, expect, it } from 'vitest'
import { getIndicator } from '#indicators/indicators.ts'
import { annualCodes } from '../annual.ts'
import { codesIn, printInlines } from '../chips.ts'
import { readClaims } from '../claims/read.ts'
import type { ReportContent } from '../contract.ts'
import { looseClaims, printReport } from '../printed.ts'
import type { Known } from '../sentence.ts'
import { draftBy } from './draft.ts'
import { sections } from './sections.ts'
import { template } from './template.ts'
import { templates } from './templates.ts'

const known: Known = new Map(
  annualCodes.map((code, at) => [code, { value: 13 + at, unit: getIndicator(code).unit, records: 3 }]),
)
const draft = (id: string) => {
  const found = templates.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return draftBy(found, { street: '试验街道', year: 2025, known })
}
const headings = ({ blocks }: ReportContent, level: 1 | 2 | 3) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))

describe('报告模板', () => {
  it('各有编号、依据、主送机关，编号不重复', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
    expect(templates.filter(({ basis, to }) => basis === '' || to === '')).toEqual([])
  })

  it('分出来的各节都有内容', () => {
    const empty = Object.entries(sections).filter(([, { paragraphs }]) => paragraphs.length === 0)
    expect(empty.map(([id]) => id)).toEqual([])
  })

  it.each(templates.filter(({ id }) => id !== 'short-form').map(({ id }) => [id]))(
    '%s：换了章节，指标一项不少',
    (id) => {
      const used = new Set(codesIn(draft(id)))
      expect(codesIn(draft('five-contents')).filter((code) => !used.has(code))).toEqual([])
    },
  )

  it.each(templates.map(({ id }) => [id]))('%s：起草的文字里没有手写的数', (id) => {
    const printed = printReport(draft(id))
    expect(looseClaims(printed, readClaims(printed.text).claims).map(({ text }) => text)).toEqual([])
  })

  it('督察工作规定五章；浙江六项六章；重庆三章；简式不分节、比率保留一位小数', () => {
    expect(headings(draft('five-contents'), 1)).toHaveLength(5)
    expect(headings(draft('zhejiang-duties'), 1)).toHaveLength(6)
    expect(headings(draft('chongqing'), 1)).toEqual(['工作情况及成效', '存在的不足与困难', '2026年工作打算'])
    const short = draft('short-form')
    expect(headings(short, 2)).toEqual([])
    const rates = short.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.content.flatMap((part) => (part.kind === 'figure' && part.unit === '%' ? [printInlines([part])] : []))
        : [],
    )
    expect(rates.filter((printed) => !/^\d+\.\d%$/.test(printed))).toEqual([])
  })

  it('本地模板只能用有的节，标题可带年度', () => {
    const own = { id: 'own', name: '本区格式', chapters: [{ title: '{年度}年情况', section: 'mediation' }] }
    expect(template.safeParse({ ...own, chapters: [{ title: '情况', section: 'nothing' }] }).success).toBe(false)
    const content = draftBy(template.parse(own), { street: '试验街道', year: 2025, known })
    expect(headings(content, 1)).toEqual(['2025年情况'])
    expect(codesIn(content)).toContain('mediation.handled')
  })
})
