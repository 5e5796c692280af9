import type { Example } from '#procedures/example.ts'

export const visitExamples: readonly Example[] = [
  {
    name: '走访企业有诉求：不得当作没有诉求归档；五个工作日跨国庆，迟一日答复记为超期',
    filed: '2026-09-28',
    intake: {
      object: 'enterprise',
      enterprise: '示例公司',
      requests: [{ kind: 'approval', request: '消防手续' }],
    },
    acts: [
      { step: 'record', on: '2026-09-28', by: 'gen_office', refused: 'step-barred' },
      { step: 'answer', on: '2026-10-12', by: 'gen_office', form: { answer: '已对接窗口代办', resolved: true } },
    ],
    expect: { state: 'answered', deadlines: { respond: { due: '2026-10-10', status: 'met', late: true } } },
  },
  {
    name: '敲门行动没有诉求，归档；没有诉求的不得转办',
    filed: '2026-04-15',
    intake: { object: 'household', programme: 'knock' },
    acts: [
      { step: 'toHotline', on: '2026-04-15', by: 'grid_worker', form: { note: '转办' }, refused: 'step-barred' },
      { step: 'record', on: '2026-04-15', by: 'grid_worker' },
    ],
    expect: { state: 'recorded', handedOff: [] },
  },
  {
    name: '住户反映安全隐患，转网格事件办理',
    filed: '2026-04-15',
    intake: { object: 'household', programme: 'knock', requests: [{ kind: 'safety', request: '楼道飞线充电' }] },
    acts: [{ step: 'toGrid', on: '2026-04-16', by: 'grid_worker', form: { note: '请即处置' } }],
    expect: {
      state: 'carried',
      deadlines: { respond: { due: '2026-04-22', status: 'met', late: false } },
      handedOff: ['grid-event'],
    },
  },
  {
    name: '企业诉求不属街道职责，转热线办理',
    filed: '2026-04-15',
    intake: {
      object: 'enterprise',
      enterprise: '示例公司',
      requests: [{ kind: 'funding', request: '贷款展期' }],
    },
    acts: [{ step: 'toHotline', on: '2026-04-17', by: 'gen_office', form: { note: '属区级部门' } }],
    expect: { state: 'carried', handedOff: ['hotline'] },
  },
]
