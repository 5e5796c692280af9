import { type Day, parseDay, yearOf } from '#calendar/date.ts'
import type { EntryInput } from '#registry/entry.ts'
import type { RegisterId } from '#registry/registers.ts'
import { commandEntries } from './entries-command.ts'
import { crewEntries } from './entries-crew.ts'
import { houseEntries } from './entries-house.ts'
import { mediationEntries } from './entries-mediation.ts'
import { powerEntries } from './entries-power.ts'
import { ruleEntries } from './entries-rules.ts'
import { randomFrom } from './random.ts'

/** The entries of one register; those that others name come first in the list of registers. */
export type EntriesOf = { register: RegisterId; entries: EntryInput[] }

/** The day from which the entries stand. */
export function sinceDay(first: Day): Day {
  return parseDay(`${yearOf(first) - 2}-01-01`)
}

/** All that stands in the registers of the demonstration street; in force since two years before `first`. */
export function demoEntries(first: Day): EntriesOf[] {
  const random = randomFrom(77)
  const since = sinceDay(first)
  return [
    ...houseEntries(random, since),
    ...crewEntries(random, since, first),
    ...mediationEntries(random, since),
    ...powerEntries(since),
    ...ruleEntries(random, since, first),
    ...commandEntries(randomFrom(78), since),
  ]
}
