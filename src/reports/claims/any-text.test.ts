import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from './claim.ts'
import { readClaims } from './read.ts'

function read(text: string): readonly Claim[] {
  return readClaims(text).claims
}

const pieces = fc.constantFrom(
  ...'一二两三十百千万亿零半翻成番分之余多约近超个件次名人年月日号第届条%‰+-~至、，。；：（）《》“”"〔〕0123456789０１．. \n'.split(
    '',
  ),
  ...[
    '百分之',
    '其中',
    '共',
    '同比增长',
    '不少于',
    '以上',
    '2024年',
    '个百分点',
    '工作日',
    '万元',
    '\ud83d',
    'A',
    '各类',
    '调解',
  ],
)

describe('任何文字都读得过去', () => {
  test.each([
    ['任意字符', fc.string({ unit: 'binary', maxLength: 400 })],
    ['数字与量词的乱排', fc.array(pieces, { maxLength: 120 }).map((list) => list.join(''))],
  ])('%s：不报错，位置在文中、先后有序、互不重叠', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { claims, sentences } = readClaims(text)
        let last = 0
        for (const claim of claims) {
          expect(claim.start).toBeGreaterThanOrEqual(last)
          expect(claim.end).toBeGreaterThan(claim.start)
          expect(claim.text).toBe(text.slice(claim.start, claim.end))
          expect(Number.isFinite(claim.value)).toBe(true)
          expect(claim.step).toBeGreaterThan(0)
          expect(sentences[claim.sentence]).toBeDefined()
          last = claim.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        for (const [at, { start }] of sentences.entries())
          expect(start).toBeGreaterThanOrEqual(sentences[at - 1]?.end ?? 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('写出的数读回原值', () => {
    const units = fc.constantFrom('件', '人次', '户', '场', '个', '份', '名')
    fc.assert(
      fc.property(fc.nat(99_999_999), units, fc.constantFrom('', '约', '近', '超过'), (value, unit, bound) => {
        const [plain] = read(`全年共受理${bound}${value}${unit}。`)
        expect([plain?.text, plain?.value, plain?.unit]).toEqual([`${bound}${value}${unit}`, value, unit])
        const grouped = value.toLocaleString('en-US')
        expect(read(`全年共受理${bound}${grouped}${unit}。`).map((claim) => claim.value)).toEqual([value])
      }),
    )
  })

  test('中文写出的数读回原值', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_999_999 }), (value) => {
        expect(read(`全年共受理${inChinese(value)}件。`).map((claim) => claim.value)).toEqual([value])
      }),
    )
  })

  test('长文所费时间与长度成比例', () => {
    for (const piece of ['3件', '1', '万', '《', '“', '一', '第1、', '12,', '每1', '分别1、', '半', '1.']) {
      const text = piece.repeat(Math.ceil(60_000 / piece.length))
      const before = performance.now()
      readClaims(text)
      expect(performance.now() - before).toBeLessThan(20_000)
    }
  }, 120_000)
})

function inChinese(value: number): string {
  const signs = '零一二三四五六七八九'
  const below = (part: number): string => {
    let written = ''
    let gap = false
    for (const [scale, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / scale) % 10
      if (digit === 0) gap = written !== ''
      else {
        written += `${gap ? '零' : ''}${signs.charAt(digit)}${name}`
        gap = false
      }
    }
    return written
  }
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return below(low)
  return `${below(high)}万${low === 0 ? '' : `${low < 1000 ? '零' : ''}${below(low)}`}`
}
