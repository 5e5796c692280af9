import * as z from 'zod'

export const commandTabs = { board: '指挥台', replay: '复盘', figures: '用时' } as const
export type CommandTab = keyof typeof commandTabs

/** Which part of the page, which incident is chosen when it opens, and the hours or days looked at. */
export const commandSearch = z.object({
  tab: z.enum(['board', 'replay', 'figures']).optional(),
  id: z.uuid().optional(),
  day: z.iso.date().optional(),
  hour: z.coerce.number().int().min(0).max(23).optional(),
  hours: z.coerce.number().int().min(1).max(24).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  custom: z.literal('true').optional(),
  by: z.enum(['all', 'grid', 'class', 'shift']).optional(),
})
export type CommandSearch = z.output<typeof commandSearch>
