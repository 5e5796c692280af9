import * as z from 'zod'
import { canonicalBody } from '#matters/event.ts'
import { rounded } from './base.ts'
import { type Formula, formula, subjectKind } from './formula.ts'
import { plan } from './plan.ts'
import { type ItemInput, itemInput, type Scored, score, scored } from './score.ts'

/** What a settled month is scored by: formula and targets as they were, the ledger's last number and the moment. */
export const monthHead = z.object({
  month: z.string(),
  asOf: z.string(),
  seq: z.number(),
  formulaVersion: z.number(),
  formula,
  planRevision: z.number(),
  plan,
})
export type MonthHead = z.infer<typeof monthHead>

export const subjectRef = z.object({ kind: subjectKind, code: z.string(), name: z.string() })
export type SubjectRef = z.infer<typeof subjectRef>

/** What an upheld objection changed: records that do not count here, another number of residents. */
export const correction = z.object({
  objection: z.string(),
  item: z.string(),
  keys: z.array(z.string()),
  residents: z.number().nullable(),
})
export type Correction = z.infer<typeof correction>

/** A score as it is kept, without the records. */
export const scoreContent = z.object({
  subject: subjectRef,
  inputs: z.array(itemInput),
  corrections: z.array(correction),
  scored,
})
export type ScoreContent = z.infer<typeof scoreContent>

/** Lines of records by item, each 'key revision position counted hash'. */
export const scoreRecords = z.record(z.string(), z.array(z.string()))
export type ScoreRecords = z.infer<typeof scoreRecords>

export type RecordLine = { key: string; revision: number; position: number; counted: boolean; hash: string }

export function lineOf({ key, revision, position, counted, hash }: RecordLine): string {
  return [key, revision, position, counted ? 1 : 0, hash || '-'].join(' ')
}

export function recordOf(line: string): RecordLine {
  const [key = '', revision = '', position = '', counted = '', hash = ''] = line.split(' ')
  return {
    key,
    revision: Number(revision),
    position: Number(position),
    counted: counted === '1',
    hash: hash === '-' ? '' : hash,
  }
}

/** The value that records give: how many, or per cent of those that count; null when there are none to divide by. */
export function recordsValue(measure: ItemInput['measure'], records: ReadonlyArray<Pick<RecordLine, 'counted'>>) {
  if (measure === 'count') return records.length
  if (records.length === 0) return null
  return rounded((records.filter(({ counted }) => counted).length * 100) / records.length)
}

/** The inputs after the corrections: values recounted from the records that are left. */
export function correctedInputs(
  inputs: readonly ItemInput[],
  records: ScoreRecords,
  corrections: readonly Correction[],
): ItemInput[] {
  return inputs.map((input) => {
    const own = corrections.filter(({ item }) => item === input.item)
    if (own.length === 0) return input
    const out = new Set(own.flatMap(({ keys }) => keys))
    const left = (records[input.item] ?? []).map(recordOf).filter(({ key }) => !out.has(key))
    const residents = own.findLast((one) => one.residents !== null)?.residents ?? input.residents.now
    return {
      ...input,
      value: recordsValue(input.measure, left),
      records: left.length,
      residents: { ...input.residents, now: residents },
    }
  })
}

/** The score of a subject from its frozen records alone. */
export function recompute(
  rules: Formula,
  { subject, inputs, corrections }: Pick<ScoreContent, 'subject' | 'inputs' | 'corrections'>,
  records: ScoreRecords,
): Scored {
  const counted = inputs.map((input) => {
    const lines = (records[input.item] ?? []).map(recordOf)
    return { ...input, value: recordsValue(input.measure, lines), records: lines.length }
  })
  return score(rules, subject.kind, correctedInputs(counted, records, corrections))
}

/** The bytes over which a score's checksum runs: formula and targets, inputs, every record, and the result. */
export function scoreText(head: MonthHead, content: ScoreContent, records: ScoreRecords): string {
  return canonicalBody({ head, content, records })
}
