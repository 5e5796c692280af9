import type { Readable } from 'node:stream'
import type * as z from 'zod'
import type { Actor } from '#access/actor.ts'
import type { Action } from '#access/rules.ts'
import type { Vault } from '#access/vault-store.ts'
import type { Instant } from '#calendar/date.ts'
import type { Database } from '#db/open.ts'
import type { Files } from '#documents/attachments-store.ts'
import type { Live } from '#matters/live-store.ts'
import type { StepReaction } from '#matters/scene-store.ts'
import type { Tiles } from '#registry/geography.ts'

/** What lives as long as the program: opened once in main, closed once. */
export type Resources = {
  database: Database
  vault: Vault
  files: Files
  live: Live
  /** The data folder: what is imported into the house beside its database lies there. */
  dataDir: string
  /** The tile service beneath the maps; absent: the street's own layers alone. */
  tiles?: Tiles
  /** What else happens when a step is taken, in the same transaction. */
  afterStep?: StepReaction
}

/** One request: who asks, and the one reading of the clock that everything in it uses. */
export type Context = {
  resources: Resources
  actor: Actor
  now: Instant
  ip: string
}

/** One request to a 'local' endpoint: somebody signed in, or whoever sits at this machine. */
export type Visitor = Omit<Context, 'actor'> & { actor?: Actor }

/** A GET that answers with a file. Body is bytes or a stream; the name is what the browser saves. */
export type FileRoute<I extends z.ZodType = z.ZodType> = {
  path: `/api/${string}`
  guard: Action
  input: I
  answer(context: Context, input: z.output<I>): Promise<{ name: string; mime: string; body: Uint8Array | Readable }>
}
