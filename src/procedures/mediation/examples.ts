import type { Example } from '#procedures/example.ts'
import { courtExamples } from './court.examples.ts'
import { handOverExamples } from './hand-over.examples.ts'
import { onTheSpotExamples } from './on-the-spot.examples.ts'

const assign = { mediator: 'TJY-001', chosenBy: 'appointed', recusalChecked: true }
const session = { mode: 'joint', record: '双方到场陈述，调解员释法说理。', outcome: 'consensus' }
const signed = { partiesSigned: true, mediatorSigned: true, sealed: true }
const bothAgree = { applicantAgrees: true, respondentAgrees: true, reason: '等待一方从外地返回' }
const dossier = ['application', 'rightsNotice', 'identity', 'record', 'backCover']

export const mediationExamples: readonly Example[] = [
  {
    name: '口头协议即时履行：不能即时履行完的不得口头，改正后当日履行、次日归档',
    filed: '2026-09-14',
    intake: { medSource: 'grid', level: 'village', category: 'consumer', difficulty: 'simple', online: true },
    acts: [
      { step: 'accept', on: '2026-09-14', by: 'mediation_committee', form: { consent: 'both' } },
      { step: 'assignMediator', on: '2026-09-14', by: 'mediation_committee', form: { ...assign, chosenBy: 'chosen' } },
      { step: 'notifyRights', on: '2026-09-14', by: 'mediator', form: { how: 'oral' } },
      { step: 'holdSession', on: '2026-09-15', by: 'mediator', form: session },
      {
        step: 'agreeOrally',
        on: '2026-09-15',
        by: 'mediator',
        form: { content: '退还货款二百元。', amount: 200, performedAtOnce: false },
        papers: ['agreement'],
        refused: 'step-barred',
      },
      {
        step: 'agreeOrally',
        on: '2026-09-15',
        by: 'mediator',
        form: { content: '当场退还货款二百元。', amount: 200, performedAtOnce: true },
        papers: ['agreement'],
      },
      { step: 'recordPerformed', on: '2026-09-15', by: 'mediator', form: { performedOn: '2026-09-15' } },
      {
        step: 'archive',
        on: '2026-09-16',
        by: 'mediator',
        form: { retention: 'short', subsidy: 'simple' },
        papers: ['application', 'rightsNotice'],
        refused: 'step-needs-paper',
      },
      {
        step: 'archive',
        on: '2026-09-16',
        by: 'mediator',
        form: { retention: 'short', subsidy: 'simple' },
        papers: dossier,
      },
    ],
    expect: {
      state: 'archived',
      deadlines: {
        mediate: { due: '2026-10-14', status: 'met', late: false },
        applyConfirm: { status: 'void' },
      },
    },
  },
  {
    name: '一方当事人明确拒绝调解的，不予受理',
    filed: '2026-09-02',
    intake: { medSource: 'hotline', category: 'labour' },
    acts: [
      {
        step: 'refuse',
        on: '2026-09-03',
        by: 'judicial_office',
        form: { ground: 'not_ours', explanation: '不属本机关职责。' },
        refused: 'step-barred',
      },
      {
        step: 'refuse',
        on: '2026-09-03',
        by: 'judicial_office',
        form: { ground: 'refused', explanation: '对方明确拒绝，已告知可以申请劳动仲裁。' },
      },
    ],
    expect: { state: 'notAccepted' },
  },
  {
    name: '鉴定十日不计、双方同意延长十五日：三十加十加十五日，末日星期日顺延',
    filed: '2026-03-02',
    intake: { category: 'damage', amount: 30000, difficulty: 'complex' },
    acts: [
      { step: 'accept', on: '2026-03-02', by: 'mediation_committee', form: { consent: 'both' } },
      { step: 'assignMediator', on: '2026-03-03', by: 'mediation_committee', form: assign },
      { step: 'notifyRights', on: '2026-03-04', by: 'mediator', form: { how: 'written' } },
      {
        step: 'investigate',
        on: '2026-03-06',
        by: 'mediator',
        form: { how: 'scene', findings: '墙体开裂，原因有争议。' },
      },
      {
        step: 'beginAppraisal',
        on: '2026-03-10',
        by: 'mediator',
        form: { matter: '墙体开裂原因', organ: '示例鉴定所' },
        papers: ['appraisalOrder'],
      },
      { step: 'holdSession', on: '2026-03-12', by: 'mediator', form: session, refused: 'step-not-now' },
      { step: 'endAppraisal', on: '2026-03-20', by: 'mediator', form: { conclusion: '与相邻施工有因果关系。' } },
      {
        step: 'extend',
        on: '2026-04-02',
        by: 'mediator',
        form: { ...bothAgree, extendBy: 15 },
        refused: 'step-needs-paper',
      },
      { step: 'extend', on: '2026-04-02', by: 'mediator', form: { ...bothAgree, extendBy: 15 }, papers: ['consent'] },
      { step: 'terminate', on: '2026-04-27', by: 'mediator', form: { ground: 'divided', channels: ['judicial'] } },
    ],
    expect: { state: 'failed', deadlines: { mediate: { due: '2026-04-27', status: 'met', late: false } } },
  },
  {
    name: '期限届满后不得再延长，逾期终止记为超期',
    filed: '2026-03-02',
    intake: { category: 'property' },
    acts: [
      { step: 'accept', on: '2026-03-02', by: 'mediation_committee', form: { consent: 'applicant' } },
      { step: 'assignMediator', on: '2026-03-02', by: 'mediation_committee', form: assign },
      {
        step: 'extend',
        on: '2026-04-02',
        by: 'mediator',
        form: { ...bothAgree, extendBy: 10 },
        papers: ['consent'],
        refused: 'extension-after-due',
      },
      {
        step: 'terminate',
        on: '2026-04-03',
        by: 'mediator',
        form: { ground: 'expired', channels: ['judicial', 'administrative'] },
      },
      { step: 'archiveFailed', on: '2026-04-07', by: 'mediator', form: { retention: 'short' }, papers: dossier },
    ],
    expect: { state: 'failedArchived', deadlines: { mediate: { due: '2026-04-01', status: 'met', late: true } } },
  },
  {
    name: '复杂的行政调解十个工作日内决定受理（调休上班计入）；可能引起刑事案件的须先报告公安',
    filed: '2026-02-10',
    intake: { medType: 'admin', medSource: 'department', category: 'land', difficulty: 'complex' },
    acts: [
      { step: 'accept', on: '2026-03-02', by: 'judicial_office', form: { consent: 'both' } },
      {
        step: 'raiseRisk',
        on: '2026-03-03',
        by: 'mediator',
        form: { risk: 'crime', people: 6, measures: '分头劝导，安排专人看护。' },
      },
      {
        step: 'settleRisk',
        on: '2026-03-03',
        by: 'mediator',
        form: { prevented: 'crime', result: '已平息' },
        refused: 'step-barred',
      },
      { step: 'reportPolice', on: '2026-03-03', by: 'mediator', form: { to: '示例派出所' } },
      {
        step: 'settleRisk',
        on: '2026-03-06',
        by: 'mediator',
        form: { prevented: 'crime', people: 6, result: '双方散去，约定调解。' },
      },
    ],
    expect: {
      state: 'accepted',
      deadlines: {
        adminAccept: { due: '2026-03-02', status: 'met', late: false },
        adminTransfer: { status: 'void' },
        mediate: { due: '2026-04-01', status: 'running' },
      },
    },
  },
  {
    name: '协议未履行且未经司法确认的，不能直接申请强制执行，只能告知起诉',
    filed: '2026-06-01',
    intake: { category: 'house' },
    acts: [
      { step: 'accept', on: '2026-06-01', by: 'mediation_committee', form: { consent: 'both' } },
      { step: 'assignMediator', on: '2026-06-01', by: 'mediation_committee', form: assign },
      { step: 'notifyRights', on: '2026-06-02', by: 'mediator', form: { how: 'written' } },
      { step: 'holdSession', on: '2026-06-03', by: 'mediator', form: session },
      {
        step: 'agreeInWriting',
        on: '2026-06-03',
        by: 'mediator',
        form: { content: '六月底前搭建遮雨棚。', performBy: '2026-06-30' },
      },
      { step: 'takeEffect', on: '2026-06-03', by: 'mediator', form: signed, papers: ['agreement'] },
      { step: 'recordBreach', on: '2026-07-06', by: 'mediator', form: { extent: 'refused', note: '逾期未动工。' } },
      { step: 'enforce', on: '2026-07-07', by: 'mediator', form: { note: '告知' }, refused: 'step-barred' },
      { step: 'sue', on: '2026-07-07', by: 'mediator', form: { note: '已告知可以向法院起诉。' } },
    ],
    expect: {
      state: 'inCourt',
      deadlines: {
        mediate: { due: '2026-07-01', status: 'met', late: false },
        applyConfirm: { due: '2026-07-03', status: 'running' },
      },
    },
  },
  {
    name: '行政调解不属本机关职责的，三个工作日内移送，中秋不计',
    filed: '2026-09-24',
    intake: { medType: 'admin', medSource: 'department', category: 'pollution' },
    acts: [
      {
        step: 'transferOut',
        on: '2026-09-29',
        by: 'judicial_office',
        form: { to: '示例区生态环境分局', reason: '依法由其处理' },
      },
    ],
    expect: {
      state: 'transferredOut',
      deadlines: { adminTransfer: { due: '2026-09-30', status: 'met', late: false }, adminAccept: { status: 'void' } },
    },
  },
  ...courtExamples,
  ...onTheSpotExamples,
  ...handOverExamples,
]
