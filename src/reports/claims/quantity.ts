import { boundAfter, boundBefore } from './bounds.ts'
import type { Bound, ClaimKind, Span } from './claim.ts'
import { exactly, type Numeral, numeralAt, rangeFrom } from './numerals.ts'
import { halfAfter, unitAt } from './units.ts'

/** A number with its bound words and unit, before it is known what it counts. `number` is where the numeral itself begins. */
export type Quantity = Span & {
  number: number
  value: number
  upper?: number
  step: number
  bound: Bound
  kind: ClaimKind
  unit: string
  spelt: boolean
}

const portion = /([十百千万])分之/y
const numeratorOf = /([二两三四五六七八九十]|\d{1,2})分之/y
const slashed = /(?<=[的占达约为近超过到足])([1-9]\d?)\/(\d{1,2})(?![\d/]|小时)/y
const tenths = /成[一二三四五六七八九]?(?=[,。、;:!?)\]\s”以的多余左上是]|$)/y
const doubled = /翻了?(?:([一两二三四五六七八九]|\d{1,2})番|番)/y
const whole = /百分(?:之)?百/y
const half = /(?:一半|半数)/y
const halfTime = /半个?(?=小时|天|工作日)/y

/** The quantity whose numeral begins at `at`; undefined when no unit follows or the signs are no numeral. */
export function quantityAt(plain: string, at: number): Quantity | undefined {
  return doubledAt(plain, at) ?? halfAt(plain, at) ?? fractionAt(plain, at) ?? measuredAt(plain, at)
}

function measuredAt(plain: string, at: number): Quantity | undefined {
  const first = numeralAt(plain, at)
  if (!first) return undefined
  const tenth = first.value < 10 && first.upper === undefined ? matchEnd(tenths, plain, first.end) : undefined
  if (tenth !== undefined) {
    const rest = plain.charAt(tenth - 1) === '成' ? 0 : (numeralAt(plain, tenth - 1)?.value ?? 0)
    return finished(
      plain,
      at,
      { ...first, end: tenth, value: first.value * 10 + rest, step: rest ? 1 : 10 },
      '%',
      'rate',
    )
  }
  const found = unitAt(plain, first.end)
  if (!found || (isRound(plain, at) && first.bound === 'exact' && !boundOf(plain, at))) return undefined
  const half = first.upper === undefined ? halfAfter(plain, found) : undefined
  if (half)
    return finished(plain, at, { ...first, end: half.end, value: first.value + 0.5, step: 0.5 }, half.unit, 'count')
  const range =
    first.upper === undefined && !/[由从]/.test(plain.charAt(at - 1))
      ? rangeFrom(plain, first, at, found.end)
      : undefined
  const again = range && unitAt(plain, range.end)
  if (range && again && again.unit === found.unit) {
    return finished(plain, at, { ...range, end: again.end }, found.unit, found.kind)
  }
  if (found.unit === '‰') {
    return finished(
      plain,
      at,
      { ...first, end: found.end, value: exactly(first.value / 10), step: exactly(first.step / 10) },
      '%',
      'rate',
    )
  }
  return finished(plain, at, { ...first, end: found.end }, found.unit, found.kind)
}

// 「千家万户」「百日」里的千、百不是数；「千余人」「近百户」才是。
function isRound(plain: string, at: number): boolean {
  return /[百千万亿]/.test(plain.charAt(at))
}

// 百分之九十八、千分之五、三分之二。
function fractionAt(plain: string, at: number): Quantity | undefined {
  const full = matchEnd(whole, plain, at)
  if (full !== undefined) {
    return finished(plain, at, { end: full, value: 100, step: 1, spelt: true, bound: 'exact' }, '%', 'rate')
  }
  portion.lastIndex = at
  const scale = portion.exec(plain)?.[1]
  if (scale !== undefined) {
    const hundreds = { 十: 10, 百: 1, 千: 0.1, 万: 0.01 }[scale] ?? 1
    const read = numeralAt(plain, portion.lastIndex)
    if (!read) return undefined
    const numeral = { ...read, value: exactly(read.value * hundreds), step: exactly(Math.min(read.step, 1) * hundreds) }
    if (read.upper !== undefined) numeral.upper = exactly(read.upper * hundreds)
    return finished(plain, at, numeral, '%', 'rate')
  }
  slashed.lastIndex = at
  const [, over, under] = slashed.exec(plain) ?? []
  if (over !== undefined && under !== undefined && Number(over) < Number(under)) {
    return shareAt(plain, at, slashed.lastIndex, Number(over) / Number(under))
  }
  numeratorOf.lastIndex = at
  if (!numeratorOf.test(plain)) return undefined
  const below = numeralAt(plain, at)
  const above = numeralAt(plain, numeratorOf.lastIndex)
  if (!below || !above || below.value === 0) return undefined
  return shareAt(plain, at, above.end, above.value / below.value)
}

function shareAt(plain: string, at: number, end: number, share: number): Quantity {
  const value = Math.round(share * 10_000) / 100
  return finished(plain, at, { end, value, step: 0.01, spelt: true, bound: 'exact' }, '%', 'rate')
}

function doubledAt(plain: string, at: number): Quantity | undefined {
  if (plain.charAt(at) !== '翻') return undefined
  doubled.lastIndex = at
  const found = doubled.exec(plain)
  if (!found) return undefined
  const times = found[1] === undefined ? 1 : (numeralAt(plain, doubled.lastIndex - 1 - found[1].length)?.value ?? 1)
  const numeral: Numeral = { end: doubled.lastIndex, value: 2 ** times, step: 1, spelt: true, bound: 'exact' }
  return finished(plain, at, numeral, '倍', 'times')
}

function halfAt(plain: string, at: number): Quantity | undefined {
  const end = matchEnd(half, plain, at)
  const numeral = { step: 1, spelt: true, bound: 'exact' } as const
  if (end !== undefined) return finished(plain, at, { ...numeral, end, value: 50 }, '%', 'rate')
  const time = matchEnd(halfTime, plain, at)
  const unit = time === undefined ? undefined : unitAt(plain, time)
  return unit && finished(plain, at, { ...numeral, step: 0.5, end: unit.end, value: 0.5 }, unit.unit, 'count')
}

// 「上千份」「上百人次」的「上」只在百、千、万之前才是约数。
function boundOf(plain: string, at: number): { start: number; bound: Bound } | undefined {
  const up = isRound(plain, at) && plain.charAt(at - 1) === '上' && !/[以之]/.test(plain.charAt(at - 2))
  return up ? { start: at - 1, bound: 'at-least' } : boundBefore(plain, at)
}

function finished(plain: string, at: number, numeral: Numeral, unit: string, kind: ClaimKind): Quantity {
  const before = boundOf(plain, at)
  const after = boundAfter(plain, numeral.end) ?? moreAfter(plain, numeral.end, unit)
  const within = /内|之内|以内/y.test(plain.slice(numeral.end, numeral.end + 2)) && /天|日|小时|分钟|月|年/.test(unit)
  return {
    start: before?.start ?? at,
    end: after?.end ?? numeral.end,
    number: at,
    value: numeral.value,
    ...(numeral.upper === undefined ? {} : { upper: numeral.upper }),
    step: numeral.step,
    bound: after?.bound ?? before?.bound ?? (within ? 'at-most' : numeral.bound),
    kind,
    unit,
    spelt: numeral.spelt,
  }
}

// 「1倍多」「3年多」。
function moreAfter(plain: string, at: number, unit: string): { end: number; bound: Bound } | undefined {
  const longer =
    /^(?:倍|年|小时|天|个月|个小时|分钟)$/.test(unit) && /^多(?=[,。;、:)的来\s]|$)/.test(plain.slice(at, at + 2))
  return longer ? { end: at + 1, bound: 'at-least' } : undefined
}

function matchEnd(pattern: RegExp, plain: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(plain) ? pattern.lastIndex : undefined
}
