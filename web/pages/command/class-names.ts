import { formFields } from '#procedures/forms.ts'
import { gridEventIntake } from '#procedures/grid-event/forms.ts'
import type { Choice } from '#web/names.ts'

/** Classes of incidents as the intake form names them. */
export const classChoices: readonly Choice[] = (
  formFields(gridEventIntake).find(({ key }) => key === 'category')?.choices ?? []
).map(({ value, name }) => ({ value: String(value), label: name }))

const names = new Map(classChoices.map(({ value, label }) => [value, label]))

export function categoryName(category: string): string {
  return names.get(category) ?? category
}
