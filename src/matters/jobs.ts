import type { Instant } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import type { Resources } from '#http/context.ts'
import { fireRungs, type RungTies } from './rungs-jobs.ts'

const everyMs = 5_000

/** Looks every five seconds for reminders that are due; at start it catches up with what fell due meanwhile. */
export function startReminders(
  resources: Resources,
  clock: () => Instant,
  tell: (problem: unknown) => void,
  { react, onDuty }: RungTies = {},
  pace = 1,
) {
  const fire = (tenant: string) => fireRungs(resources, tenant, clock(), react, onDuty)
  return startRounds(resources.database, everyMs / pace, fire, tell)
}
