import type { Example } from '#procedures/example.ts'

const sheet = { organ: '示例区住房和城乡建设局', reason: '属该局职责' }

/** 甄别、转送、异议、导入、不受理, worked by hand from 条例22–31条 and the 2026 calendar. */
export const petitionRoutingExamples: readonly Example[] = [
  {
    name: '应当仲裁的欠薪诉求：不得按普通信访受理，导入仲裁，不走六十日',
    filed: '2026-04-13',
    channel: 'visit',
    intake: { litigation: false },
    acts: [
      {
        step: 'classify',
        on: '2026-04-13',
        by: 'petition_officer',
        form: { kind: 'appeal' },
        refused: 'input-invalid',
      },
      {
        step: 'classify',
        on: '2026-04-13',
        by: 'petition_officer',
        form: { kind: 'appeal', branch: 'arbitration' },
      },
      {
        step: 'accept',
        on: '2026-04-14',
        by: 'petition_officer',
        form: {},
        papers: ['acceptance'],
        refused: 'step-barred',
      },
      {
        step: 'divert',
        on: '2026-04-14',
        by: 'petition_officer',
        form: {
          programme: '劳动争议仲裁',
          organ: '示例区劳动人事争议仲裁委员会',
          told: '申请仲裁的时效为一年',
        },
        papers: ['diversion'],
      },
    ],
    expect: {
      state: 'diverted',
      deadlines: { noticeDirect: { due: '2026-04-28', status: 'met', late: false } },
      handedOff: [],
    },
  },
  {
    name: '申请查处违法：导入履职途径，同时立网格事件核实处置',
    filed: '2026-06-01',
    channel: 'phone',
    intake: {},
    acts: [
      {
        step: 'classify',
        on: '2026-06-01',
        by: 'petition_officer',
        form: { kind: 'appeal', branch: 'statutory_duty' },
      },
      {
        step: 'divertToDuty',
        on: '2026-06-02',
        by: 'petition_officer',
        form: { programme: '违法建设查处', organ: '综合行政执法队', told: '核实后依法处理并答复' },
        papers: ['diversion'],
      },
    ],
    expect: {
      state: 'diverted',
      deadlines: { noticeDirect: { due: '2026-06-16', status: 'met', late: false } },
      handedOff: ['grid-event'],
    },
  },
  {
    name: '转送件不属本机关职权：国庆跨过的五个工作日内提出异议并退回',
    filed: '2026-09-24',
    channel: 'transfer',
    intake: { receivedAs: 'forwarded', sender: '示例区信访局', senderNumber: '示转〔2026〕8号' },
    acts: [
      {
        step: 'object',
        on: '2026-09-28',
        by: 'petition_officer',
        form: { reason: '属区级部门职权', properOrgan: '示例区住房和城乡建设局' },
        papers: ['objection'],
      },
      { step: 'upholdObjection', on: '2026-09-30', by: 'petition_officer', form: { reply: '核实同意退回' } },
    ],
    expect: {
      state: 'returned',
      deadlines: {
        objection: { due: '2026-10-09', status: 'met', late: false },
        noticeForwarded: { due: '2026-10-09', status: 'void', late: false },
      },
    },
  },
  {
    name: '直接提出的不能提异议；不属本机关职权的书面告知去向',
    filed: '2026-09-16',
    channel: 'visit',
    intake: {},
    acts: [
      {
        step: 'object',
        on: '2026-09-16',
        by: 'petition_officer',
        form: { reason: '不属本机关职权' },
        papers: ['objection'],
        refused: 'step-barred',
      },
      {
        step: 'guideOut',
        on: '2026-09-16',
        by: 'window_clerk',
        form: { ground: 'not_competent', organ: sheet.organ, reason: '请向该局提出' },
        papers: ['guideNotice'],
      },
    ],
    expect: {
      state: 'guidedOut',
      deadlines: { noticeDirect: { due: '2026-10-08', status: 'met', late: false } },
    },
  },
  {
    name: '检举控告转纪检监察：不按普通件转送，更不得转给被检举的单位',
    filed: '2026-06-01',
    channel: 'letter',
    intake: {},
    acts: [
      { step: 'classify', on: '2026-06-01', by: 'petition_officer', form: { kind: 'accusation' } },
      {
        step: 'transfer',
        on: '2026-06-02',
        by: 'petition_officer',
        form: sheet,
        papers: ['transferSheet'],
        refused: 'step-barred',
      },
      {
        step: 'forwardAccusation',
        on: '2026-06-02',
        by: 'petition_officer',
        form: { organ: '示例社区居民委员会', accusedUnit: '示例社区居民委员会' },
        papers: ['transferSheet'],
        refused: 'input-invalid',
      },
      {
        step: 'forwardAccusation',
        on: '2026-06-02',
        by: 'petition_officer',
        form: { organ: '示例区纪委监委', accusedUnit: '示例社区居民委员会' },
        papers: ['transferSheet'],
      },
    ],
    expect: {
      state: 'accusationForwarded',
      deadlines: { noticeDirect: { due: '2026-06-16', status: 'met', late: false } },
    },
  },
  {
    name: '可以通过行政许可解决的：导入便民服务办件，不得转履职查处',
    filed: '2026-11-09',
    channel: 'visit',
    intake: {},
    acts: [
      {
        step: 'classify',
        on: '2026-11-09',
        by: 'petition_officer',
        form: { kind: 'appeal', branch: 'admin_procedure' },
      },
      {
        step: 'divertToDuty',
        on: '2026-11-10',
        by: 'petition_officer',
        form: { programme: '临时占道许可', organ: '便民服务中心', told: '按许可程序申请' },
        papers: ['diversion'],
        refused: 'step-barred',
      },
      {
        step: 'divertToService',
        on: '2026-11-10',
        by: 'petition_officer',
        form: { programme: '临时占道许可', organ: '便民服务中心', told: '按许可程序申请' },
        papers: ['diversion'],
      },
    ],
    expect: {
      state: 'diverted',
      deadlines: { noticeDirect: { due: '2026-11-24', status: 'met', late: false } },
      handedOff: ['service'],
    },
  },
  {
    name: '建议意见研究论证后采纳答复，不出具处理意见书',
    filed: '2026-10-09',
    channel: 'online',
    intake: {},
    acts: [
      { step: 'classify', on: '2026-10-09', by: 'petition_officer', form: { kind: 'suggestion' } },
      {
        step: 'accept',
        on: '2026-10-12',
        by: 'petition_officer',
        form: {},
        papers: ['acceptance'],
        refused: 'step-barred',
      },
      { step: 'acceptSuggestion', on: '2026-10-12', by: 'petition_officer', form: {}, papers: ['acceptance'] },
      {
        step: 'replySuggestion',
        on: '2026-11-02',
        by: 'gen_office',
        form: { adopted: 'all', reply: '已列入明年改造计划' },
      },
    ],
    expect: {
      state: 'replied',
      deadlines: { noticeDirect: { due: '2026-10-26', status: 'met', late: false } },
    },
  },
  {
    name: '复核终结后仍以同一事实和理由提出：不再受理',
    filed: '2026-08-17',
    channel: 'visit',
    intake: { first: false },
    acts: [
      {
        step: 'classify',
        on: '2026-08-17',
        by: 'petition_officer',
        form: { kind: 'appeal', branch: 'petition_procedure', finalised: true },
      },
      {
        step: 'accept',
        on: '2026-08-18',
        by: 'petition_officer',
        form: {},
        papers: ['acceptance'],
        refused: 'step-barred',
      },
      {
        step: 'noLongerAccept',
        on: '2026-09-02',
        by: 'petition_officer',
        form: { ground: 'finalized', recheckNumber: '示复核〔2025〕3号', reason: '三级终结' },
        papers: ['refusalNotice'],
      },
    ],
    expect: {
      state: 'noLongerAccepted',
      deadlines: { noticeDirect: { due: '2026-09-01', status: 'met', late: true } },
    },
  },
]
