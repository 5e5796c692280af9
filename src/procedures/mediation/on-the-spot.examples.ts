import type { Example } from '#procedures/example.ts'

const atOnce = {
  mediator: 'TJY-001',
  consent: 'both',
  rightsTold: true,
  recusalChecked: true,
  content: '当场道歉并修好门锁。',
  performedAtOnce: true,
}
const dossier = ['application', 'rightsNotice', 'identity', 'record', 'agreement', 'backCover']
const court = { medType: 'court_delegated', medSource: 'court', courtCase: '（2026）示例诉前调7号' }

/** 当场调解、以案定补、复调对接, worked by hand from the law of 2010 and the 2026 calendar. */
export const onTheSpotExamples: readonly Example[] = [
  {
    name: '邻里小纠纷当场调解成功：要求书面的不得口头；立简易卷后按标准申报补贴，超标的不行',
    filed: '2026-04-13',
    intake: { medSource: 'proactive', level: 'village', category: 'neighbour', difficulty: 'simple' },
    around: { entries: { mediators: [{ code: 'TJY-001', data: { publicPay: false } }] } },
    acts: [
      {
        step: 'mediateAtOnce',
        on: '2026-04-13',
        by: 'mediator',
        form: { ...atOnce, writingAsked: true },
        papers: ['agreement'],
        refused: 'step-barred',
      },
      {
        step: 'mediateAtOnce',
        on: '2026-04-13',
        by: 'mediator',
        form: { ...atOnce, performedAtOnce: false },
        papers: ['agreement'],
        refused: 'input-invalid',
      },
      { step: 'mediateAtOnce', on: '2026-04-13', by: 'mediator', form: atOnce, papers: ['agreement'] },
      {
        step: 'archive',
        on: '2026-04-14',
        by: 'mediator',
        form: { retention: 'short', subsidy: 'simple' },
        papers: ['backCover'],
      },
      {
        step: 'applySubsidy',
        on: '2026-04-30',
        by: 'mediator',
        form: { mediator: 'TJY-001', tier: 'simple', amount: 100 },
        papers: ['subsidyForm'],
        refused: 'step-barred',
      },
      {
        step: 'applySubsidy',
        on: '2026-04-30',
        by: 'mediator',
        form: { mediator: 'TJY-001', tier: 'simple', amount: 50 },
        papers: ['subsidyForm'],
      },
      {
        step: 'reviewSubsidy',
        on: '2026-05-06',
        by: 'judicial_office',
        form: { checked: true, amount: 50, published: true },
      },
      { step: 'paySubsidy', on: '2026-05-20', by: 'judicial_office', form: { paidOn: '2026-05-20', amount: 50 } },
    ],
    expect: { state: 'archived' },
  },
  {
    name: '财政供养的调解员不领个案补贴',
    filed: '2026-04-13',
    intake: { medType: 'reconsideration_linked', medSource: 'reconsideration', category: 'land' },
    around: { entries: { mediators: [{ code: 'TJY-001', data: { publicPay: true } }] } },
    acts: [
      { step: 'mediateAtOnce', on: '2026-04-13', by: 'mediator', form: atOnce, papers: ['agreement'] },
      { step: 'archive', on: '2026-04-14', by: 'mediator', form: { retention: 'short' }, papers: ['backCover'] },
      {
        step: 'applySubsidy',
        on: '2026-04-30',
        by: 'mediator',
        form: { mediator: 'TJY-001', tier: 'simple', amount: 50 },
        papers: ['subsidyForm'],
        refused: 'step-barred',
      },
    ],
    expect: { state: 'archived' },
  },
  {
    name: '法院委派的不得当场登记；经指挥中心研判调解不成，退回法院须有材料清单',
    filed: '2026-04-13',
    channel: 'court',
    intake: { ...court, viaCommandCentre: true },
    acts: [
      {
        step: 'mediateAtOnce',
        on: '2026-04-13',
        by: 'mediator',
        form: atOnce,
        papers: ['agreement'],
        refused: 'step-barred',
      },
      { step: 'accept', on: '2026-04-14', by: 'mediation_committee', form: { consent: 'applicant' } },
      { step: 'contactOther', on: '2026-04-15', by: 'mediator', form: { outcome: 'declines', by: 'phone' } },
      {
        step: 'terminate',
        on: '2026-04-15',
        by: 'mediator',
        form: { ground: 'unwilling', channels: ['judicial'] },
      },
      { step: 'handOver', on: '2026-04-16', by: 'mediator', form: { to: 'court' }, refused: 'step-needs-paper' },
      { step: 'handOver', on: '2026-04-16', by: 'mediator', form: { to: 'court' }, papers: ['courtFiles'] },
      { step: 'archiveFailed', on: '2026-04-17', by: 'mediator', form: { retention: 'short' }, papers: dossier },
    ],
    expect: {
      state: 'failedArchived',
      deadlines: {
        confirmAccept: { due: '2026-04-16', status: 'met', late: false },
        contactOther: { due: '2026-04-17', status: 'met', late: false },
        delegatedMediation: { due: '2026-05-14', status: 'met', late: false },
      },
    },
  },
]
