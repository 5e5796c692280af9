import type { Example } from '#procedures/example.ts'

const intake = {
  source: 'regular',
  round: '四月下半月',
  category: 'demolition',
  headcount: 6,
  cause: '过渡费标准不一',
  demand: '统一标准',
}
const bundle = { leader: '甲领导', unit: '平安法治办', officer: '乙专干', stabiliser: '丙网格长', bundle: true }
const grade = (colour: string) => ({ colour, reason: '按涉及人数和情绪评定' })

/** 期限按2026年日历手算. */
export const disputeInvestigationExamples: readonly Example[] = [
  {
    name: '黄色纠纷：定级、五包、三十日内化解，一个月内回访后销号',
    filed: '2026-04-16',
    channel: 'grid',
    intake,
    acts: [
      { step: 'grade', on: '2026-04-16', by: 'grid_leader', form: grade('yellow'), refused: 'step-needs-paper' },
      { step: 'grade', on: '2026-04-16', by: 'grid_leader', form: grade('yellow'), papers: ['registration'] },
      {
        step: 'assign',
        on: '2026-04-17',
        by: 'governance_office',
        form: { ...bundle, bundle: false },
        refused: 'input-invalid',
      },
      { step: 'assign', on: '2026-04-17', by: 'governance_office', form: bundle },
      { step: 'sign', on: '2026-04-17', by: 'judicial_office' },
      { step: 'progress', on: '2026-04-20', by: 'judicial_office', form: { work: '入户谈心', met: true } },
      { step: 'resolve', on: '2026-05-15', by: 'judicial_office', form: { way: 'policy', result: '补足差额' } },
      { step: 'close', on: '2026-05-18', by: 'governance_office', form: {}, refused: 'step-not-now' },
      { step: 'recheck', on: '2026-06-12', by: 'grid_worker', form: { stable: true, findings: '无反复' } },
      { step: 'close', on: '2026-06-15', by: 'governance_office', form: {} },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        resolution: { due: '2026-05-18', status: 'met', late: false },
        recheck: { due: '2026-06-15', status: 'met', late: false },
      },
    },
  },
  {
    name: '红色风险须先上报才落实五包；扬言极端的不得定黄色；升级上报并按突发事件处置',
    filed: '2026-04-20T09:00',
    intake: { ...intake, source: 'special', unstable: true, headcount: 60 },
    acts: [
      {
        step: 'grade',
        on: '2026-04-20T09:30',
        by: 'command_center',
        form: { ...grade('yellow'), violent: true },
        papers: ['registration'],
        refused: 'step-barred',
      },
      {
        step: 'grade',
        on: '2026-04-20T09:30',
        by: 'command_center',
        form: { ...grade('red'), violent: true },
        papers: ['registration'],
      },
      { step: 'assign', on: '2026-04-20T09:40', by: 'director', form: bundle, refused: 'step-barred' },
      {
        step: 'reportUp',
        on: '2026-04-20T10:10',
        by: 'governance_office',
        form: { organ: '示例区委政法委', content: '六十人扬言聚集' },
      },
      { step: 'assign', on: '2026-04-20T10:20', by: 'director', form: bundle },
      { step: 'sign', on: '2026-04-20T10:30', by: 'governance_office' },
      {
        step: 'escalate',
        on: '2026-04-21T08:00',
        by: 'director',
        form: { organ: '示例区人民政府', reason: '已有三十人聚集', emergency: true },
        papers: ['report'],
      },
    ],
    expect: {
      state: 'escalated',
      deadlines: {
        redReport: { due: '2026-04-20T10:30', status: 'met', late: false },
        resolution: { status: 'void' },
      },
      handedOff: ['emergency'],
    },
  },
  {
    name: '橙色纠纷转人民调解，未成后稳控；只稳控不得销号，再化解、回访后销号',
    filed: '2026-03-02T09:00',
    intake: { ...intake, category: 'neighbour', headcount: 2 },
    acts: [
      { step: 'grade', on: '2026-03-02T09:30', by: 'grid_leader', form: grade('orange'), papers: ['registration'] },
      { step: 'assign', on: '2026-03-02T10:00', by: 'governance_office', form: { ...bundle, limit: 20 } },
      { step: 'sign', on: '2026-03-02T10:30', by: 'mediator' },
      {
        step: 'toMediation',
        on: '2026-03-02T15:00',
        by: 'mediator',
        form: { consent: false, dispute: '漏水' },
        refused: 'input-invalid',
      },
      { step: 'toMediation', on: '2026-03-02T15:00', by: 'mediator', form: { consent: true, dispute: '漏水' } },
      { step: 'fromMediation', on: '2026-03-16', by: 'mediator', form: { result: '未达成协议' } },
      { step: 'stabilise', on: '2026-03-20', by: 'mediator', form: { measures: '每周走访', why: '等待鉴定' } },
      { step: 'recheck', on: '2026-04-10', by: 'grid_worker', form: { stable: true, findings: '平稳' } },
      { step: 'close', on: '2026-04-13', by: 'governance_office', form: {}, refused: 'step-barred' },
      { step: 'relapse', on: '2026-04-13', by: 'mediator', form: { reason: '鉴定结果出来，恢复协商' } },
      { step: 'resolve', on: '2026-04-27', by: 'mediator', form: { way: 'mediation', result: '修复并赔偿' } },
      { step: 'recheck', on: '2026-05-29', by: 'grid_worker', form: { stable: true, findings: '无反复' } },
      { step: 'close', on: '2026-06-01', by: 'governance_office', form: {} },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        orangeHandling: { due: '2026-03-03T09:30', status: 'met', late: false },
        resolution: { due: '2026-05-06', status: 'met', late: false },
        recheck: { due: '2026-05-27', status: 'met', late: true },
      },
      handedOff: ['mediation'],
    },
  },
  {
    name: '核实不存在的作废',
    filed: '2026-05-06',
    channel: 'grid',
    intake: { ...intake, source: 'grid' },
    acts: [{ step: 'notFound', on: '2026-05-06', by: 'grid_leader', form: { reason: '系误传' } }],
    expect: { state: 'invalid' },
  },
  {
    name: '黄色的一般纠纷由网格就地化解，不必落实五包；橙色的须先落实五包；一个月内回访后销号',
    filed: '2026-03-02',
    intake: { source: 'grid', category: 'neighbour', cause: '楼道堆物', demand: '清走杂物' },
    acts: [
      {
        step: 'grade',
        on: '2026-03-02',
        by: 'grid_leader',
        form: { colour: 'orange', reason: '多次争吵' },
        papers: ['registration'],
      },
      {
        step: 'resolve',
        on: '2026-03-02',
        by: 'grid_worker',
        form: { way: 'persuade', result: '已清走' },
        refused: 'step-barred',
      },
      {
        step: 'grade',
        on: '2026-03-02',
        by: 'grid_leader',
        form: { colour: 'yellow', reason: '经核实属一般纠纷' },
        papers: ['registration'],
      },
      { step: 'resolve', on: '2026-03-03', by: 'grid_worker', form: { way: 'persuade', result: '已清走' } },
      { step: 'recheck', on: '2026-03-31', by: 'grid_worker', form: { stable: true, findings: '未反复' } },
      { step: 'close', on: '2026-04-01', by: 'governance_office', form: {} },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        orangeHandling: { due: '2026-03-03T09:00', status: 'void', late: false },
        recheck: { due: '2026-04-03', status: 'met', late: false },
      },
    },
  },
]
