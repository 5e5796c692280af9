import type { Example } from '#procedures/example.ts'
import { hotlineDisputeExamples } from './dispute.examples.ts'
import { hotlineSourceExamples } from './source.examples.ts'

const reply = { reply: '已到现场处理，路灯恢复照明' }
const happy = { solved: true, satisfaction: 'very_satisfied' } as const

/** Worked by hand with the default periods and the 2026 calendar. */
export const hotlineExamples: readonly Example[] = [
  {
    name: '求助工单最短流程：派单、签收、联系、回复、回访、办结，中秋不计工作日',
    filed: '2026-09-21',
    channel: 'hotline',
    intake: {},
    acts: [
      { step: 'dispatch', on: '2026-09-21', by: 'hotline_officer', form: {} },
      { step: 'sign', on: '2026-09-21', by: 'grid_leader' },
      { step: 'contact', on: '2026-09-22', by: 'grid_leader', form: {} },
      { step: 'reply', on: '2026-09-24', by: 'grid_leader', form: reply },
      { step: 'callback', on: '2026-09-28', by: 'hotline_officer', form: happy },
      { step: 'close', on: '2026-09-28', by: 'hotline_officer' },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        signing: { due: '2026-09-22', status: 'met', late: false },
        dispute: { due: '2026-09-22', status: 'void', late: false },
        handling: { due: '2026-09-29', status: 'met', late: false },
        callback: { due: '2026-09-30', status: 'met', late: false },
      },
    },
  },
  {
    name: '咨询即时答复：清明不计工作日',
    filed: '2026-04-03',
    channel: 'hotline',
    intake: { reqType: 'consult' },
    acts: [
      { step: 'answerOnSpot', on: '2026-04-03', by: 'window_clerk', form: { reply: '窗口工作日均可办理' } },
      { step: 'callback', on: '2026-04-07', by: 'hotline_officer', form: { ...happy, satisfaction: 'satisfied' } },
      { step: 'close', on: '2026-04-07', by: 'hotline_officer' },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        consult: { due: '2026-04-09', status: 'met', late: false },
        callback: { due: '2026-04-09', status: 'met', late: false },
      },
    },
  },
  {
    name: '回访未解决：不得办结，退回再办，端午不计，再次回访满意后办结',
    filed: '2026-06-15',
    channel: 'hotline',
    intake: { reqType: 'help' },
    acts: [
      { step: 'dispatch', on: '2026-06-15', by: 'hotline_officer', form: {} },
      { step: 'sign', on: '2026-06-15', by: 'grid_worker' },
      { step: 'reply', on: '2026-06-17', by: 'grid_worker', form: reply },
      { step: 'review', on: '2026-06-17', by: 'hotline_officer', form: {} },
      {
        step: 'callback',
        on: '2026-06-18',
        by: 'hotline_officer',
        form: { reached: true, solved: false },
        refused: 'input-invalid',
      },
      {
        step: 'callback',
        on: '2026-06-18',
        by: 'hotline_officer',
        form: { solved: false, satisfaction: 'dissatisfied' },
      },
      { step: 'close', on: '2026-06-18', by: 'hotline_officer', refused: 'step-barred' },
      { step: 'rework', on: '2026-06-18', by: 'hotline_officer', form: { reason: '路灯仍不亮' } },
      { step: 'reply', on: '2026-06-26', by: 'grid_worker', form: reply },
      { step: 'callback', on: '2026-06-29', by: 'hotline_officer', form: happy },
      { step: 'close', on: '2026-06-29', by: 'hotline_officer' },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        handling: { due: '2026-06-26', status: 'met', late: false },
        callback: { due: '2026-07-01', status: 'met', late: false },
      },
    },
  },
  {
    name: '延期三个工作日跨春节，仍逾期回复',
    filed: '2026-02-10',
    channel: 'hotline',
    intake: {},
    acts: [
      { step: 'dispatch', on: '2026-02-10', by: 'hotline_officer', form: {} },
      { step: 'sign', on: '2026-02-10', by: 'governance_office' },
      {
        step: 'grantExtension',
        on: '2026-02-12',
        by: 'hotline_officer',
        form: { extendBy: 3, reason: '须协调产权单位', told: true },
        refused: 'step-not-now',
      },
      {
        step: 'requestExtension',
        on: '2026-02-12',
        by: 'governance_office',
        form: { extendBy: 3, reason: '须协调产权单位' },
      },
      {
        step: 'grantExtension',
        on: '2026-02-12',
        by: 'hotline_officer',
        form: { extendBy: 3, reason: '须协调产权单位', told: true },
      },
      { step: 'reply', on: '2026-03-02', by: 'governance_office', form: reply },
      { step: 'closeUncalled', on: '2026-03-03', by: 'hotline_officer', form: { ground: 'declined' } },
    ],
    expect: { state: 'closed', deadlines: { handling: { due: '2026-02-27', status: 'met', late: true } } },
  },
  {
    name: '届满后不得再延期',
    filed: '2026-03-02',
    channel: 'hotline',
    intake: {},
    acts: [
      { step: 'dispatch', on: '2026-03-02', by: 'hotline_officer', form: {} },
      { step: 'sign', on: '2026-03-02', by: 'governance_office' },
      {
        step: 'requestExtension',
        on: '2026-03-09',
        by: 'governance_office',
        form: { extendBy: 2, reason: '等候回函' },
      },
      {
        step: 'grantExtension',
        on: '2026-03-10',
        by: 'hotline_officer',
        form: { extendBy: 2, reason: '等候回函', told: true },
        refused: 'extension-after-due',
      },
      { step: 'denyExtension', on: '2026-03-10', by: 'hotline_officer', form: { reason: '期限已届满' } },
      { step: 'reply', on: '2026-03-10', by: 'governance_office', form: reply },
    ],
    expect: { state: 'replied', deadlines: { handling: { due: '2026-03-09', status: 'met', late: true } } },
  },
  {
    name: '紧急工单两小时签收，国庆前夜逾时',
    filed: '2026-09-30T17:00',
    channel: 'hotline',
    intake: { urgency: 'urgent' },
    acts: [
      { step: 'dispatch', on: '2026-09-30T17:00', by: 'command_center', form: {} },
      { step: 'sign', on: '2026-09-30T19:30', by: 'grid_worker' },
      { step: 'reply', on: '2026-09-30T21:00', by: 'grid_worker', form: reply },
    ],
    expect: {
      state: 'replied',
      deadlines: {
        signing: { due: '2026-09-30T19:00', status: 'met', late: true },
        handling: { due: '2026-10-13', status: 'met', late: false },
      },
    },
  },
  {
    name: '邻里纠纷转人民调解，吹哨未处置完不得回复',
    filed: '2026-10-12',
    channel: 'hotline',
    intake: {},
    acts: [
      { step: 'dispatch', on: '2026-10-12', by: 'hotline_officer', form: {} },
      { step: 'sign', on: '2026-10-12', by: 'governance_office' },
      {
        step: 'toMediation',
        on: '2026-10-13',
        by: 'governance_office',
        form: { consent: true, dispute: '噪声纠纷' },
      },
      {
        step: 'blowWhistle',
        on: '2026-10-13',
        by: 'governance_office',
        form: { kind: 'joint', departments: '区生态环境分局', matter: '噪声检测' },
      },
      { step: 'reply', on: '2026-10-14', by: 'governance_office', form: reply, refused: 'step-needs-track' },
      { step: 'arriveWhistle', on: '2026-10-14', by: 'governance_office', form: { departments: '区生态环境分局' } },
      { step: 'finishWhistle', on: '2026-10-16', by: 'governance_office', form: { result: '检测达标' } },
      { step: 'reply', on: '2026-10-16', by: 'governance_office', form: reply },
    ],
    expect: {
      state: 'replied',
      deadlines: { handling: { due: '2026-10-19', status: 'met', late: false } },
      handedOff: ['mediation'],
    },
  },
  {
    name: '诉求人拒不配合：书面提请，经审核终止办理',
    filed: '2026-03-16',
    channel: 'hotline',
    intake: {},
    acts: [
      { step: 'dispatch', on: '2026-03-16', by: 'hotline_officer', form: {} },
      { step: 'sign', on: '2026-03-16', by: 'grid_leader' },
      {
        step: 'requestTermination',
        on: '2026-03-18',
        by: 'grid_leader',
        form: { ground: 'uncooperative', explanation: '多次上门拒绝说明情况' },
        refused: 'step-needs-paper',
      },
      {
        step: 'requestTermination',
        on: '2026-03-18',
        by: 'grid_leader',
        form: { ground: 'uncooperative', explanation: '多次上门拒绝说明情况' },
        papers: ['termination'],
      },
      { step: 'approveTermination', on: '2026-03-19', by: 'hotline_officer', form: { opinion: '同意' } },
    ],
    expect: {
      state: 'terminated',
      deadlines: { handling: { due: '2026-03-23', status: 'void', late: false } },
    },
  },
  ...hotlineDisputeExamples,
  ...hotlineSourceExamples,
]
