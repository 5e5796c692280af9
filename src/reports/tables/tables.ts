import { refuse } from '#http/refusal.ts'
import { disclosureTable } from './disclosure.ts'
import { enforcementTable } from './enforcement.ts'
import { petitionRatesTable } from './petition-rates.ts'
import type { StatutoryTable } from './table.ts'
import { threeSourcesTable } from './three-sources.ts'

/** Every table; a new one is a file and a line here. */
export const tables: readonly StatutoryTable[] = [
  disclosureTable,
  enforcementTable,
  petitionRatesTable,
  threeSourcesTable,
]

/** Refuses `table-unknown`. */
export function getTable(id: string): StatutoryTable {
  const found = tables.find((one) => one.id === id)
  if (!found) throw refuse('table-unknown', { id, known: tables.map((one) => one.id).join('、') })
  return found
}
