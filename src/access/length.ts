import * as z from 'zod'

/** A length of time as a street sets it: a count with its unit. */
export const length = z.object({
  unit: z.enum(['minute', 'hour', 'day', 'workday', 'month', 'year']),
  count: z.int().min(1).max(3650),
})
