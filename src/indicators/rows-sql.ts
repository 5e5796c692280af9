import { addYears } from '#calendar/count.ts'
import { addDays, type Day, dayOf, type Instant, startOf } from '#calendar/date.ts'
import { amountSql, conditionSql, type Put, valueSql } from './condition-sql.ts'
import type { Condition } from './conditions.ts'
import type { Indicator, Population } from './define.ts'

/** Stands for the village or unit of matters that have none; an address cannot carry an empty one. */
export const noPlace = '-'

/**
 * What an indicator is asked of: one street, days [from, until), perhaps one village or unit ({@link noPlace} for matters
 * without one), and the moment of asking.
 */
export type Scope = { tenant: string; from: Day; until: Day; village?: string; unit?: string; now: Instant }

/** Columns that every row of a population has, whatever it is a row of. */
type Columns = {
  key: string
  id: string
  kind: 'matter' | 'entry'
  revision: string
  position: string
  number: string
  title: string
}

/**
 * The one query behind an indicator: its rows with `key, id, kind, revision, position, number, title, at, register,
 * counted, amount, label`; `position` is the last event of a matter.
 * Figure, drill-down, trend and frozen records all select from it. `readable` is a condition over `m` under which a
 * title may be shown.
 */
export function rowsSql(indicator: Indicator, scope: Scope, put: Put, readable = 'true'): string {
  const { population, measure } = indicator
  const shift = population.of === 'matters' ? -(population.yearsBefore ?? 0) : 0
  const days = { from: addYears(scope.from, shift), until: addYears(scope.until, shift) }
  const current = inPeriod(population, scope, days.from, days.until, put)
  const before =
    measure.kind === 'change'
      ? inPeriod(population, scope, addYears(scope.from, -1), addYears(scope.until, -1), put)
      : undefined
  const counted =
    measure.kind === 'ratio'
      ? conditionSql(measure.counted, scope.now, put, days)
      : before === undefined
        ? 'true'
        : current
  const amount = 'amount' in measure && measure.amount ? amountSql(measure.amount) : 'null::numeric'
  const columns = columnsOf(population, readable)
  const register = population.of === 'register' ? put(population.register) : 'null'
  const where = [
    ...standing(population, scope, put),
    before === undefined ? current : `(${current} or ${before})`,
    ...(population.where ? [conditionSql(population.where, scope.now, put, days)] : []),
  ]
  return `select ${columns.key} as key, ${columns.id} as id, '${columns.kind}' as kind, ${columns.revision} as revision,
    ${columns.position} as position,
    ${columns.number} as number, ${columns.title} as title, ${momentOf(population)} as at, ${register}::text as register,
    ${counted} as counted, ${amount} as amount, ${labelOf(measure, scope, put)} as label
    from ${sourceOf(population, put)} where ${where.join(' and ')}`
}

/** By what the rows of a measure are told apart: a fact's value, or whether the rate counts the row. */
function labelOf(measure: Indicator['measure'], scope: Scope, put: Put): string {
  if (measure.kind === 'count' && measure.distinct) return `${valueSql(measure.distinct)}::text`
  if (measure.kind !== 'change') return 'null::text'
  if (measure.classes) return `${valueSql(measure.classes)}::text`
  return measure.rate ? `(${conditionSql(measure.rate, scope.now, put, scope)})::text` : 'null::text'
}

function columnsOf(population: Population, readable: string): Columns {
  if (population.of === 'register') {
    return {
      key: 'e.id::text',
      id: 'e.id',
      kind: 'entry',
      revision: 'e.revision',
      position: 'e.revision',
      number: 'e.code',
      title: 'e.name',
    }
  }
  const keys = {
    matters: 'm.id::text',
    deadlines: "m.id::text || '/' || d.key || '/' || d.occurrence",
    steps: "m.id::text || '/' || lpad(v.position::text, 6, '0')",
  }
  return {
    key: keys[population.of],
    id: 'm.id',
    kind: 'matter',
    revision: 'm.revision',
    position: 'm.position',
    number: 'm.number',
    title: `case when ${readable} then m.title else '' end`,
  }
}

function sourceOf(population: Population, put: Put): string {
  switch (population.of) {
    case 'register':
      return 'entries e'
    case 'matters':
      return population.endedBy ? `matters m ${endSql(put(population.endedBy))}` : 'matters m'
    case 'deadlines':
      return 'deadlines d join matters m on m.tenant = d.tenant and m.id = d.matter'
    case 'steps':
      return `matters m join events v on v.tenant = m.tenant and v.matter = m.id
        and v.kind = 'step' and v.step = any(${put(population.steps)}::text[])`
  }
}

function endSql(steps: string): string {
  return `left join lateral (select max(v.happened_at) as ended_at from events v where v.tenant = m.tenant
    and v.matter = m.id and v.kind = 'step' and v.step = any(${steps}::text[])) z on true`
}

/** When a matter came to its end, as this population sees it. */
function endOf({ endedBy }: Extract<Population, { of: 'matters' }>): string {
  return endedBy ? 'z.ended_at' : 'm.closed_at'
}

function momentOf(population: Population): string {
  switch (population.of) {
    case 'register':
      return "(e.valid_from::timestamp at time zone 'Asia/Shanghai')"
    case 'matters':
      return population.by === 'closed' ? endOf(population) : 'm.filed_at'
    case 'deadlines':
      return 'd.due_at'
    case 'steps':
      return 'v.happened_at'
  }
}

/** What holds of every row whatever the period: the street, the village, not withdrawn, counted once. */
function standing(population: Population, scope: Scope, put: Put): string[] {
  if (population.of === 'register') {
    const village = scope.village === undefined ? [] : [villageOfEntry(population.village, put(scope.village))]
    const unit = scope.unit === undefined ? [] : ['false']
    return [`e.tenant = ${put(scope.tenant)}`, `e.register = ${put(population.register)}`, ...village, ...unit]
  }
  const once = population.of === 'matters' && population.duplicates === 'once'
  return [
    `m.tenant = ${put(scope.tenant)}`,
    `m.procedure = any(${put(population.procedures)}::text[])`,
    'not m.withdrawn',
    ...(scope.village === undefined ? [] : [isOrNone('m.village', scope.village, put)]),
    ...(scope.unit === undefined ? [] : [isOrNone('m.unit', scope.unit, put)]),
    ...(population.of === 'deadlines' ? deadlineRows(population.keys, put) : []),
    ...(once ? [notMerged] : []),
  ]
}

function isOrNone(column: string, value: string, put: Put): string {
  return value === noPlace ? `${column} is null` : `${column} = ${put(value)}`
}

// 并入的件：并单、并件的状态，或者未解除的“已并入”关联。
const notMerged = `m.state <> 'merged' and not exists (select from links l where l.tenant = m.tenant
  and l.from_matter = m.id and l.kind = 'merged-into' and l.undone_at is null)`

// 因转出、并件等而不再计时的，届满前消灭的不算；届满后才消灭的仍是逾期。
function deadlineRows(keys: readonly string[] | undefined, put: Put): string[] {
  return [
    "d.bears = 'organ'",
    "(d.status <> 'void' or coalesce(d.late, false))",
    ...(keys ? [`d.key = any(${put(keys)}::text[])`] : []),
  ]
}

function villageOfEntry(village: 'code' | 'village' | undefined, code: string): string {
  if (village === undefined) return `false and ${code}::text is not null`
  return village === 'code' ? `e.code = ${code}` : `e.data->>'village' = ${code}`
}

function inPeriod(population: Population, scope: Scope, from: Day, until: Day, put: Put): string {
  if (population.of === 'register' && population.begun)
    return `(e.valid_from >= ${put(from)}::date and e.valid_from < ${put(until)}::date)`
  if (population.of === 'register') {
    const today = dayOf(scope.now)
    const last = addDays(until, -1)
    const on = put(last < today ? last : today)
    return `(e.valid_from <= ${on}::date and (e.valid_until is null or e.valid_until > ${on}::date))`
  }
  const start = `${put(startOf(from))}::timestamptz`
  const end = `${put(startOf(until))}::timestamptz`
  switch (population.of) {
    // 期限的 due_at 是最后一日的二十四时，即次日零时：最后一日在期内，等于 due_at 落在 (起, 止]。
    case 'deadlines':
      return `(d.due_at > ${start} and d.due_at <= ${end} and d.due_at <= ${put(scope.now)}::timestamptz)`
    case 'steps':
      return `(v.happened_at >= ${start} and v.happened_at < ${end} and m.filed_at < ${end} and m.last_at >= ${start})`
    case 'matters':
      return matterInPeriod(population, start, end)
  }
}

function matterInPeriod(population: Extract<Population, { of: 'matters' }>, start: string, end: string): string {
  const ended = endOf(population)
  if (population.by === 'open')
    return `(m.filed_at < ${end} and (${ended} is null or ${ended} >= ${end}) and ${start} < ${end})`
  const at = population.by === 'closed' ? ended : 'm.filed_at'
  return `(${at} >= ${start} and ${at} < ${end})`
}

/** True when a village can be asked of the indicator at all. */
export function hasVillage({ population }: Indicator): boolean {
  return population.of !== 'register' || population.village !== undefined
}

/** Every condition of an indicator, for checks of what it names. */
export function conditionsOf({ population, measure }: Indicator): Condition[] {
  return [
    ...(population.where ? [population.where] : []),
    ...(measure.kind === 'ratio' ? [measure.counted] : []),
    ...(measure.kind === 'change' && measure.rate ? [measure.rate] : []),
  ]
}
