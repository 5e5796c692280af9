import { createHash, randomUUID } from 'node:crypto'
import { writeAudit } from '#access/audit-store.ts'
import { redactText } from '#access/masking.ts'
import { can } from '#access/rules.ts'
import { minutesBetween, parseInstant } from '#calendar/date.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { clock } from '#matters/describe.ts'
import { look } from '#matters/routes.ts'
import { notFound } from '#matters/store.ts'
import { cellsOf, problemOfRow } from './cell.ts'
import type { DeliveryView } from './contract.ts'
import { deliveriesOf } from './deliveries-store.ts'
import type { NamedMapping, RecordsMapping } from './mapping.ts'
import { bodyOf, type Verdict, verdictOf } from './push-body.ts'
import { openForMapping } from './sheets-store.ts'
import type { Subject } from './subject.ts'
import { findTarget, type Target } from './targets-store.ts'

const usualTimeoutMs = 15_000
const longestAnswer = 2_000
/** A sending that has said nothing for so long has been cut off. */
const lostAfterMinutes = 2

type Ready = { id: string; key: string; body: string; target: Target; named: NamedMapping<RecordsMapping> }

/**
 * Sends one matter to the address of its mapping: at most once for the same content, told by a key that goes along. What
 * was answered is kept, taken or not. Refuses when nothing is configured, and what the mapping does not allow to be sent.
 */
export async function pushMatter(
  context: Context,
  asked: { id: string; mapping: string },
  timeoutMs = usualTimeoutMs,
): Promise<DeliveryView> {
  const ready = await prepare(context, asked)
  const answer = await send(ready, timeoutMs)
  const verdict: Verdict =
    answer.status === null
      ? { taken: false, problem: answer.problem }
      : verdictOf(ready.named.mapping.push, answer.status, answer.text)
  return transact(context.resources.database.pool, context.actor.tenant, async (tx) => {
    await tx.query(
      `insert into exchange_attempts (tenant, delivery, attempt, at, status, answer, problem)
       select $1, $2, 1 + count(*), $3, $4, $5, $6 from exchange_attempts where tenant = $1 and delivery = $2`,
      [
        ...[tx.tenant, ready.id, context.now, answer.status, redactText(answer.text.slice(0, longestAnswer))],
        verdict.taken ? null : verdict.problem,
      ],
    )
    await tx.query(
      'update exchange_deliveries set state = $3, receipt = $4, last_at = $5 where tenant = $1 and id = $2',
      [
        tx.tenant,
        ready.id,
        verdict.taken ? 'sent' : 'failed',
        verdict.taken ? (verdict.receipt ?? null) : null,
        context.now,
      ],
    )
    const kept = (await deliveriesOf(tx, asked.id)).find(({ id }) => id === ready.id)
    if (!kept) throw new Error('a delivery was lost')
    return kept
  })
}

/** All that is checked and written down before anything leaves the house. */
function prepare(context: Context, asked: { id: string; mapping: string }): Promise<Ready> {
  return look(context, async (looker) => {
    const { subject, named } = await openForMapping(looker, asked.id, asked.mapping)
    const { name, direction, push } = named.mapping
    const target = await findTarget(looker.tx, looker.vault, named.id)
    if (!target || direction === 'compare')
      throw refuse('exchange-refused', {
        reason: `「${name}」没有启用报送地址，没有发送任何内容；可复制填报单，或者请系统管理员设置`,
      })
    if (!can(looker.actor, 'matter.reveal', subject.matter)) throw notFound()
    const cells = cellsOf(subject, named.mapping)
    const problem = problemOfRow(cells)
    if (problem !== undefined) throw refuse('exchange-refused', { reason: `未报送：${problem}` })
    const key = keyOf(looker.tx.tenant, named, subject)
    const id = await begin(looker.tx, context, { ...asked, key, named, address: target.address })
    await writeAudit(looker.tx, {
      ...{
        at: context.now,
        account: context.actor.account,
        act: 'exchange.push',
        objectKind: 'matter',
        object: asked.id,
      },
      detail: { number: subject.matter.number, name, address: target.address },
      ip: context.ip,
    })
    return { id, key, body: JSON.stringify(bodyOf(push, cells)), target, named }
  })
}

/** Told from the content: what only says when it is sent does not make it another. */
function keyOf(tenant: string, { id, mapping }: NamedMapping<RecordsMapping>, subject: Subject): string {
  const fixed = { ...subject, now: subject.matter.lastAt }
  const body = JSON.stringify(bodyOf(mapping.push, cellsOf(fixed, mapping)))
  return createHash('sha256').update([tenant, id, subject.id, body].join('\n')).digest('hex')
}

type Begun = { id: string; key: string; named: NamedMapping; address: string }

async function begin(tx: Tx, { actor, now }: Context, { id: matter, key, named, address }: Begun): Promise<string> {
  await tx.query(
    `insert into exchange_deliveries (tenant, id, mapping, revision, matter, key, address, state, account, at, last_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'failed', $8, $9, $9) on conflict (tenant, key) do nothing`,
    [tx.tenant, randomUUID(), named.id, named.revision, matter, key, address, actor.account, now],
  )
  const { rows } = await tx.query<{ id: string; state: string; last_at: string }>(
    'select id, state, last_at from exchange_deliveries where tenant = $1 and key = $2 for update',
    [tx.tenant, key],
  )
  const row = rows[0]
  if (!row) throw new Error('a delivery was lost')
  const at = parseInstant(row.last_at)
  if (row.state === 'sent')
    throw refuse('exchange-refused', { reason: `同样的内容已于 ${clock(at)} 报送成功，不重复报送` })
  if (row.state === 'sending' && minutesBetween(at, now) < lostAfterMinutes)
    throw refuse('exchange-refused', { reason: '正在报送，请稍候查看结果' })
  await tx.query(
    "update exchange_deliveries set state = 'sending', last_at = $3, address = $4, revision = $5 where tenant = $1 and id = $2",
    [tx.tenant, row.id, now, address, named.revision],
  )
  return row.id
}

type Answer = { status: number; text: string } | { status: null; text: ''; problem: string }

// 不跟随转向：令牌和内容只给管理员指定的那一个地址。
async function send({ target, key, body }: Ready, timeoutMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(target.address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': key,
        ...(target.token === '' ? {} : { [target.header]: target.token }),
      },
      body,
      redirect: 'manual',
      signal,
    })
    return { status: response.status, text: await textOf(response) }
  } catch {
    const problem = signal.aborted ? '上级系统没有在限定时间内答复，是否收下不能断定' : '连不上上级系统的地址'
    return { status: null, text: '', problem }
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > 100 * longestAnswer) break
  }
  return text
}
