import { randomUUID } from 'node:crypto'
import { transact } from '#db/transact.ts'
import { fileMatter } from '#matters/acts-store.ts'
import { perform } from '#matters/scene-store.ts'
import { takeStep } from '#matters/steps-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { getRegister } from '#registry/registers.ts'
import { createEntry } from '#registry/store.ts'
import { writerOf } from '#registry/write-store.ts'
import { plainMatter, type Street, tenant } from './street.ts'

type Entry = { code: string; name: string; validUntil?: string; data?: Record<string, unknown> }

/** Puts an entry into a register, standing since 2020. */
export async function enlist(street: Street, register: string, { code, name, validUntil, data = {} }: Entry) {
  const writer = writerOf(street.as('gen_office', '2026-01-05', 'set-up'))
  const until = validUntil === undefined ? {} : { validUntil }
  await transact(street.resources.database.pool, tenant, (tx) =>
    createEntry(tx, writer, getRegister(register), { code, name, validFrom: '2020-01-01', ...until, data }),
  )
}

type Filing = { as: RoleId; account?: string; at: string; title: string; intake?: Record<string, unknown> }

/** Files a matter as somebody did before the journey begins. */
export function filed(street: Street, procedure: string, { as, account, at, title, intake = {} }: Filing) {
  const { actId, common } = plainMatter(title)
  return perform(street.as(as, at, account), (scene) => fileMatter(scene, procedure, { actId, common, intake }))
}

type Act = { as: RoleId; account?: string; at: string; step: string; form?: Record<string, unknown>; papers?: string[] }

/** Takes steps of a matter as somebody did before the journey begins; each paper is a file of its own. */
export async function took(street: Street, id: string, ...acts: readonly Act[]): Promise<void> {
  for (const { as, account, at, step, form = {}, papers = [] } of acts) {
    const context = street.as(as, at, account)
    const given = await Promise.all(papers.map(async (key) => [key, await paperOf(street, key)] as const))
    const revision = await revisionOf(street, id)
    await perform(context, (scene) =>
      takeStep(
        scene,
        { id, revision, actId: randomUUID() },
        { step, form, papers: given.map(([key, attachment]) => ({ key, name: `${key}.txt`, attachment })) },
      ),
    )
  }
}

async function revisionOf(street: Street, id: string): Promise<number> {
  const { rows } = await transact(street.resources.database.pool, tenant, (tx) =>
    tx.query<{ revision: number }>('select revision from matters where tenant = $1 and id = $2', [tenant, id]),
  )
  return rows[0]?.revision ?? 0
}

async function paperOf(street: Street, name: string): Promise<string> {
  const { hash, size, mime } = await street.resources.files.put(Buffer.from(`${name}。`), {
    name: `${name}.txt`,
    limit: 1000,
  })
  const id = randomUUID()
  await transact(street.resources.database.pool, tenant, (tx) =>
    tx.query(
      `insert into attachments (tenant, id, hash, name, mime, size, at, account)
       values ($1, $2, $3, $4, $5, $6, $7, 'set-up')`,
      [tenant, id, hash, `${name}.txt`, mime, size, '2026-01-05T01:00:00Z'],
    ),
  )
  return id
}
