import type { Relation, Span } from './claim.ts'
import { completeLength } from './complete.ts'
import {
  comesClose,
  comesNear,
  isClosed,
  isParallel,
  isParallelAfterVerb,
  rowLength,
  strictLength,
} from './parallel.ts'
import { isExact, isSlip } from './range.ts'
import { addsUp, areAlike, isAverage, isChange, isOfBefore, type Setting } from './setting.ts'

export type Parts = Extract<Relation, { kind: 'parts' }>

const mostParts = 40
const mostBack = 12
const mostScanned = 100
const remainder = /(?:其余|其他|其它|剩余|余下|另有|另外)[^,;。]{0,12}$/
const introducing = /^[,;]?\s*(?:包括|包含|分为|分别[为是]?|具体为|具体是|即|由)/

/**
 * Wholes and their parts in one sentence; `before` are the claims of the sentence before it, for a sentence that begins with 其中.
 * Said to be exhaustive: 分别 包括 分为 a colon or bracket of several, 其余, 合计 after them; 其中 alone is not, unless they add up.
 */
export function partsIn(group: readonly Setting[], before: readonly Setting[]): readonly Parts[] {
  const found: Parts[] = []
  for (let at = 0; at < group.length; at++) {
    const parts =
      amongOf(group, at, before) ??
      introducedOf(group, at) ??
      havingOf(group, at) ??
      totalledOf(group, at) ??
      (isAmong(found, group, at) ? undefined : headedOf(group, at))
    if (parts) found.push(parts)
  }
  return found
}

/** The claim and the next one are parts of one whole. */
function isAmong(found: readonly Parts[], group: readonly Setting[], at: number): boolean {
  const [one, two] = [group[at]?.index ?? -1, group[at + 1]?.index ?? -1]
  return found.slice(-3).some(({ parts }) => parts.includes(one) && parts.includes(two))
}

/** 其中: the parts follow, the whole stands before. */
function amongOf(group: readonly Setting[], at: number, before: readonly Setting[]): Parts | undefined {
  const first = group[at]
  const cue = first && cueIn(first, /其中(?!之一|一)|在其中|^,(?:[^,;。]{0,4})?(?<!包)含(?![量金义])/)
  if (!first || !cue || !isCount(first) || isChange(first)) return undefined
  const list = listFrom(group, at)
  const own = wholesBefore(group, at, first)
  const wholes = own.length > 0 ? own : at === 0 ? wholesBefore(before, before.length, first).toReversed() : []
  const exact = exactFit(wholes, list)
  const whole = exact?.whole ?? wholes.find(({ claim }) => claim.value >= sumOf(list)) ?? wholes[0]
  if (!whole) return undefined
  const complete = completeLength(whole, list)
  const fitting = exact && exact.list.length >= complete ? exact.list : undefined
  const settled = fitting ?? (complete > 1 ? list.slice(0, complete) : list)
  const said = settled.some(({ lead }) => remainder.test(lead))
  const exhaustive = settled.length > 1 && (fitting !== undefined || said || complete > 1)
  return partsOf(whole, settled, exhaustive, cue)
}

/** 共…件：甲…件、乙…件；包括、分为、（甲…件、乙…件）. */
function introducedOf(group: readonly Setting[], at: number): Parts | undefined {
  const first = group[at]
  const whole = group[at - 1]
  if (!first || !whole || !isCount(first) || !isCount(whole) || !areAlike(first.claim, whole.claim)) return undefined
  const opened = /^\s*[:(]/.test(first.lead)
  const cue = introducing.test(first.lead) ? cueIn(first, /包括|包含|分为|分别|具体|即|由/) : undefined
  if ((!opened && !cue) || isOfBefore(first) || isChange(first)) return undefined
  const list = listFrom(group, at)
  if (list.length < 2) return undefined
  const exact = exactFit([whole], list)
  const settled = exact?.list ?? list
  const last = settled.at(-1)
  const open = last !== undefined && /^[^,;。]{0,12}等/.test(last.tail) && exact === undefined
  return partsOf(whole, settled, !open, cue ?? { start: first.leadAt, end: first.leadAt + 1 })
}

/** 领办的8件…有4件已化解; 8件中有4件. */
function havingOf(group: readonly Setting[], at: number): Parts | undefined {
  const part = group[at]
  const whole = group[at - 1]
  if (!part || !whole || !isCount(part) || !isCount(whole) || part.claim.unit !== whole.claim.unit) return undefined
  if (!/^[^,;。、()]{0,14}(?:中|里)?,?已?有$/.test(part.lead) || isOfBefore(whole) || isAverage(whole)) return undefined
  const cue = cueIn(part, /有$/)
  return cue && partsOf(whole, [part], false, cue)
}

const totalling =
  /^[,;、)]?\s*(?:以上|[两二三四五六]者|[两二三四五六]项)?(?:(?:相?加)?(?:合计|共计|总计|总共|一共|总和)[^,;、。]{0,6}|共|[^,;、。]{0,4}(?:相加|加总)[^,;、。]{0,3})$/
const summing = /^[,;]\s*[^,;、。()]{0,8}(?:总数|总量|总额|累计|总人数|合计|共计|总计)[^,;、。]{0,4}$/

/** 甲、乙分别为…件、…件，合计…件. */
function totalledOf(group: readonly Setting[], at: number): Parts | undefined {
  const whole = group[at]
  if (!whole || !isCount(whole)) return undefined
  const composed = /[^,;、。()]共计?$/.test(whole.lead) && /^[^,;。]{0,4}组成/.test(whole.tail)
  const weak = !totalling.test(whole.lead) && summing.test(whole.lead)
  if (!composed && !weak && !totalling.test(whole.lead)) return undefined
  const cue = cueIn(whole, weak ? /^[,;]/ : /合计|共计|总计|总共|一共|总和|相加|加总|共/)
  const list: Setting[] = []
  for (let back = at - 1; back >= 0 && list.length < mostParts; back--) {
    const one = group[back]
    if (!one || !isCount(one) || !areAlike(one.claim, whole.claim) || isAverage(one) || isOther(one)) break
    list.unshift(one)
    if (sumOf(list) === whole.claim.value && list.length > 1) break
    if (/分别|由$/.test(one.lead) || /^[;。]/.test(one.lead.trim())) break
    if (
      weightOf(one.lead) > 1 &&
      sumOf(list) !== whole.claim.value &&
      list.length > 1 &&
      weightOf(list[1]?.lead ?? '') < weightOf(one.lead)
    )
      break
  }
  const alike = /合计|共计|总计/.test(whole.lead) || isParallel(list) || rowLength(whole, list) > 1
  if (weak && !(alike && comesNear(whole, list))) return undefined
  return list.length > 1 && cue ? partsOf(whole, list, true, cue) : undefined
}

/** 事项清单100项，甲类事项60项，乙类事项40项: no word says so, but the parts are built alike, or of one row. */
function headedOf(group: readonly Setting[], at: number): Parts | undefined {
  const whole = group[at]
  const place = group[at + 1]?.claim.unit === whole?.claim.unit ? at + 1 : at + 2
  const first = group[place]
  if (!whole || !first || !isCount(whole) || !isCount(first) || isAverage(whole)) return undefined
  const mark = first.lead.search(/[,;:]/)
  if (mark < 0 || !/^[^,;:。()]{0,12}[,;:]/.test(first.lead) || isOfBefore(first) || isChange(first)) return undefined
  if (/其中/.test(first.lead) || introducing.test(first.lead) || first.claim.unit !== whole.claim.unit) return undefined
  const list = listFrom(group, place)
  const cue = { start: first.leadAt + mark, end: first.leadAt + mark + 1 }
  if (list.length < 2 || !list.every(isExactSetting) || !isExactSetting(whole)) return undefined
  if (place === at + 1 && sharesHead(whole, list)) return partsOf(whole, list, true, cue)
  const row = hasOwnDeed(whole, first) ? strictLength(whole, list) : rowLength(whole, list)
  if (row > 1 && (place === at + 1 || comesNear(whole, list.slice(0, row))))
    return partsOf(whole, list.slice(0, row), true, cue)
  const likely = isClosed(list) || (isParallel(list) && !hasOwnDeed(whole, first) && !isSibling(whole, list))
  const close = isParallelAfterVerb(list) && comesClose(whole, list)
  if (close || (likely && comesNear(whole, list))) return partsOf(whole, list, true, cue)
  if (place > at + 1) return undefined
  const exact = list.length > 2 ? exactFit([whole], list) : undefined
  if (exact && exact.list.length > 2) return partsOf(whole, exact.list, true, cue)
  return list.length > 2 && whole.claim.value >= 100 && isSlip(whole.claim.value, sumOf(list))
    ? partsOf(whole, list, true, cue)
    : undefined
}

/** 民事案件120件，刑事案件20件、…: the first is one of them, not their whole. */
function isSibling(whole: Setting, list: readonly Setting[]): boolean {
  const head = list[0]?.words.slice(-2) ?? ''
  return whole.words.length > 2 && list.every(({ words }) => words.endsWith(head)) && whole.words.endsWith(head)
}

/** 受理30件，调解家庭纠纷12件: the list speaks of something else that was done. */
function hasOwnDeed(whole: Setting, first: Setting): boolean {
  const { act } = first.claim
  return (act !== undefined && act !== whole.claim.act && first.words.startsWith(act)) || /[,;:]已/.test(first.lead)
}

const general =
  /(?:^|街道|乡|镇|村|社区|各类|各项|全部|所有|梳理|办理|受理|审查|处理|公布|承接|清理|接收|审核|排查|化解|调解|共)$/

function sharesHead(whole: Setting, list: readonly Setting[]): boolean {
  const head = list[0]?.words.slice(-2) ?? ''
  if (head.length < 2 || !list.every(({ words }) => words.endsWith(head) && words.length > 2)) return false
  const noun = whole.words.replace(/(?:清单|目录|总数|总量)$/, '')
  return noun.endsWith(head) && general.test(noun.slice(0, -2)) && !list.some(({ words }) => isStage(words))
}

const stages =
  /办结|结案|办理|化解|成功|调处|答复|回复|回访|受理|立案|整改|完成|满意|履行|处理|处置|到位|合格|及时|按期|发放|培训|新增|签约|解决|达成|获评|已/

/** What is done to all things alike, so that such parts overlap: 办结, 满意, 整改到位. */
export function isStage(words: string): boolean {
  return stages.test(words)
}

/** The list that begins at `at`, as far as the same separator carries it. */
function listFrom(group: readonly Setting[], at: number): readonly Setting[] {
  const first = group[at]
  if (!first) return []
  const list = [first]
  let weight = 0
  let depth = 0
  for (let next = at + 1; next < Math.min(group.length, at + mostScanned) && list.length < mostParts; next++) {
    const one = group[next]
    if (!one) break
    const opened = one.lead.split('(').length - one.lead.split(')').length
    depth += opened
    if (depth < 0 || (depth === 0 && opened < 0 && !isCount(one))) {
      if (depth < 0) break
      continue
    }
    if (depth > 0 || one.claim.kind !== 'count' || isChange(one) || isOther(one)) continue
    if (one.claim.upper !== undefined || isAverage(one)) break
    if (/其中|(?<![公中])共(?![同享产建治青])|合计|总计|。/.test(one.lead) || !areAlike(one.claim, first.claim)) break
    const own = weightOf(one.lead)
    if (weight === 0) weight = Math.min(own, /[:;]/.test(first.lead) ? 3 : 2)
    if (own > weight && !remainder.test(one.lead)) break
    list.push(one)
  }
  return list
}

/** Of another time; but 上半年 and 下半年, or quarters, may be parts of the year. */
function isOther(one: Setting): boolean {
  return isOfBefore(one) && !/上半年|季度/.test(one.lead)
}

/** How far a separator parts: 、 1, comma 2, semicolon 3. */
function weightOf(lead: string): number {
  if (lead.includes(';')) return 3
  return lead.includes(',') ? 2 : 1
}

function wholesBefore(group: readonly Setting[], at: number, first: Setting): readonly Setting[] {
  return group
    .slice(Math.max(0, at - mostBack), at)
    .toReversed()
    .filter(
      (one) => isCount(one) && addsUp(one.claim, first.claim) && !isAverage(one) && !isOfBefore(one) && !isChange(one),
    )
}

/** The whole that the list or its beginning adds up to. */
function exactFit(wholes: readonly Setting[], list: readonly Setting[]) {
  if (!list.every(isExactSetting)) return undefined
  for (const whole of wholes) {
    if (!isExactSetting(whole)) continue
    let sum = 0
    for (const [at, { claim }] of list.entries()) {
      sum += claim.value
      if (at > 0 && Math.abs(sum - whole.claim.value) < 1e-6) return { whole, list: list.slice(0, at + 1) }
    }
  }
  return undefined
}

function isExactSetting({ claim }: Setting): boolean {
  return isExact(claim)
}

function isCount({ claim }: Setting): boolean {
  return claim.kind === 'count' && claim.upper === undefined
}

function sumOf(list: readonly Setting[]): number {
  return list.reduce((sum, { claim }) => sum + claim.value, 0)
}

function cueIn({ lead, leadAt }: Setting, words: RegExp): Span | undefined {
  const match = words.exec(lead)
  return match ? { start: leadAt + match.index, end: leadAt + match.index + match[0].length } : undefined
}

function partsOf(whole: Setting, list: readonly Setting[], exhaustive: boolean, cue: Span): Parts {
  return { kind: 'parts', whole: whole.index, parts: list.map(({ index }) => index), exhaustive, cue }
}
