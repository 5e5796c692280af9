import type { Actor } from '#access/actor.ts'
import { scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import type { TenantVault } from '#access/vault-store.ts'
import type { Calendar } from '#calendar/calendar.ts'
import { addDays, dayOf, endOf, type Instant, parseDay, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { getEdition } from '#procedures/index.ts'
import type { MatterFilter, MatterRow } from './contract.ts'
import { searchQuery } from './search-terms.ts'
import { type DueColumns, lightOf } from './snapshot.ts'

/** Who looks, when, and with which calendar and keys. */
export type Looker = { tx: Tx; actor: Actor; now: Instant; calendar: Calendar; vault: TenantVault }

/** The columns that {@link rowView} takes. */
export const columns = `m.id, m.number, m.procedure, m.edition, m.title, m.state, m.phase, m.channel, m.unit, m.assignee, m.village, m.grid,
  m.place, m.filed_at, m.closed_at, m.last_at, m.due_at, m.due_key, m.warn_at, m.due_unit, m.paused, m.likes`

export type Row = DueColumns & {
  id: string
  number: string
  procedure: string
  edition: string
  title: string
  state: string
  phase: string
  channel: string
  unit: string | null
  assignee: string | null
  village: string | null
  grid: string | null
  place: string | null
  filed_at: Instant
  last_at: Instant
  due_key: string | null
  likes: number
}

/** A stored row as a list shows it, with its light at `now`. */
export function rowView(row: Row, now: Instant, calendar: Calendar): MatterRow {
  const procedure = getEdition(row.procedure, row.edition)
  const { light, words } = lightOf(row, now, calendar)
  return {
    id: row.id,
    number: row.number,
    procedure: row.procedure,
    title: row.title,
    state: row.state,
    stateName: row.phase === 'withdrawn' ? '已撤销' : (procedure.states[row.state]?.name ?? row.state),
    phase: row.phase,
    channel: row.channel,
    unit: row.unit,
    assignee: row.assignee,
    village: row.village,
    grid: row.grid,
    place: row.place,
    filedAt: row.filed_at,
    closedAt: row.closed_at,
    lastAt: row.last_at,
    dueAt: row.due_at,
    dueName: row.due_key === null ? null : (procedure.deadlines[row.due_key]?.name ?? row.due_key),
    light,
    leftWords: words,
    likes: row.likes,
  }
}

/** Conditions of a filter within the actor's reach; parameters are appended to `values`. */
export function filterSql(filter: MatterFilter, looker: Looker, values: unknown[]): string {
  const put = (value: unknown) => `$${values.push(value)}`
  const where = [
    `m.tenant = ${put(looker.tx.tenant)}`,
    'not m.withdrawn',
    scopeSql(scopeOf(looker.actor, 'matter.read'), values),
  ]
  const unsealed = unsealedSql(looker.actor, values)
  if (unsealed !== 'true') where.push(unsealed)
  const among = {
    procedure: filter.procedure,
    phase: filter.phase,
    state: filter.state,
    channel: filter.channel,
    village: filter.village,
    grid: filter.grid,
  }
  for (const [column, list] of Object.entries(among))
    if (list && list.length > 0) where.push(`m.${column} = any(${put(list)})`)
  if (filter.unit) where.push(`m.unit = ${put(filter.unit)}`)
  if (filter.assignee) where.push(`m.assignee = ${put(filter.assignee)}`)
  if (filter.supervised) where.push('m.supervised > 0')
  if (filter.batch) where.push(`m.batch = ${put(filter.batch)}`)
  if (filter.open) where.push(filter.open === 'true' ? 'm.closed_at is null' : 'm.closed_at is not null')
  if (filter.from) where.push(`m.filed_at >= ${put(startOf(parseDay(filter.from)))}`)
  if (filter.until) where.push(`m.filed_at < ${put(startOf(parseDay(filter.until)))}`)
  if (filter.light && filter.light.length > 0) where.push(lightSql(filter.light, looker.now, put))
  if (filter.words) where.push(wordsSql(filter.words, looker.vault, put))
  return where.join(' and ')
}

function lightSql(lights: readonly string[], now: Instant, put: (value: unknown) => string): string {
  const open = 'm.closed_at is null and m.due_at is not null'
  const red = () =>
    `(m.due_at <= ${put(now)} or (m.due_unit not in ('minute', 'hour') and m.due_at <= ${put(endOf(dayOf(now)))}))`
  const amber = () => `coalesce(m.warn_at <= ${put(now)}, false)`
  const sql: Record<string, () => string> = {
    red: () => `(${open} and ${red()})`,
    amber: () => `(${open} and not ${red()} and ${amber()})`,
    green: () => `(${open} and not ${red()} and not ${amber()})`,
    paused: () => '(m.closed_at is null and m.due_at is null and m.paused)',
    none: () => '(m.closed_at is null and m.due_at is null and not m.paused)',
    done: () => '(m.closed_at is not null)',
  }
  // A parameter that no condition uses would have no type: only what is asked for is written.
  const parts = lights.flatMap((one) => sql[one]?.() ?? [])
  return parts.length > 0 ? `(${parts.join(' or ')})` : 'false'
}

// 姓名、电话、证件号是加密的：按盲索引找到本人，正文按相邻两字找。
function wordsSql(words: string, vault: TenantVault, put: (value: unknown) => string): string {
  const keys = (['name', 'phone', 'id'] as const).flatMap((kind) => vault.index(kind, words) ?? [])
  const query = searchQuery(words)
  const parts = [
    ...(query === '' ? [] : [`m.words @@ ${put(query)}::tsquery`]),
    ...(keys.length > 0 ? [`m.person_keys && ${put(keys)}::text[]`] : []),
    `m.number = ${put(words)}`,
  ]
  return `(${parts.join(' or ')})`
}

const sorts = {
  filed: { column: 'm.filed_at', order: 'desc' },
  last: { column: 'm.last_at', order: 'desc' },
  // 没有期限的排在最后，不遗漏。
  due: { column: "coalesce(m.due_at, 'infinity'::timestamptz)", order: 'asc' },
} as const

export type Page = { sort: keyof typeof sorts; limit: number; after?: string }

/** A page of the ledger by keyset: no offset, so the thousandth page costs what the first does. */
export async function listMatters(
  looker: Looker,
  filter: MatterFilter,
  page: Page,
): Promise<{ rows: MatterRow[]; next: string | null }> {
  const values: unknown[] = []
  const where = [filterSql(filter, looker, values)]
  const { column, order } = sorts[page.sort]
  const after = readKey(page.after)
  if (after)
    where.push(
      `(${column}, m.id) ${order === 'desc' ? '<' : '>'} ($${values.push(after.value)}, $${values.push(after.id)})`,
    )
  const { rows } = await looker.tx.query<Row>(
    `select ${columns} from matters m where ${where.join(' and ')} order by ${column} ${order}, m.id ${order} limit $${values.push(page.limit + 1)}`,
    values,
  )
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  const value = last && { filed: last.filed_at, last: last.last_at, due: last.due_at ?? 'infinity' }[page.sort]
  return {
    rows: shown.map((row) => rowView(row, looker.now, looker.calendar)),
    next: rows.length > page.limit && last && value ? `${value}_${last.id}` : null,
  }
}

function readKey(after: string | undefined): { value: string; id: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z|infinity)_([0-9a-f-]{36})$/.exec(after ?? '')
  return match?.[1] && match[2] ? { value: match[1], id: match[2] } : undefined
}

const countMost = 10_000

/** How many matters a filter finds; counted up to ten thousand, above that only said to be more. */
export async function countMatters(looker: Looker, filter: MatterFilter): Promise<{ count: number; exact: boolean }> {
  const values: unknown[] = []
  const where = filterSql(filter, looker, values)
  const { rows } = await looker.tx.query<{ count: number }>(
    `select count(*) as count from (select from matters m where ${where} limit ${countMost + 1}) x`,
    values,
  )
  const count = rows[0]?.count ?? 0
  return count > countMost ? { count: countMost, exact: false } : { count, exact: true }
}

/** Rows by id within the actor's reach, for links and suggestions. */
export async function rowsById(looker: Looker, ids: readonly string[]): Promise<Map<string, MatterRow>> {
  if (ids.length === 0) return new Map()
  const values: unknown[] = []
  const where = filterSql({}, looker, values)
  const { rows } = await looker.tx.query<Row>(
    `select ${columns} from matters m where ${where} and m.id = any($${values.push(ids)}::uuid[])`,
    values,
  )
  return new Map(rows.map((row) => [row.id, rowView(row, looker.now, looker.calendar)]))
}

/** The half-open day range [from, until) of a filter, for the head of an export. */
export function rangeWords(filter: MatterFilter): string {
  const last = filter.until ? addDays(parseDay(filter.until), -1) : ''
  return filter.from || filter.until ? `${filter.from ?? ''} 至 ${last}` : '全部'
}
