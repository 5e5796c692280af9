import { systemAccount } from '#access/actor.ts'
import type { Instant } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { applyDueOutlines } from './outlines-store.ts'

const everyMs = 60_000

/** At start and every minute writes the boundaries whose day has come into the register; what fell while down is caught up. */
export function startOutlines(resources: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  return startRounds(resources.database, everyMs, (tenant) => applyOutlines(resources, tenant, clock()), tell)
}

/** One round of it for one street; gives how many grids were given their new boundary. */
export function applyOutlines(resources: Resources, tenant: string, now: Instant): Promise<number> {
  const writer = { vault: resources.vault.forTenant(tenant), account: systemAccount, now, ip: '' }
  return transact(resources.database.pool, tenant, (tx) => applyDueOutlines(tx, writer))
}
