import type { Claim } from '#reports/claims/claim.ts'
import { isExact, meets, type Range, rangeOf } from '#reports/claims/range.ts'
import { decimalsOf, figureOf, numberWords } from './arithmetic.ts'
import { type Check, type Finding, printed } from './check.ts'

/** A rate against the two counts it is of. */
export const ratio: Check = {
  id: 'ratio',
  name: '比率与件数',
  explains:
    '同一句里写了总数、其中一部分和比率的，按“部分÷总数”重算，按文中小数位数四舍五入比对；截尾少进一位的只提示。带约、余、以上的按其范围比。比率的名称与件数只是大致对得上的（参训率与参加轮训）作存疑提示。',
  run: ({ claims, relations }) =>
    relations.flatMap((relation) => {
      if (relation.kind !== 'ratio') return []
      const rate = claims[relation.rate]
      const part = claims[relation.part]
      const whole = claims[relation.whole]
      if (!rate || !part || !whole || whole.value <= 0) return []
      const finding = compare(rate, part, whole, relation.unsure === true)
      return finding
        ? [{ ...finding, claims: [relation.whole, relation.part, relation.rate], also: [whole, part] }]
        : []
    }),
}

function compare(
  rate: Claim,
  part: Claim,
  whole: Claim,
  unsure: boolean,
): Omit<Finding, 'claims' | 'also'> | undefined {
  const worked = quotient(rangeOf(part), rangeOf(whole))
  if (meets(worked, rangeOf(rate))) return undefined
  const decimals = decimalsOf(rate)
  const right = `${numberWords((100 * part.value) / whole.value, decimals)}%`
  const sum = `${figureOf(part)}÷${figureOf(whole)}=${right}`
  const base = { kind: 'ratio', start: rate.start, end: rate.end, stated: printed(rate), expected: right }
  const cut = { low: rate.value, high: rate.value + rate.step * (1 - 1e-9) }
  if (isExact(rate) && meets(worked, cut))
    return { ...base, severity: 'note', message: `${sum}，文中写${printed(rate)}，似为截尾，没有四舍五入。` }
  const certain = !unsure && isExact(rate) && isExact(part) && isExact(whole) && part.unit === whole.unit
  const more = part.value > whole.value ? `部分${printed(part)}多于总数${printed(whole)}，` : ''
  return {
    ...base,
    severity: certain ? 'error' : 'doubt',
    message: `${more}${sum}，文中写${printed(rate)}。请核对件数与比率。`,
  }
}

function quotient(part: Range, whole: Range): Range {
  return {
    low: (100 * part.low) / whole.high,
    high: whole.low > 0 ? (100 * part.high) / whole.low : Number.POSITIVE_INFINITY,
  }
}
