import type { intake, Uploaded } from '#web/api.ts'

export type Inspected = Awaited<ReturnType<typeof intake.inspect>>
export type Chosen = { kind: string; file: Uploaded; sheet: Inspected }
/** Heading → field; headings that mean nothing are absent. */
export type MappingChoice = Record<string, string>
export type Confirmed = Chosen & { mapping: MappingChoice }

/** Required fields without a column, and fields that two columns claim. */
export function problemsOfMapping(fields: Inspected['fields'], mapping: MappingChoice): string[] {
  const used = Object.values(mapping)
  const missing = fields.filter(({ key, required }) => required && !used.includes(key))
  const twice = fields.filter(({ key }) => used.filter((one) => one === key).length > 1)
  return [
    ...missing.map(({ title }) => `必填的「${title}」还没有对应的列`),
    ...twice.map(({ title }) => `「${title}」对应了不止一列`),
  ]
}
