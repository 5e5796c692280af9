import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { colourIds } from './colours.ts'
import { formula, monthText, subjectKind } from './formula.ts'
import { subjectRef } from './frozen.ts'
import { plan } from './plan.ts'
import { itemInput, itemResult, scored } from './score.ts'
import { signal } from './signals.ts'

const code = z.string().min(1).max(40)
const words = z.string().trim().min(2).max(1000)

export const subjectView = subjectRef.extend({
  total: z.number().nullable(),
  colour: z.enum(colourIds).nullable(),
  items: z.array(itemResult.extend({ name: z.string(), input: itemInput.nullable() })),
  /** Total of the month before as it stands now; null when that month is not settled. */
  before: z.number().nullable(),
  revision: z.number(),
  /** The score as it was first settled, once an objection has corrected it. */
  original: z.object({ total: z.number().nullable(), colour: z.enum(colourIds).nullable() }).nullable(),
  hash: z.string(),
  /** The reader speaks for it: may object to its score. */
  mayObject: z.boolean(),
})
export type SubjectView = z.infer<typeof subjectView>

export const monthView = z.object({
  month: z.string(),
  state: z.enum(['settled', 'live']),
  /** Live and may be settled: the month is over and has targets. */
  ready: z.boolean(),
  asOf: z.string(),
  formulaVersion: z.number(),
  formula,
  planRevision: z.number(),
  plan,
  rule: z.string(),
  objectUntil: z.string().nullable(),
  subjects: z.array(subjectView),
  /** Months already settled, newest first. */
  settled: z.array(z.string()),
})
export type MonthView = z.infer<typeof monthView>

export const recordView = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  at: z.string(),
  counted: z.boolean(),
  /** Taken out by an upheld objection. */
  excluded: z.boolean(),
  /** Touched since the month was settled. */
  changed: z.boolean(),
})
export type RecordView = z.infer<typeof recordView>

export const objectionView = z.object({
  id: z.string(),
  month: z.string(),
  kind: subjectKind,
  subject: z.string(),
  subjectName: z.string(),
  item: z.string(),
  itemName: z.string(),
  reason: z.string(),
  evidence: z.string(),
  numbers: z.array(z.string()),
  state: z.enum(['open', 'upheld', 'rejected']),
  by: z.string(),
  at: z.string(),
  words: z.string().nullable(),
  excluded: z.array(z.string()).nullable(),
  residents: z.number().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** Total before and after the correction. */
  totals: z.object({ before: z.number().nullable(), after: z.number().nullable() }).nullable(),
  mine: z.boolean(),
})
export type ObjectionView = z.infer<typeof objectionView>

const version = z.object({
  version: z.number(),
  since: z.string(),
  formula,
  note: z.string(),
  by: z.string(),
  at: z.string().nullable(),
})
export type FormulaVersion = z.infer<typeof version>

const tried = z.object({
  months: z.array(z.string()),
  rows: z.array(
    subjectRef.extend({
      points: z.array(z.object({ tried: scored.omit({ items: true }), inForce: scored.omit({ items: true }) })),
    }),
  ),
})
export type Tried = z.infer<typeof tried>

const verified = z.object({
  month: z.string(),
  scores: z.number(),
  /** Scores whose kept result or checksum is not what their records give. */
  broken: z.array(z.object({ subject: z.string(), words: z.string() })),
  /** Figures that the ledger would give otherwise today; the settled score stays. */
  moved: z.array(
    z.object({ subject: z.string(), item: z.string(), settled: z.number().nullable(), now: z.number().nullable() }),
  ),
})
export type Verified = z.infer<typeof verified>

const year = z.coerce.number().int().min(2000).max(2100)
const where = z.object({ month: monthText, kind: subjectKind, subject: code, item: code })

export const appraisalContract = {
  /** The scores of a month: as settled, else as the ledger gives them now. */
  month: {
    method: 'GET',
    path: '/api/appraisal/months/:month',
    guard: 'appraisal.read',
    input: z.object({ month: monthText }),
    reply: monthView,
  },
  /** The records behind one item of one subject. */
  records: {
    method: 'GET',
    path: '/api/appraisal/records',
    guard: 'appraisal.read',
    input: where,
    reply: z.object({ rows: z.array(recordView) }),
  },
  settle: {
    method: 'POST',
    path: '/api/appraisal/settle',
    guard: 'appraisal.write',
    input: z.object({ month: monthText }),
    reply: monthView,
  },
  /** Scores computed again from their frozen records, and compared with the ledger of today. */
  verify: {
    method: 'GET',
    path: '/api/appraisal/verify',
    guard: 'appraisal.write',
    input: z.object({ month: monthText }),
    reply: verified,
  },
  plan: {
    method: 'GET',
    path: '/api/appraisal/plans/:year',
    guard: 'appraisal.read',
    input: z.object({ year }),
    reply: z.object({ year: z.number(), revision: z.number(), plan, formula, subjects: z.array(subjectRef) }),
  },
  savePlan: {
    method: 'POST',
    path: '/api/appraisal/plan',
    guard: 'appraisal.write',
    input: z.object({ year, revision: z.number().int().min(0), plan, note: words }),
    reply: z.object({ revision: z.number() }),
  },
  formulas: {
    method: 'GET',
    path: '/api/appraisal/formulas',
    guard: 'appraisal.read',
    input: z.object({}),
    reply: z.object({ versions: z.array(version) }),
  },
  saveFormula: {
    method: 'POST',
    path: '/api/appraisal/formula',
    guard: 'appraisal.write',
    input: z.object({ after: z.number().int().min(0), since: monthText, formula, note: words }),
    reply: z.object({ version: z.number() }),
  },
  /** A formula tried on the months of a year beside the one in force; nothing is kept. */
  tryFormula: {
    method: 'POST',
    path: '/api/appraisal/try-formula',
    guard: 'appraisal.write',
    input: z.object({ year, formula }),
    reply: tried,
  },
  objections: {
    method: 'GET',
    path: '/api/appraisal/objections',
    guard: 'appraisal.read',
    input: z.object({ month: monthText.optional() }),
    reply: z.object({ rows: z.array(objectionView) }),
  },
  object: {
    method: 'POST',
    path: '/api/appraisal/object',
    guard: 'appraisal.object',
    input: where.extend({
      reason: words,
      evidence: words,
      numbers: z.array(z.string().trim().min(1).max(60)).max(200),
    }),
    reply: z.object({ id: z.string() }),
  },
  decide: {
    method: 'POST',
    path: '/api/appraisal/decide',
    guard: 'appraisal.decide',
    input: z.object({
      id: z.uuid(),
      outcome: z.enum(['upheld', 'rejected']),
      words,
      /** Numbers of the records that do not count here. */
      exclude: z.array(z.string().trim().min(1).max(60)).max(200).default([]),
      residents: z.number().int().min(1).max(10_000_000).optional(),
    }),
    reply: z.object({ total: z.number().nullable() }),
  },
  signals: {
    method: 'GET',
    path: '/api/appraisal/signals',
    guard: 'appraisal.read',
    input: z.object({ month: monthText }),
    reply: z.object({ signals: z.array(signal) }),
  },
} as const satisfies Contract
