import { useQuery } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { isRecord } from '#procedures/forms.ts'
import type { LayerKind } from '#registry/geography.ts'
import { geography } from '#web/api.ts'
import type { MapTiles } from './kinds.ts'

/** What lies beneath the map of the street: its own layer, and the tile service if the house uses one. */
export function useGeography(): { base?: FeatureCollection; tiles?: MapTiles } {
  const { data } = useQuery({ queryKey: ['geography'], queryFn: () => geography.geography({}), staleTime: 300_000 })
  const base = useLayer('base', data?.layers.find(({ kind }) => kind === 'base')?.version)
  return { ...(base ? { base } : {}), ...(data?.tiles ? { tiles: data.tiles } : {}) }
}

/** One layer, fetched again only when its version changes. */
export function useLayer(kind: LayerKind, version: string | undefined): FeatureCollection | undefined {
  const { data } = useQuery({
    queryKey: ['geography', kind, version],
    queryFn: () => fetchLayer(kind),
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data
}

async function fetchLayer(kind: LayerKind): Promise<FeatureCollection> {
  const answer = await fetch(`/api/geography/${kind}`, { headers: { 'x-fengqiao': '1' } })
  const found: unknown = answer.ok ? await answer.json() : undefined
  return isCollection(found) ? found : { type: 'FeatureCollection', features: [] }
}

function isCollection(value: unknown): value is FeatureCollection {
  return isRecord(value) && value.type === 'FeatureCollection' && Array.isArray(value.features)
}
