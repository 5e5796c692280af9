import * as z from 'zod'
import { residentKinds } from '#analysis/hot/kinds.ts'

export const tabIds = ['hot', 'warnings', 'proposals', 'trend', 'words', 'people', 'models'] as const
export type TabId = (typeof tabIds)[number]

export const orders = ['heat', 'people', 'count'] as const
export type Order = (typeof orders)[number]

/** Which tab, days [from, until) (absent: the last ninety), and what narrows or opens something on the tab. */
export const analysisSearch = z.object({
  tab: z.enum(tabIds).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  custom: z.literal('true').optional(),
  kind: z.enum(residentKinds).optional(),
  order: z.enum(orders).optional(),
  /** The hot issue that is open, by its title. */
  topic: z.string().max(200).optional(),
  warning: z.enum(['group', 'repeat', 'reopened', 'risk-words', 'trend']).optional(),
  state: z.enum(['open', 'handled', 'dismissed', 'linked', 'rejected', 'all']).optional(),
  procedure: z.string().max(40).optional(),
  category: z.string().max(40).optional(),
  village: z.string().max(40).optional(),
  grid: z.string().max(40).optional(),
})
export type AnalysisSearch = z.output<typeof analysisSearch>
