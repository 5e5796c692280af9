import * as z from 'zod'

export const tabIds = [
  'accounts',
  'rights',
  'people',
  'calendar',
  'templates',
  'reports',
  'analysis',
  'dispatch',
  'audit',
  'settings',
] as const
export type TabId = (typeof tabIds)[number]

/** Which tab, and the filter of the audit log; `until` is the first day that is left out. */
export const adminSearch = z.object({
  tab: z.enum(tabIds).optional(),
  account: z.string().max(40).optional(),
  act: z.string().max(60).optional(),
  object: z.string().max(80).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
export type AdminSearch = z.output<typeof adminSearch>
