import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { matterRow } from '#matters/contract.ts'
import { watchSettings } from './repeats/settings.ts'
import { riskLevel } from './risk/settings.ts'

export const proposalKinds = { 'same-matter': '疑似同一事', 'same-person': '疑似同一人' } as const
export const proposalStates = { open: '待确认', linked: '已确认', rejected: '已排除' } as const

const kind = z.enum(['same-matter', 'same-person'])
const state = z.enum(['open', 'linked', 'rejected'])
const id = z.uuid()

export const proposal = z.object({
  id,
  kind,
  state,
  /** 0 to 1: how sure; a proposal, never a finding. */
  score: z.number(),
  reasons: z.array(z.string()),
  foundAt: z.string(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answer: z.string().nullable(),
  /** The link made when it was accepted; null also where one person was confirmed without tying the matters. */
  link: z.string().nullable(),
  /** The later matter, and the earlier one that it may repeat. */
  matter: matterRow,
  other: matterRow,
})
export type ProposalView = z.infer<typeof proposal>

const mark = z.object({
  matter: z.string(),
  /** Risk words heard in it; null without any. `open` until somebody has answered the warning. */
  risk: z.object({ warning: z.string(), level: riskLevel, words: z.array(z.string()), open: z.boolean() }).nullable(),
  /** Proposals about it that nobody has answered yet. */
  proposals: z.number(),
})
export type Mark = z.infer<typeof mark>

const list = z.object({ proposals: z.array(proposal) })

/** Same person, same matter: what the system proposes, and what people made of it. */
export const proposalsContract = {
  proposals: {
    method: 'GET',
    path: '/api/analysis/proposals',
    guard: 'analysis.read',
    input: z.object({
      kind: kind.optional(),
      state: state.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      /** The `next` of the page before. */
      after: z.string().max(100).optional(),
    }),
    reply: list.extend({ next: z.string().nullable() }),
  },
  ofMatter: {
    method: 'GET',
    path: '/api/analysis/matters/:matter/proposals',
    guard: 'matter.read',
    input: z.object({ matter: id }),
    reply: list.extend({ mark }),
  },
  /** Marks of matters shown in a list: risk words, open proposals. Those out of reach are left out. */
  marks: {
    method: 'POST',
    path: '/api/analysis/marks',
    guard: 'matter.read',
    input: z.object({ ids: z.array(id).max(100) }),
    reply: z.object({ marks: z.array(mark) }),
  },
  accept: {
    method: 'POST',
    path: '/api/analysis/proposals/:id/accept',
    guard: 'matter.link',
    /** 'same-person' confirms that it is one person and ties nothing. */
    input: z.object({
      id,
      as: z.enum(['repeat-of', 'merged-into', 'same-person']),
      note: z.string().trim().max(500).optional(),
    }),
    reply: z.object({}),
  },
  reject: {
    method: 'POST',
    path: '/api/analysis/proposals/:id/reject',
    guard: 'matter.link',
    input: z.object({ id, reason: z.string().trim().min(2, '请写明为什么不是').max(500) }),
    reply: z.object({}),
  },
  /** Takes an answer back: the link is undone on both sides and the proposal is open again. */
  undo: {
    method: 'POST',
    path: '/api/analysis/proposals/:id/undo',
    guard: 'matter.link',
    input: z.object({ id }),
    reply: z.object({}),
  },
  watchSettings: {
    method: 'GET',
    path: '/api/analysis/watch-settings',
    guard: 'settings.write',
    input: z.object({}),
    reply: watchSettings,
  },
  saveWatchSettings: {
    method: 'POST',
    path: '/api/analysis/watch-settings',
    guard: 'settings.write',
    input: watchSettings,
    reply: z.object({}),
  },
} as const satisfies Contract
