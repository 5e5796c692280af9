import { formFields } from '#procedures/forms.ts'
import { gridEventIntake } from '#procedures/grid-event/forms.ts'

const names = new Map(
  (formFields(gridEventIntake).find(({ key }) => key === 'category')?.choices ?? []).map(({ value, name }) => [
    String(value),
    name,
  ]),
)

/** The class of an incident as the intake form names it; 其他 for none. */
export function className(category: string | null): string {
  return names.get(category ?? 'other') ?? '其他'
}
