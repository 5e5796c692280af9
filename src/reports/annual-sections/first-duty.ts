import { clause, clauseEvenZero, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 党政主要负责人履行推进法治建设第一责任人职责：四个亲自、述职述法。 */
export const firstDuty: Section = {
  title: '党政主要负责人履行推进法治建设第一责任人职责情况',
  paragraphs: [
    [
      sentence(
        '党政主要负责人履行推进法治建设第一责任人职责，对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，',
        clause`带头参加中心组学法${'study.group-sessions'}`,
        clause`领导班子成员接访下访${'petition.leader-receptions'}`,
        clause`包案化解${'petition.lead-cases'}`,
        clause`登记履职事项${'leadership.first-duty-items'}`,
      ),
      sentence(
        '落实年终述职述法制度，',
        clause`提交述法报告${'leadership.law-reports'}`,
        clause`会议述法${'leadership.law-reports-oral'}`,
        clauseEvenZero`书面述法率${'leadership.law-report-rate'}`,
      ),
    ],
  ],
}
