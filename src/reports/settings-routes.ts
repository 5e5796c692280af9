import { writeAudit } from '#access/audit-store.ts'
import { read, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Handlers } from '#http/contract.ts'
import type { reportSettingsContract } from './settings-contract.ts'
import { loadReportSettings, saveReportSettings, showReportSettings } from './settings-store.ts'
import { templates } from './templates/templates.ts'

export const reportSettingsRoutes: Handlers<typeof reportSettingsContract, Context> = {
  choices: ({ resources, actor }) =>
    read(resources.database.pool, actor.tenant, async (tx) => {
      const { templates: own, model } = await loadReportSettings(tx)
      const all = [...templates.map((one) => ({ ...one, own: false })), ...own.map((one) => ({ ...one, own: true }))]
      return {
        templates: all.map(({ id, name, basis, to, own: isOwn }) => ({ id, name, basis, to, own: isOwn })),
        model: model !== null,
      }
    }),

  settings: ({ resources, actor }) => read(resources.database.pool, actor.tenant, showReportSettings),

  saveSettings: ({ resources, actor, now, ip }, input) =>
    transact(resources.database.pool, actor.tenant, async (tx) => {
      const { shown, detail } = await saveReportSettings(tx, resources.vault.forTenant(actor.tenant), input)
      await writeAudit(tx, {
        at: now,
        account: actor.account,
        act: 'settings.reports',
        objectKind: 'tenant',
        object: tx.tenant,
        detail,
        ip,
      })
      return shown
    }),
}
