import { expect, it } from 'vitest'
import { parseInstant } from '#calendar/date.ts'
import { countdownInWords, rungLook, spanInWords } from './countdown.ts'

const now = parseInstant('2026-07-01T02:00:00.000Z')
const at = (seconds: number) => parseInstant(new Date(Date.parse(now) + seconds * 1000).toISOString())

it.each([
  [0, '0:00'],
  [0.7, '0:42'],
  [5, '5:00'],
  [65, '1:05:00'],
  [24 * 60, '1天0时'],
  [2 * 1440 + 250, '2天4时'],
  [158 * 1440 + 61, '158天'],
  [-1, '0:00'],
])('%d 分钟写作 %s', (minutes, words) => {
  expect(spanInWords(minutes)).toBe(words)
})

it('到期前倒数，到期后写超了多久', () => {
  expect(countdownInWords(at(42), now)).toBe('0:42')
  expect(countdownInWords(at(0), now)).toBe('超0:00')
  expect(countdownInWords(at(-75), now)).toBe('超1:15')
})

const rung = { key: 'arriving', dueAt: at(120), metAt: null, late: false, status: 'running' } as const

it.each([
  ['还有两分钟', rung, 'running', '2:00', '到场还剩 2:00'],
  ['最后一分钟', { ...rung, dueAt: at(59) }, 'near', '0:59', '到场还剩 0:59'],
  ['过了时限', { ...rung, dueAt: at(-12) }, 'over', '超0:12', '到场超时 0:12'],
  ['按时办到', { ...rung, metAt: at(-5), status: 'met' }, 'met', '✓', '到场按时'],
  ['迟到', { ...rung, metAt: at(-5), late: true, status: 'met' }, 'late', '迟', '到场已办，超时'],
  ['停计', { ...rung, status: 'suspended' }, 'still', '停计', '到场停计'],
  ['不再计', { ...rung, status: 'void' }, 'still', '—', '到场不计'],
  ['没有到期时间', { ...rung, dueAt: null }, 'still', '—', '到场不计'],
])('一级阶梯：%s', (_, given, tone, words, spoken) => {
  expect(rungLook(given, now)).toEqual({ tone, words, spoken })
})
