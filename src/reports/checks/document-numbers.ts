import type { Check, Finding } from './check.ts'
import { yearOf } from './report-date.ts'

/** Numbers of documents as GB/T 9704—2012 7.2.5 writes them: 国办发〔2018〕118号. */
export const documentNumbers: Check = {
  id: 'document-numbers',
  name: '发文字号',
  explains:
    '发文字号应为“机关代字〔年份〕顺序号号”：括号丢失的报错；括号不是六角括号、缺“号”字、年份不全、顺序号加“第”或补零的存疑；年份晚于报告的报错（GB/T 9704—2012 7.2.5）。',
  run: ({ text }, { year = yearOf(text) }) => {
    const found: Finding[] = []
    for (const pattern of [bracketed, lost]) {
      for (const match of text.matchAll(pattern)) found.push(...look(match, pattern === lost, year, text))
    }
    return found
  },
}

const word =
  '[\\u4e00-\\u9fa5]{1,9}(?:发|办|函|字|文|通|规|政|党|委|令|头|告|建|财|税|环|司|民|教|卫|农|法|综|办发|办函)'
const open = '[〔\\[［(（【〖﹝]'
const close = '[〕\\]］)）】〗﹞]'
/** Any brackets around the year, or one of them. */
const bracketed = new RegExp(
  `(${word})[^\\S\\n]{0,2}(${open}?)[^\\S\\n]?(\\d{4}|\\d{2}(?=${close}))年?[^\\S\\n]?(${close}?)[^\\S\\n]{0,2}(第?)(\\d{1,5})[^\\S\\n]?(号?)`,
  'g',
)
/** The year and the number run together: 国办发2018118号. */
const lost = new RegExp(`(${word})[^\\S\\n]?((?:19[5-9]|20[0-4])\\d)(\\d{1,4})号`, 'g')

function look(
  match: RegExpMatchArray,
  isLost: boolean,
  reportYear: number | undefined,
  text: string,
): readonly Finding[] {
  const ahead = aheadOf(match[1] ?? '')
  const stated = match[0].slice(ahead)
  const start = (match.index ?? 0) + ahead
  const base = { kind: 'document-numbers', start, end: start + stated.length, stated, claims: [], also: [] }
  if (isLost) {
    const [, words = '', year = '', number = ''] = match
    const head = words.slice(ahead)
    const right = `${head}〔${year}〕${number}号`
    const message = `发文字号“${stated}”丢了年份的括号，应为“${right}”（请核对年份与顺序号从哪里分开）。`
    return [{ ...base, severity: 'error', expected: right, message }]
  }
  const [, words = '', opening = '', year = '', closing = '', ordinal = '', number = '', mark = ''] = match
  const head = words.slice(ahead)
  if (opening === '' && closing === '') return []
  if (mark === '' && (/^[(（]$/.test(opening) || /^[年月日.\d%件个次人-]/.test(text.slice(start + stated.length))))
    return []
  const right = `${head}〔${year.length === 2 ? `20${year}` : year}〕${number.replace(/^0+(?=\d)/, '')}号`
  const finding = (severity: Finding['severity'], why: string): readonly Finding[] => [
    {
      ...base,
      severity,
      expected: right,
      message: `发文字号“${stated}”${why}，应为“${right}”（GB/T 9704—2012 7.2.5）。`,
    },
  ]
  if (opening === '' || closing === '') return finding('error', '丢了半个括号')
  if (year.length === 2) return mark === '' ? [] : finding('doubt', '的年份没有写全')
  if (Number(year) < 1949 || (reportYear !== undefined && Number(year) > reportYear + 1)) {
    const message = `发文字号“${stated}”的年份${year}${Number(year) < 1949 ? '太早' : `晚于本报告（${reportYear}年度）`}。请核对。`
    return [{ ...base, severity: 'error', expected: '不晚于报告的年份', message }]
  }
  if (mark === '') return finding('doubt', '缺“号”字')
  if (opening !== '〔' || closing !== '〕') return finding('doubt', '的年份没有用六角括号')
  if (ordinal !== '') return finding('doubt', '的顺序号不加“第”字')
  return number.startsWith('0') ? finding('doubt', '的顺序号不编虚位') : []
}

/** The length of what stands before the name of the organ: 按照, 根据, 落实. */
function aheadOf(words: string): number {
  const verb =
    /^.*(?:按照|根据|依据|依照|遵照|参照|对照|结合|贯彻|落实|执行|以及|印发|转发|和|与|及|的|由|将|按)(?=..)/.exec(
      words,
    )
  return verb?.[0].length ?? 0
}
