import { useMemo, useRef } from 'react'
import type { Spot } from '#screen/contract.ts'
import { coarsen } from '#screen/spots.ts'
import { innerPoint } from '#web/map/features.ts'
import type { MapGrid, MapPoint } from '#web/map/kinds.ts'

/** The incidents as points of the map: at their hundred metres, else in the middle of their grid. */
export function pointsOf(spots: readonly Spot[], grids: readonly MapGrid[]): MapPoint[] {
  const centres = new Map(grids.map(({ code, boundary }) => [code, innerPoint(boundary.coordinates[0] ?? [])]))
  const placed = spots.map((spot) => {
    const [longitude, latitude] = centres.get(spot.grid ?? '') ?? [null, null]
    return spot.longitude === null || spot.latitude === null ? { ...spot, longitude, latitude } : spot
  })
  return coarsen(placed).flatMap(({ id, longitude, latitude, class: name, light, alarm }): MapPoint[] =>
    longitude === null || latitude === null ? [] : [{ kind: 'incident', id, name, longitude, latitude, light, alarm }],
  )
}

/** The same list as long as nothing moved: the map is not drawn anew every half minute. */
export function usePoints(spots: readonly Spot[], grids: readonly MapGrid[]): MapPoint[] {
  const last = useRef<{ text: string; spots: readonly Spot[] }>({ text: '', spots: [] })
  const text = JSON.stringify(spots)
  if (last.current.text !== text) last.current = { text, spots }
  const settled = last.current.spots
  return useMemo(() => pointsOf(settled, grids), [settled, grids])
}
