import { loadSection, saveSection } from '#access/settings-store.ts'
import { addDays, dayOf, findDay } from '#calendar/date.ts'
import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { hotSettings } from './hot/settings.ts'
import { hotFor } from './hot/suggest.ts'
import type { hotContract } from './hot-contract.ts'
import { type HotPeriod, hotSection, recentHot, seeHot } from './hot-store.ts'

export const hotRoutes: Handlers<typeof hotContract, Context> = {
  hotTopics: ({ resources, actor }, { from, until, kind }) =>
    read(resources.database.pool, actor.tenant, (tx) => seeHot(tx, actor, { ...periodFrom(from, until), kind })),
  hotHints: async ({ resources, actor, now }, { text }) => {
    const until = addDays(dayOf(now), 1)
    const topics = await read(resources.database.pool, actor.tenant, (tx) => recentHot(tx, actor, until, now))
    return { hints: hotFor(text, topics) }
  },
  currentHotSettings: ({ resources, actor }) =>
    read(resources.database.pool, actor.tenant, (tx) => loadSection(tx, hotSection, hotSettings)),
  hotSettings: async ({ resources, actor, now, ip }, given) => {
    await transact(resources.database.pool, actor.tenant, (tx) =>
      saveSection({ tx, actor, now, ip }, hotSection, given),
    )
    return given
  },
}

/** Days [from, until); refuses `period-wrong`. */
export function periodFrom(from: string, until: string): HotPeriod {
  const [start, end] = [findDay(from), findDay(until)]
  if (start === undefined || end === undefined || start >= end) throw refuse('period-wrong', { from, until })
  return { from: start, until: end }
}
