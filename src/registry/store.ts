import { randomUUID } from 'node:crypto'
import type { TenantVault } from '#access/vault-store.ts'
import type { Day } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import { isRecord } from '#procedures/forms.ts'
import type { EntryRow } from './contract.ts'
import { type Register, registerFields } from './define.ts'
import { type EntryInput, parseEntry } from './entry.ts'
import { referencesIn, refuseUnknown } from './references.ts'
import { changePersonal, maskData, restoreMasked } from './sealing.ts'
import { insertEntries, type PlainEntry, reviseEntries, type Writer } from './write-store.ts'

type StoredRow = {
  id: string
  code: string
  name: string
  data: unknown
  valid_from: string
  valid_until: string | null
  revision: number
}

const columns = 'id, code, name, data, valid_from, valid_until, revision'

/** The entry as it is shown, personal fields masked. */
export function shown(register: Register, entry: PlainEntry): EntryRow {
  return { ...entry, data: maskData(register, entry.data) }
}

function openRow(register: Register, vault: TenantVault, row: StoredRow): PlainEntry {
  const { id, code, name, revision, valid_from, valid_until } = row
  const data = changePersonal(register, isRecord(row.data) ? row.data : {}, (text) => vault.open(text))
  return { id, code, name, data, validFrom: valid_from, validUntil: valid_until, revision }
}

export type EntryQuery = {
  words?: string
  /** Only entries that stand on this day; without it all, ended ones too. */
  on?: Day
  /** The code of the last row seen. */
  after?: string
  limit: number
}

/** Entries by code, masked, with the count of all that match. */
export async function listEntries(tx: Tx, vault: TenantVault, register: Register, query: EntryQuery) {
  const values: unknown[] = [tx.tenant, register.id]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['tenant = $1', 'register = $2']
  if (query.on !== undefined) conditions.push(standsOn(place(query.on)))
  if (query.words?.trim()) conditions.push(wordsCondition(register, query.words, place))
  const counted = await tx.query<{ count: number }>(
    `select count(*)::int as count from entries where ${conditions.join(' and ')}`,
    values,
  )
  if (query.after !== undefined) conditions.push(`code > ${place(query.after)}`)
  const { rows } = await tx.query<StoredRow>(
    `select ${columns} from entries where ${conditions.join(' and ')} order by code limit ${place(query.limit + 1)}`,
    values,
  )
  const page = rows.slice(0, query.limit).map((row) => shown(register, openRow(register, vault, row)))
  return {
    rows: page,
    next: rows.length > query.limit ? (page.at(-1)?.code ?? null) : null,
    count: counted.rows[0]?.count ?? 0,
  }
}

function standsOn(day: string): string {
  return `(valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date))`
}

function wordsCondition(register: Register, words: string, place: (value: unknown) => string): string {
  const like = place(`%${words.trim().replace(/[\\%_]/g, '\\$&')}%`)
  const fields = registerFields(register).filter(
    ({ type, personal, items }) =>
      personal === undefined && (type === 'text' || type === 'long' || items !== undefined),
  )
  const parts = ['code', 'name', ...fields.map(({ key }) => `data->>${place(key)}`)]
  return `(${parts.map((part) => `${part} ilike ${like}`).join(' or ')})`
}

/** Every entry of a register, opened; `lock` holds them until the transaction ends. */
export async function allEntries(
  tx: Tx,
  vault: TenantVault,
  register: Register,
  { on, lock = false }: { on?: Day; lock?: boolean } = {},
) {
  const { rows } = await tx.query<StoredRow>(
    `select ${columns} from entries where tenant = $1 and register = $2
     ${on === undefined ? '' : `and ${standsOn('$3')}`} order by code ${lock ? 'for update' : ''}`,
    on === undefined ? [tx.tenant, register.id] : [tx.tenant, register.id, on],
  )
  return rows.map((row) => openRow(register, vault, row))
}

/** The entry, opened, or undefined. */
export async function findEntry(
  tx: Tx,
  vault: TenantVault,
  register: Register,
  id: string,
): Promise<PlainEntry | undefined> {
  const { rows } = await tx.query<StoredRow>(
    `select ${columns} from entries where tenant = $1 and register = $2 and id = $3`,
    [tx.tenant, register.id, id],
  )
  return rows[0] && openRow(register, vault, rows[0])
}

/** As {@link findEntry}; refuses `entry-not-found`. */
export async function getEntry(tx: Tx, vault: TenantVault, register: Register, id: string): Promise<PlainEntry> {
  const entry = await findEntry(tx, vault, register, id)
  if (!entry) throw refuse('entry-not-found')
  return entry
}

/** How many entries of a register stand on a day. */
export async function countOn(tx: Tx, register: string, day: Day): Promise<number> {
  return (await countsOn(tx, day)).get(register) ?? 0
}

/** How many entries stand on a day, by register; registers without any are absent. */
export async function countsOn(tx: Tx, day: Day): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ register: string; count: number }>(
    `select register, count(*)::int as count from entries where tenant = $1 and ${standsOn('$2')} group by register`,
    [tx.tenant, day],
  )
  return new Map(rows.map(({ register, count }) => [register, count]))
}

/** Adds an entry. Refuses `input-invalid`, `entry-period-wrong`, `entry-code-taken`. */
export async function createEntry(tx: Tx, writer: Writer, register: Register, input: EntryInput): Promise<PlainEntry> {
  const data = restoreMasked(register, input.data)
  const content = parseEntry(register, { ...input, data })
  await checkReferences(tx, register, content.data)
  const entry = { ...content, id: randomUUID(), revision: 1 }
  await insertEntries(tx, writer, register, [entry])
  return entry
}

/**
 * Changes an entry; without a difference nothing is written. Refuses `entry-stale` when it is no longer at `revision`,
 * `entry-code-fixed` for another code, and what {@link createEntry} refuses.
 */
export async function updateEntry(
  tx: Tx,
  writer: Writer,
  register: Register,
  change: EntryInput & { id: string; revision: number },
): Promise<PlainEntry> {
  const former = await getEntry(tx, writer.vault, register, change.id)
  if (former.revision !== change.revision) throw refuse('entry-stale')
  if (change.code.trim() !== former.code)
    throw refuse('entry-code-fixed', { title: register.code.title, code: former.code })
  const data = restoreMasked(register, change.data, former.data)
  const content = parseEntry(register, { ...change, data }, former)
  await checkReferences(tx, register, content.data)
  const entry = { ...content, id: former.id, revision: former.revision + 1 }
  const written = await reviseEntries(tx, writer, register, [{ before: former, after: entry }])
  return written > 0 ? entry : former
}

/** Ends an entry: `until` is the first day on which it no longer stands. Refuses as {@link updateEntry} does. */
export async function endEntry(
  tx: Tx,
  writer: Writer,
  register: Register,
  { id, revision, until }: { id: string; revision: number; until: string },
): Promise<PlainEntry> {
  const former = await getEntry(tx, writer.vault, register, id)
  return updateEntry(tx, writer, register, { ...former, revision, validUntil: until })
}

async function checkReferences(tx: Tx, register: Register, data: Record<string, unknown>): Promise<void> {
  const references = referencesIn(register, data)
  if (references.length === 0) return
  const { rows } = await tx.query<{ register: string; code: string }>(
    `select e.register, e.code from entries e join unnest($2::text[], $3::text[]) as n(register, code) using (register, code)
     where e.tenant = $1`,
    [tx.tenant, references.map((one) => one.register), references.map((one) => one.code)],
  )
  refuseUnknown(references, (one) => rows.some((row) => row.register === one.register && row.code === one.code))
}

/** Every revision of an entry, newest first, masked. Refuses `entry-not-found`. */
export async function historyOf(tx: Tx, vault: TenantVault, register: Register, id: string) {
  const { rows } = await tx.query<{ revision: number; at: string; account: string; content: unknown }>(
    `select revision, at, account, content from entry_revisions
     where tenant = $1 and register = $2 and id = $3 order by revision desc`,
    [tx.tenant, register.id, id],
  )
  if (rows.length === 0) throw refuse('entry-not-found')
  return rows.map(({ content, ...row }) => {
    const { data, ...head } = isRecord(content) ? content : {}
    const plain = changePersonal(register, isRecord(data) ? data : {}, (text) => vault.open(text))
    return { ...row, content: { ...head, data: maskData(register, plain) } }
  })
}
