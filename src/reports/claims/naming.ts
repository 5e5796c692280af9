import { isAct, isPlainAct, standsAlone } from './deeds.ts'
import type { Setting } from './setting.ts'

/** What was done with what is counted: things of one name that were 受理 and 办结 are two things. */
type Deed =
  | 'receive'
  | 'find'
  | 'close'
  | 'handle'
  | 'have'
  | 'new'
  | 'spread'
  | 'hold'
  | 'check'
  | 'review'
  | 'clear'
  | 'pay'

/** What a claim is the number of, when nothing narrows it to a part of the report's area and year. */
export type Name = {
  /** 驻村律师 of 「全镇驻村律师32名」; empty when the noun follows the number. */
  noun: string
  /** What follows the number, when its own clause has no noun before it: 驻村律师走村入户. */
  behind: string
  deed: string
  /** The verb as written: 审核. */
  verb: string
  isTotal: boolean
  isOfYear: boolean
  isStanding: boolean
  setting: Setting
}

const deeds: readonly (readonly [Deed, RegExp])[] = [
  ['new', /^(?:新增|新建|新设|新招|新聘|新选|新创建|新培育|增设|扩建|再增)/],
  ['receive', /^(?:受理|接收|收到|接到|接处|接报|登记|接待|接受)/],
  ['find', /^(?:排查|摸排|发现|上报|采集)/],
  ['close', /^(?:办结|审结|结案|化解|解决|调解|调处|调成|处置|处理|消化|攻克|破解|销号|了结)/],
  ['handle', /^(?:办理|承办|代办)/],
  [
    'have',
    /^(?:配备|配有|配齐|聘请|聘任|聘用|选任|选聘|选配|组建|建成|建有|建立|设立|设置|设有|开设|划分|划定|划出|拥有|依托|依靠|充分发挥|发挥|培育|培养|储备|发动|动员|吸纳|吸收|吸引|引进|引入|招募|招录|录用|遴选|推选|推荐|评选|认定|命名|建起|搭建|布设|安装|派驻|选派|下派|抽调|明确|确定|保留|打造|健全|完善|优化|壮大|充实|巩固|用好|盘活|联系|走进|深入|面向|惠及|对接|汇聚|凝聚|集结|带领|引导|覆盖|整合|成立|公布|挂牌|辖有|下辖|管理|拥|辖|设|建|配|聘|有)/,
  ],
  ['spread', /^(?:发放|印发|派发|分发|投放|推送|发送|张贴)/],
  ['hold', /^(?:开展|举办|召开|组织|举行)/],
  ['check', /^(?:检查|巡查|核查)/],
  ['review', /^(?:审查|审核|评查)/],
  ['clear', /^(?:拆除|清理|清除|整治|拆)/],
  ['pay', /^(?:投入|安排|拨付)/],
]
const ended = /(?:全部|均|已|得到|予以|实现|成功|被)*(?:受理|办结|审结|化解|解决|调解|调处|处置|拆除|清除)/
const unsaid =
  /^(?:[一二三四五六七八九十]+是|今年以来|一年来|一年间|全年|今年|年内|本年度?|20\d\d年度?|截至(?:目前|20\d\d年底|年底|年末)|目前|当前|现已?|已经?|均|共计?|累计|总计|合计|总共|其中|全(?:街道|街|镇|乡|区|县|市|域|所|局|队|办)|(?:我|本)?(?:街道|镇|乡)(?![级办务村])|辖区内?|各类|各种|有关|相关|对|将|由|把|为|针对|围绕|积极|全面|大力|先后|成功|推动|促成|促进|完成|实现|依法|妥善|有效|持续|(?:综治|矛调)(?=中心入驻|$))+/
const closing = /(?:共计|合计|总计|累计|总数|总量|共有|现有|(?<!公)共|达到|达|为|是|有|约|的|了|目前|全年)+$/
const inside =
  /各类|各种|有关|相关|全年|一年来|今年以来|截至目前|目前|累计|共计|总计|合计|[均已]|(?<!公)共(?![享同建青产治用识])/g
const area = /(?:占地|总?建筑|总)?面积$|占地$/
const total = /(?<!公)共|累计|全年|总计|合计|截至|目前|现有|以来|在册|一年来|全(?:街|镇|乡|区)|20\d\d年/
const narrow =
  /到20\d\d|20\d\d年底前|力争|计划|目标|下一步|季度|半年|\d{1,2}月|(?<![全各本驻])村(?![级居民规支庄务嫂])|(?<!各|全|入|进)社区|期间|专项|[月周节日](?=[,中里上前])|行动|活动|去年|上年|每|平均|其中/
const ofTime = /季度|半年|\d{1,2}月|每|平均|[人户月日年]均|去年|上年|计划|力争|拟|争取|目标/

/** The name of a claim; `ahead` is what its sentence says before the clause of the claim. Undefined when something narrows it. */
export function nameOf(setting: Setting, ahead: string): Name | undefined {
  const clause = /[^,;:。()\s]*$/.exec(setting.lead.replace(/["“”]/g, ''))?.[0] ?? ''
  if (narrow.test(ahead) || ofTime.test(clause)) return undefined
  const isTotal = total.test(clause)
  if (/其中/.test(clause) && !isTotal) return undefined
  const stripped = strip(clause.replace(closing, ''))
  const noun = stripped.rest.replace(inside, '').replace(closing, '').replace(area, '')
  const tail = setting.tail.replace(/["“”]/g, '').replace(/^(?:的|各类|各种)/, '')
  const fresh = noun === '' ? (/^新[建增设]/.exec(tail)?.[0] ?? '') : ''
  const behind = noun === '' ? (/^[^,;:。()\s\d]{0,18}/.exec(tail.slice(fresh.length))?.[0] ?? '') : ''
  const ending = ended.exec(behind)?.[0].slice(-2) ?? ''
  const own = fresh || (stripped.deed === '' && noun === '' ? ending : stripped.deed)
  return {
    noun,
    behind,
    deed: deedOf(own),
    verb: own,
    isTotal,
    isOfYear: /今年|年内|当年|本年|全年/.test(clause),
    isStanding: /累计|现有|目前|共有|历年|截至/.test(clause),
    setting,
  }
}

function deedOf(verb: string): string {
  return deeds.find(([, words]) => words.test(verb))?.[0] ?? verb
}

/** The noun without what stands before it: whose it is, since when, what was done. */
function strip(clause: string): { rest: string; deed: string } {
  let rest = clause
  let deed = ''
  for (let round = 0; round < 6; round++) {
    const plain = rest.replace(unsaid, '')
    const known = deeds.flatMap(([, words]) => words.exec(plain)?.[0] ?? [])[0]
    const verb = known ?? (isAct(plain.slice(0, 2)) && !plain.startsWith('服务') ? plain.slice(0, 2) : '')
    const after = plain.slice(verb.length)
    if (
      verb !== '' &&
      (deed === '' || (isPlainAct(verb) && deedOf(deed) !== 'have')) &&
      (after === '' || standsAlone(after, 2))
    ) {
      rest = after
      deed = verb
    } else if (plain === rest) break
    else rest = plain
  }
  return { rest, deed }
}

const nounGoesOn = /^(?:[队员者站点室类级型度率家]|代表|候选|培训|工作|活动|建设|问题|之家|中心|基地)/
const clauseGoesOn =
  /^(?:$|的|[全均已都共]|实现|开展|常|逐|进|到|发挥|参加|参与|投入|建成|完成|启用|使用|走|每|在|按|入|化解|调解)/

/** Both are the number of one thing. */
export function isOneName(one: Name, two: Name): boolean {
  if (isTurned(one, two) || isTurned(two, one)) return true
  if (!deedsAgree(one, two)) return false
  if (one.isOfYear !== two.isOfYear && (one.isStanding || two.isStanding) && isStock(one) && isStock(two)) return false
  if (one.noun !== '' && two.noun !== '') return nounsAgree(one, two)
  if (one.noun === '' && two.noun === '') {
    const length = commonLength(one.behind, two.behind)
    return length >= 5 || (length >= 4 && [one, two].every(({ behind }) => clauseGoesOn.test(behind.slice(length))))
  }
  const [before, behind] = one.noun !== '' ? [one, two] : [two, one]
  return standsIn(before.noun, behind)
}

function nounsAgree({ noun: one }: Name, { noun: two }: Name): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.length < 2 || !long.endsWith(short)) return false
  return long === short
    ? short.length > 2
    : short.length > 3 && /^(?:综治|矛调)?(?:中心)?$/.test(strip(long.slice(0, -short.length)).rest)
}

/** 专属网格 in 「55个专属网格实现全覆盖」. */
function standsIn(noun: string, { behind }: Name): boolean {
  if (noun.length < 2 || !behind.startsWith(noun)) return false
  const rest = behind.slice(noun.length)
  return noun.length > 3 ? !nounGoesOn.test(rest) : clauseGoesOn.test(rest)
}

function isStock({ deed }: Name): boolean {
  return deed === '' || deed === 'have'
}

/** 审核重大执法决定 and 重大执法决定审核. */
function isTurned(one: Name, two: Name): boolean {
  return one.verb.length > 1 && one.noun.length > 3 && two.noun === one.noun + one.verb
}

function deedsAgree(one: Name, two: Name): boolean {
  if (one.deed === two.deed || (isStock(one) && isStock(two))) return true
  return [one, two].every(({ deed }) => deed === '' || deed === 'hold')
}

function commonLength(one: string, two: string): number {
  let length = 0
  while (length < one.length && one.charAt(length) === two.charAt(length)) length++
  return length
}
