import { expect, test } from 'vitest'
import { rehearse } from '#matters/rehearse.ts'
import type { Procedure } from './define.ts'
import { procedures } from './index.ts'

const own = ['inspection', 'penalty', 'coercion', 'transfer', 'enforcement-complaint']

/** The procedure with each bar that lets a form pass asked again with the form still empty, as a page asks it. */
function watched(procedure: Procedure, shut: string[]): Procedure {
  const steps = Object.entries(procedure.steps).map(([id, step]) => {
    const { barredBy } = step
    if (!barredBy) return [id, step] as const
    const asked: typeof barredBy = (facts, act) => {
      const words = barredBy(facts, act)
      const early = words === undefined ? barredBy(facts, { ...act, form: {} }) : undefined
      if (early !== undefined) shut.push(`${id}：${early}`)
      return words
    }
    return [id, { ...step, barredBy: asked }] as const
  })
  return { ...procedure, steps: Object.fromEntries(steps) }
}

test.each(
  procedures.filter(({ procedure }) => own.includes(procedure.id)).map((one) => [one.procedure.name, one] as const),
)('《%s》：填好表单就能办的环节，表单空着时不显示为不可办', (_, { procedure, examples }) => {
  const shut: string[] = []
  for (const example of examples) rehearse(watched(procedure, shut), example)
  expect(shut).toEqual([])
})
