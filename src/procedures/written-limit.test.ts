import { expect, it } from 'vitest'
import { writtenLimit } from './written-limit.ts'

it.each([
  ['2026-03-06', '2026-03-31', 25],
  ['2026-12-31', '2027-01-31', 31],
  ['2026-03-06', '2026-03-06', 1],
  ['2026-03-06', undefined, 30],
  ['2026-03-06', '三月底', 30],
] as const)('自%s至%s为%d日：当日到期的算一日，没有写明日期的按三十日', (from, until, count) => {
  expect(writtenLimit(from, until)).toEqual({ unit: 'day', count })
})
