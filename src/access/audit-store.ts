import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'

export type AuditLine = {
  at: Instant
  account: string
  /** '受理' is a matter's business; here stands the kind of act: 'matter.step', 'person.reveal', 'session.open'. */
  act: string
  objectKind: string
  object: string
  detail?: Record<string, unknown>
  ip?: string
}

/** Writes one line of the audit log, in the transaction of the act it records. */
export async function writeAudit(tx: Tx, line: AuditLine): Promise<void> {
  await tx.query({
    name: 'write-audit',
    text: 'insert into audit (tenant, at, account, act, object_kind, object, detail, ip) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      tx.tenant,
      line.at,
      line.account,
      line.act,
      line.objectKind,
      line.object,
      JSON.stringify(line.detail ?? {}),
      line.ip ?? '',
    ],
  })
}

/** Writes many lines in one statement. */
export async function writeAuditLines(tx: Tx, lines: readonly AuditLine[]): Promise<void> {
  await tx.query({
    name: 'write-audit-lines',
    text: `insert into audit (tenant, at, account, act, object_kind, object, detail, ip)
           select $1, r.at, r.account, r.act, r.object_kind, r.object, r.detail, r.ip
           from jsonb_to_recordset($2::jsonb) as r(at timestamptz, account text, act text, object_kind text, object text, detail jsonb, ip text)`,
    values: [
      tx.tenant,
      JSON.stringify(
        lines.map(({ objectKind, detail, ip, ...line }) => ({
          ...line,
          object_kind: objectKind,
          detail: detail ?? {},
          ip: ip ?? '',
        })),
      ),
    ],
  })
}

export type AuditFilter = {
  account?: string
  act?: string
  object?: string
  from?: string
  until?: string
  before?: number
  limit: number
}

type AuditRow = {
  seq: number
  at: string
  account: string
  person: string | null
  act: string
  object_kind: string
  object: string
  detail: Record<string, unknown>
  ip: string
}

/** Lines of the audit log, newest first, by keyset. */
export async function listAudit(tx: Tx, filter: AuditFilter): Promise<AuditRow[]> {
  const values: unknown[] = [tx.tenant]
  const where = ['a.tenant = $1']
  const add = (condition: string, value: unknown) => {
    if (value !== undefined) where.push(condition.replace('?', `$${values.push(value)}`))
  }
  add('a.account = ?', filter.account)
  add('a.act = ?', filter.act)
  add('a.object = ?', filter.object)
  add("a.at >= (?::date at time zone 'Asia/Shanghai')", filter.from)
  add("a.at < (?::date at time zone 'Asia/Shanghai')", filter.until)
  add('a.seq < ?', filter.before)
  const { rows } = await tx.query<AuditRow>(
    `select a.seq, a.at, a.account, c.person, a.act, a.object_kind, a.object, a.detail, a.ip
     from audit a left join accounts c on c.tenant = a.tenant and c.name = a.account
     where ${where.join(' and ')} order by a.seq desc limit $${values.push(filter.limit)}`,
    values,
  )
  return rows
}
