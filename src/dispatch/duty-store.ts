import { addDays, type Day, dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { DutyNow } from '#matters/told.ts'
import type { NamedShift } from './duty-week.ts'
import { dutyAt, type Leave } from './rota.ts'

/** The place of the rota from which incidents are given out: 综合指挥中心. */
export const onRota = 'command'

type Stored = {
  code: string
  name: string
  data: Omit<NamedShift, 'code' | 'name'>
  from: string
  until: string | null
}

/** Every line of the duty rota, ended ones too. */
export async function shiftsOn(tx: Tx): Promise<NamedShift[]> {
  const { rows } = await tx.query<Stored>(
    `select code, name, data, valid_from::text as from, valid_until::text as until from entries
     where tenant = $1 and register = 'duty-rota'`,
    [tx.tenant],
  )
  return rows.map(({ code, name, data, from, until }) => ({
    ...data,
    code,
    name,
    validFrom: from,
    ...(until === null ? {} : { validUntil: until }),
  }))
}

/** Leave that touches the days [from, until) and was not ended. */
export async function leavesBetween(tx: Tx, from: Day, until: Day): Promise<Leave[]> {
  const { rows } = await tx.query<Leave>(
    `select account, from_day::text as from, until_day::text as until from leaves
     where tenant = $1 and ended_at is null and from_day < $3::date and until_day > $2::date`,
    [tx.tenant, from, until],
  )
  return rows
}

/** Leave of the day of `now`. */
export function leavesOn(tx: Tx, now: Instant): Promise<Leave[]> {
  const today = dayOf(now)
  return leavesBetween(tx, today, addDays(today, 1))
}

/** Who leads the shift of the command centre now, of the accounts that are in use; whether anybody is on duty at all. */
export async function dutyNow(tx: Tx, now: Instant): Promise<DutyNow> {
  const { workers, leaders } = dutyAt(await shiftsOn(tx), await leavesOn(tx, now), onRota, now)
  const { rows } = await tx.query<{ name: string }>(
    'select name from accounts where tenant = $1 and active and name = any($2)',
    [tx.tenant, [...workers, ...leaders]],
  )
  const active = new Set(rows.map(({ name }) => name))
  return { leaders: leaders.filter((one) => active.has(one)), empty: active.size === 0 }
}
