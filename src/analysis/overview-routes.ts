import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { rowsById } from '#matters/queries-store.ts'
import { look } from '#matters/routes.ts'
import { periodFrom } from './hot-routes.ts'
import type { overviewContract } from './overview-contract.ts'
import { seeRepeaters, seeWords } from './overview-store.ts'
import { seePicks } from './picks-store.ts'

export const overviewRoutes: Handlers<typeof overviewContract, Context> = {
  words: (context, { from, until }) => look(context, (looker) => seeWords(looker, periodFrom(from, until))),
  repeaters: (context, { from, until }) =>
    look(context, async (looker) => ({ people: await seeRepeaters(looker, periodFrom(from, until)) })),
  picks: (context) => look(context, async ({ tx, now }) => ({ kinds: await seePicks(tx, now) })),
  matters: (context, { ids }) =>
    look(context, async (looker) => {
      const rows = [...(await rowsById(looker, ids)).values()]
      return { rows: rows.sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1)) }
    }),
}
