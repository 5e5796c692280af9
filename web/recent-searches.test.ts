import { expect, test } from 'vitest'
import { mayKeep } from './recent-searches.ts'

test.each([
  ['路灯 桂花巷', true],
  ['热〔2026〕000123', true],
  ['13800000001', false],
  ['138 0000 0001', false],
  ['１３８００００００１', false],
  ['', false],
])('「%s」可否留在本机的最近检索里：%s', (words, may) => {
  expect(mayKeep(words)).toBe(may)
})
