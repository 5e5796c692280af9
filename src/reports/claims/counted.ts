import { changeOf } from './circumstances.ts'
import { actWithin, isAct, isMove, isPlainAct, standsAlone } from './deeds.ts'
import type { Quantity } from './quantity.ts'

/** What a quantity counts, what was done with it, and the whole it is of, in the words of its clause. */
export type Counted = { what: string; act?: string; of?: string }

const clauseMark = /[,。;:!?]/
const longestClause = 40
// 不说明数的是什么的开头和结尾。
const opening =
  /^(?:[、与]|和(?![解谐睦])|及(?![格时])|并(?![联购案])|[一二三四五六七八九]是|每[次人户]|\d{1,2}-\d{1,2}月|其中|同时|并且|另有?|还|均|各(?=[^村社部])|先后|分别|全年|年内|今年|去年|本年度?|上年度?|[日月年]均|平均|每[年月周日季]|截[至止][^,]{0,12}?(?:目前|[日月]底?|年底|年末)|20\d\d ?年?度?|\d{1,2}月(?:份|底)?|以来|现[已有共]|目前|至今|已经?|共[有计]|共(?![享同建青产治用识])|总共|累计|合计|总计|[设建拥]有|有(?![效关序害限机组])|达到|达(?![标成])|为(?!民)|是|了(?!解)|各[类项种]|多次|积极|认真|深入|及时|切实|扎实|持续|主动(?=公开)|(?:我|本|全)(?:街道|镇|乡|区|县|市|局|村)|街道(?![级办])(?=.{3}))+/
const closing =
  /(?:[、和及与并/-]|[由从]?(?:20\d\d年度?|去年|上年|年初|同期)的?|每[次人户]|中的|占比?|[增降升减压]幅?|[下压上提]?[降减升高缩][至到低]?|共计?|总计|合计|累计|达到?|高?达|(?<![人户日月年])均|为|是|计|了|已|增加到|减少到|下降到|降低到|提高到|上升到|压减[至到]|[增降升减]至|仅|就|有|各|至|到|从原先的?|原先的?|从|由|的|分别|等|(?<![总人户件次])数|每[季月年周日天人户]|在|对|将|以及|其中|未|全部|截[至止].{1,6})+$/
const nounStop =
  /[增降升减]至|缩短|压缩|压减|占|\s|[,。;:!?、\n\d%()[\]<>《》“”+|]|以上|以下|左右|增加|减少|下降|上升|提高|提升|进行|通过|共计|累计|全部|均|已|达到?|分别|进一步|是|并|不|参加|参与|到|的|在(?![职编册校建矫])|从|向|对|将|与|和|及|等|跨|深入|各|有(?=\d)|(?:组成|构成|联合)|为/
// 这些量词后面的名词多是下一件事，数的是前面的。
const backward = /^(?:人次|人|次|场次|件次|户次|家次|元|平方米|公里|倍)$/

/** What the quantity counts. `from` is the end of the quantity before it, so that its words are not taken twice. */
export function countedBy(plain: string, quantity: Quantity, from: number): Counted {
  const clause = clauseBefore(plain, quantity.start, from)
  const owned = plain.charAt(quantity.end) === '的'
  const after = quantity.kind === 'count' ? nounAfter(plain, quantity.end + (owned ? 1 : 0)) : ''
  const { act, noun } = splitAct(withoutChange(clause))
  const of = quantity.kind === 'rate' ? wholeOf(plain, quantity, clause) : undefined
  const what =
    (backward.test(quantity.unit) && !owned ? noun || after : after || noun) || of || (isMove(act) ? '' : act) || ''
  return { what, ...(act === undefined ? {} : { act }), ...(of === undefined ? {} : { of }) }
}

function clauseBefore(plain: string, at: number, from: number): string {
  let start = at
  const least = Math.max(from, at - longestClause)
  let depth = 0
  while (start > least) {
    const mark = plain.charAt(start - 1)
    if (/[)”》]/.test(mark)) depth++
    else if (/[(“《]/.test(mark)) depth--
    if (depth < 0 || (depth === 0 && clauseMark.test(mark))) break
    start--
  }
  return balanced(plain.slice(start, at).replace(/\s+/g, ''))
}

// 截在引号、书名号中间的，从它后面读起。
function balanced(clause: string): string {
  let depth = 0
  let from = 0
  for (let at = 0; at < clause.length; at++) {
    const mark = clause.charAt(at)
    if (/[(“《]/.test(mark)) depth++
    else if (/[)”》]/.test(mark)) {
      if (depth === 0) from = at + 1
      else depth--
    }
  }
  return clause.slice(from)
}

/** The noun that follows a measure word: 15个社区 counts 社区; empty when a verb or mark follows. */
function nounAfter(plain: string, at: number): string {
  const ahead = plain.slice(at, at + 24).replace(/^(?: +|以?内)+/, '')
  const quoted = /^“([^“”\n]{1,16})”([\u4e00-\u9fa5]{2,4}(?=[,。;、]))?/.exec(ahead)
  if (quoted) return `${quoted[1]}${quoted[2] ?? ''}`
  const stop = nounStop.exec(ahead)?.index ?? ahead.length
  const single = stop === 1 && ahead.charAt(1) === '、' ? /^.、[\u4e00-\u9fa5]{2,6}/.exec(ahead)?.[0] : undefined
  const noun = single ?? ahead.slice(0, stop)
  const kept = noun
    .slice(0, actWithin(noun))
    .slice(0, 16)
    .replace(/[中内上里间]$/, '')
  if (kept.length >= 2 && !isPlainAct(kept.slice(0, 2))) return kept
  return /^[村镇乡县区组国]$/.test(kept) ? kept : ''
}

function withoutChange(clause: string): string {
  const change = changeOf(clause)
  const at = change ? clause.lastIndexOf(change.words) : -1
  return at >= 0 ? clause.slice(0, at).replace(/(?:平均|年均)$/, '') : clause
}

// 「共受理各类信访件」：名词在最后一个「各类」或动词之后；「调解成功」「调解成功率」不拆。
function splitAct(clause: string): { act?: string; noun: string } {
  // 「5分钟到场、10分钟处置」：顿号之前是另一项。
  if (/[、和及与]$/.test(clause)) return { noun: '' }
  const whole = clause
    .replace(closing, '')
    .replace(/^.*(?:[共现设建拥]有|[^公]共计|[^公]共(?![享同建青产治用识])|累计)(?=..)/, '')
    .replace(opening, '')
  const kinds = /^.*各[类种项级]/.exec(whole)?.[0].length ?? 0
  const found = lastAct(whole, kinds)
  let from = Math.max(kinds, found?.end ?? 0)
  let act = found?.act
  const lead = kinds > 0 && act === undefined ? whole.slice(0, kinds - 2) : whole
  const verb = kinds > 0 ? lead.slice(-2) : lead.slice(0, 2)
  if (act === undefined && isAct(verb)) {
    act = verb
    if (kinds === 0 && standsAlone(whole.slice(2)) && !/[率度]$/.test(whole)) from = 2
  }
  if (isPlainAct(whole)) return { act: whole, noun: '' }
  const noun = shortened(whole.slice(from).replace(opening, ''))
  return { ...(act === undefined ? {} : { act }), noun }
}

/** The last verb that is never part of a noun, with a noun of two or more signs after it. */
function lastAct(clause: string, from: number): { act: string; end: number } | undefined {
  for (let at = clause.length - 4; at >= 0; at--) {
    const two = clause.slice(at, at + 2)
    if (!isPlainAct(two) || !standsAlone(clause.slice(at + 2), 2)) continue
    return at + 2 < from && !clause.startsWith('各', at + 2) ? undefined : { act: two, end: at + 2 }
  }
  return undefined
}

function shortened(noun: string): string {
  if (noun.length <= 20) return noun.replace(/^“([^“”]+)”$/, '$1')
  const listed = noun.lastIndexOf('、')
  return listed >= 0 && noun.length - listed > 3 ? noun.slice(listed + 1).slice(-20) : noun.slice(-20)
}

function wholeOf(plain: string, { end }: Quantity, clause: string): string | undefined {
  const share = /占(.{2,20}?)(?:总数|总量)?(?:的?比[例重率]?|的|达|为)*$/.exec(clause)?.[1]
  if (share && !/^比/.test(share)) return share
  return plain.charAt(end) === '的' ? nounAfter(plain, end + 1) || undefined : undefined
}
