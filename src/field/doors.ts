import * as z from 'zod'
import type { Instant } from '#calendar/date.ts'
import { addDays, type Day, dayOf } from '#calendar/date.ts'
import type { Polygon } from '#registry/fields.ts'
import { pointInPolygon } from '#registry/grid-geometry.ts'
import type { Door } from './contract.ts'

/** A door of a grid: where to knock. */
export type Address = { code: string; name: string; place: string }

/** What came of knocking at a door. */
export type Knock = { door: string; outcome: string; at: Instant }

const feature = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }),
  properties: z
    .object({
      code: z.string().optional(),
      name: z.string().optional(),
      address: z.string().optional(),
      grid: z.string().optional(),
    })
    .nullish(),
})

/** The address points (GeoJSON) that belong to a grid: by the grid they name, else by lying within its outline. */
export function addressesOf(layer: unknown, grid: { code: string; boundary?: Polygon }): Address[] {
  const features: unknown = typeof layer === 'object' && layer !== null && 'features' in layer ? layer.features : []
  if (!Array.isArray(features)) return []
  const found = features.flatMap((one: unknown): Address[] => {
    const parsed = feature.safeParse(one)
    if (!parsed.success) return []
    const { id, geometry, properties } = parsed.data
    const [longitude, latitude] = geometry.coordinates
    const inside =
      properties?.grid === undefined
        ? grid.boundary !== undefined && pointInPolygon([longitude, latitude], grid.boundary)
        : properties.grid === grid.code
    const name = properties?.name ?? properties?.address
    if (!inside || name === undefined) return []
    const code = properties?.code ?? (id === undefined ? name : String(id))
    return [{ code, name, place: properties?.address ?? name }]
  })
  return found.toSorted((a, b) => a.place.localeCompare(b.place, 'zh-CN', { numeric: true }))
}

/** The doors with what last came of knocking; `done` counts those opened within the round that began on `roundFrom`. */
export function doorsOf(
  addresses: readonly Address[],
  knocks: readonly Knock[],
  today: Day,
  roundDays: number,
): { doors: Door[]; done: number; all: number } {
  const last = new Map<string, Knock>()
  for (const knock of knocks) {
    const known = last.get(knock.door)
    if (!known || known.at <= knock.at) last.set(knock.door, knock)
  }
  const from = addDays(today, -roundDays)
  const doors = addresses.map(({ code, name, place }): Door => {
    const knock = last.get(code)
    const knockedOn = knock ? dayOf(knock.at) : null
    const counts = knockedOn !== null && knockedOn > from
    return { code, name, place, knockedOn, result: counts ? resultOf(knock?.outcome) : null }
  })
  return { doors, done: doors.filter(({ result }) => result === 'done').length, all: doors.length }
}

function resultOf(outcome: string | undefined): Door['result'] {
  return outcome === 'away' || outcome === 'refused' ? outcome : 'done'
}
