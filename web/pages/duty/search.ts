import * as z from 'zod'

/** The Monday of the week shown; absent: this week. */
export const dutySearch = z.object({ week: z.iso.date().optional() })
