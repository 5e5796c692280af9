import { dayOf } from '#calendar/date.ts'
import { bulletins } from '#reports/bulletins/bulletins.ts'
import type { PeriodKind } from '#reports/tables/table.ts'
import { tables } from '#reports/tables/tables.ts'
import { findPeriod, kindOf, type Period, periodAround, periodBeside } from '#web/parts/period.ts'
import { present } from '#web/time.ts'

export type Choice = {
  value: string
  kind: 'table' | 'bulletin'
  id: string
  label: string
  periods: readonly PeriodKind[]
}

const choicesOf = (kind: Choice['kind'], list: typeof tables | typeof bulletins) =>
  list.map(({ id, name, periods }): Choice => ({ value: `${kind}-${id}`, kind, id, label: name, periods }))

const tableChoices = choicesOf('table', tables)
const bulletinChoices = choicesOf('bulletin', bulletins)

/** What may be chosen, grouped for the list. */
export const choiceGroups = [
  { label: '报表', options: tableChoices },
  { label: '通报', options: bulletinChoices },
]

/** The table or bulletin in the address; the first when it names none. */
export function choiceAt(which: string | undefined): Choice {
  const all = [...tableChoices, ...bulletinChoices]
  const found = all.find(({ value }) => value === which) ?? all[0]
  if (!found) throw new Error('no table')
  return found
}

/** The period asked for, where it is one that the table is made for; else the last that is over. */
export function periodFor({ periods }: Choice, from: string | undefined, until: string | undefined): Period {
  const asked = findPeriod(from, until)
  if (asked && periods.some((kind) => kind === kindOf(asked))) return asked
  const running = periodAround(dayOf(present()), periods[0] ?? 'year')
  return periodBeside(running, -1) ?? running
}
