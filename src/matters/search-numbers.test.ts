import { expect, test } from 'vitest'
import { numbersAsked, serialTyped } from './search-numbers.ts'

const marks = ['信', '热']

test.each([
  ['信〔2026〕000123', ['信〔2026〕000123']],
  ['信[2026]123', ['信〔2026〕000123']],
  ['热（2026）123号', ['热〔2026〕000123']],
  ['信 2026-123', ['信〔2026〕000123']],
  ['２０２６－１２３', ['信〔2026〕000123', '热〔2026〕000123']],
  ['2026/123', ['信〔2026〕000123', '热〔2026〕000123']],
  ['2026年第123号', ['信〔2026〕000123', '热〔2026〕000123']],
  ['2026000123', ['信〔2026〕000123', '热〔2026〕000123']],
  ['信2026000123', ['信〔2026〕000123']],
  ['张〔2026〕000123', []],
  ['路灯', []],
  ['13800000001', []],
  ['0', []],
])('「%s」可能是 %j', (typed, numbers) => {
  expect(numbersAsked(typed, marks, 2026)).toEqual(numbers)
})

test('只有序号的，是各类最近十六个年度的这一号', () => {
  const numbers = numbersAsked('000123', marks, 2026)
  expect(numbers).toHaveLength(32)
  expect(numbers).toContain('信〔2026〕000123')
  expect(numbers).toContain('热〔2011〕000123')
  expect(numbersAsked('热123', marks, 2026)).toHaveLength(16)
})

test.each([
  ['信〔2026〕000123', '000123'],
  ['2026-123', '123'],
  ['2026年第123号', '123'],
  ['000123', undefined],
  ['路灯', undefined],
])('「%s」作正文检索时只看序号：%s', (typed, serial) => {
  expect(serialTyped(typed)).toBe(serial)
})
