import type { Claim } from './claim.ts'

/** The values that a claim allows, both ends included. */
export type Range = { low: number; high: number }

/** 200余 is 200 to 300, 近300 is 200 to 300, 约300 is 250 to 350, 98%以上 is 98 and up, 28.26% is within half a step. */
export function rangeOf(claim: Claim): Range {
  const { value, upper, bound, kind, step, text } = claim
  if (upper !== undefined) return { low: value, high: upper }
  const grain = grainOf(value, step)
  if (bound === 'about') {
    const width = Math.max(grain / 2, value * 0.05)
    return { low: value - width, high: value + width }
  }
  if (bound === 'at-least') {
    const near = /[余多几]/.test(text) && !/以上|不少于|不低于|至少/.test(text)
    return { low: value, high: near ? value + grain : Number.POSITIVE_INFINITY }
  }
  if (bound === 'at-most') return { low: /近|将近/.test(text) ? value - grain : 0, high: value }
  const half = kind === 'count' && step === 1 ? 0 : step / 2
  return { low: value - half, high: value + half }
}

/** The place of the last digit that is not nought: 150 has 10, 30000 has 10000, 98.5 has its step. */
function grainOf(value: number, step: number): number {
  let grain = step > 0 ? step : 1
  for (let round = 0; round < 15 && value !== 0 && isMultiple(value, grain * 10); round++) grain *= 10
  return grain
}

function isMultiple(value: number, of: number): boolean {
  const times = value / of
  return Math.abs(times - Math.round(times)) < 1e-9
}

/** Whether the two have a value in common, with room for what floating point loses. */
export function meets(one: Range, two: Range): boolean {
  const room = 1e-9 * Math.max(1, Math.abs(one.low), Math.abs(two.low))
  return one.low <= two.high + room && two.low <= one.high + room
}

/** The claim states one number and nothing about its bounds. */
export function isExact(claim: Claim): boolean {
  return claim.bound === 'exact' && claim.upper === undefined
}

/** The numbers differ as by one wrong digit or two that changed places. */
export function isSlip(one: number, two: number): boolean {
  const first = String(Math.round(one))
  const second = String(Math.round(two))
  if (first.length !== second.length || first.length > 12 || first === second) return false
  const apart = [...first].flatMap((digit, at) => (digit === second[at] ? [] : [at]))
  if (apart.length === 1) return true
  const [low, high] = apart
  return (
    apart.length === 2 &&
    low !== undefined &&
    high === low + 1 &&
    first[low] === second[high] &&
    first[high] === second[low]
  )
}

/**
 * Whether part of whole could have been meant by the rate: they come within about twice of each other, or one wrong digit
 * in one of the three numbers explains what is apart.
 */
export function isLikely(rate: Claim, part: Claim, whole: Claim): boolean {
  if (whole.value <= 0 || rate.value <= 0 || part.value <= 0) return false
  const worked = (100 * part.value) / whole.value
  if (worked > 0.48 * rate.value && worked < 2.1 * rate.value) return true
  return isOneSlipAway(rate, part, whole)
}

/** One digit, or two neighbours that changed places, in one of the three numbers make the rate right. */
export function isOneSlipAway(rate: Claim, part: Claim, whole: Claim): boolean {
  const scale = 1 / (rate.step > 0 ? rate.step : 1)
  const low = rate.value - rate.step / 2
  const high = rate.value + rate.step / 2
  if (low <= 0) return false
  return (
    isSlip(rate.value * scale, ((100 * part.value) / whole.value) * scale) ||
    isSlipInto(whole.value, (100 * part.value) / high, (100 * part.value) / low) ||
    isSlipInto(part.value, (low * whole.value) / 100, (high * whole.value) / 100)
  )
}

function isSlipInto(value: number, low: number, high: number): boolean {
  const first = Math.ceil(low - 1e-9)
  for (let one = first; one <= high + 1e-9 && one < first + 60; one++) if (isSlip(value, one)) return true
  return false
}
