import * as z from 'zod'

/** Days [from, until) (absent: this year), of which village, words that narrow the page, and which figure is open. */
export const indicatorsSearch = z.object({
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  custom: z.literal('true').optional(),
  village: z.string().max(40).optional(),
  words: z.string().max(40).optional(),
  code: z.string().max(80).optional(),
})
export type IndicatorsSearch = z.output<typeof indicatorsSearch>
