import { addDays, addMinutes, type Day, dayOf, type Instant, localTime, startOf, weekday } from '#calendar/date.ts'

/** Hours of a block: the day has six. */
export const blockHours = 4
export const blocks = [0, 1, 2, 3, 4, 5] as const

/** How many incidents a grid had in one block of one day. */
export type Count = { grid: string; day: Day; block: number; count: number }

/** A block of a day in a grid. */
export type Cell = Omit<Count, 'count'>

/** The block 0–5 in which a moment falls. */
export function blockOf(at: Instant): number {
  return Math.floor(Number(localTime(at).slice(11, 13)) / blockHours)
}

/** Counts by grid, day and block. */
export function countCells(incidents: ReadonlyArray<{ grid: string; at: Instant }>): Count[] {
  const counts = new Map<string, Count>()
  for (const { grid, at } of incidents) {
    const cell = { grid, day: dayOf(at), block: blockOf(at) }
    const known = counts.get(keyOf(cell))
    if (known) known.count += 1
    else counts.set(keyOf(cell), { ...cell, count: 1 })
  }
  return [...counts.values()]
}

export function keyOf({ grid, day, block }: Cell): string {
  return `${grid} ${day} ${block}`
}

/** Every cell of the seven days from `from`. */
export function cellsOfWeek(grids: readonly string[], from: Day): Cell[] {
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at))
  return grids.flatMap((grid) => days.flatMap((day) => blocks.map((block) => ({ grid, day, block }))))
}

/** The moment at which the block is over. */
export function endOfCell({ day, block }: Pick<Cell, 'day' | 'block'>): Instant {
  return addMinutes(startOf(day), (block + 1) * blockHours * 60)
}

/** '周五 16–20 时'; several days of a week as '周一至周四、周六 16–20 时'. */
export function blockInWords(days: readonly Day[], block: number): string {
  return `${weekdaysInWords(days)} ${block * blockHours}–${(block + 1) * blockHours} 时`
}

function weekdaysInWords(days: readonly Day[]): string {
  const runs: Array<[first: Day, last: Day, length: number]> = []
  for (const day of days.toSorted((a, b) => weekday(a) - weekday(b))) {
    const run = runs.at(-1)
    if (run && weekday(day) === weekday(run[1]) + 1) {
      run[1] = day
      run[2] += 1
    } else runs.push([day, day, 1])
  }
  return runs
    .map(([first, last, length]) => {
      if (length === 1) return weekdayInWords(first)
      return `${weekdayInWords(first)}${length === 2 ? '、' : '至'}${weekdayInWords(last)}`
    })
    .join('、')
}

export function weekdayInWords(day: Day): string {
  return `周${'一二三四五六日'[weekday(day) - 1]}`
}
