import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'

type NoticeRow = {
  id: number
  matter: string | null
  register: string | null
  entry: string | null
  kind: string
  words: string
  due_at: string | null
  at: string
  caught_up: boolean
  read_at: string | null
}

/** The newest reminders of a person, and how many he has not read. */
export async function listNotices(tx: Tx, account: string, unreadOnly: boolean) {
  const { rows } = await tx.query<NoticeRow>(
    `select id, matter, register, entry, kind, words, due_at, at, caught_up, read_at from notices
     where tenant = $1 and account = $2 ${unreadOnly ? 'and read_at is null' : ''} order by id desc limit 100`,
    [tx.tenant, account],
  )
  const { rows: counted } = await tx.query<{ unread: number }>(
    'select count(*) as unread from notices where tenant = $1 and account = $2 and read_at is null',
    [tx.tenant, account],
  )
  return {
    unread: counted[0]?.unread ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      matter: row.matter,
      register: row.register,
      entry: row.entry,
      kind: row.kind,
      words: row.words,
      dueAt: row.due_at,
      at: row.at,
      caughtUp: row.caught_up,
      read: row.read_at !== null,
    })),
  }
}

export async function readNotices(
  tx: Tx,
  account: string,
  ids: readonly number[],
  now: Instant,
): Promise<{ read: number }> {
  const { rowCount } = await tx.query(
    'update notices set read_at = $4 where tenant = $1 and account = $2 and id = any($3) and read_at is null',
    [tx.tenant, account, ids, now],
  )
  return { read: rowCount ?? 0 }
}
