import type { Change, When } from './claim.ts'

const years = /(20\d\d|19\d\d) ?年/g
const asOf = /截[至止](?:目前|今日|[^,。;\n]{1,14}?(?:[日月底前]|目前|年末|年底))/
const since = /自?(?:今年|去年|本年|年初|20\d\d ?年)[^,。;\n]{0,8}?以来/
const relative = /今年|本年度?|全年|年内|去年|上年|上一年|本季度|上半年|下半年|本月/
const place = /全(?:街道|镇|乡|区|市|县|省|街|村)|辖区(?:内)?|(?:我|本)(?:街道|镇|乡|区|市|县|局)|各(?:村|社区)/
const against =
  /((?:同比|环比|(?:较|比|与)(?:去年|上年|上一年|前年|往年|上季度|上月|上期|同期|20\d\d ?年)(?:度|全年)?(?:同期)?(?:相比)?)[^,。;\n\d]{0,6}?(?:增长|增加|上升|提高|提升|增多|下降|减少|降低|下滑|压降|持平))|((?:增长|上升|下降|降低|减少|增加|提升|提高|压减|下滑|压降))/g

/** The time that the words before a quantity in its sentence say, the nearest to it first; a year of its own counts most. */
export function whenOf(before: string): When | undefined {
  const day = asOf.exec(before)?.[0]
  const year = [...before.matchAll(years)].at(-1)
  if (day) return { kind: 'as-of', words: day, ...yearIn(day) }
  const start = since.exec(before)?.[0]
  if (start) return { kind: 'since', words: start, ...yearIn(start) }
  if (year) return { kind: 'year', words: year[0], year: Number(year[1]) }
  const words = relative.exec(before)?.[0]
  return words === undefined ? undefined : { kind: /半年|季度|月/.test(words) ? 'period' : 'year', words }
}

function yearIn(words: string): { year?: number } {
  const found = /(?:20|19)\d\d/.exec(words)?.[0]
  return found === undefined ? {} : { year: Number(found) }
}

/** The place that the words before a quantity in its sentence say: 全镇, 辖区. */
export function whereOf(before: string): string | undefined {
  return place.exec(before)?.[0]
}

/** The change that a rate, difference or number of the clause states: 同比增长, 较上年下降. `before` is its own clause only. */
export function changeOf(before: string): Change | undefined {
  const found = [...before.matchAll(against)].at(-1)
  if (!found) return undefined
  // 「下降到」「提高至」之后的是结果，不是变化。
  if (/^(?:到|至|为)/.test(before.slice(found.index + found[0].length))) return undefined
  const words = found[0]
  return {
    against: /环比|上季度|上月|上期/.test(words) ? 'last-period' : found[1] !== undefined ? 'last-year' : 'other',
    direction: /持平/.test(words) ? 'flat' : /下降|减少|降低|下滑|压/.test(words) ? 'down' : 'up',
    words,
  }
}
