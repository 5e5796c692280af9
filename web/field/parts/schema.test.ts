import { expect, it } from 'vitest'
import * as z from 'zod'
import { arriveForm } from '#procedures/grid-event/arrival.ts'
import { gridEvent } from '#procedures/grid-event/grid-event.ts'
import { askedFields, canBeAsked, filledIn, firstValues, gapsIn } from './schema.ts'

const jsonOf = (form: z.ZodObject): Record<string, unknown> => ({
  ...z.toJSONSchema(form, { io: 'input', unrepresentable: 'any' }),
})

it('到场的表单只问人该填的：位置由手机写，不问', () => {
  expect(askedFields(jsonOf(arriveForm)).map(({ key, required }) => [key, required])).toEqual([
    ['scene', false],
    ['farReason', false],
  ])
})

it('反馈：处置结果必填，有默认值的不必填，选项和是非读得出', () => {
  const form = gridEvent.steps.feedback?.form
  const fields = askedFields(form ? jsonOf(form) : null)
  expect(fields.map(({ key, type, required }) => [key, type, required])).toEqual([
    ['result', 'long', true],
    ['resolved', 'boolean', false],
    ['way', 'text', false],
  ])
  expect(firstValues(fields)).toEqual({ resolved: true })
  expect(gapsIn(fields, { result: '  ' })).toEqual({ result: '此项必填' })
  expect(gapsIn(fields, { result: '已清理', way: '长'.repeat(201) })).toEqual({ way: '最多 200 字' })
  expect(filledIn(fields, { result: ' 已清理 ', resolved: false, way: '', other: 1 })).toEqual({
    result: '已清理',
    resolved: false,
  })
})

it('退单：原因从所列选项中选，名称是中文', () => {
  const form = gridEvent.steps.decline?.form
  const [reason] = askedFields(form ? jsonOf(form) : null)
  expect(reason?.type).toBe('choice')
  expect(reason?.choices[0]).toEqual({ value: 'busy', name: '正在处置其他事件' })
})

it('网格员可办的各步，手机上都问得全', () => {
  const steps = Object.entries(gridEvent.steps).filter(
    ([, step]) => step.by.includes('grid_worker') && !step.assigns && !step.handOff,
  )
  const left = steps.filter(([, { form }]) => form && !canBeAsked(askedFields(jsonOf(form)))).map(([id]) => id)
  expect(left).toEqual([])
})

it('读不懂的表单不当作没有要填的：留给电脑办', () => {
  expect(canBeAsked(askedFields({ properties: { a: { type: 7 } } }))).toBe(false)
  expect(canBeAsked(askedFields({ properties: { a: { type: 'array' } }, required: ['a'] }))).toBe(false)
  expect(canBeAsked(askedFields(null))).toBe(true)
})

it('数字要在范围内', () => {
  const fields = askedFields({ properties: { n: { type: 'integer', title: '人数', minimum: 1, maximum: 9 } } })
  expect(gapsIn(fields, { n: 0 })).toEqual({ n: '不能小于 1' })
  expect(gapsIn(fields, { n: 10 })).toEqual({ n: '不能大于 9' })
  expect(gapsIn(fields, { n: '三' })).toEqual({ n: '请填数字' })
})
