import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTenant } from '#access/tenant-store.ts'
import type { Instant } from '#calendar/date.ts'
import type { Resources } from '#http/context.ts'
import { copyColumns, copyLine } from './rows.ts'

type Asked = { tenant: string; count: number; folder: string; now: Instant }

/**
 * A street whose `matters` are filled from a file, without its indexes; they are made again after. The ledger stays
 * empty: only what reads snapshots sees them.
 */
export async function seedMatters(
  { database, vault }: Resources,
  { tenant, count, folder, now }: Asked,
): Promise<void> {
  const { owner } = database
  await createTenant(owner, tenant, '测速街道', now)
  const { rows: indexes } = await owner.query<{ name: string; text: string }>(
    `select indexname as name, indexdef as text from pg_indexes where tablename = 'matters' and indexname <> 'matters_pkey'`,
  )
  for (const { name } of indexes) await owner.query(`drop index ${name}`)
  const file = join(folder, 'matters.copy')
  const out = createWriteStream(file)
  const own = vault.forTenant(tenant)
  for (let index = 0; index < count; index++)
    if (!out.write(copyLine(tenant, index, count, Date.parse(now), own))) await once(out, 'drain')
  out.end()
  await once(out, 'close')
  await owner.query(`copy matters (${copyColumns.join(', ')}) from '${file}'`)
  rmSync(file)
  await owner.query("set maintenance_work_mem = '512MB'")
  for (const { text } of indexes) await owner.query(text)
  await owner.query('insert into counters (tenant, name, value) values ($1, $2, $3)', [tenant, 'hotline:2026', count])
  await owner.query('vacuum analyze matters')
}
