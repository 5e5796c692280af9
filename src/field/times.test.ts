import { expect, test } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { Refusal } from '#http/refusal.ts'
import { deviceTime } from './times.ts'

const now = parseInstant('2026-07-01T10:00')

test.each([
  ['刚才', '2026-07-01T09:59', '2026-07-01T09:59'],
  ['差一点不到四十八小时', '2026-06-29T10:00', '2026-06-29T10:00'],
  ['快半分钟的手机，按现在算', '2026-07-01T10:00:30', '2026-07-01T10:00'],
  ['早了四十八小时多一分', '2026-06-29T09:59', 'field-time-old'],
  ['快了两分钟', '2026-07-01T10:02', 'field-time-ahead'],
  ['快了一天', '2026-07-02T10:00', 'field-time-ahead'],
])('手机的时间：%s', (_, given, expected) => {
  let got: string
  try {
    got = deviceTime(parseInstant(given), now, '办理时间')
  } catch (problem) {
    got = problem instanceof Refusal ? problem.code : String(problem)
  }
  expect(got).toBe(expected.includes('T') ? parseInstant(expected) : expected)
})
