import * as z from 'zod'
import { type Duration, durationInWords } from '#calendar/duration.ts'
import { findWithin, isCountable, type Period } from '#calendar/periods/period.ts'
import { isPeriodId, periodOf } from '#calendar/periods/periods.ts'
import { refuse } from '#http/refusal.ts'
import { ruleOf } from '#procedures/define.ts'
import { procedures } from '#procedures/index.ts'
import { ladderProblems } from './ladder-order.ts'
import { ladder } from './ladders.ts'
import { length } from './length.ts'

/** What a street may set for itself. */
export const settings = z.object({
  /** By period id ('RX-03') or 'procedure.deadline' ('grid-event.arrive'). */
  lengths: z.record(z.string().max(80), length).default({}),
  /** Lengths by class and hour; the first that fits goes before `lengths`. */
  ladders: z.array(ladder).max(60).default([]),
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

/** Refuses a length for an unknown rule, in another unit, or longer than the statute allows, and senseless ladders. */
export function checkSettings(given: Settings): void {
  const problems = ladderProblems(given.ladders)
  if (problems.length > 0) throw refuse('ladder-senseless', { problems: problems.join('；') })
  const byClass = given.ladders.flatMap(({ procedure, lengths }) =>
    Object.entries(lengths).map(([key, own]) => [`${procedure}.${key}`, own] as const),
  )
  for (const [key, own] of [...Object.entries(given.lengths), ...byClass]) {
    const period = isPeriodId(key) ? periodOf(key) : findRule(key)
    if (!period) throw refuse('setting-unknown', { key })
    if (period.kind !== 'S' || !isCountable(period)) continue
    const statutory = findWithin(period)
    if (statutory && !isWithin(own, statutory)) {
      throw refuse('setting-too-long', { name: period.name, limit: durationInWords(statutory), basis: period.basis })
    }
  }
}

/** The rule of 'procedure.deadline'. */
function findRule(key: string): Period | undefined {
  const [procedure, deadline = ''] = key.split('.')
  const rule = procedures.find((one) => one.procedure.id === procedure)?.procedure.deadlines[deadline]
  return rule && ruleOf(rule)
}

/** A promise must be in the statute's unit: how many working days a natural day is depends on the day. */
function isWithin(own: Duration, statutory: Duration): boolean {
  return own.unit === statutory.unit && own.count <= statutory.count
}
