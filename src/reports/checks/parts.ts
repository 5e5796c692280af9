import type { Claim, Reading, Relation } from '#reports/claims/claim.ts'
import { isStage } from '#reports/claims/parts.ts'
import { plainOf } from '#reports/claims/plain.ts'
import { isExact, isSlip, meets, type Range, rangeOf } from '#reports/claims/range.ts'
import { numberWords, sumWords } from './arithmetic.ts'
import { type Check, type Finding, printed } from './check.ts'

type Parts = Extract<Relation, { kind: 'parts' }>
type Case = { relation: Parts; whole: Claim; parts: readonly Claim[]; cue: string; words: readonly string[] }

/** Parts against their whole. */
export const parts: Check = {
  id: 'parts',
  name: '分项与总数',
  explains:
    '“分别、包括、其余、合计”等说明分项列全的，各项相加必须等于总数；只写“其中”的，任何一项和各项之和不得多于总数。办结、满意、党员等会重叠的分项不相加。没有这些词而分项并列成套（采纳与不予采纳、各类各级、末项为其他）或与总数同名的，相加不等作存疑提示。',
  run: (reading) =>
    reading.relations.flatMap((relation) => (relation.kind === 'parts' ? check(reading, relation) : [])),
}

const overlapping = /党员|女|男|本科|大专|学历|研究生|持证|岁|中级|高级|少数民族|退役|退伍|律师|兼职|专职/

function check(reading: Reading, relation: Parts): readonly Finding[] {
  const whole = reading.claims[relation.whole]
  const list = relation.parts.flatMap((index) => reading.claims[index] ?? [])
  if (!whole || list.length === 0 || list.length !== relation.parts.length) return []
  const { start, end } = relation.cue
  const plain = plainOf(reading.text.slice(start, end))
  const words = list.map((claim, at) => wordsBefore(reading.text, claim, at === 0 ? end : (list[at - 1]?.end ?? 0)))
  const one: Case = { relation, whole, parts: list, cue: plain, words }
  const found = tooLarge(one) ?? sum(one)
  return found ? [{ ...found, claims: [relation.whole, ...relation.parts], also: list }] : []
}

function wordsBefore(text: string, claim: Claim, from: number): string {
  return text.slice(Math.max(from, claim.start - 40), claim.start)
}

type Found = Omit<Finding, 'claims' | 'also'>

function tooLarge({ whole, parts }: Case): Found | undefined {
  const limit = rangeOf(whole).high
  const one = parts.find((part) => rangeOf(part).low > limit)
  if (!one) return undefined
  const certain = one.unit === whole.unit && isExact(whole) && isExact(one)
  const severity = certain ? 'error' : 'doubt'
  return {
    ...at(whole),
    severity,
    stated: `总数${printed(whole)}`,
    expected: `不少于${numberWords(one.value, 6)}`,
    message: `其中一项${printed(one)}多于总数${printed(whole)}（${numberWords(one.value, 6)}>${numberWords(whole.value, 6)}）。请核对。`,
  }
}

function sum(one: Case): Found | undefined {
  const { whole, parts, relation, words } = one
  if (parts.length < 2 || (!relation.exhaustive && words.some((text) => overlapping.test(text)))) return undefined
  const total = sumRange(parts)
  const limits = rangeOf(whole)
  if (meets(total, limits)) return undefined
  if (relation.exhaustive) return unequal(one)
  if (words.some(isStage)) return undefined
  if (total.low > limits.high) return exceeding(one)
  return nearly(one)
}

/** No word says that these are all the parts: they stand behind the whole in a row, or behind 其中 without 其余 or 其他. */
function isUnsaid({ cue, words }: Case): boolean {
  return (
    /^[,;(\s]*$/.test(cue) || (cue.includes('其中') && !words.some((text) => /其余|其他|其它|剩余|余下/.test(text)))
  )
}

function unequal(one: Case): Found {
  const { whole, parts } = one
  const bare = isUnsaid(one)
  const sure =
    !bare && parts.every((part) => isExact(part)) && isExact(whole) && parts.every(({ unit }) => unit === whole.unit)
  const value = totalOf(parts)
  const apart = whole.value - value
  const gap = apart > 0 ? `少${numberWords(apart)}` : `多${numberWords(-apart)}`
  const advice = bare ? '请核对总数与分项；如分项未列全，写明“其中”或补上其余各项。' : '请核对总数与各分项。'
  return {
    ...at(whole),
    severity: sure ? 'error' : 'doubt',
    stated: `总数${printed(whole)}`,
    expected: numberWords(value, 6),
    message: `所列${parts.length}项相加：${sumWords(parts)}=${numberWords(value, 6)}，总数写${printed(whole)}，分项之和比总数${gap}。${advice}`,
  }
}

function exceeding({ whole, parts }: Case): Found {
  const value = totalOf(parts)
  const things = !['人', '名', '位', '户', '家'].includes(whole.unit)
  const sure = things && isExact(whole) && parts.every((part) => isExact(part) && part.unit === whole.unit)
  return {
    ...at(whole),
    severity: sure ? 'error' : 'doubt',
    stated: `总数${printed(whole)}`,
    expected: `不少于${numberWords(value, 6)}`,
    message: `其中${parts.length}项相加：${sumWords(parts)}=${numberWords(value, 6)}，多于总数${printed(whole)}。请核对总数与各分项。`,
  }
}

/** 其中 need not be all; but what comes so near to the whole was perhaps meant to be. */
function nearly({ whole, parts }: Case): Found | undefined {
  const value = totalOf(parts)
  if (!isExact(whole) || !parts.every(isExact)) return undefined
  const slip = whole.value >= 100 && isSlip(whole.value, value)
  if (!slip && (value < 0.9 * whole.value || whole.value < 20)) return undefined
  return {
    ...at(whole),
    severity: 'doubt',
    stated: `总数${printed(whole)}`,
    expected: numberWords(value, 6),
    message: `其中${parts.length}项相加：${sumWords(parts)}=${numberWords(value, 6)}，与总数${printed(whole)}${slip ? '只差一个数字' : '相近而不等'}，可能有一处写错。如分项本未列全，则不必改。`,
  }
}

function at({ start, end }: Claim) {
  return { kind: 'parts', start, end }
}

function totalOf(parts: readonly Claim[]): number {
  return parts.reduce((total, { value }) => total + value, 0)
}

function sumRange(parts: readonly Claim[]): Range {
  return parts.map(rangeOf).reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), {
    low: 0,
    high: 0,
  })
}
