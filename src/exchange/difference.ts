import * as z from 'zod'

export const kindNames = { 'only-theirs': '仅上级有', 'only-ours': '仅本地有', different: '两边不同' } as const
export const answerNames = { theirs: '采信上级', ours: '坚持本地', corrected: '已更正' } as const

/** One difference: a record on one side alone, or one field of a record. Personal data are masked. */
export const differenceLine = z.object({
  kind: z.enum(['only-theirs', 'only-ours', 'different']),
  key: z.string(),
  /** What the record is about, as far as we know it. */
  title: z.string(),
  field: z.string(),
  ours: z.string(),
  theirs: z.string(),
  note: z.string(),
  matter: z.string().nullable(),
  /** Row in their file. */
  row: z.number().nullable(),
})
export type DifferenceLine = z.infer<typeof differenceLine>

/** The figures of a comparison. */
export const comparisonSummary = z.object({
  /** Rows of theirs that could be read, and records or figures of ours that stood against them. */
  theirs: z.number(),
  ours: z.number(),
  same: z.number(),
  different: z.number(),
  onlyTheirs: z.number(),
  onlyOurs: z.number(),
  bad: z.number(),
  fields: z.array(z.object({ title: z.string(), compared: z.number(), different: z.number() })),
  tallies: z.array(
    z.object({
      title: z.string(),
      values: z.array(z.object({ value: z.string(), ours: z.number(), theirs: z.number() })),
    }),
  ),
  /** What a reader must know: columns not compared, no period given. */
  notes: z.array(z.string()),
})
export type ComparisonSummary = z.infer<typeof comparisonSummary>

/** A row of theirs that could not be compared. */
export type BadRow = { line: number; cells: Readonly<Record<string, string>>; reason: string }

export type Comparison = { lines: DifferenceLine[]; bad: BadRow[]; summary: ComparisonSummary }
