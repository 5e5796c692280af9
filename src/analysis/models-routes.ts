import { writeAudit } from '#access/audit-store.ts'
import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import type { modelsContract } from './models-contract.ts'
import { listModels, recordPick, retrain, suggestClass } from './models-store.ts'

export const modelsRoutes: Handlers<typeof modelsContract, Context> = {
  models: async ({ resources, actor }) => ({
    kinds: await read(resources.database.pool, actor.tenant, (tx) => listModels(tx)),
  }),
  retrain: async ({ resources, actor, now, ip }, { kind }) => {
    const { pool } = resources.database
    const done = await retrain({ pool, tenant: actor.tenant, kind, by: actor.account, now })
    await transact(pool, actor.tenant, (tx) =>
      writeAudit(tx, {
        at: now,
        account: actor.account,
        act: 'model.train',
        objectKind: 'model',
        object: done.id,
        detail: { kind, adopted: done.adopted },
        ip,
      }),
    )
    return done
  },
  predict: async ({ resources, actor, now }, { kind, title, detail }) => ({
    suggested:
      (await read(resources.database.pool, actor.tenant, (tx) =>
        suggestClass({ tx, now }, kind, { title, body: detail }),
      )) ?? null,
  }),
  pick: async ({ resources, actor, now }, pick) => {
    await transact(resources.database.pool, actor.tenant, (tx) => recordPick(tx, pick, actor.account, now))
    return {}
  },
}
