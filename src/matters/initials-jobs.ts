import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { fillInitials } from './initials-store.ts'

/** Fills the initials of every street's matters that have none: those from before this version, once. Gives how many. */
export async function refillInitials(
  { database, vault }: Pick<Resources, 'database' | 'vault'>,
  goesOn: () => boolean = () => true,
): Promise<number> {
  const { rows } = await database.owner.query<{ tenant: string }>('select tenant from tenants order by tenant')
  let filled = 0
  for (const { tenant } of rows) {
    for (let last = 1; last > 0 && goesOn(); filled += last)
      last = await transact(database.pool, tenant, (tx) => fillInitials(tx, vault.forTenant(tenant)))
  }
  return filled
}

/** Fills them in the background after the start; search by initials finds more and more meanwhile. */
export function startInitials(
  resources: Pick<Resources, 'database' | 'vault'>,
  tell: (problem: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  const running = refillInitials(resources, () => !stopped).then(() => undefined, tell)
  return {
    async stop() {
      stopped = true
      await running
    },
  }
}
