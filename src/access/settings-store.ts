import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Actor } from './actor.ts'
import { writeAudit } from './audit-store.ts'
import { checkSettings, type Settings, settings } from './settings.ts'

/** The settings of the transaction's street, with the defaults for what it has not set. */
export async function loadSettings(tx: Tx): Promise<Settings> {
  const { rows } = await tx.query<{ settings: unknown }>({
    name: 'tenant-settings',
    text: 'select settings from tenants where tenant = $1',
    values: [tx.tenant],
  })
  return settings.parse(rows[0]?.settings ?? {})
}

/** Replaces the settings; matters already filed keep the lengths they were filed with. */
export async function saveSettings(tx: Tx, actor: Actor, given: Settings, now: Instant, ip: string): Promise<Settings> {
  checkSettings(given)
  const before = await loadSettings(tx)
  await tx.query('update tenants set settings = settings || $2 where tenant = $1', [tx.tenant, JSON.stringify(given)])
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'settings.write',
    objectKind: 'tenant',
    object: tx.tenant,
    detail: { before, after: given },
    ip,
  })
  return given
}
