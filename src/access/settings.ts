import * as z from 'zod'
import { type Duration, durationInWords } from '#calendar/duration.ts'
import { findWithin, isCountable } from '#calendar/periods/period.ts'
import { isPeriodId, periodOf } from '#calendar/periods/periods.ts'
import { refuse } from '#http/refusal.ts'
import { procedures } from '#procedures/index.ts'

const duration = z.object({
  unit: z.enum(['minute', 'hour', 'day', 'workday', 'month', 'year']),
  count: z.int().min(1).max(3650),
})

/** What a street may set for itself. */
export const settings = z.object({
  /** By period id ('RX-03') or 'procedure.deadline' ('grid-event.arrive'). */
  lengths: z.record(z.string().max(80), duration).default({}),
  /** Printed on guides, forms and notices; what is not set prints as a gap. */
  contact: z
    .object({
      phone: z.string().trim().max(40).optional(),
      address: z.string().trim().max(100).optional(),
      hours: z.string().trim().max(100).optional(),
    })
    .default({}),
})
export type Settings = z.infer<typeof settings>

/** Refuses a length for an unknown rule, in another unit, or longer than the statute allows. */
export function checkSettings(given: Settings): void {
  for (const [key, own] of Object.entries(given.lengths)) {
    const id = isPeriodId(key) ? key : periodOfDeadline(key)
    if (id === undefined || !isPeriodId(id)) throw refuse('setting-unknown', { key })
    const period = periodOf(id)
    if (period.kind !== 'S' || !isCountable(period)) continue
    const statutory = findWithin(period)
    if (statutory && !isWithin(own, statutory)) {
      throw refuse('setting-too-long', { name: period.name, limit: durationInWords(statutory), basis: period.basis })
    }
  }
}

function periodOfDeadline(key: string): string | undefined {
  const [procedure, deadline] = key.split('.')
  return procedures.find((one) => one.procedure.id === procedure)?.procedure.deadlines[deadline ?? '']?.period
}

/** A promise must be in the statute's unit: how many working days a natural day is depends on the day. */
function isWithin(own: Duration, statutory: Duration): boolean {
  return own.unit === statutory.unit && own.count <= statutory.count
}
