import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Indicator } from './define.ts'
import { rowsSql } from './rows-sql.ts'
import type { Asked } from './store.ts'

/** A record as it counts now, with what pins it down in the ledger: revision, last position, and that line's hash. */
export type Mark = {
  key: string
  id: string
  revision: number
  position: number
  counted: boolean
  amount: number | null
  hash: string
}

const entryHash = `(select left(encode(sha256(convert_to(
    concat_ws(E'\\n', e.code, e.name, e.data::text, e.valid_from::text, e.valid_until::text), 'UTF8')), 'hex'), 16)
  from entries e where e.tenant = $1 and e.register = p.register and e.id = p.id)`
const matterHash = `(select left(encode(v.hash, 'hex'), 16)
  from events v where v.tenant = $1 and v.matter = p.id and v.position = p.position)`

/** Every record behind a figure, from the same rows, in order of their keys. */
export async function marksOf(tx: Tx, indicator: Indicator, asked: Asked, now: Instant): Promise<Mark[]> {
  const values: unknown[] = [tx.tenant]
  const rows = rowsSql(indicator, { tenant: tx.tenant, now, ...asked }, (value) => `$${values.push(value)}`)
  const { rows: found } = await tx.query<Mark>(
    `select p.key, p.id, p.revision, p.position, p.counted, p.amount,
       coalesce(case when p.kind = 'entry' then ${entryHash} else ${matterHash} end, '') as hash
     from (${rows}) p order by p.key collate "C"`,
    values,
  )
  return found
}

/** Which of these lines of the ledger no longer carry the hash they had; keys of matters only. */
export async function alteredLines(
  tx: Tx,
  lines: ReadonlyArray<{ id: string; position: number; hash: string }>,
): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>(
    `select r.id from jsonb_to_recordset($2::jsonb) as r(id uuid, position int, hash text)
     left join events v on v.tenant = $1 and v.matter = r.id and v.position = r.position
     where v.hash is null or left(encode(v.hash, 'hex'), 16) <> r.hash`,
    [tx.tenant, JSON.stringify(lines.map(({ id, position, hash }) => ({ id, position, hash })))],
  )
  return new Set(rows.map(({ id }) => id))
}
