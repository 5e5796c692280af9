import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import type { deskContract } from './desk-contract.ts'
import { listNotices, readNotices } from './notices-store.ts'
import { look } from './routes.ts'
import { dropView, listViews, saveView } from './views-store.ts'

export const deskRoutes: Handlers<typeof deskContract, Context> = {
  notices: (context, { unread }) =>
    look(context, ({ tx }) => listNotices(tx, context.actor.account, unread === 'true')),
  readNotices: (context, { ids }) =>
    look(context, ({ tx }) => readNotices(tx, context.actor.account, ids, context.now)),
  views: (context, { page }) => look(context, ({ tx }) => listViews(tx, context.actor.account, page)),
  saveView: (context, input) => look(context, ({ tx }) => saveView(tx, context.actor.account, input)),
  dropView: (context, input) => look(context, ({ tx }) => dropView(tx, context.actor.account, input)),
}
