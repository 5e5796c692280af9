import type { Example } from '#procedures/example.ts'
import { breachExamples } from './breach.examples.ts'

const by = 'judicial_office'
const intake = { origin: 'documents', category: 'probation', decidedBy: '示例区人民法院', gender: 'male' }
const admit = {
  subject: 'JZ-2026-01',
  identityChecked: true,
  documentsChecked: true,
  fileOpened: true,
  announced: true,
  from: '2026-04-03',
  until: '2026-10-03',
}
const leave = { from: '2026-05-11', to: '邻县', reason: '探亲' }

/** 社区矫正：评估、报到、接收、外出、解除，按2026年日历手算. */
export const communityCorrectionExamples: readonly Example[] = [
  {
    name: '委托评估十个工作日；未生效不接收，未确定小组不定方案，外出八日司法所批不了，未期满不解除',
    filed: '2026-03-02',
    channel: 'court',
    intake: { ...intake, origin: 'entrusted' },
    acts: [
      {
        step: 'investigate',
        on: '2026-03-12',
        by,
        form: { danger: '较小', influence: '无重大不良影响', opinion: 'suitable' },
        papers: ['investigation'],
      },
      {
        step: 'receiveDocuments',
        on: '2026-03-30',
        by,
        form: { effectiveOn: '2026-04-03', number: '示刑初1号', complete: true },
        papers: ['judgment'],
        refused: 'step-barred',
      },
      {
        step: 'receiveDocuments',
        on: '2026-04-08',
        by,
        form: { effectiveOn: '2026-04-03', number: '示刑初1号', complete: true },
        papers: ['judgment'],
      },
      {
        step: 'recordReport',
        on: '2026-04-13',
        by,
        form: { on: '2026-04-13', way: 'came' },
        papers: ['reportForm'],
      },
      {
        step: 'admit',
        on: '2026-04-14',
        by,
        form: { ...admit, announced: false },
        papers: ['admission'],
        refused: 'input-invalid',
      },
      { step: 'admit', on: '2026-04-14', by, form: admit, refused: 'step-needs-paper' },
      { step: 'admit', on: '2026-04-14', by, form: admit, papers: ['admission'] },
      {
        step: 'makePlan',
        on: '2026-04-15',
        by,
        form: { management: 'strict', measures: '每周报告' },
        papers: ['plan'],
        refused: 'step-barred',
      },
      { step: 'formGroup', on: '2026-04-15', by, form: { members: [{ kind: 'judicial', name: '甲' }] } },
      {
        step: 'makePlan',
        on: '2026-04-15',
        by,
        form: { management: 'strict', measures: '每周报告' },
        papers: ['plan'],
      },
      {
        step: 'permitLeave',
        on: '2026-05-08',
        by,
        form: { ...leave, until: '2026-05-18', decidedBy: 'office' },
        papers: ['leaveForm'],
        refused: 'step-barred',
      },
      {
        step: 'permitLeave',
        on: '2026-05-08',
        by,
        form: { ...leave, until: '2026-06-10', decidedBy: 'county' },
        papers: ['leaveForm'],
        refused: 'step-barred',
      },
      {
        step: 'permitLeave',
        on: '2026-05-08',
        by,
        form: { ...leave, until: '2026-05-17', decidedBy: 'office' },
        papers: ['leaveForm'],
      },
      { step: 'endLeave', on: '2026-05-17', by, form: { on: '2026-05-17' } },
      { step: 'commend', on: '2026-08-03', by, form: { facts: '表现突出' }, papers: ['commendation'] },
      {
        step: 'discharge',
        on: '2026-09-28',
        by,
        form: { ground: 'expired', on: '2026-09-28', number: '示矫解1号', notified: true },
        papers: ['dischargeProof'],
        refused: 'step-barred',
      },
      {
        step: 'discharge',
        on: '2026-10-03',
        by,
        form: { ground: 'expired', on: '2026-10-03', number: '示矫解1号', notified: true, resettlement: 'BJ-2026-01' },
        papers: ['dischargeProof'],
      },
    ],
    expect: {
      state: 'discharged',
      deadlines: {
        investigation: { due: '2026-03-16', status: 'met', late: false },
        report: { due: '2026-04-13', status: 'met', late: false },
      },
      handedOff: ['resettlement'],
    },
  },
  {
    name: '速裁委托五个工作日，逢劳动节放假、周六调休上班，迟一日提交记为超期',
    filed: '2026-04-30',
    channel: 'court',
    intake: { ...intake, origin: 'entrusted', fastTrack: true },
    acts: [
      {
        step: 'investigate',
        on: '2026-05-12',
        by,
        form: { danger: '较大', influence: '居民反对', opinion: 'unsuitable' },
        papers: ['investigation'],
      },
      { step: 'closeInvestigation', on: '2026-06-01', by, form: { result: '判处实刑' } },
    ],
    expect: {
      state: 'notSentenced',
      deadlines: { investigation: { due: '2026-05-11', status: 'met', late: true } },
    },
  },
  {
    name: '居住地不在本辖区的退回；没有委托的不作评估',
    filed: '2026-03-02',
    intake,
    acts: [
      {
        step: 'investigate',
        on: '2026-03-03',
        by,
        form: { danger: '较小', influence: '无', opinion: 'suitable' },
        papers: ['investigation'],
        refused: 'step-barred',
      },
      { step: 'decline', on: '2026-03-03', by, form: { reason: '经常居住地在邻街道' }, papers: ['returnLetter'] },
    ],
    expect: { state: 'declined' },
  },
  ...breachExamples,
]
