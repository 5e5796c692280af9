import { clause, clauseEvenZero, plain, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 行政决策制度体系：重大决策程序、合法性审查、法律顾问。 */
export const decisions: Section = {
  title: '健全行政决策制度体系，严把审查关口',
  paragraphs: [
    [
      plain('坚持未经合法性审查不上会、不签订、不作出。'),
      sentence(
        '',
        clause`全年审查各类事项${'review.total'}`,
        clause`其中政府合同${'review.contracts'}`,
        clause`重大行政决策${'review.decisions'}`,
        clauseEvenZero`重大行政决策审查覆盖率${'review.decision-coverage'}`,
        clauseEvenZero`审查意见采纳率${'review.adoption-rate'}`,
        clauseEvenZero`审查按时率${'review.on-time-rate'}`,
        clause`退回补正或者不予同意${'review.blocked'}`,
      ),
      sentence(
        '重大行政决策',
        clause`列入年度目录${'decision.catalogue'}`,
        clause`启动程序${'decision.started'}`,
        clause`作出决策${'decision.made'}`,
        clauseEvenZero`公开征求意见率${'decision.public-comment-rate'}`,
        clause`召开听证会${'decision.hearings'}`,
        clause`组织专家论证${'decision.experts'}`,
        clause`开展风险评估${'decision.risk-assessments'}`,
        clauseEvenZero`决策公布率${'decision.published-rate'}`,
        clause`决策后评估${'decision.evaluated'}`,
      ),
    ],
    [
      sentence(
        '发挥法律顾问作用，',
        clause`聘有法律顾问、公职律师${'staff.counsel'}`,
        clause`出具法律意见${'counsel.opinions'}`,
        clause`审查修改合同和文书${'counsel.documents'}`,
        clause`接受电话咨询${'counsel.phone-consultations'}`,
        clause`配备法律顾问的村（社区）${'counsel.villages'}`,
        clause`法律顾问列席决策会议的比例${'leadership.counsel-attendance-rate'}`,
      ),
    ],
  ],
}
