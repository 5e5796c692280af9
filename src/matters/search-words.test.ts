import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchQuery } from './search-terms.ts'
import { excerptOf, searchWords, spansOf } from './search-words.ts'

const shown = (text: string, typed: string) =>
  spansOf(text, searchWords(typed)).map(([from, until]) => text.slice(from, until))

describe('检索词', () => {
  test.each([
    [
      '路灯 桂花巷',
      [
        ['路灯', false],
        ['桂花巷', false],
      ],
    ],
    [
      '“路灯 不亮” 桂花巷',
      [
        ['路灯 不亮', true],
        ['桂花巷', false],
      ],
    ],
    ['"路灯，不亮"', [['路灯 不亮', true]]],
    [
      '「夜间施工」噪音',
      [
        ['夜间施工', true],
        ['噪音', false],
      ],
    ],
    ['路灯 路灯', [['路灯', false]]],
    ['“路灯', [['路灯', false]]],
    ['，。', []],
  ])('「%s」分成 %j', (typed, words) => {
    expect(searchWords(typed).map(({ text, quoted }) => [text, quoted])).toEqual(words)
  })

  test('引号中的各段须依次相连，末段不作开头', () => {
    expect(searchQuery('"路灯 不亮"')).toBe("'路灯' <3> '不亮'")
    expect(searchQuery('"app"')).toBe("'app'")
    expect(searchQuery('app')).toBe("'app':*")
  })
})

describe('标出命中', () => {
  test.each([
    ['桂花巷路灯不亮', '路灯', ['路灯']],
    ['桂花巷路灯不亮，路灯坏', '路灯 不亮', ['路灯不亮', '路灯']],
    ['路灯，不亮', '"路灯 不亮"', ['路灯，不亮']],
    ['路灯附近不亮', '"路灯 不亮"', []],
    ['ＡＰＰ打不开', 'app', ['ＡＰＰ']],
    ['第12栋', '12', ['12']],
    ['第112栋', '12', []],
    ['A.B', '.', []],
    ['😀路灯', '路灯', ['路灯']],
  ])('「%s」中找「%s」：%j', (text, typed, found) => {
    expect(shown(text, typed)).toEqual(found)
  })

  test('摘要取第一处命中前后一行，位置随之改算', () => {
    const text = `${'前'.repeat(50)}路灯不亮${'后'.repeat(100)}`
    const line = excerptOf(text, searchWords('路灯'))
    expect(line?.text).toMatch(/^…前{14}路灯不亮后+…$/)
    expect(line?.spans).toEqual([[15, 17]])
    expect(excerptOf(text, searchWords('噪音'))).toBeUndefined()
  })

  test('任意文字都不出错，位置在文内、不重叠、依次', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        const spans = spansOf(text, searchWords(typed))
        let last = 0
        for (const [from, until] of spans) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(until).toBeGreaterThan(from)
          last = until
        }
        expect(last).toBeLessThanOrEqual(text.length)
        excerptOf(text, searchWords(typed))
      }),
    )
  })
})
