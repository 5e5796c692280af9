import { wordsOf } from '#matters/describe.ts'
import { formFields, isRecord } from '#procedures/forms.ts'
import type { MatterFile } from '../paper.ts'

/** Every taking of a step in words, by field key, in the order of the ledger; the last one where no timeline is at hand. */
export function takingsOf(file: MatterFile, step: string): Array<Record<string, string>> {
  const rule = file.procedure.steps[step]
  const fields = rule?.form ? formFields(rule.form) : []
  const told = file.timeline.filter(({ kind, name }) => kind === 'step' && name === rule?.name)
  const last = file.given[step]
  const takings = told.length > 0 ? told.map(({ words }) => words) : last ? [wordsOf(fields, last)] : []
  return takings.map((words) =>
    Object.fromEntries(
      fields.flatMap(({ key, title }) => {
        const value = words.find((one) => one.title === title)?.value
        return value === undefined ? [] : [[key, value]]
      }),
    ),
  )
}

/** The rows of a list field. */
export function rowsOf(list: unknown): Array<Record<string, unknown>> {
  return Array.isArray(list) ? list.filter(isRecord) : []
}
