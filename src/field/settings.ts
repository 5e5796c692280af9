import * as z from 'zod'

/** How a street keeps its field work. */
export const fieldSettings = z.object({
  /** 敲门一轮的天数: a door knocked at within so many days is done for this round. */
  doorRoundDays: z.int().min(1).max(400).default(90),
})
