import { getTenant } from '#access/tenant-store.ts'
import { read } from '#db/transact.ts'
import { systemClock } from '#http/server.ts'
import type { OutsideFigure } from '#reports/checks/check.ts'
import { ledgerFigures } from '#reports/ledger-figures-store.ts'
import type { Io } from './command.ts'
import { withDatabase } from './with-database.ts'

/** The figures of a street's ledger for a year that a report's text may speak of. Refuses `tenant-unknown`. */
export function figuresOfYear(io: Io, text: string, tenant: string, year: number): Promise<OutsideFigure[]> {
  return withDatabase(io, async ({ pool }) => {
    await getTenant(pool, tenant)
    return read(pool, tenant, (tx) => ledgerFigures(tx, text, year, systemClock()))
  })
}
