import type { Instant } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { forgetPositions } from './positions-store.ts'

const everyMs = 6 * 3_600_000

/** Takes away positions of people on duty that are past the time they are kept; at start and every six hours. */
export function startForgetting({ database }: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  const forget = (tenant: string) => transact(database.pool, tenant, (tx) => forgetPositions(tx, clock()))
  return startRounds(database, everyMs, forget, tell)
}
