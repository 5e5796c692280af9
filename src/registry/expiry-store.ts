import { can } from '#access/rules.ts'
import { addDays, type Day, dayOf, type Instant, parseInstant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Register } from './define.ts'
import { daysLeftOf, endInWords, toldAfterDays, warnDaysOf } from './expiry.ts'
import { getRegister, registers } from './registers.ts'

/** An entry that ends soon, or ended a while ago with nothing to follow it. */
export type Expiring = {
  register: string
  id: string
  code: string
  name: string
  /** What ends: 执法证有效期至, 矫正期满日. */
  what: string
  /** The first day on which it no longer stands. */
  until: string
  /** To the last day: 0 today, negative when past. */
  daysLeft: number
  changedAt: Instant
}

type EndRow = {
  register: string
  id: string
  code: string
  name: string
  until: string
  is_term: boolean
  paper_until: string | null
  changed_at: string
}

/** Rows told at most; the page says so when there are more. */
export const mostExpiring = 2000

// 名称相同、在其终止前九十日内或者之后起始、到今日或者其终止时仍在册的，视为接续（换证、续聘、下一届）。
const succeeded = `exists (
  select from entries s where s.tenant = $1 and s.register = e.register and s.name = e.name and s.id <> e.id
    and s.valid_from > e.valid_from and s.valid_from >= e.valid_until - 90
    and s.valid_from <= greatest(e.valid_until, $2::date)
    and (s.valid_until is null or s.valid_until > greatest(e.valid_until, $2::date)))`

const endings = `with watched as (
    select * from unnest($4::text[], $5::int[], $6::text[], $7::text[], $8::int[]) as w(register, days, paper, term, years)),
  ends as (
    select e.register, e.id, e.code, e.name, e.valid_until as until, false as is_term,
      e.data->>w.paper as paper_until, e.changed_at
    from entries e join watched w using (register)
    where e.tenant = $1 and e.valid_until > $2::date - ${toldAfterDays} and e.valid_until <= $3::date
      and e.valid_until <= $2::date + w.days + 1 and not ${succeeded}
    union all
    select e.register, e.id, e.code, e.name, ((e.data->>w.term)::date + make_interval(years => w.years))::date,
      true, null, e.changed_at
    from entries e join watched w using (register)
    where e.tenant = $1 and w.term is not null and e.data->>w.term is not null
      and e.valid_from <= $2::date and (e.valid_until is null or e.valid_until > $2::date)
      and (e.data->>w.term)::date <= $2::date + w.days + 1 - make_interval(years => w.years))
  select register, id, code, name, until, is_term, paper_until, changed_at from ends
  order by until, register, code limit ${mostExpiring}`

/** Entries of these registers that end within their days of warning, or ended unfollowed; the most urgent first. */
export async function findExpiring(tx: Tx, among: readonly Register[], today: Day): Promise<Expiring[]> {
  const watched = among.filter((register) => warnDaysOf(register) > 0)
  const furthest = Math.max(0, ...watched.map(warnDaysOf))
  const { rows } = await tx.query<EndRow>(endings, [
    tx.tenant,
    today,
    addDays(today, furthest + 1),
    watched.map(({ id }) => id),
    watched.map(warnDaysOf),
    watched.map(({ expires }) => expires ?? null),
    watched.map(({ renews }) => renews?.from ?? null),
    watched.map(({ renews }) => renews?.years ?? 0),
  ])
  return rows.flatMap(({ register, id, code, name, until, is_term: isTerm, paper_until, changed_at }) => {
    const changedAt = parseInstant(changed_at)
    const daysLeft = daysLeftOf({ until, isTerm, changedOn: dayOf(changedAt), paperUntil: paper_until }, today)
    if (daysLeft === undefined) return []
    return [{ register, id, code, name, until, daysLeft, changedAt, what: endInWords(getRegister(register), isTerm) }]
  })
}

/** The registers whose entries this person may see: sealed ones only for their readers. */
export function registersOpenTo({ actor }: Context): Register[] {
  return registers.filter((register: Register) => !register.sealed || can(actor, 'entry.read-sealed'))
}
