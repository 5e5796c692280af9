import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { writeAudit } from '#access/audit-store.ts'
import type { TenantVault } from '#access/vault-store.ts'
import { addMinutes, type Instant } from '#calendar/date.ts'
import type { Tx } from '#db/transact.ts'
import { refuse } from '#http/refusal.ts'
import type { AlarmSourceView, SaveSource } from './contract.ts'
import { type AlarmMapping, alarmMapping } from './settings.ts'
import { replayMinutes, signedText, whyUntimely } from './signature.ts'

/** Where alarms come from, with its secret still sealed. */
export type AlarmSource = {
  id: string
  name: string
  kind: 'mqtt' | 'push'
  address: string
  topic: string
  username: string
  algorithm: 'sha256' | 'sm3'
  secret: string | null
  mapping: AlarmMapping
  active: boolean
}

type SourceRow = Omit<AlarmSource, 'mapping'> & {
  mapping: unknown
  connected: boolean
  problem: string | null
  heard_at: string | null
  refused: number
  refused_at: string | null
  refused_words: string | null
}

const columns = `id, name, kind, address, topic, username, algorithm, secret, mapping, active, connected, problem, heard_at,
  refused, refused_at, refused_words`

async function readSources(tx: Tx): Promise<SourceRow[]> {
  const { rows } = await tx.query<SourceRow>(`select ${columns} from alarm_sources where tenant = $1 order by id`, [
    tx.tenant,
  ])
  return rows
}

/** Every source of the street. */
export async function listSources(tx: Tx): Promise<AlarmSource[]> {
  return (await readSources(tx)).map(sourceOf)
}

/** Sources as shown: the secret never leaves, only whether there is one. */
export async function showSources(tx: Tx): Promise<AlarmSourceView[]> {
  return (await readSources(tx)).map((row) => {
    const { secret, ...source } = sourceOf(row)
    return {
      ...source,
      address: hideCredentials(source.address),
      hasSecret: secret !== null,
      connected: row.connected,
      problem: row.problem,
      heardAt: row.heard_at,
      refused: row.refused,
      refusedAt: row.refused_at,
      refusedWords: row.refused_words,
    }
  })
}

export async function findSource(tx: Tx, id: string): Promise<AlarmSource | undefined> {
  const { rows } = await tx.query<SourceRow>(`select ${columns} from alarm_sources where tenant = $1 and id = $2`, [
    tx.tenant,
    id,
  ])
  return rows[0] && sourceOf(rows[0])
}

function sourceOf({
  id,
  name,
  kind,
  address,
  topic,
  username,
  algorithm,
  secret,
  mapping,
  active,
}: SourceRow): AlarmSource {
  return { id, name, kind, address, topic, username, algorithm, secret, mapping: alarmMapping.parse(mapping), active }
}

function hideCredentials(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//')
}

type Editor = { tx: Tx; vault: TenantVault; account: string; now: Instant; ip: string }

/** Makes or changes a source. Gives the key of a push source once, when it is made or renewed; it is kept sealed. */
export async function saveSource(
  { tx, vault, account, now, ip }: Editor,
  given: SaveSource,
): Promise<{ key: string | null }> {
  const before = await findSource(tx, given.id)
  if (given.kind === 'mqtt' && !/^(mqtts?|wss?):\/\/[^/@\s]+(\/\S*)?$/.test(given.address))
    throw refuse('alarm-address-wrong')
  if (given.kind === 'mqtt' && given.topic === '') throw refuse('alarm-topic-missing')
  const renewed = given.kind === 'push' && (before?.kind !== 'push' || before.secret === null || given.renewKey)
  const key = renewed ? randomBytes(24).toString('base64url') : null
  const plain = key ?? (given.kind === 'mqtt' ? given.password : undefined)
  const kept = before?.kind === given.kind ? before.secret : null
  const secret = plain === undefined || plain === '' ? kept : vault.seal(plain)
  const { id, name, kind, address, topic, username, algorithm, mapping, active } = given
  await tx.query(
    `insert into alarm_sources (tenant, id, name, kind, address, topic, username, algorithm, secret, mapping, active, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (tenant, id) do update set name = $3, kind = $4, address = $5, topic = $6, username = $7, algorithm = $8,
       secret = $9, mapping = $10, active = $11, changed_at = $12, changed_by = $13, connected = false, problem = null`,
    [
      tx.tenant,
      id,
      name,
      kind,
      address,
      topic,
      username,
      algorithm,
      secret,
      JSON.stringify(mapping),
      active,
      now,
      account,
    ],
  )
  const detail = { name, kind, address, topic, active, renewed: key !== null || plain !== undefined }
  await writeAudit(tx, { at: now, account, act: 'alarm.source', objectKind: 'alarm-source', object: id, detail, ip })
  return { key }
}

/** Notes how a subscription stands; `problem` in words, null when all is well. */
export async function noteConnection(tx: Tx, id: string, connected: boolean, problem: string | null): Promise<void> {
  await tx.query('update alarm_sources set connected = $3, problem = $4 where tenant = $1 and id = $2', [
    tx.tenant,
    id,
    connected,
    problem,
  ])
}

/** Counts a push that was not taken, with the reason. */
export async function noteRefusal(tx: Tx, id: string, words: string, now: Instant): Promise<void> {
  await tx.query(
    'update alarm_sources set refused = refused + 1, refused_at = $3, refused_words = $4 where tenant = $1 and id = $2',
    [tx.tenant, id, now, words],
  )
}

export type Signed = { timestamp: string; nonce: string; signature: string; body: string }

/** In words why a signed push is not taken; undefined: it is genuine and fresh. */
export function whyNotTaken(
  { vault, now }: Pick<Editor, 'vault' | 'now'>,
  source: AlarmSource,
  { timestamp, nonce, signature, body }: Signed,
): string | undefined {
  if (source.secret === null) return '该接入没有密钥'
  const text = signedText(timestamp, nonce, body)
  const wanted = createHmac(source.algorithm, vault.open(source.secret)).update(text).digest()
  const given = Buffer.from(signature, 'hex')
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return '签名不符'
  return whyUntimely(timestamp, nonce, now)
}

/** Uses up the nonce of a push; false when it was used before. In the transaction that keeps what was pushed. */
export async function claimNonce(tx: Tx, source: string, nonce: string, now: Instant): Promise<boolean> {
  const { rowCount } = await tx.query(
    'insert into alarm_nonces (tenant, source, nonce, at) values ($1, $2, $3, $4) on conflict do nothing',
    [tx.tenant, source, nonce, now],
  )
  return rowCount === 1
}

/** Nonces that no push could repeat any more. */
export async function dropOldNonces(tx: Tx, now: Instant): Promise<void> {
  await tx.query('delete from alarm_nonces where tenant = $1 and at < $2', [
    tx.tenant,
    addMinutes(now, -3 * replayMinutes),
  ])
}
