import * as z from 'zod'

/** A figure as it was signed. */
export const frozenFigure = z.object({
  name: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  records: z.number(),
  definition: z.string(),
  hash: z.string(),
})
export type FrozenFigure = z.infer<typeof frozenFigure>

/** What was settled before signing: the numbers not from the ledger with their sources, and every answer. */
export const frozenProof = z.object({
  numbers: z.object({ figures: z.number(), outside: z.number(), loose: z.number() }),
  findings: z.number(),
  outside: z.array(z.object({ text: z.string(), source: z.string(), by: z.string(), at: z.string() })),
  answers: z.array(
    z.object({ kind: z.string(), message: z.string(), words: z.string(), by: z.string(), at: z.string() }),
  ),
})
export type FrozenProof = z.infer<typeof frozenProof>

/** What signing fixes: the figures, the period, the moment, the ledger's last sequence number. */
export const frozenHead = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  asOf: z.string(),
  seq: z.number(),
  figures: z.record(z.string(), frozenFigure),
  /** Absent from reports signed before there was a proof. */
  proof: frozenProof.optional(),
})
export type FrozenHead = z.infer<typeof frozenHead>

/** With every record behind each figure, one line a record as {@link lineOf} writes it. */
export const frozen = frozenHead.extend({ records: z.record(z.string(), z.array(z.string())) })
export type Frozen = z.infer<typeof frozen>

export type FrozenRecord = {
  key: string
  id: string
  revision: number
  position: number
  counted: boolean
  amount: number | null
  hash: string
}

/** One record as a line: 'key revision position counted amount hash'. A year has tens of thousands. */
export function lineOf({ key, revision, position, counted, amount, hash }: FrozenRecord): string {
  return [key, revision, position, counted ? 1 : 0, amount ?? '-', hash || '-'].join(' ')
}

export function recordOf(line: string): FrozenRecord {
  const [key = '', revision = '', position = '', counted = '', amount = '', hash = ''] = line.split(' ')
  return {
    key,
    id: key.slice(0, 36),
    revision: Number(revision),
    position: Number(position),
    counted: counted === '1',
    amount: amount === '-' ? null : Number(amount),
    hash: hash === '-' ? '' : hash,
  }
}

/** How a record counts, in words: 计入, 未计入, or its amount. */
export function countsAs({ counted, amount }: Pick<FrozenRecord, 'counted' | 'amount'>): string {
  if (amount !== null) return String(amount)
  return counted ? '计入' : '未计入'
}
