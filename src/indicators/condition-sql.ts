import type { Instant } from '#calendar/date.ts'
import type { Amount, Condition, Fact } from './conditions.ts'

/** Takes a value as a parameter of the query and gives its place. */
export type Put = (value: unknown) => string

/** Ids are written into the text; they come from definitions, and this keeps it so. */
function named(id: string): string {
  if (!/^[a-zA-Z][\w-]*$/.test(id)) throw new Error(`no id of a step or field: ${id}`)
  return `'${id}'`
}

function factSql(fact: Fact): string {
  switch (fact.from) {
    case 'intake':
      return `(m.fold->'intake'->>${named(fact.field)})`
    case 'given':
      return `(m.fold->'given'->${named(fact.step)}->>${named(fact.field)})`
    case 'entry':
      return `(e.data->>${named(fact.field)})`
  }
}

/** A condition over the aliases m, d, e as SQL that is true or false, never null. */
export function conditionSql(condition: Condition, now: Instant, put: Put): string {
  const each = (one: Condition) => conditionSql(one, now, put)
  switch (condition.op) {
    case 'in':
      return `coalesce(${factSql(condition.fact)} = any(${put(condition.values)}::text[]), false)`
    case 'known':
      return `(${factSql(condition.fact)} is not null)`
    case 'taken':
      return `(m.fold->'times'->${named(condition.step)} is not null)`
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

/** An amount as numeric SQL; null when a moment it needs is missing. */
export function amountSql(amount: Amount): string {
  if (amount.of === 'days') {
    const end = amount.until === 'closed' ? 'm.closed_at' : 'd.met_at'
    return `round(extract(epoch from ${end} - m.filed_at) / 86400, 4)`
  }
  const sum = amount.facts.map((fact) => `coalesce(${factSql(fact)}::numeric, 0)`).join(' + ')
  return amount.least === undefined ? `(${sum})` : `greatest(${amount.least}, ${sum})`
}
