import { clause, clauseEvenZero, plain, sentence } from '#reports/sentence.ts'
import type { Section } from './section.ts'

/** 坚持党的领导：统筹部署、力量配备、领导干部学法、目标考核。 */
export const leadership: Section = {
  title: '坚持党的领导，统筹推进法治建设',
  paragraphs: [
    [
      plain('街道党工委把法治建设纳入年度工作总体安排，与中心工作一同部署、一同检查。'),
      sentence(
        '强化组织领导，',
        clause`专题研究法治建设工作${'leadership.topic-meetings'}`,
        clause`召开党工委会议、主任办公会等${'leadership.meetings'}`,
        clause`会议议定事项${'leadership.decided-items'}`,
        clause`议定事项销号${'leadership.follow-ups-closed'}`,
        clauseEvenZero`议定事项按期落实率${'leadership.follow-up-on-time-rate'}`,
      ),
      sentence(
        '',
        clause`分解下达年度目标${'leadership.goals'}`,
        clause`年终考核目标${'leadership.goals-assessed'}`,
        clause`考核平均得分${'leadership.goal-average-score'}`,
      ),
    ],
    [
      sentence(
        '配强工作力量，',
        clause`街道现有工作人员${'staff.total'}`,
        clause`设置岗位${'staff.posts'}`,
        clause`配备法治建设专职工作人员${'staff.law-office.full-time'}`,
        clause`兼职工作人员${'staff.law-office.part-time'}`,
        clause`取得法律职业资格的机关干部${'staff.bar-qualified'}`,
      ),
      sentence(
        '抓住领导干部这个“关键少数”，',
        clause`党工委理论学习中心组集中学法${'study.group-sessions'}`,
        clause`开展会前学法${'study.pre-meeting'}`,
        clause`举办法治专题讲座${'study.lectures'}`,
        clause`组织法治学习共${'study.sessions'}`,
        clause`学习宪法${'study.constitution-sessions'}`,
      ),
      sentence(
        '提升干部法治素养，',
        clause`举办专题法治培训${'training.law-sessions'}`,
        clause`培训${'training.law-hours'}`,
        clause`法治培训参加人员${'training.participants'}`,
        clause`村社干部参训${'training.village-cadres'}`,
        clauseEvenZero`网络法治理论考试参考率${'exam.online-law-attendance-rate'}`,
        clause`法治考试合格率${'exam.pass-rate'}`,
      ),
    ],
  ],
}
