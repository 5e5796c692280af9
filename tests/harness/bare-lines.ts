import { randomUUID } from 'node:crypto'
import { type Tx, transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { tenant } from './street.ts'

/** Lines of the ledger without the rest of a matter: the stream reads no more than these. */
export async function writeLines(tx: Tx, count = 1): Promise<number[]> {
  const { rows } = await tx.query<{ seq: number }>(
    `insert into events (tenant, matter, position, kind, at, happened_at, actor, act_id, body, hash)
     select $1, gen_random_uuid(), 1, 'filed', now(), now(), 'test', gen_random_uuid(), '{}', '\\x00'
     from generate_series(1, $2) returning seq`,
    [tx.tenant, count],
  )
  return rows.map(({ seq }) => seq)
}

/** A transaction that has taken its number and waits; `commit` ends it. */
export async function hangingLine({ database, live }: Resources) {
  let commit = () => {}
  const wait = new Promise<void>((resolve) => {
    commit = resolve
  })
  let took: (seq: number) => void = () => {}
  const number = new Promise<number>((resolve) => {
    took = resolve
  })
  const done = transact(database.pool, tenant, async (tx) => {
    const [seq = 0] = await writeLines(tx)
    took(seq)
    await wait
  })
  const seq = await number
  return {
    seq,
    async commit() {
      commit()
      await done
      live.publish({ tenant, matter: randomUUID(), seq })
    },
  }
}
