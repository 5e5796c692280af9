import type * as z from 'zod'
import { type FormField, formFields } from '#procedures/forms.ts'

/** The word a count of the register is given in. */
export type UnitWord = '个' | '名' | '项' | '家' | '台' | '户' | '处'

/** A register: a kind of standing thing, what is known of each, and the law it is kept by. */
export type Register = {
  id: string
  name: string
  basis: string
  /** From when the basis applies; entries may be older. */
  inForce: { from: string; until?: string }
  unitWord: UnitWord
  /** What the identifying code is called here, and how to make one. */
  code: { title: string; hint: string }
  /** What the name is called here: 名称, 姓名. */
  nameTitle: string
  /** Each field carries its Chinese title; personal ones are sealed and masked and stand on the top level only. */
  fields: z.ZodObject
  /** The field that holds the last day on which the entry's paper is good: the entry ends with that day. */
  expires?: string
  /** A field with the first day of a term of so many years: when it ends it is to be renewed, but the entry stands on. */
  renews?: { from: string; years: number; words: string }
  /** How many days ahead an end is warned of; 60 unless said, 0 for never. */
  warnDays?: number
  /** Read and written only by those named in the rule table, every look logged; its names are aliases, never a person's. */
  sealed?: true
}

/** Declares a register; `expires` and `renews` must name fields of it. */
export function defineRegister<const Id extends string, F extends z.ZodObject>(
  register: Omit<Register, 'id' | 'fields' | 'expires' | 'renews' | 'nameTitle'> & {
    id: Id
    fields: F
    nameTitle?: string
    expires?: keyof z.infer<F> & string
    renews?: { from: keyof z.infer<F> & string; years: number; words: string }
  },
): Register & { id: Id; fields: F } {
  return { nameTitle: '名称', ...register }
}

const fieldsOf = new WeakMap<Register, FormField[]>()

/** The fields of a register as forms and sheets show them. */
export function registerFields(register: Register): FormField[] {
  const known = fieldsOf.get(register) ?? formFields(register.fields)
  fieldsOf.set(register, known)
  return known
}
