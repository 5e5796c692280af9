import type { Actor, Post } from '#access/actor.ts'
import { writeAudit } from '#access/audit-store.ts'
import { listAccounts, parsePosts } from '#access/store.ts'
import { type Day, dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { leadsGridsOf, leaveInWords, leaveProblem, mayRegisterLeave } from './leaves-rules.ts'

export type LeaveDesk = { tx: Tx; actor: Actor; now: Instant; ip: string }
export type GivenLeave = { id: string; account: string; from: Day; until: Day; reason: string }
type Person = { account: string; person: string; posts: Post[] }

type Row = {
  id: string
  account: string
  person: string
  posts: Post[]
  from: string
  until: string
  reason: string
  made_by: string
  made_at: Instant
}

/** Leave on days from `from` on, the soonest first; its reason only for those who may register it. */
export async function listLeaves({ tx, actor }: Pick<LeaveDesk, 'tx' | 'actor'>, from: Day) {
  const { rows } = await tx.query<Row>(
    `select l.id, l.account, coalesce(a.person, l.account) as person, coalesce(a.posts, '[]') as posts,
       l.from_day::text as from, l.until_day::text as until, l.reason, l.made_by, l.made_at
     from leaves l left join accounts a on a.tenant = l.tenant and a.name = l.account
     where l.tenant = $1 and l.ended_at is null and l.until_day > $2::date order by l.from_day, l.account limit 500`,
    [tx.tenant, from],
  )
  return rows.map(({ posts, made_by, made_at, reason, ...row }) => {
    const yours = mayRegisterLeave(actor, { account: row.account, posts })
    return { ...row, reason: yours ? reason : null, madeBy: made_by, madeAt: made_at, yours }
  })
}

/** Everyone for whom the actor may register leave; himself first. */
export async function leaveTakers({ tx, actor }: Pick<LeaveDesk, 'tx' | 'actor'>) {
  return (await peopleOf(tx))
    .filter((one) => mayRegisterLeave(actor, one))
    .sort((a, b) => Number(b.account === actor.account) - Number(a.account === actor.account))
    .map(({ account, person }) => ({ account, person }))
}

/**
 * Registers leave; the same one sent twice is one. Tells the person's 网格长 (or the command centre) of one he registered
 * himself, and the person of one that another registered. Gives how many open tasks he has in hand.
 */
export async function addLeave(desk: LeaveDesk, given: GivenLeave): Promise<{ id: string; openTasks: number }> {
  const { tx, actor, now } = desk
  const person = await getPerson(tx, given.account)
  if (!mayRegisterLeave(actor, person)) throw refuse('leave-not-yours')
  const problem = leaveProblem(given.from, given.until, dayOf(now))
  if (problem !== undefined) throw refuse('leave-period', { problem })
  // 同一人同时登记两次的，后一次等前一次完成再查重叠。
  await tx.query('select from accounts where tenant = $1 and name = $2 for update', [tx.tenant, given.account])
  const { rows } = await tx.query<{ id: string; from: string; last: string }>(
    `select id, from_day::text as from, (until_day - 1)::text as last from leaves
     where tenant = $1 and account = $2 and ended_at is null and from_day < $4::date and until_day > $3::date`,
    [tx.tenant, given.account, given.from, given.until],
  )
  const openTasks = await openTasksOf(tx, given.account)
  if (rows.some(({ id }) => id === given.id)) return { id: given.id, openTasks }
  const [clash] = rows
  if (clash) throw refuse('leave-clash', { person: person.person, from: clash.from, last: clash.last })
  await tx.query(
    `insert into leaves (tenant, id, account, from_day, until_day, reason, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.tenant, given.id, given.account, given.from, given.until, given.reason, actor.account, now],
  )
  await note(desk, 'leave.add', given.id, { ...given })
  await tell(desk, person, `请假：${leaveInWords(given.from, given.until)}`, given.reason, openTasks)
  return { id: given.id, openTasks }
}

/** Ends leave from now on: the person is proposed again. */
export async function endLeave(desk: LeaveDesk, id: string): Promise<void> {
  const { tx, actor, now } = desk
  const { rows } = await tx.query<{ account: string; from: Day; until: Day }>(
    `select account, from_day::text as from, until_day::text as until from leaves
     where tenant = $1 and id = $2 and ended_at is null for update`,
    [tx.tenant, id],
  )
  const [row] = rows
  if (!row) throw refuse('leave-not-found')
  const person = await getPerson(tx, row.account)
  if (!mayRegisterLeave(actor, person)) throw refuse('leave-not-yours')
  await tx.query('update leaves set ended_at = $3 where tenant = $1 and id = $2', [tx.tenant, id, now])
  await note(desk, 'leave.end', id, row)
  await tell(desk, person, `请假提前结束：${leaveInWords(row.from, row.until)}`, '', 0)
}

function note({ tx, actor, now, ip }: LeaveDesk, act: string, id: string, detail: Record<string, unknown>) {
  return writeAudit(tx, { at: now, account: actor.account, act, objectKind: 'leave', object: id, detail, ip })
}

/** Everyone with an account in use. */
async function peopleOf(tx: Tx): Promise<Person[]> {
  return (await listAccounts(tx))
    .filter(({ active }) => active)
    .map(({ name, person, posts }) => ({ account: name, person, posts: parsePosts(posts) }))
}

async function getPerson(tx: Tx, name: string): Promise<Person> {
  const person = (await peopleOf(tx)).find(({ account }) => account === name)
  if (!person) throw refuse('account-unknown', { name })
  return person
}

async function openTasksOf(tx: Tx, account: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*)::int as count from matters where tenant = $1 and assignee = $2 and closed_at is null and not withdrawn
       and procedure = 'grid-event'`,
    [tx.tenant, account],
  )
  return rows[0]?.count ?? 0
}

async function tell({ tx, actor, now }: LeaveDesk, person: Person, what: string, reason: string, openTasks: number) {
  const own = actor.account === person.account
  const accounts = own ? await leadersOf(tx, person) : [person.account]
  const tasks = openTasks > 0 ? `；手上有 ${openTasks} 项未办结的事件，请改派` : ''
  const words = own
    ? `${person.person}${what}${reason === '' ? '' : `（${reason}）`}${tasks}`
    : `${actor.person}为您登记了${what}`
  await tx.query(
    `insert into notices (tenant, account, kind, words, at) select $1, unnest($2::text[]), 'leave', $3, $4`,
    [tx.tenant, accounts, words, now],
  )
}

/** The 网格长 of a grid worker; the command centre for everybody else. */
async function leadersOf(tx: Tx, { account, posts }: Person): Promise<string[]> {
  const others = (await peopleOf(tx)).filter((one) => one.account !== account)
  const leaders = others.filter((one) => leadsGridsOf(one.posts, posts))
  const centre = others.filter((one) => one.posts.some(({ role }) => role === 'command_center'))
  return (leaders.length > 0 ? leaders : centre).map((one) => one.account)
}
