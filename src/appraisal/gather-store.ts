import { createHash } from 'node:crypto'
import { addDays, type Day, dayOf, findDay, type Instant, startOf, yearOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Indicator } from '#indicators/define.ts'
import { getIndicator } from '#indicators/indicators.ts'
import { rowsSql } from '#indicators/rows-sql.ts'
import { baseOf, type YearCount } from './base.ts'
import type { Formula, FormulaItem, SubjectKind } from './formula.ts'
import { lineOf, type RecordLine, recordsValue, type ScoreRecords, type SubjectRef } from './frozen.ts'
import { type Days, daysOfMonth, earlierBy, shareOfYear, stretchOf } from './months.ts'
import { givenBase, type Plan, reductionFor } from './plan.ts'
import type { ItemInput } from './score.ts'

export type Gathered = { subject: SubjectRef; inputs: ItemInput[]; records: ScoreRecords }

/** Villages that stand on the last day of the stretch, then offices and stations. */
export async function subjectsOn(tx: Tx, day: Day): Promise<SubjectRef[]> {
  const { rows } = await tx.query<SubjectRef>(
    `select case register when 'villages' then 'village' else 'unit' end as kind, code, name from entries
     where tenant = $1 and (register = 'villages' or (register = 'units' and data->>'kind' in ('office', 'station')))
       and valid_from <= $2::date and (valid_until is null or valid_until > $2::date)
     order by register desc, code collate "C"`,
    [tx.tenant, day],
  )
  return rows
}

type Row = RecordLine & { village: string | null; unit: string | null }

/** Every record of an indicator in a stretch with the village and unit it belongs to; one query for all subjects. */
async function rowsOf(tx: Tx, indicator: Indicator, days: Days, now: Instant): Promise<Row[]> {
  const values: unknown[] = [tx.tenant]
  const rows = rowsSql(indicator, { tenant: tx.tenant, now, ...days }, (value) => `$${values.push(value)}`)
  const { rows: found } = await tx.query<Row>(
    `select p.key, p.revision, p.position, p.counted, left(encode(v.hash, 'hex'), 16) as hash, m.village, m.unit
     from (${rows}) p join matters m on m.tenant = $1 and m.id = p.id
     left join events v on v.tenant = $1 and v.matter = p.id and v.position = p.position
     order by p.key collate "C"`,
    values,
  )
  return found
}

type Counts = Record<SubjectKind, Map<string, number>>

async function countsOf(tx: Tx, indicator: Indicator, days: Days, now: Instant): Promise<Counts> {
  const values: unknown[] = [tx.tenant]
  const rows = rowsSql(indicator, { tenant: tx.tenant, now, ...days }, (value) => `$${values.push(value)}`)
  const { rows: found } = await tx.query<{ village: string | null; unit: string | null; count: number }>(
    `select m.village, m.unit, count(*)::int as count from (${rows}) p
     join matters m on m.tenant = $1 and m.id = p.id group by m.village, m.unit`,
    values,
  )
  const counts: Counts = { village: new Map(), unit: new Map() }
  for (const row of found)
    for (const kind of ['village', 'unit'] as const) {
      const code = row[kind]
      if (code !== null) counts[kind].set(code, (counts[kind].get(code) ?? 0) + row.count)
    }
  return counts
}

/** The day of the first matter in the ledger; stretches that begin before it were not kept. */
async function ledgerBegins(tx: Tx): Promise<Day | undefined> {
  const { rows } = await tx.query<{ day: string | null }>(
    `select to_char(date_trunc('month', min(filed_at) at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as day
     from matters where tenant = $1 and not withdrawn`,
    [tx.tenant],
  )
  return findDay(rows[0]?.day ?? '')
}

/** Residents by village as the register said on the last day of a stretch; before its first word, that first word. */
async function residentsAt(tx: Tx, until: Day): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ code: string; residents: number | null }>(
    `select e.code, coalesce(
       (select (r.content->'data'->>'population')::float8 from entry_revisions r where r.tenant = e.tenant
          and r.register = e.register and r.id = e.id and r.at < $2 order by r.revision desc limit 1),
       (select (r.content->'data'->>'population')::float8 from entry_revisions r where r.tenant = e.tenant
          and r.register = e.register and r.id = e.id order by r.revision limit 1),
       (e.data->>'population')::float8) as residents
     from entries e where e.tenant = $1 and e.register = 'villages'`,
    [tx.tenant, startOf(until)],
  )
  return new Map(rows.flatMap(({ code, residents }) => (residents ? [[code, residents] as const] : [])))
}

/** The checksum as the indicator itself gives it for the same days and place. */
function hashOf(
  tenant: string,
  indicator: Indicator,
  { from, until }: Days,
  subject: SubjectRef,
  rows: readonly Row[],
) {
  const place = subject.kind === 'village' ? [subject.code] : ['', subject.code]
  const head = [indicator.code, indicator.definition, tenant, from, until, ...place].join('\n')
  const lines = rows.map(({ key, revision, counted }) => `\n${key} ${revision} ${counted ? 1 : 0} `)
  return createHash('sha256')
    .update(`${head}${lines.join('')}`)
    .digest('hex')
}

type Ask = { month: string; rules: Formula; plan: Plan; now: Instant }

/** What every village and department of the month is scored on, with the records, on one state of the ledger. */
export async function gather(tx: Tx, ask: Ask): Promise<Gathered[]> {
  const { month, rules, plan } = ask
  const days = stretchOf(month, rules.window)
  const subjects = await subjectsOn(tx, addDays(days.until, -1))
  const yearsBack = yearOf(days.from) - plan.baseYear
  const before = { base: earlierBy(days, yearsBack), begins: await ledgerBegins(tx) }
  const residents = { base: await residentsAt(tx, before.base.until), now: await residentsAt(tx, days.until) }
  const all = subjects.map((subject): Gathered => ({ subject, inputs: [], records: {} }))
  for (const item of rules.items) {
    const indicator = getIndicator(item.code)
    const rows = await rowsOf(tx, indicator, days, ask.now)
    const years = item.kind === 'reduction' ? await yearsOf(tx, indicator, ask, before) : []
    for (const one of all.filter(({ subject }) => item.weights[subject.kind] > 0)) {
      const own = rows.filter((row) => row[one.subject.kind] === one.subject.code)
      one.records[item.id] = own.map(lineOf)
      const hash = hashOf(tx.tenant, indicator, days, one.subject, own)
      one.inputs.push({
        ...inputOf(item, indicator, days, own),
        hash,
        ...groundOf(ask, item, one.subject, years),
        residents: residentsOf(item, one.subject, residents),
      })
    }
  }
  return all
}

function inputOf(item: FormulaItem, indicator: Indicator, { from, until }: Days, own: readonly Row[]) {
  const measure = item.kind === 'reduction' ? ('count' as const) : ('ratio' as const)
  return {
    ...{ item: item.id, code: item.code, definition: indicator.definition, measure, from, until },
    ...{ value: recordsValue(measure, own), records: own.length },
  }
}

type Year = { year: number; counts: Counts | null }

/** The same stretch of the base year and the years before it, as far as the ledger goes back. */
async function yearsOf(
  tx: Tx,
  indicator: Indicator,
  { rules, now }: Ask,
  { base, begins }: { base: Days; begins: Day | undefined },
): Promise<Year[]> {
  const years: Year[] = []
  for (let back = 0; back <= rules.smallNumbers.yearsBefore; back++) {
    const days = earlierBy(base, back)
    const kept = begins !== undefined && begins <= days.from && days.until <= dayOf(now)
    years.push({ year: yearOf(days.from), counts: kept ? await countsOf(tx, indicator, days, now) : null })
  }
  return years
}

function groundOf({ month, rules, plan }: Ask, item: FormulaItem, { kind, code }: SubjectRef, years: readonly Year[]) {
  if (item.kind === 'level') return { reduction: null, base: null }
  const whose = { kind, subject: code, item: item.id }
  const given = givenBase(plan, whose)
  const counts = years.map(
    ({ year, counts }): YearCount => ({ year, count: counts === null ? null : (counts[kind].get(code) ?? 0) }),
  )
  const ground = { years: counts, share: shareOfYear(month, rules.window), ...(given ? { given } : {}) }
  return { reduction: reductionFor(plan, whose), base: baseOf(ground, rules) }
}

// 部门没有人口，不折算；比率也不折算。
function residentsOf(item: FormulaItem, { kind, code }: SubjectRef, at: Record<'base' | 'now', Map<string, number>>) {
  if (item.kind === 'level' || kind === 'unit') return { base: null, now: null }
  return { base: at.base.get(code) ?? null, now: at.now.get(code) ?? null }
}

/** The last number of the ledger. */
export async function lastSeq(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ seq: number }>(
    'select coalesce(max(seq), 0)::float8 as seq from events where tenant = $1',
    [tx.tenant],
  )
  return rows[0]?.seq ?? 0
}

/** True when the month is over. */
export function isOver(month: string, now: Instant): boolean {
  return daysOfMonth(month).until <= dayOf(now)
}
