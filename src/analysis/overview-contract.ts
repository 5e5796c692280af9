import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { matterRow } from '#matters/contract.ts'

const period = z.object({ from: z.iso.date(), until: z.iso.date() })

export const repeater = z.object({
  /** Masked; the name itself is opened by `matters.reveal` of `newest`, which is logged. */
  name: z.string(),
  /** The newest matter, and the person's place among its people. */
  newest: z.string(),
  at: z.number(),
  count: z.number(),
  open: z.number(),
  first: z.string(),
  last: z.string(),
  /** Newest first. */
  ids: z.array(z.string()),
  /** '同一身份证件号码', '同一电话' */
  reason: z.string(),
})
export type Repeater = z.infer<typeof repeater>

const picked = { count: z.number(), right: z.number() }
const kindPicks = z.object({
  kind: z.string(),
  names: z.record(z.string(), z.string()),
  /** '2026-05', oldest first; of the abstained none counts as right. */
  months: z.array(z.object({ month: z.string(), abstained: z.number(), ...picked })),
  /** By what was suggested, abstentions left out. */
  labels: z.array(z.object({ label: z.string(), ...picked })),
})
export type KindPicks = z.infer<typeof kindPicks>

export const overviewContract = {
  /** Words and places said more often than in the stretch of the same length before. */
  words: {
    method: 'GET',
    path: '/api/analysis/words',
    guard: 'analysis.read',
    input: period,
    reply: z.object({
      words: z.array(z.object({ text: z.string(), count: z.number(), before: z.number(), lift: z.number() })),
      places: z.array(z.object({ name: z.string(), kind: z.string(), count: z.number(), before: z.number() })),
      read: z.number(),
      readBefore: z.number(),
      before: period,
    }),
  },
  /** Who came at least twice in a period, masked; only for those who may reveal names. */
  repeaters: {
    method: 'GET',
    path: '/api/analysis/repeaters',
    guard: 'matter.reveal',
    input: period,
    reply: z.object({ people: z.array(repeater) }),
  },
  /** Of each model kind what was suggested against what people chose, by month and by label, with the labels' names. */
  picks: {
    method: 'GET',
    path: '/api/analysis/model-picks',
    guard: 'analysis.read',
    input: z.object({}),
    reply: z.object({ kinds: z.array(kindPicks) }),
  },
  /** Matters by id, as far as the reader may see them; newest first. */
  matters: {
    method: 'POST',
    path: '/api/analysis/matters',
    guard: 'matter.read',
    input: z.object({ ids: z.array(z.uuid()).max(1000) }),
    reply: z.object({ rows: z.array(matterRow) }),
  },
} as const satisfies Contract
