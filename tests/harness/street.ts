import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Post } from '#access/actor.ts'
import { createTenant } from '#access/tenant-store.ts'
import { openVault } from '#access/vault-store.ts'
import { type Instant, parseInstant } from '#calendar/date.ts'
import { afterStep } from '#dispatch/after-store.ts'
import { openFiles } from '#documents/attachments-store.ts'
import type { Context, Resources } from '#http/context.ts'
import { openLive } from '#matters/live-store.ts'
import type { RoleId } from '#procedures/roles.ts'
import { createTestDatabase } from './database.ts'

export const tenant = '999999001000'

/** A street of its own for one test file: real database, real keys, real files, and a clock that the test holds. */
export type Street = {
  resources: Resources
  /** A context of a person with these roles at this moment (Asia/Shanghai, 'YYYY-MM-DDTHH:mm'). */
  as(role: RoleId | Post[], at: string, account?: string, unit?: string): Context
  close(): Promise<void>
}

/** With `empty` the house has no street yet. */
export async function openStreet({ empty = false } = {}): Promise<Street> {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-'))
  if (!empty) await createTenant(database.owner, tenant, '试验街道', parseInstant('2026-01-01T00:00:00.000Z'))
  const live = await openLive(database)
  const resources = {
    database,
    vault: openVault(randomBytes(32)),
    files: await openFiles(folder),
    live,
    dataDir: folder,
    afterStep,
  }
  return {
    resources,
    as: (role, at, account = typeof role === 'string' ? role : 'someone', unit) => ({
      resources,
      actor: actorOf(role, account, unit),
      now: moment(at),
      ip: '127.0.0.1',
    }),
    async close() {
      await live.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function actorOf(role: RoleId | Post[], account: string, unit: string | undefined): Actor {
  const posts = typeof role === 'string' ? [{ role }] : role
  return { tenant, account, person: account, posts, ...(unit === undefined ? {} : { unit }) }
}

/** 'YYYY-MM-DDTHH:mm' in Asia/Shanghai as an instant; a bare day means nine o'clock. */
export function moment(text: string): Instant {
  return parseInstant(new Date(`${text.includes('T') ? text : `${text}T09:00`}:00+08:00`).toISOString())
}

/** What a clerk types for a fictional matter. */
export function plainMatter(title = '路灯不亮') {
  return {
    actId: randomUUID(),
    common: {
      title,
      detail: `${title}，请尽快处理。`,
      channel: 'phone',
      people: [{ part: 'applicant', name: '张三丰', phone: '13800000001' }],
      place: '桂花巷 3 号',
      grid: 'G01',
      village: 'V01',
    },
  }
}
