import { describe, expect, it } from 'vitest'
import { printChip, printInlines } from './chips.ts'
import { clause, clauseEvenZero, paragraphOf, sentence } from './sentence.ts'

const known = new Map([
  ['a.count', { value: 3, unit: '件' }],
  ['a.none', { value: 0, unit: '件' }],
  ['a.rate', { value: 0, unit: '%' }],
  ['a.absent', { value: null, unit: '%' }],
])
const written = (...sentences: Parameters<typeof paragraphOf>[0]) => {
  const block = paragraphOf(sentences, known)
  return block?.kind === 'paragraph' ? printInlines(block.content) : undefined
}

describe('句子', () => {
  it('没有数、数为零的分句不写；履职的比率为零也写', () => {
    const text = written(
      sentence(
        '全年',
        clause`受理${'a.count'}`,
        clause`退回${'a.none'}`,
        clause`满意率${'a.absent'}`,
        clauseEvenZero`办结率${'a.rate'}`,
      ),
    )
    expect(text).toBe('全年受理3件，办结率0%。')
  })

  it('分句都不成立的句子整句不写，句子都不写的段落没有', () => {
    expect(written(sentence('全年', clause`退回${'a.none'}`))).toBeUndefined()
    expect(written(sentence('', clause`未知${'no.such'}`))).toBeUndefined()
  })

  it('指标印出时带单位，至多两位小数', () => {
    expect(printChip({ value: 98.837, unit: '%' })).toBe('98.84%')
    expect(printChip({ value: 100, unit: '%' })).toBe('100%')
    expect(printChip({ value: 12.5, unit: '天', scale: 0 })).toBe('13天')
    expect(printChip({ value: null, unit: '件' })).toBe('—')
  })
})
