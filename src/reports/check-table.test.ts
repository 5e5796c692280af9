import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkTable, columnsOf, wrap } from './check-table.ts'
import { excerpt, paragraphAt } from './check-task.ts'
import type { Finding, Severity } from './checks/check.ts'

const text = '示例街道2025年度报告\n\n受理130件，成功98件，成功率80%。\n满意率105%。'

function finding(severity: Severity, stated: string, expected: string, message: string): Finding {
  const start = text.indexOf(stated)
  return {
    ...{ kind: 'ratio', severity, message, stated, expected, start, end: start + stated.length },
    ...{ claims: [], also: [] },
  }
}

const findings = [
  finding('note', '105%', '', '满意率超过100%，请核对口径。'),
  finding('error', '80%', '75.38%', '98÷130=75.38%，文中写80%，请核对件数与比率，必要时更正其中有误的一个。'),
]
const table = (width: number, colour = false) =>
  checkTable('报告.docx', { text, year: 2025 }, { claims: [], findings }, { width, colour })

describe('终端表格', () => {
  test.each([
    ['件', 2],
    ['a1%', 3],
    ['（一）', 6],
    ['', 0],
    ['𠮷', 2],
    ['①', 1],
  ])('「%s」占 %i 列', (words, columns) => {
    expect(columnsOf(words)).toBe(columns)
  })

  it('错误在前，汉字按两列对齐，段落不数空行，末行合计', () => {
    const lines = table(100)
    expect(lines[0]).toBe('报告.docx：2025年度，读出数字 0 处。')
    const titles = lines[2] ?? ''
    const rows = lines.filter((line) => /^(错误|提示)/.test(line))
    expect(rows.map((line) => line.slice(0, 2))).toEqual(['错误', '提示'])
    expect(rows[0]).toContain('第2段')
    expect(rows[1]).toContain('第3段')
    for (const [title, cell] of [
      ['报告所写', '80%'],
      ['应为或建议', '75.38%'],
      ['说明', '98÷'],
    ] as const) {
      const row = rows[0] ?? ''
      expect(columnsOf(row.slice(0, row.indexOf(cell)))).toBe(columnsOf(titles.slice(0, titles.indexOf(title))))
    }
    expect(lines.at(-1)).toBe('合计：错误 1 处，疑问 0 处，提示 1 处。')
  })

  test.each([70, 80, 110, 160])('终端宽 %i 列时没有一行超出', (width) => {
    expect(Math.max(...table(width).map(columnsOf))).toBeLessThanOrEqual(width)
  })

  it('只在要求时着色', () => {
    expect(table(100).join('')).not.toContain('\u001b')
    expect(table(100, true).join('')).toContain('\u001b[1;31m错误\u001b[0m')
  })

  it('没有发现时直说', () => {
    expect(checkTable('a.txt', { text }, { claims: [], findings: [] }, { width: 80, colour: false })).toEqual([
      'a.txt：读出数字 0 处。',
      '没有发现数字或引用上的问题。',
    ])
  })

  it('折行不丢字、不超宽，数字不拆开', () => {
    expect(wrap('共受理12345件。', 9)).toEqual(['共受理', '12345件。'])
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('件', '1', '.', '，', '率', 'a', '%') }),
        fc.integer({ min: 4, max: 30 }),
        (words, width) => {
          const lines = wrap(words, width)
          expect(lines.join('')).toBe(words)
          expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})

describe('位置', () => {
  it('第几段从一数起，空行不数；摘录合成一行', () => {
    expect([0, text.indexOf('受理'), text.indexOf('满意率')].map((at) => paragraphAt(text, at))).toEqual([1, 2, 3])
    expect(excerpt('甲\n乙丙丁', { start: 0, end: 5 }, 4)).toBe('甲 乙…')
  })
})
