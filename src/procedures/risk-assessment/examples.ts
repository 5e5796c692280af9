import type { Example } from '#procedures/example.ts'

const intake = {
  kind: 'decision',
  responsible: '平安法治办',
  affected: 1200,
  scope: '示例路农贸市场改造的实施范围',
}
const plan = { methods: ['visit', 'questionnaire', 'analysis'], team: '平安法治办、司法所、社区' }
const survey = {
  method: 'questionnaire',
  on: '2026-03-10',
  people: 200,
  supporting: 170,
  opposing: 18,
  views: '担心施工期间摊位安置',
}
const risks = [{ risk: '摊位过渡安置', likelihood: 'medium', impact: 'medium', measure: '设临时市场', owner: '市场办' }]
const verdict = {
  legality: 'pass',
  rationality: 'pass',
  feasibility: 'pass',
  controllability: 'pass',
  level: 'low',
  controllable: true,
  opinion: 'proceed',
  measures: '设临时市场，公示补助标准',
}
const minutes = { meeting: '主任办公会', on: '2026-04-01' }

/** 期限按2026年日历手算：清明放假至四月六日. */
export const riskAssessmentExamples: readonly Example[] = [
  {
    name: '重大决策风险评估：先调查、列风险点，评为低风险可控，审定后报备、归档',
    filed: '2026-03-02',
    intake,
    acts: [
      {
        step: 'plan',
        on: '2026-03-03',
        by: 'governance_office',
        form: { ...plan, methods: [] },
        refused: 'input-invalid',
      },
      { step: 'plan', on: '2026-03-03', by: 'governance_office', form: plan },
      {
        step: 'report',
        on: '2026-03-05',
        by: 'governance_office',
        form: verdict,
        papers: ['report'],
        refused: 'step-barred',
      },
      {
        step: 'survey',
        on: '2026-03-10',
        by: 'governance_office',
        form: { ...survey, supporting: 190 },
        refused: 'step-barred',
      },
      { step: 'survey', on: '2026-03-10', by: 'governance_office', form: survey },
      { step: 'identify', on: '2026-03-20', by: 'governance_office', form: { risks } },
      { step: 'report', on: '2026-03-27', by: 'governance_office', form: verdict, refused: 'step-needs-paper' },
      { step: 'report', on: '2026-03-27', by: 'governance_office', form: verdict, papers: ['report'] },
      { step: 'conclude', on: '2026-04-01', by: 'director', form: minutes, papers: ['minutes'] },
      { step: 'file', on: '2026-04-14', by: 'governance_office', form: { organ: '示例区委政法委' } },
      { step: 'close', on: '2026-04-15', by: 'archivist', form: {} },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        assessment: { due: '2026-04-02', status: 'met', late: false },
        filing: { due: '2026-04-16', status: 'met', late: false },
      },
    },
  },
  {
    name: '征收拆迁中风险：不可控的意见不能是实施，调整方案再评估，落实措施、跟踪后归档',
    filed: '2026-03-02',
    intake: { ...intake, kind: 'expropriation', households: 86 },
    acts: [
      { step: 'plan', on: '2026-03-03', by: 'governance_office', form: { ...plan, limit: 45 } },
      { step: 'survey', on: '2026-03-10', by: 'grid_leader', form: survey },
      { step: 'identify', on: '2026-03-20', by: 'governance_office', form: { risks } },
      {
        step: 'report',
        on: '2026-03-27',
        by: 'governance_office',
        form: { ...verdict, level: 'medium', controllable: false, opinion: 'mitigate' },
        papers: ['report'],
        refused: 'step-barred',
      },
      {
        step: 'report',
        on: '2026-03-27',
        by: 'governance_office',
        form: { ...verdict, level: 'high', controllable: false, opinion: 'adjust' },
        papers: ['report'],
      },
      {
        step: 'adjust',
        on: '2026-03-30',
        by: 'deputy_in_charge',
        form: { changes: '提高过渡费、增加产权调换房源', reason: '风险不可控' },
      },
      {
        step: 'report',
        on: '2026-04-20',
        by: 'governance_office',
        form: { ...verdict, level: 'medium', opinion: 'proceed' },
        papers: ['report'],
        refused: 'step-barred',
      },
      {
        step: 'report',
        on: '2026-04-20',
        by: 'governance_office',
        form: { ...verdict, level: 'medium', opinion: 'mitigate' },
        papers: ['report'],
      },
      {
        step: 'conclude',
        on: '2026-04-22',
        by: 'director',
        form: { ...minutes, on: '2026-04-22' },
        papers: ['minutes'],
      },
      { step: 'close', on: '2026-04-23', by: 'gen_office', form: {}, refused: 'step-barred' },
      { step: 'follow', on: '2026-04-23', by: 'governance_office' },
      { step: 'track', on: '2026-06-01', by: 'grid_leader', form: { found: '签约过半，平稳', level: 'low' } },
      { step: 'file', on: '2026-06-02', by: 'governance_office', form: { organ: '示例区委政法委' } },
      { step: 'close', on: '2026-06-30', by: 'gen_office', form: {} },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        assessment: { due: '2026-04-17', status: 'met', late: false },
        reassessment: { due: '2026-05-14', status: 'met', late: false },
        filing: { due: '2026-05-09', status: 'met', late: true },
      },
    },
  },
  {
    name: '评估中发现群体性苗头，转矛盾纠纷排查；事项终止的不再评估',
    filed: '2026-03-02',
    intake: { ...intake, kind: 'project' },
    acts: [
      { step: 'plan', on: '2026-03-03', by: 'governance_office', form: plan },
      {
        step: 'toInvestigation',
        on: '2026-03-12',
        by: 'governance_office',
        form: { cause: '施工噪声', demand: '停工', headcount: 30 },
      },
      { step: 'abandon', on: '2026-03-20', by: 'director', form: { reason: '项目取消' } },
    ],
    expect: {
      state: 'abandoned',
      deadlines: { assessment: { status: 'void' } },
      handedOff: ['dispute-investigation'],
    },
  },
]
