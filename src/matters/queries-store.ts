import type { Actor } from '#access/actor.ts'
import { scopeOf, scopeSql, unsealedSql } from '#access/rules.ts'
import type { TenantVault } from '#access/vault-store.ts'
import type { Calendar } from '#calendar/calendar.ts'
import { addDays, dayOf, endOf, type Instant, parseDay, startOf } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { getEdition } from '#procedures/index.ts'
import type { FoundRow, MatterFilter, MatterRow } from './contract.ts'
import { type Asked, askedOf } from './search-asked-store.ts'
import { countFound, foundIds, foundOf, monthsOf, numberedIds, type Search } from './search-store.ts'
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

/** Conditions of a filter within the actor's reach, but for its words; parameters are appended to `values`. */
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
): Promise<{ rows: FoundRow[]; next: string | null }> {
  if (filter.words) return findMatters(looker, filter, page, await askedOf(looker, filter.words))
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
  return {
    rows: shown.map((row) => rowView(row, looker.now, looker.calendar)),
    next: rows.length > page.limit ? keyOf(shown.at(-1), page) : null,
  }
}

function keyOf(last: Row | undefined, page: Page): string | null {
  return last
    ? `${{ filed: last.filed_at, last: last.last_at, due: last.due_at ?? 'infinity' }[page.sort]}_${last.id}`
    : null
}

function searchFor(looker: Looker, filter: MatterFilter, page: Pick<Page, 'sort' | 'after'>, asked: Asked): Search {
  return {
    tx: looker.tx,
    actor: looker.actor,
    asked,
    where: (values) => filterSql(filter, looker, values),
    facets: facetsOf(filter, looker.actor),
    order: sorts[page.sort],
    after: readKey(page.after),
  }
}

/** The part of a filter and of the actor's reach that stands in the generated column `facets`. */
function facetsOf(filter: MatterFilter, actor: Actor): string[][] {
  const of = (name: string, list: readonly string[] = []) => list.map((code) => `${name}:${code}`)
  const scope = scopeOf(actor, 'matter.read')
  const reach = scope.all
    ? []
    : [
        ...[...of('village', scope.villages), ...of('grid', scope.grids), ...of('procedure', scope.procedures)],
        ...(scope.unit === undefined ? [] : [`unit:${scope.unit}`]),
        // 吹哨叫到的单位在 facets 里只有编号。
        ...(scope.called === undefined ? [] : [scope.called]),
        ...(scope.account === undefined ? [] : [`assignee:${scope.account}`, `filer:${scope.account}`]),
      ]
  const lists = [
    ...[reach, of('procedure', filter.procedure), of('village', filter.village), of('grid', filter.grid)],
    ...[of('unit', filter.unit ? [filter.unit] : []), of('assignee', filter.assignee ? [filter.assignee] : [])],
    filter.open === undefined ? [] : [filter.open === 'true' ? 'open' : 'closed'],
    filter.from && filter.until ? monthsOf(startOf(parseDay(filter.from)), startOf(parseDay(filter.until))) : [],
  ]
  return lists.filter((list) => list.length > 0)
}

/** A page of what a search finds: on the first page those whose number was asked for, then all others in the order. */
export async function findMatters(
  looker: Looker,
  filter: MatterFilter,
  page: Page,
  asked: Asked,
): Promise<{ rows: FoundRow[]; next: string | null }> {
  const plain = searchFor(looker, filter, page, asked)
  const { ids: numbered, many } = await numberedIds(plain)
  const search = { ...plain, numbered: many }
  const top = search.after ? [] : numbered
  const limit = Math.max(1, page.limit - top.length)
  const ids = await foundIds(search, limit + 1, numbered)
  const rest = ids.slice(0, limit)
  const values: unknown[] = []
  const where = filterSql({}, looker, values)
  const { rows } = await looker.tx.query<Row & { detail: string | null }>(
    `select ${columns}, left(m.fold->>'detail', 2000) as detail from matters m
     where ${where} and m.id = any($${values.push([...top, ...rest])}::uuid[])`,
    values,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    rows: [...top, ...rest].flatMap((id) => {
      const row = byId.get(id)
      if (!row) return []
      return [{ ...rowView(row, looker.now, looker.calendar), found: foundOf(row, row.detail ?? '', asked) }]
    }),
    next: ids.length > limit ? keyOf(byId.get(rest.at(-1) ?? ''), page) : null,
  }
}

function readKey(after: string | undefined): { value: string; id: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z|infinity)_([0-9a-f-]{36})$/.exec(after ?? '')
  return match?.[1] && match[2] ? { value: match[1], id: match[2] } : undefined
}

const countMost = 10_000
const foundMost = 1000

/** How many matters a filter finds; counted up to `most` (with words: a thousand), above that only said to be more. */
export async function countMatters(
  looker: Looker,
  filter: MatterFilter,
  most = countMost,
): Promise<{ count: number; exact: boolean }> {
  if (filter.words) {
    const asked = await askedOf(looker, filter.words)
    const search = searchFor(looker, filter, { sort: 'filed' }, asked)
    const { ids, many } = await numberedIds(search)
    const count = await countFound({ ...search, numbered: many || ids.length > 0 }, foundMost)
    return count === undefined ? { count: foundMost, exact: false } : { count, exact: true }
  }
  const values: unknown[] = []
  const where = filterSql(filter, looker, values)
  const { rows } = await looker.tx.query<{ count: number }>(
    `select count(*) as count from (select from matters m where ${where} limit ${most + 1}) x`,
    values,
  )
  const count = rows[0]?.count ?? 0
  return count > most ? { count: most, exact: false } : { count, exact: true }
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
