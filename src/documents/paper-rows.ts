import { wordsOf } from '#matters/describe.ts'
import { formFields, isRecord } from '#procedures/forms.ts'
import type { MatterFile } from './paper.ts'

/** The rows of a list in a step's form, the named columns of each in words; an empty row to write in when there is none. */
export function rowsSaid(file: MatterFile, step: string, key: string, columns: readonly string[]): string[][] {
  const form = file.procedure.steps[step]?.form
  const fields = (form ? formFields(form) : []).find((field) => field.key === key)?.fields ?? []
  const value = file.given[step]?.[key]
  const rows = (Array.isArray(value) ? value : []).filter(isRecord)
  const inWords = rows.map((row) =>
    columns.map((column) => {
      const field = fields.find((one) => one.key === column)
      return field ? (wordsOf([field], row)[0]?.value ?? '') : ''
    }),
  )
  return inWords.length > 0 ? inWords : [columns.map(() => '')]
}

/** The titles of those columns, for the head of the table. */
export function columnTitles(file: MatterFile, step: string, key: string, columns: readonly string[]): string[] {
  const form = file.procedure.steps[step]?.form
  const fields = (form ? formFields(form) : []).find((field) => field.key === key)?.fields ?? []
  return columns.map((column) => fields.find((one) => one.key === column)?.title ?? '')
}
