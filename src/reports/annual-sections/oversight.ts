import { clause, clauseEvenZero, plain, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 行政权力制约和监督体系：人大政协、复议应诉、政务公开、整改。 */
export const oversight: Section = {
  title: '健全行政权力制约和监督体系，接受各方监督',
  paragraphs: [
    [
      plain('自觉接受人大、司法和社会监督，各类事项全程留痕、可查可评。'),
      sentence(
        '',
        clause`全年登记各类事项${'matters.filed'}`,
        clause`办结${'matters.closed'}`,
        clauseEvenZero`期限按时率${'matters.on-time-rate'}`,
        clauseEvenZero`超期未结${'matters.overdue'}`,
        clause`书面反馈信访督办和三项建议${'petition.proposals-answered'}`,
      ),
      sentence(
        '接受人大监督、政协民主监督，',
        clause`组织人大代表监督活动${'congress.supervision-activities'}`,
        clause`专项工作报告${'congress.special-reports'}`,
        clause`民生实事项目票决${'congress.project-votes'}`,
        clause`代表联络站开展活动${'congress.contact-station-days'}`,
        clause`政协民主监督${'congress.democratic-supervision'}`,
        clause`办理人大代表建议${'proposal.npc'}`,
        clause`答复居民议事会建议案${'proposal.council'}`,
        clause`答复政协联络会建议案${'proposal.cppcc'}`,
        clauseEvenZero`建议提案按期答复率${'proposal.on-time-rate'}`,
        clause`民主协商议题${'deliberation.topics'}`,
      ),
    ],
    [
      sentence(
        '依法参加行政复议和行政诉讼，',
        clause`行政诉讼案件${'litigation.cases'}`,
        clauseEvenZero`负责人出庭应诉率${'litigation.principal-appearance'}`,
        clauseEvenZero`败诉率${'litigation.loss-rate'}`,
        clauseEvenZero`败诉率同比增减${'litigation.loss-rate-change'}`,
        clause`行政复议案件${'reconsideration.cases'}`,
        clause`复议纠错${'reconsideration.corrected'}`,
        clauseEvenZero`行政案件发案量同比增减${'admin-dispute.change'}`,
        clause`收到司法建议、检察建议${'suggestion.received'}`,
        clauseEvenZero`建议按期回复率${'suggestion.reply-on-time-rate'}`,
      ),
      sentence(
        '深化政务公开，',
        clause`主动公开信息${'disclosure.published'}`,
        clause`其中政府网站${'disclosure.published.website'}`,
        clause`政务微博${'disclosure.published.weibo'}`,
        clause`微信公众号${'disclosure.published.wechat'}`,
        clause`新增公开栏目${'disclosure.columns-added'}`,
        clause`收到公开申请${'disclosure.requests'}`,
        clauseEvenZero`申请按时答复率${'disclosure.on-time-rate'}`,
        clause`公开回应网络舆情${'opinion.responses'}`,
      ),
    ],
    [
      sentence(
        '抓实问题整改，',
        clause`列入整改清单${'rectification.listed'}`,
        clauseEvenZero`整改完成率${'rectification.completion-rate'}`,
        clause`涉及问题类别${'rectification.classes'}`,
      ),
      sentence(
        '',
        clause`当年完成整改${'rectification.completed'}`,
        clauseEvenZero`按期整改率${'rectification.on-time-rate'}`,
        clause`追缴和挽回损失${'rectification.loss-recovered'}`,
        clause`健全制度${'rectification.rules'}`,
        clause`移送问题线索${'rectification.referred'}`,
      ),
    ],
  ],
}
