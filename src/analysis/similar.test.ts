import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainSimilarity, profileOf, similarity } from './similar.ts'

const LAMP = '幸福里小区北门路灯不亮，晚上出行很不安全'

test.each([
  ['幸福里北门的路灯坏了，晚上不亮', 0.3, 1],
  ['幸福里小区北门路灯不亮', 0.6, 1],
  ['广场舞音乐声音太大，影响孩子学习', 0, 0.05],
  ['', 0, 0],
  ['？！', 0, 0],
  ['灯', 0, 0],
])('与「%s」相似在 %s 到 %s 之间', (other, least, most) => {
  const score = similarity(LAMP, other)
  expect(score).toBeGreaterThanOrEqual(least)
  expect(score).toBeLessThanOrEqual(most)
})

test('说明里列出共同的词，长的在前', () => {
  const { shared, words } = explainSimilarity('幸福里北门路灯不亮', '幸福里北门的路灯坏了，晚上不亮')
  expect(shared).toEqual(['幸福里北门', '路灯', '不亮'])
  expect(words).toMatch(/^相似 \d+%，共同提到：幸福里北门、路灯、不亮$/)
  expect(explainSimilarity('噪音', '路灯').words).toBe('相似 0%')
})

test('相似不分先后，同文为一，常在零一之间', () => {
  const text = fc.string({ unit: fc.constantFrom('路', '灯', '不', '亮', '的', '，', 'a', 'B', '齉'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const score = similarity(a, b)
      expect(score).toBe(similarity(profileOf(b), profileOf(a)))
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      if (profileOf(a).pairs.length > 0) expect(similarity(a, a)).toBeCloseTo(1, 10)
      for (const word of explainSimilarity(a, b).shared) {
        expect(a.toLowerCase()).toContain(word)
        expect(b.toLowerCase()).toContain(word)
      }
    }),
  )
})
