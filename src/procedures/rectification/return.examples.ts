import type { Example } from '#procedures/example.ts'

export const plan = {
  tasks: [
    { task: '拨付资金', owner: '乙', dueOn: '2026-12-31' },
    { task: '修订制度', owner: '丙', dueOn: '2026-12-31' },
  ],
  cause: '流程不清',
}
export const assigned = (limit: number) => ({
  leader: '分管负责人甲',
  unit: '财务办',
  limit,
  standard: '资金拨付到位',
})

/** 退回再整改、紧急建议、退出清单、反弹. */
export const rectificationReturnExamples: readonly Example[] = [
  {
    name: '司法建议两个月，末日逢周六顺延；核验不通过退回再整改；线索未处理完不销号',
    filed: '2026-08-31',
    intake: { source: 'judicial_advice', category: '依法行政', problem: '告知程序不规范' },
    acts: [
      {
        step: 'assign',
        on: '2026-09-01',
        by: 'gen_office',
        form: assigned(30),
      },
      { step: 'sign', on: '2026-09-01', by: 'judicial_office' },
      { step: 'plan', on: '2026-09-02', by: 'judicial_office', form: plan },
      {
        step: 'submit',
        on: '2026-09-28',
        by: 'judicial_office',
        form: { done: 2, result: '已完成' },
        papers: ['evidence'],
      },
      { step: 'sendBack', on: '2026-09-30', by: 'governance_office', form: { problems: '制度未印发', limit: 15 } },
      {
        step: 'postpone',
        on: '2026-10-08',
        by: 'director',
        form: { limit: 30, reason: '再延' },
        papers: ['approval'],
        refused: 'step-barred',
      },
      { step: 'referDiscipline', on: '2026-10-09', by: 'gen_office', form: { clue: '违规收费' }, papers: ['referral'] },
      {
        step: 'submit',
        on: '2026-10-14',
        by: 'judicial_office',
        form: { done: 2, result: '已完成' },
        papers: ['evidence'],
      },
      {
        step: 'verify',
        on: '2026-10-16',
        by: 'governance_office',
        form: { way: 'site', passed: true, note: '已核对' },
        papers: ['verification'],
      },
      { step: 'feedBack', on: '2026-10-30', by: 'gen_office', form: { organ: '区审计局' }, papers: ['report'] },
      {
        step: 'closeItem',
        on: '2026-11-02',
        by: 'director',
        form: { note: '同意' },
        papers: ['closing'],
        refused: 'step-needs-track',
      },
      { step: 'recordDiscipline', on: '2026-11-10', by: 'gen_office', form: { result: '批评教育' } },
      { step: 'closeItem', on: '2026-11-11', by: 'director', form: { note: '同意' }, papers: ['closing'] },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        rectify: { due: '2026-10-08', status: 'met', late: false },
        rework: { due: '2026-10-15', status: 'met', late: false },
        reportJudicial: { due: '2026-11-02', status: 'met', late: false },
      },
    },
  },
  {
    name: '紧急检察建议十五日，末日逢国庆顺延至节后首日，次日回复记为超期',
    filed: '2026-09-16',
    intake: { source: 'procuratorial_advice', category: '依法行政', problem: '告知程序不规范', urgent: true },
    acts: [
      {
        step: 'assign',
        on: '2026-09-16',
        by: 'gen_office',
        form: assigned(15),
      },
      { step: 'sign', on: '2026-09-16', by: 'judicial_office' },
      { step: 'plan', on: '2026-09-17', by: 'judicial_office', form: plan },
      { step: 'feedBack', on: '2026-10-09', by: 'gen_office', form: { organ: '区审计局' }, papers: ['report'] },
    ],
    expect: {
      state: 'rectifying',
      deadlines: {
        reportProcuratorial: { due: '2026-10-08', status: 'met', late: true },
        rectify: { due: '2026-10-08', status: 'running' },
      },
    },
  },
  {
    name: '不属本街道整改的退出清单',
    filed: '2026-08-26',
    intake: { source: 'petition_advice', category: '依法行政', problem: '告知程序不规范' },
    acts: [
      {
        step: 'refuse',
        on: '2026-08-27',
        by: 'gen_office',
        form: { reason: '属区级部门职责' },
        papers: ['explanation'],
      },
    ],
    expect: { state: 'refused', deadlines: { reportPetition: { due: '2026-09-28', status: 'void' } } },
  },
  {
    name: '自查问题销号后反弹，恢复整改',
    filed: '2026-03-02',
    intake: { source: 'self', category: '依法行政', problem: '告知程序不规范' },
    acts: [
      {
        step: 'assign',
        on: '2026-03-02',
        by: 'gen_office',
        form: assigned(10),
      },
      { step: 'dispute', on: '2026-03-03', by: 'judicial_office', form: { reason: '属财务办' } },
      {
        step: 'assign',
        on: '2026-03-04',
        by: 'gen_office',
        form: assigned(10),
      },
      { step: 'sign', on: '2026-03-04', by: 'judicial_office' },
      { step: 'plan', on: '2026-03-05', by: 'judicial_office', form: plan },
      {
        step: 'submit',
        on: '2026-03-13',
        by: 'judicial_office',
        form: { done: 2, result: '已完成' },
        papers: ['evidence'],
      },
      {
        step: 'verify',
        on: '2026-03-13',
        by: 'governance_office',
        form: { way: 'site', passed: true, note: '已核对' },
        papers: ['verification'],
      },
      { step: 'closeItem', on: '2026-03-16', by: 'director', form: { note: '同意' }, papers: ['closing'] },
      { step: 'reopen', on: '2026-05-06', by: 'gen_office', form: { why: '再次发生', limit: 10 } },
    ],
    expect: {
      state: 'rectifying',
      deadlines: {
        rectify: { due: '2026-03-16', status: 'met', late: false },
        rebound: { due: '2026-05-18', status: 'running' },
      },
    },
  },
]
