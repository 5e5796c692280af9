import * as z from 'zod'
import { addDays, type Day, findDay } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import { parseInput } from '#procedures/forms.ts'
import { type Register, registerFields } from './define.ts'

/** From when until when an entry stands: half-open, `validUntil` is the first day on which it no longer does. */
export type Validity = { validFrom: string; validUntil: string | null }

/** What a person writes of an entry. */
export type EntryContent = { code: string; name: string; data: Record<string, unknown> } & Validity
export type EntryInput = Omit<EntryContent, 'validUntil'> & { validUntil?: string | null }

/** True when the entry stands on the day: from ≤ day < until. */
export function inForceOn(entry: Validity, day: Day): boolean {
  return entry.validFrom <= day && (entry.validUntil === null || day < entry.validUntil)
}

/**
 * Content by its register's schema: texts trimmed, defaults filled in, the end brought forward to the expiry of the
 * paper. `former` is the entry before a change. Refuses `input-invalid` (each problem by its Chinese title) and
 * `entry-period-wrong`.
 */
export function parseEntry(register: Register, input: EntryInput, former?: EntryContent): EntryContent {
  const head = parseInput(headOf(register), {
    code: input.code,
    name: input.name,
    validFrom: input.validFrom,
    validUntil: input.validUntil ?? null,
  })
  const data = withoutAbsent(parseInput(register.fields, input.data))
  if (register.sealed) refuseRealName(register, head.name, data)
  const validUntil = endOf(register, head.validUntil, data, former)
  if (validUntil !== null && validUntil <= head.validFrom) throw refuse('entry-period-wrong')
  return { ...head, data, validUntil }
}

// 名称一栏不加密，会出现在指标明细、引用它的事项里。
function refuseRealName(register: Register, name: string, data: Record<string, unknown>): void {
  const names = registerFields(register).flatMap(({ key, personal }) => (personal === 'name' ? [data[key]] : []))
  if (!names.some((one) => typeof one === 'string' && name.includes(one))) return
  throw refuse('input-invalid', { problems: `「${register.nameTitle}」不能写姓名，请写代号` })
}

function headOf(register: Register) {
  return z.object({
    code: z.string().trim().min(1, '不能为空').max(40).meta({ title: register.code.title }),
    name: z.string().trim().min(1, '不能为空').max(100).meta({ title: register.nameTitle }),
    validFrom: z.iso.date('须为日期，写作 YYYY-MM-DD').meta({ title: '起始日期' }),
    validUntil: z.iso.date('须为日期，写作 YYYY-MM-DD').nullable().meta({ title: '终止日期' }),
  })
}

// 证件到期日当日有效，次日起不再计入。续期后终止日期随新的到期日走，另行填写的更早终止日期不动。
function endOf(
  register: Register,
  given: string | null,
  data: Record<string, unknown>,
  former: EntryContent | undefined,
): string | null {
  const expiry = expiryOf(register, data)
  if (expiry === null) return given
  const followed = former && given === expiryOf(register, former.data)
  return given === null || followed || given > expiry ? expiry : given
}

function expiryOf(register: Register, data: Record<string, unknown>): string | null {
  const last = register.expires === undefined ? undefined : data[register.expires]
  const day = typeof last === 'string' ? findDay(last) : undefined
  return day ? addDays(day, 1) : null
}

function withoutAbsent(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null))
}

/** True when two values hold the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  )
}

/** Keys of the content that differ, fields by their own key. */
export function changedKeys(before: EntryContent, after: EntryContent): string[] {
  const flat = ({ data, ...head }: EntryContent): Record<string, unknown> => ({ ...data, ...head })
  const [one, other] = [flat(before), flat(after)]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !isSame(one[key], other[key]))
}
