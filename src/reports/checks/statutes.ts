import { type CitationChecked, type CitedLibrary, checkCitation } from '#laws/check-citations.ts'
import { type Citation, citationsIn } from '#laws/citations.ts'
import type { Check, Finding } from './check.ts'
import { signedOn, yearOf } from './report-date.ts'

/** Statutes cited: whether they are, were in force in the year of the report, and have the article. */
export const statutes: Check = {
  id: 'statutes',
  name: '法律法规引用',
  explains:
    '书名号里的法律法规：名称是否存在，报告所属年度是否有效，所引条款、修订年份是否有。年内才废止或者刚公布、尚未施行的只提示；通知、意见、方案不按法规查；资料库没有的地方性法规不报。需先导入法规库。',
  run: ({ text }, { year, laws }) => (laws ? citations(text, year ?? yearOf(text), laws) : []),
}

function citations(text: string, year: number | undefined, library: CitedLibrary): readonly Finding[] {
  const signed = signedOn(text)?.day
  return citationsIn(text, library.names).flatMap((citation) => {
    const found = year === undefined ? unknownOnly(citation, library) : inYear(citation, year, signed, library)
    if (!found) return []
    const place = found.article ?? citation
    return [
      {
        kind: 'statutes',
        severity: found.severity,
        start: place.start,
        end: place.end,
        stated: text.slice(place.start, place.end),
        expected: found.expected,
        message: found.message,
        claims: [],
        also: place === citation ? [] : [citation.title],
      },
    ]
  })
}

type Found = Pick<Finding, 'severity' | 'message' | 'expected'> & { article?: { start: number; end: number } }

function unknownOnly(citation: Citation, library: CitedLibrary): Found | undefined {
  return library.find(citation.name) ? undefined : unknown(citation, checkCitation(citation, '9999-01-01', library))
}

function inYear(
  citation: Citation,
  year: number,
  signed: string | undefined,
  library: CitedLibrary,
): Found | undefined {
  const last = checkCitation(citation, `${year}-12-31`, library)
  const first = checkCitation(citation, `${year}-01-01`, library)
  if (last.verdict === 'unknown-law') return unknown(citation, last)
  if (last.verdict === 'abolished') {
    const sure = first.verdict === 'abolished'
    return {
      severity: !sure ? 'note' : last.sure ? 'error' : 'doubt',
      message: last.words,
      expected: successor(citation, library),
    }
  }
  if (last.verdict === 'not-in-force') return early(citation, last, signed ?? `${year + 1}-06-30`, library)
  if (last.verdict === 'no-such-article' && first.verdict !== 'ok') {
    const { article } = last
    const severity = last.sure ? 'error' : 'doubt'
    return { severity, message: last.words, expected: '核对条文序号', ...(article ? { article } : {}) }
  }
  return edition(citation, year, library)
}

function successor({ name }: Citation, library: CitedLibrary): string {
  return library.find(name)?.abolished?.by ?? '现行有效的规定'
}

/** Made but not yet in force may be studied and announced; not yet made by the day of signing cannot be. */
function early(
  citation: Citation,
  found: Omit<CitationChecked, 'citation'>,
  signed: string,
  library: CitedLibrary,
): Found {
  const law = library.find(citation.name)
  const named = law?.editions.find(({ promulgated }) => promulgated.startsWith(`${citation.edition?.year ?? ''}-`))
  const made = (named ?? law?.editions[0])?.promulgated ?? ''
  const severity = made > signed ? (found.sure ? 'error' : 'doubt') : citation.articles.length > 0 ? 'doubt' : 'note'
  return { severity, message: found.words, expected: '报告所属年度有效的规定' }
}

const local = /[省市区县州旗镇乡]|街道|自治|特区/

/** Only what is worded like a law of the whole country; of regulations and lesser papers the library holds a part only. */
function unknown({ name, stated }: Citation, found: Omit<CitationChecked, 'citation'>): Found | undefined {
  const hinted = found.words.includes('是否为')
  const national =
    stated.startsWith('中华人民共和国') || (/法$/.test(name) && !/[办方]法$/.test(name) && !local.test(name))
  if (!national && !hinted) return undefined
  if (local.test(name) && !stated.startsWith('中华人民共和国')) return undefined
  return { severity: 'doubt', message: found.words, expected: '核对法律名称' }
}

/** （2021年修订）: that there was such a revision, and that it was still in force in the year. */
function edition(citation: Citation, year: number, library: CitedLibrary): Found | undefined {
  const asked = citation.edition
  const law = asked && library.find(citation.name)
  if (!asked || !law || law.editions.length === 0) return undefined
  const named = law.editions.findLast(({ promulgated }) => promulgated.startsWith(`${asked.year}-`))
  if (named) {
    if (named.until === undefined || named.until > `${year}-01-01` || named.unverified) return undefined
    const message = `《${law.name}》${asked.year}年的文本已于${named.until}被新的文本代替，${year}年应引用当年有效的文本。`
    return { severity: 'doubt', message, expected: '当年有效的文本' }
  }
  if (law.earlier || law.editions.some(({ unverified }) => unverified)) return undefined
  const years = law.editions.map(({ promulgated }) => promulgated.slice(0, 4)).join('、')
  const message = `《${law.name}》没有${asked.year}年${asked.words}的文本，资料库所载为${years}年的文本。`
  return { severity: 'doubt', message, expected: years }
}
