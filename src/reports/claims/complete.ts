import { comesClose, isParallel, rowLength } from './parallel.ts'
import type { Setting } from './setting.ts'

/**
 * How many of the list, from its beginning, look like all the parts of the whole though no word says so: 男…女…, 已办结…在办…;
 * parts that all bear the noun of the whole (行政许可: 采伐许可, 规划许可); two things that the whole itself names. 0 when none do.
 */
export function completeLength(whole: Setting, list: readonly Setting[]): number {
  const counted = rowLength(whole, list)
  if (counted > 1) return counted
  if (/^[^,;。]{0,3}[组构]成/.test(whole.tail) && list.length > 1) return list.length
  if (isParallel(list) && comesClose(whole, list)) return list.length
  return isNamed(whole, list) || (bearsNoun(whole, list) && comesClose(whole, list)) ? list.length : 0
}

/** 案件 and the like say too little: 其中城管类案件, 规划类案件 need not be all. */
const vague = /案件|事件|问题|活动|工作|人员|情况|项目|企业|单位|宣传|培训/

function bearsNoun(whole: Setting, list: readonly Setting[]): boolean {
  const noun = list[0]?.words.slice(-2) ?? ''
  if (noun.length < 2 || list.length < 2 || vague.test(noun)) return false
  return whole.words.includes(noun) && list.every(({ words }) => words.endsWith(noun) && words.length > 2)
}

function isNamed(whole: Setting, list: readonly Setting[]): boolean {
  if (list.length < 2 || !/[和与及、]/.test(whole.lead)) return false
  return list.every(({ words }) => words.length > 1 && whole.lead.includes(words))
}
