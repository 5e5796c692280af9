import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimRead, FindingMade } from '#reports/check-contract.ts'
import { claimInWords, linesOf, placesOf } from './pieces.ts'

const claim = (start: number, end: number, more: Partial<ClaimRead> = {}): ClaimRead => ({
  ...{ start, end, text: '', value: 1, bound: 'exact', kind: 'count', unit: '件', what: '' },
  ...more,
})
const finding = (start: number, end: number, more: Partial<FindingMade> = {}): FindingMade => ({
  ...{ start, end, kind: 'ratio', severity: 'error', message: '', stated: '', expected: '' },
  ...{ claims: [], also: [] },
  ...more,
})

describe('正文切成小段', () => {
  const text = '标题\n\n受理130件，成功98件。\n'
  const [a, b] = [text.indexOf('130件'), text.indexOf('98件')]
  const claims = [claim(a, a + 4), claim(b, b + 3)]

  it('每个数自成一段，标明属于哪些发现；空行不成行', () => {
    const lines = linesOf(text, { claims, findings: [finding(b, b + 3, { claims: [0, 1] })] })
    expect(lines.map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['标题'],
      ['受理', '130件', '，成功', '98件', '。'],
    ])
    expect(lines[1]?.pieces.map(({ claim, findings }) => [claim, findings])).toEqual([
      [undefined, []],
      [0, [0]],
      [undefined, []],
      [1, [0]],
      [undefined, []],
    ])
  })

  it('不涉及数的发现（如法规引用）指自己那一处', () => {
    expect(placesOf(finding(0, 2), claims)).toEqual([{ start: 0, end: 2 }])
    expect(linesOf(text, { claims, findings: [finding(0, 2)] })[0]?.pieces[0]?.findings).toEqual([0])
  })

  it('任意文字、任意（含跨行、重叠、越界）位置：各行各段首尾相接，一字不少', () => {
    const place = fc.tuple(fc.nat(40), fc.nat(12))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('件', '1', '\n', '。', ' '), maxLength: 40 }),
        fc.array(place, { maxLength: 8 }),
        fc.array(place, { maxLength: 8 }),
        (words, numbers, faults) => {
          const lines = linesOf(words, {
            claims: numbers.map(([start, length]) => claim(start, start + length + 1)),
            findings: faults.map(([start, length]) => finding(start, start + length + 1)),
          })
          const expected = words.split('\n').filter((line) => line.trim() !== '')
          const shown = lines.map(({ pieces }) => pieces.map(({ start, end }) => words.slice(start, end)).join(''))
          expect(shown).toEqual(expected)
        },
      ),
    )
  })
})

it('说明一个数怎样读的', () => {
  const parts = { kind: 'count', what: '便民事项', bound: 'at-least', value: 60_000, unit: '件' } as const
  expect(claimInWords(claim(0, 1, parts))).toBe('数量：便民事项 不少于60000件')
  expect(claimInWords(claim(0, 1, { kind: 'rate', value: 5, upper: 8, unit: '%' }))).toBe('比率：5—8%')
})
