import { expect, test } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { parseDay } from '#calendar/date.ts'
import { bareAround } from '#matters/around.ts'
import { rehearse } from '#matters/rehearse.ts'
import type { AnyFacts, Procedure, Step } from './define.ts'
import { procedures } from './index.ts'
import { barredAlready } from './open-steps.ts'

type Rule = NonNullable<Step<string, string, AnyFacts>['barredBy']>

const facts: AnyFacts = { intake: { sealed: true }, given: {}, times: {}, channel: 'visit' }
const act = { on: parseDay('2026-03-02'), around: bareAround(officialCalendar) }
const asked = (barredBy?: Rule) => barredAlready({ ...(barredBy ? { barredBy } : {}) }, facts, act)

test('与表单无关的限制，表单空着就说明原因；没有限制的不说', () => {
  expect(asked(({ intake }) => (intake.sealed === true ? '已封存。' : undefined))).toBe('已封存。')
  expect(asked(() => undefined)).toBeUndefined()
  expect(asked()).toBeUndefined()
})

test('看过表单才说的限制，表单空着时不说', () => {
  expect(asked((_, { form }) => (form.agreed === true ? undefined : '须双方同意。'))).toBeUndefined()
  expect(asked((_, { form }) => (String(form.on) > '2026-03-02' ? '日期尚未到。' : undefined))).toBeUndefined()
  expect(asked((_, { form }) => ('on' in form ? undefined : '须写明日期。'))).toBeUndefined()
  expect(asked((_, { form }) => (Object.keys(form).length > 0 ? undefined : '须填写。'))).toBeUndefined()
})

test('空表单算不下去的限制不使页面出错，与表单无关的错误照常报出', () => {
  const rows = (value: unknown) => {
    if (!Array.isArray(value)) throw new TypeError('not a list')
    return value.length > 0 ? undefined : '须逐项填写。'
  }
  expect(asked((_, { form }) => rows(form.rows))).toBeUndefined()
  expect(() => asked(({ given }) => rows(given.file?.rows))).toThrow('not a list')
})

/** The procedure with each bar that lets a form pass asked again as a page asks it, before the form is filled in. */
function watched(procedure: Procedure, shut: string[]): Procedure {
  const steps = Object.entries(procedure.steps).map(([id, step]) => {
    const { barredBy } = step
    if (!barredBy) return [id, step] as const
    const again: Rule = (facts, { form, ...act }) => {
      const words = barredBy(facts, { form, ...act })
      const early = words === undefined ? barredAlready(step, facts, act) : undefined
      if (early !== undefined) shut.push(`${id}：${early}`)
      return words
    }
    return [id, { ...step, barredBy: again }] as const
  })
  return { ...procedure, steps: Object.fromEntries(steps) }
}

test.each(procedures.map((one) => [`${one.procedure.name}（${one.procedure.inForce.from}起施行）`, one] as const))(
  '《%s》：填好表单就能办的环节，表单空着时不显示为不可办',
  (_, { procedure, examples }) => {
    const shut: string[] = []
    for (const example of examples) rehearse(watched(procedure, shut), example)
    expect(shut).toEqual([])
  },
)
