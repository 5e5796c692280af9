import type { Claim, Reading } from '#reports/claims/claim.ts'
import type { Check, Finding } from './check.ts'

/** Sentences carried over from the report of the year before. */
export const previous: Check = {
  id: 'previous',
  name: '与上年报告雷同',
  explains:
    '给了上年报告的：三十字以上、带数字的句子与上年一字不差、数也没变的，存疑；不带数字的雷同只报全文占比。年份不同不算改动。',
  run: (reading, { previous: before }) => (before ? compare(reading, before) : []),
}

const long = 30
const notable = 0.3

function compare(reading: Reading, before: Reading): readonly Finding[] {
  const known = new Set(before.sentences.map((sentence) => wordsOf(before, sentence)))
  const claims = Map.groupBy(reading.claims.keys(), (index) => reading.claims[index]?.sentence)
  const found: Finding[] = []
  let all = 0
  let same = 0
  for (const [number, sentence] of reading.sentences.entries()) {
    const words = wordsOf(reading, sentence)
    if (words.length < 12) continue
    all += words.length
    if (!known.has(words)) continue
    same += words.length
    const own = claims.get(number) ?? []
    const telling = own.filter((index) => isTelling(reading.claims[index]))
    if (words.length < long || telling.length === 0) continue
    found.push({
      kind: 'previous',
      severity: 'doubt',
      start: sentence.start,
      end: sentence.end,
      stated: '与上年报告相同',
      expected: '本年的数',
      message: `这句与上年报告一字不差，${telling.length}个数也没有变。请确认是本年的情况。`,
      claims: telling,
      also: [],
    })
  }
  const first = reading.sentences[0]
  if (first && all > 0 && same / all >= notable) {
    const percent = Math.round((100 * same) / all)
    found.push({
      kind: 'previous',
      severity: 'note',
      start: first.start,
      end: first.end,
      stated: `${percent}%`,
      expected: '写本年的情况',
      message: `全文${all}字中有${same}字的句子与上年报告相同（${same}÷${all}=${percent}%）。`,
      claims: [],
      also: [],
    })
  }
  return found
}

/** 100 % and single things stay what they are from year to year. */
function isTelling(claim: Claim | undefined): boolean {
  return claim !== undefined && claim.value > 1 && !(claim.kind === 'rate' && claim.value === 100)
}

function wordsOf({ text }: Reading, { start, end }: { start: number; end: number }): string {
  return text
    .slice(start, end)
    .replace(/[\s，,。；;：:、.（）()“”"]/g, '')
    .replace(/(?:19|20)\d{2}(?=年)/g, '某')
}
