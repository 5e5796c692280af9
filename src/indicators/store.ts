import type { Actor } from '#access/actor.ts'
import { can, scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import { loadSettings } from '#access/settings-store.ts'
import { addDays, type Day, dayOf, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { lengthOf } from '#matters/clocks.ts'
import { procedures } from '#procedures/index.ts'
import { loadCalendars } from '#registry/calendar-store.ts'
import { findRegister } from '#registry/registers.ts'
import type { Figure, FigureRecord } from './contract.ts'
import type { Indicator } from './define.ts'
import { hasVillage, rowsSql, type Scope } from './rows-sql.ts'
import { type Beside, figureValue, type Group, monthsOf, nothingBeside, workdaysIn } from './value.ts'

/** Days [from, until), perhaps of one village or unit. */
export type Asked = { from: Day; until: Day; village?: string; unit?: string }

function scopeIn(tx: Tx, asked: Asked, now: Instant): Scope {
  return { tenant: tx.tenant, now, ...asked }
}

function placer(values: unknown[]): (value: unknown) => string {
  return (value) => `$${values.push(value)}`
}

/** The figure of an indicator: one aggregate over the very rows that {@link listRecords} lists. */
export async function computeFigure(tx: Tx, indicator: Indicator, asked: Asked, now: Instant): Promise<Figure> {
  const values: unknown[] = []
  const put = placer(values)
  const rows = rowsSql(indicator, scopeIn(tx, asked, now), put)
  const head = [
    ...[indicator.code, indicator.definition, tx.tenant, asked.from, asked.until, asked.village ?? ''],
    ...(asked.unit === undefined ? [] : [asked.unit]),
  ].join('\n')
  const { rows: found } = await tx.query<{ records: number; counted: number; amount: number | null; hash: string }>(
    `select count(*) as records, count(*) filter (where p.counted) as counted, sum(p.amount) as amount,
       encode(sha256(convert_to(${put(head)}::text || coalesce(string_agg(
         E'\\n' || p.key || ' ' || p.revision || ' ' || p.counted::int || ' ' || coalesce(p.amount::text, ''),
         '' order by p.key collate "C"), ''), 'UTF8')), 'hex') as hash
     from (${rows}) p`,
    values,
  )
  const sums = found[0]
  if (!sums) throw new Error('an aggregate without a row')
  const beside = await besideOf(tx, indicator, asked, now)
  const applies =
    (asked.village === undefined || hasVillage(indicator)) &&
    (asked.unit === undefined || indicator.population.of !== 'register')
  const value = figureValue(indicator, sums, beside)
  return {
    code: indicator.code,
    name: indicator.name,
    family: indicator.family,
    unit: indicator.unit,
    kind: indicator.kind,
    ...(applies ? value : { value: null, numerator: null, denominator: null }),
    records: sums.records,
    definition: indicator.definition,
    asOf: now,
    hash: sums.hash,
    basis: indicator.basis,
  }
}

/** What the measure needs besides the sums of its rows; nothing is read for one that needs nothing. */
async function besideOf(tx: Tx, indicator: Indicator, asked: Asked, now: Instant): Promise<Beside> {
  const { measure } = indicator
  const isAverage = measure.kind === 'average'
  return {
    ...nothingBeside,
    ...(isAverage && measure.per === 'workday' ? { workdays: await workdaysOf(tx, asked, now) } : {}),
    ...(isAverage && measure.per === 'resident' ? { residents: await residentsOn(tx, asked, now) } : {}),
    ...(measure.kind === 'limit' ? { minutes: await minutesOf(tx, measure) } : {}),
    ...(isLabelled(indicator) ? { groups: await groupsOf(tx, indicator, asked, now) } : {}),
  }
}

function isLabelled({ measure }: Indicator): boolean {
  if (measure.kind === 'count') return measure.distinct !== undefined
  return measure.kind === 'change' && (measure.rate !== undefined || measure.classes !== undefined)
}

async function groupsOf(tx: Tx, indicator: Indicator, asked: Asked, now: Instant): Promise<Group[]> {
  const values: unknown[] = []
  const rows = rowsSql(indicator, scopeIn(tx, asked, now), placer(values))
  const { rows: found } = await tx.query<Group>(
    `select p.label, count(*) as records, count(*) filter (where p.counted) as counted from (${rows}) p group by p.label`,
    values,
  )
  return found
}

async function workdaysOf(tx: Tx, { from, until }: Asked, now: Instant): Promise<number> {
  const { newest } = await loadCalendars(tx)
  return workdaysIn(newest, from, until, now)
}

/** Residents of the villages that stand on the last day of the period, or today if that is yet to come. */
async function residentsOn(tx: Tx, { until, village }: Asked, now: Instant): Promise<number> {
  const [last, today] = [addDays(until, -1), dayOf(now)]
  const { rows } = await tx.query<{ residents: number }>(
    `select coalesce(sum((data->>'population')::numeric), 0)::float8 as residents from entries
     where tenant = $1 and register = 'villages' and valid_from <= $2::date
       and (valid_until is null or valid_until > $2::date) and ($3::text is null or code = $3)`,
    [tx.tenant, last < today ? last : today, village ?? null],
  )
  return rows[0]?.residents ?? 0
}

/** The length of a deadline in this street, in minutes: as set here, else as the procedure has it. */
async function minutesOf(
  tx: Tx,
  { procedure, deadline }: { procedure: string; deadline: string },
): Promise<number | null> {
  const rule = procedures.find((one) => one.procedure.id === procedure)?.procedure.deadlines[deadline]
  if (!rule) throw new Error(`no deadline ${deadline} in ${procedure}`)
  const { lengths } = await loadSettings(tx)
  const set = lengths[`${procedure}.${deadline}`] ?? (rule.period && lengths[rule.period])
  const { count, unit } = set ?? lengthOf(rule, { intake: {}, given: {}, times: {}, channel: '' })
  return unit === 'minute' ? count : unit === 'hour' ? count * 60 : null
}

/** Figures of several indicators on one state of the ledger, in the given order. */
export async function computeFigures(
  tx: Tx,
  indicators: readonly Indicator[],
  asked: Asked,
  now: Instant,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const indicator of indicators) figures.push(await computeFigure(tx, indicator, asked, now))
  return figures
}

/** The figure month by month, oldest first; months yet to come have no value. */
export async function trendOf(tx: Tx, indicator: Indicator, asked: Asked, now: Instant) {
  const points: Array<{ from: string; until: string; value: number | null }> = []
  for (const month of monthsOf(asked.from, asked.until)) {
    const { value } = await computeFigure(tx, indicator, { ...asked, ...month }, now)
    points.push({ ...month, value })
  }
  return points
}

type Row = {
  key: string
  id: string
  kind: 'matter' | 'entry'
  number: string
  title: string
  at: string
  register: string | null
  counted: boolean
  amount: number | null
}

/** Where titles may be shown: within the actor's reach, and sealed ones only to those who may read them. */
function readableSql(actor: Actor, values: unknown[]): string {
  return `(${scopeSql(scopeOf(actor, 'matter.read'), values)} and ${unsealedSql(actor, values)})`
}

/** The records behind a figure, newest first, by keyset; a title the actor may not read is left empty. */
export async function listRecords(
  tx: Tx,
  actor: Actor,
  indicator: Indicator,
  asked: Asked & { after?: string; limit: number },
  now: Instant,
): Promise<{ rows: FigureRecord[]; next: string | null }> {
  const { after, limit, ...period } = asked
  const values: unknown[] = []
  const put = placer(values)
  // A parameter that no condition uses would have no type: entries have no title to hide in SQL.
  const readable = indicator.population.of === 'register' ? 'true' : readableSql(actor, values)
  const rows = rowsSql(indicator, scopeIn(tx, period, now), put, readable)
  const key = after === undefined ? undefined : readKey(after)
  const beyond = key ? `where (p.at, p.key collate "C") < (${put(key.at)}::timestamptz, ${put(key.key)})` : ''
  const { rows: found } = await tx.query<Row>(
    `select p.key, p.id, p.kind, p.number, p.title, p.at, p.register, p.counted, p.amount from (${rows}) p ${beyond}
     order by p.at desc, p.key collate "C" desc limit ${put(limit + 1)}`,
    values,
  )
  const shown = found
    .slice(0, limit)
    .map((row) => (mayName(actor, row.register) ? row : { ...row, number: '', title: '' }))
  const last = shown.at(-1)
  return {
    rows: shown.map(({ key: _, ...row }) => row),
    next: found.length > limit && last ? `${last.at}_${last.key}` : null,
  }
}

/** Who an entry of a sealed register is, only to those who may read it. */
function mayName(actor: Actor, register: string | null): boolean {
  return !findRegister(register ?? '')?.sealed || can(actor, 'entry.read-sealed')
}

function readKey(after: string): { at: string; key: string } {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\w/-]{36,160})$/.exec(after)
  if (!match?.[1] || !match[2]) throw refuse('input-invalid', { problems: '「续页」须为上一页给出的值' })
  return { at: match[1], key: match[2] }
}
