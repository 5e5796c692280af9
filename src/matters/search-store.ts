import type { Actor } from '#access/actor.ts'
import { redactText } from '#access/masking.ts'
import type { Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import type { Found } from './contract.ts'
import { type Asked, matchSql } from './search-asked-store.ts'
import { excerptOf, spansOf } from './search-words.ts'

/** A search within a filter, in one order; `where` adds its parameters and gives the filter's condition. */
export type Search = {
  tx: Tx
  actor: Actor
  asked: Asked
  where(values: unknown[]): string
  /** As much of that condition as the index of words holds too: of each list a row has at least one. */
  facets: ReadonlyArray<readonly string[]>
  order: { column: string; order: 'asc' | 'desc' }
  /** Whether rows by number are among what is found, and not apart above it. */
  numbered?: boolean
  /** Only what comes after this place in the order. */
  after?: { value: string; id: string }
}

const walkedFirst = 1000
// What a row costs in microseconds, found by the index of words and walked along an order; see `npm run bench -- search`.
const cost = { hit: 50, step: 12 }
const hitsOfWindow = 300
const numbersOnTop = 20

/**
 * Matters whose number was asked for: at most twenty stand above all else. More of them are no answer to a number; they
 * stand among what is found (`many`).
 */
export async function numberedIds({ tx, asked, where }: Search): Promise<{ ids: string[]; many: boolean }> {
  if (asked.numbers.length === 0) return { ids: [], many: false }
  const values: unknown[] = []
  const { rows } = await tx.query<{ id: string }>(
    `with hit as materialized (
       select m.* from matters m where m.tenant = $${values.push(tx.tenant)} and m.number = any($${values.push(asked.numbers)}))
     select m.id from hit m where ${where(values)} order by m.filed_at desc, m.id limit ${numbersOnTop + 1}`,
    values,
  )
  const many = rows.length > numbersOnTop
  return { ids: many ? [] : rows.map(({ id }) => id), many }
}

/**
 * The next `limit` matters found, in order, without those given. The newest thousand rows are walked first: a common word
 * is answered from them; how often the words stood there decides whether the rest goes through their index or along the
 * order. The planner alone errs by a hundredfold on Chinese phrases, whose pairs of characters are not independent.
 */
export async function foundIds(search: Search, limit: number, without: readonly string[] = []): Promise<string[]> {
  const sample = await walk(search, without)
  if (sample.ids.length >= limit || sample.walked < walkedFirst) return sample.ids.slice(0, limit)
  const found = await expected(search, sample)
  const windows = search.order.column === 'm.filed_at' ? windowsOf(search, sample, found) : []
  if (isCommon(sample, found, limit, windows.length > 0)) return along(search, limit, without, sample)
  for (const months of windows) {
    const ids = await throughIndex(search, limit, without, months)
    if (ids.length >= limit) return ids
  }
  return throughIndex(search, limit, without)
}

/** Of the rows walked: how many there were, had the words, and are found; and from when to when they were filed. */
type Sample = { walked: number; hits: number; ids: string[]; first: Instant | null; last: Instant | null }

/** How many rows the whole ledger should give, by those walked. */
async function expected({ tx }: Search, { walked, ids }: Sample): Promise<number> {
  return (Math.max(ids.length, 0.5) / walked) * (await sizeOf(tx))
}

/** True when walking on finds the page sooner than the index of words would; `found` is how many there should be. */
function isCommon({ walked, ids }: Sample, found: number, limit: number, windowed: boolean): boolean {
  const visited = windowed ? Math.max(hitsOfWindow, 3 * limit) : found
  return (limit / Math.max(ids.length, 0.5)) * walked * cost.step < visited * cost.hit
}

const monthMs = (365.25 / 12) * 86_400_000

/** The latest months in which some hundreds should be found, then four times as many; none when all are few. */
function windowsOf({ after }: Search, { ids, first, last }: Sample, found: number): string[][] {
  if (found < 2 * hitsOfWindow || first === null || last === null) return []
  const span = Math.max((Date.parse(first) - Date.parse(last)) / monthMs, 0.01)
  const count = Math.ceil((hitsOfWindow * span) / Math.max(ids.length, 0.5))
  const newest = monthOf(after?.value ?? first)
  const months = (most: number) => Array.from({ length: Math.min(most, 600) }, (_, back) => `month:${newest - back}`)
  return [months(count), months(4 * count)]
}

/** The month as the generated column `facets` counts it: in UTC, from the year 0. */
function monthOf(at: string): number {
  return Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7))
}

/** The months of [from, until) as `facets` has them; none for more than fifty years, which narrow nothing. */
export function monthsOf(from: Instant, until: Instant): string[] {
  const count = monthOf(until) - monthOf(from) + 1
  return count < 1 || count > 600 ? [] : Array.from({ length: count }, (_, i) => `month:${monthOf(from) + i}`)
}

function orderBy({ order }: Search, table = 'm'): string {
  const column = table === 'm' ? order.column : `${table}.key`
  return `${column} ${order.order}, ${table}.id ${order.order}`
}

function afterSql({ order, after }: Search, values: unknown[]): string {
  if (!after) return ''
  const sign = order.order === 'desc' ? '<' : '>'
  return ` and (${order.column}, m.id) ${sign} ($${values.push(after.value)}, $${values.push(after.id)})`
}

function conditionOf(search: Search, values: unknown[], without: readonly string[]): string {
  const match = matchSql(search.asked, search.actor, values)
  if (without.length > 0) return `${match} and m.id <> all($${values.push(without)}::uuid[])`
  // 编号片段对上的太多、排不到最前的，也在结果之中；计数时都在其中。
  return search.numbered && search.asked.numbers.length > 0
    ? `(${match} or m.number = any($${values.push(search.asked.numbers)}))`
    : match
}

async function walk(search: Search, without: readonly string[]): Promise<Sample> {
  const values: unknown[] = [search.tx.tenant]
  const { rows } = await search.tx.query<Sample>(
    `with newest as materialized (
       select m.id, m.filed_at, ${search.order.column} as key, (${conditionOf(search, values, without)}) as hit, (${search.where(values)}) as within
       from (select * from matters m where m.tenant = $1${afterSql(search, values)} order by ${orderBy(search)} limit ${walkedFirst}) m)
     select max(n.filed_at) as first, min(n.filed_at) as last, count(*)::int as walked, (count(*) filter (where n.hit))::int as hits,
       coalesce(array_agg(n.id::text order by ${orderBy(search, 'n')}) filter (where n.hit and n.within), '{}') as ids
     from newest n`,
    values,
  )
  return rows[0] ?? { walked: 0, hits: 0, ids: [], first: null, last: null }
}

/** How many matters the street has numbered: close enough to weigh two ways. */
async function sizeOf(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ size: number }>(
    'select coalesce(sum(value), 0)::float8 as size from counters where tenant = $1',
    [tx.tenant],
  )
  return Math.max(rows[0]?.size ?? 0, walkedFirst)
}

/**
 * Along the order, first through so many rows of the filter as should hold the page three times over, then four times as
 * many, then all. The limit inside keeps the planner on the order: it takes the words to be far rarer than they are.
 */
async function along(
  search: Search,
  limit: number,
  without: readonly string[],
  { hits, walked }: Sample,
): Promise<string[]> {
  const enough = Math.ceil((3 * limit * walked) / Math.max(hits, 1))
  for (const most of [enough, 4 * enough, undefined]) {
    const values: unknown[] = []
    const rows = `select * from matters m where ${search.where(values)}${afterSql(search, values)}
      order by ${orderBy(search)}${most === undefined ? '' : ` limit ${most}`}`
    // `is true` hides the condition from the indexes.
    const match = `(${conditionOf(search, values, without)}) is true`
    const { rows: found } = await search.tx.query<{ id: string }>(
      `select m.id from (${rows}) m where ${match} order by ${orderBy(search)} limit $${values.push(limit)}`,
      values,
    )
    if (found.length >= limit || most === undefined) return found.map(({ id }) => id)
  }
  return []
}

async function throughIndex(
  search: Search,
  limit: number,
  without: readonly string[],
  months?: readonly string[],
): Promise<string[]> {
  const values: unknown[] = []
  const facets = facetsSql(months ? [...search.facets, months] : search.facets, values)
  const where = `${search.where(values)} and ${conditionOf(search, values, without)}${afterSql(search, values)}${facets}`
  const { rows } = await search.tx.query<{ id: string }>(
    `with hit as materialized (select m.id, ${search.order.column} as key from matters m where ${where})
     select h.id from hit h order by ${orderBy(search, 'h')} limit $${values.push(limit)}`,
    values,
  )
  return rows.map(({ id }) => id)
}

function facetsSql(facets: Search['facets'], values: unknown[]): string {
  return facets.map((list) => ` and m.facets && $${values.push(list)}::text[]`).join('')
}

/** How many a search finds, counted up to `most`; undefined when there are more. */
export async function countFound(search: Search, most: number): Promise<number | undefined> {
  const sample = await walk(search, [])
  if (sample.walked < walkedFirst) return sample.ids.length > most ? undefined : sample.ids.length
  if (sample.ids.length > most) return undefined
  const values: unknown[] = []
  const common = isCommon(sample, await expected(search, sample), most, false)
  const match = conditionOf(search, values, [])
  const { rows } = await search.tx.query<{ count: number }>(
    `select count(*)::int as count from (select from matters m where ${search.where(values)} and ${common ? `(${match}) is true` : `${match}${facetsSql(search.facets, values)}`} limit ${most + 1}) x`,
    values,
  )
  const count = rows[0]?.count ?? 0
  return count > most ? undefined : count
}

type FoundRow = {
  title: string
  place: string | null
  village: string | null
  grid: string | null
  unit: string | null
  assignee: string | null
  procedure: string
}

/** Where and why a matter was found. The excerpt is of the text without telephone and identity numbers, for everybody. */
export function foundOf(row: FoundRow, detail: string, asked: Asked): Found {
  const title = spansOf(row.title, asked.words)
  const place = row.place === null ? [] : spansOf(row.place, asked.words)
  const excerpt = excerptOf(redactText(detail), asked.words) ?? null
  const named = asked.parts.flatMap((part) => part.named ?? [])
  const codes = (['village', 'grid', 'unit', 'assignee', 'procedure'] as const).flatMap((column) => {
    const code = row[column]
    return code !== null && named.some((one) => one[column].includes(code)) ? [columnWords[column]] : []
  })
  const stands = title.length + place.length + codes.length > 0 || excerpt !== null
  return { title, place, excerpt, reasons: stands ? codes : personReason(asked) }
}

const columnWords = { village: '村社', grid: '网格', unit: '承办单位', assignee: '承办人', procedure: '程序' }

function personReason({ parts, wholeKeys }: Asked): string[] {
  if (wholeKeys.length > 0 || parts.some(({ named }) => named && named.keys.length > 0)) return ['当事人']
  return parts.some(({ named }) => named && named.initials.length > 0) ? ['当事人姓名首字母'] : []
}
