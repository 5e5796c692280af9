import * as z from 'zod'
import type { Contract } from '#http/contract.ts'

/** Longest text checked, in characters, as in `file-text.ts`: this file also goes to the browser. */
export const longestText = 600_000

const span = z.object({ start: z.int(), end: z.int() })

export const claimRead = span.extend({
  text: z.string(),
  value: z.number(),
  upper: z.number().optional(),
  bound: z.enum(['exact', 'about', 'at-least', 'at-most']),
  kind: z.enum(['count', 'rate', 'points', 'times']),
  unit: z.string(),
  what: z.string(),
})
export type ClaimRead = z.infer<typeof claimRead>

export const findingMade = span.extend({
  kind: z.string(),
  severity: z.enum(['error', 'doubt', 'note']),
  message: z.string(),
  stated: z.string(),
  expected: z.string(),
  /** Indexes of the claims it rests on. */
  claims: z.array(z.int()),
  also: z.array(span),
})
export type FindingMade = z.infer<typeof findingMade>

export const reportChecked = z.object({ claims: z.array(claimRead), findings: z.array(findingMade) })
export type ReportChecked = z.infer<typeof reportChecked>

export const reportText = z.object({ name: z.string(), text: z.string() })

/** Reading and checking any report. Nothing of the texts is kept or logged. */
export const checkContract = {
  /** What is looked at, and whether the asker may also compare with a ledger. */
  about: {
    method: 'GET',
    path: '/api/check-report',
    guard: 'local',
    input: z.object({}),
    reply: z.object({
      checks: z.array(z.object({ id: z.string(), name: z.string(), explains: z.string() })),
      signedIn: z.boolean(),
      ledger: z.boolean(),
    }),
  },
  /** With `ledger` the figures of the asker's own street for that year are a further source. */
  check: {
    method: 'POST',
    path: '/api/check-report',
    guard: 'local',
    input: z.object({
      text: z.string().min(1).max(longestText).regex(/\S/),
      previous: z.string().max(longestText).optional(),
      year: z.int().min(1980).max(2100).optional(),
      ledger: z.boolean().optional(),
    }),
    reply: reportChecked,
  },
} as const satisfies Contract
