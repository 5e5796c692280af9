import type { FastifyInstance } from 'fastify'
import type { Instant } from '#calendar/date.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { refuse } from '#http/refusal.ts'
import { settleSoon } from './jobs.ts'
import { insertAlarms, type Kept, readMessages } from './keep-store.ts'
import { claimNonce, findSource, noteRefusal, whyNotTaken } from './sources-store.ts'

const limit = 4 * 1024 * 1024
const most = 200

/**
 * HTTP push of devices: POST /api/alarms/push, signed by the key of their source over time, nonce and body (headers
 * x-alarm-source `<tenant>.<id>`, x-alarm-time, x-alarm-nonce, x-alarm-signature). Not of a person: it has no session.
 */
export function alarmPushRoute(
  app: FastifyInstance,
  { resources, clock }: { resources: Resources; clock(): Instant },
): void {
  void app.register((scope, _options, ready) => {
    scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: limit }, (_request, body, done) =>
      done(null, body),
    )
    scope.post(
      '/api/alarms/push',
      { bodyLimit: limit, config: { rateLimit: { max: 6000, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const header = (name: string) => String(request.headers[name] ?? '').slice(0, 200)
        const [tenant = '', id = ''] = header('x-alarm-source').split('.')
        if (!/^\d{12}$/.test(tenant)) throw refuse('alarm-source-unknown')
        const taken = await takePush(resources, clock(), {
          tenant,
          id,
          timestamp: header('x-alarm-time'),
          nonce: header('x-alarm-nonce'),
          signature: header('x-alarm-signature'),
          body: typeof request.body === 'string' ? request.body : '',
        })
        await settleSoon(resources, tenant, clock, (fault) => request.log.error({ fault: String(fault) }))
        return reply.send(taken)
      },
    )
    ready()
  })
}

type Push = { tenant: string; id: string; timestamp: string; nonce: string; signature: string; body: string }

/** Keeps what a push brings, in the transaction that uses up its nonce; refuses it in words, and counts the refusal. */
async function takePush(resources: Resources, now: Instant, { tenant, id, ...signed }: Push): Promise<Kept> {
  const { pool } = resources.database
  const source = await transact(pool, tenant, (tx) => findSource(tx, id))
  if (source?.kind !== 'push' || !source.active) throw refuse('alarm-source-unknown')
  const turnAway = async (reason: string) => {
    await transact(pool, tenant, (tx) => noteRefusal(tx, id, reason, now))
    return refuse('alarm-push-refused', { reason })
  }
  const texts = messagesIn(signed.body)
  const why =
    whyNotTaken({ vault: resources.vault.forTenant(tenant), now }, source, signed) ??
    (texts.length > most ? `一次最多推送 ${most} 条` : undefined)
  if (why !== undefined) throw await turnAway(why)
  const rows = await readMessages(resources, tenant, source, texts, now)
  const kept = await transact(pool, tenant, async (tx) =>
    (await claimNonce(tx, id, signed.nonce, now)) ? insertAlarms(tx, source, rows, now) : undefined,
  )
  if (!kept) throw await turnAway('随机数已用过，这是一次重放')
  if (kept.held.length > 0) resources.live.tell(tenant, 'alarm', '')
  return kept
}

/** The messages of a push: a JSON array of them, or one. */
function messagesIn(body: string): string[] {
  try {
    const value: unknown = JSON.parse(body)
    return Array.isArray(value) ? value.map((one) => JSON.stringify(one)) : [body]
  } catch {
    return [body]
  }
}
