import type { Example } from '#procedures/example.ts'

const assigned = { step: 'dispatch', by: 'hotline_officer', form: {} } as const

/** 主任公开电话、110非警务、退回、转办, worked by hand from the 2026 calendar. */
export const hotlineSourceExamples: readonly Example[] = [
  {
    name: '主任公开电话来电，回访满意后办结：五个工作日跨周末',
    filed: '2026-03-05',
    channel: 'phone',
    intake: { source: 'director', reqType: 'help' },
    acts: [
      { ...assigned, on: '2026-03-05' },
      { step: 'sign', on: '2026-03-05', by: 'service_clerk' },
      {
        step: 'returnUp',
        on: '2026-03-06',
        by: 'hotline_officer',
        form: { reason: '应由部门办', properUnit: '示例局' },
        papers: ['returnSheet'],
        refused: 'step-barred',
      },
      { step: 'reply', on: '2026-03-10', by: 'service_clerk', form: { reply: '路灯已修复' } },
      { step: 'callback', on: '2026-03-11', by: 'hotline_officer', form: { solved: true, satisfaction: 'satisfied' } },
      { step: 'close', on: '2026-03-11', by: 'hotline_officer' },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        handling: { due: '2026-03-12', status: 'met', late: false },
        callback: { due: '2026-03-13', status: 'met', late: false },
      },
    },
  },
  {
    name: '110非警务移送的噪声扰民，发现有现实危险的移交公安，办理期限不再计算',
    filed: '2026-03-05',
    channel: 'police',
    intake: {
      source: 'police',
      alarmNumber: '示例警情0305-1',
      station: '示例派出所',
      alarmedOn: '2026-03-05',
      alarmKind: 'noise',
      officersOnScene: true,
    },
    acts: [
      { ...assigned, on: '2026-03-05' },
      { step: 'sign', on: '2026-03-05', by: 'grid_leader' },
      {
        step: 'backToPolice',
        on: '2026-03-06',
        by: 'hotline_officer',
        form: { ground: 'danger', station: '示例派出所', facts: '一方持械' },
        refused: 'step-needs-paper',
      },
      {
        step: 'backToPolice',
        on: '2026-03-06',
        by: 'hotline_officer',
        form: { ground: 'danger', station: '示例派出所', facts: '一方持械' },
        papers: ['policeLetter'],
      },
    ],
    expect: { state: 'backToPolice', deadlines: { handling: { status: 'void' } } },
  },
  {
    name: '上级热线的工单不属本街道职责：不得自行转办，写明应办单位后退回上级热线',
    filed: '2026-03-05',
    channel: 'hotline',
    intake: { ticketNumber: '示例工单88', reqType: 'complaint' },
    acts: [
      {
        step: 'transfer',
        on: '2026-03-05',
        by: 'hotline_officer',
        form: { organ: '示例局', reason: '属其职责', told: true },
        papers: ['transferSheet'],
        refused: 'step-barred',
      },
      {
        step: 'returnUp',
        on: '2026-03-05',
        by: 'hotline_officer',
        form: { reason: '供水管网由该局负责', properUnit: '示例区水务局' },
        papers: ['returnSheet'],
      },
    ],
    expect: { state: 'returned' },
  },
  {
    name: '本单位热线接到的部门职责事项：告知去向后转办',
    filed: '2026-03-05',
    channel: 'phone',
    intake: { source: 'own', reqType: 'complaint' },
    acts: [
      {
        step: 'transfer',
        on: '2026-03-05',
        by: 'hotline_officer',
        form: { organ: '示例局', reason: '属其职责' },
        papers: ['transferSheet'],
        refused: 'input-invalid',
      },
      {
        step: 'transfer',
        on: '2026-03-05',
        by: 'hotline_officer',
        form: { organ: '示例局', reason: '属其职责', told: true },
        papers: ['transferSheet'],
      },
    ],
    expect: { state: 'transferred' },
  },
]
