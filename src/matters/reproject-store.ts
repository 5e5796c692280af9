import { reproject as movedClocks } from '#calendar/clock.ts'
import type { Tx } from '#db/transact.ts'
import { getEdition } from '#procedures/index.ts'
import type { Calendars, Moved, Reproject } from '#registry/calendar-store.ts'
import { clockOf, isOpen } from './clocks.ts'
import { snapshotOf } from './snapshot.ts'
import type { Matter } from './state.ts'

type OpenRow = { id: string; procedure: string; edition: string; fold: Matter }

const batch = 500

// 已办结的，复议、起诉期限可能还在走。
const withOpenClock = `(closed_at is null or exists (select from deadlines d
  where d.tenant = matters.tenant and d.matter = matters.id and d.status in ('running', 'suspended')))`

/**
 * Re-dates every open matter under a new edition of the calendar and lists what moved and why. The ledger is not
 * touched: no event says that a date is, only what it follows from.
 */
export const reprojectOpen: Reproject = async (tx, after, before) => {
  const moved: Moved[] = []
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await tx.query<OpenRow>(
      `select id, procedure, edition, fold from matters where tenant = $1 and ${withOpenClock} and id > $2 order by id limit ${batch} for update`,
      [tx.tenant, last],
    )
    for (const row of rows) moved.push(...(await redate(tx, row, before, after)))
    const end = rows.at(-1)
    if (!end || rows.length < batch) return moved
    last = end.id
  }
}

async function redate(tx: Tx, row: OpenRow, before: Calendars, after: Calendars): Promise<Moved[]> {
  const procedure = getEdition(row.procedure, row.edition)
  const open = row.fold.clocks.filter(isOpen)
  const items = open.map((clock) => ({ id: clock.key, clock: clockOf(procedure, clock), calendar: before.newest }))
  const moves = movedClocks(items, after.newest)
  const snapshot = snapshotOf(procedure, row.fold, after.at)
  await tx.query(
    'update matters set due_at = $3, due_key = $4, warn_at = $5, due_unit = $6, paused = $7 where tenant = $1 and id = $2',
    [tx.tenant, row.id, snapshot.due_at, snapshot.due_key, snapshot.warn_at, snapshot.due_unit, snapshot.paused],
  )
  for (const one of snapshot.deadlines) {
    await tx.query(
      'update deadlines set due_at = $5, promised_at = $6, provisional = $7, calendar = $8, late = $9 where tenant = $1 and matter = $2 and key = $3 and occurrence = $4',
      [
        tx.tenant,
        row.id,
        one.key,
        one.occurrence,
        one.due_at,
        one.promised_at,
        one.provisional,
        one.calendar,
        one.late,
      ],
    )
  }
  for (const rung of snapshot.rungs) {
    await tx.query(
      `insert into rungs (tenant, matter, key, occurrence, kind, level, fires_at, fired_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (tenant, matter, key, occurrence, kind, level) do update set fires_at = excluded.fires_at`,
      [tx.tenant, row.id, rung.key, rung.occurrence, rung.kind, rung.level, rung.fires_at, rung.fired_at],
    )
  }
  return moves.map(({ id, before: from, after: to, why }) => ({
    matter: row.id,
    number: row.fold.number,
    title: row.fold.title,
    deadline: procedure.deadlines[id]?.name ?? id,
    before: from,
    after: to,
    why,
  }))
}
