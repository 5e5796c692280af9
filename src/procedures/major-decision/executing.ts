import type { AnyFacts } from '#procedures/define.ts'
import { decisionForms as forms } from './forms.ts'
import { type DecisionStep, decisionLeaders, decisionOffice, regulation, undertakers } from './states.ts'

const done = ['executing', 'suspended', 'archived'] as const
const started = ({ given }: AnyFacts) => given.start ?? {}

/** 第三十六条：承担过主要论证、评估工作的单位，不得再作后评估. */
function whyNotEvaluator({ given }: AnyFacts, form: Record<string, unknown>): string | undefined {
  const earlier = [given.askExperts?.unit, given.assessRisk?.unit].map(plain)
  return earlier.includes(plain(form.evaluator))
    ? `${String(form.evaluator)}在决策作出前承担主要论证评估工作，不得承担后评估（${regulation}第三十六条）。`
    : undefined
}

const plain = (name: unknown) => (typeof name === 'string' ? name.replace(/\s/g, '') : undefined)

function whyNotClosed(facts: AnyFacts): string | undefined {
  const { times } = facts
  if (started(facts).technical === true && !times.interpret && !times.withhold)
    return `专业性、技术性较强的重大行政决策应当宣传解读（${regulation}第三十二条）。`
  return times.reportExecution ? undefined : `决策执行单位应当报告决策执行情况（${regulation}第三十四条）。`
}

/** Publication and interpretation（第三十二条）, execution to archive（第三十三条至第三十七条）. */
export const executingSteps = {
  publish: {
    name: '公布决策',
    from: 'decided',
    to: 'executing',
    by: ['gen_office', 'disclosure_officer'],
    form: forms.publish,
    papers: { announcement: { name: '决策公布', required: true } },
    basis: `${regulation}第三十二条`,
    barredBy: (facts, { form }) =>
      started(facts).secret === true
        ? `该事项依法不予公开，请办理「登记不予公布」（${regulation}第三十二条）。`
        : started(facts).technical === true && form.adoption === undefined
          ? `专业性、技术性较强的决策，应当说明公众意见、专家论证意见的采纳情况（${regulation}第三十二条）。`
          : undefined,
  },
  withhold: {
    name: '登记不予公布',
    from: 'decided',
    to: 'executing',
    by: ['gen_office', 'disclosure_officer'],
    form: forms.withhold,
    basis: `${regulation}第三十二条`,
    barredBy: (facts) =>
      started(facts).secret === true
        ? undefined
        : `重大行政决策应当及时公布，依法不予公开的除外（${regulation}第三十二条）。`,
  },
  interpret: {
    name: '宣传解读',
    from: ['decided', 'executing'],
    by: [...undertakers],
    form: forms.interpret,
    papers: { interpretation: { name: '解读材料', required: true } },
    basis: `${regulation}第三十二条`,
  },
  inspect: {
    name: '督促检查',
    from: 'executing',
    by: decisionOffice,
    form: forms.inspect,
    basis: `${regulation}第三十四条`,
  },
  reportExecution: {
    name: '报告执行情况',
    from: ['executing', 'suspended'],
    by: undertakers,
    form: forms.reportExecution,
    papers: { executionReport: { name: '决策执行情况报告', required: true } },
    basis: `${regulation}第三十四条`,
  },
  reportProblem: {
    name: '报告执行中的问题',
    from: ['executing', 'suspended'],
    by: undertakers,
    form: forms.reportProblem,
    basis: `${regulation}第三十五条`,
  },
  suspend: {
    name: '决定中止执行',
    from: 'executing',
    to: 'suspended',
    by: ['director'],
    form: forms.suspend,
    basis: `${regulation}第三十七条`,
    barredBy: ({ times }) =>
      times.reportProblem
        ? undefined
        : `依法作出的决策未经法定程序不得随意变更或者停止执行；须先有第三十五条规定的情形，请办理「报告执行中的问题」（${regulation}第三十七条）。`,
  },
  resume: {
    name: '恢复执行',
    from: 'suspended',
    to: 'executing',
    by: ['director'],
    form: forms.resume,
    basis: `${regulation}第三十七条`,
  },
  evaluate: {
    name: '决策后评估',
    from: done,
    by: decisionOffice,
    form: forms.evaluate,
    papers: { evaluationReport: { name: '决策后评估报告', required: true } },
    basis: `${regulation}第三十六条`,
    barredBy: (facts, { form }) => whyNotEvaluator(facts, form),
  },
  adjust: {
    name: '重大调整，重新履行程序',
    from: done,
    to: 'drafting',
    by: decisionLeaders,
    form: forms.adjust,
    basis: `${regulation}第三十六条、第三十七条`,
    barredBy: ({ times }) =>
      times.reportProblem || times.evaluate
        ? undefined
        : `未经法定程序不得随意变更或者停止执行；调整须先有问题报告或者后评估（${regulation}第三十五条至第三十七条）。`,
  },
  archive: {
    name: '归档',
    from: 'executing',
    to: 'archived',
    by: ['archivist', 'gen_office'],
    form: forms.archive,
    papers: {
      startDecision: { name: '决策启动决定', required: true },
      draft: { name: '决策草案', required: true },
      note: { name: '起草说明', required: true },
      commentSummary: {
        name: '意见汇总采纳情况表',
        required: true,
        when: (facts) => started(facts).secret !== true,
      },
      expertOpinion: {
        name: '专家论证意见',
        required: true,
        when: (facts) => started(facts).technical === true,
      },
      riskReport: { name: '风险评估报告', required: true, when: (facts) => started(facts).risky === true },
      competitionForm: { name: '公平竞争审查表', required: true, when: (facts) => started(facts).market === true },
      reviewOpinion: { name: '合法性审查意见书', required: true },
      discussionRecord: { name: '集体讨论记录', required: true },
      partyReport: { name: '向党工委请示报告', required: true },
      decision: { name: '决策文本', required: true },
      catalogue: { name: '归档目录' },
    },
    basis: `${regulation}第三十三条；档案法第十三条`,
    barredBy: whyNotClosed,
  },
} as const satisfies Record<string, DecisionStep>
