import { addMinutes, type Instant } from '#calendar/date.ts'

/** What of an alarm tells whether it is one more of the same. */
export type Sighting = {
  id: string
  class: string
  point?: string
  longitude?: number
  latitude?: number
  happenedAt: Instant
}

/** A group of alarms about one incident: its first alarm, and from when to when they came. */
export type Group = {
  id: string
  class: string
  point?: string
  longitude?: number
  latitude?: number
  from: Instant
  until: Instant
}

export type Rules = { mergeMinutes: number; mergeMetres: number }

/** Where an alarm went: to begin a group, or into one, with the reason in words. */
export type Placed = { id: string; into?: string; reason?: string }

/**
 * Puts alarms, the earliest first, into groups: of the same class, at the same point or no farther than `mergeMetres`, and
 * no more than `mergeMinutes` before its first or after its last. Groups grow as alarms come; `groups` is left as it was.
 */
export function placeAlarms(alarms: readonly Sighting[], groups: readonly Group[], rules: Rules): Placed[] {
  const byClass = Map.groupBy(
    groups.map((group) => ({ ...group })),
    (group) => group.class,
  )
  return alarms
    .toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0))
    .map((alarm) => {
      const among = byClass.get(alarm.class) ?? []
      byClass.set(alarm.class, among)
      const found = findGroup(alarm, among, rules)
      if (!found) {
        const { happenedAt, ...rest } = alarm
        among.push({ ...rest, from: happenedAt, until: happenedAt })
        return { id: alarm.id }
      }
      const { group, reason } = found
      if (alarm.happenedAt < group.from) group.from = alarm.happenedAt
      if (alarm.happenedAt > group.until) group.until = alarm.happenedAt
      return { id: alarm.id, into: group.id, reason }
    })
}

function findGroup(alarm: Sighting, among: readonly Group[], { mergeMinutes, mergeMetres }: Rules) {
  const [earliest, latest] = [addMinutes(alarm.happenedAt, -mergeMinutes), addMinutes(alarm.happenedAt, mergeMinutes)]
  const near = among.filter(({ from, until }) => until >= earliest && from <= latest)
  const same = alarm.point === undefined ? undefined : near.findLast(({ point }) => point === alarm.point)
  if (same) return { group: same, reason: `同一点位 ${mergeMinutes} 分钟内的同类告警` }
  let best: { group: Group; metres: number } | undefined
  for (const group of near) {
    const metres = metresApart(alarm, group)
    if (metres !== undefined && metres <= mergeMetres && (!best || metres < best.metres)) best = { group, metres }
  }
  return best && { group: best.group, reason: `相距 ${Math.round(best.metres)} 米、${mergeMinutes} 分钟内的同类告警` }
}

type Located = { longitude?: number; latitude?: number }

// 几百米之内，按平面算与大圆相差不到千分之一。
function metresApart(one: Located, other: Located): number | undefined {
  if (one.longitude === undefined || one.latitude === undefined) return undefined
  if (other.longitude === undefined || other.latitude === undefined) return undefined
  const degree = 111_195
  const shrink = Math.cos((((one.latitude + other.latitude) / 2) * Math.PI) / 180)
  return Math.hypot((one.longitude - other.longitude) * degree * shrink, (one.latitude - other.latitude) * degree)
}
