import { personInitials } from '#access/initials.ts'
import type { TenantVault } from '#access/vault-store.ts'
import type { Tx } from '#db/transact.ts'
import type { SealedPerson } from './event.ts'

/** Blind keys of the initials of people's names, by which those who may reveal names find them. */
export function initialsKeys(vault: TenantVault, people: readonly SealedPerson[]): string[] {
  const initials = people.flatMap((one) => personInitials(vault.open(one.name)))
  return [...new Set(initials)].flatMap((one) => vault.index('initials', one) ?? [])
}

/** Fills the keys of the next `most` matters that have none yet; gives how many there were. */
export async function fillInitials(tx: Tx, vault: TenantVault, most = 500): Promise<number> {
  const { rows } = await tx.query<{ id: string; people: SealedPerson[] | null }>(
    `select id, fold->'people' as people from matters where tenant = $1 and initials is null order by id limit ${most}
     for update skip locked`,
    [tx.tenant],
  )
  if (rows.length === 0) return 0
  const filled = rows.map(({ id, people }) => ({ id, initials: initialsOrNone(vault, people ?? []) }))
  await tx.query(
    `update matters m set initials = r.initials from jsonb_to_recordset($2::jsonb) as r(id uuid, initials text[])
     where m.tenant = $1 and m.id = r.id`,
    [tx.tenant, JSON.stringify(filled)],
  )
  return rows.length
}

// 一件解不开的姓名（库被改动过）不能挡住其余各件；该件不可按首字母检索。
function initialsOrNone(vault: TenantVault, people: readonly SealedPerson[]): string[] {
  try {
    return initialsKeys(vault, people)
  } catch {
    return []
  }
}
