import type { Instant } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { sweepUploads } from './uploads-store.ts'

const everyMs = 6 * 3_600_000

/** Takes away uploads that nobody has gone on with for seven days; at start and every six hours. */
export function startSweeping({ database }: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  const sweep = (tenant: string) => transact(database.pool, tenant, (tx) => sweepUploads(tx, clock()))
  return startRounds(database, everyMs, sweep, tell)
}
