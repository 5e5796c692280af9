import { type Day, dayOf, type Instant } from '#calendar/date.ts'
import { locator } from '#registry/geometry/locate.ts'
import { type GridOn, gridsOn } from '#registry/outlines-store.ts'
import type { Scene } from './scene-store.ts'

type Place = { longitude?: number; latitude?: number; grid?: string; village?: string }

/**
 * What is filed with a place but without a grid gets the grid in which the place lies on its day, and its village; a
 * village that was named and is another's is left as it was said.
 */
export async function placeInGrids<B extends Place>(
  { tx, vault, now }: Pick<Scene, 'tx' | 'vault' | 'now'>,
  filed: ReadonlyArray<{ body: B; at: Instant }>,
): Promise<B[]> {
  const days = [
    ...new Set(filed.flatMap(({ body, at }) => (placeOf(body) && body.grid === undefined ? [dayOf(at)] : []))),
  ]
  const finders = new Map<Day, ReturnType<typeof locator<GridOn>>>()
  for (const day of days) finders.set(day, locator(await gridsOn(tx, vault, day, now)))
  return filed.map(({ body, at }) => {
    const place = placeOf(body)
    if (!place || body.grid !== undefined) return body
    const grid = finders.get(dayOf(at))?.(place)
    if (!grid || (body.village !== undefined && body.village !== grid.village)) return body
    return { ...body, grid: grid.code, ...(grid.village !== '' && { village: grid.village }) }
  })
}

function placeOf({ longitude, latitude }: Place): [number, number] | undefined {
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude]
}
