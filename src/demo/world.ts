import { addDays, type Day, dayOf, daysBetween, type Instant } from '#calendar/date.ts'
import type { Random } from './random.ts'
import type { Resident } from './residents.ts'
import type { Story } from './story.ts'

/** What every story is told with. */
export type World = {
  random: Random
  now: Instant
  residents: readonly Resident[]
  /** Stories told so far, by procedure: what a later one may repeat. */
  told: Map<string, Told[]>
}

/** What is remembered of a story, so that another can come back to it. */
export type Told = { story: Story; resident: Resident; title: string; detail: string; place: string; at: Instant }

/** Writes one story that begins on the day. */
export type Plot = (world: World, day: Day) => Story

/** True when this matter is one of the few that get stuck: often near the end of the year told, hardly ever long before. */
export function sticks({ random, now }: World, at: Instant, days: number, share: number): boolean {
  const age = daysBetween(dayOf(at), dayOf(now))
  return random.chance(age <= days ? share : share / 25)
}

/** A story of the last weeks of the same procedure, to come back to. */
export function earlier(world: World, procedure: string, at: Instant, within: number): Told | undefined {
  const from = addDays(dayOf(at), -within)
  const found = (world.told.get(procedure) ?? []).filter((one) => dayOf(one.at) >= from && one.at < at)
  return found.length > 0 ? world.random.pick(found) : undefined
}

export function remember({ told }: World, one: Told): void {
  const { procedure } = one.story
  told.set(procedure, [...(told.get(procedure) ?? []).slice(-120), one])
}
