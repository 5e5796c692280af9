import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { matterRow } from '#matters/contract.ts'

const solved = z.object({
  row: matterRow,
  /** '同类地点；相似 62%，共同提到：路灯不亮'. */
  reason: z.string(),
  /** Days from filing to closing, the day of filing not counted. */
  days: z.number(),
  late: z.boolean(),
  unit: z.string().nullable(),
  handler: z.object({ person: z.string(), posts: z.array(z.string()) }).nullable(),
  /** What was done, in the words of the last reply, result or feedback; people masked. */
  step: z.string().nullable(),
  words: z.array(z.object({ title: z.string(), value: z.string() })),
  satisfaction: z.object({ level: z.string(), name: z.string() }).nullable(),
})
export type Solved = z.infer<typeof solved>

const reply = z.object({ rows: z.array(solved) })

/** Closed matters like one at hand, with how they were solved and by whom. */
export const solvedContract = {
  typed: {
    method: 'POST',
    path: '/api/analysis/solved',
    guard: 'matter.read',
    input: z.object({
      title: z.string().max(200).default(''),
      detail: z.string().max(20_000).default(''),
      place: z.string().max(200).optional(),
      category: z.string().max(200).optional(),
    }),
    reply,
  },
  ofMatter: {
    method: 'GET',
    path: '/api/matters/:id/solved',
    guard: 'matter.read',
    input: z.object({ id: z.uuid() }),
    reply,
  },
} as const satisfies Contract
