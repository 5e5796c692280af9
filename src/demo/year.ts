import { addDays, type Day, dayOf, type Instant, monthOf } from '#calendar/date.ts'
import { tellChronicle } from './chronicle.ts'
import { businessOf, firstDayOf } from './pace.ts'
import { gridStory } from './plots-grid.ts'
import { hotlineStory } from './plots-hotline.ts'
import { consultationStory, publicityStory, studyStory } from './plots-logs.ts'
import { mediationStory } from './plots-mediation.ts'
import { petitionStory } from './plots-petition.ts'
import { reviewStory } from './plots-review.ts'
import { serviceStory } from './plots-service.ts'
import { type Random, randomFrom } from './random.ts'
import { settle } from './residents.ts'
import type { Story } from './story.ts'
import type { Plot, World } from './world.ts'

type Share = {
  plot: Plot
  /** Of 3,000 matters. */
  count: number
  /** How much of a working day's business a day of rest has. */
  rest: number
  /** January to December. */
  months: readonly number[]
}

const even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]

/** How the year's matters divide among the procedures, days and months. */
export const shares: readonly Share[] = [
  { plot: gridStory, count: 880, rest: 0.6, months: [0.9, 0.7, 1, 1, 1.1, 1.3, 1.3, 1.2, 1, 0.9, 0.9, 1] },
  { plot: hotlineStory, count: 830, rest: 0.4, months: [1.1, 0.8, 0.9, 0.9, 1, 1.3, 1.5, 1.3, 1, 0.8, 0.9, 1.1] },
  { plot: serviceStory, count: 560, rest: 0, months: [1, 0.7, 1.3, 1, 0.9, 1, 1, 1.1, 1.2, 0.9, 1, 1] },
  { plot: mediationStory, count: 250, rest: 0.1, months: [1.5, 1, 0.9, 0.9, 1, 1, 1.1, 1, 0.9, 0.9, 1, 1.4] },
  { plot: petitionStory, count: 125, rest: 0, months: [1, 0.7, 1.4, 1, 1, 1, 1.1, 1, 1.1, 0.9, 1, 1.1] },
  { plot: reviewStory, count: 139, rest: 0, months: [0.6, 0.5, 1, 1.1, 1.1, 1.2, 1, 1, 1.1, 1.1, 1.3, 1.4] },
  { plot: publicityStory, count: 62, rest: 0.7, months: [0.7, 0.5, 1.4, 1.2, 1.3, 1.2, 0.9, 0.8, 1, 0.9, 1.1, 2] },
  { plot: studyStory, count: 32, rest: 0, months: even },
  { plot: consultationStory, count: 110, rest: 0, months: even },
]

const seed = 20_260_101

/**
 * The year of the demonstration street up to `now`: about `size` matters drawn by lot (3,000 is the full street) and those
 * written out, in order of filing, each with what happened to it so far. The same `now` gives the same year.
 */
export function tellYear(now: Instant, size = 3000): Story[] {
  const random = randomFrom(seed)
  const world: World = {
    random,
    now,
    residents: settle(random, Math.max(60, Math.round(size * 0.42))),
    told: new Map(),
  }
  const days = daysFrom(firstDayOf(now), dayOf(now))
  const begun = shares.flatMap((share) =>
    daysOfShare(random, share, days, now, size).map((day) => ({ day, plot: share.plot })),
  )
  begun.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const drawn = begun.map(({ day, plot }) => plot(world, day))
  const written = tellChronicle({ ...world, random: randomFrom(seed + 1) }, size)
  return [...drawn, ...written]
    .map((story) => untilNow(story, now))
    .filter((story) => story.acts.length > 0)
    .sort((one, other) => (firstOf(one) < firstOf(other) ? -1 : 1))
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The days on which the matters of a share begin; the last two weeks have a third more, so that desks are busy. */
function daysOfShare(
  random: Random,
  { count, rest, months }: Share,
  days: readonly Day[],
  now: Instant,
  size: number,
): Day[] {
  const lately = addDays(dayOf(now), -14)
  const weights = days.map(
    (day) => [day, businessOf(day, rest) * (months[monthOf(day) - 1] ?? 1) * (day > lately ? 1.35 : 1)] as const,
  )
  const wanted = Math.max(2, Math.round((count * size) / 3000))
  return Array.from({ length: wanted }, () => random.weighted(weights))
}

/** What has not happened yet is not told; nor is anything after it. */
function untilNow(story: Story, now: Instant): Story {
  return {
    ...story,
    acts: story.acts.filter((act) => act.at <= now).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}

function firstOf(story: Story): string {
  return story.acts[0]?.at ?? ''
}
