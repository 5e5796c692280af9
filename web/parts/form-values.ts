import type * as z from 'zod'
import { type FormField, isRecord } from '#procedures/forms.ts'

export type FieldPath = ReadonlyArray<string | number>
export type FieldProblem = { path: Array<string | number>; words: string }

/** Form content without what was left empty: no empty texts, no empty groups, no empty rows of a list. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (value === null) return undefined
  if (Array.isArray(value)) {
    const rows = value.map(tidy).filter((row) => row !== undefined)
    return rows.length > 0 ? rows : undefined
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).flatMap(([key, part]) => {
    const kept = tidy(part)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** As {@link tidy}, for a whole form: an empty one is an empty object. */
export function tidyForm(value: unknown): Record<string, unknown> {
  const kept = tidy(value)
  return isRecord(kept) ? kept : {}
}

/** What a fresh form begins with: the defaults of its schema. */
export function initialOf(schema: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, field]) => {
      const parsed =
        'safeParse' in field && typeof field.safeParse === 'function' ? field.safeParse(undefined) : undefined
      return parsed?.success && parsed.data !== undefined ? [[key, parsed.data]] : []
    }),
  )
}

/** The problems of a form, each with the path of its field; empty when the schema takes it. */
export function problemsOf(schema: z.ZodType, value: unknown, base: FieldPath = []): FieldProblem[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    path: [...base, ...issue.path.filter((key) => typeof key !== 'symbol')],
    words: wordsOf(issue, value),
  }))
}

/** A field left empty is asked for; the library's own words would name types and codes. */
function wordsOf(issue: z.core.$ZodIssue, value: unknown): string {
  const given = issue.path.reduce<unknown>((part, key) => partOf(part, key), value)
  if (given === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return '此项必填'
  return issue.code === 'invalid_value' ? '请从所列选项中选择' : issue.message
}

function partOf(value: unknown, key: PropertyKey): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return isRecord(value) && typeof key === 'string' ? value[key] : undefined
}

/** A value as it is read: names of choices, 是/否, parts of a list joined. */
export function valueInWords(
  field: FormField,
  value: unknown,
  nameOf?: (register: string, code: string) => string,
): string {
  if (value === undefined || value === null || value === '') return '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) {
    const row = field.items ?? { ...field, type: 'group' as const }
    return value.map((one) => valueInWords(row, one, nameOf)).join(field.fields ? '；' : '、')
  }
  if (isRecord(value)) {
    return (field.fields ?? [])
      .filter(({ key }) => value[key] !== undefined)
      .map((part) => `${part.title}：${valueInWords(part, value[part.key], nameOf)}`)
      .join('，')
  }
  const text = String(value)
  if (field.register && nameOf) return nameOf(field.register, text)
  return field.choices?.find((choice) => choice.value === text)?.name ?? text
}
