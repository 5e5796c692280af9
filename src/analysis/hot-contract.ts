import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { residentKinds } from './hot/kinds.ts'
import { hotSettings } from './hot/settings.ts'

const day = z.iso.date()

export const hotTopic = z.object({
  rank: z.number(),
  title: z.string(),
  place: z.string(),
  from: z.string(),
  to: z.string(),
  count: z.number(),
  people: z.number(),
  likes: z.number(),
  dislikes: z.number(),
  heat: z.number(),
  /** What the heat is made of. */
  parts: z.object({ base: z.number(), density: z.number(), growth: z.number(), freshness: z.number() }),
  /** Ids of the matters that the reader may see. */
  ids: z.array(z.string()),
  /** Matters by week, the week's Monday first. */
  weeks: z.array(z.object({ from: z.string(), count: z.number() })),
  /** Matters by grid, most first; null is a matter without a grid. */
  grids: z.array(z.object({ grid: z.string().nullable(), count: z.number() })),
})
export type HotTopic = z.infer<typeof hotTopic>

export const hotHint = z.object({
  rank: z.number(),
  title: z.string(),
  count: z.number(),
  likeness: z.number(),
  reason: z.string(),
})

export const hotContract = {
  /** The hot issues among the matters filed in [from, until) that the reader may see. */
  hotTopics: {
    method: 'GET',
    path: '/api/hot',
    guard: 'matter.read',
    input: z.object({ from: day, until: day, kind: z.enum(residentKinds).optional() }),
    reply: z.object({ topics: z.array(hotTopic), read: z.number(), cut: z.boolean(), settings: hotSettings }),
  },
  /** 「可能属于热点…」 for a text being typed, of the last half year. */
  hotHints: {
    method: 'POST',
    path: '/api/hot/hints',
    guard: 'matter.file',
    input: z.object({ text: z.string().max(20_000) }),
    reply: z.object({ hints: z.array(hotHint) }),
  },
  currentHotSettings: {
    method: 'GET',
    path: '/api/hot/settings',
    guard: 'settings.write',
    input: z.object({}),
    reply: hotSettings,
  },
  /** Sets the weights of the heat and what counts as an issue, for the whole street. */
  hotSettings: {
    method: 'POST',
    path: '/api/hot/settings',
    guard: 'settings.write',
    input: hotSettings,
    reply: hotSettings,
  },
} as const satisfies Contract
