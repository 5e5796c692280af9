import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { refuse } from '#http/refusal.ts'
import { projectDir } from '../config.ts'

export type Migration = { number: number; name: string; sql: string; checksum: string }
type Applied = { number: number; name: string; checksum: string }

export type SchemaState =
  | { state: 'current' | 'empty' | 'older' | 'newer'; found: number; known: number }
  | { state: 'changed'; migration: Applied }
  | { state: 'foreign'; table: string }

// Any constant will do; it only has to be the same in every version of the program.
const lockKey = 4_207_801

/** The migrations of this program, in order. Refuses a name that is not NNNN-name.sql. */
export function readMigrations(dir = join(projectDir, 'migrations')): Migration[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(dir, file), 'utf8')
      const number = Number(file.slice(0, 4))
      return { number, name: file.slice(5, -4), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the schema up to this program's, each migration in its own transaction; gives the names applied.
 * Refuses, touching nothing, a foreign database, a newer schema and a migration that has changed since.
 */
export async function migrate(owner: pg.Pool, migrations = readMigrations()): Promise<string[]> {
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const seen = await inspect(client, migrations)
    refuseUnfit(seen, await databaseName(client))
    await client.query(bookkeeping)
    const done = new Set((await readApplied(client)).map((one) => one.number))
    const wanted = migrations.filter((one) => !done.has(one.number))
    for (const migration of wanted) await apply(client, migration)
    return wanted.map((one) => one.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined)
    client.release()
  }
}

/** How the schema stands to this program's, changing nothing. */
export async function schemaState(owner: pg.Pool, migrations = readMigrations()): Promise<SchemaState> {
  const client = await owner.connect()
  try {
    return await inspect(client, migrations)
  } finally {
    client.release()
  }
}

/** Refuses a schema that is not exactly this program's: for commands, which do not migrate. */
export async function requireCurrentSchema(owner: pg.Pool): Promise<void> {
  const seen = await schemaState(owner)
  refuseUnfit(seen, '')
  if (seen.state === 'empty') throw refuse('schema-empty')
  if (seen.state === 'older') throw refuse('schema-older', { found: seen.found, known: seen.known })
}

const bookkeeping = `
  create table if not exists schema_migrations (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  comment on table schema_migrations is '已执行的数据库迁移';
`

async function inspect(client: pg.PoolClient, migrations: Migration[]): Promise<SchemaState> {
  const known = migrations.at(-1)?.number ?? 0
  const tables = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = 'public' order by c.relname`,
  )
  const names = tables.rows.map((row) => row.name)
  if (names.length === 0) return { state: 'empty', found: 0, known }
  const columns = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = to_regclass('public.schema_migrations') and attnum > 0`,
  )
  const ours = ['number', 'name', 'checksum'].every((name) => columns.rows.some((row) => row.name === name))
  if (!ours) return { state: 'foreign', table: names[0] ?? '' }
  const applied = await readApplied(client)
  const found = applied.at(-1)?.number ?? 0
  if (found > known) return { state: 'newer', found, known }
  const changed = applied.find((one) => migrations.find((own) => own.number === one.number)?.checksum !== one.checksum)
  if (changed !== undefined) return { state: 'changed', migration: changed }
  if (found === 0) return { state: 'empty', found, known }
  return { state: found < known ? 'older' : 'current', found, known }
}

async function readApplied(client: pg.PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select number, name, checksum from schema_migrations order by number')
  return rows
}

function refuseUnfit(seen: SchemaState, database: string): void {
  if (seen.state === 'foreign') throw refuse('database-foreign', { database, table: seen.table })
  if (seen.state === 'newer') throw refuse('schema-newer', { found: seen.found, known: seen.known })
  if (seen.state === 'changed') {
    throw refuse('schema-changed', { number: seen.migration.number, name: seen.migration.name })
  }
}

async function apply(client: pg.PoolClient, { number, name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migrations (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback').catch(() => undefined)
    throw refuse('migration-failed', {
      number,
      name,
      problem: problem instanceof Error ? problem.message : String(problem),
    })
  }
}

async function databaseName(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  return rows[0]?.name ?? ''
}
