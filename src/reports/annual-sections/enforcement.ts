import { clause, clauseEvenZero, plain, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 行政执法工作体系：队伍、检查、处罚、移送协作、执法投诉。 */
export const enforcement: Section = {
  title: '健全行政执法工作体系，推进规范执法',
  paragraphs: [
    [
      plain('落实行政执法公示、全过程记录、重大执法决定法制审核三项制度。'),
      sentence(
        '',
        clause`现有行政执法人员${'enforcement.officers'}`,
        clause`现有持证行政执法人员${'staff.enforcement-officers'}`,
        clause`法制审核人员${'staff.legal-reviewers'}`,
        clause`当年通过行政执法考试${'exam.enforcement-passed'}`,
        clause`审核重大行政执法决定${'review.enforcement'}`,
        clause`承接赋权事项${'enforcement.empowered-items'}`,
        clauseEvenZero`赋权事项实施率${'enforcement.empowered-implementation-rate'}`,
      ),
    ],
    [
      sentence(
        '规范行政检查，',
        clause`全年检查${'inspection.total'}`,
        clause`检查企业${'inspection.firms'}`,
        clause`扫码亮码${'inspection.code-shown'}`,
        clause`“综合查一次”${'inspection.joint'}，合并检查${'inspection.merged-visits'}`,
        clause`重点领域专项检查${'inspection.special'}`,
        clause`部门联动处理信访反映事项${'inspection.joint-petitions'}`,
        clause`检查发现问题率${'inspection.problem-rate'}`,
      ),
      sentence('依法查处违法行为，', clause`立案${'penalty.filed'}`, clause`其中适用简案快办${'penalty.fast-track'}`),
      sentence('', clause`作出处罚决定${'penalty.decided'}`, clause`其中当场处罚${'penalty.summary'}`),
      sentence(
        '',
        clause`共罚款${'penalty.fines'}`,
        clause`首违、轻微不罚${'penalty.first-or-minor'}`,
        clause`举行听证${'penalty.hearings'}`,
        clauseEvenZero`应审案件法制审核率${'penalty.review-coverage'}`,
        clauseEvenZero`处罚决定按期率${'penalty.decided-on-time-rate'}`,
      ),
      sentence(
        '依法实施行政强制，',
        clause`查封、扣押${'coercion.sealed'}`,
        clause`代履行${'coercion.performed'}`,
        clause`申请人民法院强制执行${'penalty.court-applications'}`,
      ),
    ],
    [
      sentence(
        '健全执法协作，',
        clause`协查协办、抄告抄送和会商${'transfer.collaborations'}`,
        clause`移交线索直接转为案源${'transfer.direct-sources'}`,
        clause`移送后不予立案${'transfer.not-filed'}`,
        clauseEvenZero`移交按期响应率${'transfer.on-time-response-rate'}`,
        clauseEvenZero`转案源率${'transfer.to-source-rate'}`,
        clauseEvenZero`处理率${'transfer.handled-rate'}`,
        clause`向公安机关移送涉嫌犯罪案件${'transfer.crimes'}`,
      ),
      sentence(
        '接受执法监督，',
        clause`受理执法投诉举报${'enforcement-complaint.received'}`,
        clauseEvenZero`按期答复率${'enforcement-complaint.answered-on-time-rate'}`,
        clause`查实执法行为不当${'enforcement-complaint.conduct-grounded'}`,
      ),
    ],
  ],
}
