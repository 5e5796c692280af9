import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { type ReportSettings, type ReportSettingsInput, reportSettings } from './settings.ts'
import { templates as builtIn } from './templates/templates.ts'

/** What seals the key of the language model; the vault of the street. */
type Sealer = { seal(text: string): string }

/** The report settings of the transaction's street, with the defaults for what it has not set. */
export async function loadReportSettings(tx: Tx): Promise<ReportSettings> {
  const { rows } = await tx.query<{ settings: unknown }>(
    "select coalesce(settings->'reports', '{}'::jsonb) as settings from tenants where tenant = $1",
    [tx.tenant],
  )
  return reportSettings.parse(rows[0]?.settings ?? {})
}

/** What an administrator sees: whether there is a key, never the key. */
export async function showReportSettings(tx: Tx) {
  const { differ, templates, model } = await loadReportSettings(tx)
  return {
    differ,
    templates,
    builtIn: [...builtIn],
    model: model && { address: model.address, model: model.model, hasKey: model.sealedKey !== '' },
  }
}

/**
 * Replaces the report settings. The key of the model is sealed by the vault and never given out again; one that is not
 * sent stays, unless the address is another: a key is meant for one address. Refuses `report-template-clash`.
 */
export async function saveReportSettings(tx: Tx, vault: Sealer, given: ReportSettingsInput) {
  const ids = [...builtIn, ...given.templates].map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw refuse('report-template-clash', { id: twice })
  const before = await loadReportSettings(tx)
  const model = given.model && { ...given.model, sealedKey: sealedKeyOf(given.model, before.model, vault) }
  const kept = reportSettings.parse({ ...given, model })
  await tx.query("update tenants set settings = jsonb_set(settings, '{reports}', $2::jsonb) where tenant = $1", [
    tx.tenant,
    JSON.stringify(kept),
  ])
  const detail = {
    differ: kept.differ,
    templates: kept.templates.map(({ id, name }) => ({ id, name })),
    model: kept.model && { address: kept.model.address, model: kept.model.model },
  }
  return { shown: await showReportSettings(tx), detail }
}

type GivenModel = NonNullable<ReportSettingsInput['model']>

function sealedKeyOf({ address, key }: GivenModel, before: ReportSettings['model'], vault: Sealer): string {
  if (key !== undefined) return key === '' ? '' : vault.seal(key)
  return before?.address === address ? before.sealedKey : ''
}
