import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { frozenProof } from './frozen.ts'

/**
 * A run of text; a live figure, whose chip keeps its code; or a quantity that a person marked as 不出自台账 with where it
 * comes from: its words are one piece, so the source cannot slip onto another number. `by` and `at` are set on saving.
 */
export const inline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(20_000) }),
  z.object({
    kind: z.literal('figure'),
    code: z.string().max(80),
    value: z.number().nullable(),
    unit: z.string().max(20),
    scale: z.int().min(0).max(4).optional(),
  }),
  z.object({
    kind: z.literal('outside'),
    text: z.string().min(1).max(200),
    source: z.string().trim().min(2).max(200),
    by: z.string().max(40).optional(),
    at: z.string().max(40).optional(),
  }),
])
export type Inline = z.infer<typeof inline>

export const reportBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string().max(200),
  }),
  z.object({ kind: z.literal('paragraph'), content: z.array(inline).max(400) }),
])
export type ReportBlock = z.infer<typeof reportBlock>

export const reportContent = z.object({
  title: z.string().trim().min(2).max(200),
  to: z.string().max(200).default(''),
  number: z.string().max(60).default(''),
  redHead: z.boolean().default(true),
  blocks: z.array(reportBlock).max(2000),
})
export type ReportContent = z.infer<typeof reportContent>

const reportRow = z.object({
  id: z.string(),
  year: z.number(),
  title: z.string(),
  state: z.enum(['draft', 'signed']),
  revision: z.number(),
  changedAt: z.string(),
  signedAt: z.string().nullable(),
  signedBy: z.string().nullable(),
})

/** A figure of a signed report computed again: what was signed, what the ledger says now, and which records differ. */
export const figureChange = z.object({
  code: z.string(),
  name: z.string(),
  signed: z.number().nullable(),
  now: z.number().nullable(),
  definitionChanged: z.boolean(),
  records: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      change: z.enum(['added', 'removed', 'altered']),
      /** 登记更正、重新办理、撤销…… in words with old and new values. */
      why: z.string(),
      at: z.string().nullable(),
      /** How the record counted when it was signed and how it counts now; null when it did or does not belong. */
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})
export type FigureChange = z.infer<typeof figureChange>

export const reportPage = reportRow.extend({
  content: reportContent,
  /** Live values of the codes used, or the frozen ones after signing. */
  figures: z.record(
    z.string(),
    z.object({ name: z.string(), unit: z.string(), value: z.number().nullable(), hash: z.string() }),
  ),
  /** Of a signed report: what was settled before signing. */
  proof: frozenProof.nullable(),
})
export type ReportPage = z.infer<typeof reportPage>

const id = z.uuid()

export const reportsContract = {
  list: {
    method: 'GET',
    path: '/api/reports',
    guard: 'report.read',
    input: z.object({}),
    reply: z.object({ reports: z.array(reportRow) }),
  },
  /** Drafts the annual report of a year from the ledger's figures. */
  draft: {
    method: 'POST',
    path: '/api/reports',
    guard: 'report.write',
    input: z.object({ year: z.int().min(2000).max(2100), template: z.string().max(40).optional() }),
    reply: z.object({ id: z.string() }),
  },
  get: { method: 'GET', path: '/api/reports/:id', guard: 'report.read', input: z.object({ id }), reply: reportPage },
  save: {
    method: 'POST',
    path: '/api/reports/:id',
    guard: 'report.write',
    input: z.object({ id, revision: z.int(), content: reportContent }),
    reply: reportPage,
  },
  sign: {
    method: 'POST',
    path: '/api/reports/:id/sign',
    guard: 'report.sign',
    input: z.object({ id, revision: z.int() }),
    reply: reportPage,
  },
  /** Recomputes a signed report, or one of its figures; empty when nothing has changed. */
  check: {
    method: 'GET',
    path: '/api/reports/:id/check',
    guard: 'report.read',
    input: z.object({ id, code: z.string().max(80).optional() }),
    reply: z.object({ changes: z.array(figureChange), checkedAt: z.string() }),
  },
} as const satisfies Contract
