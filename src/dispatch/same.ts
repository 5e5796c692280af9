import { type Instant, minutesBetween } from '#calendar/date.ts'
import { metresBetween } from '#registry/geometry/measure.ts'
import type { Position } from '#registry/grid-geometry.ts'
import { distanceInWords } from './propose.ts'

export const sameWithinMetres = 300
export const sameWithinMinutes = 120

/** An incident as it is compared: when it came, what it is, where it lies, and the blind keys of who told of it. */
export type Report = {
  id: string
  at: Instant
  category: string
  grid: string | null
  position?: Position
  personKeys: readonly string[]
}

export type Likeness = { id: string; metres?: number; minutes: number; reasons: string[] }

/**
 * Open incidents that may be the same as this one, the likeliest first: of the same class within two hours, and within 300
 * metres of each other, or in the same grid where one of them has no point; or told by the same person within two hours;
 * or `known` as alike by the comparison of texts.
 */
export function likeReports(own: Report, others: readonly Report[], known: ReadonlyMap<string, string> = new Map()) {
  const found = others.flatMap((other): Likeness[] => {
    if (other.id === own.id) return []
    const minutes = Math.round(Math.abs(minutesBetween(own.at, other.at)))
    const metres = own.position && other.position ? Math.round(metresBetween(own.position, other.position)) : undefined
    const soon = minutes <= sameWithinMinutes
    const near = metres === undefined ? other.grid !== null && other.grid === own.grid : metres <= sameWithinMetres
    const person = soon && own.personKeys.some((key) => other.personKeys.includes(key))
    const text = known.get(other.id)
    if (!(soon && near && own.category === other.category) && !person && text === undefined) return []
    const reasons = [
      ...(metres !== undefined ? [`相距 ${distanceInWords(metres)}`] : near ? ['同一网格'] : []),
      `相隔 ${minutes} 分钟`,
      ...(own.category === other.category ? ['同类'] : []),
      ...(person ? ['当事人相同'] : []),
      ...(text === undefined ? [] : [text]),
    ]
    return [{ id: other.id, ...(metres === undefined ? {} : { metres }), minutes, reasons }]
  })
  return found.sort((a, b) => weightOf(a) - weightOf(b) || (a.id < b.id ? -1 : 1))
}

// 一分钟折十米；没有点位的按三百米算。
function weightOf({ metres = sameWithinMetres, minutes, reasons }: Likeness): number {
  return metres + minutes * 10 - (reasons.includes('当事人相同') ? 1000 : 0)
}
