import { writeAudit } from '#access/audit-store.ts'
import type { TenantVault } from '#access/vault-store.ts'
import type { Tx } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { TargetInput, TargetShown } from './contract.ts'

type Row = { mapping: string; address: string; header: string; sealed_token: string; enabled: boolean }

/** An address that an administrator named, with its token in the clear. */
export type Target = { address: string; header: string; token: string }

async function findRow(tx: Tx, mapping: string): Promise<Row | undefined> {
  const { rows } = await tx.query<Row>(
    'select mapping, address, header, sealed_token, enabled from exchange_targets where tenant = $1 and mapping = $2',
    [tx.tenant, mapping],
  )
  return rows[0]
}

/** What an administrator sees: whether there is a token, never the token. */
export async function listTargets(tx: Tx): Promise<TargetShown[]> {
  const { rows } = await tx.query<Row>(
    'select mapping, address, header, sealed_token, enabled from exchange_targets where tenant = $1 order by mapping',
    [tx.tenant],
  )
  return rows.map(({ sealed_token, ...row }) => ({ ...row, hasToken: sealed_token !== '' }))
}

/** Mappings that may be sent at all. */
export async function enabledTargets(tx: Tx): Promise<Set<string>> {
  return new Set((await listTargets(tx)).flatMap(({ mapping, enabled }) => (enabled ? [mapping] : [])))
}

/** Where a mapping is sent; undefined unless an administrator named an address and switched it on. */
export async function findTarget(tx: Tx, vault: TenantVault, mapping: string): Promise<Target | undefined> {
  const row = await findRow(tx, mapping)
  if (!row?.enabled) return undefined
  return {
    address: row.address,
    header: row.header,
    token: row.sealed_token === '' ? '' : vault.open(row.sealed_token),
  }
}

/** Names the address of a mapping. A token that is not given stays, unless the address is another: it is meant for one. */
export async function saveTarget(tx: Tx, { resources, actor, now, ip }: Context, given: TargetInput): Promise<void> {
  const before = await findRow(tx, given.mapping)
  const kept = before?.address === given.address ? before.sealed_token : ''
  const vault = resources.vault.forTenant(tx.tenant)
  const sealed = given.token === undefined ? kept : given.token === '' ? '' : vault.seal(given.token)
  await tx.query(
    `insert into exchange_targets (tenant, mapping, address, header, sealed_token, enabled, account, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (tenant, mapping) do update set address = $3, header = $4, sealed_token = $5, enabled = $6, account = $7, at = $8`,
    [tx.tenant, given.mapping, given.address, given.header, sealed, given.enabled, actor.account, now],
  )
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'exchange.target', objectKind: 'exchange', object: given.mapping },
    detail: { address: given.address, enabled: given.enabled, before: before?.address ?? null },
    ip,
  })
}
