import type { Instant } from '#calendar/date.ts'
import { startRounds } from '#db/rounds.ts'
import { transact } from '#db/transact.ts'
import type { Resources } from '#http/context.ts'
import { openSubscription, type Subscription } from '../channels/alarm-mqtt.ts'
import { insertAlarms, readMessages } from './keep-store.ts'
import { settleAlarms } from './settle-store.ts'
import { type AlarmSource, dropOldNonces, listSources, noteConnection } from './sources-store.ts'

const everyMs = 10_000

type Settling = { running: Promise<void>; next?: Promise<void> }
const settling = new WeakMap<Resources, Map<string, Settling>>()

/**
 * Deals with what waits in a street. Calls that come while one runs share the next: a storm is dealt with in large parts.
 * Never fails: what went wrong is told, and the alarms wait for the next round.
 */
export function settleSoon(
  resources: Resources,
  tenant: string,
  clock: () => Instant,
  tell: (problem: unknown) => void,
): Promise<void> {
  const streets = settling.get(resources) ?? new Map<string, Settling>()
  settling.set(resources, streets)
  const act = () =>
    settleAlarms(resources, tenant, clock()).then((dealtWith) => {
      if (dealtWith > 0) resources.live.tell(tenant, 'alarm', '')
    }, tell)
  const now = streets.get(tenant)
  if (!now) {
    const first: Settling = { running: act() }
    streets.set(tenant, first)
    return first.running.then(() => passOn(streets, tenant, first))
  }
  now.next ??= now.running.then(() => {
    const following: Settling = { running: act() }
    streets.set(tenant, following)
    return following.running.then(() => passOn(streets, tenant, following))
  })
  return now.next
}

function passOn(streets: Map<string, Settling>, tenant: string, done: Settling): void {
  if (streets.get(tenant) === done && !done.next) streets.delete(tenant)
}

type Held = { source: string; subscription: Subscription }

/**
 * Keeps one subscription for each active MQTT source of every street, opens and closes them as sources change, and deals
 * with what a crash left waiting. `stop` waits for what is at hand; what was not committed is not acknowledged either.
 */
export function startAlarms(resources: Resources, clock: () => Instant, tell: (problem: unknown) => void) {
  const open = new Map<string, Held>()
  const round = async (tenant: string) => {
    const { pool } = resources.database
    const sources = await transact(pool, tenant, async (tx) => {
      await dropOldNonces(tx, clock())
      return listSources(tx)
    })
    const wanted = new Map<string, AlarmSource>()
    for (const one of sources) if (one.kind === 'mqtt' && one.active) wanted.set(`${tenant} ${one.id}`, one)
    for (const [key, held] of open) {
      const same = wanted.get(key)
      if (!key.startsWith(`${tenant} `) || (same && JSON.stringify(same) === held.source)) continue
      open.delete(key)
      await held.subscription.close()
    }
    for (const [key, source] of wanted) {
      if (!open.has(key))
        open.set(key, {
          source: JSON.stringify(source),
          subscription: subscribe(resources, tenant, source, clock, tell),
        })
    }
    await settleSoon(resources, tenant, clock, tell)
  }
  const rounds = startRounds(resources.database, everyMs, round, tell)
  return {
    async stop() {
      await rounds.stop()
      for (const { subscription } of open.values()) await subscription.close()
      open.clear()
    },
  }
}

function subscribe(
  resources: Resources,
  tenant: string,
  source: AlarmSource,
  clock: () => Instant,
  tell: (problem: unknown) => void,
): Subscription {
  const { pool } = resources.database
  const vault = resources.vault.forTenant(tenant)
  const background = new Set<Promise<void>>()
  const subscription = openSubscription({
    address: source.address,
    topic: source.topic,
    // 固定的客户端编号：断开期间的告警由服务端替我们留着。
    clientId: `fengqiao-${tenant}-${source.id}`,
    username: source.username,
    password: source.secret === null ? undefined : vault.open(source.secret),
    async keep(text) {
      const now = clock()
      const rows = await readMessages(resources, tenant, source, [text], now)
      const { held } = await transact(pool, tenant, (tx) => insertAlarms(tx, source, rows, now))
      if (held.length > 0) resources.live.tell(tenant, 'alarm', '')
      const work = settleSoon(resources, tenant, clock, tell).finally(() => background.delete(work))
      background.add(work)
    },
    note: (connected, problem) => {
      const work = transact(pool, tenant, (tx) => noteConnection(tx, source.id, connected, problem))
        .catch(tell)
        .finally(() => background.delete(work))
      background.add(work)
    },
    tell,
  })
  return {
    async close() {
      await subscription.close()
      await Promise.all(background)
    },
  }
}
