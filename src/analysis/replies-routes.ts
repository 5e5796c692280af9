import { loadSection, saveSection } from '#access/settings-store.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import { look } from '#matters/routes.ts'
import { replySettings } from './replies/settings.ts'
import type { repliesContract } from './replies-contract.ts'
import { checkTypedReply, settingsName } from './replies-store.ts'

export const repliesRoutes: Handlers<typeof repliesContract, Context> = {
  check: (context, input) =>
    look(context, (looker) => checkTypedReply({ ...looker, dataDir: context.resources.dataDir }, input)),
  settings: (context) => look(context, ({ tx }) => loadSection(tx, settingsName, replySettings)),
  saveSettings: (context, given) =>
    look(context, async (looker) => {
      await saveSection(looker, settingsName, given)
      return given
    }),
}
