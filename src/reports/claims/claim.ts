/** A stretch of the text in UTF-16 code units, half-open. */
export type Span = { start: number; end: number }

/** How the text bounds its number: 整 is exact; 约 左右 上下 近似; 余 多 超 以上 不少于 at least; 近 不足 以下 不超过 at most. */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most'

/**
 * What sort of quantity it is: a number of things or an amount, a rate of a whole (%, 成, 三分之二), a difference of
 * rates (个百分点), a multiple (3倍, 翻一番).
 */
export type ClaimKind = 'count' | 'rate' | 'points' | 'times'

/** When the claim holds: a year, a day as of which it was counted, or what it is compared with. */
export type When = { kind: 'year' | 'as-of' | 'since' | 'period'; words: string; year?: number }

/** 同比、环比、较上年…: whether up or down and against what, by its words. */
export type Change = {
  against: 'last-year' | 'last-period' | 'other'
  direction: 'up' | 'down' | 'flat'
  words: string
}

/** One quantity that a text states. The span covers the number with its bound words and unit: 「6万余份」. */
export type Claim = Span & {
  text: string
  /** In single units: 6万 is 60000, 三分之二 is 66.67 with kind rate; rates are in per cent. */
  value: number
  /** The upper end of a range; `value` is then the lower. */
  upper?: number
  bound: Bound
  kind: ClaimKind
  /** As printed: 件, 人次, 万元 is 元 with the value multiplied, % for rates, 个百分点, 倍; '' without one. */
  unit: string
  /** One step of the last printed digit in single units: 28.26 % has 0.01, 6万 has 10000, 13件 has 1. */
  step: number
  /** What is counted, as the text words it: 矛盾纠纷, 调解成功率. */
  what: string
  /** What was done with it, when its clause has a verb: 受理, 办结. So 受理事项 and 办结事项 are told apart. */
  act?: string
  /** The whole it is of, its place, when the sentence says them. */
  of?: string
  where?: string
  when?: When
  change?: Change
  /** Index into the sentences of the reading. */
  sentence: number
}

/**
 * How claims hang together; numbers are indexes into the claims. `cue` is the words that say so.
 * `parts`: 其中 分别 包括; exhaustive when the text says that the parts make up the whole, else they may only not exceed it.
 * `ratio`: rate = part / whole; unsure when only likely words and order say so. `change`: rate or difference from `before` (when stated) to `now`.
 * `same`: the same thing of the same time stated again.
 */
export type Relation =
  | { kind: 'parts'; whole: number; parts: readonly number[]; exhaustive: boolean; cue: Span }
  | { kind: 'ratio'; rate: number; part: number; whole: number; unsure?: true; cue: Span }
  | { kind: 'change'; rate: number; now: number; before?: number; cue: Span }
  | { kind: 'same'; claims: readonly [number, number]; cue: Span }

/** A text read: its sentences, every quantity it states, and how these hang together. */
export type Reading = {
  text: string
  sentences: readonly Span[]
  claims: readonly Claim[]
  relations: readonly Relation[]
}
