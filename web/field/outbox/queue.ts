import type { FieldAct } from '#field/contract.ts'
import { newId } from '#web/ids.ts'
import { serverNow, serverOffset } from '../clock.ts'
import { afterLast } from '../clock-rules.ts'
import { device, type KeptTask, type OutboxItem } from './database.ts'

/** What a screen hands over: the act itself, how it is called, and the pictures that go before it. */
export type NewAct = {
  act: FieldAct['act']
  name: string
  about: string
  media?: Record<string, string>
}

type Listener = () => void
const listeners = new Set<Listener>()

/** Tells when something new waits to be sent. */
export function onQueued(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

type Also = { draft?: string; replaces?: OutboxItem }

/**
 * Writes an act down for good; when this gives back, nothing that happens to the app can lose it. The draft it was
 * written in and the act that it replaces go in the same write.
 */
export function queueAct(given: NewAct, also: Also = {}): Promise<void> {
  return queueActs([given], also)
}

/** As {@link queueAct} for several in their order: all of them are kept, or none and the draft; the first replaces. */
export async function queueActs(acts: readonly NewAct[], also: Also = {}): Promise<void> {
  const { outbox, tasks, drafts, base } = device
  await base.transaction('rw', outbox, tasks, drafts, async () => {
    for (const [at, given] of acts.entries()) await writeAct(given, at === 0 ? also.replaces : undefined)
    if (also.draft !== undefined) await drafts.delete(also.draft)
  })
  // 请求浏览器不要因空间不足清除未发送的内容；不给也不妨碍办理。
  void navigator.storage?.persist?.().catch(() => false)
  for (const listener of listeners) listener()
}

async function writeAct(given: NewAct, replaces: OutboxItem | undefined): Promise<void> {
  const { outbox, tasks } = device
  const last = await outbox.orderBy('seq').last()
  const task = await tasks.get(given.act.matter)
  if (given.act.kind === 'sign' && !replaces && (await signWaits(given.act.matter))) return
  const item: Omit<OutboxItem, 'seq'> = {
    ...given,
    actId: newId(),
    kind: given.act.kind,
    matter: given.act.matter,
    media: given.media ?? {},
    made: new Date(Date.now()).toISOString(),
    serverOffset: serverOffset(),
    happenedAt: replaces && keepsTime(replaces, task) ? replaces.happenedAt : afterLast(serverNow(), last?.happenedAt),
    seenRevision: task?.revision ?? 0,
    seenState: task?.stateName ?? '',
    state: 'waiting',
  }
  if (replaces) await outbox.update(replaces.seq, { ...item, code: undefined, words: undefined, fresh: undefined })
  else await outbox.add(item)
}

// 连按两下「接单」只算一次。
async function signWaits(matter: string): Promise<boolean> {
  const signs = device.outbox.where({ matter }).filter(({ kind, state }) => kind === 'sign' && state === 'waiting')
  return (await signs.count()) > 0
}

// 因时间被拒的、其间别人又办过的，重办时按现在的时间；其余仍是当时所办。
function keepsTime({ code = '', happenedAt }: OutboxItem, task: KeptTask | undefined): boolean {
  const wasTime = code.startsWith('field-time') || code.startsWith('date-')
  return !wasTime && !task?.last.some(({ at }) => at > happenedAt)
}

/** Gives up a refused act; what was done after it on the same matter goes on. */
export async function dropAct({ seq, matter }: OutboxItem): Promise<void> {
  const { outbox, tasks, base } = device
  await base.transaction('rw', outbox, tasks, async () => {
    await outbox.delete(seq)
    const task = await tasks.get(matter)
    const left = await outbox
      .where({ matter })
      .filter(({ state }) => state !== 'sent')
      .count()
    if (task?.gone && left === 0) await tasks.delete(matter)
  })
  for (const listener of listeners) listener()
}

/** How many acts wait, and how many were refused and wait for a decision. */
export async function countOutbox(): Promise<{ waiting: number; conflict: number }> {
  const [waiting, conflict] = await Promise.all([
    device.outbox.where({ state: 'waiting' }).count(),
    device.outbox.where({ state: 'conflict' }).count(),
  ])
  return { waiting, conflict }
}

export async function readDraft(key: string): Promise<Record<string, unknown>> {
  return (await device.drafts.get(key))?.values ?? {}
}

export async function keepDraft(key: string, values: Record<string, unknown>): Promise<void> {
  await device.drafts.put({ key, values, at: serverNow() })
}
