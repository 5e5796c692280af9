import * as z from 'zod'

export const tabIds = ['alarms', 'devices', 'silences', 'sources'] as const
export type TabId = (typeof tabIds)[number]

export const alarmsSearch = z.object({
  tab: z.enum(tabIds).optional(),
  state: z.enum(['new', 'held', 'matter', 'merged', 'silenced', 'false']).optional(),
  class: z.string().max(20).optional(),
  point: z.string().max(40).optional(),
})
export type AlarmsSearch = z.output<typeof alarmsSearch>
