import { change } from './checks/change.ts'
import type { Around, Check, Finding } from './checks/check.ts'
import { documentNumbers } from './checks/document-numbers.ts'
import { duplicates } from './checks/duplicates.ts'
import { impossible } from './checks/impossible.ts'
import { outside } from './checks/outside.ts'
import { parts } from './checks/parts.ts'
import { period } from './checks/period.ts'
import { previous } from './checks/previous.ts'
import { previousFigures } from './checks/previous-figures.ts'
import { ratio } from './checks/ratio.ts'
import { statutes } from './checks/statutes.ts'
import type { Reading } from './claims/claim.ts'

/** All that is looked at, in the order in which it is explained. */
export const checks: readonly Check[] = [
  ratio,
  parts,
  change,
  duplicates,
  impossible,
  period,
  previous,
  previousFigures,
  documentNumbers,
  statutes,
  outside,
]

/** What all checks find in a text, in the order of the text, each place and message once. Any reading is checked; nothing is refused. */
export function checkReading(reading: Reading, around: Around): readonly Finding[] {
  const seen = new Set<string>()
  return checks
    .flatMap((check) => check.run(reading, around))
    .filter(({ start, end, kind, message }) => {
      const id = `${start} ${end} ${kind} ${message}`
      return !seen.has(id) && seen.add(id)
    })
    .sort((one, two) => one.start - two.start || one.end - two.end)
}
