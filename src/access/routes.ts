import { addMinutes, dayOf } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import type { Actor } from './actor.ts'
import { listAudit, writeAudit } from './audit-store.ts'
import type { accessContract, Me } from './contract.ts'
import { verifyPassword } from './password-store.ts'
import { actions, can } from './rules.ts'
import { loadSettings, saveSettings } from './settings-store.ts'
import {
  clearFailures,
  createAccount,
  findAccount,
  listAccounts,
  openSession,
  parsePosts,
  recordFailure,
  setPassword,
  updateAccount,
} from './store.ts'

type Answers = Omit<Handlers<typeof accessContract, Context>, 'signIn' | 'signOut' | 'tenants' | 'setup'>

const lockMinutes = 30

/** Opens a session for the right password; five wrong ones lock the account for half an hour. */
export async function signIn(
  context: Omit<Context, 'actor'>,
  tenant: string,
  name: string,
  password: string,
): Promise<string> {
  const { database } = context.resources
  const outcome = await transact(database.pool, tenant, async (tx) => {
    const account = await findAccount(tx, name)
    if (account?.locked_until && account.locked_until > context.now) return { locked: account.locked_until }
    const right = await verifyPassword(account?.active ? account.password : undefined, password)
    const act = right ? 'session.open' : 'session.fail'
    await writeAudit(tx, { at: context.now, account: name, act, objectKind: 'account', object: name, ip: context.ip })
    if (!right || !account) {
      await recordFailure(tx, name, addMinutes(context.now, lockMinutes))
      return {}
    }
    await clearFailures(tx, name)
    return { token: await openSession(tx, name, context.now, context.ip) }
  })
  if (outcome.locked) throw refuse('sign-in-locked', { until: clockTime(outcome.locked) })
  if (!outcome.token) throw refuse('sign-in-failed')
  return outcome.token
}

function clockTime(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(Date.parse(instant))
}

/** What a signed-in person is told of himself. */
export async function describeActor(context: Context, actor: Actor): Promise<Me> {
  const { rows } = await read(context.resources.database.pool, actor.tenant, (tx) =>
    tx.query<{ name: string }>('select name from tenants where tenant = $1', [actor.tenant]),
  )
  return {
    tenant: actor.tenant,
    tenantName: rows[0]?.name ?? actor.tenant,
    account: actor.account,
    person: actor.person,
    unit: actor.unit ?? null,
    posts: actor.posts,
    actions: actions.filter((action) => can(actor, action)),
  }
}

export const accessRoutes: Answers = {
  me: (context) => describeActor(context, context.actor),

  changePassword: async ({ resources, actor, now, ip }, { old, fresh }) =>
    transact(resources.database.pool, actor.tenant, async (tx) => {
      const account = await findAccount(tx, actor.account)
      if (!(await verifyPassword(account?.password, old))) throw refuse('sign-in-failed')
      await setPassword(tx, actor.account, fresh, now)
      await writeAudit(tx, {
        at: now,
        account: actor.account,
        act: 'account.password',
        objectKind: 'account',
        object: actor.account,
        ip,
      })
      return {}
    }),

  colleagues: async ({ resources, actor, now }) =>
    read(resources.database.pool, actor.tenant, async (tx) => {
      const people = (await listAccounts(tx)).filter((one) => one.active)
      const { rows: units } = await tx.query<{ code: string; name: string }>(
        `select code, name from entries where tenant = $1 and register = 'units' and valid_from <= $2
         and (valid_until is null or valid_until > $2) order by code`,
        [actor.tenant, dayOf(now)],
      )
      return {
        people: people.map((one) => ({
          account: one.name,
          person: one.person,
          unit: one.unit,
          roles: one.posts.map((post) => post.role),
        })),
        units,
      }
    }),

  settings: ({ resources, actor }) => read(resources.database.pool, actor.tenant, loadSettings),

  saveSettings: ({ resources, actor, now, ip }, input) =>
    transact(resources.database.pool, actor.tenant, (tx) => saveSettings(tx, actor, input, now, ip)),

  accounts: async ({ resources, actor }) => ({
    accounts: await read(resources.database.pool, actor.tenant, listAccounts),
  }),

  createAccount: async ({ resources, actor, now, ip }, input) =>
    transact(resources.database.pool, actor.tenant, async (tx) => {
      const posts = parsePosts(input.posts)
      await createAccount(tx, { ...input, posts }, now)
      await writeAudit(tx, {
        at: now,
        account: actor.account,
        act: 'account.create',
        objectKind: 'account',
        object: input.name,
        detail: { posts },
        ip,
      })
      const created = (await listAccounts(tx)).find((one) => one.name === input.name)
      if (!created) throw refuse('account-unknown', { name: input.name })
      return created
    }),

  updateAccount: async ({ resources, actor, now, ip }, input) =>
    transact(resources.database.pool, actor.tenant, async (tx) => {
      const posts = parsePosts(input.posts)
      const keepsAdmin = input.active && posts.some((post) => post.role === 'sysadmin')
      if (input.name === actor.account && !keepsAdmin) throw refuse('account-self-lockout')
      const changed = await updateAccount(tx, { ...input, posts })
      await writeAudit(tx, {
        at: now,
        account: actor.account,
        act: 'account.update',
        objectKind: 'account',
        object: input.name,
        detail: { posts, active: input.active },
        ip,
      })
      return changed
    }),

  resetPassword: async ({ resources, actor, now, ip }, { name, password }) =>
    transact(resources.database.pool, actor.tenant, async (tx) => {
      await setPassword(tx, name, password, now)
      await writeAudit(tx, {
        at: now,
        account: actor.account,
        act: 'account.reset',
        objectKind: 'account',
        object: name,
        ip,
      })
      return {}
    }),

  audit: async ({ resources, actor }, filter) => {
    const rows = await read(resources.database.pool, actor.tenant, (tx) => listAudit(tx, filter))
    return {
      rows: rows.map(({ object_kind: objectKind, person, ...row }) => ({
        ...row,
        objectKind,
        person: person ?? row.account,
      })),
      next: rows.length === filter.limit ? (rows.at(-1)?.seq ?? null) : null,
    }
  },
}
