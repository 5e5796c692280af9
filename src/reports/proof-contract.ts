import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { inline } from './contract.ts'

/**
 * What is to be settled before signing. number: neither a live figure nor marked with a source; gap: a 【】 that nobody has
 * filled; finding: what the checker found; previous: unlike last year's signed report; table: unlike another statutory
 * report of the year.
 */
export const proofItem = z.object({
  id: z.string(),
  kind: z.enum(['number', 'gap', 'finding', 'previous', 'table']),
  severity: z.enum(['error', 'doubt', 'note']),
  /** Signing waits for it. */
  must: z.boolean(),
  /** It may be answered in words; what may not has to be mended in the text. */
  answerable: z.boolean(),
  /** It lies within plain words of a paragraph, so it can be marked as 不出自台账. */
  markable: z.boolean(),
  message: z.string(),
  stated: z.string(),
  expected: z.string(),
  place: z.object({ block: z.number(), from: z.number(), to: z.number() }).nullable(),
  code: z.string().nullable(),
  answer: z.object({ words: z.string(), by: z.string(), at: z.string() }).nullable(),
})
export type ProofItem = z.infer<typeof proofItem>

/** True for what signing still waits for. */
export function isOpen({ must, answerable, answer }: ProofItem): boolean {
  return must && !(answerable && answer !== null)
}

export const proof = z.object({
  revision: z.number(),
  /** How many numbers are live figures, marked with a source, and neither. */
  numbers: z.object({ figures: z.number(), outside: z.number(), loose: z.number() }),
  items: z.array(proofItem),
  /** How many that signing waits for are not settled. */
  open: z.number(),
  checkedAt: z.string(),
})
export type Proof = z.infer<typeof proof>

/** A signed figure that no longer holds, without its records: who may see these asks for them. */
export const figureFlag = z.object({
  code: z.string(),
  name: z.string(),
  signed: z.number().nullable(),
  now: z.number().nullable(),
  definitionChanged: z.boolean(),
  records: z.number(),
})
export type FigureFlag = z.infer<typeof figureFlag>

const id = z.uuid()

export const proofContract = {
  /** The checker run on a draft as it is kept, with the answers given so far. Refuses `report-signed`. */
  proof: { method: 'GET', path: '/api/reports/:id/proof', guard: 'report.read', input: z.object({ id }), reply: proof },
  /** Answers items in words; an answer holds for what was seen, so an item that changes is asked anew. */
  answer: {
    method: 'POST',
    path: '/api/reports/:id/proof',
    guard: 'report.write',
    input: z.object({
      id,
      items: z.array(z.string().max(64)).min(1).max(500),
      words: z.string().trim().min(2).max(1000).meta({ title: '说明' }),
    }),
    reply: proof,
  },
  /** The flags of one signed report, brought up to the ledger of now. */
  flags: {
    method: 'GET',
    path: '/api/reports/:id/flags',
    guard: 'report.read',
    input: z.object({ id }),
    reply: z.object({ flags: z.array(figureFlag), checkedAt: z.string() }),
  },
  /** How many figures of each signed report are flagged. */
  flagged: {
    method: 'GET',
    path: '/api/report-flags',
    guard: 'report.read',
    input: z.object({}),
    reply: z.object({ reports: z.array(z.object({ id: z.string(), flags: z.number() })) }),
  },
  /** A draft of one passage by the language model; refused when it brings numbers of its own. Nothing is kept. */
  prose: {
    method: 'POST',
    path: '/api/reports/:id/prose',
    guard: 'report.write',
    input: z.object({
      id,
      heading: z.string().trim().min(1).max(100),
      codes: z.array(z.string().max(80)).min(1).max(60),
    }),
    reply: z.object({ content: z.array(inline) }),
  },
} as const satisfies Contract
