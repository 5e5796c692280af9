import type { LightId } from '#web/names.ts'
import type { Box } from './features.ts'
import type { MapPoint } from './kinds.ts'

/** A flat street: about a metre a unit, x to the east, y to the south. */
export type Plane = { x(longitude: number): number; y(latitude: number): number }
/** What is seen of the plane. */
export type View = { x: number; y: number; width: number; height: number }

const metresOfDegree = 111_320

/** The plane in which a degree of longitude is as short as it is at this box. */
export function planeOf({ west, south, north }: Box): Plane {
  const shorten = Math.cos((((south + north) / 2) * Math.PI) / 180)
  return {
    x: (longitude) => (longitude - west) * shorten * metresOfDegree,
    y: (latitude) => (north - latitude) * metresOfDegree,
  }
}

/** A view that holds the whole box in a frame of these proportions, with some air. */
export function wholeView(box: Box, plane: Plane, aspect: number): View {
  const [left, right] = [plane.x(box.west), plane.x(box.east)]
  const [top, bottom] = [plane.y(box.north), plane.y(box.south)]
  const height = Math.max((bottom - top) * 1.06, ((right - left) * 1.06) / aspect, 100)
  const width = height * aspect
  return { x: (left + right) / 2 - width / 2, y: (top + bottom) / 2 - height / 2, width, height }
}

/** Nearer (factor below 1) or farther, with the place at (x, y) kept where it is; from about 60 m wide to 60 km. */
export function zoomed(view: View, factor: number, x: number, y: number): View {
  const width = Math.min(60_000, Math.max(60, view.width * factor))
  const by = width / view.width
  return { x: x - (x - view.x) * by, y: y - (y - view.y) * by, width, height: view.height * by }
}

/** The view moved so that a place is in its middle. */
export function centred(view: View, x: number, y: number): View {
  return { ...view, x: x - view.width / 2, y: y - view.height / 2 }
}

/** A line or a ring as a path of the plane. */
export function pathOf(lines: ReadonlyArray<ReadonlyArray<readonly number[]>>, plane: Plane, closed: boolean): string {
  return lines
    .map((line) => {
      const steps = line.map(([x = 0, y = 0]) => `${plane.x(x).toFixed(1)} ${plane.y(y).toFixed(1)}`)
      return `M${steps.join('L')}${closed ? 'Z' : ''}`
    })
    .join('')
}

/** One mark of the picture: a point, or how many lie together, with the worst light among them. */
export type Placed = { key: string; x: number; y: number; points: readonly MapPoint[]; light?: LightId; reds: number }

const worstFirst: readonly LightId[] = ['red', 'amber', 'green', 'paused', 'done', 'none']

/** The points within a view, those in the same square of `cell` units together when there are more than `most`. */
export function placed(
  points: readonly MapPoint[],
  { plane, view, cell, most }: { plane: Plane; view: View; cell: number; most: number },
): Placed[] {
  const seen = points.flatMap((point) => {
    const [x, y] = [plane.x(point.longitude), plane.y(point.latitude)]
    const inside =
      x >= view.x - cell && x <= view.x + view.width + cell && y >= view.y - cell && y <= view.y + view.height + cell
    return inside ? [{ x, y, point }] : []
  })
  const together = seen.length > most
  const cells = new Map<string, typeof seen>()
  for (const one of seen) {
    const key = together ? `${Math.floor(one.x / cell)} ${Math.floor(one.y / cell)}` : one.point.id
    const held = cells.get(key)
    if (held) held.push(one)
    else cells.set(key, [one])
  }
  return [...cells].map(([key, held]) => ({
    key,
    x: held.reduce((sum, { x }) => sum + x, 0) / held.length,
    y: held.reduce((sum, { y }) => sum + y, 0) / held.length,
    points: held.map(({ point }) => point),
    ...lightsOf(held.map(({ point }) => point)),
  }))
}

function lightsOf(points: readonly MapPoint[]): { light?: LightId; reds: number } {
  const lights = points.flatMap((point) => (point.kind === 'incident' ? [point.light] : []))
  const light = worstFirst.find((one) => lights.includes(one))
  return { ...(light ? { light } : {}), reds: lights.filter((one) => one === 'red').length }
}
