import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkCreditCode,
  checkIdCard,
  checkOrgCode,
  checkPermit,
  checkPhone,
  creditCodeCheck,
  idCardCheck,
  orgCodeCheck,
} from './identifiers.ts'

describe('公民身份号码（GB 11643）', () => {
  test.each([
    ['11010519491231002', 'X', '1949-12-31', 'female'],
    ['44052418800101001', '4', '1880-01-01', 'male'],
    ['33010219880808123', '9', '1988-08-08', 'male'],
    ['33010620000229002', '9', '2000-02-29', 'female'],
  ])('%s 的校验码是 %s，出生日期 %s', (first17, check, birth, sex) => {
    expect(idCardCheck(first17)).toBe(check)
    expect(checkIdCard(first17 + check)).toEqual({ ok: true, number: first17 + check, birth, sex, legacy: false })
  })

  test.each([
    ['末位小写 x 视同大写', '11010519491231002x'],
    ['全角数字与空格视同半角', '１１０１０５ 19491231 002Ｘ'],
  ])('%s', (_, text) => {
    expect(checkIdCard(text)).toMatchObject({ ok: true, number: '11010519491231002X' })
  })

  test('十五位旧号换成十八位', () => {
    expect(checkIdCard('330102880808123')).toEqual({
      ok: true,
      number: '330102198808081239',
      birth: '1988-08-08',
      sex: 'male',
      legacy: true,
    })
  })

  test('区划代码不认识只提醒，不拒绝', () => {
    const first17 = '99999919880808123'
    const verdict = checkIdCard(first17 + idCardCheck(first17))
    expect(verdict.ok).toBe(true)
    expect(verdict).toMatchObject({ warning: expect.stringContaining('999999') })
  })

  test.each([
    ['校验码错', '110105194912310021', undefined, '校验码'],
    ['平年没有 2 月 29 日', `33010620010229002${idCardCheck('33010620010229002')}`, undefined, '出生日期不存在'],
    ['1900 年不是闰年', `33010619000229002${idCardCheck('33010619000229002')}`, undefined, '出生日期不存在'],
    ['没有 13 月', `33010620001301002${idCardCheck('33010620001301002')}`, undefined, '出生日期不存在'],
    ['十五位旧号的日期也要存在', '330102880230123', undefined, '出生日期不存在'],
    ['出生日期晚于今天', '330106200002290029', '2000-02-28', '晚于今天'],
    ['十七位', '11010519491231002', undefined, '18 位'],
    ['空白', '', undefined, '18 位'],
    ['X 不在末位', '1101051949123100X2', undefined, '18 位'],
  ])('%s 的拒绝并说明原因', (_, text, today, reason) => {
    expect(checkIdCard(text, today)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })

  test('出生当天可以登记', () => {
    expect(checkIdCard('330106200002290029', '2000-02-29').ok).toBe(true)
  })

  test('任一位写错都通不过', () => {
    const right = '330102198808081239'
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digit = (Number(right[place]) + shift) % 10
        return !checkIdCard(right.slice(0, place) + digit + right.slice(place + 1)).ok
      }),
    )
  })
})

describe('统一社会信用代码（GB 32100）与组织机构代码（GB 11714）', () => {
  test.each([
    ['91350100M000100Y4', '3'],
    ['91110000600007328', '1'],
  ])('%s 的校验码是 %s', (first17, check) => {
    expect(creditCodeCheck(first17)).toBe(check)
    expect(checkCreditCode(first17 + check)).toMatchObject({ ok: true, code: first17 + check })
  })

  test('内含的组织机构代码校验不符只提醒', () => {
    expect(checkCreditCode('911100006000073281')).toMatchObject({
      ok: true,
      warning: expect.stringContaining('组织机构'),
    })
    expect(checkCreditCode('91350100m000100y43')).toMatchObject({ ok: true, division: '350100', warning: undefined })
  })

  test.each([
    ['91350100M000100Y44', '校验码'],
    ['91350100M000100O43', '「O」'],
    ['91350100M000100Y4', '18 位'],
    ['9135A100M000100Y43', '区划'],
  ])('%s 被拒绝', (code, reason) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })

  test('组织机构代码 D2143569-X 有效，写错一位无效', () => {
    expect(orgCodeCheck('D2143569')).toBe('X')
    expect(checkOrgCode('D2143569-X')).toEqual({ ok: true, code: 'D2143569X' })
    expect(checkOrgCode('D2143568-X').ok).toBe(false)
    expect(checkOrgCode('D214356').ok).toBe(false)
  })
})

describe('电话号码', () => {
  test.each([
    ['13812341234', 'mobile', '13812341234'],
    ['+86 138-1234-1234', 'mobile', '13812341234'],
    ['１３８１２３４１２３４', 'mobile', '13812341234'],
    ['0571-88880000', 'landline', '057188880000'],
    ['(010)65001234', 'landline', '01065001234'],
    ['028 8888000', 'landline', '0288888000'],
    ['+86 571 88880000', undefined, undefined],
    ['88880000', 'landline', '88880000'],
    ['12345', 'service', '12345'],
    ['400-800-1234', 'service', '4008001234'],
    ['110', 'service', '110'],
    ['12812341234', undefined, undefined],
    ['1381234123', undefined, undefined],
    ['无', undefined, undefined],
    ['', undefined, undefined],
  ])('%s → %s', (text, kind, number) => {
    expect(checkPhone(text)).toEqual(
      kind === undefined ? { ok: false, reason: expect.any(String) } : { ok: true, kind, number },
    )
  })

  test('分机号另记', () => {
    expect(checkPhone('0571-88880000转8012')).toEqual({
      ok: true,
      kind: 'landline',
      number: '057188880000',
      extension: '8012',
    })
  })

  test('打码的号码要求填完整号码', () => {
    expect(checkPhone('138****1234')).toEqual({ ok: false, reason: expect.stringContaining('打码') })
  })
})

test.each([
  ['hk-macao-permit', 'H12345678', true],
  ['hk-macao-permit', '12345678', false],
  ['taiwan-permit', '12345678', true],
  ['passport', 'E12345678', true],
  ['passport', 'E-', false],
  ['foreign-residence', 'ABC123456789012', true],
] as const)('其他证件 %s %s 的形式判断为 %s', (kind, text, ok) => {
  expect(checkPermit(kind, text).ok).toBe(ok)
})
