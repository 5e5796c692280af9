import type * as z from 'zod'
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

/** What a noun keeps for the street under a name of its own, with the defaults of its schema for what is not set. */
export async function loadSection<T extends z.ZodType>(tx: Tx, name: string, schema: T): Promise<z.output<T>> {
  const { rows } = await tx.query<{ section: unknown }>(
    'select settings -> $2 as section from tenants where tenant = $1',
    [tx.tenant, name],
  )
  return schema.parse(rows[0]?.section ?? {})
}

/** Replaces one section, with a line in the audit log that holds both. */
export async function saveSection(
  { tx, actor, now, ip }: { tx: Tx; actor: Actor; now: Instant; ip: string },
  name: string,
  given: Record<string, unknown>,
): Promise<void> {
  const { rows } = await tx.query<{ before: unknown }>(
    'select settings -> $2 as before from tenants where tenant = $1 for update',
    [tx.tenant, name],
  )
  await tx.query(
    'update tenants set settings = settings || jsonb_build_object($2::text, $3::jsonb) where tenant = $1',
    [tx.tenant, name, JSON.stringify(given)],
  )
  const detail = { section: name, before: rows[0]?.before ?? null, after: given }
  await writeAudit(tx, {
    at: now,
    account: actor.account,
    act: 'settings.write',
    objectKind: 'tenant',
    object: tx.tenant,
    detail,
    ip,
  })
}
