import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { perform } from '#matters/scene-store.ts'
import type { warningsContract } from './warnings-contract.ts'
import { answerWarning, listWarnings, superviseWarning } from './warnings-store.ts'

export const warningsRoutes: Handlers<typeof warningsContract, Context> = {
  list: ({ resources, actor }, asked) =>
    read(resources.database.pool, actor.tenant, async (tx) => ({ warnings: await listWarnings({ tx }, asked) })),
  answer: async ({ resources, actor, now, ip }, input) => {
    await transact(resources.database.pool, actor.tenant, (tx) => answerWarning({ tx, actor, now, ip }, input))
    return {}
  },
  supervise: (context, input) => perform(context, (scene) => superviseWarning(scene, input)),
}
