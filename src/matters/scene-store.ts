import { loadSettings } from '#access/settings-store.ts'
import type { TenantVault } from '#access/vault-store.ts'
import { type Tx, transact } from '#db/transact.ts'
import type { Context } from '#http/context.ts'
import type { Calendars } from '#registry/calendar-store.ts'
import { loadCalendars } from '#registry/calendar-store.ts'
import type { Setting } from './decide.ts'
import type { Write } from './store.ts'

/** One act's surroundings: a transaction, who acts, when, and what the street has set. */
export type Scene = Setting & {
  tx: Tx
  ip: string
  calendars: Calendars
  vault: TenantVault
  /** Matters changed here, told to open screens after the commit. */
  changes: Array<{ matter: string; seq: number }>
  afterStep?: StepReaction
}

/** What else happens when a step is taken, in its transaction: with it, or not at all. */
export type StepReaction = (scene: Scene, write: Write) => Promise<void>

/** The scene of an act within a running transaction. */
export async function sceneIn(tx: Tx, context: Pick<Context, 'resources' | 'actor' | 'now' | 'ip'>): Promise<Scene> {
  const vault = context.resources.vault.forTenant(tx.tenant)
  const [{ lengths, ladders }, calendars] = [await loadSettings(tx), await loadCalendars(tx)]
  return {
    tx,
    actor: context.actor,
    now: context.now,
    ip: context.ip,
    calendar: calendars.newest,
    calendars,
    vault,
    lengths,
    ladders,
    seal: (_, text) => vault.seal(text),
    index: (kind, text) => vault.index(kind, text),
    changes: [],
    ...(context.resources.afterStep ? { afterStep: context.resources.afterStep } : {}),
  }
}

/** Runs an act in one transaction and, once it is committed, tells every open screen what changed. */
export async function perform<T>(context: Context, act: (scene: Scene) => Promise<T>): Promise<T> {
  const { database, live } = context.resources
  const { tenant } = context.actor
  let changes: Scene['changes'] = []
  const result = await transact(database.pool, tenant, async (tx) => {
    const scene = await sceneIn(tx, context)
    changes = scene.changes
    return act(scene)
  })
  for (const change of changes) live.publish({ tenant, ...change })
  return result
}
