import { expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { packDocument } from '#documents/official.ts'
import { formDocument } from '#documents/official-form.ts'
import { reviewSheet } from '#reports/review-sheet.ts'
import { wordsIn } from './harness/docx.ts'

const text = '示例街道报告\n受理130件，成功率80%。'
const base = { kind: 'ratio', claims: [], also: [] }
const start = text.indexOf('80%')
const findings = [
  {
    ...base,
    severity: 'error' as const,
    message: '98÷130=75.38%。',
    stated: '80%',
    expected: '75.38%',
    ...{ start, end: start + 3 },
  },
]

it('核查单写明对象、日期、各级处数，逐条列出位置、所写、应为、说明，留出处理与签名', async () => {
  const spec = reviewSheet({
    ...{ name: '报告.docx', text, year: 2025, against: ['上年报告（2024.docx）'], checked: { claims: [], findings } },
    on: parseDay('2026-01-20'),
    organ: '示例街道',
  })
  const words = wordsIn(await packDocument(formDocument(spec)))
  for (const part of [
    '核查单',
    '核查对象：报告.docx（2025年度）。',
    '核查日期：2026年1月20日。',
    '读出数字0处；错误1处，疑问0处，提示0处。',
    '另与上年报告（2024.docx）核对。',
    '错误（1处）',
    '75.38%',
    '98÷130=75.38%。',
    '核查人：',
  ]) {
    expect(words).toContain(part)
  }
})

it('没有发现的也出核查单，直说没有', async () => {
  const spec = reviewSheet({
    ...{ name: '粘贴的文字', text, against: [], checked: { claims: [], findings: [] }, on: parseDay('2026-01-20') },
  })
  expect(wordsIn(await packDocument(formDocument(spec)))).toContain('没有发现数字或引用上的问题。')
})
