import { systemAccount } from '#access/actor.ts'
import { rolesAllowed } from '#access/rules.ts'
import { addDays, dayOf, daysBetween, type Instant, parseDay } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import type { Register } from './define.ts'
import { leftInWords, reminderAt, warnDaysOf } from './expiry.ts'
import { type Expiring, findExpiring } from './expiry-store.ts'
import { getRegister, registers } from './registers.ts'

const everyMs = 10 * 60_000
const named = 3

type Reminder = Expiring & { daysBefore: number; caughtUp: boolean }

/**
 * Reminds those who keep a register of its entries that end in 30 and in 7 days, once each; what fell due while the
 * program was down is caught up. Gives how many reminders were sent. A sealed register's go to its own keepers, by code.
 */
export function remindExpiring(resources: Resources, tenant: string, now: Instant): Promise<number> {
  return transact(resources.database.pool, tenant, async (tx) => {
    const found = await findExpiring(tx, registers, dayOf(now))
    const claimed = await claim(
      tx,
      found.flatMap((row) => reminderOf(row, now)),
      now,
    )
    let sent = 0
    for (const group of groupsOf(claimed)) sent += await send(tx, group, now)
    return sent
  })
}

function reminderOf(row: Expiring, now: Instant): Reminder[] {
  const daysBefore = reminderAt(row.daysLeft, warnDaysOf(getRegister(row.register)))
  if (daysBefore === undefined) return []
  const due = addDays(parseDay(row.until), -1 - daysBefore)
  // 到了提醒之日以后才登记或者修改的，不是补发。
  return [{ ...row, daysBefore, caughtUp: daysBetween(due, dayOf(now)) > 0 && dayOf(row.changedAt) < due }]
}

async function claim(tx: Tx, reminders: readonly Reminder[], now: Instant): Promise<Reminder[]> {
  if (reminders.length === 0) return []
  const rows = reminders.map(({ register, id, until, daysBefore, caughtUp }) => ({
    register,
    entry: id,
    valid_until: until,
    days_before: daysBefore,
    caught_up: caughtUp,
  }))
  const claimed = await tx.query<{ entry: string; days_before: number; valid_until: string }>(
    `insert into entry_reminders (tenant, register, entry, valid_until, days_before, at, caught_up)
     select $1, register, entry, valid_until, days_before, $2, caught_up from jsonb_to_recordset($3::jsonb)
       as r(register text, entry uuid, valid_until date, days_before int, caught_up boolean)
     on conflict do nothing returning entry, days_before, valid_until`,
    [tx.tenant, now, JSON.stringify(rows)],
  )
  return reminders.filter(({ id, daysBefore, until }) =>
    claimed.rows.some((row) => row.entry === id && row.days_before === daysBefore && row.valid_until === until),
  )
}

/** Those of one register that end alike on one day are told together. */
function groupsOf(reminders: readonly Reminder[]): Reminder[][] {
  const groups = Map.groupBy(
    reminders,
    ({ register, until, daysBefore, what, caughtUp }) => `${register} ${until} ${daysBefore} ${what} ${caughtUp}`,
  )
  return [...groups.values()]
}

async function send(tx: Tx, group: readonly Reminder[], now: Instant): Promise<number> {
  const [first] = group
  if (!first) return 0
  const register = getRegister(first.register)
  const keepers = rolesAllowed(register.sealed ? 'entry.write-sealed' : 'entry.write')
  const { rowCount } = await tx.query(
    `insert into notices (tenant, account, kind, words, at, caught_up, register, entry)
     select $1, name, 'expiry', $2, $3, $4, $5, $6 from accounts
     where tenant = $1 and active and name <> $7
       and exists (select from jsonb_array_elements(posts) post where post->>'role' = any($8::text[])) order by name`,
    [
      tx.tenant,
      wordsOf(register, group),
      now,
      first.caughtUp,
      register.id,
      group.length === 1 ? first.id : null,
      systemAccount,
      keepers,
    ],
  )
  return rowCount ?? 0
}

function wordsOf(register: Register, group: readonly Reminder[]): string {
  const [first] = group
  if (!first) return ''
  const labels = group.slice(0, named).map(({ code, name }) => (register.sealed ? code : `${code} ${name}`))
  const who = `${labels.join('、')}${group.length > named ? ` 等 ${group.length} 条` : ''}`
  const lastDay = addDays(parseDay(first.until), -1)
  const due = addDays(lastDay, -first.daysBefore)
  const late = first.caughtUp ? `（应于 ${due} 提醒，停机后补发）` : ''
  return `${register.name}：${who}，${first.what}：${lastDay}，${leftInWords(first.daysLeft)}${late}`
}

/** Looks at start and every ten minutes for entries about to end. */
export function startExpiryReminders(resources: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  return startRounds(resources.database, everyMs, (tenant) => remindExpiring(resources, tenant, clock()), tell)
}
