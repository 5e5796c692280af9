import { type Ask, type AskType, asksOf } from './asks.ts'
import { type PartChecked, quoted, type ReplyFinding } from './finding.ts'
import { type Saying, sayingOf } from './phrases.ts'
import { coverage, pairsOf, type Sentence, sentencesOf } from './reading.ts'

/** A sentence of a reply with what it does and what it speaks of. */
export type Said = Sentence & { saying: Saying; pairs: ReadonlySet<string> }

export function saidIn(reply: string): Said[] {
  return sentencesOf(reply).map((sentence) => ({
    ...sentence,
    saying: sayingOf(sentence),
    pairs: pairsOf(sentence.text),
  }))
}

const datelike =
  /\d{4}年|\d{1,2}月|\d{1,2}[日号]|[今明后去]年|年[底内初中前]|[上中下]旬|季度|\d+个?(?:工作日|月|天|周|年|小时)|[一二三四五六七八九十]+个?(?:工作日|月|天|周|年)|节[前后]|[上下]半年|[本下]周|[本下]月/
const answered: Record<AskType, RegExp> = {
  time: new RegExp(`${datelike.source}|[暂尚]无|尚未|待[^。]{2,20}[后再]|没有[^。]{0,6}计划|取消`),
  whether: /可以?|[不无未没]|是|需|已|应|同意|符合|属实|暂|能|会|有|准许|允许|继续|列入|纳入/,
  money:
    /\d[\d.,]*\s*(?:元|万|亿|块|%|％)|百分之|免费|不收|不?收取|标准为|按[^。]{2,30}(?:计|收|缴|补)|没有[^。]{0,10}补/,
  why: /因|由于|依据|根据|按照?|规定|原因|鉴于|为了?|所以|导致|造成|系/,
  how: /材料|携带|办理|申请|流程|程序|提交|凭|登录|步骤|条件|提供|手续|缴|到[^。]{2,20}(?:局|中心|窗口|社区|街道|银行)|政策/,
  who: /局|委|办|中心|部门|单位|街道|社区|公司|乡|镇|村|电话/,
  what: /./,
  request:
    /[已拟将]|正在|督促|责令|整改|安排|不符合|无法|不能|不会|暂|列入|纳入|开展|整治|清理|计划|要求|经查|核实|查处|协调|处罚|拆除|批复|启动|完成|没有|未/,
}

export type AskChecked = { ask: Ask; met: number; best?: Said }
export type AnswersChecked = PartChecked & {
  asks: readonly AskChecked[]
  verdict: 'yes' | 'partly' | 'no'
  handedOn: boolean
}

/** How much of an ask's words must be in the reply for it to count as spoken of. */
const enough: Record<Ask['rank'], number> = { title: 0.25, question: 0.2, item: 0.16, wish: 0.14 }
const weight: Record<Ask['rank'], number> = { title: 2, question: 1, item: 1, wish: 0.5 }
/** A reply that says less than this of its own says nothing. */
const substanceLeast = 14
const fullyAnswered = 0.62

/** Whether each thing asked is spoken of, and with the kind of answer that it wants. */
export function checkAnswers(question: { title: string; text: string }, said: readonly Said[]): AnswersChecked {
  const own = said.filter(({ saying }) => saying === 'own' || saying === 'empty')
  const substance = said
    .filter(({ saying }) => saying === 'own')
    .reduce((length, { text }) => length + text.replace(/[^\p{Script=Han}\p{N}]/gu, '').length, 0)
  const asks = asksOf(question.title, question.text)
  if (substance < substanceLeast || onlyHandedOn(said, substance)) return nothingSaid(asks, said)
  const all = new Set(own.flatMap(({ pairs }) => [...pairs]))
  const checked = asks.map((ask) => checkAsk(ask, own, all, substance))
  const whole = checked.reduce((sum, { ask }) => sum + weight[ask.rank], 0)
  const met = checked.reduce((sum, one) => sum + weight[one.ask.rank] * one.met, 0)
  const share = whole === 0 ? 1 : met / whole
  return {
    share,
    asks: checked,
    handedOn: false,
    verdict: share >= fullyAnswered ? 'yes' : 'partly',
    findings: checked.flatMap(findingOf).slice(0, 6),
  }
}

/** 「请向某部门了解」 with a general remark before it. */
function onlyHandedOn(said: readonly Said[], substance: number): boolean {
  return (
    substance < 60 &&
    said.some(({ saying }) => saying === 'ask-elsewhere' || saying === 'forwarded') &&
    !said.some(({ saying, text }) => saying === 'own' && /\d|《|不|没有|已|可以/.test(text))
  )
}

function nothingSaid(asks: readonly Ask[], said: readonly Said[]): AnswersChecked {
  const handedOn = said.find(({ saying }) => saying === 'forwarded' || saying === 'ask-elsewhere')
  const finding: ReplyFinding = {
    kind: 'answers',
    severity: 'problem',
    words: handedOn
      ? '只告知已转办或者请另行咨询，没有答复所问。请写明办理结果，或者由谁、何时答复。'
      : '没有实质内容，所问均未答复。',
    basis: asks[0] ? `所问：${quoted(asks[0].text)}` : '答复应当针对所提事项',
    ...(handedOn ? { span: { start: handedOn.start, end: handedOn.end } } : {}),
  }
  return {
    share: 0,
    asks: asks.map((ask) => ({ ask, met: 0 })),
    verdict: 'no',
    handedOn: handedOn !== undefined,
    findings: [finding],
  }
}

function checkAsk(ask: Ask, own: readonly Said[], all: ReadonlySet<string>, substance: number): AskChecked {
  // 问得短的，看答的是不是这一类。
  const spoken = ask.rank === 'question' && ask.pairs.size <= 2 ? 1 : coverage(ask.pairs, all)
  if (spoken < enough[ask.rank])
    return { ask, met: Math.max(spoken / enough[ask.rank] / 2, spoken > 0 ? benefit(ask, substance) : 0) }
  const near = own.filter(({ pairs }) => coverage(ask.pairs, pairs) > 0)
  const fits =
    near.find(({ text }) => answered[ask.type].test(text)) ?? own.find(({ text }) => answered[ask.type].test(text))
  // 问时间、问钱的，别处有日期、金额也算答到；没有才算未答。
  return { ask, met: fits ? 1 : substance > 200 ? 0.6 : 0.4, ...(fits ? { best: fits } : {}) }
}

/** 换了说法的长答复多半答到了: many sentences of its own speak for it, less so for a question put as such. */
function benefit(ask: Ask, substance: number): number {
  const most = ask.rank === 'title' || ask.rank === 'wish' ? 0.65 : 0.3
  return Math.min(most, substance / 200)
}

const wanted: Partial<Record<AskType, string>> = {
  time: '问的是时间，答复没有写明日期、期限或者暂不能确定的原因',
  whether: '问的是是否，答复没有写明是或者否',
  money: '问的是金额、标准，答复没有写明数额或者理由',
  why: '问的是原因、依据，答复没有说明',
  how: '问的是怎么办理，答复没有写明条件、材料或者去处',
  who: '问的是由谁办、到哪里办，答复没有写明',
}

function findingOf({ ask, met }: AskChecked): ReplyFinding[] {
  if (met >= 1 || (ask.rank === 'wish' && met > 0.3)) return []
  const spoken = met >= 0.4 && wanted[ask.type] !== undefined && met !== 0.5
  const words = spoken ? `${wanted[ask.type]}：${quoted(ask.text)}` : `似乎没有答到：${quoted(ask.text)}`
  const severity = ask.rank === 'title' || ask.rank === 'question' ? 'doubt' : 'hint'
  return [{ kind: 'answers', severity, words, basis: ask.rank === 'title' ? '留言标题所求' : '留言原文所问所求' }]
}
