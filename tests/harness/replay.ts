import { parseDay } from '#calendar/date.ts'
import { read } from '#db/transact.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { computeFigure } from '#indicators/store.ts'
import { replayYear } from '#replay/replay-store.ts'
import { moment, type Street } from './street.ts'

const now = moment('2026-02-01')

/** Builds a year of a street of its own from these figures; gives what its ledger then says of each, and of `others`. */
export async function ledgerOf(
  { resources }: Street,
  code: string,
  year: number,
  figures: Record<string, number>,
  others: readonly string[] = [],
): Promise<Record<string, number | null>> {
  const wanted = Object.entries(figures).map(([one, value]) => {
    const { name: label, unit, kind } = getIndicator(one)
    return { code: one, label, value, unit, kind }
  })
  await replayYear(resources, { code, subdistrict: '试验街道', year, figures: wanted }, now, () => {})
  const asked = { from: parseDay(`${year}-01-01`), until: parseDay(`${year + 1}-01-01`) }
  return read(resources.database.pool, code, async (tx) => {
    const values: Record<string, number | null> = {}
    for (const one of [...Object.keys(figures), ...others]) {
      values[one] = (await computeFigure(tx, getIndicator(one), asked, now)).value
    }
    return values
  })
}
