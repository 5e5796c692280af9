import { grids } from '#demo/places.ts'
import { randomFrom } from '#demo/random.ts'
import { boundaries } from '#demo/shape.ts'
import { drawTown } from '#demo/town.ts'
import { degreesOf, placeOf, steps } from '#demo/town-plane.ts'
import type { MapGrid, MapPoint } from '#web/map/kinds.ts'
import type { LightId } from '#web/names.ts'

const lights: ReadonlyArray<readonly [LightId, number]> = [
  ['red', 2],
  ['amber', 3],
  ['green', 9],
]

/** The demo street's own 42 grids, coloured by village. */
export function streetGrids(): MapGrid[] {
  return grids.flatMap(({ code, name }) => {
    const boundary = boundaries.get(code)
    return boundary ? [{ code, name, boundary }] : []
  })
}

/** As many small grids as wanted, all over the town. */
export function manyGrids(columns: number, rows: number): MapGrid[] {
  return Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const [west, east] = [column / columns, (column + 1) / columns]
    const [north, south] = [(row / rows) * 6, ((row + 1) / rows) * 6]
    const ring = [
      ...steps(west, east, 6).map((across) => placeOf(across, south)),
      ...steps(east, west, 6).map((across) => placeOf(across, north)),
    ].map(degreesOf)
    const first = ring[0] ?? [0, 0]
    return { code: `M${at}`, name: `第${at + 1}网格`, boundary: { type: 'Polygon', coordinates: [[...ring, first]] } }
  })
}

/** Incidents at addresses of the street, and a few people and cameras. */
export function scenePoints(incidents: number): MapPoint[] {
  const random = randomFrom(7)
  const { addresses } = drawTown()
  const somewhere = () => {
    const { geometry, properties } = random.pick(addresses.features)
    const [longitude = 0, latitude = 0] = geometry.coordinates
    return { longitude, latitude, name: String(properties?.name) }
  }
  return [
    ...Array.from({ length: incidents }, (_, at): MapPoint => {
      const mentions = random.chance(0.2) ? random.between(2, 6) : 1
      return {
        ...somewhere(),
        id: `i${at}`,
        kind: 'incident',
        light: random.weighted(lights),
        mentions,
        alarm: random.chance(0.08),
      }
    }),
    ...Array.from({ length: 24 }, (_, at): MapPoint => {
      const onDuty = random.chance(0.7)
      return {
        ...somewhere(),
        id: `w${at}`,
        name: `网格员${at + 1}`,
        kind: 'worker',
        onDuty,
        load: random.between(0, 4),
        stale: onDuty && random.chance(0.2),
      }
    }),
    ...Array.from(
      { length: 14 },
      (_, at): MapPoint => ({ ...somewhere(), id: `c${at}`, name: `瞭望点${at + 1}`, kind: 'camera' }),
    ),
  ]
}
