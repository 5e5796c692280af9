import { addDays, type Day, dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { noPlace } from '#indicators/rows-sql.ts'
import { computeFigure } from '#indicators/store.ts'
import { monthsOf, periodOf, type Value } from '#indicators/value.ts'
import type { OutsideFigure } from '#reports/checks/check.ts'
import { wordsFor } from '#reports/ledger-words.ts'
import { disclosureTable } from './disclosure.ts'
import { enforcementTable } from './enforcement.ts'
import { askedOf, type Expanded, type Expansions, keyOf, linesOf, viewSheet } from './evaluate.ts'
import { daysInWords, kindOfDays } from './period.ts'
import { codesOfSheet, type EachRow, type PeriodKind, type Sheet, type StatutoryTable } from './table.ts'
import type { FigureAsked, SheetView, TableView } from './view.ts'

export type Days = { from: Day; until: Day }

const kindNames: Record<PeriodKind, string> = { year: '年', quarter: '季', month: '月' }

/** The days of a table or bulletin; refuses `table-period` for a period that it is not made for. */
export function daysFor(
  { name, periods }: { name: string; periods: readonly PeriodKind[] },
  from: string,
  until: string,
) {
  const days = periodOf(from, until)
  const kind = kindOfDays(days.from, days.until)
  if (kind === undefined || !periods.includes(kind))
    throw refuse('table-period', { name, kinds: periods.map((one) => kindNames[one]).join('、') })
  return days
}

type Answered = Value & { records: number }

/** Figures asked for by whom or in which way ever, each computed once on one state of the ledger. */
export function figureMemo(tx: Tx, now: Instant) {
  const values = new Map<string, Answered>()
  return {
    values,
    async ask(asked: FigureAsked): Promise<Answered> {
      const key = keyOf(asked)
      const known = values.get(key)
      if (known) return known
      const { code, from, until, ...place } = asked
      const { value, numerator, denominator, records } = await computeFigure(
        tx,
        getIndicator(code),
        { ...periodOf(from, until), ...place },
        now,
      )
      const found = { value, numerator, denominator, records }
      values.set(key, found)
      return found
    },
  }
}

/** A table of a period; refuses `table-period`. Months yet to come are left out. */
export async function tableOf(tx: Tx, table: StatutoryTable, asked: Days, now: Instant): Promise<TableView> {
  const { rows } = await tx.query<{ name: string }>('select name from tenants where tenant = $1', [tx.tenant])
  const memo = figureMemo(tx, now)
  const sheets: SheetView[] = []
  for (const sheet of table.sheets) sheets.push(await sheetOf(tx, sheet, asked, now, memo))
  return {
    id: table.id,
    name: table.name,
    basis: table.basis,
    street: rows[0]?.name ?? '',
    period: daysInWords(asked.from, asked.until),
    from: asked.from,
    until: asked.until,
    asOf: now,
    sheets,
  }
}

/** One sheet of a table, or of a bulletin. */
export async function sheetOf(
  tx: Tx,
  sheet: Sheet,
  asked: Days,
  now: Instant,
  memo = figureMemo(tx, now),
): Promise<SheetView> {
  const lines = linesOf(sheet, asked, await expansionsOf(tx, sheet, asked, now))
  for (const { row, scope } of lines)
    for (const cell of Object.values(row.cells ?? {})) {
      const figure = askedOf(cell, scope)
      if (figure) await memo.ask(figure)
    }
  return viewSheet(sheet, lines, memo.values)
}

async function expansionsOf(tx: Tx, sheet: Sheet, asked: Days, now: Instant): Promise<Expansions> {
  const needs = (each: EachRow['each']) => sheet.rows.some((row) => 'each' in row && row.each === each)
  return {
    month: needs('month') ? monthsBegun(asked, now) : [],
    village: needs('village') ? await placesOf(tx, sheet, asked, now, 'village') : [],
    unit: needs('unit') ? await placesOf(tx, sheet, asked, now, 'unit') : [],
  }
}

function monthsBegun({ from, until }: Days, now: Instant): Expanded[] {
  return monthsOf(from, until)
    .filter((month) => month.from <= dayOf(now))
    .map((month) => ({
      key: month.from.slice(0, 7),
      title: `${Number(month.from.slice(5, 7))}月`,
      scope: month,
      standing: true,
    }))
}

const unplaced = { village: '未填村（社区）', unit: '未分派' }

/** Villages that stand on the last day, and whatever village or unit the matters of the sheet have besides. */
async function placesOf(
  tx: Tx,
  sheet: Sheet,
  { from, until }: Days,
  now: Instant,
  kind: 'village' | 'unit',
): Promise<Expanded[]> {
  const [last, today] = [addDays(until, -1), dayOf(now)]
  const { rows } = await tx.query<{ key: string; name: string | null; standing: boolean }>(
    `with had as (select distinct coalesce(m.${kind}, $6) as key from matters m
       where m.tenant = $1 and m.procedure = any($2::text[]) and not m.withdrawn),
     known as (select distinct on (code) code, name,
         valid_from <= $4::date and (valid_until is null or valid_until > $4::date) as standing
       from entries where tenant = $1 and register = $3 order by code, standing desc, valid_from desc)
     select coalesce(h.key, k.code) as key, k.name, coalesce(k.standing and $5, false) as standing
     from had h full join known k on k.code = h.key where h.key is not null or (k.standing and $5)
     order by coalesce(h.key, k.code) = $6, coalesce(h.key, k.code)`,
    [tx.tenant, proceduresOf(sheet), `${kind}s`, last < today ? last : today, kind === 'village', noPlace],
  )
  return rows.map(({ key, name, standing }) => ({
    key,
    title: name ?? (key === noPlace ? unplaced[kind] : key),
    scope: { from, until, [kind]: key },
    standing,
  }))
}

function proceduresOf(sheet: Sheet): string[] {
  return codesOfSheet(sheet).flatMap((code) => {
    const { population } = getIndicator(code)
    return population.of === 'register' ? [] : [...population.procedures]
  })
}

const yearly = { disclosure: disclosureTable, enforcement: enforcementTable } as const

/**
 * The figures of the disclosure table and the enforcement statistics of a year, for a report to be checked against; with
 * `isNamed` those alone whose name it accepts.
 */
export async function outsideFigures(
  tx: Tx,
  year: number,
  now: Instant,
  isNamed: (name: string) => boolean = () => true,
): Promise<OutsideFigure[]> {
  const asked = periodOf(`${year}-01-01`, `${year + 1}-01-01`)
  const found: OutsideFigure[] = []
  for (const source of ['disclosure', 'enforcement'] as const) {
    // 只取总计：按申请人、按程序分的格子，报告不会逐格引用。
    const codes = new Set(yearly[source].sheets.flatMap(codesOfSheet).filter((code) => !code.includes('@')))
    for (const indicator of [...codes].map(getIndicator).filter(({ name }) => isNamed(name))) {
      const { code, name, unit, value } = await computeFigure(tx, indicator, asked, now)
      if (value !== null) found.push({ source, code, name, words: wordsFor(name), value, unit })
    }
  }
  return found
}
