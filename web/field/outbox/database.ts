import { Dexie, type Table } from 'dexie'
import * as z from 'zod'
import type { FieldAct, FieldTask } from '#field/contract.ts'

/** One act as the device keeps it until the server has answered; `seq` is the order of doing on this device. */
export type OutboxItem = {
  seq: number
  /** Made on the device; also what keeps the act from being done twice. */
  actId: string
  kind: FieldAct['act']['kind']
  matter: string
  /** '到场', '反馈处置结果': what a person reads. */
  name: string
  /** '网〔2026〕000012 桂花巷路灯不亮'. */
  about: string
  act: FieldAct['act']
  /** Paper key → SHA-256 of a kept picture; '' for an `attach` act. Sent first, then named by its attachment. */
  media: Record<string, string>
  /** The device's own clock at the time of doing, and how far the server's was ahead of it (ms). */
  made: string
  serverOffset: number
  /** The time of doing by the server's clock. */
  happenedAt: string
  seenRevision: number
  /** How the matter stood when it was done, to say afterwards what has changed. */
  seenState: string
  state: 'waiting' | 'sent' | 'conflict'
  code?: string
  /** The refusal's own words. */
  words?: string
  answeredAt?: string
  /** The task has been fetched since the refusal: what is shown of it is what the refusal was about. */
  fresh?: boolean
}

/** A task; `gone`: no longer this person's, kept only while an unsent or refused act names it. */
export type KeptTask = FieldTask & { gone?: true }

/** A picture or voice note. Its bytes go once the server has them. */
export type KeptMedia = {
  sha256: string
  kind: 'photo' | 'voice'
  name: string
  mime: string
  size: number
  blob?: Blob
  takenAt: string
  longitude?: number
  latitude?: number
  accuracy?: number
  state: 'waiting' | 'sent' | 'refused'
  attachment?: string
  words?: string
}

/** A half-filled form. */
export type Draft = { key: string; values: Record<string, unknown>; at: string }
export type Fix = { at: string; longitude: number; latitude: number; accuracy?: number }

const base = new Dexie('fengqiao-field')
base.version(1).stores({
  kept: 'key',
  tasks: 'id',
  outbox: '++seq, &actId, matter, state',
  media: 'sha256, state',
  drafts: 'key',
  fixes: 'at',
})

const kept: Table<{ key: string; value: unknown }, string> = base.table('kept')
const tasks: Table<KeptTask, string> = base.table('tasks')
const outbox: Table<OutboxItem, number, Omit<OutboxItem, 'seq'>> = base.table('outbox')
const media: Table<KeptMedia, string> = base.table('media')
const drafts: Table<Draft, string> = base.table('drafts')
const fixes: Table<Fix, string> = base.table('fixes')

/** Everything that the device keeps. */
export const device = { base, kept, tasks, outbox, media, drafts, fixes }

const owner = z.object({ tenant: z.string(), account: z.string() })

/** Whose device this is, as 'street account'; undefined for nobody's. */
export async function ownerKey(): Promise<string | undefined> {
  const found = owner.safeParse((await kept.get('me'))?.value).data
  return found && `${found.tenant} ${found.account}`
}

/**
 * Asks the server for something and writes it down for whoever asked: an answer that comes after he has signed out, or
 * after another has signed in, is not kept.
 */
export async function fetchForOwner<T>(ask: () => Promise<T>, write: (answer: T) => Promise<void>): Promise<void> {
  const asked = await ownerKey()
  const answer = await ask()
  await base.transaction('rw', base.tables, async () => {
    if (asked !== undefined && (await ownerKey()) === asked) await write(answer)
  })
}

/** Empties the device: nothing of anybody stays. */
export async function wipeDevice(): Promise<void> {
  await base.transaction('rw', base.tables, () => Promise.all(base.tables.map((table) => table.clear())))
}
