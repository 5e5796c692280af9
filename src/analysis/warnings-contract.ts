import * as z from 'zod'
import type { Contract } from '#http/contract.ts'

export const warningKinds = {
  group: '群体预警',
  repeat: '重复督办',
  reopened: '办结后重开',
  'risk-words': '风险言语',
  trend: '异常升高',
} as const
export type WarningKind = keyof typeof warningKinds

const kind = z.enum(['group', 'repeat', 'reopened', 'risk-words', 'trend'])
const state = z.enum(['open', 'handled', 'dismissed'])

export const warningRow = z.object({
  id: z.uuid(),
  kind,
  raisedAt: z.string(),
  title: z.string(),
  words: z.string(),
  matters: z.array(z.string()),
  village: z.string().nullable(),
  grid: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  state,
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answer: z.string().nullable(),
})
export type WarningRow = z.infer<typeof warningRow>

const answerInput = z.object({
  id: z.uuid(),
  state: z.enum(['handled', 'dismissed']),
  answer: z.string().trim().min(2, '请写明怎样处置的，或者为什么不成立').max(500),
})
export type AnswerWarning = z.infer<typeof answerInput>

export const warningsContract = {
  list: {
    method: 'GET',
    path: '/api/analysis/warnings',
    guard: 'analysis.read',
    input: z.object({ kind: kind.optional(), state: state.optional() }),
    reply: z.object({ warnings: z.array(warningRow) }),
  },
  answer: {
    method: 'POST',
    path: '/api/analysis/warnings/:id/answer',
    guard: 'analysis.answer',
    input: answerInput,
    reply: z.object({}),
  },
  /** Supervises the matter a warning is about (the newest still open) and answers the warning with it, in one step. */
  supervise: {
    method: 'POST',
    path: '/api/analysis/warnings/:id/supervise',
    guard: 'matter.supervise',
    input: z.object({
      id: z.uuid(),
      actId: z.uuid(),
      words: z.string().trim().min(2, '请写明督办意见').max(400),
    }),
    reply: z.object({ matter: z.string(), number: z.string() }),
  },
} as const satisfies Contract
