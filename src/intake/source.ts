import type { Instant } from '#calendar/date.ts'
import type { MappingField } from './mapping.ts'

/** A step that was taken outside before the record came to us. */
export type PastStep = { step: string; form: Record<string, unknown>; at: Instant; note?: string }

/** One outside record, ready to be filed. */
export type Incoming = {
  line: number
  /** The record's own number outside: the same one is never filed twice. */
  externalId: string
  happenedAt: Instant
  common: Record<string, unknown>
  intake: Record<string, unknown>
  steps: readonly PastStep[]
}

/** Why a row cannot be read, in words for the error file. */
export type Unreadable = { reason: string }

/** A kind of outside sheet: its columns, what it may be filed as, and how one row reads. */
export type Source = {
  id: string
  name: string
  kinds: readonly string[]
  fields: readonly MappingField[]
  /** `values` by field key; a field without a column is absent. */
  read(values: Readonly<Record<string, string>>, kind: string): Omit<Incoming, 'line'> | Unreadable
}
