import { loadSettings, saveSection, saveSettings } from '#access/settings-store.ts'
import { addDays, type Day, dayOf, parseDay, startOf } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import type { Looker } from '#matters/queries-store.ts'
import { look } from '#matters/routes.ts'
import type { DutyWeek, dutyContract } from './duty-contract.ts'
import { leavesBetween, onRota, shiftsOn } from './duty-store.ts'
import { gapsOf, shiftsOfDays } from './duty-week.ts'
import { hitInWords } from './forecast/words.ts'
import { forecastOf, noForecastWords } from './forecast-store.ts'
import { settingsOf } from './incidents-store.ts'
import { addLeave, endLeave, type LeaveDesk, leaveTakers, listLeaves } from './leaves-store.ts'
import { dutyAt } from './rota.ts'

const incidents = 'grid-event'

export const dutyRoutes: Handlers<typeof dutyContract, Context> = {
  week: (context, { from }) => look(context, (looker) => weekFrom(looker, parseDay(from))),
  takers: (context) => look(context, async (looker) => ({ people: await leaveTakers(looker) })),
  addLeave: (context, { id, account, from, until, reason }) =>
    write(context, (desk) => addLeave(desk, { id, account, from: parseDay(from), until: parseDay(until), reason })),
  endLeave: (context, { id }) =>
    write(context, async (desk) => {
      await endLeave(desk, id)
      return {}
    }),
  forecast: (context) =>
    look(context, async (looker) => {
      const found = await forecastOf(looker)
      return { ...found, without: noForecastWords(found), rate: { ...found.rate, words: hitInWords(found.rate) } }
    }),
  settings: (context) => look(context, ({ tx }) => settingsOf(tx)),
  saveSettings: (context, given) =>
    write(context, async (desk) => {
      await saveSection(desk, 'dispatch', given)
      return given
    }),
  saveLadders: (context, { ladders }) =>
    write(context, async ({ tx, actor, now, ip }) => {
      const before = await loadSettings(tx)
      const own = ladders.map((one) => ({ ...one, procedure: incidents }))
      const others = before.ladders.filter(({ procedure }) => procedure !== incidents)
      await saveSettings(tx, actor, { ...before, ladders: [...own, ...others] }, now, ip)
      return { ladders: own }
    }),
}

function write<T>({ resources, actor, now, ip }: Context, act: (desk: LeaveDesk) => Promise<T>): Promise<T> {
  return transact(resources.database.pool, actor.tenant, (tx) => act({ tx, actor, now, ip }))
}

async function weekFrom(looker: Looker, from: Day): Promise<DutyWeek> {
  const { tx, now } = looker
  const until = addDays(from, 7)
  const shifts = await shiftsOn(tx)
  const leaves = await leavesBetween(tx, from, until)
  const today = await leavesBetween(tx, dayOf(now), addDays(dayOf(now), 1))
  const duty = dutyAt(shifts, today, onRota, now)
  const { rows } = await tx.query<{ name: string; person: string }>(
    'select name, person from accounts where tenant = $1 and name = any($2)',
    [tx.tenant, duty.leaders],
  )
  const person = new Map(rows.map((row) => [row.name, row.person]))
  const gaps = gapsOf(shifts, leaves, onRota, { from, until, now })
  const past = startOf(until) <= now
  return {
    from,
    days: shiftsOfDays(shifts, leaves, onRota, from),
    gaps: past ? gaps : gaps.filter((gap) => gap.until > now),
    leaves: await listLeaves(looker, from),
    now: {
      leaders: duty.leaders.map((account) => person.get(account) ?? account),
      workers: duty.workers.length,
      onLeave: new Set(today.map(({ account }) => account)).size,
    },
  }
}
