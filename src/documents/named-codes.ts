import { type FormField, isRecord } from '#procedures/forms.ts'

type Form = Record<string, unknown>
type NameOf = (register: string, code: string) => string

/** The form with every code of a register entry replaced by its name. */
export function nameCodes(fields: readonly FormField[], form: Form, nameOf: NameOf): Form {
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => {
      const field = fields.find((one) => one.key === key)
      return [key, field ? named(field, value, nameOf) : value]
    }),
  )
}

function named(field: FormField, value: unknown, nameOf: NameOf): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => named(field, one, nameOf))
  if (isRecord(value)) return nameCodes(field.fields ?? [], value, nameOf)
  const register = field.register ?? field.items?.register
  return register !== undefined && typeof value === 'string' ? nameOf(register, value) : value
}

/** Every code of a register entry in a form. */
export function registerCodes(fields: readonly FormField[], form: Form): string[] {
  const codes: string[] = []
  nameCodes(fields, form, (_, code) => {
    codes.push(code)
    return code
  })
  return codes
}

/** The form with every text in it changed, however deep. */
export function changeTexts(form: Form, change: (text: string) => string): Form {
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, changed(value, change)]))
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, change))
  return isRecord(value) ? changeTexts(value, change) : value
}
