import { clause, clauseEvenZero, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 政府机构职能体系：权责清单、政务服务、营商环境。 */
export const functions: Section = {
  title: '健全政府机构职能体系，依法履行职责',
  paragraphs: [
    [
      sentence(
        '动态管理权责事项清单，',
        clause`现有事项${'power-list.items'}`,
        clause`其中法定权力${'power-list.statutory'}`,
        clause`承接委托${'power-list.delegated'}`,
        clause`审核转报${'power-list.forwarded'}`,
        clause`公共服务${'power-list.public-service'}`,
      ),
      sentence(
        '便民服务中心',
        clause`设窗口${'service.windows'}`,
        clause`全年受理${'service.accepted'}`,
        clause`办结${'service.completed'}`,
        clauseEvenZero`按时办结率${'service.on-time-rate'}`,
        clause`受理量同比增减${'service.accepted-change'}`,
      ),
      sentence(
        '办事更加便捷，',
        clause`网上受理率${'service.online-acceptance-rate'}`,
        clause`即办率${'service.instant-rate'}`,
        clause`一次办结率${'service.once-rate'}`,
        clause`无证明办理${'service.proof-free'}`,
        clause`帮办代办${'service.agent'}`,
        clauseEvenZero`好评率${'service.good-rating-rate'}`,
        clauseEvenZero`差评整改率${'service.bad-rating-rectified-rate'}`,
      ),
    ],
    [
      sentence(
        '持续优化营商环境，',
        clause`上门走访企业和项目${'business.visits'}`,
        clause`联系服务新乡贤企业${'township-worthies.enterprises'}`,
      ),
    ],
  ],
}
