import { describe, expect, test } from 'vitest'
import { officialCalendar } from '#calendar/calendar.ts'
import { dayOf } from '#calendar/date.ts'
import { bareAround } from '#matters/around.ts'
import { exampleInstant, rehearse } from '#matters/rehearse.ts'
import type { AnyFacts, HandOff, Procedure } from './define.ts'
import type { Example } from './example.ts'
import { mapPersonalFields } from './forms.ts'
import { findProcedure, procedures } from './index.ts'

type Handed = { step: string; rule: HandOff<AnyFacts>; facts: AnyFacts; personal: string[]; on: string }

/** Every hand-off that an example makes, with the facts it is made from. */
function handedBy(procedure: Procedure, example: Example): Handed[] {
  const handed: Omit<Handed, 'on'>[] = []
  const steps = Object.entries(procedure.steps).map(([id, step]) => {
    const { handOff: rule } = step
    if (!rule) return [id, step] as const
    const when = (facts: AnyFacts) => {
      const opens = rule.when?.(facts) ?? true
      if (opens) handed.push({ step: id, rule, facts, personal: personalIn(procedure, facts) })
      return opens
    }
    return [id, { ...step, handOff: { ...rule, when } }] as const
  })
  rehearse({ ...procedure, steps: Object.fromEntries(steps) }, example)
  const days = (step: string) => example.acts.filter((act) => act.step === step && act.refused === undefined)
  return handed.map((one) => ({ ...one, on: dayOf(exampleInstant(days(one.step)[0]?.on ?? example.filed)) }))
}

/** Names, telephones and the like in the intake and the forms: sealed in the ledger, so they cannot be carried. */
function personalIn(procedure: Procedure, { intake, given }: AnyFacts): string[] {
  const found: string[] = []
  const note = (_: string, text: string) => {
    found.push(text)
    return text
  }
  mapPersonalFields(procedure.intake, intake, note)
  for (const [id, form] of Object.entries(given)) {
    const schema = procedure.steps[id]?.form
    if (schema && form) mapPersonalFields(schema, form, note)
  }
  return found
}

const passing = procedures.filter(({ procedure }) => Object.values(procedure.steps).some((step) => step.handOff))

describe.each(passing.map((one) => [`${one.procedure.name}（${one.procedure.inForce.from}起施行）`, one] as const))(
  '《%s》转出的事项能登记',
  (_, { procedure, examples }) => {
    const handed = examples.flatMap((example) => handedBy(procedure, example))

    test('每一种转出都有示例', () => {
      const all = Object.entries(procedure.steps).flatMap(([id, step]) => (step.handOff ? [id] : []))
      expect(all.filter((id) => !handed.some(({ step }) => step === id))).toEqual([])
    })

    test('带过去的内容合对方的登记表，没有对方不认的栏目，不带密封的个人信息', () => {
      for (const { step, rule, facts, personal, on } of handed) {
        const target = findProcedure(rule.to, on)
        expect(target, `${step}：${on}没有施行中的${rule.to}`).toBeDefined()
        if (!target) continue
        const carried = Object.entries(rule.carry(facts)).filter(([, value]) => value !== undefined)
        const unknown = carried.map(([key]) => key).filter((key) => !(key in target.intake.shape))
        expect({ step, unknown }).toEqual({ step, unknown: [] })
        expect({ step, sealed: carried.filter(([, value]) => personal.some((text) => text === value)) }).toEqual({
          step,
          sealed: [],
        })
        const parsed = target.intake.safeParse(Object.fromEntries(carried))
        expect({ step, problems: parsed.error?.issues }).toEqual({ step, problems: undefined })
        const common = rule.about?.(facts)
        if (common) expect(common.title.length, step).toBeGreaterThanOrEqual(2)
      }
    })

    test('对方程序的登记限制不拦住转出', () => {
      const around = bareAround(officialCalendar)
      for (const { step, rule, facts, on } of handed) {
        const target = findProcedure(rule.to, on)
        const intake = target?.intake.safeParse(rule.carry(facts)).data
        const day = dayOf(exampleInstant(on))
        const barred = intake && target?.barredAtFiling?.(intake, { on: day, around })
        expect({ step, barred }).toEqual({ step, barred: undefined })
      }
    })
  },
)
