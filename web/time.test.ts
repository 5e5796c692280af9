import { describe, expect, test } from 'vitest'
import { dueDayOf, dueTextOf, sizeOf, timeOf } from './time.ts'

describe('时间的写法', () => {
  test.each([
    ['2026-11-26T16:00:00.000Z', '2026-11-26', '按日的期限到当日二十四时为止，写届满之日'],
    ['2026-11-26T03:30:00.000Z', '2026-11-26 11:30', '按时刻的期限写到分'],
  ])('%s 到期写作 %s：%s', (dueAt, words) => {
    expect(dueDayOf(dueAt)).toBe(words)
  })
  test('时间一律按北京时间写，不随电脑所在时区', () => {
    expect(timeOf('2026-01-01T00:00:00+09:00')).toBe('2025-12-31 23:00')
  })
  test('既无届满日也无时刻的，写一横', () => {
    expect(dueTextOf(null, null)).toBe('—')
  })
  test('三十分钟、两小时的期限写到分，按日的写届满之日', () => {
    expect(dueTextOf('2026-11-26', '2026-11-26T03:30:00.000Z')).toBe('2026-11-26 11:30')
    expect(dueTextOf('2026-11-26', '2026-11-26T16:00:00.000Z')).toBe('2026-11-26')
    expect(dueTextOf('2026-11-26', null)).toBe('2026-11-26')
  })
  test.each([
    [900, '900 B'],
    [2048, '2 KB'],
    [3_355_443, '3.2 MB'],
  ])('%d 字节写作 %s', (bytes, words) => {
    expect(sizeOf(bytes)).toBe(words)
  })
})
