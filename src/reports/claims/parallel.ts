import { isAct, isPlainAct } from './deeds.ts'
import { isSlip } from './range.ts'
import type { Setting } from './setting.ts'

/** Words that are told apart from each other and from nothing else: of each row a list takes two or more. */
const rows: readonly (readonly RegExp[])[] = [
  [/男/, /女/],
  [/正职/, /副职/],
  [/专职/, /兼职/],
  [/线上|网上|掌上|网络/, /线下|窗口|大厅|现场/],
  [/不予公开/, /部分公开/, /予以公开|全部公开/, /无法提供|不予处理/],
  [/在编/, /编外|聘用/],
  [/一审/, /二审/, /再审/],
  [/前者/, /后者/],
  [/简易程序|简案/, /普通程序|一般程序/, /快速办理/],
  [/正在|在办|未办|未结|未化解|办理中|调解中|(?<![接招优对善期看])待/, /(?<!未)(?:办结|结案|化解|完成|调解成功)/],
  [/来信/, /来访/, /网上|网络/, /来电|电话/],
  [/补助|拨款|上级|中央|省级/, /自筹|自有|本级|配套/],
  [/初访|初次|初信/, /重访|重复|重信/],
  [/(?<!非)户籍|(?<!外)本[省市地]/, /流动|非户籍|外[省来地]/],
  [/胜诉/, /败诉/, /撤诉/],
  [/同意|赞成/, /反对/, /弃权/],
  [/牵头|主办/, /配合|协办|会办/],
  [/上半年/, /下半年/],
  [/[一1]季度/, /[二2]季度/, /[三3]季度/, /[四4]季度/],
  [/优|(?<![较良])好/, /良|较好/, /(?<!不)合格|一般|中等/, /不合格|差/],
  [/党员/, /群众/],
  [/在线/, /离线|掉线/],
  [/国有/, /民营|私营/, /外资/],
  [/公办/, /民办/],
  [/公职/, /社会律师/],
  [/新/, /老|旧/],
  [/强/, /弱/],
  [/大型/, /中型/, /小型|小微/],
  [/高级|高风险/, /中级|中风险/, /初级|低级|低风险/],
  [/白天|日间|昼/, /夜间|夜里|夜/],
  [/工作日/, /节假日|双休日|周末/],
  [/连任|留任/, /新当选|新任|新进/],
  [/城[区镇市]/, /农村|乡村|郊/],
  [/到考|到会|出席|到场/, /缺考|缺席|请假|未到/],
  [/正式/, /预备|试用|储备/],
  [/即办/, /承诺/],
  [/提前/, /按期|按时|如期/, /逾期|超期/],
  [/固定/, /流动/],
  [/主动公开/, /依申请/],
  [/新增|新发/, /存量|历史|积存/],
]
/** Rows of which a text may name some only: their sum must come near the whole. */
const openRows: readonly (readonly RegExp[])[] = [
  [/国家级|中央/, /省级/, /市级/, /[区县]级/, /街道级|[镇乡]级/, /村级|社区级/],
  [/网站/, /微博/, /微信|公众号/, /新媒体/, /公开栏|公告栏|公示栏/, /客户端/],
  [/民事/, /刑事/, /行政/],
  [/维持/, /撤销/, /变更/, /终止|撤回/, /驳回/, /确认违法/],
  [/老年|老人/, /未成年|儿童/, /残疾/, /妇女/],
  [/废止|取消/, /修改|修订/, /失效|宣布/, /继续有效|保留/, /告知承诺/],
]
const other = /其他|其它|其余|剩余|余下|另外/
const negative = /不予|尚未|没有|不|未|无|非/

/** How many of the list from its beginning are of one row: 男…女…, 采纳…不予采纳…, 已办结…在办…, …其他. 0 when fewer than two. */
export function rowLength(whole: Setting, list: readonly Setting[]): number {
  const all = strictLength(whole, list)
  const some = Math.max(...openRows.filter((row) => !isOf(row, whole)).map((row) => spanIn(row, list)))
  return some > all && comesNear(whole, list.slice(0, some)) ? some : all
}

/** The same for rows that leave nothing out. */
export function strictLength(whole: Setting, list: readonly Setting[]): number {
  if (negated(list)) return list.length
  const all = Math.max(...rows.map((row) => lengthIn(row, list)))
  const some = Math.max(...rows.map((row) => spanIn(row, list)))
  return some > all && comesNear(whole, list.slice(0, some)) ? some : all
}

/** 民事案件120件，刑事案件20件: the first is no whole of the second. */
function isOf(row: readonly RegExp[], whole: Setting): boolean {
  return row.some((one) => one.test(whole.words))
}

function lengthIn(row: readonly RegExp[], list: readonly Setting[]): number {
  const taken = new Set<RegExp>()
  let length = 0
  for (const { words, lead } of list) {
    const kind = row.findLast((one) => one.test(words) && !taken.has(one)) ?? (other.test(lead) ? other : undefined)
    if (!kind || taken.has(kind)) break
    taken.add(kind)
    length++
  }
  return taken.size - (taken.has(other) ? 1 : 0) > 1 ? length : 0
}

/** The same when something else may stand between: 调解成功…、引导诉讼…、正在调解…. */
function spanIn(row: readonly RegExp[], list: readonly Setting[]): number {
  const [first] = list
  if (!first || !row.some((one) => one.test(first.words))) return 0
  const taken = new Set<RegExp>()
  let length = 0
  for (const [at, { words }] of list.slice(0, 8).entries()) {
    const kind = row.findLast((one) => one.test(words) && !taken.has(one))
    if (!kind) continue
    taken.add(kind)
    length = at + 1
  }
  return taken.size > 1 ? length : 0
}

/** 属实…不属实…, 有隐患的…无隐患的…: one is what the other is not. */
function negated(list: readonly Setting[]): boolean {
  if (list.length < 2 || list.length > 4) return false
  return list.some((one) => {
    const bare = bareOf(one.words)
    if (!negative.test(one.words) || bare.length < 1) return false
    return list.some((two) => {
      if (two === one || negative.test(two.words)) return false
      const positive = bareOf(two.words)
      return positive.length > 0 && (positive.endsWith(bare) || (bare.endsWith(positive) && positive.length > 1))
    })
  })
}

function bareOf(words: string): string {
  return words
    .replace(negative, '')
    .replace(/^(?:有|建议|已|回访|经|系)/, '')
    .replace(/的$/, '')
}

/** The parts make up from 6 to 17 tenths of the whole, or one digit is wrong. */
export function comesNear(whole: Setting, list: readonly Setting[]): boolean {
  const sum = list.reduce((all, { claim }) => all + claim.value, 0)
  const { value } = whole.claim
  return (sum > 0.6 * value && sum < 1.7 * value) || isSlip(value, sum) || oneSlips(value, list, sum)
}

function oneSlips(value: number, list: readonly Setting[], sum: number): boolean {
  return list.length < 12 && list.some(({ claim }) => isSlip(claim.value, value - (sum - claim.value)))
}

const unitNouns = /[类型级路片层线组科所批段岁籍件组式档种]$/

/** So near that the list may well have been meant to be all: 其中镇级…、村级…. */
export function comesClose(whole: Setting, list: readonly Setting[]): boolean {
  const sum = list.reduce((all, { claim }) => all + claim.value, 0)
  return sum > 0.78 * whole.claim.value && sum < 1.4 * whole.claim.value && comesNear(whole, list)
}

/** Names built alike: 程序类、文书类, 市级、区级、街道级, 高级职称、中级职称, 进机关、进学校, 一级响应、二级响应. */
export function isParallel(list: readonly Setting[]): boolean {
  const named = list.filter(({ lead }) => !other.test(lead)).map(({ words }) => plainly(words))
  if (named.length < 2 || named.some((one) => one.length < 2) || new Set(named).size < named.length) return false
  const ends = (length: number) => named.every((one) => one.slice(-length) === named[0]?.slice(-length))
  const starts = (length: number) => named.every((one) => one.slice(0, length) === named[0]?.slice(0, length))
  const acts = named.map((one) => isAct(one.slice(0, 2)))
  if (acts[0] && !acts.every((one) => one)) return false
  if (ends(2) && !acts[0]) return true
  if (areTwins(named)) return true
  const long = named.every((one) => one.length > 2 && one.length === named[0]?.length)
  if (ends(1) && long && !acts[0]) return true
  if (ends(1) && unitNouns.test(named[0] ?? '') && !acts[0]) return true
  if (starts(2) && !acts[0]) return true
  return starts(1) && /^[进对向被经由在为通涉因按]/.test(named[0] ?? '')
}

/** 常住、暂住, 到考、缺考: two of two characters with one in common. */
function areTwins(named: readonly string[]): boolean {
  const [one = '', two = ''] = named
  if (named.length !== 2 || one.length !== 2 || two.length !== 2 || isPlainAct(one) || isPlainAct(two)) return false
  return one.charAt(0) === two.charAt(0) || one.charAt(1) === two.charAt(1)
}

/** 提出同意意见、纠正意见、改进意见: alike but for the verb before the first. */
export function isParallelAfterVerb(list: readonly Setting[]): boolean {
  const named = list.map(({ words }, at) => (at === 0 && isAct(words.slice(0, 2)) ? words.slice(2) : words))
  const tail = named[0]?.slice(-2) ?? ''
  return tail.length === 2 && named.length > 1 && named.every((one) => one.length > 2 && one.endsWith(tail))
}

function plainly(words: string): string {
  return words.replace(/^[一二三四五六七八九]是/, '').replace(/^(?:以及|和|及|与)/, '')
}

/** The list is said to be all there is: its last is 其他, it counts 一是 二是, or it is sorted by something: 按来源分. */
export function isClosed(list: readonly Setting[]): boolean {
  const [first, second] = list
  const last = list.at(-1)
  if (!first || !second || !last) return false
  if (other.test(last.lead)) return true
  if (/一是/.test(first.lead) && /二是/.test(second.lead)) return true
  return /按[^,;。]{1,8}(?:分类?|划分|看|统计|计|归类)[,:]|分[两二三四五六七八]类|分属/.test(first.lead)
}
