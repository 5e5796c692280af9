import { directionOf } from '#reports/claims/change.ts'
import type { Claim, Reading } from '#reports/claims/claim.ts'
import { isExact, meets, type Range, rangeOf } from '#reports/claims/range.ts'
import { areAlike, isChange, isOfBefore, type Setting, settingsOf } from '#reports/claims/setting.ts'
import { decimalsOf, figureOf, numberWords } from './arithmetic.ts'
import { type Check, type Finding, printed } from './check.ts'

/** What a report says of the year before, against the report of that year. */
export const previousFigures: Check = {
  id: 'previous-figures',
  name: '上年数与上年报告',
  explains:
    '给了上年报告的：文中所写的上年数与上年报告同一事项的数不同的，存疑；只写同比幅度的，用上年报告的数重算，不符的存疑。',
  run: (reading, { previous }) => (previous ? compare(reading, previous) : []),
}

function compare(reading: Reading, previous: Reading): readonly Finding[] {
  const stated = unique(previous)
  const now = new Map(
    settingsOf(reading.text, reading.sentences, reading.claims)
      .flat()
      .map((one) => [one.index, one]),
  )
  return reading.relations.flatMap((relation) => {
    if (relation.kind !== 'change') return []
    const setting = now.get(relation.now)
    const rate = reading.claims[relation.rate]
    const theirs = setting && stated.get(setting.words)
    if (!setting || !rate || !theirs || !areAlike(theirs, setting.claim)) return []
    if (!againstLastYear(reading, rate)) return []
    const before = relation.before === undefined ? undefined : reading.claims[relation.before]
    const found = before ? restated(before, theirs) : recomputed(reading, rate, setting.claim, theirs)
    return found ? [{ ...found, claims: [relation.now, relation.rate], also: [setting.claim] }] : []
  })
}

function againstLastYear({ text }: Reading, { start, change }: Claim): boolean {
  return change?.against === 'last-year' || /同比|上年|去年/.test(text.slice(Math.max(0, start - 24), start))
}

/** The figures of a report by their words, those left out that two claims share with different values. */
function unique(reading: Reading): ReadonlyMap<string, Claim | undefined> {
  const found = new Map<string, Claim | undefined>()
  for (const one of settingsOf(reading.text, reading.sentences, reading.claims).flat()) {
    if (!isUsable(one)) continue
    const known = found.get(one.words)
    if (!found.has(one.words)) found.set(one.words, one.claim)
    else if (known && known.value !== one.claim.value) found.set(one.words, undefined)
  }
  return found
}

function isUsable(one: Setting): boolean {
  return one.words.length >= 3 && !isChange(one) && !isOfBefore(one) && one.claim.upper === undefined
}

type Found = Omit<Finding, 'claims' | 'also'>

function restated(before: Claim, theirs: Claim): Found | undefined {
  if (meets(rangeOf(before), rangeOf(theirs))) return undefined
  return {
    kind: 'previous-figures',
    severity: 'doubt',
    start: before.start,
    end: before.end,
    stated: printed(before),
    expected: printed(theirs),
    message: `这里写上年为${printed(before)}，上年报告写的是${printed(theirs)}。请核对；如上年数有更正，请说明。`,
  }
}

function recomputed({ text }: Reading, rate: Claim, now: Claim, theirs: Claim): Found | undefined {
  const direction = directionOf(rate, text.slice(Math.max(0, rate.start - 24), rate.start))
  if (!direction || rate.kind === 'times' || theirs.value <= 0 || !isExact(theirs) || !isExact(now)) return undefined
  const sign = direction === 'up' ? 1 : -1
  const difference = sign * (now.value - theirs.value)
  const relative = rate.kind === 'rate'
  const value = relative ? (100 * difference) / theirs.value : difference
  const worked: Range = { low: value - rate.step / 2, high: value + rate.step / 2 }
  if (meets(worked, rangeOf(rate))) return undefined
  const minus = `${figureOf(now)}－${figureOf(theirs)}`
  const decimals = decimalsOf(rate)
  const sum = relative
    ? `（${minus}）÷${figureOf(theirs)}=${numberWords(sign * value, decimals)}%`
    : `${minus}=${numberWords(sign * value, decimals)}`
  return {
    kind: 'previous-figures',
    severity: 'doubt',
    start: rate.start,
    end: rate.end,
    stated: printed(rate),
    expected: sum,
    message: `按上年报告的${printed(theirs)}重算：${sum}，文中写${direction === 'up' ? '增加' : '减少'}${printed(rate)}。请核对上年数或幅度。`,
  }
}
