import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { refuse } from '#http/refusal.ts'
import type { Tables } from './tables.generated.ts'

/** One transaction of one tenant. `query` takes text and values, or `{name, text, values}` for a prepared statement. */
export type Tx = {
  readonly tenant: string
  readonly kysely: Kysely<Tables>
  query: <R extends pg.QueryResultRow>(query: string | pg.QueryConfig, values?: unknown[]) => Promise<pg.QueryResult<R>>
}

const mostTries = 5

/**
 * Runs `act` in one transaction in which only this tenant's rows exist; all or nothing. Where two transactions wait for each
 * other PostgreSQL ends one: that one is run again from the beginning, so `act` leaves no mark outside but by what it gives.
 */
export async function transact<T>(pool: pg.Pool, tenant: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await within(pool, tenant, 'begin', act)
    } catch (problem) {
      if (!isDeadlock(problem) || tries === mostTries) throw problem
      await pause(tries * 20)
    }
  }
}

function isDeadlock(problem: unknown): boolean {
  return problem instanceof pg.DatabaseError && problem.code === '40P01'
}

/** Runs `act` on one consistent state of this tenant's rows; writing is refused by the database. */
export function read<T>(pool: pg.Pool, tenant: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  return within(pool, tenant, 'begin isolation level repeatable read read only', act)
}

async function within<T>(pool: pg.Pool, tenant: string, begin: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  if (!/^\d{12}$/.test(tenant)) throw refuse('tenant-code-wrong', { code: tenant })
  const client = await pool.connect()
  let broken: unknown
  try {
    // `set local`, never set_config(): a distributed PostgreSQL passes on only the former. Both in one round trip.
    await client.query(`${begin}; set local app.tenant = '${tenant}'`)
    const result = await act(txOf(client, tenant))
    const end = await client.query('commit')
    // After a statement that failed unheard, commit answers ROLLBACK: nothing was kept.
    if (end.command !== 'COMMIT') throw new Error('the transaction was already broken at commit')
    return result
  } catch (problem) {
    await client.query('rollback').catch((failed: unknown) => {
      broken = failed
    })
    throw problem
  } finally {
    client.release(broken !== undefined)
  }
}

function txOf(client: pg.PoolClient, tenant: string): Tx {
  let kysely: Kysely<Tables> | undefined
  return {
    tenant,
    get kysely() {
      kysely ??= kyselyFor(client)
      return kysely
    },
    query: (query, values) => (typeof query === 'string' ? client.query(query, values) : client.query(query)),
  }
}

/** Typed queries on a pool, or on one client (inside its transaction; the client stays the caller's). */
export function kyselyFor(on: pg.Pool | pg.PoolClient): Kysely<Tables> {
  const pool = 'totalCount' in on ? on : poolOfOne(on)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function poolOfOne(client: pg.PoolClient) {
  const borrowed = {
    query: client.query.bind(client),
    release: () => undefined,
  }
  return { connect: async () => borrowed, end: async () => undefined, options: {} }
}
