import type { Procedure } from '#procedures/define.ts'
import type { Example } from '#procedures/example.ts'
import { formFields } from '#procedures/forms.ts'
import type { RoleId } from '#procedures/roles.ts'
import { valueInWords } from '#web/parts/form-values.ts'

export type ExampleAct = { key: string; name: string; on: string; by: RoleId; words: string; refused?: string }

/** The acts of an example in words; those that must be refused carry the refusal they met, in order. */
export function actsOf(
  procedure: Procedure,
  example: Example,
  refusals: ReadonlyArray<{ step: string; words: string }>,
): ExampleAct[] {
  const met = [...refusals]
  return example.acts.map((act, index) => {
    const step = procedure.steps[act.step]
    const refused = met[0]?.step === act.step && act.refused !== undefined ? met.shift()?.words : undefined
    const form = step?.form ? formFields(step.form) : []
    const filled = form
      .filter(({ key }) => act.form?.[key] !== undefined)
      .map((field) => `${field.title}：${valueInWords(field, act.form?.[field.key])}`)
    const papers = (act.papers ?? []).map((key) => `附${step?.papers?.[key]?.name ?? key}`)
    return {
      key: `${index} ${act.step}`,
      name: step?.name ?? act.step,
      on: act.on,
      by: act.by,
      words: [...filled, ...papers].join('；'),
      ...(refused ? { refused } : {}),
    }
  })
}
