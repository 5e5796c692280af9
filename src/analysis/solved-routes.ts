import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { look } from '#matters/routes.ts'
import type { solvedContract } from './solved-contract.ts'
import { solvedAlike, solvedLike } from './solved-store.ts'

export const solvedRoutes: Handlers<typeof solvedContract, Context> = {
  typed: (context, asked) => look(context, (looker) => solvedAlike(looker, asked)),
  ofMatter: (context, { id }) => look(context, (looker) => solvedLike(looker, id)),
}
