import { dayFrom, epochOf } from './date.ts'

/** The working days of one year, counted once so that any stretch of it is two look-ups. */
export type YearIndex<Special> = {
  readonly year: number
  /** Epoch day of 1 January, and of 1 January of the next year. */
  readonly from: number
  readonly until: number
  /** Epoch days of the working days, in order. */
  readonly workdays: Int32Array
  /** How many working days lie before the day with this number (0 = 1 January). */
  rank(at: number): number
  /** Days that a notice or the law singles out. */
  readonly special: ReadonlyMap<number, Special>
}

/** Builds the index of a year from the answer for each of its days. */
export function yearIndexOf<Special>(
  year: number,
  works: (epoch: number) => boolean,
  special: ReadonlyMap<number, Special>,
): YearIndex<Special> {
  const from = epochOf(dayFrom(year, 1, 1))
  const until = epochOf(dayFrom(year, 12, 31)) + 1
  const before = new Uint16Array(until - from + 1)
  const list: number[] = []
  for (let epoch = from; epoch < until; epoch++) {
    if (works(epoch)) list.push(epoch)
    before[epoch - from + 1] = list.length
  }
  return { year, from, until, workdays: Int32Array.from(list), rank: (at) => before[at] ?? 0, special }
}
