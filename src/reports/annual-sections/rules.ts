import { clause, clauseEvenZero, plain, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 依法行政制度体系：规范性文件的制定、报备和清理。 */
export const rules: Section = {
  title: '健全依法行政制度体系，规范文件管理',
  paragraphs: [
    [
      plain('严格规范性文件的征求意见、合法性审查、集体讨论和公布程序。'),
      sentence(
        '',
        clause`全年审查行政规范性文件${'review.documents'}`,
        clause`制发${'documents.issued'}`,
        clause`征集社会公众意见${'documents.comments'}`,
        clauseEvenZero`报备率${'review.filing-rate'}`,
        clauseEvenZero`及时率${'review.filing-timely-rate'}`,
        clauseEvenZero`规范率${'review.filing-conformity-rate'}`,
      ),
      sentence(
        '定期清理文件，',
        clause`全年清理${'documents.cleaned'}`,
        clause`宣布废止、失效${'documents.repealed'}`,
        clause`年末现行有效${'documents.in-force'}`,
      ),
    ],
  ],
}
