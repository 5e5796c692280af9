import type { Example } from '#procedures/example.ts'

/** 按2026年日历手算；国庆节10月1日至7日放假. */
export const followUpExamples: readonly Example[] = [
  {
    name: '延期一次，按期报结果；核实未落实的退回，再落实后销号',
    filed: '2026-03-09',
    intake: {
      source: 'meeting',
      task: '签订合同',
      unit: '经济发展办',
      agreedOn: '2026-03-06',
      dueOn: '2026-03-31',
    },
    acts: [
      { step: 'sign', on: '2026-03-10', by: 'gen_office' },
      {
        step: 'report',
        on: '2026-03-20',
        by: 'gen_office',
        form: { result: '已签订' },
        refused: 'step-needs-paper',
      },
      {
        step: 'postpone',
        on: '2026-03-25',
        by: 'director',
        form: { dueOn: '2026-03-20', reason: '对方未盖章' },
        papers: ['approval'],
        refused: 'step-barred',
      },
      {
        step: 'postpone',
        on: '2026-03-25',
        by: 'director',
        form: { dueOn: '2026-04-10', reason: '对方未盖章' },
        papers: ['approval'],
      },
      {
        step: 'postpone',
        on: '2026-04-09',
        by: 'director',
        form: { dueOn: '2026-04-30', reason: '对方未盖章' },
        papers: ['approval'],
        refused: 'step-barred',
      },
      { step: 'report', on: '2026-04-10', by: 'gen_office', form: { result: '已签订' }, papers: ['evidence'] },
      { step: 'sendBack', on: '2026-04-13', by: 'director', form: { problems: '缺附件', limit: 10 } },
      { step: 'report', on: '2026-04-20', by: 'gen_office', form: { result: '已补齐' }, papers: ['evidence'] },
      { step: 'close', on: '2026-04-21', by: 'governance_office', form: { note: '已核实' } },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        complete: { due: '2026-04-10', status: 'met', late: false },
        completeAgain: { due: '2026-04-23', status: 'met', late: false },
      },
    },
  },
  {
    name: '时限逢国庆假期顺延，假后第二日才报的记为超期',
    filed: '2026-09-25',
    intake: {
      source: 'instruction',
      task: '查清积水原因',
      unit: '城建办',
      agreedOn: '2026-09-25',
      dueOn: '2026-10-03',
    },
    acts: [
      { step: 'sign', on: '2026-09-25', by: 'enforcer' },
      { step: 'progress', on: '2026-09-28', by: 'enforcer', form: { note: '正在勘查' } },
      {
        step: 'postpone',
        on: '2026-10-09',
        by: 'director',
        form: { dueOn: '2026-10-30', reason: '须开挖' },
        papers: ['approval'],
        refused: 'step-barred',
      },
      { step: 'report', on: '2026-10-09', by: 'enforcer', form: { result: '管道堵塞' }, papers: ['evidence'] },
    ],
    expect: { state: 'reported', deadlines: { complete: { due: '2026-10-08', status: 'met', late: true } } },
  },
  {
    name: '决策停止执行的，落实事项不再办理',
    filed: '2026-03-09',
    intake: { source: 'meeting', task: '采购设备', unit: '经济发展办', agreedOn: '2026-03-06', dueOn: '2026-06-30' },
    acts: [
      { step: 'drop', on: '2026-03-12', by: 'gen_office', form: { reason: '停止采购' }, refused: 'step-not-yours' },
      { step: 'drop', on: '2026-03-12', by: 'director', form: { reason: '停止采购' } },
    ],
    expect: { state: 'dropped', deadlines: { complete: { due: '2026-06-30', status: 'void' } } },
  },
]
