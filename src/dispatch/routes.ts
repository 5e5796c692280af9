import { parseDay } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { refuse } from '#http/refusal.ts'
import { loadForAct } from '#matters/acts-store.ts'
import { look } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import { instantOf } from '#matters/when.ts'
import { boardOf } from './board-store.ts'
import type { dispatchContract } from './contract.ts'
import { figuresOf } from './figures-store.ts'
import { giveOut, proposeFor } from './incidents-store.ts'
import { keepPositions } from './positions-store.ts'
import { replayOf } from './replay-store.ts'
import { sameAs } from './same-store.ts'
import { workersAt } from './workers-store.ts'

export const dispatchRoutes: Handlers<typeof dispatchContract, Context> = {
  board: (context) => look(context, boardOf),
  replay: (context, { from, until }) => look(context, (looker) => replayOf(looker, instantOf(from), instantOf(until))),
  figures: (context, { from, until, by }) =>
    look(context, (looker) => figuresOf(looker, { from: parseDay(from), until: parseDay(until), by })),
  propose: (context, { id }) => perform(context, async (scene) => proposeFor(scene, await loadForAct(scene, id))),
  same: (context, { id }) => look(context, async (looker) => ({ same: await sameAs(looker, id) })),
  giveOut: (context, { account, platform, note, ...seen }) =>
    perform(context, async (scene) => {
      const proposed = await proposeFor(scene, await loadForAct(scene, seen.id))
      const chosen = account ?? proposed.proposals[0]?.account
      if (chosen === undefined) throw refuse('dispatch-nobody')
      const done = await giveOut(scene, seen, { account: chosen, platform: platform ?? proposed.platform, note })
      return { ...done, account: chosen }
    }),
  report: async ({ resources, actor, now }, { fixes }) => {
    const done = await transact(resources.database.pool, actor.tenant, (tx) =>
      keepPositions(tx, actor.account, fixes, now),
    )
    if (done.kept > 0) resources.live.tell(actor.tenant, 'position', actor.account)
    return done
  },
  workers: (context) =>
    perform(context, async ({ tx, now }) => {
      const { workers, leaders } = await workersAt(tx, now)
      const dutyEmpty = !workers.some(({ onDuty, onLeave }) => onDuty && !onLeave)
      return {
        workers: workers.map(({ fix, home: _, villages: __, roles, grids, ...one }) => ({
          ...one,
          roles: [...roles],
          grids: [...grids],
          ...placeOf(fix),
        })),
        leaders,
        dutyEmpty,
      }
    }),
}

function placeOf(fix: { position: readonly [number, number]; at: string } | undefined) {
  return fix
    ? { longitude: fix.position[0], latitude: fix.position[1], at: fix.at }
    : { longitude: null, latitude: null, at: null }
}
