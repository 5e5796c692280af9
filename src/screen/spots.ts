/** A place that may be shown to visitors: the middle of its square of about a hundred metres; null where none is known. */
type Placed = { longitude: number | null; latitude: number | null }

/** Degrees: 0.001 is about 100 metres. */
const step = 0.001
/** Degrees between marks that share a square, about twelve metres. */
const apart = 0.00012
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/**
 * Longitude and latitude of each point moved to the middle of its square; several in one square lie in a small spiral
 * around it, in the order given, so that all are seen. What comes out depends on the squares alone.
 */
export function coarsen<T extends Placed>(points: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return points.map((point) => {
    if (point.longitude === null || point.latitude === null) return point
    const [x, y] = [Math.floor(point.longitude / step), Math.floor(point.latitude / step)]
    const key = `${x} ${y}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    const [radius, angle] = [apart * Math.sqrt(before), goldenAngle * before]
    return {
      ...point,
      longitude: rounded((x + 0.5) * step + radius * Math.cos(angle)),
      latitude: rounded((y + 0.5) * step + radius * Math.sin(angle)),
    }
  })
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

const door = /第?[\dA-Za-z〇零一二三四五六七八九十百]+(?:号楼|号院|号|幢|栋|座|单元|楼|层|室|户|弄)/g
/** What is left of a door where a title was cut out of the middle of one: 「号附近灯杆歪斜」. */
const half = /(^|[·、，\s])(?:号楼|号|幢|栋|单元|室|弄)(?!码)/g

/** A title without house numbers: the street may be told on a wall, the door may not. */
export function withoutDoors(title: string): string {
  return title.replace(door, '').replace(half, '$1').trim()
}
