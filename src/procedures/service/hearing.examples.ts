import type { Example } from '#procedures/example.ts'

const accept = { complete: true }
const review = { substantive: true, reviewers: ['GW-001', 'GW-002'], findings: '符合法定条件。' }

export const hearingExamples: readonly Example[] = [
  {
    name: '听证期间不计、主任批准延长十个工作日：延长十二个工作日的被拒绝',
    filed: '2026-08-31',
    intake: { itemName: '临时搭建', kind: 'permit', applicantType: 'business' },
    acts: [
      { step: 'accept', on: '2026-08-31', by: 'service_clerk', form: accept, papers: ['acceptance'] },
      { step: 'review', on: '2026-09-02', by: 'service_clerk', form: review },
      { step: 'notifyInterested', on: '2026-09-02', by: 'service_clerk', form: { interest: '相邻采光' } },
      {
        step: 'applyHearing',
        on: '2026-09-02',
        by: 'service_clerk',
        form: { applicant: 'interested' },
        refused: 'step-barred',
      },
      {
        step: 'tellHearing',
        on: '2026-09-03',
        by: 'service_clerk',
        form: { reason: '涉及重大利益' },
        papers: ['hearingRights'],
      },
      { step: 'applyHearing', on: '2026-09-08', by: 'service_clerk', form: { applicant: 'interested' } },
      {
        step: 'noticeHearing',
        on: '2026-09-10',
        by: 'service_clerk',
        form: { heldOn: '2026-09-18', place: '二楼会议室', chair: 'GW-003', chairApart: true },
        papers: ['hearingNotice'],
        refused: 'step-barred',
      },
      {
        step: 'noticeHearing',
        on: '2026-09-10',
        by: 'service_clerk',
        form: { heldOn: '2026-09-22', place: '二楼会议室', chair: 'GW-003', chairApart: true },
        papers: ['hearingNotice'],
      },
      {
        step: 'holdHearing',
        on: '2026-09-22',
        by: 'service_clerk',
        form: { record: '各方陈述质证。' },
        papers: ['hearingRecord'],
      },
      {
        step: 'reject',
        on: '2026-09-22',
        by: 'director',
        form: { decision: '示许〔2026〕2号', reason: '影响相邻采光', remediesTold: true },
        papers: ['decision'],
        refused: 'step-needs-track',
      },
      { step: 'hearOpinions', on: '2026-09-22', by: 'service_clerk', form: { opinions: '反对搭建', adopted: 'all' } },
      {
        step: 'extend',
        on: '2026-10-12',
        by: 'director',
        form: { extendBy: 12, reason: '需现场测量' },
        papers: ['extensionNotice'],
        refused: 'extension-too-long',
      },
      {
        step: 'extend',
        on: '2026-10-12',
        by: 'director',
        form: { extendBy: 10, reason: '需现场测量' },
        papers: ['extensionNotice'],
      },
      {
        step: 'reject',
        on: '2026-11-02',
        by: 'director',
        form: { decision: '示许〔2026〕2号', reason: '影响相邻采光', remediesTold: true },
        papers: ['decision'],
      },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        applyHearing: { due: '2026-09-10', status: 'met', late: false },
        organiseHearing: { due: '2026-10-12', status: 'met', late: false },
        decide: { due: '2026-11-02', status: 'met', late: false },
      },
    },
  },
  {
    name: '放弃听证、二十个工作日内初审转报上级；告知承诺核查不符的撤销',
    filed: '2026-11-02',
    intake: { itemName: '林木采伐初审', kind: 'permit', commitment: true },
    acts: [
      { step: 'accept', on: '2026-11-02', by: 'service_clerk', form: accept, papers: ['acceptance'] },
      { step: 'review', on: '2026-11-05', by: 'service_clerk', form: review },
      {
        step: 'tellHearing',
        on: '2026-11-06',
        by: 'service_clerk',
        form: { reason: '涉及相邻林地' },
        papers: ['hearingRights'],
      },
      {
        step: 'waiveHearing',
        on: '2026-11-11',
        by: 'service_clerk',
        form: { how: 'lapsed' },
        refused: 'step-barred',
      },
      { step: 'waiveHearing', on: '2026-11-11', by: 'service_clerk', form: { how: 'waived' } },
      { step: 'forward', on: '2026-11-20', by: 'service_clerk', form: { to: '区林业局', opinion: '建议准予' } },
      { step: 'permit', on: '2026-12-14', by: 'director', form: { decision: '示许〔2026〕4号' }, papers: ['decision'] },
      { step: 'issue', on: '2026-12-15', by: 'service_clerk', form: { delivery: 'electronic' } },
      {
        step: 'checkCommitment',
        on: '2026-12-21',
        by: 'service_clerk',
        form: { by: 'site', result: 'breached', handling: '提请撤销' },
      },
      {
        step: 'revoke',
        on: '2026-12-22',
        by: 'director',
        form: { ground: '承诺不实', decision: '示撤〔2026〕1号', creditRecorded: true },
        papers: ['revocation'],
      },
    ],
    expect: {
      state: 'revoked',
      deadlines: {
        applyHearing: { due: '2026-11-13', status: 'met', late: false },
        decide: { due: '2026-11-30', status: 'met', late: false },
        issue: { due: '2026-12-28', status: 'met', late: false },
      },
    },
  },
]
