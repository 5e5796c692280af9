import type { AnyFacts, State, Step } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { whyNotClose, whyNotReport, whyNotSurvey } from './bars.ts'
import { riskForms as forms } from './forms.ts'

export const assessors = ['governance_office', 'gen_office', 'judicial_office'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]

const decision = '重大行政决策程序暂行条例'
const local = '社会稳定风险评估办法（未核实，可由管理员设定）'

export const riskStates = {
  started: { name: '已立项，待定方案', phase: 'pending' },
  assessing: { name: '评估中', phase: 'working' },
  reported: { name: '报告已编制，待审定', phase: 'waiting' },
  concluded: { name: '已审定', phase: 'working' },
  following: { name: '实施中跟踪', phase: 'working' },
  closed: { name: '已归档', phase: 'done', final: true },
  abandoned: { name: '事项终止，不再评估', phase: 'done', final: true },
} as const satisfies Record<string, State>

type RiskStep = Step<keyof typeof riskStates, never, AnyFacts>

export const riskSteps = {
  plan: {
    name: '制定评估方案',
    from: 'started',
    to: 'assessing',
    by: assessors,
    form: forms.plan,
    papers: { scheme: { name: '评估方案' } },
    basis: `${decision}第二十三条`,
  },
  survey: {
    name: '开展调查',
    from: 'assessing',
    by: [...assessors, 'grid_leader'],
    form: forms.survey,
    papers: { record: { name: '座谈、走访、问卷记录' } },
    basis: `${decision}第二十三条`,
    barredBy: (_, { form, on }) => whyNotSurvey(form, on),
  },
  identify: {
    name: '识别风险',
    from: 'assessing',
    by: assessors,
    form: forms.identify,
    basis: `${decision}第二十三条：定性分析与定量分析，科学预测、综合研判`,
  },
  report: {
    name: '编制评估报告',
    from: 'assessing',
    to: 'reported',
    by: assessors,
    form: forms.report,
    papers: { report: { name: '社会稳定风险评估报告', required: true } },
    basis: `${decision}第二十二条至第二十四条；${local}`,
    barredBy: (facts, { form }) => whyNotReport(facts, form),
  },
  conclude: {
    name: '审定评估结论',
    from: 'reported',
    to: 'concluded',
    by: leaders,
    form: forms.conclude,
    papers: { minutes: { name: '审定会议纪要', required: true } },
    basis: `${decision}第二十四条`,
  },
  sendBack: {
    name: '退回补充评估',
    from: 'reported',
    to: 'assessing',
    by: leaders,
    form: forms.adjust.pick({ reason: true }),
    basis: local,
  },
  adjust: {
    name: '调整方案再评估',
    from: ['reported', 'concluded', 'following'],
    to: 'assessing',
    by: [...assessors, ...leaders],
    form: forms.adjust,
    basis: `${decision}第二十四条：采取调整决策草案等措施确保风险可控`,
  },
  file: {
    name: '报备评估结论',
    from: ['concluded', 'following'],
    by: assessors,
    form: forms.file,
    basis: local,
  },
  follow: {
    name: '转入跟踪',
    from: 'concluded',
    to: 'following',
    by: assessors,
    basis: local,
  },
  track: {
    name: '跟踪风险',
    from: 'following',
    by: [...assessors, 'grid_leader'],
    form: forms.track,
    basis: local,
  },
  toInvestigation: {
    name: '风险苗头转纠纷排查',
    from: ['assessing', 'concluded', 'following'],
    by: assessors,
    form: forms.toInvestigation,
    basis: '突发事件应对法第三十四条',
    handOff: {
      to: 'dispute-investigation',
      link: 'derived-from',
      name: '风险苗头转纠纷排查',
      basis: '突发事件应对法第三十四条',
      carry: ({ given }) => ({
        source: 'risk',
        cause: given.toInvestigation?.cause,
        demand: given.toInvestigation?.demand,
        headcount: given.toInvestigation?.headcount,
      }),
    },
  },
  close: {
    name: '归档',
    from: ['concluded', 'following'],
    to: 'closed',
    by: [...assessors, 'archivist'],
    form: forms.close,
    basis: `${decision}第三十三条`,
    barredBy: (facts) => whyNotClose(facts),
  },
  abandon: {
    name: '事项终止',
    from: ['started', 'assessing', 'reported', 'concluded'],
    to: 'abandoned',
    by: leaders,
    form: forms.abandon,
    basis: local,
  },
} as const satisfies Record<string, RiskStep>
