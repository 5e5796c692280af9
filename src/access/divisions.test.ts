import { expect, test } from 'vitest'
import { checkCommunityCode, checkTenantCode } from './divisions.ts'

test.each([
  ['999999001000', 'subdistrict', false],
  ['330106099000', 'subdistrict', false],
  ['330106100000', 'town', true],
  ['330106200000', 'township', true],
  ['330106400000', 'enterprise', true],
  ['330106600000', 'other', true],
])('街道代码 %s 属于 %s，需要提醒：%s', (code, kind, warned) => {
  const verdict = checkTenantCode(code)
  expect(verdict).toMatchObject({ ok: true, code, kind, county: code.slice(0, 6) })
  expect(verdict.ok && verdict.warning !== undefined).toBe(warned)
})

test.each([
  ['330106', '12 位'],
  ['330106000000', '县'],
  ['330106001001', '末三位'],
  ['33010600100a', '12 位'],
])('%s 不能作为街道代码', (code, reason) => {
  expect(checkTenantCode(code)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
})

test.each([
  ['330106001001', 'resident'],
  ['330106001201', 'village'],
  ['330106001501', 'other'],
])('村（社区）代码 %s 属于 %s，并指向所属街道', (code, kind) => {
  expect(checkCommunityCode(code)).toEqual({ ok: true, code, tenant: '330106001000', kind })
})

test('街道代码不能当作社区代码', () => {
  expect(checkCommunityCode('330106001000').ok).toBe(false)
})
