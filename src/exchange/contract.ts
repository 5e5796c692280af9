import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { comparisonSummary, differenceLine } from './difference.ts'

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, '只能用小写字母、数字和短横线')
  .meta({ title: '代号' })
const uuid = z.uuid()
const day = z.iso.date()
const reason = z.string().trim().min(2).max(200).meta({ title: '用途' })

const mappingRow = z.object({
  id: z.string(),
  revision: z.number(),
  name: z.string(),
  system: z.string(),
  note: z.string(),
  kind: z.enum(['records', 'figures']),
  direction: z.enum(['send', 'compare', 'both']),
  procedures: z.array(z.string()),
  columns: z.number(),
  /** One of the samples that come with the program. */
  sample: z.boolean(),
  active: z.boolean(),
  person: z.string(),
  at: z.string().nullable(),
})
export type MappingRow = z.infer<typeof mappingRow>

const cell = z.object({ title: z.string(), value: z.string(), problem: z.string().nullable() })
export type CellView = z.infer<typeof cell>

const delivery = z.object({
  id: z.string(),
  mapping: z.string(),
  state: z.enum(['sending', 'sent', 'failed']),
  receipt: z.string().nullable(),
  person: z.string(),
  at: z.string(),
  lastAt: z.string(),
  attempts: z.array(
    z.object({
      attempt: z.number(),
      at: z.string(),
      status: z.number().nullable(),
      answer: z.string(),
      problem: z.string().nullable(),
    }),
  ),
})
export type DeliveryView = z.infer<typeof delivery>

const copySheet = z.object({
  mapping: z.string(),
  name: z.string(),
  system: z.string(),
  cells: z.array(cell),
  /** An administrator has named an address for it. */
  sendable: z.boolean(),
})
export type CopySheet = z.infer<typeof copySheet>

const target = {
  mapping: id,
  address: z
    .url({ protocol: /^https?$/, error: '须为 http 或 https 开头的地址' })
    .max(500)
    .refine((text) => !text.includes('@'), '地址中不得带账号密码')
    .meta({ title: '地址' }),
  header: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/, '请求头名称写法不对')
    .meta({ title: '令牌所在的请求头' }),
  enabled: z.boolean(),
}
export const targetInput = z.object({
  ...target,
  token: z.string().trim().max(2000).optional().meta({ title: '令牌' }),
})
export type TargetInput = z.infer<typeof targetInput>
const targetShown = z.object({
  mapping: z.string(),
  address: z.string(),
  header: z.string(),
  enabled: z.boolean(),
  hasToken: z.boolean(),
})
export type TargetShown = z.infer<typeof targetShown>

const comparison = z.object({
  id: z.string(),
  mapping: z.string(),
  kind: z.enum(['records', 'figures']),
  name: z.string(),
  system: z.string(),
  file: z.string(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  summary: comparisonSummary,
  lines: z.number(),
  answered: z.number(),
  hasErrors: z.boolean(),
  person: z.string(),
  at: z.string(),
})
export type ComparisonRow = z.infer<typeof comparison>

const answer = z.enum(['theirs', 'ours', 'corrected']).meta({ title: '答复' })
const answeredLine = differenceLine.extend({
  line: z.number(),
  answer: z.object({ answer, reason: z.string(), person: z.string(), at: z.string() }).nullable(),
})
export type AnsweredRow = z.infer<typeof answeredLine>

export const exchangeContract = {
  mappings: {
    method: 'GET',
    path: '/api/exchange/mappings',
    guard: 'exchange.read',
    input: z.object({}),
    reply: z.object({ mappings: z.array(mappingRow) }),
  },
  mapping: {
    method: 'GET',
    path: '/api/exchange/mappings/:id',
    guard: 'exchange.read',
    input: z.object({ id: z.string().max(60) }),
    reply: z.object({ text: z.string(), revision: z.number() }),
  },
  /** Keeps a revision; `revision` is the one seen (0: a new mapping). Refused with the line and column of every mistake. */
  putMapping: {
    method: 'POST',
    path: '/api/exchange/mappings/:id',
    guard: 'template.write',
    input: z.object({
      id,
      revision: z.int().min(0),
      text: z.string().max(300_000).meta({ title: '映射' }),
      active: z.boolean(),
    }),
    reply: z.object({ revision: z.number() }),
  },
  /** The first ten matters through a mapping that is not yet saved, masked. */
  rehearse: {
    method: 'POST',
    path: '/api/exchange/rehearse',
    guard: 'exchange.use',
    input: z.object({ text: z.string().max(300_000), from: day.optional(), until: day.optional() }),
    reply: z.object({
      columns: z.array(z.string()),
      rows: z.array(z.object({ number: z.string(), cells: z.array(cell), problem: z.string().nullable() })),
    }),
  },
  targets: {
    method: 'GET',
    path: '/api/exchange/targets',
    guard: 'settings.write',
    input: z.object({}),
    reply: z.object({ targets: z.array(targetShown) }),
  },
  saveTarget: {
    method: 'POST',
    path: '/api/exchange/targets/:mapping',
    guard: 'settings.write',
    input: targetInput,
    reply: z.object({}),
  },
  compare: {
    method: 'POST',
    path: '/api/exchange/comparisons',
    guard: 'exchange.use',
    input: z.object({ mapping: z.string().max(60), attachment: uuid, from: day.optional(), until: day.optional() }),
    reply: z.object({ id: z.string() }),
  },
  comparisons: {
    method: 'GET',
    path: '/api/exchange/comparisons',
    guard: 'exchange.use',
    input: z.object({}),
    reply: z.object({ comparisons: z.array(comparison) }),
  },
  /** A page of its differences, in order. */
  comparison: {
    method: 'GET',
    path: '/api/exchange/comparisons/:id',
    guard: 'exchange.use',
    input: z.object({
      id: uuid,
      kind: z.enum(['only-theirs', 'only-ours', 'different']).optional(),
      field: z.string().max(100).optional(),
      open: z.literal('true').optional(),
      after: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    reply: z.object({ comparison, rows: z.array(answeredLine), found: z.number(), next: z.number().nullable() }),
  },
  answer: {
    method: 'POST',
    path: '/api/exchange/comparisons/:id/answers',
    guard: 'exchange.use',
    input: z.object({
      id: uuid,
      lines: z.array(z.int().min(1)).min(1).max(1000),
      answer,
      reason: z.string().trim().min(2).max(500).meta({ title: '理由' }),
    }),
    reply: z.object({ answered: z.number() }),
  },
  /** What a matter looks like in the forms of superior systems, masked, and what was sent of it. */
  copySheets: {
    method: 'GET',
    path: '/api/matters/:id/exchange',
    guard: 'matter.read',
    input: z.object({ id: uuid }),
    reply: z.object({
      sheets: z.array(copySheet),
      deliveries: z.array(delivery),
      rights: z.object({ plain: z.boolean(), send: z.boolean() }),
    }),
  },
  /** The same in plain, for whoever fills in the form by hand; the reason stands in the audit log. */
  plainSheet: {
    method: 'POST',
    path: '/api/matters/:id/exchange/plain',
    guard: 'matter.reveal',
    input: z.object({ id: uuid, mapping: z.string().max(60), reason }),
    reply: z.object({ cells: z.array(cell) }),
  },
  /** Sends it to the address that an administrator has named. The same content is taken only once. */
  push: {
    method: 'POST',
    path: '/api/matters/:id/exchange/push',
    guard: 'exchange.use',
    input: z.object({ id: uuid, mapping: z.string().max(60) }),
    reply: delivery,
  },
} as const satisfies Contract
