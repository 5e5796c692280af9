import { isAct } from './deeds.ts'
import type { Setting } from './setting.ts'

const ofWhat = /([^,;:。、()\s]{0,16}?)(?:率|满意度|知晓度|认可度|达标度|比例|占比)(?:[^,;:。、()\s率度例]{0,8})$/

/** The noun of a rate without 率: 参训, 评级覆盖, 群众满意; undefined when the words before the number name no rate. */
export function stemOf({ lead }: Setting): string | undefined {
  const plain = lead.replace(/["“”]/g, '')
  const found = ofWhat.exec(plain)
  if (!found) return undefined
  const attitude = /(满意|知晓|认可|达标)度/.exec(found[0])?.[1] ?? ''
  const stem = `${found[1] ?? ''}${attitude}`.replace(/^.*(?:的|其中)/, '')
  return /^(?:所|占|同|环|其)?$/.test(stem) ? undefined : stem
}

const manner =
  /按期|按时(?!序)|及时|如期|限期|一次|首次|首访|当场|提前|网上|线上|自动|当庭|现场|规范|随机|重复|初次|主动|直接|当日|即时/
const negation = /不予|不|未|无(?!讼|障)|非/
/** Characters that too many deeds and things share to say anything alone. */
const common = new Set(
  '办理处置接受收到化解调成完立审查检服务工作人员案件信访纠纷矛盾公开法律执行政事项问题群众全按时期当年总量数有无上下中的和及其已未不应实诉合定制度量率比例发出行建本各街道社区镇乡村区市格整',
)
const generic = /覆盖|总体|平均|整体|达到|实际|工作|全年|综合/g

/** How much the words of a count are those of the rate: 参加轮训 and 参训 share 训, 完成信用评级 and 评级覆盖 share 评级. */
export function kinship(stem: string, { words }: Setting): number {
  if (mannersOf(stem) !== mannersOf(words)) return 0
  const own = stem.replace(generic, '')
  const core = own.length > 0 ? own : stem
  const count = words.replace(/["“”]/g, '')
  if (negation.test(core.slice(-4)) !== negation.test(count.slice(-6)) && /不|未/.test(core + count)) return 0
  let score = 0
  for (let at = Math.max(0, core.length - 3); at < core.length; at++) {
    const pair = core.slice(at, at + 2)
    if (pair.length === 2 && count.includes(pair)) score += at + 2 === core.length ? 4 : 2
    else if (at >= core.length - 2 && !common.has(core.charAt(at)) && count.includes(core.charAt(at))) score += 1
  }
  return score
}

function mannersOf(words: string): string {
  return manner.exec(words)?.[0] ?? ''
}

const marked =
  /(?:应当?|需|须|计划|总|共|全部|发出|全镇|全街道?|全区|辖区)(?!急|用|收账)[^,;。]{0,10}$|(?:总数|总量|总额|总户数|总人数|人数)$/

/** The words say that it is what all are counted from: 应参训244名, 共交办46件, 全街道小区40个. */
export function isMarkedWhole({ lead, words }: Setting): boolean {
  const clause = /[^,;:。]*$/.exec(lead)?.[0] ?? ''
  return marked.test(clause) || /^(?:应|需|须)/.test(words)
}

/** 应到…，实到…: what was done of what was to be done, by whatever name. */
export function isDoneOf(part: Setting, whole: Setting | undefined): boolean {
  if (!whole || part.claim.unit !== whole.claim.unit) return false
  return /^(?:实|已)/.test(part.words) && /(?:应|需|须)[^,;。]{0,4}$/.test(whole.lead)
}

/** Whether the count has a noun that the whole does not bear: 审结劳动争议案件 of 受理案件. */
export function isNarrower(part: Setting, whole: Setting, stem: string): boolean {
  const rest = [...part.words].filter((sign, at, all) => {
    if (whole.words.includes(sign) || stem.includes(sign) || /[共已均其中的人件数名个]/.test(sign)) return false
    return !isAct(`${sign}${all[at + 1] ?? ''}`) && !isAct(`${all[at - 1] ?? ''}${sign}`)
  })
  return rest.length > 1
}

/** Whether two words share two neighbouring characters (the whole of the shorter one if it has only one). */
export function shares(one: string, two: string): boolean {
  if (one.length < 2) return one !== '' && two.includes(one)
  for (let at = 0; at + 2 <= one.length; at++) if (two.includes(one.slice(at, at + 2))) return true
  return false
}
