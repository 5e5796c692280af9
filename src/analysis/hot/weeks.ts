import { addDays, type Day, weekday } from '#calendar/date.ts'

/** How many of the days fall in each week from the first to the last, by the week's Monday; weeks without any are 0. */
export function weeksOf(days: readonly Day[]): Array<{ from: Day; count: number }> {
  const counts = new Map<Day, number>()
  for (const day of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1)
  const mondays = [...counts.keys()].sort()
  const [first, last] = [mondays[0], mondays.at(-1)]
  const weeks: Array<{ from: Day; count: number }> = []
  for (let at = first; at !== undefined && last !== undefined && at <= last; at = addDays(at, 7))
    weeks.push({ from: at, count: counts.get(at) ?? 0 })
  return weeks
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}
