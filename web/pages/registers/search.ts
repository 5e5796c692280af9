import * as z from 'zod'

/** Which register, which of its entries and which one is open, as the address carries them. */
export const registersSearch = z.object({
  register: z.string().max(60).optional(),
  words: z.string().max(60).optional(),
  /** As of this day; absent: today. */
  on: z.iso.date().optional(),
  /** Ended entries too. */
  all: z.literal('true').optional(),
  entry: z.uuid().optional(),
  /** What ends soon, across all registers, instead of one of them. */
  expiring: z.literal('true').optional(),
})
export type RegistersSearch = z.output<typeof registersSearch>
