import type pg from 'pg'
import type { Instant } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import { checkTenantCode } from './divisions.ts'

export type TenantRow = { tenant: string; name: string }

/** Every street of this house, oldest first. */
export async function listTenants(pool: pg.Pool): Promise<TenantRow[]> {
  const { rows } = await pool.query<TenantRow>('select tenant, name from tenants order by created_at, tenant')
  return rows
}

/** Makes a street; refuses a code that is no 12-digit division code, or that is there already. */
export async function createTenant(pool: pg.Pool, code: string, name: string, now: Instant): Promise<TenantRow> {
  const checked = checkTenantCode(code)
  if (!checked.ok) throw refuse('tenant-code-wrong', { code })
  const { rows } = await pool.query<TenantRow>(
    'insert into tenants (tenant, name, created_at) values ($1, $2, $3) on conflict (tenant) do nothing returning tenant, name',
    [code, name.trim(), now],
  )
  const made = rows[0]
  if (!made) throw refuse('tenant-exists', { tenant: code })
  return made
}

export async function getTenant(pool: pg.Pool, code: string): Promise<TenantRow> {
  const { rows } = await pool.query<TenantRow>('select tenant, name from tenants where tenant = $1', [code])
  const found = rows[0]
  if (!found) throw refuse('tenant-unknown', { tenant: code })
  return found
}
