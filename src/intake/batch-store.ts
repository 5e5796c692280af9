import * as z from 'zod'
import type { Instant } from '#calendar/date.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import type { BatchView } from './contract.ts'

const countsSchema = z.object({
  total: z.number().default(0),
  read: z.number().default(0),
  created: z.number().default(0),
  duplicates: z.number().default(0),
  rejected: z.number().default(0),
  problem: z.string().optional(),
})

/** How far an import has come; `read` rows have been dealt with of `total`. */
export type Counts = z.infer<typeof countsSchema>

type BatchRow = {
  id: string
  source: string
  kind: string
  state: BatchView['state']
  counts: unknown
  errors: string | null
  at: string
  account: string
}

const columns = 'id, source, kind, state, counts, errors, at, account'
const listedMost = 200

export type NewBatch = { id: string; source: string; kind: string; mapping: Record<string, string> }

export async function insertBatch(tx: Tx, batch: NewBatch, counts: Counts, by: { account: string; now: Instant }) {
  await tx.query(
    `insert into import_batches (tenant, id, source, kind, mapping, counts, state, at, account)
     values ($1, $2, $3, $4, $5, $6, 'running', $7, $8)`,
    [
      tx.tenant,
      batch.id,
      batch.source,
      batch.kind,
      JSON.stringify(batch.mapping),
      JSON.stringify(counts),
      by.now,
      by.account,
    ],
  )
}

export type BatchChange = { counts?: Counts; state?: BatchView['state']; errors?: string }

export async function changeBatch(tx: Tx, id: string, change: BatchChange): Promise<void> {
  await tx.query(
    `update import_batches set counts = coalesce($3::jsonb, counts), state = coalesce($4, state), errors = coalesce($5, errors)
     where tenant = $1 and id = $2`,
    [tx.tenant, id, change.counts ? JSON.stringify(change.counts) : null, change.state ?? null, change.errors ?? null],
  )
}

/** The latest imports, newest first. */
export async function listBatches(tx: Tx): Promise<BatchView[]> {
  const { rows } = await tx.query<BatchRow>(
    `select ${columns} from import_batches where tenant = $1 order by at desc, id limit ${listedMost}`,
    [tx.tenant],
  )
  return rows.map(viewOf)
}

/** One import with the hash of its error file; refuses `batch-not-found`. With `lock` nobody else changes it meanwhile. */
export async function getBatch(tx: Tx, id: string, lock = false): Promise<{ view: BatchView; errors: string | null }> {
  const { rows } = await tx.query<BatchRow>(
    `select ${columns} from import_batches where tenant = $1 and id = $2 ${lock ? 'for update' : ''}`,
    [tx.tenant, id],
  )
  const row = rows[0]
  if (!row) throw refuse('batch-not-found')
  return { view: viewOf(row), errors: row.errors }
}

function viewOf({ counts, errors, ...row }: BatchRow): BatchView {
  const { problem, ...numbers } = countsSchema.parse(counts)
  return { ...row, ...numbers, hasErrors: errors !== null, problem: problem ?? null }
}

/**
 * Marks an import as being at work, for as long as the given function runs: a lock that dies with its process, so that
 * one that crashed is told from one that works, also in another process.
 */
export async function whileHeld<T>({ database }: Resources, id: string, act: () => Promise<T>): Promise<T> {
  const client = await database.pool.connect()
  let broken = true
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockName(id)])
    return await act()
  } finally {
    // 释放不成就关掉连接，锁也随之释放。
    await client
      .query('select pg_advisory_unlock(hashtextextended($1, 0))', [lockName(id)])
      .then(() => {
        broken = false
      })
      .catch(() => undefined)
    client.release(broken)
  }
}

function lockName(id: string): string {
  return `import ${id}`
}

const interrupted = '导入中断（程序停止）。已登记的不会重复，请重新导入同一文件接着完成。'

/** Marks imports whose process is gone as failed; what they filed stays, and the same file may be imported again. */
export async function failInterrupted({ database }: Resources, tenant: string): Promise<number> {
  return transact(database.pool, tenant, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      "select id from import_batches where tenant = $1 and state = 'running'",
      [tenant],
    )
    let count = 0
    for (const { id } of rows) {
      const { rows: got } = await tx.query<{ free: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
        [lockName(id)],
      )
      if (!got[0]?.free) continue
      // 可能刚好在读到之后做完了：仍是「进行中」的才算中断。
      const changed = await tx.query(
        `update import_batches set state = 'failed', counts = counts || jsonb_build_object('problem', $3::text)
         where tenant = $1 and id = $2 and state = 'running'`,
        [tenant, id, interrupted],
      )
      count += changed.rowCount ?? 0
    }
    return count
  })
}
