import { directionOf } from '#reports/claims/change.ts'
import type { Claim, Reading } from '#reports/claims/claim.ts'
import { isExact, meets, type Range, rangeOf } from '#reports/claims/range.ts'
import { decimalsOf, figureOf, numberWords } from './arithmetic.ts'
import { type Check, type Finding, printed } from './check.ts'

/** A stated rise or fall against the figures of both years. */
export const change: Check = {
  id: 'change',
  name: '增减与两年数',
  explains:
    '文中写了本年数、上年数和增减幅度的，按“（本年－上年）÷上年”重算；写件数差的按相减；写百分点的按两个比率相减；写倍数的，“增长几倍”和“是几倍”都算对。方向写反的报错。',
  run: (reading) =>
    reading.relations.flatMap((relation) => {
      if (relation.kind !== 'change' || relation.before === undefined) return []
      const rate = reading.claims[relation.rate]
      const now = reading.claims[relation.now]
      const before = reading.claims[relation.before]
      const direction = rate && directionOf(rate, lead(reading, rate))
      if (!rate || !now || !before || !direction) return []
      const finding = compare(rate, now, before, direction)
      return finding
        ? [{ ...finding, claims: [relation.before, relation.now, relation.rate], also: [before, now] }]
        : []
    }),
}

function lead({ text }: Reading, { start }: Claim): string {
  return text.slice(Math.max(0, start - 24), start)
}

type Found = Omit<Finding, 'claims' | 'also'>

/** What the rise or fall comes to by the two figures, in the unit that it is stated in, and how that is worked out. */
type Worked = { value: number; range: Range; sum: string }

function compare(rate: Claim, now: Claim, before: Claim, direction: 'up' | 'down'): Found | undefined {
  const worked = workings(rate, now, before, direction)
  if (worked.length === 0 || worked.some(({ range }) => meets(range, rangeOf(rate)))) return undefined
  const [first] = worked
  if (!first) return undefined
  const unit = rate.kind === 'rate' ? '%' : rate.unit
  const right = `${first.value < 0 ? '' : words(direction)}${numberWords(Math.abs(first.value), decimalsOf(rate))}${unit}`
  const base = { kind: 'change', start: rate.start, end: rate.end, stated: `${words(direction)}${printed(rate)}` }
  const certain = [rate, now, before].every(isExact) && now.unit === before.unit
  if (first.value < 0) {
    const other = direction === 'up' ? 'down' : 'up'
    const expected = `${words(other)}${numberWords(-first.value, decimalsOf(rate))}${unit}`
    const message = `上期${printed(before)}、本期${printed(now)}，是${words(other)}，文中写${base.stated}，方向相反。`
    return { ...base, severity: certain ? 'error' : 'doubt', expected, message }
  }
  if (rate.kind === 'rate' && now.kind === 'rate' && meets(pointsOf(now, before), rangeOf(rate))) {
    const points = `${numberWords(Math.abs(now.value - before.value))}个百分点`
    const message = `${figureOf(now)}%与${figureOf(before)}%相差${points}，文中写${printed(rate)}；两个比率之差应写百分点。`
    return { ...base, severity: 'doubt', expected: points, message }
  }
  const message = `${first.sum}，文中写${base.stated}。请核对两期数与幅度。`
  return { ...base, severity: certain ? 'error' : 'doubt', expected: right, message }
}

function pointsOf(now: Claim, before: Claim): Range {
  const one = rangeOf(now)
  const two = rangeOf(before)
  const low = now.value >= before.value ? one.low - two.high : two.low - one.high
  const high = now.value >= before.value ? one.high - two.low : two.high - one.low
  return { low, high }
}

function words(direction: 'up' | 'down'): string {
  return direction === 'up' ? '增加' : '减少'
}

function workings(rate: Claim, now: Claim, before: Claim, direction: 'up' | 'down'): readonly Worked[] {
  const sign = direction === 'up' ? 1 : -1
  const difference = oriented(rangeOf(now), rangeOf(before), sign)
  const value = sign * (now.value - before.value)
  const [large, small] = sign > 0 ? [now, before] : [before, now]
  const minus = `${figureOf(large)}－${figureOf(small)}`
  if (rate.kind === 'count' || rate.kind === 'points') {
    const unit = rate.kind === 'points' ? '个百分点' : rate.unit
    return [{ value, range: difference, sum: `${minus}=${numberWords(value, 6)}${unit}` }]
  }
  const base = rangeOf(before)
  if (base.low <= 0) return []
  if (rate.kind === 'times') return timesOf(now, before)
  const percent = (100 * value) / before.value
  const bounds = [
    difference.low / base.low,
    difference.low / base.high,
    difference.high / base.low,
    difference.high / base.high,
  ]
  const range = { low: 100 * Math.min(...bounds), high: 100 * Math.max(...bounds) }
  const sum = `（${minus}）÷${figureOf(before)}=${numberWords(percent, decimalsOf(rate))}%`
  return [{ value: percent, range, sum }]
}

function oriented(now: Range, before: Range, sign: number): Range {
  return sign > 0
    ? { low: now.low - before.high, high: now.high - before.low }
    : { low: before.low - now.high, high: before.high - now.low }
}

function timesOf(now: Claim, before: Claim): readonly Worked[] {
  const one = rangeOf(now)
  const two = rangeOf(before)
  const value = now.value / before.value
  const range = { low: one.low / two.high, high: one.high / two.low }
  const sum = `${figureOf(now)}÷${figureOf(before)}=${numberWords(value)}`
  return [
    { value, range, sum: `${sum}，即增加${numberWords(value - 1)}倍` },
    { value: value - 1, range: { low: range.low - 1, high: range.high - 1 }, sum },
  ]
}
