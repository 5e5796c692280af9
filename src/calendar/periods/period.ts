import type { Duration } from '../duration.ts'

/** S statute, N national policy document, L local rule or a default that may be edited, I internal service level. */
export type PeriodKind = 'S' | 'N' | 'L' | 'I'

/** 'within' ends on the due day; 'at-least' must have passed first; 'backward' counts back from an event. */
export type Direction = 'within' | 'at-least' | 'backward'

export type Extension = {
  /** The most that all extensions together may add; absent: allowed, but the law names no length. */
  readonly upTo?: Duration
  /** `upTo` is per time, not in all. */
  readonly each?: true
  readonly approver: string
  readonly notice: string
  /** Only these variants may be extended. */
  readonly only?: readonly string[]
  /** The law allows it only where another law, regulation or rule says so, which must then be named. */
  readonly needsBasis?: true
}

type Head = {
  readonly name: string
  readonly kind: PeriodKind
  /** Law and article; says 未核实 where the text was not read. */
  readonly basis: string
  /** The fact from which it runs. */
  readonly starts: string
  readonly note?: string
}

type Countable = Head & {
  readonly countable?: true
  readonly extension?: Extension
  /** What does not count, in the words of the rule. */
  readonly pause?: string
}

type Single = Countable & {
  readonly within: Duration
  readonly default?: undefined
  readonly variants?: undefined
  readonly direction?: Direction
}

/** Lengths by case; `default` is the one meant when nobody says which, `variants` names them. */
type Alternatives = Countable & {
  readonly within: Readonly<Record<string, Duration>>
  readonly default: string
  readonly variants: Readonly<Record<string, string>>
  readonly direction?: Readonly<Record<string, Direction>>
}

/** A rule of the table that is no period running from a day. */
export type UncountablePeriod = Head & {
  readonly countable: false
  readonly reason: string
  /** A fixed date of every year (期日), in the year after the one reported on. */
  readonly fixed?: { readonly month: number; readonly date: number }
  readonly extension?: Extension
  readonly pause?: string
  readonly within?: undefined
  readonly default?: undefined
  readonly variants?: undefined
  readonly direction?: undefined
}

export type CountablePeriod = Single | Alternatives

/** One row of the deadline table (domain/deadlines.csv) as a value. */
export type Period = CountablePeriod | UncountablePeriod

export function isCountable(period: Period): period is CountablePeriod {
  return period.countable !== false
}

/** The length of a period, of its default variant or of the named one; undefined for an unknown variant. */
export function findWithin(period: CountablePeriod, variant?: string): Duration | undefined {
  if (period.default === undefined) return variant === undefined ? period.within : undefined
  const key = variant ?? period.default
  return Object.hasOwn(period.within, key) ? period.within[key] : undefined
}

/** Which way a period counts, of its default variant or of the named one. */
export function directionOf(period: CountablePeriod, variant?: string): Direction {
  if (period.default === undefined) return period.direction ?? 'within'
  return period.direction?.[variant ?? period.default] ?? 'within'
}

/** The extension that this variant may have, or undefined. */
export function extensionOf(period: Period, variant?: string): Extension | undefined {
  const only = period.extension?.only
  return only && !only.includes(variant ?? period.default ?? '') ? undefined : period.extension
}
