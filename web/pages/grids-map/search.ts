import * as z from 'zod'

/** As of which day, and which grid is open, as the address carries them. */
export const gridsMapSearch = z.object({
  /** Absent: today. */
  on: z.iso.date().optional(),
  grid: z.string().max(40).optional(),
  /** The boundaries are being changed; from this day on. */
  edit: z.iso.date().optional(),
})
export type GridsMapSearch = z.output<typeof gridsMapSearch>
