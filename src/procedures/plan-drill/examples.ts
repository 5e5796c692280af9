import type { Example } from '#procedures/example.ts'

const intake = {
  plan: 'YA02',
  planKind: 'special',
  lastDrill: '2023-06-20',
  mode: 'field',
  subjects: '预警转移、巡堤查险',
  plannedOn: '2026-06-10',
}
const held = {
  on: '2026-06-10',
  place: '堤防示范段',
  people: 60,
  units: '应急分队、村社、卫生院',
  course: '按脚本完成',
}
const evaluation = {
  response: 90,
  execution: 82,
  support: 75,
  overall: 'good',
  evaluators: '分管负责人、外聘专家',
}
const around = (lastDrill: string) => ({
  entries: {
    'emergency-plans': [
      { code: 'YA02', name: '防汛防台应急预案', data: { kind: 'special', event: 'natural', lastDrill } },
    ],
  },
})

/** 三年期限自上次演练起算，其余按2026年日历手算. */
export const planDrillExamples: readonly Example[] = [
  {
    name: '专项预案三年内再演练，发现问题须改进、修订后才归档',
    filed: '2026-05-20',
    intake,
    around: around('2023-06-20'),
    acts: [
      { step: 'approve', on: '2026-05-25', by: 'deputy_in_charge', form: {}, refused: 'step-needs-paper' },
      { step: 'approve', on: '2026-05-25', by: 'deputy_in_charge', form: {}, papers: ['scheme'] },
      { step: 'hold', on: '2026-06-09', by: 'command_center', form: held, refused: 'step-barred' },
      { step: 'hold', on: '2026-06-10', by: 'command_center', form: held },
      {
        step: 'evaluate',
        on: '2026-06-24',
        by: 'governance_office',
        form: { ...evaluation, problems: ['对讲机不足'] },
        papers: ['evaluation'],
        refused: 'input-invalid',
      },
      {
        step: 'evaluate',
        on: '2026-06-24',
        by: 'governance_office',
        form: { ...evaluation, problems: ['对讲机不足'], suggestions: '补足装备并写入预案', limit: 20 },
        papers: ['evaluation'],
      },
      { step: 'close', on: '2026-06-25', by: 'archivist', form: {}, refused: 'step-barred' },
      {
        step: 'improve',
        on: '2026-07-10',
        by: 'governance_office',
        form: { measures: '购置对讲机十台', planRevised: true, issueNumber: '示街发〔2026〕8号' },
      },
      { step: 'close', on: '2026-07-13', by: 'archivist', form: {} },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        everyThreeYears: { due: '2026-06-22', status: 'met', late: false },
        evaluation: { due: '2026-06-25', status: 'met', late: false },
        improvement: { due: '2026-07-14', status: 'met', late: false },
      },
    },
  },
  {
    name: '桌面推演无问题、预案可行，评估后归档；首次演练不计三年期限',
    filed: '2026-09-01',
    intake: {
      ...intake,
      plan: 'YA01',
      planKind: 'general',
      lastDrill: undefined,
      mode: 'tabletop',
      plannedOn: '2026-09-10',
    },
    acts: [
      { step: 'approve', on: '2026-09-02', by: 'director', form: {}, papers: ['scheme'] },
      { step: 'hold', on: '2026-09-10', by: 'gen_office', form: { ...held, on: '2026-09-10' } },
      {
        step: 'evaluate',
        on: '2026-09-28',
        by: 'gen_office',
        form: { ...evaluation, overall: 'excellent', feasible: true },
        papers: ['evaluation'],
      },
      { step: 'close', on: '2026-09-29', by: 'gen_office', form: {} },
    ],
    expect: { state: 'closed', deadlines: { evaluation: { due: '2026-09-23', status: 'met', late: true } } },
  },
  {
    name: '台风过境，演练改期后取消，三年期限随之不再计',
    filed: '2026-05-20',
    intake,
    around: around('2023-06-20'),
    acts: [
      {
        step: 'postpone',
        on: '2026-06-08',
        by: 'gen_office',
        form: { plannedOn: '2026-06-18', reason: '防汛值守' },
      },
      {
        step: 'cancel',
        on: '2026-06-17',
        by: 'gen_office',
        form: { reason: '并入全区演练' },
        refused: 'step-not-yours',
      },
      { step: 'cancel', on: '2026-06-17', by: 'director', form: { reason: '并入全区演练' } },
      { step: 'hold', on: '2026-06-18', by: 'gen_office', form: held, refused: 'state-final' },
    ],
    expect: { state: 'cancelled', deadlines: { everyThreeYears: { status: 'void' } } },
  },
]
