import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { look } from '#matters/routes.ts'
import type { documentsContract } from './contract.ts'
import { dossierOf } from './dossier.ts'
import { readMatter } from './print-store.ts'
import { templateRoutes } from './template-routes.ts'

export const documentsRoutes: Handlers<typeof documentsContract, Context> = {
  ...templateRoutes,
  dossier: (context, { id }) =>
    look(context, async (looker) => {
      const { loaded, page } = await readMatter(looker, id)
      const late = page.clocks.filter((clock) => clock.late && clock.bears === 'organ').map(({ key }) => key)
      return { papers: dossierOf(loaded.procedure, loaded.matter, late) }
    }),
}
