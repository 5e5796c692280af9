import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { isRole, type RoleId } from '#procedures/roles.ts'
import { type Actor, isWallScreen, type Post } from './actor.ts'
import type { AccountRow } from './contract.ts'
import { checkPassword } from './password.ts'
import { hashPassword } from './password-store.ts'

const postsSchema = z.array(
  z.object({
    role: z.custom<RoleId>((value) => typeof value === 'string' && isRole(value)),
    villages: z.array(z.string()).optional(),
    grids: z.array(z.string()).optional(),
  }),
)

/** Posts as given, with known roles, the three administrators kept apart (GB/T 22239-2019 三权分立), a wall screen alone. */
export function parsePosts(posts: ReadonlyArray<{ role: string; villages?: string[]; grids?: string[] }>): Post[] {
  const unknown = posts.find((post) => !isRole(post.role))
  if (unknown) throw refuse('role-unknown', { role: unknown.role })
  const administrators = new Set(
    posts.map((post) => post.role).filter((role) => ['sysadmin', 'secadmin', 'auditadmin'].includes(role)),
  )
  if (administrators.size > 1) throw refuse('roles-conflict')
  const parsed = postsSchema.parse(posts)
  if (parsed.some(({ role }) => role === 'wall_screen') && !isWallScreen({ posts: parsed }))
    throw refuse('wall-screen-alone')
  return parsed
}

type AccountRecord = {
  name: string
  person: string
  unit: string | null
  password: string
  posts: unknown
  active: boolean
  failures: number
  locked_until: Instant | null
  revision: number
}

export async function findAccount(tx: Tx, name: string): Promise<AccountRecord | undefined> {
  const { rows } = await tx.query<AccountRecord>(
    'select name, person, unit, password, posts, active, failures, locked_until, revision from accounts where tenant = $1 and name = $2',
    [tx.tenant, name],
  )
  return rows[0]
}

export async function listAccounts(tx: Tx): Promise<AccountRow[]> {
  const { rows } = await tx.query<AccountRecord>(
    'select name, person, unit, password, posts, active, failures, locked_until, revision from accounts where tenant = $1 order by name',
    [tx.tenant],
  )
  return rows.map(accountView)
}

export function accountView(row: AccountRecord): AccountRow {
  return {
    name: row.name,
    person: row.person,
    unit: row.unit,
    posts: postsSchema.parse(row.posts),
    active: row.active,
    lockedUntil: row.locked_until,
    revision: row.revision,
  }
}

export type NewAccount = { name: string; person: string; unit?: string; posts: Post[]; password: string }

/** Creates an account; refuses a weak password and a name that is taken. */
export async function createAccount(tx: Tx, account: NewAccount, now: Instant): Promise<void> {
  const verdict = checkPassword(account.password, account.name)
  if (!verdict.ok) throw refuse('password-weak', { reason: verdict.reason })
  if (await findAccount(tx, account.name)) throw refuse('account-exists', { name: account.name })
  await tx.query(
    `insert into accounts (tenant, name, person, unit, password, posts, password_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [
      tx.tenant,
      account.name,
      account.person,
      account.unit ?? null,
      await hashPassword(account.password),
      JSON.stringify(account.posts),
      now,
    ],
  )
}

export type AccountChange = {
  name: string
  revision: number
  person: string
  unit: string | null
  posts: Post[]
  active: boolean
}

/** Changes person, unit, posts or activity; a deactivated account loses its sessions. */
export async function updateAccount(tx: Tx, change: AccountChange): Promise<AccountRow> {
  const { rows } = await tx.query<AccountRecord>(
    `update accounts set person = $3, unit = $4, posts = $5, active = $6, revision = revision + 1
     where tenant = $1 and name = $2 and revision = $7
     returning name, person, unit, password, posts, active, failures, locked_until, revision`,
    [tx.tenant, change.name, change.person, change.unit, JSON.stringify(change.posts), change.active, change.revision],
  )
  const row = rows[0]
  if (!row)
    throw (await findAccount(tx, change.name))
      ? refuse('entry-stale')
      : refuse('account-unknown', { name: change.name })
  if (!change.active) await endSessionsOf(tx, change.name)
  return accountView(row)
}

export async function setPassword(tx: Tx, name: string, password: string, now: Instant): Promise<void> {
  const verdict = checkPassword(password, name)
  if (!verdict.ok) throw refuse('password-weak', { reason: verdict.reason })
  const { rowCount } = await tx.query(
    'update accounts set password = $3, password_at = $4, failures = 0, locked_until = null, revision = revision + 1 where tenant = $1 and name = $2',
    [tx.tenant, name, await hashPassword(password), now],
  )
  if (rowCount === 0) throw refuse('account-unknown', { name })
  await endSessionsOf(tx, name)
}

/** Counts a failed sign-in; the fifth in a row locks the account until the given instant. */
export async function recordFailure(tx: Tx, name: string, until: Instant): Promise<void> {
  await tx.query(
    `update accounts set failures = failures + 1, locked_until = case when failures + 1 >= 5 then $3::timestamptz else locked_until end
     where tenant = $1 and name = $2`,
    [tx.tenant, name, until],
  )
}

export async function clearFailures(tx: Tx, name: string): Promise<void> {
  await tx.query('update accounts set failures = 0, locked_until = null where tenant = $1 and name = $2', [
    tx.tenant,
    name,
  ])
}

const absoluteHours = 12
const idleHours = 2
/** A wall screen shows day and night: its session ends only after so many days without a question. */
const wallDays = 30

/** True of an account `a` that is a wall screen's and nothing else: {@link isWallScreen} as SQL. */
const isWallSql = `(jsonb_array_length(a.posts) > 0
  and not exists (select from jsonb_array_elements(a.posts) p where p->>'role' <> 'wall_screen'))`

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * Opens a session of twelve hours, two of them idle at most; a wall screen's goes on as long as it asks within thirty
 * days. Gives the token that only the browser keeps.
 */
export async function openSession(tx: Tx, account: string, now: Instant, ip: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.query(
    `insert into sessions (tenant, token_hash, account, created_at, seen_at, ends_at, ip)
     select a.tenant, $2, a.name, $4, $4, $4::timestamptz
       + case when ${isWallSql} then make_interval(days => $7) else make_interval(hours => $5) end, $6
     from accounts a where a.tenant = $1 and a.name = $3`,
    [tx.tenant, tokenHash(token), account, now, absoluteHours, ip, wallDays],
  )
  return token
}

/** The actor of a live session, or undefined; `stale` asks for the session's time of last use to be renewed. */
export async function findActor(
  tx: Tx,
  token: string,
  now: Instant,
): Promise<{ actor: Actor; stale: boolean } | undefined> {
  const { rows } = await tx.query<{
    name: string
    person: string
    unit: string | null
    posts: unknown
    stale: boolean
  }>({
    name: 'find-actor',
    text: `select a.name, a.person, a.unit, a.posts, s.seen_at < $3::timestamptz - interval '1 minute' as stale
             from sessions s join accounts a on a.tenant = s.tenant and a.name = s.account
             where s.tenant = $1 and s.token_hash = $2 and a.active
               and s.ends_at > $3 and case when ${isWallSql} then s.seen_at > $3::timestamptz - make_interval(days => $6)
                 else s.seen_at > $3::timestamptz - make_interval(hours => $4)
                   and s.created_at > $3::timestamptz - make_interval(hours => $5) end`,
    values: [tx.tenant, tokenHash(token), now, idleHours, absoluteHours, wallDays],
  })
  const row = rows[0]
  if (!row) return undefined
  const actor = {
    tenant: tx.tenant,
    account: row.name,
    person: row.person,
    ...(row.unit ? { unit: row.unit } : {}),
    posts: postsSchema.parse(row.posts),
  }
  return { actor, stale: row.stale }
}

/** Notes that a session was used; a wall screen's lasts longer by it. */
export async function touchSession(tx: Tx, token: string, now: Instant): Promise<void> {
  await tx.query(
    `update sessions s set seen_at = $3,
       ends_at = case when ${isWallSql} then $3::timestamptz + make_interval(days => $4) else s.ends_at end
     from accounts a where s.tenant = $1 and s.token_hash = $2 and a.tenant = s.tenant and a.name = s.account`,
    [tx.tenant, tokenHash(token), now, wallDays],
  )
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.query('delete from sessions where tenant = $1 and token_hash = $2', [tx.tenant, tokenHash(token)])
}

export async function endSessionsOf(tx: Tx, account: string): Promise<void> {
  await tx.query('delete from sessions where tenant = $1 and account = $2', [tx.tenant, account])
}
