import type { Tx } from '#db/transact.ts'
import { isRecord } from '#procedures/forms.ts'
import { type Address, countInGrids, withoutDoubles } from './addresses.ts'
import { saveLayer } from './geography-store.ts'
import type { GridShape } from './geometry/check.ts'
import type { Writer } from './write-store.ts'

const shownMost = 500

/** The street's address points, with when they were put there. */
async function readAddresses(tx: Tx): Promise<{ addresses: Address[]; updatedAt: string | null }> {
  const { rows } = await tx.query<{ geojson: unknown; updated_at: string }>(
    `select geojson, to_json(updated_at) #>> '{}' as updated_at from layers where tenant = $1 and kind = 'addresses'`,
    [tx.tenant],
  )
  const [layer] = rows
  const features = isRecord(layer?.geojson) && Array.isArray(layer.geojson.features) ? layer.geojson.features : []
  return { addresses: features.flatMap(addressIn), updatedAt: layer?.updated_at ?? null }
}

function addressIn(feature: unknown): Address[] {
  if (!isRecord(feature) || !isRecord(feature.geometry) || !isRecord(feature.properties)) return []
  const { coordinates } = feature.geometry
  const [longitude, latitude] = Array.isArray(coordinates) ? coordinates : []
  if (feature.geometry.type !== 'Point' || typeof longitude !== 'number' || typeof latitude !== 'number') return []
  return [{ name: String(feature.properties.name ?? ''), longitude, latitude }]
}

/** How many address points lie in each of the grids; shown are those of one grid, or those in none. */
export async function addressesOn(tx: Tx, grids: readonly GridShape[], grid: string | undefined) {
  const { addresses, updatedAt } = await readAddresses(tx)
  const { counts, outside, within } = countInGrids(addresses, grids)
  const shown = grid === undefined ? outside : (within.get(grid) ?? [])
  return { total: addresses.length, counts, outside: outside.length, rows: shown.slice(0, shownMost), updatedAt }
}

type Import = { dry: boolean; how: 'replace' | 'add'; file: string; rows: readonly Address[] }

/** Keeps address points, the same one once, and tells in which grid they lie; with `dry` nothing is written. */
export async function importAddresses(
  tx: Tx,
  writer: Writer,
  grids: readonly GridShape[],
  { dry, how, file, rows }: Import,
) {
  const former = how === 'add' ? (await readAddresses(tx)).addresses : []
  const kept = withoutDoubles([...former, ...rows])
  const { counts, outside } = countInGrids(rows, grids)
  if (!dry) await keepAddresses(tx, writer, kept, { file, how, read: rows.length, kept: kept.length })
  const doubled = former.length + rows.length - kept.length
  return { read: rows.length, kept: kept.length, doubled, outside: outside.length, counts }
}

async function keepAddresses(tx: Tx, writer: Writer, addresses: readonly Address[], detail: object): Promise<void> {
  const features = addresses.map(({ name, longitude, latitude }) => ({
    type: 'Feature' as const,
    properties: { name },
    geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
  }))
  await saveLayer(tx, 'addresses', { type: 'FeatureCollection', features }, writer.now)
  await tx.query(
    `insert into audit (tenant, at, account, act, object_kind, object, detail, ip)
     values ($1, $2, $3, 'addresses.import', 'register', 'grids', $4, $5)`,
    [tx.tenant, writer.now, writer.account, JSON.stringify(detail), writer.ip],
  )
}
