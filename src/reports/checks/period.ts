import type { Reading } from '#reports/claims/claim.ts'
import { plainOf } from '#reports/claims/plain.ts'
import type { Check, Finding } from './check.ts'
import { signedOn, yearOf } from './report-date.ts'

/** The time that figures are of against the year of the report. */
export const period: Check = {
  id: 'period',
  name: '数据所属时期',
  explains:
    '报告写某一年，而数据写的是另一年全年或1至12月的，提示核对；与上年比较、引用文件名、说明始于某年的不报。落款早于年底而写全年数的，落款年份不像的，提示核对。',
  run: (reading, { year = yearOf(reading.text) }) => {
    if (year === undefined) return []
    return [...otherYears(reading, year), ...signature(reading, year)]
  },
}

const comparing = /同比|环比|较|相比|比上年|比去年|上年|去年|同期|增长|下降|上升|减少|以来|为基数|历年|连续/
const spanning = /([12]\d{3})年(?:1(?:月)?(?:[-~]|至|到)1?\d月|全年|上半年|下半年|前三季度|前[三四]个?季度|度?[,:])/g

function otherYears({ text, sentences, claims }: Reading, year: number): readonly Finding[] {
  const counts = [...claims.entries()].filter(([, { kind }]) => kind !== 'points' && kind !== 'times')
  const counted = Map.groupBy(counts, ([, { sentence }]) => sentence)
  const found: Finding[] = []
  for (const [number, own] of counted) {
    const indexes = own.map(([index]) => index)
    const sentence = sentences[number]
    if (!sentence || indexes.length > 200) continue
    const words = plainOf(text.slice(sentence.start, sentence.end)).replace(/《[^》]*》/g, (name) =>
      '*'.repeat(name.length),
    )
    for (const match of words.matchAll(spanning)) {
      const other = Number(match[1])
      const end = sentence.start + match.index + match[0].length
      const following = indexes.filter((index) => (claims[index]?.start ?? 0) >= end - 1)
      const plain = /[,:]$/.test(match[0])
      if (other >= year || other < year - 5 || following.length === 0 || comparing.test(words)) continue
      if (plain && (match.index > 6 || words.includes(`${year}年`))) continue
      if (words.includes(`${year}年`) && !/月|全年|季度|半年/.test(match[0])) continue
      const stated = match[0].replace(/[,:]$/, '')
      found.push({
        kind: 'period',
        severity: 'doubt',
        start: sentence.start + match.index,
        end: sentence.start + match.index + stated.length,
        stated,
        expected: `${year}年`,
        message: `本报告写${year}年，这句的数据写的是${stated}。如是沿用往年材料，请更新；如是比较，请写明。`,
        claims: following,
        also: [],
      })
      break
    }
  }
  return found
}

function signature({ text, claims }: Reading, year: number): readonly Finding[] {
  const signed = signedOn(text)
  if (!signed) return []
  const { day, start, end } = signed
  const base = { kind: 'period', start, end, stated: day, claims: [], also: [] }
  const signedYear = Number(day.slice(0, 4))
  if (signedYear < year || signedYear > year + 1 || day < `${year}-07-01`)
    return [
      {
        ...base,
        severity: 'doubt',
        expected: `${year}年底或${year + 1}年初`,
        message: `报告写${year}年度，落款是${day}，与报告年度不相称。请核对落款日期或标题年份。`,
      },
    ]
  const full = /全年|1(?:月)?[-~至到]12月|年度/.exec(plainOf(text))
  if (day >= `${year}-12-31` || !full || claims.length === 0) return []
  return [
    {
      ...base,
      severity: 'note',
      expected: `${year}-12-31以后`,
      message: `落款${day}早于年底，文中却写“${full[0]}”的数。请写明数据截至哪一天。`,
    },
  ]
}
