import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { indicators } from '#indicators/indicators.ts'
import { computeFigures } from '#indicators/store.ts'
import { periodOf } from '#indicators/value.ts'
import type { OutsideFigure } from './checks/check.ts'
import { mayName, wordsFor } from './ledger-words.ts'

/** The figures of the ledger for a year that the text may speak of, as something it can be checked against. */
export async function ledgerFigures(tx: Tx, text: string, year: number, now: Instant): Promise<OutsideFigure[]> {
  const asked = periodOf(`${year}-01-01`, `${year + 1}-01-01`)
  const isNamed = mayName(text)
  const named = indicators.filter(({ name }) => isNamed(name))
  const figures = await computeFigures(tx, named, asked, now)
  return figures.flatMap(({ code, name, value, unit }) =>
    value === null ? [] : [{ source: 'ledger' as const, code, name, words: wordsFor(name), value, unit }],
  )
}
