import type * as z from 'zod'
import type { Calendar } from '#calendar/calendar.ts'
import { type Day, formatDay } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import type { Around, Here, Other, Standing } from '#procedures/define.ts'
import { type FormField, formFields, isRecord } from '#procedures/forms.ts'
import { findRegister } from '#registry/registers.ts'

/** What a form names beyond itself: entries by register and code, other matters by number. */
export type Named = {
  entries: Array<{ title: string; register: string; code: string }>
  matters: Array<{ title: string; number: string; procedure: string }>
}

/** Everything that these forms name, in their fields and the rows of their lists. */
export function namedIn(...forms: ReadonlyArray<readonly [schema: z.ZodObject | undefined, value: unknown]>): Named {
  const named: Named = { entries: [], matters: [] }
  for (const [schema, value] of forms) if (schema) collect(formFields(schema), value, named)
  return named
}

function collect(fields: readonly FormField[], value: unknown, named: Named): void {
  if (!isRecord(value)) return
  for (const field of fields) collectField(field, value[field.key], named)
}

function collectField(field: FormField, value: unknown, named: Named): void {
  const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
  const { title } = field
  const register = field.register ?? field.items?.register
  const matter = field.matter ?? field.items?.matter
  if (register !== undefined) named.entries.push(...texts.map((code) => ({ title, register, code })))
  if (matter !== undefined) named.matters.push(...texts.map((number) => ({ title, number, procedure: matter })))
  if (!field.fields) return
  for (const row of Array.isArray(value) ? value : [value]) collect(field.fields, row, named)
}

/** What was found of the named, and of the case. */
export type Found = {
  calendar: Calendar
  /** Standing on the day of the act, by register. */
  entries: ReadonlyMap<string, ReadonlyMap<string, Standing>>
  matters: ReadonlyMap<string, Other>
  sameCase: readonly Other[]
  clashing: readonly Other[]
  takenOn: Readonly<Record<string, Day>>
  here?: Here
}

/** The surroundings as a rule asks for them. */
export function aroundOf({ calendar, entries, matters, sameCase, clashing, takenOn, here }: Found): Around {
  return {
    calendar,
    entry: (register, code) => (typeof code === 'string' ? entries.get(register)?.get(code) : undefined),
    matter: (number) => (typeof number === 'string' ? matters.get(number) : undefined),
    sameCase,
    clashing,
    takenOn,
    ...(here ? { here } : {}),
  }
}

/** Surroundings in which nothing is named and nothing else has happened. */
export function bareAround(calendar: Calendar): Around {
  return aroundOf({ calendar, entries: new Map(), matters: new Map(), sameCase: [], clashing: [], takenOn: {} })
}

/**
 * Refuses `entry-not-standing` for a code that no entry has on the day of the act (an expired licence, an item out of
 * force), `matter-not-named` for a number that no matter of the wanted procedure has.
 */
export function checkNamed(named: Named, around: Around, on: Day): void {
  for (const { title, register, code } of named.entries) {
    if (around.entry(register, code)) continue
    throw refuse('entry-not-standing', {
      title,
      code,
      register: findRegister(register)?.name ?? register,
      basis: findRegister(register)?.basis ?? '',
      day: formatDay(on),
    })
  }
  for (const { title, number, procedure } of named.matters) {
    const found = around.matter(number)
    if (!found || (procedure !== '' && found.procedure !== procedure))
      throw refuse('matter-not-named', { title, number })
  }
}
