import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openVault } from '#access/vault-store.ts'
import { parseInstant } from '#calendar/date.ts'
import { openFiles } from '#documents/attachments-store.ts'
import { writeSheet } from '#documents/sheet.ts'
import type { Context } from '#http/context.ts'
import { readSheet } from '#intake/channels/sheet.ts'
import { openLive } from '#matters/live-store.ts'
import { registryFilesWith, registryRoutesWith } from '#registry/routes.ts'
import { createTestDatabase } from './database.ts'

export const here = '999999001000'
export const there = '999999002000'
export const routes = registryRoutesWith({ reproject: async () => [], readSheet })
export const [exported, template] = registryFilesWith(writeSheet)

/** Two empty streets in a database of their own, and a request of an officer of each. */
export async function openStreets(): Promise<{ context: Context; elsewhere: Context; close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fengqiao-registry-'))
  const database = await createTestDatabase()
  for (const tenant of [here, there]) {
    await database.owner.query(`insert into tenants (tenant, name, created_at) values ($1, '试验街道', now())`, [
      tenant,
    ])
  }
  const live = await openLive(database)
  const resources = {
    database,
    vault: openVault(randomBytes(32)),
    files: await openFiles(folder),
    live,
    dataDir: folder,
  }
  const now = parseInstant('2026-11-20T02:00:00.000Z')
  const actor = { tenant: here, account: 'office', person: '周立', posts: [] }
  const context = { resources, actor, now, ip: '127.0.0.1' }
  return {
    context,
    elsewhere: { ...context, actor: { ...actor, tenant: there } },
    async close() {
      await live.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a page sends for a new entry. */
export function entry(register: string, code: string, data: Record<string, unknown> = {}, period: object = {}) {
  return { register, code, name: `${code}名`, validFrom: '2024-01-01', data, ...period }
}

/** The audit of one object, oldest first. */
export async function auditsOf(context: Context, object: string) {
  const { rows } = await context.resources.database.owner.query<{
    act: string
    account: string
    ip: string
    detail: Record<string, unknown>
  }>('select act, account, ip, detail from audit where object = $1 order by seq', [object])
  return rows
}
