import { loadSection } from '#access/settings-store.ts'
import { addDays, type Day, dayOf, type Instant, parseDay, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { filterSql, type Looker } from '#matters/queries-store.ts'
import { formFields } from '#procedures/forms.ts'
import { findProcedure } from '#procedures/index.ts'
import { alarmsAmong, learnUsual, mondayOf, type Week, weekInWords, weeksOf } from './trend/series.ts'
import { type TrendSettings, trendSettings } from './trend/settings.ts'
import type { TrendAlarm, TrendWeek } from './trend-contract.ts'

/** What residents bring, and what is found on the spot: kinds whose number may rise. */
export const trendKinds = ['hotline', 'petition', 'grid-event', 'mediation', 'enforcement-complaint', 'emergency']

const historyWeeks = 112

export type Line = { procedure: string; category: string | null; village: string | null; grid: string | null }
type Counted = Line & { day: Day; count: number }

export function trendSettingsOf(tx: Tx): Promise<TrendSettings> {
  return loadSection(tx, 'trend', trendSettings)
}

/** How many matters of each kind, class and place were filed on each day before `until`, within the actor's reach. */
async function countsOf(looker: Looker, until: Day): Promise<{ counted: Counted[]; since: Day }> {
  const values: unknown[] = []
  const where = filterSql({ procedure: trendKinds }, looker, values)
  const put = (value: unknown) => `$${values.push(value)}`
  const { rows } = await looker.tx.query<Omit<Counted, 'day'> & { day: string }>(
    `select m.procedure, m.fold->'intake'->>'category' as category, m.village, m.grid,
       (m.filed_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as count
     from matters m where ${where} and m.filed_at >= ${put(startOf(addDays(until, -7 * historyWeeks)))}
       and m.filed_at < ${put(startOf(until))} group by 1, 2, 3, 4, 5`,
    values,
  )
  const counted = rows.map(({ day, ...row }) => ({ ...row, day: parseDay(day) }))
  const first = counted.reduce<Day>((least, { day }) => (day < least ? day : least), until)
  return { counted, since: first }
}

function sum(rows: readonly Counted[]): Map<Day, number> {
  const counts = new Map<Day, number>()
  for (const { day, count } of rows) counts.set(day, (counts.get(day) ?? 0) + count)
  return counts
}

/** A series of whole weeks up to the running one, with what was to be expected. */
export async function seriesOf(
  looker: Looker,
  asked: Partial<Record<keyof Line, string>> & { weeks: number },
): Promise<{ weeks: TrendWeek[]; words: string }> {
  const until = mondayOf(dayOf(looker.now))
  const { counted, since } = await countsOf(looker, until)
  const settings = await trendSettingsOf(looker.tx)
  const keys = ['procedure', 'category', 'village', 'grid'] as const
  const own = counted.filter((row) => keys.every((key) => asked[key] === undefined || row[key] === asked[key]))
  const usual = learnUsual(looker.calendar, sum(counted), since, until)
  const weeks = weeksOf(sum(own), usual, { since, from: addDays(until, -7 * asked.weeks), until }, settings)
  const last = weeks.at(-1)
  return {
    weeks: weeks.map((week) => ({ ...shown(week), alarm: alarmsAmong([{ week }], settings).length > 0 })),
    words: last ? `最近一周 ${weekInWords(last)}` : '没有满一周的数据',
  }
}

function shown({ from, count, expectation }: Week): Omit<TrendWeek, 'alarm'> {
  if (!expectation) return { from, count }
  const { mean, low, high } = expectation
  return { from, count, expected: Math.round(mean * 10) / 10, low, high }
}

/** What was out of the ordinary in the week before the running one: kinds and classes, over the street, its villages, its grids. */
export async function alarmsOf(looker: Looker): Promise<{ week: Day; series: number; alarms: TrendAlarm[] }> {
  const until = mondayOf(dayOf(looker.now))
  const week = addDays(until, -7)
  const { counted, since } = await countsOf(looker, until)
  const settings = await trendSettingsOf(looker.tx)
  const usual = learnUsual(looker.calendar, sum(counted), since, until)
  const lines = [...linesOf(counted)].map(([line, rows]) => ({
    line,
    week: weeksOf(sum(rows), usual, { since, from: week, until }, settings)[0],
  }))
  const names = await placeNames(looker.tx, looker.now)
  const told = alarmsAmong(lines, settings).filter(
    ({ week: one }) => one?.expectation !== undefined && one.count > one.expectation.high,
  )
  return {
    week,
    series: lines.length,
    alarms: told.flatMap(({ line, week: one }) => alarmOf(line, one, names, looker) ?? []),
  }
}

/** Every kind, and every class of it, over the whole street, in each village and in each grid that has any. */
function linesOf(counted: readonly Counted[]): Map<Line, Counted[]> {
  const byKey = new Map<string, { line: Line; rows: Counted[] }>()
  for (const row of counted) {
    for (const category of row.category === null ? [null] : [null, row.category]) {
      const places = [
        { village: null, grid: null },
        ...(row.village === null ? [] : [{ village: row.village, grid: null }]),
        ...(row.grid === null ? [] : [{ village: row.village, grid: row.grid }]),
      ]
      for (const place of places) {
        const line = { procedure: row.procedure, category, ...place }
        const key = JSON.stringify(line)
        const known = byKey.get(key)
        if (known) known.rows.push(row)
        else byKey.set(key, { line, rows: [row] })
      }
    }
  }
  return new Map([...byKey.values()].map(({ line, rows }) => [line, rows]))
}

type Names = ReadonlyMap<string, string>

function alarmOf(line: Line, week: Week | undefined, names: Names, { now }: Looker): TrendAlarm | undefined {
  if (!week?.expectation) return undefined
  const { low, high } = week.expectation
  const place = line.grid ?? line.village
  return {
    ...line,
    week: week.from,
    kindName: kindName(line, dayOf(now)),
    placeName: place === null ? '全街道' : (names.get(place) ?? place),
    count: week.count,
    low,
    high,
    words: weekInWords(week),
  }
}

/** '网格事件 · 安全隐患': the kind with the class as its form names it. */
export function kindName({ procedure: id, category }: Pick<Line, 'procedure' | 'category'>, on: Day): string {
  const procedure = findProcedure(id, on)
  if (!procedure) return id
  if (category === null) return procedure.name
  const choices = formFields(procedure.intake).find(({ key }) => key === 'category')?.choices ?? []
  return `${procedure.name} · ${choices.find(({ value }) => value === category)?.name ?? category}`
}

async function placeNames(tx: Tx, now: Instant): Promise<Names> {
  const { rows } = await tx.query<{ code: string; name: string }>(
    `select code, name from entries where tenant = $1 and register in ('villages', 'grids')
       and valid_from <= $2::date and (valid_until is null or valid_until > $2::date)`,
    [tx.tenant, dayOf(now)],
  )
  return new Map(rows.map(({ code, name }) => [code, name]))
}
