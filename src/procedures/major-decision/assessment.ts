import type { AnyFacts, Around } from '#procedures/define.ts'
import { competitionBasis, competitionFailsForm, competitionForm } from '#procedures/fair-competition.ts'
import { whyRiskStands } from '#procedures/risk-assessment/bars.ts'
import { decisionForms as forms } from './forms.ts'
import { type DecisionStep, regulation, undertakers } from './states.ts'

/** 第二十四条：风险可控；第二十二条：另立的风险评估须已审定，已有评价的不重复. */
function whyNotControllable({ given }: AnyFacts, form: Record<string, unknown>, around: Around): string | undefined {
  if (form.controllable !== true)
    return `风险可控的才可以作出决策；不可控的，请办理「登记风险不可控」并调整草案（${regulation}第二十四条）。`
  const own = form.assessment === undefined && (form.reused === true || given.start?.risky !== true)
  return own ? undefined : whyRiskStands(around.matter(form.assessment))
}

/** Expert opinion, risk and fair competition, side by side（第十九条至第二十四条、第二十九条）. */
export const assessmentSteps = {
  askExperts: {
    name: '组织专家论证',
    from: 'drafting',
    by: undertakers,
    form: forms.askExperts,
    track: { id: 'expert', from: ['none', 'opined'], to: 'asked' },
    basis: `${regulation}第十九条、第二十条`,
  },
  recordExperts: {
    name: '专家出具论证意见',
    from: 'drafting',
    by: undertakers,
    form: forms.recordExperts,
    papers: { expertOpinion: { name: '专家论证意见', required: true } },
    track: { id: 'expert', from: ['asked'], to: 'opined' },
    basis: `${regulation}第十九条`,
  },
  assessRisk: {
    name: '开展风险评估',
    from: 'drafting',
    by: [...undertakers, 'judicial_office'],
    form: forms.assessRisk,
    track: { id: 'risk', from: ['none', 'beyond', 'controllable'], to: 'assessing' },
    basis: `${regulation}第二十二条、第二十三条`,
    handOff: {
      to: 'risk-assessment',
      link: 'derived-from',
      name: '重大行政决策风险评估',
      basis: `${regulation}第二十二条`,
      when: ({ given }) => given.assessRisk?.separate === true,
      carry: ({ intake, given }) => ({
        kind: 'decision',
        responsible: given.assessRisk?.unit,
        scope: intake.problem,
      }),
    },
  },
  recordRisk: {
    name: '登记风险评估报告',
    from: 'drafting',
    by: [...undertakers, 'judicial_office'],
    form: forms.recordRisk,
    papers: { riskReport: { name: '风险评估报告', required: true } },
    track: { id: 'risk', from: ['assessing'], to: 'controllable' },
    basis: `${regulation}第二十三条、第二十四条`,
    barredBy: (facts, { form, around }) => whyNotControllable(facts, form, around),
  },
  riskBeyondControl: {
    name: '登记风险不可控',
    from: 'drafting',
    by: [...undertakers, 'judicial_office'],
    form: forms.riskBeyondControl,
    papers: { riskReport: { name: '风险评估报告', required: true } },
    track: { id: 'risk', from: ['assessing'], to: 'beyond' },
    basis: `${regulation}第二十四条`,
  },
  passCompetition: {
    name: '公平竞争审查通过',
    from: 'drafting',
    by: undertakers,
    form: competitionForm,
    papers: { competitionForm: { name: '公平竞争审查表', required: true } },
    track: { id: 'competition', from: ['none', 'failed', 'passed'], to: 'passed' },
    basis: `${regulation}第二十九条第一项；${competitionBasis}`,
  },
  failCompetition: {
    name: '公平竞争审查未通过',
    from: 'drafting',
    by: undertakers,
    form: competitionFailsForm,
    papers: { competitionForm: { name: '公平竞争审查表', required: true } },
    track: { id: 'competition', from: ['none', 'failed', 'passed'], to: 'failed' },
    basis: competitionBasis,
  },
} as const satisfies Record<string, DecisionStep>
