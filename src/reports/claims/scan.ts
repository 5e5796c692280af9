import { closedTo } from './not-claims.ts'
import { beginsNumeral, numeralRunEnd } from './numerals.ts'
import { type Quantity, quantityAt } from './quantity.ts'
import { counts } from './spelt-counts.ts'
import { sharingUnit, unitlessAt } from './unitless.ts'

const mostShared = 12

/** Every quantity of a text in {@link plainOf} form, in order, not overlapping; in time proportional to its length. */
export function quantitiesOf(plain: string): readonly Quantity[] {
  const closed = closedTo(plain)
  const quantities: Quantity[] = []
  let passed: number[] = []
  let last = 0
  let at = 0
  const add = (quantity: Quantity) => {
    quantities.push({ ...quantity, start: Math.max(last, quantity.start) })
    last = quantity.end
  }
  while (at < plain.length) {
    if (!mayBegin(plain.charAt(at))) at++
    else if (closed[at] === 1) {
      while (closed[at] === 1) at++
    } else {
      const quantity =
        closed[at - 1] !== 1 && isAttached(plain, at) ? undefined : (countingAt(plain, at) ?? unitlessAt(plain, at))
      if (quantity) {
        for (const shared of sharingUnit(plain, passed, quantity)) add(shared)
        add(quantity)
        passed = []
        at = quantity.end
      } else {
        passed = [...passed.slice(-mostShared), at]
        at = numeralRunEnd(plain, at)
      }
    }
  }
  return quantities
}

function countingAt(plain: string, at: number): Quantity | undefined {
  const quantity = quantityAt(plain, at)
  if (!quantity || !counts(plain, quantity)) return undefined
  // 「增速为-3.5%」；破折号是两个。
  const negative =
    quantity.kind === 'rate' && quantity.start === at && /[\u4e00-\u9fa5]-$/.test(plain.slice(Math.max(0, at - 2), at))
  return negative ? { ...quantity, start: at - 1, value: -quantity.value } : quantity
}

function mayBegin(sign: string): boolean {
  return sign === '翻' || sign === '半' || beginsNumeral(sign)
}

// 连着字母、加号、斜线、小数点的数是编号或网址。
function isAttached(plain: string, at: number): boolean {
  if (!/\d/.test(plain.charAt(at))) return false
  return /[A-Za-z_#@=]$|[A-Za-z\d][+/.\-×*]$/.test(plain.slice(Math.max(0, at - 2), at))
}
