import * as z from 'zod'
import { type RefusalDetail, refuse } from '#http/refusal.ts'
import type { PersonalKind } from './common.ts'

z.config(z.locales.zhCN())

/** A field as a page or a printed form shows it; everything follows from the schema and its meta. */
export type FormField = {
  key: string
  title: string
  type: 'text' | 'long' | 'number' | 'boolean' | 'date' | 'choice' | 'list' | 'group'
  required: boolean
  /** A boolean that may be left without an answer: neither yes nor no. */
  unanswered?: true
  hint?: string
  personal?: PersonalKind
  register?: string
  /** Names another matter by its number; of this procedure unless empty. */
  matter?: string
  choices?: Array<{ value: string; name: string }>
  /** Fields of one row of a list, or of a group. */
  fields?: FormField[]
  /** A list of plain texts or choices. */
  items?: FormField
  min?: number
  max?: number
  /** Written by the device or the system, never asked of a person: 'shown' in the timeline, or only 'kept'. */
  device?: 'kept' | 'shown'
}

const meta = z.object({
  title: z.string().optional(),
  hint: z.string().optional(),
  long: z.boolean().optional(),
  register: z.string().optional(),
  matter: z.string().optional(),
  personal: z.enum(['name', 'phone', 'id', 'address']).optional(),
  names: z.record(z.string(), z.string()).optional(),
  device: z.enum(['kept', 'shown']).optional(),
})

const fieldsOf = new WeakMap<z.ZodObject, FormField[]>()

/** The fields of a form, in the order of the schema; read once for each schema. */
export function formFields(schema: z.ZodObject): FormField[] {
  const known = fieldsOf.get(schema) ?? Object.entries(schema.shape).map(([key, field]) => fieldOf(key, field))
  fieldsOf.set(schema, known)
  return known
}

/** The fields that a person fills in; those of the device are left out. */
export function askedFields(schema: z.ZodObject): FormField[] {
  return formFields(schema).filter(({ device }) => device === undefined)
}

function fieldOf(key: string, schema: unknown): FormField {
  const { inner, required, about } = peel(schema)
  const base = {
    key,
    title: about.title ?? key,
    required,
    ...(about.hint ? { hint: about.hint } : {}),
    ...(about.personal ? { personal: about.personal } : {}),
    ...(about.register ? { register: about.register } : {}),
    ...(about.matter === undefined ? {} : { matter: about.matter }),
    ...(about.device ? { device: about.device } : {}),
  }
  if (inner instanceof z.ZodObject) return { ...base, type: 'group', fields: formFields(inner) }
  if (inner instanceof z.ZodArray) return { ...base, ...listField(key, inner.element) }
  if (inner instanceof z.ZodEnum) return { ...base, type: 'choice', choices: choicesOf(inner.options, about.names) }
  if (inner instanceof z.ZodBoolean)
    return { ...base, type: 'boolean', ...(schema instanceof z.ZodOptional ? { unanswered: true } : {}) }
  if (inner instanceof z.ZodNumber) return { ...base, type: 'number', ...boundsOf(inner.minValue, inner.maxValue) }
  if (inner instanceof z.ZodISODate) return { ...base, type: 'date' }
  return { ...base, type: about.long ? 'long' : 'text' }
}

function listField(key: string, element: unknown): Pick<FormField, 'type' | 'fields' | 'items'> {
  const row = fieldOf(key, element)
  return row.fields ? { type: 'list', fields: row.fields } : { type: 'list', items: row }
}

function choicesOf(options: readonly unknown[], names: Record<string, string> | undefined) {
  return options.map((option) => ({ value: String(option), name: names?.[String(option)] ?? String(option) }))
}

function boundsOf(min: number | null, max: number | null): { min?: number; max?: number } {
  return {
    ...(min !== null && Number.isFinite(min) && min > Number.MIN_SAFE_INTEGER ? { min } : {}),
    ...(max !== null && Number.isFinite(max) && max < Number.MAX_SAFE_INTEGER ? { max } : {}),
  }
}

function peel(schema: unknown) {
  let inner: unknown = schema
  let required = true
  let about = metaOf(inner)
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable
  ) {
    required = false
    inner = inner.unwrap()
    about = { ...metaOf(inner), ...about }
  }
  return { inner, required, about }
}

function metaOf(schema: unknown): z.infer<typeof meta> {
  return schema instanceof z.ZodType ? meta.parse(schema.meta() ?? {}) : {}
}

/** The value with `change` applied to every text that its schema marks as personal. */
export function mapPersonal(
  schema: unknown,
  value: unknown,
  change: (kind: PersonalKind, text: string) => string,
): unknown {
  const { inner, about } = peel(schema)
  if (about.personal) return typeof value === 'string' ? change(about.personal, value) : value
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item: unknown) => mapPersonal(inner.element, item, change))
  }
  if (inner instanceof z.ZodObject && isRecord(value)) return mapPersonalFields(inner, value, change)
  return value
}

/** As {@link mapPersonal} for an object; keys outside the schema are left alone. */
export function mapPersonalFields(
  schema: z.ZodObject,
  value: Record<string, unknown>,
  change: (kind: PersonalKind, text: string) => string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key in schema.shape ? mapPersonal(schema.shape[key], part, change) : part,
    ]),
  )
}

/** Only the fields that were given, each by its own rule; the whole is checked where it is put together. */
export function parseChanges(schema: z.ZodObject, changes: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(schema.shape).filter(([key]) => changes[key] !== undefined)
  return parseInput(z.object(Object.fromEntries(given)), changes)
}

/** Parses input by its schema, or refuses with every problem named by its Chinese title. */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw refuse('input-invalid', problemsOf(schema, parsed.error))
}

function problemsOf(schema: z.ZodType, error: z.ZodError): RefusalDetail {
  const words = error.issues.slice(0, 8).map((issue) => `${titleOf(schema, issue.path)}${issueWords(issue)}`)
  const more = error.issues.length > words.length ? [`等共 ${error.issues.length} 处`] : []
  return { problems: [...words, ...more].join('；') }
}

// The library's own words name types and stored values, which mean nothing to a clerk.
function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined ? '必须填写' : '填写的类型不对'
  if (issue.code === 'invalid_value') return '必须从所列选项中选择'
  return issue.message
}

function titleOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const titles: string[] = []
  let at: unknown = schema
  for (const key of path) {
    const { inner } = peel(at)
    if (inner instanceof z.ZodObject && typeof key === 'string') {
      at = inner.shape[key]
      titles.push(metaOf(peel(at).inner).title ?? peel(at).about.title ?? key)
    } else if (inner instanceof z.ZodArray && typeof key === 'number') {
      at = inner.element
      titles.push(`第${key + 1}项`)
    } else titles.push(String(key))
  }
  return titles.length > 0 ? `「${titles.join('·')}」` : ''
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
