import type * as z from 'zod'
import type { FormField } from '#procedures/forms.ts'
import { type Register, registerFields } from '#registry/define.ts'

const shape = {
  type: 'Polygon',
  coordinates: [
    [
      [120.123456789, 30.1],
      [120.2, 30.1],
      [120.2, 30.2],
      [120.123456789, 30.1],
    ],
  ],
}
const texts = ['样例：甲=1+1', '08:30', '330102198808081239', '13800001234']

/** Data with every field of the register filled in, each by its own rule; references name `codeOf(register)`. */
export function sampleData(register: Register, codeOf: (register: string) => string): Record<string, unknown> {
  return Object.fromEntries(
    registerFields(register).map((field) => {
      const schema = register.fields.shape[field.key]
      const fitting = candidatesOf(field, codeOf, schema).find((value) => takes(schema, value))
      if (fitting === undefined) throw new Error(`没有合适的样例：${register.name}「${field.title}」`)
      return [field.key, fitting]
    }),
  )
}

/** The same with only what must be filled in. */
export function leastData(register: Register, codeOf: (register: string) => string): Record<string, unknown> {
  const required = registerFields(register).flatMap((field) => (field.required ? [field.key] : []))
  return Object.fromEntries(Object.entries(sampleData(register, codeOf)).filter(([key]) => required.includes(key)))
}

function takes(schema: z.core.$ZodType | undefined, value: unknown): boolean {
  return schema !== undefined && 'safeParse' in schema && parses(schema.safeParse, value)
}

function parses(parse: unknown, value: unknown): boolean {
  if (typeof parse !== 'function') return false
  const parsed: unknown = parse(value)
  return typeof parsed === 'object' && parsed !== null && 'success' in parsed && parsed.success === true
}

function candidatesOf(field: FormField, codeOf: (register: string) => string, schema: unknown): unknown[] {
  const { register, type, items, choices = [], min, max } = field
  if (type === 'list') {
    const inner = items && candidatesOf({ ...items, register: items.register ?? register }, codeOf, schema)
    return (inner ?? []).map((value) => [value])
  }
  if (register !== undefined) return [codeOf(register)]
  if (type === 'group') return [shape]
  if (type === 'number') return [5, min, max]
  if (type === 'date') return ['2026-03-01']
  // 与默认值不同的那一个，才看得出导回的是不是表中所填。
  if (type === 'boolean') return field.key === 'bookable' ? [false] : [true]
  if (type === 'choice') return choices.toReversed().map(({ value }) => value)
  return texts
}
