import { act, barred, invalid, listed } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import { penaltyBarExamples } from './bars.examples.ts'
import {
  alone,
  archive,
  close,
  decisionOf,
  fileForm,
  investigation,
  noticeOf,
  offence,
  officers,
  papers,
  reportOf,
} from './cases.ts'
import { penaltyExecutionExamples } from './execution.examples.ts'
import { penaltyHearingExamples } from './hearing.examples.ts'
import { penaltyRemedyExamples } from './remedies.examples.ts'

const spot = {
  ...offence,
  endedOn: '2026-03-02',
  foundOn: '2026-03-02',
  decidedOn: '2026-03-02',
  officers,
  shown: true,
  heard: true,
  clear: true,
  penalty: 'fine',
  grounds: '违反市容管理规定，依其罚则处罚。',
  fine: 100,
  decision: '示当罚〔2026〕1号',
  remediesTold: true,
  reviewFirst: true,
}
const spotPaper = { papers: ['spotDecision'] }
const noPenalty = {
  officers,
  decision: '示不罚〔2026〕1号',
  ground: 'first_time',
  harm: 'slight',
  firstChecked: true,
  reason: '首次',
}
const toReport = [
  act('file', '2026-01-05', 'director', fileForm, papers.filing),
  act('investigate', '2026-01-06', 'enforcer', investigation, papers.record),
]

/** 简易、普通、简案快办、不予处罚、时效、移送公安, worked by hand with the 2026 calendar. */
export const penaltyExamples: readonly Example[] = [
  {
    name: '当场处罚公民一百元并当场收缴：三百元、一人执法、未告知复议前置的被拒绝；两个工作日交机关，晚一个工作日缴银行为超期',
    filed: '2026-03-02',
    intake: { kind: 'summary' },
    acts: [
      act('file', '2026-03-02', 'director', { ...fileForm }, { ...papers.filing, ...barred }),
      act('decideOnSpot', '2026-03-02T10:00', 'enforcer', { ...spot, fine: 300 }, { ...spotPaper, ...barred }),
      act('decideOnSpot', '2026-03-02T10:00', 'enforcer', { ...spot, ...alone }, { ...spotPaper, ...invalid }),
      act(
        'decideOnSpot',
        '2026-03-02T10:00',
        'enforcer',
        { ...spot, reviewFirst: false },
        { ...spotPaper, ...invalid },
      ),
      act('decideOnSpot', '2026-03-02T10:00', 'enforcer', spot, spotPaper),
      act(
        'collectOnSpot',
        '2026-03-02T10:05',
        'enforcer',
        { amount: 100, ground: 'small', bill: false },
        { papers: ['bill'], ...invalid },
      ),
      act(
        'collectOnSpot',
        '2026-03-02T10:05',
        'enforcer',
        { amount: 100, ground: 'small', bill: true },
        { papers: ['bill'] },
      ),
      act('remit', '2026-03-04', 'enforcer', { amount: 100 }),
      act('recordSpot', '2026-03-05', 'enforcer'),
      act('fulfil', '2026-03-06', 'enforcer', { note: '已当场收缴' }),
      act('close', '2026-03-06', 'director', close, { ...papers.closing, refused: 'step-needs-track' }),
      act('bank', '2026-03-09', 'gen_office', { receipt: '银1' }, { papers: ['bankSlip'] }),
      act('close', '2026-03-10', 'director', close, papers.closing),
      act('archive', '2026-03-11', 'archivist', archive),
    ],
    around: listed,
    expect: {
      state: 'archived',
      deadlines: {
        pay: { due: '2026-03-17', status: 'met', late: false },
        remit: { due: '2026-03-04', status: 'met', late: false },
        bank: { due: '2026-03-06', status: 'met', late: true },
        recordSpot: { due: '2026-03-05', status: 'met', late: false },
      },
    },
  },
  {
    name: '追责时效：末日逢五一放假顺延到五月六日，五月七日才发现的不得立案；涉及生命健康安全且有危害后果的为五年',
    filed: '2026-05-07',
    intake: {},
    acts: [
      act(
        'file',
        '2026-05-08',
        'director',
        { ...fileForm, endedOn: '2024-05-05', foundOn: '2026-05-07' },
        { ...papers.filing, ...barred },
      ),
      act(
        'file',
        '2026-05-08',
        'director',
        { ...fileForm, endedOn: '2021-05-05', foundOn: '2026-05-07', safety: true },
        { ...papers.filing, ...barred },
      ),
      act(
        'file',
        '2026-05-08',
        'director',
        { ...fileForm, endedOn: '2024-05-05', foundOn: '2026-05-07', safety: true },
        papers.filing,
      ),
      act('dismiss', '2026-05-20', 'director', { reason: '没有危害后果，已过二年时效' }, { papers: ['dismissal'] }),
    ],
    around: listed,
    expect: {
      state: 'dismissed',
      deadlines: {
        file: { due: '2026-05-27', status: 'met', late: false },
        decide: { due: '2026-08-06', status: 'void' },
      },
    },
  },
  {
    name: '首违不罚：未及时改正、未教育的被拒绝；不予处罚不得催告，送达后结案',
    filed: '2026-01-05',
    intake: { source: 'inspection' },
    acts: [
      ...toReport,
      act(
        'orderCorrection',
        '2026-01-06',
        'enforcer',
        { content: '清理', before: '2026-01-09' },
        { papers: ['correction'] },
      ),
      act('recheckCorrection', '2026-01-09', 'enforcer', { corrected: true, officers, findings: '已清理' }),
      act('report', '2026-01-12', 'enforcer', reportOf('2026-01-12'), papers.report),
      act(
        'decideNoPenalty',
        '2026-01-14',
        'director',
        { ...noPenalty, educated: true },
        { ...papers.decision, ...invalid },
      ),
      act(
        'decideNoPenalty',
        '2026-01-14',
        'director',
        { ...noPenalty, corrected: true },
        { ...papers.decision, ...invalid },
      ),
      act(
        'decideNoPenalty',
        '2026-01-14',
        'director',
        { ...noPenalty, corrected: true, educated: true },
        papers.decision,
      ),
      act('serve', '2026-01-26', 'enforcer', { servedOn: '2026-01-26', way: 'direct' }, papers.receipt),
      act(
        'remind',
        '2026-02-02',
        'enforcer',
        { servedOn: '2026-02-02', fine: 0, told: true },
        { papers: ['reminder'], ...barred },
      ),
      act('close', '2026-02-02', 'director', close, { ...papers.closing, ...barred }),
      act('close', '2026-02-02', 'director', { way: 'no_penalty' }, papers.closing),
    ],
    around: listed,
    expect: { state: 'closed', deadlines: { serve: { due: '2026-01-23', status: 'met', late: true } } },
  },
  {
    name: '简案快办：没有认错认罚确认书的被拒绝，属于听证范围的不适用',
    filed: '2026-01-05',
    intake: { kind: 'fast' },
    acts: [
      act(
        'decideOnSpot',
        '2026-01-05',
        'enforcer',
        { ...spot, endedOn: '2026-01-04', foundOn: '2026-01-05', decidedOn: '2026-01-05' },
        { ...spotPaper, ...barred },
      ),
      ...toReport,
      act('report', '2026-01-07', 'enforcer', reportOf('2026-01-07'), papers.report),
      act('priorNotice', '2026-01-07', 'enforcer', noticeOf('2026-01-07', '2026-01-12', 200, { hearingRight: true }), {
        ...papers.notice,
        ...barred,
      }),
      act('priorNotice', '2026-01-07', 'enforcer', noticeOf('2026-01-07', '2026-01-12', 200), papers.notice),
      act(
        'waiveStatement',
        '2026-01-07',
        'enforcer',
        { waivedOn: '2026-01-07', how: 'written' },
        { papers: ['waiver'] },
      ),
      act('decidePenalty', '2026-01-08', 'director', decisionOf(200), { ...papers.decision, ...barred }),
      act('confirmFast', '2026-01-08', 'enforcer', { admitted: false }, { papers: ['admission'], ...invalid }),
      act('confirmFast', '2026-01-08', 'enforcer', { admitted: true }, { papers: ['admission'] }),
      act('decidePenalty', '2026-01-08', 'director', decisionOf(200), papers.decision),
      act('serve', '2026-01-08', 'enforcer', { servedOn: '2026-01-08', way: 'spot' }, papers.receipt),
      act('pay', '2026-01-08', 'enforcer', { total: 200, receipt: '票3' }, papers.payment),
    ],
    around: listed,
    expect: {
      state: 'fulfilled',
      deadlines: {
        decide: { due: '2026-04-07', status: 'met', late: false },
        pay: { due: '2026-01-23', status: 'met', late: false },
      },
    },
  },
  {
    name: '涉嫌犯罪移送公安，退回后继续处罚：移送二十八日扣除，登记保存逾期处理',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...toReport,
      act(
        'preRegister',
        '2026-01-06',
        'enforcer',
        { officers, items: '账册', approver: '主任' },
        { papers: ['registration'] },
      ),
      act('report', '2026-01-12', 'enforcer', reportOf('2026-01-12'), {
        ...papers.report,
        refused: 'step-needs-track',
      }),
      act('disposeEvidence', '2026-01-16', 'enforcer', { way: 'kept' }, { papers: ['disposal'] }),
      act('toPolice', '2026-01-20', 'enforcer', { crime: '非法经营', reason: '数额较大' }, { papers: ['proposal'] }),
      act('decidePenalty', '2026-01-21', 'director', decisionOf(1000), { ...papers.decision, refused: 'step-not-now' }),
      act(
        'returnFromPolice',
        '2026-02-17',
        'enforcer',
        { result: 'not_filed', document: '不立1号' },
        { papers: ['notice'] },
      ),
    ],
    around: listed,
    expect: {
      state: 'investigating',
      deadlines: {
        disposeEvidence: { due: '2026-01-15', status: 'met', late: true },
        decide: { due: '2026-05-06', status: 'running' },
      },
      handedOff: ['transfer'],
    },
  },
  {
    name: '不属于本机关管辖的移送有管辖权的机关',
    filed: '2026-07-01',
    intake: { source: 'complaint' },
    acts: [
      act('handOver', '2026-07-03', 'director', { organ: '区水务局', reason: '河道管理' }, { papers: ['letter'] }),
    ],
    around: listed,
    expect: { state: 'handedOver', deadlines: { file: { due: '2026-07-22', status: 'met' } }, handedOff: ['transfer'] },
  },
  ...penaltyHearingExamples,
  ...penaltyExecutionExamples,
  ...penaltyBarExamples,
  ...penaltyRemedyExamples,
]
