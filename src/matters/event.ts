import type { Instant } from '#calendar/date.ts'
import type { Duration } from '#calendar/duration.ts'
import type { LinkKind } from '#procedures/define.ts'

/** A person as stored: every personal field sealed, so the ledger holds no plain name. */
export type SealedPerson = {
  part: string
  kind: string
  name: string
  phone?: string
  idNumber?: string
  address?: string
}

/** Lengths that applied when a step was taken, by deadline; `promised` is the shorter time the street gave its word for. */
export type Lengths = Record<string, { within: Duration; promised?: Duration }>

export type Filed = {
  procedure: string
  edition: string
  number: string
  title: string
  detail: string
  channel: string
  people: SealedPerson[]
  personKeys: string[]
  place?: string
  longitude?: number
  latitude?: number
  village?: string
  grid?: string
  likes?: number
  dislikes?: number
  intake: Record<string, unknown>
  unit?: string
  assignee?: string
  sealed: boolean
  externalId?: string
  batch?: string
  lengths: Lengths
}

export type PaperGiven = { key: string; name: string; attachment: string }

export type Stepped = {
  step: string
  form: Record<string, unknown>
  papers: PaperGiven[]
  unit?: string
  assignee?: string
  note?: string
  lengths: Lengths
}

export type Assigned = { unit?: string; assignee?: string; note?: string }

/** Corrects what was written at intake; the clocks do not move. */
export type Edited = {
  title?: string
  detail?: string
  place?: string
  longitude?: number
  latitude?: number
  village?: string
  grid?: string
  people?: SealedPerson[]
  personKeys?: string[]
  intake?: Record<string, unknown>
  reason: string
}

export type Attached = { attachment: string; name: string; paper?: string }
export type Linked = { link: string; kind: LinkKind; direction: 'from' | 'to'; other: string; note?: string }
export type Unlinked = { link: string; reason: string }
export type Supervised = { kind: 'urge' | 'supervise'; words: string }
export type Rung = { key: string; occurrence: number; kind: string; level: number; dueAt: Instant; caughtUp: boolean }

export type Bodies = {
  filed: Filed
  step: Stepped
  assigned: Assigned
  signed: Record<string, never>
  noted: { words: string }
  edited: Edited
  attached: Attached
  linked: Linked
  unlinked: Unlinked
  supervised: Supervised
  rung: Rung
  withdrawn: { reason: string }
}

export type EventKind = keyof Bodies

type EventOf<K extends EventKind> = {
  position: number
  kind: K
  /** When it was recorded, and when it happened in the world; clocks run on the second. */
  at: Instant
  happenedAt: Instant
  /** The account, or 'system' for an automatic act. */
  actor: string
  actId: string
  body: Bodies[K]
}

/** One line of a matter's ledger. Order is the position, not the time. */
export type MatterEvent = { [K in EventKind]: EventOf<K> }[EventKind]

/** Automatic events do not count as a revision that a person must have seen. */
export function isAutomatic(event: MatterEvent): boolean {
  return event.kind === 'rung'
}

/** The exact text that is stored and hashed: keys in order, so the same body always gives the same bytes. */
export function canonicalBody(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
