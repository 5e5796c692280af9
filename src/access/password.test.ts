import { expect, test } from 'vitest'
import { checkPassword } from './password.ts'

test.each([
  ['Fq-2026-gov', 'clerk'],
  ['枫桥-经验-2026a', 'clerk'],
  ['Correct horse 7', 'a'],
])('「%s」可以用', (text, account) => {
  expect(checkPassword(text, account)).toEqual({ ok: true })
})

test.each([
  ['Ab1!', 'clerk', '至少 10 位'],
  ['abcdefghij1', 'clerk', '三类'],
  ['1234567890', 'clerk', '三类'],
  ['xClerk-2026', 'clerk', '账号名'],
  ['Password123', 'clerk', '常见'],
  ['Aa11111-2026', 'clerk', '连续'],
  [`Aa1${'xyz-'.repeat(40)}`, 'clerk', '128'],
])('「%s」不能用，并说明原因', (text, account, reason) => {
  expect(checkPassword(text, account)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
})
