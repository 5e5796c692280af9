import type { Example } from '#procedures/example.ts'

const intake = {
  year: 2026,
  unit: '综合执法队',
  items: [
    { item: '执法规范化', target: '案卷评查合格', weight: 60 },
    { item: '普法', target: '每季一次', weight: 40 },
  ],
}
const scores = (one: number, other: number) => [
  { score: one, evidence: '案卷评查结果' },
  { score: other, evidence: '普法活动记录' },
]
const assessed = { grade: 'excellent', announcedOn: '2026-12-07' }

/** 按2026年日历手算. */
export const goalExamples: readonly Example[] = [
  {
    name: '半年小结、年终自评、逐项评分缺一不可；异议期内不得确认；复核变更后按变更得分确认',
    filed: '2026-03-02',
    intake,
    acts: [
      { step: 'sign', on: '2026-03-03', by: 'enforcer' },
      {
        step: 'halfYear',
        on: '2026-07-10',
        by: 'enforcer',
        form: { rate: 40, summary: '进度偏慢', behind: true },
        refused: 'input-invalid',
      },
      {
        step: 'assess',
        on: '2026-07-13',
        by: 'gen_office',
        form: { ...assessed, scores: scores(55, 37), score: 92 },
        papers: ['sheet'],
        refused: 'step-barred',
      },
      {
        step: 'halfYear',
        on: '2026-07-15',
        by: 'enforcer',
        form: { rate: 40, summary: '进度偏慢', behind: true, measures: '增配人员' },
      },
      {
        step: 'assess',
        on: '2026-12-01',
        by: 'gen_office',
        form: { ...assessed, scores: scores(55, 37), score: 92 },
        papers: ['sheet'],
        refused: 'step-barred',
      },
      {
        step: 'selfAssess',
        on: '2026-12-02',
        by: 'enforcer',
        form: { score: 96, summary: '完成' },
        refused: 'step-needs-paper',
      },
      {
        step: 'selfAssess',
        on: '2026-12-02',
        by: 'enforcer',
        form: { score: 96, summary: '完成' },
        papers: ['evidence'],
      },
      {
        step: 'assess',
        on: '2026-12-07',
        by: 'gen_office',
        form: { ...assessed, scores: scores(55, 41), score: 96 },
        papers: ['sheet'],
        refused: 'step-barred',
      },
      {
        step: 'assess',
        on: '2026-12-07',
        by: 'gen_office',
        form: { ...assessed, scores: scores(55, 37), score: 93 },
        papers: ['sheet'],
        refused: 'step-barred',
      },
      {
        step: 'assess',
        on: '2026-12-07',
        by: 'gen_office',
        form: { ...assessed, scores: scores(55, 37), score: 92 },
        papers: ['sheet'],
      },
      {
        step: 'confirm',
        on: '2026-12-10',
        by: 'director',
        form: { score: 92, grade: 'excellent' },
        refused: 'step-barred',
      },
      { step: 'object', on: '2026-12-11', by: 'enforcer', form: { ground: '漏计一场普法', asked: '加两分' } },
      {
        step: 'confirm',
        on: '2026-12-14',
        by: 'director',
        form: { score: 92, grade: 'excellent' },
        refused: 'step-needs-track',
      },
      {
        step: 'decideObjection',
        on: '2026-12-16',
        by: 'director',
        form: { result: 'changed', score: 94, reason: '经核属实' },
      },
      {
        step: 'confirm',
        on: '2026-12-18',
        by: 'director',
        form: { score: 92, grade: 'excellent' },
        refused: 'step-barred',
      },
      { step: 'confirm', on: '2026-12-18', by: 'director', form: { score: 94, grade: 'excellent' } },
    ],
    expect: {
      state: 'confirmed',
      deadlines: {
        halfYear: { due: '2026-07-15', status: 'met', late: false },
        object: { due: '2026-12-14', status: 'met', late: false },
        review: { due: '2026-12-25', status: 'met', late: false },
      },
    },
  },
  {
    name: '下半年下达的目标不作半年小结；责任单位书面无异议的当日确认',
    filed: '2026-08-03',
    intake: { ...intake, late: true },
    acts: [
      { step: 'sign', on: '2026-08-03', by: 'enforcer' },
      {
        step: 'halfYear',
        on: '2026-08-10',
        by: 'enforcer',
        form: { rate: 10, summary: '刚起步' },
        refused: 'step-barred',
      },
      {
        step: 'selfAssess',
        on: '2026-12-02',
        by: 'enforcer',
        form: { score: 90, summary: '完成' },
        papers: ['evidence'],
      },
      {
        step: 'assess',
        on: '2026-12-07',
        by: 'gen_office',
        form: { ...assessed, grade: 'good', scores: scores(50, 38), score: 88 },
        papers: ['sheet'],
      },
      {
        step: 'confirm',
        on: '2026-12-07',
        by: 'director',
        form: { score: 88, grade: 'good', waived: true },
      },
    ],
    expect: { state: 'confirmed', deadlines: { object: { due: '2026-12-14', status: 'void' } } },
  },
  {
    name: '任务撤销的取消目标',
    filed: '2026-03-02',
    intake,
    acts: [
      { step: 'sign', on: '2026-03-03', by: 'enforcer' },
      { step: 'cancel', on: '2026-05-20', by: 'director', form: { reason: '职能划出' } },
    ],
    expect: { state: 'cancelled', deadlines: { halfYear: { due: '2026-07-15', status: 'void' } } },
  },
]
