import { pointInPolygon } from '../grid-geometry.ts'
import type { GridShape } from './check.ts'
import { boxOf, type Point } from './measure.ts'

const order = { general: 0, special: 1, micro: 2 } as const

/**
 * Gives the grid that holds a place: a 普通网格 before a 专属网格 or 微网格 that lies within it. The boxes are made once,
 * so that thousands of places are found quickly.
 */
export function locator<G extends Pick<GridShape, 'kind' | 'boundary'>>(
  grids: readonly G[],
): (place: Readonly<Point>) => G | undefined {
  const boxed = grids
    .flatMap((grid) =>
      grid.boundary ? [{ grid, boundary: grid.boundary, box: boxOf(grid.boundary.coordinates.flat()) }] : [],
    )
    .sort((a, b) => order[a.grid.kind] - order[b.grid.kind])
  return ([x, y]) =>
    boxed.find(
      ({ box, boundary }) =>
        x >= box.west && x <= box.east && y >= box.south && y <= box.north && pointInPolygon([x, y], boundary),
    )?.grid
}
