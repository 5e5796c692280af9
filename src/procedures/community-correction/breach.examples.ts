import type { Example } from '#procedures/example.ts'

const by = 'judicial_office'
const intake = { origin: 'documents', category: 'probation', decidedBy: '示例区人民法院', gender: 'female' }
const documents = { effectiveOn: '2026-03-02', number: '示刑初2号', complete: true }
const admit = {
  subject: 'JZ-2026-02',
  identityChecked: true,
  documentsChecked: true,
  fileOpened: true,
  announced: true,
  from: '2026-03-02',
  until: '2027-03-02',
}
const plan = { management: 'strict', measures: '每周报告' }
const monitor = { approvedBy: '局长', on: '2026-05-11', onlyHere: true }
const monitorPapers = ['monitorApproval', 'monitorNotice']
const revocation = { proposedTo: '示例区人民法院', receivedOn: '2026-11-12', reasons: '情节严重', copied: true }

/** 未报到、电子定位、撤销、死亡. */
export const breachExamples: readonly Example[] = [
  {
    name: '未按期报到即查找；女性对象小组须有女成员；警告后才可电子定位，三个月一期；撤销缓刑三十日裁定，末日逢周六顺延',
    filed: '2026-03-06',
    channel: 'court',
    intake: { ...intake, effectiveOn: '2026-03-02' },
    acts: [
      { step: 'receiveDocuments', on: '2026-03-13', by, form: documents, papers: ['judgment'] },
      {
        step: 'loseContact',
        on: '2026-03-13',
        by,
        form: { lastSeenOn: '2026-03-02', measures: '走访住处、联系家属', policeTold: true },
      },
      { step: 'find', on: '2026-03-16', by, form: { on: '2026-03-16', handling: '到所' }, refused: 'step-barred' },
      {
        step: 'recordReport',
        on: '2026-03-16',
        by,
        form: { on: '2026-03-16', way: 'came', late: '未收到通知' },
        papers: ['reportForm'],
      },
      { step: 'admit', on: '2026-03-17', by, form: admit, papers: ['admission'] },
      {
        step: 'formGroup',
        on: '2026-03-17',
        by,
        form: { members: [{ kind: 'judicial', name: '甲' }] },
        refused: 'step-barred',
      },
      { step: 'formGroup', on: '2026-03-17', by, form: { members: [{ kind: 'committee', name: '乙', female: true }] } },
      { step: 'makePlan', on: '2026-03-18', by, form: plan, papers: ['plan'] },
      {
        step: 'startMonitor',
        on: '2026-05-11',
        by,
        form: { ...monitor, ground: 'silent' },
        papers: monitorPapers,
        refused: 'step-barred',
      },
      {
        step: 'warn',
        on: '2026-05-11',
        by,
        form: { number: '示矫警1号', facts: '两次不报告', evidence: '通话记录' },
        papers: ['warning'],
      },
      { step: 'startMonitor', on: '2026-05-11', by, form: { ...monitor, ground: 'silent' }, papers: monitorPapers },
      {
        step: 'extendMonitor',
        on: '2026-08-10',
        by,
        form: { extendBy: 4, reason: '仍不报告', approvedBy: '局长', assessed: true },
        papers: ['monitorExtension'],
        refused: 'extension-too-long',
      },
      {
        step: 'extendMonitor',
        on: '2026-08-10',
        by,
        form: { extendBy: 3, reason: '仍不报告', approvedBy: '局长', assessed: true },
        papers: ['monitorExtension'],
      },
      {
        step: 'moveAway',
        on: '2026-09-01',
        by,
        form: { to: '邻区', number: '示矫变1号', notified: true },
        papers: ['moveDecision'],
        refused: 'step-needs-track',
      },
      { step: 'stopMonitor', on: '2026-11-10', by, form: { on: '2026-11-10', reason: '拟提请撤销' } },
      {
        step: 'proposeRevocation',
        on: '2026-11-12',
        by,
        form: { ...revocation, kind: 'parole' },
        papers: ['revocationProposal'],
        refused: 'step-barred',
      },
      {
        step: 'proposeRevocation',
        on: '2026-11-12',
        by,
        form: { ...revocation, kind: 'probation' },
        papers: ['revocationProposal'],
      },
      {
        step: 'revoke',
        on: '2026-12-14',
        by,
        form: { ground: 'proposed', number: '示刑更1号', handedOver: '已送看守所' },
        papers: ['ruling'],
      },
    ],
    expect: {
      state: 'terminated',
      deadlines: {
        documents: { due: '2026-03-12', status: 'met', late: true },
        report: { due: '2026-03-12', status: 'met', late: true },
        monitor: { due: '2026-11-11', status: 'met', late: false },
        ruling: { due: '2026-12-14', status: 'met', late: false },
      },
    },
  },
  {
    name: '未成年管制对象：小组须有熟悉未成年人的成员；管制没有撤销；减刑裁定三十日',
    filed: '2026-03-02',
    channel: 'court',
    intake: { ...intake, category: 'control', gender: 'male', minor: true },
    acts: [
      { step: 'receiveDocuments', on: '2026-03-04', by, form: documents, papers: ['judgment'] },
      { step: 'recordReport', on: '2026-03-05', by, form: { on: '2026-03-05', way: 'came' }, papers: ['reportForm'] },
      { step: 'admit', on: '2026-03-05', by, form: admit, papers: ['admission'] },
      {
        step: 'formGroup',
        on: '2026-03-06',
        by,
        form: { members: [{ kind: 'judicial', name: '甲' }] },
        refused: 'step-barred',
      },
      {
        step: 'formGroup',
        on: '2026-03-06',
        by,
        form: { members: [{ kind: 'worker', name: '丙', knowsMinors: true }] },
      },
      { step: 'makePlan', on: '2026-03-06', by, form: plan, papers: ['plan'] },
      {
        step: 'proposeRevocation',
        on: '2026-04-01',
        by,
        form: { ...revocation, kind: 'probation' },
        papers: ['revocationProposal'],
        refused: 'step-barred',
      },
      {
        step: 'proposeReduction',
        on: '2026-08-03',
        by,
        form: { proposedTo: '示例市中级人民法院', receivedOn: '2026-08-04', reasons: '重大立功', copied: true },
        papers: ['reductionProposal'],
      },
      { step: 'recordReduction', on: '2026-09-03', by, form: { number: '示刑更2号', until: '2026-12-02' } },
      {
        step: 'discharge',
        on: '2026-12-02',
        by,
        form: { ground: 'expired', on: '2026-12-02', number: '示矫解2号', notified: true },
        papers: ['dischargeProof'],
      },
    ],
    expect: {
      state: 'discharged',
      deadlines: { reduction: { due: '2026-09-03', status: 'met', late: false } },
      handedOff: [],
    },
  },
]
