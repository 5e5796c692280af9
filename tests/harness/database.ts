import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { connectPools, type Database } from '#db/open.ts'

export const template = 'fengqiao_template'

/** A fresh, migrated database of its own for one test file; `close` drops it. Call in beforeAll, close in afterAll. */
export async function createTestDatabase(): Promise<Database> {
  const clusterUrl = inject('clusterUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await inCluster(clusterUrl, `create database ${name} template ${template}`)
  const database = connectPools(urlWithDatabase(clusterUrl, name))
  return {
    ...database,
    close: async () => {
      await database.close()
      await inCluster(clusterUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

export function urlWithDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function inCluster(url: string, sql: string): Promise<void> {
  const cluster = connectPools(url)
  try {
    await cluster.owner.query(sql)
  } finally {
    await cluster.close()
  }
}
