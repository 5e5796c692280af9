import pg from 'pg'
import { refuse } from '#http/refusal.ts'
import type { Config } from '../config.ts'
import { prepareDataFolder, reasonOf } from './data-folder.ts'
import { isRunning, startEmbedded } from './embedded.ts'
import { types } from './types.ts'

/** `pool` works in the application's role, bound by row-level security; `owner` migrates and listens. */
export type Database = { pool: pg.Pool; owner: pg.Pool; url: string; close: () => Promise<void> }

export const applicationRole = 'fengqiao_app'

/**
 * Opens the database of the configuration: the embedded one (started or joined), or DATABASE_URL.
 * With `revive`, an embedded one that dies (out of memory, killed) is started again; its address stays the same.
 */
export async function openDatabase(config: Config, { revive = false } = {}): Promise<Database> {
  prepareDataFolder(config.dataDir)
  if (config.databaseUrl !== undefined) return connectServer(config.databaseUrl, config.poolSize)
  const start = () => startEmbedded(config.dataDir, { account: config.databaseAccount })
  const embedded = await start()
  const watch = revive ? keepRunning(() => isRunning(config.dataDir), start) : undefined
  const database = connectPools(embedded.url, config.poolSize)
  return {
    ...database,
    close: async () => {
      await watch?.end()
      await database.close()
      await embedded.stop()
    },
  }
}

/** Pools on a server that already runs. No connection is made before the first query. */
export function connectPools(url: string, poolSize = 20): Database {
  const common = { connectionString: url, types, application_name: 'fengqiao', keepAlive: true }
  const session = '-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601'
  const pool = new pg.Pool({ ...common, max: poolSize, options: `${session} -c role=${applicationRole}` })
  const owner = new pg.Pool({ ...common, max: 2, options: session })
  // A connection the server drops fails its query and is replaced; unheard, idle or lent, it would end the process.
  for (const each of [pool, owner]) {
    each.on('error', () => undefined)
    each.on('connect', (client) => client.on('error', () => undefined))
  }
  return {
    pool,
    owner,
    url,
    close: async () => {
      await Promise.all([pool.end(), owner.end()])
    },
  }
}

/** Pools on a server of somebody else's, once it has answered. Refuses one that does not, or is older than 15. */
export async function connectServer(url: string, poolSize?: number): Promise<Database> {
  const database = connectPools(url, poolSize)
  try {
    const { rows } = await database.owner.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    )
    const version = Number(rows[0]?.version ?? 0)
    if (version < 150_000) throw refuse('database-too-old', { version: Math.floor(version / 10_000) })
    return database
  } catch (problem) {
    await database.close()
    throw problem instanceof Error && problem.name === 'Refusal'
      ? problem
      : refuse('database-unreachable', { problem: reasonOf(problem) })
  }
}

function keepRunning(running: () => boolean, start: () => Promise<unknown>): { end: () => Promise<unknown> } {
  let starting: Promise<unknown> | undefined
  const timer = setInterval(() => {
    if (starting !== undefined || running()) return
    const over = () => {
      starting = undefined
    }
    starting = start().then(over, over)
  }, 2_000)
  return {
    end: async () => {
      clearInterval(timer)
      await starting
    },
  }
}
