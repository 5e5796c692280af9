import { clause, clauseEvenZero, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 突发事件应对体系：预案演练、处置、快呼、监测告警、风险排查。 */
export const emergency: Section = {
  title: '健全突发事件应对体系，提升应急能力',
  paragraphs: [
    [
      sentence(
        '立足防大灾、抢大险，',
        clause`编制应急预案${'emergency.plans'}`,
        clause`组织演练${'emergency.drills'}`,
        clause`处置突发事件${'emergency.events'}`,
        clauseEvenZero`信息报告及时率${'emergency.report-on-time-rate'}`,
        clause`启动应急响应${'emergency.responses'}`,
        clause`排查安全隐患${'grid.hazards'}`,
      ),
      sentence(
        '快速处置紧急事件，',
        clause`接报后${'dispatch.assign-minutes'}内派单`,
        clause`${'dispatch.arrive-minutes'}内到场`,
        clause`${'dispatch.first-handling-minutes'}内先期处置`,
        clause`全年处置${'grid.rapid'}，“一、五、十分钟”达标率${'grid.rapid-on-time-rate'}`,
      ),
    ],
    [
      sentence(
        '加强监测预警，',
        clause`布设视频监测点位${'alarm.points'}`,
        clause`发现烟火告警${'alarm.smoke'}`,
        clause`上年同期烟火告警${'alarm.smoke.before'}`,
        clause`发现违建告警${'alarm.building'}`,
        clause`上年同期违建告警${'alarm.building.before'}`,
        clause`发现国土告警${'alarm.land'}`,
        clause`各类告警处置量平均为上年同期的${'alarm.early-handling-growth'}`,
      ),
      sentence(
        '防范化解风险，',
        clause`开展社会稳定风险评估${'risk.assessments'}`,
        clause`排查矛盾纠纷和不稳定因素${'investigation.disputes-found'}`,
        clauseEvenZero`排查纠纷化解率${'investigation.resolution-rate'}`,
      ),
    ],
  ],
}
