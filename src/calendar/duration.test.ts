import { expect, it } from 'vitest'
import { days, durationInWords, hours, inMinutes, minutes, months, workdays, years } from './duration.ts'

it('期限带单位写成中文', () => {
  const all = [minutes(30), hours(24), days(60), workdays(10), months(3), years(2)]
  expect(all.map(durationInWords)).toEqual(['30分钟', '24小时', '60日', '10个工作日', '3个月', '2年'])
})

it('小时可折为分钟，日不可以', () => {
  expect(inMinutes(hours(2))).toBe(120)
  expect(() => inMinutes(days(1))).toThrow(RangeError)
})

it('期限不得为负数或小数', () => {
  expect(() => days(-1)).toThrow(RangeError)
  expect(() => workdays(1.5)).toThrow(RangeError)
})
