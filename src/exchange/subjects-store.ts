import { unsealedSql } from '#access/rules.ts'
import type { Instant } from '#calendar/date.ts'
import { registerCodes } from '#documents/named-codes.ts'
import { readStreet } from '#documents/print-store.ts'
import { projectClocks } from '#matters/clocks.ts'
import type { MatterFilter } from '#matters/contract.ts'
import type { PageLooker } from '#matters/page-store.ts'
import { filterSql } from '#matters/queries-store.ts'
import type { Matter } from '#matters/state.ts'
import type { Procedure } from '#procedures/define.ts'
import { formFields } from '#procedures/forms.ts'
import { getEdition } from '#procedures/index.ts'
import { keyColumn, type RecordsMapping } from './mapping.ts'
import type { Subject } from './subject.ts'

const batch = 500

type Row = { id: string; procedure: string; edition: string; fold: Matter; filed_at: Instant }

/** What is opened besides the matter itself; times of steps cost a query of the ledger. */
export type Wanted = { times: boolean }

/** Whether a mapping asks for the times of steps. */
export function wantedBy({ columns }: RecordsMapping): Wanted {
  const paths = columns.flatMap(({ from, join }) => [
    from ?? '',
    ...(join ?? []).map((part) => ('from' in part ? part.from : '')),
  ])
  return { times: paths.some((path) => path.startsWith('taken.')) }
}

/**
 * The matters of a filter (its words aside) within the actor's reach, oldest first, a batch at a time. With `unsealed` none
 * that are sealed, whoever asks.
 */
export async function* subjectsOf(
  looker: PageLooker,
  filter: MatterFilter,
  wanted: Wanted,
  { unsealed = false, limit = Number.POSITIVE_INFINITY } = {},
): AsyncGenerator<Subject[]> {
  let after: { filedAt: Instant; id: string } | undefined
  let left = limit
  while (left > 0) {
    const values: unknown[] = []
    const where = [filterSql(filter, looker, values), ...(unsealed ? ['not m.sealed'] : [])]
    if (after) where.push(`(m.filed_at, m.id) > ($${values.push(after.filedAt)}, $${values.push(after.id)})`)
    const { rows } = await looker.tx.query<Row>(
      `select m.id, m.procedure, m.edition, m.fold, m.filed_at from matters m where ${where.join(' and ')}
       order by m.filed_at, m.id limit $${values.push(Math.min(batch, left))}`,
      values,
    )
    if (rows.length > 0) yield await openSubjects(looker, rows, wanted)
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = { filedAt: last.filed_at, id: last.id }
    left -= rows.length
  }
}

/** Matters of the mapping by their keys, of any year, within the actor's reach and unsealed. */
export async function subjectsByKey(
  looker: PageLooker,
  mapping: RecordsMapping,
  keys: readonly string[],
): Promise<Subject[]> {
  const found: Subject[] = []
  const wanted = wantedBy(mapping)
  for (let at = 0; at < keys.length; at += batch) {
    const values: unknown[] = []
    const where = filterSql({ procedure: mapping.procedures }, looker, values)
    const key = keySql(keyColumn(mapping).from ?? '', values)
    const { rows } = await looker.tx.query<Row>(
      `select m.id, m.procedure, m.edition, m.fold, m.filed_at from matters m
       where ${where} and not m.sealed and ${key} = any($${values.push(keys.slice(at, at + batch))})`,
      values,
    )
    found.push(...(await openSubjects(looker, rows, wanted)))
  }
  return found
}

function keySql(path: string, values: unknown[]): string {
  if (path === 'number') return 'm.number'
  if (path === 'externalId') return 'm.external_id'
  return `m.fold->'intake'->>$${values.push(path.slice('intake.'.length))}::text`
}

/** One matter within the actor's reach; undefined otherwise. */
export async function findSubject(looker: PageLooker, id: string, wanted: Wanted): Promise<Subject | undefined> {
  const values: unknown[] = []
  const where = `${filterSql({}, looker, values)} and ${unsealedSql(looker.actor, values)}`
  const { rows } = await looker.tx.query<Row>(
    `select m.id, m.procedure, m.edition, m.fold, m.filed_at from matters m where ${where} and m.id = $${values.push(id)}`,
    values,
  )
  return (await openSubjects(looker, rows, wanted))[0]
}

async function openSubjects(looker: PageLooker, rows: readonly Row[], wanted: Wanted): Promise<Subject[]> {
  const matters = rows.map((row) => ({ ...row, procedure: getEdition(row.procedure, row.edition) }))
  const names = await namesFor(looker, matters)
  const times = wanted.times ? await timesOf(looker, rows) : new Map<string, Record<string, Instant>>()
  const { street } = await readStreet(looker.tx)
  return matters.map(({ id, procedure, fold }) => ({
    id,
    procedure,
    matter: fold,
    clocks: projectClocks(procedure, fold.clocks, looker.calendars.at),
    taken: times.get(id) ?? {},
    street,
    tenant: looker.tx.tenant,
    now: looker.now,
    open: looker.vault.open,
    ...names,
  }))
}

/** When each step of each matter was last taken. */
async function timesOf({ tx }: PageLooker, rows: readonly Row[]): Promise<Map<string, Record<string, Instant>>> {
  const { rows: found } = await tx.query<{ matter: string; step: string; at: Instant }>(
    `select distinct on (matter, step) matter, step, happened_at as at
     from (select matter, position, happened_at, body::jsonb->>'step' as step from events
           where tenant = $1 and matter = any($2::uuid[]) and kind = 'step') e
     order by matter, step, position desc`,
    [tx.tenant, rows.map(({ id }) => id)],
  )
  const times = new Map<string, Record<string, Instant>>()
  for (const { matter, step, at } of found) times.set(matter, { ...times.get(matter), [step]: at })
  return times
}

type Opened = { procedure: Procedure; fold: Matter }

async function namesFor({ tx }: PageLooker, matters: readonly Opened[]): Promise<Pick<Subject, 'nameOf' | 'personOf'>> {
  const codes = new Set(matters.flatMap(codesOf))
  const accounts = new Set(matters.flatMap(({ fold }) => [fold.filedBy, ...(fold.assignee ? [fold.assignee] : [])]))
  const entries = await tx.query<{ register: string; code: string; name: string }>(
    'select register, code, name from entries where tenant = $1 and code = any($2)',
    [tx.tenant, [...codes]],
  )
  const people = await tx.query<{ name: string; person: string }>(
    'select name, person from accounts where tenant = $1 and name = any($2)',
    [tx.tenant, [...accounts]],
  )
  const byCode = new Map(entries.rows.map(({ register, code, name }) => [`${register} ${code}`, name]))
  const byAccount = new Map(people.rows.map(({ name, person }) => [name, person]))
  return {
    nameOf: (register, code) => byCode.get(`${register} ${code}`) ?? code,
    personOf: (account) => byAccount.get(account) ?? account,
  }
}

function codesOf({ procedure, fold }: Opened): string[] {
  const forms = Object.entries(fold.given).flatMap(([step, form]) => {
    const schema = procedure.steps[step]?.form
    return schema ? registerCodes(formFields(schema), form) : []
  })
  const own = [fold.village, fold.grid, fold.unit].filter((one) => one !== undefined)
  return [...own, ...registerCodes(formFields(procedure.intake), fold.intake), ...forms]
}
