import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '#access/actor.ts'
import { createAccount, findAccount } from '#access/store.ts'
import { createTenant, listTenants } from '#access/tenant-store.ts'
import { dayFrom, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { transact } from '#db/transact.ts'
import type { StoredFile } from '#documents/attachments-store.ts'
import { officialDocument, packDocument } from '#documents/official.ts'
import type { Resources } from '#http/context.ts'
import type { PaperGiven } from '#matters/event.ts'
import { type RoleId, roleIds, roles } from '#procedures/roles.ts'
import { parseEntry } from '#registry/entry.ts'
import { getRegister, registers } from '#registry/registers.ts'
import { insertEntries } from '#registry/write-store.ts'
import type { FigureFile } from './figure-file.ts'
import type { EntryWanted } from './recipe.ts'

/** Who does what a role does; the account is the role's own, and nobody can sign in with it. */
export function actorOf(tenant: string, role: RoleId, reaching = false): Actor {
  const reach: RoleId[] = reaching ? ['command_center', 'judicial_office'] : []
  return {
    tenant,
    account: `replay-${role}`,
    person: roles[role].name,
    posts: [role, ...reach].map((one) => ({ role: one })),
  }
}

/** Makes the street if it is not there, with an account for each role. */
export async function prepareHouse({ database }: Resources, file: FigureFile, now: Instant): Promise<void> {
  const known = (await listTenants(database.pool)).some(({ tenant }) => tenant === file.code)
  if (!known) await createTenant(database.pool, file.code, file.subdistrict, now)
  await transact(database.pool, file.code, async (tx) => {
    for (const role of roleIds) {
      const name = `replay-${role}`
      if (await findAccount(tx, name)) continue
      const password = `Aa1!${randomBytes(18).toString('base64url')}`
      await createAccount(tx, { name, person: `${roles[role].name}（补录）`, posts: [{ role }], password }, now)
    }
  })
}

/** Adds the entries that are not there yet, register by register in the order of the menu. Gives how many. */
export async function addEntries(
  resources: Resources,
  { code: tenant, year }: FigureFile,
  wanted: readonly EntryWanted[],
  now: Instant,
): Promise<number> {
  const vault = resources.vault.forTenant(tenant)
  const writer = { vault, account: actorOf(tenant, 'gen_office').account, now, ip: '' }
  let added = 0
  await transact(resources.database.pool, tenant, async (tx) => {
    for (const { id } of registers) {
      const known = await codesOf(tx, id)
      const fresh = wanted.filter(({ register, code }) => register === id && !known.has(code))
      const register = getRegister(id)
      const from = dayFrom(year, 1, 1)
      const entries = fresh.map(({ code, name, data, validFrom = from, validUntil }) => ({
        ...parseEntry(register, { code, name, data, validFrom, validUntil }),
        id: randomUUID(),
        revision: 1,
      }))
      await insertEntries(tx, writer, register, entries)
      added += entries.length
    }
  })
  return added
}

async function codesOf(tx: Tx, register: string): Promise<Set<string>> {
  const { rows } = await tx.query<{ code: string }>('select code from entries where tenant = $1 and register = $2', [
    tx.tenant,
    register,
  ])
  return new Set(rows.map(({ code }) => code))
}

/** One sheet that stands for every paper of the year: the report's figures came without the papers. */
export async function storeStandIn({ files }: Resources, file: FigureFile, year: number): Promise<StoredFile> {
  const issuer = `${file.subdistrict}办事处`
  const sheet = officialDocument({
    issuer,
    title: '补录说明',
    blocks: [
      { kind: 'paragraph', text: `本件据${year}年度法治政府建设年度报告的数字补录，原文书未随报告提供。` },
      { kind: 'paragraph', text: '查找原文书请调阅纸质案卷。' },
    ],
    signature: { organ: issuer, day: dayFrom(year, 12, 31) },
  })
  return files.put(await packDocument(sheet), { name: '补录说明.docx', limit: 1_000_000 })
}

/** A paper given with a step, and the row of the attachment that it is. */
export function givenPaper(key: string, file: StoredFile): PaperGiven {
  return { key, name: file.name, attachment: randomUUID() }
}

/** Writes the attachments behind papers, many at once. */
export async function keepPapers(
  tx: Tx,
  papers: ReadonlyArray<{ matter: string; paper: PaperGiven }>,
  file: StoredFile,
  by: { account: string; now: Instant },
): Promise<void> {
  if (papers.length === 0) return
  await tx.query({
    name: 'replay-papers',
    text: `insert into attachments (tenant, id, matter, hash, name, mime, size, at, account)
           select $1, r.id, r.matter, $3, $4, $5, $6, $7, $8 from jsonb_to_recordset($2::jsonb) as r(id uuid, matter uuid)`,
    values: [
      tx.tenant,
      JSON.stringify(papers.map(({ matter, paper }) => ({ id: paper.attachment, matter }))),
      file.hash,
      file.name,
      file.mime,
      file.size,
      by.now,
      by.account,
    ],
  })
}
