import { wordsOf } from '#matters/describe.ts'
import type { FormField } from '#procedures/forms.ts'
import type { FormField as PrintedField } from './official-form.ts'
import { dayWords } from './paper.ts'

const narrowest = 12
const blankDay = '　　　年　　月　　日'

/**
 * Fields as they stand on paper: what was given in words, choices as □ with the chosen one ticked, the rest empty.
 * A required field bears a ＊ on a blank form.
 */
export function printedFields(
  fields: readonly FormField[],
  form: Record<string, unknown> = {},
  isBlank = false,
): PrintedField[] {
  return fields.flatMap((field): PrintedField[] => {
    if (field.device !== undefined) return []
    if (field.type === 'group') return printedFields(field.fields ?? [], {}, isBlank)
    const value = printedValue(field, form[field.key])
    const label = isBlank && field.required ? `＊${field.title}` : field.title
    const isWide = field.type === 'long' || field.type === 'list' || value.length > narrowest
    return [{ label, value, ...(isWide ? { wide: true } : {}) }]
  })
}

function printedValue(field: FormField, given: unknown): string {
  if (field.type === 'boolean')
    return boxes(['是', '否'], given === undefined ? undefined : given === true ? '是' : '否')
  if (field.choices) {
    const chosen = field.choices.find((choice) => choice.value === given)
    return boxes(
      field.choices.map((choice) => choice.name),
      chosen?.name,
    )
  }
  const words = wordsOf([field], { [field.key]: given })[0]?.value ?? ''
  if (field.type === 'date') return words === '' ? blankDay : dayWords(words)
  return words === '' && field.type === 'long' ? '\n\n' : words
}

function boxes(names: readonly string[], chosen: string | undefined): string {
  return names.map((name) => `${name === chosen ? '☑' : '□'}${name}`).join('　')
}
