import { type Day, type Instant, startOf } from '#calendar/date.ts'
import type { Amount, Condition, Fact } from './conditions.ts'

/** Takes a value as a parameter of the query and gives its place. */
export type Put = (value: unknown) => string

/** Ids are written into the text; they come from definitions, and this keeps it so. */
function idOf(id: string): string {
  if (!/^[a-zA-Z][\w-]*$/.test(id)) throw new Error(`no id of a step or field: ${id}`)
  return `'${id}'`
}

function factSql(fact: Fact): string {
  switch (fact.from) {
    case 'intake':
      return `(m.fold->'intake'->>${idOf(fact.field)})`
    case 'given':
      return `(m.fold->'given'->${idOf(fact.step)}->>${idOf(fact.field)})`
    case 'form':
      return `(v.body::jsonb->'form'->>${idOf(fact.field)})`
    case 'entry':
      return `(e.data->>${idOf(fact.field)})`
  }
}

/** The days [from, until) that a figure is asked of. */
export type Days = { from: Day; until: Day }

/** A condition over the aliases m, d, v, e as SQL that is true or false, never null. */
export function conditionSql(condition: Condition, now: Instant, put: Put, period: Days): string {
  const each = (one: Condition) => conditionSql(one, now, put, period)
  switch (condition.op) {
    case 'in':
      return `coalesce(${factSql(condition.fact)} = any(${put(condition.values)}::text[]), false)`
    case 'has':
      return `coalesce(${factSql(condition.fact)}::jsonb ?| ${put(condition.values)}::text[], false)`
    case 'least':
      return `coalesce(${factSql(condition.fact)}::numeric >= ${put(condition.number)}::numeric, false)`
    case 'used':
      return usedSql(condition, put, period)
    case 'known':
      return `(${factSql(condition.fact)} is not null)`
    case 'taken':
      return `(m.fold->'times'->${idOf(condition.step)} is not null)`
    case 'state':
      return `(m.state = any(${put(condition.states)}::text[]))`
    case 'channel':
      return `(m.channel = any(${put(condition.channels)}::text[]))`
    case 'closed':
      return '(m.closed_at is not null)'
    case 'repeated':
      return `exists (select from links l where l.tenant = m.tenant and l.from_matter = m.id
        and l.kind = 'repeat-of' and l.undone_at is null)`
    case 'overdue':
      return `(m.closed_at is null and exists (select from deadlines o where o.tenant = m.tenant and o.matter = m.id
        and o.status = 'running' and o.bears = 'organ' and o.due_at <= ${put(now)}::timestamptz))`
    case 'met':
      return "(d.status = 'met')"
    case 'met-in-time':
      return "(d.status = 'met' and d.late is false)"
    case 'all':
      return `(${condition.of.map(each).join(' and ')})`
    case 'either':
      return `(${condition.of.map(each).join(' or ')})`
    case 'not':
      return `(not ${each(condition.of)})`
  }
}

// 字段可以是一个编号，也可以是一组编号。
function usedSql(condition: Extract<Condition, { op: 'used' }>, put: Put, { from, until }: Days): string {
  const named = condition.fields.map((field) => `u.fold->'intake'->${idOf(field)} @> to_jsonb(e.code)`)
  return `exists (select from matters u where u.tenant = e.tenant and u.procedure = any(${put(condition.procedures)}::text[])
    and not u.withdrawn and u.filed_at >= ${put(startOf(from))}::timestamptz and u.filed_at < ${put(startOf(until))}::timestamptz
    and (${named.join(' or ')}))`
}

/** A fact as text SQL, for counting its different values. */
export function valueSql(fact: Fact): string {
  return factSql(fact)
}

/** An amount as numeric SQL; null when a moment it needs is missing. */
export function amountSql(amount: Amount): string {
  if (amount.of === 'days') {
    const end = amount.until === 'closed' ? 'm.closed_at' : 'd.met_at'
    return `round(extract(epoch from ${end} - m.filed_at) / 86400, 4)`
  }
  const sum = amount.facts.map((fact) => `coalesce(${factSql(fact)}::numeric, 0)`).join(' + ')
  return amount.least === undefined ? `(${sum})` : `greatest(${amount.least}, ${sum})`
}
