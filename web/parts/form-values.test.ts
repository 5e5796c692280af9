import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { formFields } from '#procedures/forms.ts'
import { initialOf, problemsOf, tidy, tidyForm, valueInWords } from './form-values.ts'

const schema = z.object({
  kind: z
    .enum(['a', 'b'])
    .default('a')
    .meta({ title: '类别', names: { a: '甲', b: '乙' } }),
  urgent: z.boolean().default(false).meta({ title: '紧急' }),
  reason: z.string().min(2).meta({ title: '理由' }),
  rows: z
    .array(z.object({ name: z.string().meta({ title: '名称' }), count: z.number().meta({ title: '数量' }) }))
    .optional(),
})

describe('表单内容', () => {
  test('没有填的文字、空行和空组不提交，填了的原样保留', () => {
    expect(tidy({ a: '', b: '  ', c: null, d: [{ e: '' }, { e: '在' }], f: { g: undefined } })).toEqual({
      d: [{ e: '在' }],
    })
  })
  test('否和零是内容，不是空', () => {
    expect(tidyForm({ a: false, b: 0 })).toEqual({ a: false, b: 0 })
  })
  test('全空的表单是空对象', () => {
    expect(tidyForm({ a: '' })).toEqual({})
  })
  test('新表单带着默认值，没有默认值的留空', () => {
    expect(initialOf(schema)).toEqual({ kind: 'a', urgent: false })
  })
  test('没有填的必填项说「此项必填」，不说类型和代码', () => {
    expect(problemsOf(schema, {})).toEqual([{ path: ['reason'], words: '此项必填' }])
    expect(problemsOf(schema, { kind: 'c', reason: '理由' })).toEqual([{ path: ['kind'], words: '请从所列选项中选择' }])
  })
  test('每个问题指到它的字段', () => {
    const problems = problemsOf(schema, { reason: '无', rows: [{ name: '一', count: '二' }] }, ['form'])
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['form.reason', 'form.rows.0.count'])
  })
})

describe('内容的文字', () => {
  const field = (key: string) => {
    const found = formFields(schema).find((one) => one.key === key)
    if (!found) throw new Error(key)
    return found
  }
  test.each([
    ['kind', 'b', '乙'],
    ['urgent', true, '是'],
    ['urgent', undefined, '—'],
    ['rows', [{ name: '砖', count: 3 }], '名称：砖，数量：3'],
  ])('%s 的 %j 写作「%s」', (key, value, words) => {
    expect(valueInWords(field(key), value)).toBe(words)
  })
})
