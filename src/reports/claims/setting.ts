import type { Claim, Span } from './claim.ts'
import { plainOf } from './plain.ts'

/** A claim within its sentence: the words before it (from the claim before) and after it (up to the next), in plain form. */
export type Setting = {
  index: number
  claim: Claim
  lead: string
  /** Where `lead` begins in the text. */
  leadAt: number
  tail: string
  /** What it is the number of, as far as its own clause says: 其中政府网站公开, 调解成功. */
  words: string
}

const farthest = 80

/** The settings of all claims, one list for each sentence that has any, in order. */
export function settingsOf(
  text: string,
  sentences: readonly Span[],
  claims: readonly Claim[],
): readonly (readonly Setting[])[] {
  const plain = plainOf(text)
  const groups: Setting[][] = []
  let current = -1
  for (const [index, claim] of claims.entries()) {
    const sentence = sentences[claim.sentence]
    if (claim.sentence !== current || groups.length === 0) groups.push([])
    current = claim.sentence
    const before = claims[index - 1]
    const after = claims[index + 1]
    const from = before?.sentence === current ? before.end : (sentence?.start ?? 0)
    const until = after?.sentence === current ? after.start : (sentence?.end ?? plain.length)
    const leadAt = Math.max(from, claim.start - farthest, 0)
    const lead = plain.slice(leadAt, claim.start)
    const tail = plain.slice(claim.end, Math.min(until, claim.end + farthest))
    groups.at(-1)?.push({ index, claim, lead, leadAt, tail, words: wordsOf(lead, tail) })
  }
  return groups
}

const opening =
  /^(?:其中|并且|并|且|同时|截至目前|截止目前|今年以来|全年|目前|现已|现有|现|已|均|共计|共|累计|总计|合计|[12]\d{3}年|年内|另外|另)+/
const closing = /(?:共计|合计|总计|累计|总数|总量|共|达到|达|为|是|有|各|仅|约|近|了|到)+$/

function wordsOf(lead: string, tail: string): string {
  const clause = /[^,;:。、()\n!?]*$/.exec(lead.replace(/["“”]/g, ''))?.[0] ?? ''
  const own = clause.trim().replace(opening, '').replace(closing, '')
  const noun = /^[^,;:。、()\n!?和及与并的\d]{0,14}/.exec(tail.replace(/["“”]/g, ''))?.[0] ?? ''
  return `${own}${noun.trim()}`
}

const places: readonly string[] = ['家', '个', '所', '处']
const kinds: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '条', '项', '件次'],
  ['人', '名', '位'],
  places,
  ['次', '场', '场次', '期'],
]

/** Units that may be added up or compared: the same one, or two measure words for one sort of things. */
export function areAlike(one: Claim, two: Claim): boolean {
  if (one.kind !== two.kind) return false
  if (one.unit === two.unit) return true
  return kinds.some((units) => units.includes(one.unit) && units.includes(two.unit))
}

/** One may be a part of the other: 走访企业10家 and 解决难题30个 are alike in measure words only. */
export function addsUp(one: Claim, two: Claim): boolean {
  return one.unit === two.unit ? one.kind === two.kind : areAlike(one, two) && !places.includes(one.unit)
}

/** An average is neither part nor whole of counts. */
export function isAverage({ lead, words }: Setting): boolean {
  return /[日月年人户均]均|平均|每[人户村年月周日季个]/.test(words) || /(?:平均|[日人户月]均)[^,;。]{0,6}$/.test(lead)
}

/** The figure is that of another time: 去年, 上年同期, 较三季度, 较2024年. */
export function isOfBefore({ lead }: Setting): boolean {
  return (
    /(?:去年|上年|上一年|前一年|前年|同期|上半年|上季度|上月|[一二三四]季度)[^,;。]{0,16}$/.test(lead) ||
    /(?:较|比|与)(?:19|20)\d{2}年[^,;。]{0,12}$/.test(lead)
  )
}

/** The words say that the claim is what something rose or fell by: 同比增长, 较上年减少, 多. */
export function isChange({ claim, lead }: Setting): boolean {
  return (
    claim.kind === 'points' ||
    /(?:增长|上升|增加|提高|提升|增幅|上涨|下降|减少|降低|降幅|回落|压减|缩短|压缩|精简|多|少|增|降|净?减|[上回翻攀]升|微升|上涨|下跌|[升跌涨减]幅|[多少][办收结查])了?(?:约|近|超|为|达)?$/.test(
      lead,
    )
  )
}
