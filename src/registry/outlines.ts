import type { Polygon } from './fields.ts'

/** A boundary of a grid from a day on; `applied` once the register holds it. */
export type OutlineRow = { code: string; validFrom: string; boundary: Polygon; applied: boolean }

/**
 * The boundary of a grid on a day. Of the stretch of time that today lies in, the register tells (what is corrected there
 * is a correction of the boundary in force); of any other the kept rows, which are in the order of their days.
 */
export function boundaryOn(
  rows: readonly OutlineRow[],
  current: Polygon | undefined,
  day: string,
  today: string,
): Polygon | undefined {
  const asked = rows.findLast(({ validFrom }) => validFrom <= day)
  const running = rows.findLast(({ validFrom }) => validFrom <= today)
  if (asked === running && asked?.applied !== false) return current
  return asked?.boundary
}
