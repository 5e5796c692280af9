import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { checkKinds } from './replies/finding.ts'
import { replySettings } from './replies/settings.ts'

const kind = z.enum(checkKinds)

export const replyFinding = z.object({
  kind,
  severity: z.enum(['problem', 'doubt', 'hint']),
  words: z.string(),
  basis: z.string(),
  span: z.object({ start: z.int(), end: z.int() }).optional(),
})

const replyChecked = z.object({
  /** 0 to 100. */
  score: z.int(),
  /** Below the street's threshold: said, never a bar. */
  doubtful: z.boolean(),
  doubtBelow: z.int(),
  answered: z.enum(['yes', 'partly', 'no']),
  parts: z.array(z.object({ kind, name: z.string(), score: z.int(), of: z.int() })),
  findings: z.array(replyFinding),
})
export type ReplyCheckedView = z.infer<typeof replyChecked>

export const repliesContract = {
  check: {
    method: 'POST',
    path: '/api/analysis/reply-check',
    guard: 'matter.act',
    input: z.object({
      matter: z.uuid(),
      step: z.string().min(1).max(80),
      text: z.string().max(20_000),
      /** The form as filled in so far says whether the reply will be public. */
      open: z.boolean().default(false),
    }),
    reply: replyChecked,
  },
  settings: {
    method: 'GET',
    path: '/api/analysis/reply-settings',
    guard: 'settings.write',
    input: z.object({}),
    reply: replySettings,
  },
  saveSettings: {
    method: 'POST',
    path: '/api/analysis/reply-settings',
    guard: 'settings.write',
    input: replySettings,
    reply: replySettings,
  },
} as const satisfies Contract
