import { migrate, requireCurrentSchema, schemaState } from '#db/migrate.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { type Config, readConfig } from '../config.ts'
import type { Io } from './command.ts'

/**
 * Lets a command work on the database: beside a running server, on DATABASE_URL, or on the embedded one, started for it
 * and stopped after it. An empty database gets its schema; an older or newer one is refused.
 */
export async function withDatabase<T>(io: Io, act: (database: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(io.env)
  const database = await openDatabase(config)
  try {
    if ((await schemaState(database.owner)).state === 'empty') await migrate(database.owner)
    await requireCurrentSchema(database.owner)
    return await act(database, config)
  } finally {
    await database.close()
  }
}
