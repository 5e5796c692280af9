import { refuse } from '#http/refusal.ts'
import { type Register, registerFields } from './define.ts'
import { findRegister } from './registers.ts'

/** Another entry that a field names by its code. */
export type Reference = { key: string; title: string; register: string; code: string }

/** Every entry that the data names. */
export function referencesIn(register: Register, data: Record<string, unknown>): Reference[] {
  return registerFields(register).flatMap(({ key, title, register: target }) => {
    const value = data[key]
    if (target === undefined || value === undefined) return []
    const codes = Array.isArray(value) ? value : [value]
    return codes.flatMap((code) => (typeof code === 'string' ? [{ key, title, register: target, code }] : []))
  })
}

/** Registers that the fields of a register point to. */
export function registersNamed(register: Register): string[] {
  return [...new Set(registerFields(register).flatMap((field) => field.register ?? []))]
}

/** Refuses `input-invalid`, naming every code that stands for nothing. */
export function refuseUnknown(references: readonly Reference[], exists: (reference: Reference) => boolean): void {
  const unknown = references.filter((reference) => !exists(reference))
  if (unknown.length === 0) return
  const words = unknown.map(
    ({ title, register, code }) =>
      `「${title}」：清单「${findRegister(register)?.name ?? register}」中没有编号「${code}」`,
  )
  throw refuse('input-invalid', { problems: words.join('；') })
}
