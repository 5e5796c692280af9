import { describe, expect, it } from 'vitest'
import { parseDay } from '#calendar/date.ts'
import { registerFields } from './define.ts'
import {
  countEndings,
  daysLeftOf,
  endInWords,
  endingsInWords,
  leftInWords,
  lightOf,
  reminderAt,
  warnDaysOf,
} from './expiry.ts'
import { getRegister, registers } from './registers.ts'

const today = parseDay('2026-11-20')
const ending = (until: string, more: object = {}) => ({
  until,
  isTerm: false,
  changedOn: parseDay('2024-01-01'),
  paperUntil: null,
  ...more,
})

describe('还有几天到期', () => {
  it.each([
    ['终止日期为次日，今日是最后一日', '2026-11-21', 0, '今日到期', 'red'],
    ['还有七天', '2026-11-28', 7, '还有 7 天', 'red'],
    ['还有八天', '2026-11-29', 8, '还有 8 天', 'amber'],
    ['今日起不再在册', '2026-11-20', -1, '已到期 1 天', 'red'],
  ] as const)('%s', (_, until, days, words, light) => {
    expect(daysLeftOf(ending(until), today)).toBe(days)
    expect(leftInWords(days)).toBe(words)
    expect(lightOf(days)).toBe(light)
  })

  it('到期之日起由人登记终止的不再提醒，证件过期的仍提醒，任期届满的一直提醒', () => {
    const touched = { changedOn: parseDay('2026-11-10') }
    expect(daysLeftOf(ending('2026-11-10', touched), today)).toBeUndefined()
    expect(daysLeftOf(ending('2026-11-10', { ...touched, paperUntil: '2026-11-09' }), today)).toBe(-11)
    expect(daysLeftOf(ending('2026-11-10', { changedOn: parseDay('2026-11-09') }), today)).toBe(-11)
    expect(daysLeftOf(ending('2024-11-10', { ...touched, isTerm: true }), today)).toBe(-741)
  })

  it('分别计数，没有的不说', () => {
    const counted = countEndings([{ daysLeft: 3 }, { daysLeft: 0 }, { daysLeft: -1 }])
    expect(counted).toEqual({ soon: 2, ended: 1 })
    expect(endingsInWords(counted)).toBe('2 条即将到期，1 条已到期未接续')
    expect(endingsInWords({ soon: 0, ended: 0 })).toBe('')
  })
})

it.each([
  [31, 60, undefined],
  [30, 60, 30],
  [8, 60, 30],
  [7, 60, 7],
  [0, 60, 7],
  [-5, 60, 7],
  [-31, 60, undefined],
  [30, 20, undefined],
  [7, 20, 7],
  [7, 0, undefined],
] as const)('还有 %i 天、提前 %i 天预警的，站内提醒为 %s', (left, warnDays, days) => {
  expect(reminderAt(left, warnDays)).toBe(days)
})

it('各清单说明到期的是什么；任期写条款，班次不预警', () => {
  expect(endInWords(getRegister('officers'), false)).toBe('执法证有效期至')
  expect(endInWords(getRegister('villages'), false)).toBe('有效期至')
  expect(endInWords(getRegister('committees'), true)).toContain('第九条')
  expect(warnDaysOf(getRegister('duty-rota'))).toBe(0)
  for (const register of registers) {
    const days = registerFields(register).flatMap(({ key, type }) => (type === 'date' ? [key] : []))
    for (const key of [
      'expires' in register ? register.expires : undefined,
      'renews' in register ? register.renews?.from : undefined,
    ])
      if (key !== undefined) expect(days).toContain(key)
  }
})
