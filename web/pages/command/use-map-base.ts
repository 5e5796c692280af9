import type { MapGrid } from '#web/map/kinds.ts'
import { findPolygon } from '#web/pages/registers/boundary.ts'
import { useFull } from './use-places.ts'

const none: readonly MapGrid[] = []

/** The grids that have an outline. */
export function useGrids(): readonly MapGrid[] {
  const { data } = useFull('grids', gridsOf)
  return data ?? none
}

function gridsOf(rows: ReadonlyArray<{ code: string; name: string; data: Record<string, unknown> }>): MapGrid[] {
  return rows.flatMap(({ code, name, data }) => {
    const boundary = findPolygon(data.boundary)
    return boundary ? [{ code, name, boundary }] : []
  })
}
