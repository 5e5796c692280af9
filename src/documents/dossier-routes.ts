import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { look } from '#matters/routes.ts'
import type { documentsContract } from './contract.ts'
import { dossierOf } from './dossier.ts'
import { readMatter } from './print-store.ts'

export const documentsRoutes: Handlers<typeof documentsContract, Context> = {
  dossier: (context, { id }) =>
    look(context, async (looker) => {
      const { loaded } = await readMatter(looker, id)
      return { papers: dossierOf(loaded.procedure, loaded.matter) }
    }),
}
