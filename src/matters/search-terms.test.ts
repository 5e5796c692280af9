import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchQuery, searchTerms, searchVector } from './search-terms.ts'

function parseVector(literal: string): Map<string, number[]> {
  const lexemes = [...literal.matchAll(/'([^']+)':([\d,]+)/g)]
  return new Map(lexemes.map(([, term = '', at = '']) => [term, at.split(',').map(Number)]))
}

/** PostgreSQL's phrase operator by hand: each term at the stated distance after the one before. */
function phraseFound(vector: Map<string, number[]>, phrase: string): boolean {
  const pieces = phrase.split(/ <(-|\d+)> /)
  let ends: Set<number> | undefined
  for (let i = 0; i < pieces.length; i += 2) {
    const [, term = '', prefix] = /^'([^']+)'(:\*)?$/.exec(pieces[i] ?? '') ?? []
    const at = [...vector].filter(([known]) => (prefix ? known.startsWith(term) : known === term)).flatMap(([, p]) => p)
    const step = pieces[i - 1] === '-' ? 1 : Number(pieces[i - 1])
    const reached: number[] = ends === undefined ? at : at.filter((position) => ends?.has(position - step))
    ends = new Set(reached)
  }
  return (ends?.size ?? 0) > 0
}

function found(text: string, typed: string): boolean {
  const vector = parseVector(searchVector(text))
  return searchQuery(typed)
    .split(' & ')
    .every((phrase) => phraseFound(vector, phrase))
}

test('汉字两两成词，末字另存，字母数字整词小写', () => {
  expect(searchVector('广场噪音，A区APP')).toBe("'广场':1 '场噪':2 '噪音':3 '音':4 'a':6 '区':7 'app':8")
  expect(searchTerms('A区')).toEqual([
    { text: 'a', position: 1 },
    { text: '区', position: 2 },
  ])
})

test.each([
  ['噪音扰', "'噪音' <-> '音扰'"],
  ['噪音 广场', "'噪音' & '广场'"],
  ['噪', "'噪':*"],
  ['App', "'app':*"],
  ['３栋', "'3' <-> '栋':*"],
  ['噪音a', "'噪音' <2> 'a':*"],
  ['噪音，扰民', "'噪音' & '扰民'"],
  ["'; drop--", "'drop':*"],
  ['，。 ', ''],
])('搜「%s」写成 %s', (typed, query) => {
  expect(searchQuery(typed)).toBe(query)
})

test.each([
  ['广场舞噪音扰民', '噪音', true],
  ['广场舞噪音扰民', '舞噪', true],
  ['广场舞噪音扰民', '扰民 广场', true],
  ['广场舞噪音扰民', '民', true],
  ['广场舞，噪音', '舞噪', false],
  ['噪声扰民', '噪音', false],
  ['音噪', '噪音', false],
  ['幸福里3栋漏水', '3栋', true],
  ['幸福里3栋漏水', '里3栋漏', true],
  ['电梯APP报修', 'ap', true],
  ['电梯APP报修', 'pp', false],
  ['编号20260901', '202609', true],
  ['〇〇七路', '〇七', true],
  ['偏旁⺀不入索引', '偏旁⺀', true],
])('「%s」里搜「%s」：%s', (text, typed, hit) => {
  expect(found(text, typed)).toBe(hit)
})

describe('与逐字查找一致', () => {
  const han = fc.string({ unit: fc.constantFrom('噪', '音', '扰', '民', '广', '𠮷'), minLength: 1, maxLength: 4 })
  const text = fc.string({
    unit: fc.constantFrom('噪', '音', '扰', '民', '广', '𠮷', '，', ' ', 'a', '1'),
    maxLength: 40,
  })

  test('任一段汉字，找到当且仅当原文含有它', () => {
    fc.assert(
      fc.property(text, han, (body, typed) => found(body, typed) === body.includes(typed)),
      { numRuns: 2000 },
    )
  })

  test('汉字与字母混写的词，找到的必含有它', () => {
    const mixed = fc.string({ unit: fc.constantFrom('噪', '音', 'a', '1'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(text, mixed, (body, typed) => !found(body, typed) || body.includes(typed)),
      { numRuns: 2000 },
    )
  })

  test('任何文字都写得出合法的向量与查询', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(searchVector(any)).toMatch(/^(?:'[\p{L}\p{N}\p{M}]{1,64}':\d+(?:,\d+)*(?: |$))*$/u)
        expect(searchQuery(any)).not.toMatch(/''|\\|\0/)
      }),
    )
  })
})

test('位置不过 16383，每词不过 255 处，整词不过 64 字', () => {
  const long = parseVector(searchVector('噪音扰民'.repeat(5000), 50_000))
  expect(Math.max(...[...long.values()].flat())).toBeLessThanOrEqual(16_383)
  expect([...long.values()].every((at) => at.length <= 255)).toBe(true)
  expect(searchVector('a'.repeat(5000))).toBe(`'${'a'.repeat(64)}':1`)
  expect(parseVector(searchVector('噪'.repeat(3000))).get('噪噪')?.length).toBe(255)
})
