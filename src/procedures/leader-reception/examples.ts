import type { Example } from '#procedures/example.ts'

const met = { on: '2026-03-16', post: '办事处主任', opinion: '十五日内拿出排水方案' }

/** 接访、带案下访、约访, worked by hand from the 2026 calendar. */
export const leaderReceptionExamples: readonly Example[] = [
  {
    name: '接待日交办排水问题：三十日末日遇工作日，退回再办后重新计算，反馈来访人后办结',
    filed: '2026-03-16',
    intake: { mode: 'reception', place: '信访接待室', announced: true },
    acts: [
      {
        step: 'receiveVisitors',
        on: '2026-03-16',
        by: 'director',
        form: { ...met, on: '2026-03-17' },
        refused: 'step-barred',
      },
      { step: 'receiveVisitors', on: '2026-03-16', by: 'director', form: met },
      {
        step: 'assign',
        on: '2026-03-16',
        by: 'director',
        form: { to: '示例街道城建办', task: '现场查勘并修复' },
        refused: 'step-needs-paper',
      },
      {
        step: 'assign',
        on: '2026-03-16',
        by: 'director',
        form: { to: '示例街道城建办', task: '现场查勘并修复' },
        papers: ['assignment'],
      },
      { step: 'recordResult', on: '2026-04-15', by: 'judicial_office', form: { result: '已清淤' } },
      { step: 'sendBack', on: '2026-04-16', by: 'director', form: { reason: '尚未修复破损管段' } },
      { step: 'recordResult', on: '2026-05-08', by: 'judicial_office', form: { result: '已修复', resolved: true } },
      {
        step: 'feedBack',
        on: '2026-05-11',
        by: 'petition_officer',
        form: { on: '2026-05-11', way: 'meeting', satisfaction: 'satisfied' },
      },
    ],
    expect: {
      state: 'closed',
      // 四月十六日退回，三十日末日为五月十六日星期六，顺延至五月十八日。
      deadlines: { result: { due: '2026-05-18', status: 'met', late: false } },
    },
  },
  {
    name: '带案下访须写明信访件，有直接利害关系的领导回避；所带的信访件不重复登记',
    filed: '2026-06-01',
    intake: { mode: 'with_case', petition: '信〔2026〕000009', place: '示例村' },
    around: {
      matters: [{ number: '信〔2026〕000009', procedure: 'petition', state: 'investigating', closed: false }],
    },
    acts: [
      {
        step: 'receiveVisitors',
        on: '2026-06-02',
        by: 'deputy_in_charge',
        form: { on: '2026-06-02', post: '分管负责人', interest: true, opinion: '现场查看' },
        refused: 'step-barred',
      },
      {
        step: 'receiveVisitors',
        on: '2026-06-02',
        by: 'deputy_in_charge',
        form: { on: '2026-06-02', post: '分管负责人', opinion: '现场查看' },
      },
      {
        step: 'toPetition',
        on: '2026-06-02',
        by: 'petition_officer',
        form: { request: '请求核实补偿款' },
        refused: 'step-barred',
      },
      { step: 'answer', on: '2026-06-02', by: 'deputy_in_charge', form: { reply: '当场说明发放依据', accepted: true } },
    ],
    expect: { state: 'answered' },
  },
  {
    name: '多人约访推选代表，当场不能答复的登记为信访件',
    filed: '2026-09-08',
    intake: { mode: 'appointment', plannedOn: '2026-09-10', collective: true, visitors: 12, representatives: 5 },
    acts: [
      {
        step: 'receiveVisitors',
        on: '2026-09-10',
        by: 'party_secretary',
        form: { on: '2026-09-10', post: '党工委书记', opinion: '按信访程序办理' },
      },
      {
        step: 'assign',
        on: '2026-09-10',
        by: 'party_secretary',
        form: { to: '示例村', accusedUnit: '示例村', task: '核实账目' },
        papers: ['assignment'],
        refused: 'step-barred',
      },
      { step: 'toPetition', on: '2026-09-10', by: 'petition_officer', form: { request: '请求公开账目' } },
    ],
    expect: { state: 'petitioned', handedOff: ['petition'] },
  },
  {
    name: '约定后来访人未到的，取消',
    filed: '2026-09-08',
    intake: { mode: 'appointment', plannedOn: '2026-09-10' },
    acts: [{ step: 'cancel', on: '2026-09-10', by: 'petition_officer', form: { ground: 'absent' } }],
    expect: { state: 'cancelled' },
  },
]
