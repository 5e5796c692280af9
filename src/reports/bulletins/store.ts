import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { askedOf } from '#reports/tables/evaluate.ts'
import { daysInWords, kindOfDays } from '#reports/tables/period.ts'
import { type Days, figureMemo, sheetOf } from '#reports/tables/store.ts'
import type { SheetView } from '#reports/tables/view.ts'
import { type Bulletin, codeOf } from './bulletin.ts'
import type { BulletinFigure, BulletinView } from './contract.ts'
import { bulletinCodes, draftBulletin, fillWords } from './draft.ts'

const kinds = { year: '年', quarter: '季', month: '月' } as const

/** A bulletin of a period, every figure with where it is opened; figures and tables are of one state of the ledger. */
export async function bulletinOf(tx: Tx, bulletin: Bulletin, asked: Days, now: Instant): Promise<BulletinView> {
  const { rows } = await tx.query<{ name: string }>('select name from tenants where tenant = $1', [tx.tenant])
  const memo = figureMemo(tx, now)
  const figures: Record<string, BulletinFigure & { records: number }> = {}
  for (const code of bulletinCodes(bulletin)) {
    const { code: own, yearsBefore } = codeOf(code)
    const cell = { of: 'figure', code: own, ...(yearsBefore ? { yearsBefore } : {}) } as const
    const where = askedOf(cell, asked)
    if (!where) continue
    const { value, records } = await memo.ask(where)
    const { name, unit } = getIndicator(own)
    figures[code] = { name: yearsBefore ? `${name}（上年同期）` : name, unit, value, records, asked: where }
  }
  const sheets = new Map<string, SheetView>()
  for (const { sheet } of bulletin.sections) if (sheet) sheets.set(sheet.id, await sheetOf(tx, sheet, asked, now, memo))
  const street = rows[0]?.name ?? ''
  const period = daysInWords(asked.from, asked.until)
  const kind = kinds[kindOfDays(asked.from, asked.until) ?? 'month']
  return {
    id: bulletin.id,
    name: bulletin.name,
    basis: bulletin.basis,
    street,
    period,
    from: asked.from,
    until: asked.until,
    asOf: now,
    title: fillWords(bulletin.title, { street, period, kind }),
    blocks: draftBulletin(bulletin, { street, period, kind, known: new Map(Object.entries(figures)), sheets }),
    figures: Object.fromEntries(Object.entries(figures).map(([code, { records: _, ...one }]) => [code, one])),
  }
}
