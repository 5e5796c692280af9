import { loadSection, saveSection } from '#access/settings-store.ts'
import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { look } from '#matters/routes.ts'
import { perform } from '#matters/scene-store.ts'
import type { proposalsContract } from './proposals-contract.ts'
import { acceptProposal, listProposals, marksOf, proposalsOf, rejectProposal, undoProposal } from './proposals-store.ts'
import { watchSection, watchSettings } from './repeats/settings.ts'

export const proposalsRoutes: Handlers<typeof proposalsContract, Context> = {
  proposals: (context, asked) => look(context, (looker) => listProposals(looker, asked)),
  ofMatter: (context, { matter }) => look(context, (looker) => proposalsOf(looker, matter)),
  marks: (context, { ids }) => look(context, async (looker) => ({ marks: await marksOf(looker, ids) })),
  accept: async (context, input) => {
    await perform(context, (scene) => acceptProposal(scene, input))
    return {}
  },
  reject: async (context, input) => {
    await perform(context, (scene) => rejectProposal(scene, input))
    return {}
  },
  undo: async (context, { id }) => {
    await perform(context, (scene) => undoProposal(scene, id))
    return {}
  },
  watchSettings: ({ resources, actor }) =>
    read(resources.database.pool, actor.tenant, (tx) => loadSection(tx, watchSection, watchSettings)),
  saveWatchSettings: async ({ resources, actor, now, ip }, given) => {
    await transact(resources.database.pool, actor.tenant, (tx) =>
      saveSection({ tx, actor, now, ip }, watchSection, given),
    )
    return {}
  },
}
