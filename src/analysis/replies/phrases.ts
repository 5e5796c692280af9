import type { Sentence } from './reading.ts'

/** What a sentence of a reply does: says something, courtesy, hands on, or promises nothing in particular. */
export type Saying = 'own' | 'courtesy' | 'forwarded' | 'ask-elsewhere' | 'empty'

const greeting =
  /^(?:尊敬的)?[^，。：:]{0,16}(?:网友|网民|市民|家长|同志|先生|女士|朋友|同学)[^，。：:]{0,16}$|^[“"]?[A-Za-z0-9]{4,}[”"]?$|^.{0,12}(?:您好|你好)$|^特此(?:回复|答复)$|^\d{4}[年/]\d{1,2}[月/]\d{1,2}日?$/
const lead =
  /^.*(?:收悉|已阅|已收到|已获悉|已经?知悉|(?:回复|答复|汇报|回应|告知|说明)如下)[^，,：:。！!]{0,4}[，,：:。！!]*/s
const thanks =
  /感谢|谢谢|祝您|敬请|欢迎[^。]{0,30}(?:监督|关注|来电|批评)|请您?(?:给予)?(?:理解|谅解|支持)|望[^。]{0,6}理解|非常期待|带来[^。]{0,4}不便/
const forwarded =
  /(?:转交|转至|转给|转办|转送|批转|交办|交由?)[^。]{0,40}(?:办|局|部门|单位|大队|处理|核实|调查|核查|关注|反馈)|(?:(?:^|[，,])(?:我们)?|已)转[^。，]{0,16}(?:调查|处理|核实|办理|核查|办复|答复|局|部门|单位|大队)|^交[^。，]{2,16}(?:核处|处理|办理)/
const elsewhere =
  /(?:请|可以?|建议您?)[^。]{0,12}(?:咨询|致电|拨打|联系|询问|来电|了解)[^。]{0,40}|直接向[^。]{2,12}(?:投诉|反映|咨询)/
const unknowing = /不(?:太)?(?:清楚|知道|了解)|无法(?:就|给予)?[^。]{0,12}(?:答复|回复)/
const attentive = /(?:高度|非常|十分)重视/
const empty =
  /进一步(?:加强|加大|提升|完善|规范|强化)|不断(?:提升|加强|完善|提高)|切实(?:加强|做好|维护|解决)|常态化|狠抓|努力(?:让|做好|提升|提高)|尽(?:快|早|最大)[^。]{0,16}(?:处理|解决|办理|答复|整改|努力)|(?:及时|会向您)(?:反馈|回复|处理)|耐心等待|积极(?:协调|争取|推进|努力|探索)|争取让|随着[^。]{2,20}(?:发展|推进|扩容)|越来越|加大[^。]{0,10}力度/
const concrete =
  /\d|[一二三四五六七八九十]+(?:名|人|次|处|台|户|元|米|天|日|月|年)|已于|已经[^。]{0,10}(?:拆|修|装|换|发|建|办|安排|完成)|《|不符合|不属于|不能|不予|无需|不得|经(?:查|核|调查|核实|现场)|属实/
const procedural = /材料|证件|携带|申请|提交|身份证/

const isFiller = (clause: string) => attentive.test(clause) || (thanks.test(clause) && !/\d/.test(clause))

/** What a sentence does, seen without its surroundings. */
export function sayingOf({ text }: Pick<Sentence, 'text'>): Saying {
  const plain = text.replace(/[0-9*－—-]{6,}/g, '').replace(/[。！？!?；;]+$/, '')
  const rest = plain
    .replace(lead, '')
    .split(/[，,：:]/)
    .filter((clause) => !greeting.test(clause.trim()) && !isFiller(clause))
    .join('，')
    .replace(/^[，\s]+|[，\s]+$/g, '')
  if (rest.replace(/[^\p{Script=Han}]/gu, '').length < 4) return 'courtesy'
  if (forwarded.test(rest) && rest.length < 60 && !/经(?:查|核)|不/.test(rest)) return 'forwarded'
  if (unknowing.test(rest) && rest.length < 50) return 'empty'
  if (elsewhere.test(rest) && rest.length < 60 && !procedural.test(rest)) return 'ask-elsewhere'
  return empty.test(rest) && !concrete.test(rest) ? 'empty' : 'own'
}
