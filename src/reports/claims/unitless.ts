import { boundBefore } from './bounds.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import type { Quantity } from './quantity.ts'

const lead = /(?:共|共计|合计|总计|累计|总数|数量|总量|达到?|[数量]|受理|办理|办结|化解)(?:约|近|超|达|为|是|:)?$/
const closes = /[,。;!?)\n]|$/y
const hotline = /^(?:11[09]|12[02]|12\d{3}|9[56]\d{3,4}|(?:19|20)\d\d)$/
const sums = /[数量]$/

/**
 * A number without a measure word that its words still call a count (申请总数120), or one of 万 or 亿 (960多万贫困人口).
 * Hotlines and years are none.
 */
export function unitlessAt(plain: string, at: number): Quantity | undefined {
  const numeral = numeralAt(plain, at)
  if (!numeral || numeral.spelt || numeral.upper !== undefined) return undefined
  if (/[万亿]/.test(plain.slice(at, numeral.end))) return plainCount(plain, at, numeral)
  const before = plain.slice(Math.max(0, at - 6), at)
  if (!lead.test(before) || (hotline.test(plain.slice(at, numeral.end)) && !sums.test(before))) return undefined
  closes.lastIndex = numeral.end
  if (!closes.test(plain)) return undefined
  return numeral.value % 1 === 0 ? plainCount(plain, at, numeral) : undefined
}

function plainCount(plain: string, at: number, { end, value, step, bound, spelt }: Numeral): Quantity {
  const before = boundBefore(plain, at)
  const start = before?.start ?? at
  return { start, end, number: at, value, step, bound: before?.bound ?? bound, kind: 'count', unit: '', spelt }
}

/** 「分别为12、15、20件」: the numbers before the last share its unit. `passed` are those passed over so far, the last at the end. */
export function sharingUnit(plain: string, passed: readonly number[], last: Quantity): readonly Quantity[] {
  const found: Quantity[] = []
  let next = last
  for (const at of passed.toReversed()) {
    const numeral = numeralAt(plain, at)
    if (!numeral || !/^[、和]$/.test(plain.slice(numeral.end, next.start))) break
    const { end, value, step, bound, spelt } = numeral
    next = { start: at, end, number: at, value, step, bound, kind: last.kind, unit: last.unit, spelt }
    found.unshift(next)
  }
  return /分别[^,。;、]{0,6}$/.test(plain.slice(Math.max(0, next.start - 8), next.start)) ? found : []
}
