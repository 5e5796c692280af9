import { randomUUID } from 'node:crypto'
import { createAccount } from '#access/store.ts'
import { createTenant } from '#access/tenant-store.ts'
import { type Day, type Instant, startOf } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { StoredFile } from '#documents/attachments-store.ts'
import type { Resources } from '#http/context.ts'
import { parseEntry } from '#registry/entry.ts'
import { saveLayer } from '#registry/geography-store.ts'
import { getRegister } from '#registry/registers.ts'
import { insertEntries } from '#registry/write-store.ts'
import { demoEntries } from './entries.ts'
import { accounts, demoPassword } from './organisation.ts'
import { demoPaper, papersIn } from './papers.ts'
import { demoTenant } from './places.ts'
import type { Story } from './story.ts'
import { drawTown } from './town.ts'

const lanes = 4
const paperLimit = 1024 * 1024

/** The street before its first matter: the tenant, its accounts and its registers. */
export async function settleStreet(resources: Resources, first: Day): Promise<void> {
  const { database } = resources
  const began = startOf(first)
  await createTenant(database.owner, demoTenant.code, demoTenant.name, began)
  await Promise.all(Array.from({ length: lanes }, (_, lane) => openAccounts(resources, lane, began)))
  await transact(database.pool, demoTenant.code, async (tx) => {
    const writer = { vault: resources.vault.forTenant(tx.tenant), account: 'sysadmin', now: began, ip: '' }
    for (const { register, entries } of demoEntries(first)) {
      const known = getRegister(register)
      const content = entries.map((entry) => ({ ...parseEntry(known, entry), id: randomUUID(), revision: 1 }))
      await insertEntries(tx, writer, known, content)
    }
    const { base, addresses } = drawTown()
    await saveLayer(tx, 'base', base, began)
    await saveLayer(tx, 'addresses', addresses, began)
  })
}

// 口令摘要很费时，分几路同时算。
function openAccounts({ database }: Resources, lane: number, began: Instant): Promise<void> {
  return transact(database.pool, demoTenant.code, async (tx) => {
    for (const { shown: _, ...account } of accounts.filter((_, at) => at % lanes === lane)) {
      await createAccount(tx, { ...account, password: demoPassword }, began)
    }
  })
}

/** The papers that the stories hand in, stored once each, by file name. */
export async function storePapers(
  { files }: Resources,
  stories: readonly Story[],
  first: Day,
): Promise<Map<string, StoredFile>> {
  const stored = new Map<string, StoredFile>()
  for (const name of papersIn(stories)) {
    stored.set(name, await files.put(await demoPaper(name, first), { name, limit: paperLimit }))
  }
  return stored
}
