import type { FeatureCollection } from 'geojson'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { LayerKind } from './geography.ts'

type Standing = { kind: LayerKind; version: string; updatedAt: string }

/** The layers there are; the version changes with the content. */
export async function listLayers(tx: Tx): Promise<Standing[]> {
  const { rows } = await tx.query<Standing>(
    `select kind, version, to_json(updated_at) #>> '{}' as "updatedAt" from layers where tenant = $1 order by kind`,
    [tx.tenant],
  )
  return rows
}

/** A layer as GeoJSON text with its version; nothing where there is none. */
export async function findLayer(tx: Tx, kind: LayerKind): Promise<{ text: string; version: string } | undefined> {
  const { rows } = await tx.query<{ text: string; version: string }>(
    'select geojson::text as text, version from layers where tenant = $1 and kind = $2',
    [tx.tenant, kind],
  )
  return rows[0]
}

/** Puts a layer in the place of what was there. */
export async function saveLayer(tx: Tx, kind: LayerKind, layer: FeatureCollection, now: Instant): Promise<void> {
  await tx.query(
    `insert into layers (tenant, kind, geojson, updated_at) values ($1, $2, $3, $4)
     on conflict (tenant, kind) do update set geojson = excluded.geojson, updated_at = excluded.updated_at`,
    [tx.tenant, kind, JSON.stringify(layer), now],
  )
}
