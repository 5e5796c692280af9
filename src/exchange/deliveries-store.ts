import type { Tx } from '#db/transact.ts'
import type { DeliveryView } from './contract.ts'

type Row = {
  id: string
  mapping: string
  state: 'sending' | 'sent' | 'failed'
  receipt: string | null
  person: string
  at: string
  last_at: string
}
type AttemptRow = DeliveryView['attempts'][number] & { delivery: string }

/** What was sent of a matter, newest first, with every attempt. */
export async function deliveriesOf(tx: Tx, matter: string): Promise<DeliveryView[]> {
  const { rows } = await tx.query<Row>(
    `select d.id, d.mapping, d.state, d.receipt, coalesce(a.person, d.account) as person, d.at, d.last_at
     from exchange_deliveries d left join accounts a on a.tenant = d.tenant and a.name = d.account
     where d.tenant = $1 and d.matter = $2 order by d.at desc, d.id`,
    [tx.tenant, matter],
  )
  const { rows: attempts } = await tx.query<AttemptRow>(
    `select delivery, attempt, at, status, answer, problem from exchange_attempts
     where tenant = $1 and delivery = any($2::uuid[]) order by attempt`,
    [tx.tenant, rows.map(({ id }) => id)],
  )
  return rows.map(({ last_at, ...row }) => ({
    ...row,
    lastAt: last_at,
    attempts: attempts.filter(({ delivery }) => delivery === row.id).map(({ delivery: _, ...attempt }) => attempt),
  }))
}
