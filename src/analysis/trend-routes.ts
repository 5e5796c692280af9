import { saveSection } from '#access/settings-store.ts'
import { transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { look } from '#matters/routes.ts'
import type { trendContract } from './trend-contract.ts'
import { alarmsOf, seriesOf, trendSettingsOf } from './trend-store.ts'

export const trendRoutes: Handlers<typeof trendContract, Context> = {
  series: (context, asked) => look(context, (looker) => seriesOf(looker, asked)),
  alarms: (context) => look(context, alarmsOf),
  settings: (context) => look(context, ({ tx }) => trendSettingsOf(tx)),
  saveSettings: ({ resources, actor, now, ip }, given) =>
    transact(resources.database.pool, actor.tenant, async (tx) => {
      await saveSection({ tx, actor, now, ip }, 'trend', given)
      return given
    }),
}
