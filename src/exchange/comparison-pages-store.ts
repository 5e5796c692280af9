import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { AnsweredRow, ComparisonRow } from './contract.ts'

type Row = Omit<ComparisonRow, 'hasErrors'> & { errors: string | null }

const columns = `c.id, c.mapping, c.kind, c.name, c.system, c.file, c.from_day::text as "from", c.until_day::text as until,
  c.summary, c.errors, coalesce(a.person, c.account) as person, c.at,
  (select count(*) from exchange_lines l where l.tenant = c.tenant and l.comparison = c.id) as lines,
  (select count(distinct n.line) from exchange_answers n where n.tenant = c.tenant and n.comparison = c.id) as answered`
const source = 'exchange_comparisons c left join accounts a on a.tenant = c.tenant and a.name = c.account'

function rowOf({ errors, ...row }: Row): ComparisonRow {
  return { ...row, hasErrors: errors !== null }
}

const listed = 100

/** The last hundred comparisons, newest first. */
export async function listComparisons(tx: Tx): Promise<ComparisonRow[]> {
  const { rows } = await tx.query<Row>(
    `select ${columns} from ${source} where c.tenant = $1 order by c.at desc, c.id limit ${listed}`,
    [tx.tenant],
  )
  return rows.map(rowOf)
}

/** One comparison, with the hash of its error file. */
export async function getComparison(tx: Tx, id: string): Promise<{ row: ComparisonRow; errors: string | null }> {
  const { rows } = await tx.query<Row>(`select ${columns} from ${source} where c.tenant = $1 and c.id = $2`, [
    tx.tenant,
    id,
  ])
  const row = rows[0]
  if (!row) throw refuse('exchange-not-found', { what: '这次核对' })
  return { row: rowOf(row), errors: row.errors }
}

export type LinesAsked = { kind?: string; field?: string; open?: 'true'; after: number; limit: number }
type LineRow = Omit<AnsweredRow, 'answer'> & {
  answer: 'theirs' | 'ours' | 'corrected' | null
  reason: string | null
  person: string | null
  answered_at: string | null
}

/** Differences of a comparison in order, each with its last answer; `found` counts all that were asked for. */
export async function linesOf(tx: Tx, id: string, asked: LinesAsked): Promise<{ rows: AnsweredRow[]; found: number }> {
  const values: unknown[] = [tx.tenant, id]
  const where = [
    ...(asked.kind === undefined ? [] : [`l.kind = $${values.push(asked.kind)}`]),
    ...(asked.field === undefined ? [] : [`l.field = $${values.push(asked.field)}`]),
    ...(asked.open === undefined ? [] : ['n.answer is null']),
  ]
  const from = `from exchange_lines l
    left join lateral (
      select x.answer, x.reason, x.at, x.account from exchange_answers x
      where x.tenant = l.tenant and x.comparison = l.comparison and x.line = l.line order by x.revision desc limit 1
    ) n on true
    left join accounts a on a.tenant = l.tenant and a.name = n.account
    where ${['l.tenant = $1', 'l.comparison = $2', ...where].join(' and ')}`
  const { rows: counted } = await tx.query<{ found: number }>(`select count(*) as found ${from}`, values)
  const { rows } = await tx.query<LineRow>(
    `select l.line, l.kind, l.key, l.title, l.field, l.ours, l.theirs, l.note, l.matter, l.row, n.answer, n.reason,
       coalesce(a.person, n.account) as person, n.at as answered_at
     ${from} and l.line > $${values.push(asked.after)} order by l.line limit $${values.push(asked.limit)}`,
    values,
  )
  return {
    found: counted[0]?.found ?? 0,
    rows: rows.map(({ answer, reason, person, answered_at, ...line }) => ({
      ...line,
      answer: answer === null ? null : { answer, reason: reason ?? '', person: person ?? '', at: answered_at ?? '' },
    })),
  }
}
