import { maskPersonal } from '#access/masking.ts'
import { refuse } from '#http/refusal.ts'
import { mapPersonalFields } from '#procedures/forms.ts'
import { type Register, registerFields } from './define.ts'

type Data = Record<string, unknown>

/** The data with every personal text changed: sealed before it is stored, opened after. */
export function changePersonal(register: Register, data: Data, change: (text: string) => string): Data {
  return mapPersonalFields(register.fields, data, (_, text) => change(text))
}

/** The plain data as it is shown: 王*、138****1234. */
export function maskData(register: Register, plain: Data): Data {
  return mapPersonalFields(register.fields, plain, maskPersonal)
}

/**
 * Input in which a personal field still reads as it was shown, masked, gets back the value that was kept. Refuses
 * `input-invalid` for any other masked value: it would replace a phone by its asterisks.
 */
export function restoreMasked(register: Register, input: Data, kept?: Data): Data {
  const restored = { ...input }
  for (const { key, title, personal } of registerFields(register)) {
    const given = input[key]
    if (personal === undefined || typeof given !== 'string') continue
    const former = kept?.[key]
    if (typeof former === 'string' && given.trim() === maskPersonal(personal, former)) restored[key] = former
    else if (given.includes('*')) {
      throw refuse('input-invalid', { problems: `「${title}」是遮盖后的内容，请填写完整或保持原样` })
    }
  }
  return restored
}
