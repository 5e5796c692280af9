import { addMinutes } from '#calendar/date.ts'
import { keep, readKept } from '#web/kept.ts'
import { entranceApi, fieldApi, troubleOf } from './api.ts'
import { readClocks, serverNow, setClockBy } from './clock.ts'
import { device, fetchForOwner } from './outbox/database.ts'
import { flushOutbox } from './outbox/flush.ts'
import { onQueued } from './outbox/queue.ts'
import { sendFixes } from './positions.ts'
import { sendMedia } from './wiring.tsx'

/** How the device stands with the server. */
export type Link = 'working' | 'linked' | 'unreachable' | 'signed-out'

const everyMs = 30_000
const tryAgainMs = 5_000
const sentKeptMinutes = 7 * 24 * 60
let link: Link = 'working'
const listeners = new Set<() => void>()
let running: Promise<void> | undefined
let again = false

export function readLink(): Link {
  return link
}

export function onLink(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function setLink(next: Link): void {
  link = next
  for (const listener of listeners) listener()
}

/** Sends what waits and fetches what is new; a call during a round makes one more round follow. */
export function sync(): Promise<void> {
  if (running !== undefined) {
    again = true
    return running
  }
  running = (async () => {
    do {
      again = false
      setLink(await oneTab(round))
    } while (again && link === 'linked')
  })().finally(() => {
    running = undefined
  })
  return running
}

/** One window at a time; where the browser has no locks (plain http inside a building) the act ids keep things single. */
function oneTab(work: () => Promise<Link>): Promise<Link> {
  return navigator.locks ? navigator.locks.request('fengqiao-field', work) : work()
}

async function round(): Promise<Link> {
  await endLeftSession()
  if ((await device.kept.get('me')) === undefined) return 'signed-out'
  const end = await flushOutbox(sendMedia)
  if (end === 'signed-out') return end
  await sendFixes()
  const fetched = await fetchTasks()
  hurry(end === 'unreachable' && fetched === 'linked')
  return fetched
}

type Synced = Awaited<ReturnType<typeof fieldApi.sync>>

let hurried = false

/** The network came back between sending and fetching: once more soon, not only at the next half minute. */
function hurry(leftOver: boolean): void {
  if (leftOver && !hurried) setTimeout(() => void sync(), 2000)
  hurried = leftOver
}

async function fetchTasks(): Promise<Link> {
  const asked = readClocks()
  try {
    const since = await device.kept.get('seq')
    const from = typeof since?.value === 'number' ? since.value : 0
    await fetchForOwner(
      async () => {
        const reply = await fieldApi.sync({ since: from })
        await setClockBy(asked, reply.now)
        return reply
      },
      (reply) => take(reply, from),
    )
    return 'linked'
  } catch (error) {
    const trouble = troubleOf(error)
    return trouble.kind === 'refused' && trouble.status === 401 ? 'signed-out' : 'unreachable'
  }
}

async function take({ me, seq, arriveWithinMetres, tasks: changed, gone }: Synced, from: number): Promise<void> {
  const { kept, tasks, outbox } = device
  await kept.bulkPut([
    { key: 'me', value: me },
    { key: 'seq', value: seq },
    { key: 'arriveWithin', value: arriveWithinMetres },
  ])
  await tasks.bulkPut(changed)
  const mine = new Set(changed.map(({ id }) => id))
  const left = from === 0 ? (await tasks.toCollection().primaryKeys()).filter((id) => !mine.has(id)) : gone
  for (const id of left) await leave(id)
  await outbox.where({ state: 'conflict' }).modify({ fresh: true })
  const old = addMinutes(serverNow(), -sentKeptMinutes)
  await outbox.filter((one) => one.state === 'sent' && (one.answeredAt ?? '') < old).delete()
}

/** A task that is no longer one's own stays as long as something done to it is not settled. */
async function leave(id: string): Promise<void> {
  const { tasks, outbox } = device
  const open = await outbox
    .where({ matter: id })
    .filter(({ state }) => state !== 'sent')
    .count()
  if (open === 0) await tasks.delete(id)
  else await tasks.update(id, { gone: true })
}

/**
 * Keeps the device in step: at once, when the network returns, when looked at, after each act, twice a minute, and every
 * few seconds while the server is out of reach: not every phone says that its network has come back.
 */
export function keepInStep(): () => void {
  const turn = () => void sync()
  const seen = () => document.visibilityState === 'visible' && turn()
  let rested = 0
  const timer = setInterval(() => {
    rested = link === 'unreachable' ? everyMs : rested + tryAgainMs
    if (rested < everyMs) return
    rested = 0
    seen()
  }, tryAgainMs)
  const quiet = onQueued(turn)
  addEventListener('online', turn)
  document.addEventListener('visibilitychange', seen)
  turn()
  return () => {
    clearInterval(timer)
    quiet()
    removeEventListener('online', turn)
    document.removeEventListener('visibilitychange', seen)
  }
}

const leftKey = 'field.left'

/** Notes that this device's session is to be ended. */
export function leaveSession(): void {
  keep(leftKey, true)
}

let ending: Promise<void> | undefined

/** Ends at the server a session that was left on this device, maybe without a network. */
export function endLeftSession(): Promise<void> {
  // 两次结束若先后到达，后一次会把新登录的会话也结束掉：同时只许一次。
  ending ??= endIfLeft().finally(() => {
    ending = undefined
  })
  return ending
}

async function endIfLeft(): Promise<void> {
  if (readKept(leftKey) !== true) return
  const ended = await entranceApi.signOut({}).then(
    () => true,
    (error: unknown) => troubleOf(error).kind === 'refused',
  )
  if (ended) keep(leftKey, undefined)
}

/** The last moment at which the server was heard; undefined on a fresh device. */
export async function lastContact(): Promise<string | undefined> {
  const known = await device.kept.get('contact')
  return typeof known?.value === 'string' ? known.value : undefined
}
