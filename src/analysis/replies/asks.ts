import { pairsOf, type Sentence, sentencesOf } from './reading.ts'

/** What kind of answer a question wants. */
export type AskType = 'time' | 'whether' | 'money' | 'why' | 'how' | 'who' | 'what' | 'request'

export type Ask = Sentence & {
  type: AskType
  pairs: ReadonlySet<string>
  /** The title, one item of a numbered list, a question put as such, or a wish among the story. */
  rank: 'title' | 'item' | 'question' | 'wish'
}

const types: readonly [AskType, RegExp][] = [
  [
    'money',
    /多少(?:钱|元|费|补[贴助偿])|(?:费用|价格|补[贴助偿]|收费|工资|金额|押金)[^，。]{0,8}(?:多少|标准|几)|[缴交][纳]?[^，。]{0,6}多少/,
  ],
  ['time', /何时|什么时[候间]|几时|多久|多长时间|时间表|哪[天年月]|几月|几号|何日|啥时/],
  ['why', /为什么|为何|为啥|凭什么|什么(?:原因|道理|理由)|依据(?:是什么|何在|在哪)|有何依据|合理吗|合法吗/],
  [
    'how',
    /怎么(?!能|可能|会|这么|那么)|如何|怎样|怎么办|哪些(?:材料|资料|条件|手续|证件)|什么(?:条件|材料|资料|手续|流程|程序|政策)|(?:提供|准备|带)[^，。]{0,4}(?:哪些|什么)/,
  ],
  ['who', /哪里|哪儿|哪个(?:部门|单位)|找谁|谁(?:来)?[管负]|归谁|向谁/],
  [
    'whether',
    /是否|能否|可否|有没有|能不能|可不可以|会不会|是不是|要不要|行不行|[吗么嘛](?:[？?。！!，]|$)|可以[^，。]{0,20}[？?]/,
  ],
  ['what', /什么|哪些|哪[一几]|[？?]/],
]
const wish =
  /请求|恳请|敬请|请(?![问假客示教])|希望|要求|建议|[盼望]|求(?:助|解)|呼吁|投诉|举报|反对|[应该]{2}|需要[^，。]{0,6}(?:解决|处理)/
const rhetorical =
  /难道|岂|何在|天理|良心|哪里还有|谁不|[何怎][以能]|凭什么|还有(?:没有)?人管|算不算|何况|试问|不是[^，。]{0,16}吗|将心比心/
const item =
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)、.．:：]|第[一二三四五六七八九十]{1,2}[,，、：:]|[一二三]是)/

const put = /[?？]|请问|咨询|想问|问一?下|想知道|想了解|了解一?下|不知|求解|请(?:告知|解答|回复)/
const asksMost = 24
const wishesMost = 3

/** What a message asks, the title first; of a long story only the wishes and questions. */
export function asksOf(title: string, text: string): Ask[] {
  const heading = askOf({ text: title.trim(), start: 0, end: 0 }, 'title')
  const items = itemsOf(text)
  const rest = sentencesOf(text).filter(
    (sentence) =>
      !rhetorical.test(sentence.text) && !items.some((one) => sentence.start >= one.start && sentence.start < one.end),
  )
  const isQuestion = ({ text: said }: Sentence) => put.test(said) && types.some(([, rule]) => rule.test(said))
  const questions = rest.filter(isQuestion).map((one) => askOf(one, 'question'))
  // 长篇来信先叙后求：所求在末尾。
  const wishes = rest.filter((one) => !isQuestion(one) && wish.test(one.text)).slice(-wishesMost)
  return [heading, ...items.map((one) => askOf(one, 'item')), ...questions, ...wishes.map((one) => askOf(one, 'wish'))]
    .filter(isAsking)
    .slice(0, asksMost)
}

/** 「补贴多少？」 says little of what it is about, but what kind of answer it wants. */
function isAsking({ pairs, rank, type }: Ask): boolean {
  return pairs.size > 1 || (rank === 'question' && type !== 'request' && type !== 'what' && type !== 'whether')
}

function askOf(sentence: Sentence, rank: Ask['rank']): Ask {
  const type = types.find(([, rule]) => rule.test(sentence.text))?.[0] ?? 'request'
  return { ...sentence, type: rhetorical.test(sentence.text) ? 'request' : type, pairs: pairsOf(sentence.text), rank }
}

/** 一、…… 二、…… : where a message counts what it asks; each runs to the next number, and is cut to its beginning. */
function itemsOf(text: string): Sentence[] {
  const starts = sentencesOf(
    text.replace(/(?<=[：:。；，,\s?？])(?=(?:[一二三四五六七八九]、|[（(]?\d[）)、.．]\s?(?!\d)))/g, '\n'),
  ).filter((sentence) => item.test(sentence.text))
  if (starts.length < 2) return []
  const found: Sentence[] = []
  let from = 0
  for (const { text: said } of starts) {
    const start = text.indexOf(said, from)
    if (start < 0) continue
    found.push({ text: said.slice(0, 120), start, end: start + said.length })
    from = start + said.length
  }
  return found
}
