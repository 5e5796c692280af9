import { describe, expect, it } from 'vitest'
import type { ReportBlock } from '#reports/contract.ts'
import { toBlocks, toDocument } from './content.ts'

const blocks: ReportBlock[] = [
  { kind: 'heading', level: 1, text: '一、主要举措和成效' },
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: '全年受理信访' },
      { kind: 'figure', code: 'petition.filed', value: 128, unit: '件' },
      { kind: 'text', text: '，按期办结率' },
      { kind: 'figure', code: 'petition.on-time', value: 98.5, unit: '%', scale: 2 },
      { kind: 'text', text: '，投入' },
      { kind: 'outside', text: '约1200万元', source: '区财政局决算批复' },
      { kind: 'outside', text: '3个', source: '民政科统计', by: 'writer', at: '2026-01-20T01:00:00.000Z' },
      { kind: 'text', text: '。' },
    ],
  },
  { kind: 'heading', level: 2, text: '（一）加强组织领导' },
  { kind: 'paragraph', content: [] },
  { kind: 'paragraph', content: [{ kind: 'figure', code: 'none', value: null, unit: '' }] },
]

describe('报告正文与编辑器文档互转', () => {
  it('转过去再转回来，标题、文字、指标及小数位数、不出自台账的数及其出处不变', () => {
    expect(toBlocks(toDocument(blocks))).toEqual(blocks)
  })

  it('空报告在编辑器里是一个空段，转回来仍是空报告', () => {
    expect(toDocument([]).content).toEqual([{ type: 'paragraph' }])
    expect(toBlocks(toDocument([]))).toEqual([])
  })

  it('末尾的空段不保存，中间的空段保留', () => {
    const empty: ReportBlock = { kind: 'paragraph', content: [] }
    const text: ReportBlock = { kind: 'paragraph', content: [{ kind: 'text', text: '一' }] }
    expect(toBlocks(toDocument([empty, text, empty, empty]))).toEqual([empty, text])
  })
})
