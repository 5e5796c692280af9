import { describe, expect, test } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { isTimeToReload } from './clock.ts'
import { againstBase, countOf, lineInWords, spanOf } from './words.ts'

test.each([
  [null, '—'],
  [0.7, '42秒'],
  [3.24, '3.2分'],
  [59.96, '60分'],
  [90, '1.5时'],
  [2880, '2天'],
])('%s 分钟写作「%s」', (minutes, words) => {
  expect(spanOf(minutes)).toBe(words)
})

test('没有数到底的写「+」，不写成准数', () => {
  expect(countOf({ count: 2000, exact: false })).toBe('2,000+')
  expect(countOf({ count: 219, exact: true })).toBe('219')
})

test.each([
  [21, 44, '−52.3%'],
  [50, 40, '+25%'],
  [40, 40, '持平'],
  [3, null, '无基数'],
  [3, 0, '基数为零'],
])('%s 件与基数 %s 比：%s', (count, base, words) => {
  expect(againstBase(count, base)).toBe(words)
})

test('断线照实说，不论先前是不是实时', () => {
  expect(lineInWords({ told: true, lost: true })).toContain('断线')
  expect(lineInWords({ told: true, lost: false })).toBe('实时')
  expect(lineInWords({ told: false, lost: false })).toBe('每半分钟更新')
})

describe('凌晨四点换新页面', () => {
  const hour = 3_600_000
  const at = (time: string) => parseInstant(`2026-06-01T${time}:00.000Z`)
  test.each([
    ['四点整，开了一天', at('20:00'), 24 * hour, false, true],
    ['三点五十九', at('19:59'), 24 * hour, false, false],
    ['四点零五', at('20:05'), 24 * hour, false, false],
    ['刚换过的不再换', at('20:01'), 60_000, false, false],
    ['断线时不换：换了就什么也没有了', at('20:00'), 24 * hour, true, false],
  ] as const)('%s', (_, now, openFor, lost, due) => {
    expect(isTimeToReload(now, openFor, lost)).toBe(due)
  })
})
