import type { GridShape } from './geometry/check.ts'
import { type Datum, isInsideChina, toCgcs2000 } from './geometry/datum.ts'
import { locator } from './geometry/locate.ts'

/** Address points that one street keeps at most. */
export const addressesMost = 30_000

/** An address with its place, CGCS2000 degrees. */
export type Address = { name: string; longitude: number; latitude: number }

/** An address of a file; or why it cannot be used. `line` is its row or feature, first 1. */
export type FileAddress = { line: number; name: string } & (Address | { reason: string })

/** How many addresses lie in each grid, and those that lie in none. */
export function countInGrids<A extends Address>(
  addresses: readonly A[],
  grids: readonly GridShape[],
): { counts: Record<string, number>; outside: A[]; within: Map<string, A[]> } {
  const locate = locator(grids)
  const placed = Map.groupBy(addresses, ({ longitude, latitude }) => locate([longitude, latitude])?.code)
  const outside = placed.get(undefined) ?? []
  const within = new Map([...placed].flatMap(([code, list]) => (code === undefined ? [] : [[code, list] as const])))
  return { counts: Object.fromEntries([...within].map(([code, list]) => [code, list.length])), outside, within }
}

/** One row of a sheet or file as an address: texts of the name and of 经度, 纬度 as they stand there. */
export function readAddress(
  line: number,
  cells: { name: string; longitude: string; latitude: string },
  datum: Datum,
): FileAddress {
  const name = cells.name.trim()
  const bad = (reason: string): FileAddress => ({ line, name, reason })
  if (name === '') return bad('没有地址名称')
  const [x, y] = [degreesIn(cells.longitude), degreesIn(cells.latitude)]
  if (x === undefined) return bad(cells.longitude.trim() === '' ? '没有经度' : `经度「${cells.longitude}」不是数字`)
  if (y === undefined) return bad(cells.latitude.trim() === '' ? '没有纬度' : `纬度「${cells.latitude}」不是数字`)
  if (!isInsideChina([x, y])) return bad(isInsideChina([y, x]) ? '经度和纬度写反了' : `坐标 ${x}, ${y} 不在中国范围内`)
  const [longitude, latitude] = toCgcs2000([x, y], datum)
  return { line, name, longitude: short(longitude), latitude: short(latitude) }
}

function degreesIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[°度EN东经北纬\s]/gi, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** A centimetre. */
function short(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

/** The same address once: by its name and place to some ten metres. */
export function withoutDoubles<A extends Address>(addresses: readonly A[]): A[] {
  const seen = new Map(
    addresses.map((one) => [`${one.name} ${one.longitude.toFixed(4)} ${one.latitude.toFixed(4)}`, one]),
  )
  return [...seen.values()]
}
