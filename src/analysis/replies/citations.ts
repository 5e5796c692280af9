import { type CitedLibrary, checkCitations } from '#laws/check-citations.ts'
import type { PartChecked, ReplyFinding } from './finding.ts'
import { readMost } from './reading.ts'

export type CitesVerdict = 'ok' | 'none' | 'wrong'

const paper =
  /《[^》]{3,60}(?:法|条例|规定|办法|细则|规范|标准|规程|通知|方案|意见|公告|通告|批复|决定|解释)(?:[（(][^）)]{1,12}[）)])?[〉>]?[^》]{0,6}》|[〔［[（(【]\d{4}[〕］\])）】]\s?\d{1,4}\s?号|\[政府发文\]\s?\d+\s?号|第\s?\d{1,4}\s?号令|令第?\s?\d{1,4}\s?号|(?:条例|办法|规定|通知|细则)第[一二三四五六七八九十百\d]+条/

/** The statutes cited stand on the day of the reply. Only what rests on checked facts is called an error. */
export function checkReplyCitations(
  text: string,
  day: string,
  library: CitedLibrary,
): PartChecked & { verdict: CitesVerdict } {
  const read = text.slice(0, readMost)
  const checked = checkCitations(read, day, library)
  const findings = checked.flatMap(({ verdict, sure, words, citation }): ReplyFinding[] => {
    if (verdict === 'ok') return []
    const span = { start: citation.start, end: citation.end }
    if (verdict === 'unknown-law')
      return words.includes('是否为') ? [{ kind: 'citations', severity: 'hint', words, basis: '法规资料库', span }] : []
    return [{ kind: 'citations', severity: sure ? 'problem' : 'hint', words, basis: '答复当日有效的文本', span }]
  })
  const wrong = findings.some(({ severity }) => severity === 'problem')
  const verdict = wrong ? 'wrong' : checked.length > 0 || paper.test(read) ? 'ok' : 'none'
  return { share: wrong ? 0 : 1, findings, verdict }
}
