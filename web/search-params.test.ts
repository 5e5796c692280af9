import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search-params.ts'

describe('地址中的筛选条件', () => {
  test.each([
    ['?words=噪音', { words: '噪音' }],
    ['?light=red&light=amber', { light: ['red', 'amber'] }],
    ['', {}],
  ])('%s 读作 %j', (text, search) => {
    expect(parseSearch(text)).toEqual(search)
  })
  test('空的条件不写入地址', () => {
    expect(stringifySearch({ words: '', from: undefined, light: [] })).toBe('')
  })
  test('写入地址再读出，内容不变', () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), (search) => {
        expect(parseSearch(stringifySearch(search))).toEqual({ ...search })
      }),
    )
  })
})
