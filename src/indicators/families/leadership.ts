import { either, form, given, inState, intake, is, metInTime, taken, yes } from '../conditions.ts'
import { closedIn, count, defineFamily, filed, ratio } from '../define.ts'

const duties = '《党政主要负责人履行推进法治建设第一责任人职责规定》（条号未核实）'
const inspection = '《法治政府建设与责任落实督察工作规定》（条号未核实）'
const decisions = '《重大行政决策程序暂行条例》'
/** 会议以开会为准，取消的不计。 */
const held = { of: 'steps', procedures: ['meeting'], steps: ['hold'] } as const

export const leadershipIndicators = defineFamily('leadership', [
  {
    code: 'leadership.topic-meetings',
    name: '专题研究法治建设工作',
    unit: '次',
    basis: `${duties}；期内召开的法治建设专题会，以及其他会议中专题研究法治建设的`,
    population: { ...held, where: either(is(intake('kind'), 'rule_of_law'), yes(form('ruleOfLaw'))) },
    measure: count,
  },
  {
    code: 'leadership.meetings',
    name: '会议',
    unit: '次',
    basis: `${decisions}第三十条；期内召开的党工委会议、主任办公会、专题会和联席会议`,
    population: held,
    measure: count,
  },
  {
    code: 'leadership.counsel-attendance-rate',
    name: '法律顾问列席率',
    unit: '%',
    basis: `${decisions}第二十八条；期内召开的会议中，法律顾问、公职律师列席的所占比例`,
    population: held,
    measure: ratio(yes(form('counsel'))),
  },
  {
    code: 'leadership.decided-items',
    name: '议定事项',
    unit: '件',
    basis: `${decisions}第三十条；期内登记的议定事项`,
    population: { of: 'steps', procedures: ['meeting'], steps: ['decide'] },
    measure: count,
  },
  {
    code: 'leadership.follow-ups-closed',
    name: '议定事项销号',
    unit: '件',
    basis: `${decisions}第三十四条；期内核实销号的会议议定、领导批示事项`,
    population: closedIn(['follow-up'], inState('closed')),
    measure: count,
  },
  {
    code: 'leadership.follow-up-on-time-rate',
    name: '议定事项按期落实率',
    unit: '%',
    basis: `${decisions}第三十四条；完成时限在期内届满的落实事项中，按期报告结果的所占比例`,
    population: { of: 'deadlines', procedures: ['follow-up'], keys: ['complete'] },
    measure: ratio(metInTime),
  },
  {
    code: 'leadership.first-duty-items',
    name: '第一责任人履职事项',
    unit: '件',
    basis: `${duties}；期内登记履职的清单事项`,
    population: { of: 'steps', procedures: ['first-duty'], steps: ['perform'] },
    measure: count,
  },
  {
    code: 'leadership.law-reports',
    name: '述法人数',
    unit: '人',
    basis: `${inspection}；期内通知述法并已提交书面述法报告的人`,
    population: filed(['law-report'], taken('submit')),
    measure: count,
  },
  {
    code: 'leadership.law-reports-oral',
    name: '会议述法人数',
    unit: '人',
    basis: `${inspection}；期内通知述法并已会议述法的人`,
    population: filed(['law-report'], taken('present')),
    measure: count,
  },
  {
    code: 'leadership.law-report-rate',
    name: '书面述法率',
    unit: '%',
    basis: `${inspection}；期内通知述法的人（不述法的除外）中，已提交书面述法报告的所占比例`,
    population: filed(['law-report'], inState('noticed', 'submitted', 'presented', 'assessed', 'fedBack', 'archived')),
    measure: ratio(taken('submit')),
  },
  {
    code: 'leadership.goals',
    name: '下达目标',
    unit: '份',
    basis: `${inspection}；期内下达到单位的年度目标`,
    population: filed(['goal']),
    measure: count,
  },
  {
    code: 'leadership.goals-assessed',
    name: '完成考核的目标',
    unit: '份',
    basis: `${inspection}；期内确认考核结果的目标`,
    population: closedIn(['goal'], inState('confirmed')),
    measure: count,
  },
  {
    code: 'leadership.goal-average-score',
    name: '目标考核平均得分',
    unit: '分',
    basis: `${inspection}；期内确认考核结果的目标，最终得分的平均数`,
    population: closedIn(['goal'], inState('confirmed')),
    measure: { kind: 'average', amount: { of: 'facts', facts: [given('confirm', 'score')] } },
  },
])
