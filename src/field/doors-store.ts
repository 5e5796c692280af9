import { can } from '#access/rules.ts'
import { loadSection } from '#access/settings-store.ts'
import { addDays, dayOf, startOf } from '#calendar/date.ts'
import { refuse } from '#http/refusal.ts'
import type { Looker } from '#matters/queries-store.ts'
import type { Polygon } from '#registry/fields.ts'
import type { Door } from './contract.ts'
import { addressesOf, doorsOf, type Knock } from './doors.ts'
import { fieldSettings } from './settings.ts'

/** The doors of a grid that this person works in, with what last came of knocking. Refuses `out-of-area`. */
export async function doorsIn(looker: Looker, code: string): Promise<{ doors: Door[]; done: number; all: number }> {
  const { tx, actor, now } = looker
  const today = dayOf(now)
  const { rows: grids } = await tx.query<{ village: string | null; boundary: Polygon | null }>(
    `select data->>'village' as village, data->'boundary' as boundary from entries
     where tenant = $1 and register = 'grids' and code = $2
       and valid_from <= $3::date and (valid_until is null or valid_until > $3::date)`,
    [tx.tenant, code, today],
  )
  const grid = grids[0]
  if (!grid || !can(actor, 'matter.act', { grid: code, ...(grid.village === null ? {} : { village: grid.village }) }))
    throw refuse('out-of-area')
  const { rows: layers } = await tx.query<{ layer: unknown }>(
    `select jsonb_build_object('features', jsonb_agg(f)) as layer
     from layers, jsonb_array_elements(geojson->'features') f
     where tenant = $1 and kind = 'addresses' and coalesce(f->'properties'->>'grid', $2) = $2`,
    [tx.tenant, code],
  )
  const { doorRoundDays } = await loadSection(tx, 'field', fieldSettings)
  const { rows: knocks } = await tx.query<Knock>(
    `select fold->'intake'->>'door' as door, coalesce(fold->'intake'->>'outcome', 'done') as outcome, filed_at as at
     from matters where tenant = $1 and procedure = 'visit' and grid = $2 and filed_at >= $3 and not withdrawn
       and fold->'intake'->>'door' is not null`,
    [tx.tenant, code, startOf(addDays(today, -2 * doorRoundDays))],
  )
  const where = { code, ...(grid.boundary === null ? {} : { boundary: grid.boundary }) }
  return doorsOf(
    layers.flatMap(({ layer }) => addressesOf(layer, where)),
    knocks,
    today,
    doorRoundDays,
  )
}
