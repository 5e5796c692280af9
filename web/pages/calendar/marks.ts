import { addDays, type Day, dayFrom, daysBetween, epochOf, isDay, weekday } from '#calendar/date.ts'

/** What a notice says of one day: off, or a make-up working day. */
export type Mark = 'off' | 'work'
export type Marks = ReadonlyMap<string, Mark>

/** The days of a notice as marks. */
export function marksOf({ off, work }: { off: readonly string[]; work: readonly string[] }): Marks {
  return new Map([...off.map((day) => [day, 'off'] as const), ...work.map((day) => [day, 'work'] as const)])
}

/** The marks as the two lists of a notice, in order. */
export function daysOfMarks(marks: Marks): { off: string[]; work: string[] } {
  const days = (kind: Mark) =>
    [...marks]
      .filter(([, mark]) => mark === kind)
      .map(([day]) => day)
      .sort()
  return { off: days('off'), work: days('work') }
}

/** The next mark of a day when it is pressed: a weekday turns off and back, a weekend day also to a make-up day. */
export function pressed(marks: Marks, day: Day): Marks {
  const next = new Map(marks)
  const now = marks.get(day)
  if (now === undefined) next.set(day, 'off')
  else if (now === 'off' && weekday(day) > 5) next.set(day, 'work')
  else next.delete(day)
  return next
}

export type Month = { name: string; first: Day; days: Day[] }

/** The twelve months of a year; `edges` adds the half months before and after, where a notice may also reach. */
export function monthsOf(year: number, edges: boolean): Month[] {
  const between = (name: string, first: Day, until: Day): Month => ({
    name,
    first,
    days: Array.from({ length: daysBetween(first, until) }, (_, at) => addDays(first, at)),
  })
  const own = Array.from({ length: 12 }, (_, at) =>
    between(`${at + 1}月`, dayFrom(year, at + 1, 1), at === 11 ? dayFrom(year + 1, 1, 1) : dayFrom(year, at + 2, 1)),
  )
  if (!edges) return own
  return [
    between(`${year - 1}年末`, dayFrom(year - 1, 12, 17), dayFrom(year, 1, 1)),
    ...own,
    between(`${year + 1}年初`, dayFrom(year + 1, 1, 1), dayFrom(year + 1, 1, 16)),
  ]
}

/** Stretches of days in words: '10-01 至 10-07'. */
export function stretchesInWords(days: readonly string[]): string {
  const stretches: Array<[Day, Day]> = []
  for (const day of [...days].filter(isDay).sort()) {
    const last = stretches.at(-1)
    if (last && epochOf(last[1]) + 1 === epochOf(day)) last[1] = day
    else stretches.push([day, day])
  }
  const short = (day: Day) => day.slice(5)
  return stretches.map(([from, to]) => (from === to ? short(from) : `${short(from)} 至 ${short(to)}`)).join('，')
}
