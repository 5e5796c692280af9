import { addDays, type Day } from '#calendar/date.ts'
import type { TrendSettings } from './settings.ts'

/** A message of an issue: its day, and who brought it; one without a name is a person of its own. */
export type Said = { id: string; day: Day; person?: string }

export type Group = {
  people: number
  count: number
  before: number
  /** Each doubling of the people is a level of its own: told again only then. */
  level: number
  ids: string[]
}

/**
 * 群体预警 on a day: at least `groupPeople` different people about one issue within `groupDays`, and at least
 * `groupGrowth` times as many messages as in the days before. Undefined when it is none.
 */
export function groupOn(
  said: readonly Said[],
  today: Day,
  { groupPeople, groupDays, groupGrowth }: Pick<TrendSettings, 'groupPeople' | 'groupDays' | 'groupGrowth'>,
): Group | undefined {
  const from = addDays(today, 1 - groupDays)
  const lately = said.filter(({ day }) => day >= from && day <= today)
  const before = said.filter(({ day }) => day < from && day >= addDays(from, -groupDays)).length
  const people = new Set(lately.map(({ person, id }) => (person === undefined ? `m ${id}` : `p ${person}`))).size
  if (people < groupPeople || lately.length < before * groupGrowth) return undefined
  const level = Math.floor(Math.log2(people / groupPeople))
  return { people, count: lately.length, before, level, ids: lately.map(({ id }) => id) }
}

/** '7 天内 12 人反映同一事，前 7 天 3 件'. */
export function groupInWords({ people, count, before }: Group, days: number): string {
  return `${days} 天内 ${people} 人反映同一事，共 ${count} 件，此前 ${days} 天 ${before} 件`
}
