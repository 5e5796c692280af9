import * as z from 'zod'

const place = z.string().max(40).optional()

/** Which table or bulletin, of which days [from, until), and which figure is open with its own days and place. */
export const tablesSearch = z.object({
  which: z.string().max(40).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  code: z.string().max(80).optional(),
  codeFrom: z.iso.date().optional(),
  codeUntil: z.iso.date().optional(),
  village: place,
  unit: place,
})
export type TablesSearch = z.output<typeof tablesSearch>
