import type { Example } from '#procedures/example.ts'

const reply = { reply: '已到现场处理，路灯恢复照明' }

/** 派单异议、改派、不予受理, worked by hand with the default periods. */
export const hotlineDisputeExamples: readonly Example[] = [
  {
    name: '派单异议成立改派：审核期间三个工作日停计，周六上班照算',
    filed: '2026-05-06',
    channel: 'hotline',
    intake: { reqType: 'complaint' },
    acts: [
      { step: 'dispatch', on: '2026-05-06', by: 'hotline_officer', form: {} },
      { step: 'sign', on: '2026-05-06', by: 'service_clerk' },
      {
        step: 'dispute',
        on: '2026-05-07',
        by: 'service_clerk',
        form: { reason: '不属本窗口职责', properUnit: '平安法治办' },
      },
      { step: 'reply', on: '2026-05-08', by: 'service_clerk', form: reply, refused: 'step-not-now' },
      { step: 'reassign', on: '2026-05-11', by: 'hotline_officer', form: { reason: '改派平安法治办' } },
      { step: 'sign', on: '2026-05-11', by: 'governance_office' },
      { step: 'reply', on: '2026-05-15', by: 'governance_office', form: reply },
    ],
    expect: {
      state: 'replied',
      deadlines: {
        handling: { due: '2026-05-15', status: 'met', late: false },
        callback: { due: '2026-05-20', status: 'running' },
      },
    },
  },
  {
    name: '异议审核中工单停计；驳回并指定承办后不得再退',
    filed: '2026-08-03',
    channel: 'hotline',
    intake: {},
    acts: [
      { step: 'dispatch', on: '2026-08-03', by: 'hotline_officer', form: {} },
      { step: 'dispute', on: '2026-08-04', by: 'enforcer', form: { reason: '不属执法职责' } },
      { step: 'denyDispute', on: '2026-08-05', by: 'hotline_officer', form: { reason: '属街道履职清单' } },
      { step: 'dispute', on: '2026-08-05', by: 'enforcer', form: { reason: '仍认为不属' }, refused: 'step-barred' },
      { step: 'sign', on: '2026-08-06', by: 'enforcer' },
    ],
    expect: {
      state: 'handling',
      deadlines: {
        dispute: { due: '2026-08-04', status: 'met', late: false },
        handling: { due: '2026-08-11', status: 'running' },
      },
    },
  },
  {
    name: '异议成立且不属本街道的，审核中即可退回上级热线，不必先改派',
    filed: '2026-08-10',
    channel: 'hotline',
    intake: { ticketNumber: '示例工单88' },
    acts: [
      { step: 'dispatch', on: '2026-08-10', by: 'hotline_officer', form: {} },
      { step: 'dispute', on: '2026-08-11', by: 'enforcer', form: { reason: '属区级部门职责' } },
      {
        step: 'transfer',
        on: '2026-08-12',
        by: 'hotline_officer',
        form: { organ: '区水务局', reason: '其职责', told: true },
        papers: ['transferSheet'],
        refused: 'step-barred',
      },
      {
        step: 'returnUp',
        on: '2026-08-12',
        by: 'hotline_officer',
        form: { reason: '属区级部门职责', properUnit: '示例区水务局' },
        papers: ['returnSheet'],
      },
    ],
    expect: {
      state: 'returned',
      deadlines: { dispute: { due: '2026-08-11', status: 'met', late: false }, handling: { status: 'void' } },
    },
  },
  {
    name: '派单后立即退单，审核未决：期限停计',
    filed: '2026-08-10',
    channel: 'hotline',
    intake: {},
    acts: [
      { step: 'dispatch', on: '2026-08-10', by: 'hotline_officer', form: {} },
      { step: 'dispute', on: '2026-08-10', by: 'enforcer', form: { reason: '属区级部门职责' } },
    ],
    expect: {
      state: 'disputing',
      deadlines: {
        signing: { due: '2026-08-11', status: 'void', late: false },
        handling: { due: null, status: 'suspended' },
      },
    },
  },
  {
    name: '应走仲裁的不予受理，须告知途径；部门职责不得派给街道',
    filed: '2026-07-06',
    channel: 'hotline',
    intake: { reqType: 'complaint' },
    acts: [
      {
        step: 'dispatch',
        on: '2026-07-06',
        by: 'hotline_officer',
        form: { to: 'street', list: 'department' },
        refused: 'input-invalid',
      },
      {
        step: 'notAccept',
        on: '2026-07-06',
        by: 'hotline_officer',
        form: { ground: 'statutory_channel', explanation: '属劳动争议' },
        refused: 'input-invalid',
      },
      {
        step: 'notAccept',
        on: '2026-07-06',
        by: 'hotline_officer',
        form: { ground: 'statutory_channel', channel: '劳动人事争议仲裁', explanation: '属劳动争议' },
      },
    ],
    expect: { state: 'notAccepted' },
  },
]
