import * as z from 'zod'

/** Which part of the page is open; of a comparison which differences. */
export const exchangeSearch = z.object({
  tab: z.enum(['mappings', 'export', 'compare']).optional(),
  mapping: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  custom: z.literal('true').optional(),
  comparison: z.string().max(60).optional(),
  kind: z.enum(['only-theirs', 'only-ours', 'different']).optional(),
  field: z.string().max(100).optional(),
  open: z.literal('true').optional(),
})
export type ExchangeSearch = z.output<typeof exchangeSearch>
