import { writeAudit } from '#access/audit-store.ts'
import type { Tx } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { type ExchangeMapping, exchangeMapping, type NamedMapping, type RecordsMapping } from './mapping.ts'
import { sampleMappings, sampleText } from './mappings/mappings.ts'
import { problemWords, readMapping } from './read-mapping.ts'

type Row = {
  id: string
  revision: number
  active: boolean
  content: string
  account: string
  person: string
  at: string
}

/** A mapping of the street in its newest revision, or a sample (revision 0). */
export type KeptMapping = NamedMapping & { active: boolean; person: string; at: string | null }

const newest = `select distinct on (m.id) m.id, m.revision, m.active, m.content, m.account, coalesce(a.person, m.account) as person, m.at
  from exchange_mappings m left join accounts a on a.tenant = m.tenant and a.name = m.account
  where m.tenant = $1`

/** The street's own mappings, then the samples that it has not made its own. */
export async function listMappings(tx: Tx): Promise<KeptMapping[]> {
  const { rows } = await tx.query<Row>(`${newest} order by m.id, m.revision desc`, [tx.tenant])
  const own = rows.map(keptOf)
  return [...own, ...sampleMappings.map((one) => ({ ...one, active: true, person: '', at: null }))]
}

function keptOf({ id, revision, active, content, person, at }: Row): KeptMapping {
  return { id, revision, mapping: parsed(content), active, person, at }
}

// 存入前已逐项核对；其后程序改了字段的，取数时该列为空，编辑时会指出。
function parsed(content: string): ExchangeMapping {
  return exchangeMapping.parse(JSON.parse(content))
}

/** A mapping in use by its id; a sample by its own. Refuses one that is not there or no longer used. */
export async function getMapping(tx: Tx, id: string): Promise<NamedMapping> {
  const { rows } = await tx.query<Row>(`${newest} and m.id = $2 order by m.id, m.revision desc`, [tx.tenant, id])
  const own = rows[0]
  if (own?.active) return keptOf(own)
  const sample = sampleMappings.find((one) => one.id === id)
  if (!sample) throw refuse('exchange-not-found', { what: `映射「${id}」` })
  return sample
}

/** As {@link getMapping}, of records; refuses one of figures. */
export async function getRecordsMapping(tx: Tx, id: string): Promise<NamedMapping<RecordsMapping>> {
  const { mapping, ...rest } = await getMapping(tx, id)
  if (mapping.kind !== 'records')
    throw refuse('exchange-refused', { reason: `「${mapping.name}」是汇总数的映射，没有逐件的列` })
  return { ...rest, mapping }
}

/** A mapping's JSON as it was saved, to be edited. */
export async function mappingText(tx: Tx, id: string): Promise<{ text: string; revision: number }> {
  const { rows } = await tx.query<Row>(`${newest} and m.id = $2 order by m.id, m.revision desc`, [tx.tenant, id])
  const own = rows[0]
  const text = own?.content ?? sampleText(id)
  if (text === undefined) throw refuse('exchange-not-found', { what: `映射「${id}」` })
  return { text, revision: own?.revision ?? 0 }
}

type Put = { id: string; revision: number; text: string; active: boolean }

/** Keeps a new revision. Refuses a mapping that does not read, one of a sample's id, and one that another has changed meanwhile. */
export async function putMapping(tx: Tx, { actor, now, ip }: Omit<Context, 'resources'>, put: Put): Promise<number> {
  const read = readMapping(put.text)
  if ('problems' in read) throw refuse('exchange-mapping-wrong', { problems: problemWords(read.problems) })
  if (sampleMappings.some(({ id }) => id === put.id))
    throw refuse('exchange-refused', { reason: '示例不能改动，请另起一个代号' })
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [`${tx.tenant} ${put.id}`])
  const { rows } = await tx.query<{ revision: number }>(
    'select coalesce(max(revision), 0) as revision from exchange_mappings where tenant = $1 and id = $2',
    [tx.tenant, put.id],
  )
  if (rows[0]?.revision !== put.revision)
    throw refuse('exchange-refused', { reason: '该映射刚被他人改过，请刷新后再保存' })
  const revision = put.revision + 1
  const { name, kind } = read.mapping
  await tx.query(
    `insert into exchange_mappings (tenant, id, revision, name, kind, active, content, account, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.tenant, put.id, revision, name, kind, put.active, put.text, actor.account, now],
  )
  await writeAudit(tx, {
    ...{ at: now, account: actor.account, act: 'exchange.mapping', objectKind: 'exchange', object: put.id },
    detail: { name, revision, active: put.active },
    ip,
  })
  return revision
}
