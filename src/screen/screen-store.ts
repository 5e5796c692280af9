import { maskPersonal } from '#access/masking.ts'
import { addDays, dayOf, startOf } from '#calendar/date.ts'
import { ladderKeys } from '#dispatch/board-store.ts'
import { leavesOn, onRota, shiftsOn } from '#dispatch/duty-store.ts'
import { figuresOf } from '#dispatch/figures-store.ts'
import { dutyAt } from '#dispatch/rota.ts'
import { classNameOf } from '#intake/alarms/settings.ts'
import { countMatters, filterSql, type Looker } from '#matters/queries-store.ts'
import { type DueColumns, lightOf } from '#matters/snapshot.ts'
import { channelName } from '#procedures/common.ts'
import { isRole, roles } from '#procedures/roles.ts'
import type { AlarmClassView, ScreenView, Times } from './contract.ts'
import { openIncidents } from './incidents-store.ts'

/** What changes by the minute; every part of it is a small query. */
export type QuickView = Omit<ScreenView, 'street' | 'hot' | 'early' | 'sources'>

const lights = ['red', 'amber', 'green', 'paused', 'none'] as const
/** More than so many of a light are not counted: a wall says more by its colour. */
export const openMost = 2000
const weekDays = 7

/** The counts of the day and of what is open, seen with the eyes of {@link wallEye}. */
export async function quickView(looker: Looker): Promise<QuickView> {
  const today = dayOf(looker.now)
  const until = addDays(today, 1)
  const open: QuickView['open'] = []
  for (const light of lights)
    open.push({ light, ...(await countMatters(looker, { open: 'true', light: [light] }, openMost)) })
  return {
    at: looker.now,
    today: await filedToday(looker),
    open,
    incidents: await openIncidents(looker),
    times: {
      today: await timesOf(looker, { from: today, until }),
      week: await timesOf(looker, { from: addDays(until, -weekDays), until }),
    },
    alarms: { classes: await alarmsToday(looker) },
    duty: await onDutyNow(looker),
  }
}

/** What was filed today by the way it came and how it stands, and how many were closed today. */
export async function filedToday(looker: Looker): Promise<ScreenView['today']> {
  const today = dayOf(looker.now)
  const values: unknown[] = []
  const where = filterSql({ from: today, until: addDays(today, 1) }, looker, values)
  const { rows } = await looker.tx.query<DueColumns & { channel: string }>(
    `select m.channel, m.closed_at, m.due_at, m.warn_at, m.due_unit, m.paused from matters m where ${where}`,
    values,
  )
  const channels = countBy(rows, ({ channel }) => channel)
  const states = countBy(rows, (row) => lightOf(row, looker.now, looker.calendar).light)
  return {
    filed: rows.length,
    closed: await closedToday(looker),
    sources: channels.map(([channel, count]) => ({ channel, name: channelName(channel), count })),
    lights: states.map(([light, count]) => ({ light, count })),
  }
}

/** The most frequent first. */
function countBy<T, K extends string>(rows: readonly T[], keyOf: (row: T) => K): Array<[K, number]> {
  const counts = new Map<K, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
}

// 办结之后不再有事，办结当天必是最近有事的那天：按它找，不必翻遍台账。
async function closedToday(looker: Looker): Promise<number> {
  const values: unknown[] = []
  const where = filterSql({ open: 'false' }, looker, values)
  const day = `$${values.push(startOf(dayOf(looker.now)))}`
  const { rows } = await looker.tx.query<{ count: number }>(
    `select count(*)::int as count from matters m where ${where} and m.last_at >= ${day} and m.closed_at >= ${day}`,
    values,
  )
  return rows[0]?.count ?? 0
}

async function timesOf(
  looker: Looker,
  days: Pick<Parameters<typeof figuresOf>[1], 'from' | 'until'>,
): Promise<Times[]> {
  const { rows } = await figuresOf(looker, { ...days, by: 'all' })
  return ladderKeys.map((key) => {
    const { count, median, p90, within } = rows.find((row) => row.key === key) ?? nothing
    return { key, count, median, p90, within }
  })
}

const nothing = { count: 0, median: null, p90: null, within: null }

type Group = Omit<AlarmClassView, 'class' | 'name'> & { class: string | null }

/** The alarms received today by class; most first. */
export async function alarmsToday({ tx, now }: Looker): Promise<AlarmClassView[]> {
  const of = (...states: string[]) =>
    `count(*) filter (where state in (${states.map((one) => `'${one}'`).join()}))::int`
  const { rows } = await tx.query<Group>(
    `select class, count(*)::int as all, ${of('matter')} as matter, ${of('merged')} as merged, ${of('false')} as false,
       ${of('silenced')} as silenced, ${of('new', 'held')} as waiting
     from alarms where tenant = $1 and received_at >= $2 and received_at < $3 group by class order by 2 desc, 1`,
    [tx.tenant, startOf(dayOf(now)), startOf(addDays(dayOf(now), 1))],
  )
  return rows.map((row) => ({ ...row, class: row.class ?? '', name: classNameOf(row.class) }))
}

/** Who is on duty at the command centre now: surname and post. */
export async function onDutyNow({ tx, now }: Looker): Promise<ScreenView['duty']> {
  const { workers, leaders } = dutyAt(await shiftsOn(tx), await leavesOn(tx, now), onRota, now)
  const { rows } = await tx.query<{ name: string; person: string; role: string | null }>(
    `select name, person, posts->0->>'role' as role from accounts where tenant = $1 and active and name = any($2)`,
    [tx.tenant, [...leaders, ...workers]],
  )
  const people = new Map(
    rows.map(({ name, person, role }) => [name, { name: maskPersonal('name', person), post: postOf(role) }]),
  )
  const known = (accounts: readonly string[]) =>
    accounts.flatMap((account) => people.get(account) ?? []).map((one, at) => ({ seat: at + 1, ...one }))
  return { leaders: known(leaders), workers: known(workers) }
}

function postOf(role: string | null): string {
  return role !== null && isRole(role) ? roles[role].name : ''
}
