import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { indicators } from '#indicators/indicators.ts'
import { computeFigures } from '#indicators/store.ts'
import { periodOf } from '#indicators/value.ts'
import type { OutsideFigure } from './checks/check.ts'
import { mayName, wordsFor } from './ledger-words.ts'
import { outsideFigures } from './tables/store.ts'

/**
 * What the text can be checked against for a year: the disclosure table, the enforcement statistics, and the other
 * figures of the ledger; of all of these the ones that it may speak of.
 */
export async function ledgerFigures(tx: Tx, text: string, year: number, now: Instant): Promise<OutsideFigure[]> {
  const asked = periodOf(`${year}-01-01`, `${year + 1}-01-01`)
  const isNamed = mayName(text)
  const tables = await outsideFigures(tx, year, now, isNamed)
  const told = new Set(tables.map(({ code }) => code))
  const named = indicators.filter(({ code, name }) => !told.has(code) && isNamed(name))
  const figures = await computeFigures(tx, named, asked, now)
  const ledger = figures.flatMap(({ code, name, value, unit }) =>
    value === null ? [] : [{ source: 'ledger' as const, code, name, words: wordsFor(name), value, unit }],
  )
  return [...tables, ...ledger]
}
