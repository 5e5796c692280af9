import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPersonal, type PersonalKind, redactText } from './masking.ts'

test.each<[PersonalKind, string, string]>([
  ['name', '张三', '张*'],
  ['name', '张小三', '张**'],
  ['name', '欧阳小明', '欧阳**'],
  ['name', '欧阳', '欧*'],
  ['name', '张', '*'],
  ['name', '𠮷田', '𠮷*'],
  ['name', '', ''],
  ['phone', '13812341234', '138****1234'],
  ['phone', '+86 138-1234-1234', '138****1234'],
  ['phone', '0571-88880000', '0571-****0000'],
  ['phone', '88880000', '****0000'],
  ['phone', '12345', '***45'],
  ['phone', '110', '***'],
  ['id', '330102198808081239', '330***********1239'],
  ['id', '330102880808123', '330********8123'],
  ['id', 'E12345678', 'E******78'],
  ['address', '示例街道幸福社区幸福里3幢2单元501室', '示例街道幸福社区***'],
  ['address', '示例街道幸福社区', '示例街道幸福社区'],
  ['address', '示例街道杨家村12组8号', '示例街道杨家村***'],
  ['address', '示例街道文一路18号', '示例街道***'],
  ['address', '文一路18号', '文一路***'],
  ['address', '3幢501室，幸福社区', '***'],
  ['address', '幸福里三单元', '***'],
  ['address', '', ''],
])('%s「%s」显示为「%s」', (kind, text, shown) => {
  expect(maskPersonal(kind, text)).toBe(shown)
})

test('打码后的号码不含生日，也不会整串露出', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 20 }).map((list) => list.join(''))
  fc.assert(
    fc.property(digits, (text) => {
      const [id, phone] = [maskPersonal('id', text), maskPersonal('phone', text)]
      return id !== text && phone !== text && (text.length !== 18 || !id.includes(text.slice(6, 14)))
    }),
  )
})

test('打码后的地址不含任何数字', () => {
  const parts = fc.array(fc.constantFrom('示例', '街道', '幸福', '社区', '3', '12', '号', '村', '路', 'A座', '室', ' '))
  fc.assert(fc.property(parts, (list) => !/\d/.test(maskPersonal('address', list.join('')))))
})

describe('文字中的号码整串去掉', () => {
  test.each([
    ['请联系13812341234。', '请联系【电话】。'],
    ['请联系138 1234 1234或者+86-138-1234-1234', '请联系【电话】或者【电话】'],
    ['电话１３８１２３４１２３４', '电话【电话】'],
    ['办公室0571-88880000', '办公室【电话】'],
    ['办公室（0571）88880000', '办公室【电话】'],
    ['联系电话：88880000', '联系电话：【电话】'],
    ['身份证330102198808081239，13812341234', '身份证【证件号】，【电话】'],
    ['身份证 330102 19880808 123x 的', '身份证 【证件号】 的'],
    ['旧证330102880808123', '旧证【证件号】'],
  ])('%s', (text, shown) => {
    expect(redactText(text)).toBe(shown)
  })

  test.each([
    '2026年9月1日18时30分',
    '2026-09-01 12:30:00',
    '信〔2026〕000123',
    '共计12345678元',
    '示例路3号2幢501室',
    '12345热线',
  ])('「%s」不是号码，原样保留', (text) => {
    expect(redactText(text)).toBe(text)
  })

  test('号码无论前后是什么字、怎样分段，都不留下', () => {
    const words = fc.string({ unit: fc.constantFrom('我', '电', '话', '：', '，', ' ', 'a', '（', '）'), maxLength: 6 })
    const gap = fc.constantFrom('', ' ', '-', '　')
    const mobile = fc.tuple(
      fc.constantFrom('138', '199', '170'),
      fc.stringMatching(/^\d{4}$/),
      fc.stringMatching(/^\d{4}$/),
    )
    fc.assert(
      fc.property(words, mobile, gap, words, (before, parts, between, after) => {
        const shown = redactText(before + parts.join(between) + after)
        return shown === `${before}【电话】${after}`
      }),
    )
  })
})
