import * as z from 'zod'

/** A field of a step's form as the phone asks it; read from JSON Schema, so that any procedure's form can be asked. */
export type AskedField = {
  key: string
  title: string
  hint?: string
  required: boolean
  type: 'text' | 'long' | 'number' | 'boolean' | 'date' | 'choice' | 'other'
  choices: Array<{ value: string; name: string }>
  first?: unknown
  min?: number
  max?: number
  longest?: number
}

const property = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  hint: z.string().optional(),
  long: z.boolean().optional(),
  register: z.string().optional(),
  matter: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  names: z.record(z.string(), z.string()).optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  /** Filled in by the device, never asked. */
  device: z.string().optional(),
})
const schema = z.object({
  properties: z.record(z.string(), property).default({}),
  required: z.array(z.string()).default([]),
})

// 读不懂的表单当作须在电脑上办，不当作没有要填的。
const unreadable: AskedField = { key: '', title: '', required: true, type: 'other', choices: [] }

/** The fields that a person fills in, in the order of the form. */
export function askedFields(form: Record<string, unknown> | null): AskedField[] {
  const read = schema.safeParse(form ?? {})
  if (!read.success) return [unreadable]
  const { properties, required } = read.data
  return Object.entries(properties).flatMap(([key, one]) =>
    one.device ? [] : [fieldOf(key, one, required.includes(key) && one.default === undefined)],
  )
}

function fieldOf(key: string, one: z.infer<typeof property>, required: boolean): AskedField {
  return {
    key,
    title: one.title ?? key,
    required,
    type: typeOf(one),
    choices: (one.enum ?? []).map((value) => ({ value, name: one.names?.[value] ?? value })),
    ...(one.hint === undefined ? {} : { hint: one.hint }),
    ...(one.default === undefined ? {} : { first: one.default }),
    ...(one.minimum === undefined ? {} : { min: one.minimum }),
    ...(one.maximum === undefined ? {} : { max: one.maximum }),
    ...(one.maxLength === undefined ? {} : { longest: one.maxLength }),
  }
}

function typeOf(one: z.infer<typeof property>): AskedField['type'] {
  if (one.register !== undefined || one.matter !== undefined) return 'other'
  if (one.enum) return 'choice'
  switch (one.type) {
    case 'boolean':
      return 'boolean'
    case 'integer':
    case 'number':
      return 'number'
    case 'string':
      return one.format === 'date' ? 'date' : one.long ? 'long' : 'text'
    default:
      return 'other'
  }
}

/** True when the phone can ask for everything that must be given; the rest is left to the desk. */
export function canBeAsked(fields: readonly AskedField[]): boolean {
  return fields.every(({ required, type }) => !required || type !== 'other')
}

export type Values = Record<string, unknown>

/** What a fresh form begins with. */
export function firstValues(fields: readonly AskedField[]): Values {
  return Object.fromEntries(fields.flatMap(({ key, first }) => (first === undefined ? [] : [[key, first] as const])))
}

/** What is still missing or out of bounds, by field; empty when the form can be kept. */
export function gapsIn(fields: readonly AskedField[], values: Values): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const words = gapOf(field, values[field.key])
      return words === undefined ? [] : [[field.key, words] as const]
    }),
  )
}

function gapOf({ required, type, min, max, longest }: AskedField, value: unknown): string | undefined {
  if (isEmpty(value)) return required ? '此项必填' : undefined
  if (type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return '请填数字'
    if (min !== undefined && value < min) return `不能小于 ${min}`
    if (max !== undefined && value > max) return `不能大于 ${max}`
  }
  if (typeof value === 'string' && longest !== undefined && value.length > longest) return `最多 ${longest} 字`
  return undefined
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** The form as it is sent: nothing that was left empty. */
export function filledIn(fields: readonly AskedField[], values: Values): Values {
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const value = values[key]
      return isEmpty(value) ? [] : [[key, typeof value === 'string' ? value.trim() : value] as const]
    }),
  )
}
