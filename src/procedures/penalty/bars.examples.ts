import { parseDay } from '#calendar/date.ts'
import { act, barred, listed } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import {
  decisionOf,
  fileForm,
  investigation,
  noticeOf,
  offence,
  officers,
  papers,
  reportOf,
  servedInJanuary,
} from './cases.ts'

const unlisted = { refused: 'entry-not-standing' }
const decided = servedInJanuary.slice(0, -1)
const crime = { kind: 'crime', direction: 'out' }
const police = { number: '移〔2026〕000003', procedure: 'transfer', intake: crime }
/** 证件到期的次日起不在册。 */
const licences = [
  { code: '3301001', validUntil: parseDay('2026-01-12') },
  { code: '3301002' },
  { code: '3301003' },
  { code: '3301010', data: { legalReviewer: false } },
]
const toNotice = [
  act('file', '2026-01-05', 'director', fileForm, papers.filing),
  act('investigate', '2026-01-06', 'enforcer', investigation, papers.record),
  act('report', '2026-01-08', 'enforcer', reportOf('2026-01-08', { reviewGrounds: ['complex'] }), papers.report),
  act('priorNotice', '2026-01-09', 'enforcer', noticeOf('2026-01-09', '2026-01-14', 1000), papers.notice),
  act(
    'waiveStatement',
    '2026-01-09T15:00',
    'enforcer',
    { waivedOn: '2026-01-09', how: 'written' },
    { papers: ['waiver'] },
  ),
]
const review = { passedOn: '2026-01-12', qualified: true, opinion: '同意' }

/** 资格、职权、法制审核、移送、一事不二罚、回避、送达与救济, worked by hand with the 2026 calendar. */
export const penaltyBarExamples: readonly Example[] = [
  {
    name: '执法证一月十一日到期：到期后不能再由其决定；审核人不在法制审核人员之列、未经审核的都被拒绝',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...toNotice,
      act('decidePenalty', '2026-01-10', 'director', decisionOf(1000), { ...papers.decision, ...barred }),
      act('sendReview', '2026-01-10', 'enforcer', { note: '请审核' }),
      act(
        'passReview',
        '2026-01-12',
        'legal_reviewer',
        { ...review, reviewer: '3301010' },
        { papers: ['review'], ...barred },
      ),
      act('passReview', '2026-01-12', 'legal_reviewer', { ...review, reviewer: '3301003' }, { papers: ['review'] }),
      act('decidePenalty', '2026-01-12', 'director', decisionOf(1000), { ...papers.decision, ...unlisted }),
      act('decidePenalty', '2026-01-12', 'director', decisionOf(1000, { officers: ['3301002', '3301002'] }), {
        ...papers.decision,
        refused: 'input-invalid',
      }),
      act(
        'decidePenalty',
        '2026-01-12',
        'director',
        decisionOf(1000, { officers: ['3301002', '3301003'] }),
        papers.decision,
      ),
    ],
    around: { entries: { ...listed.entries, officers: licences } },
    expect: { state: 'decided' },
  },
  {
    name: '清单之外、许可事项、上级收回的事项都没有处罚权，不得立案',
    filed: '2026-01-05',
    intake: {},
    acts: [
      act('file', '2026-01-06', 'director', { ...fileForm, itemCode: 'CF-404' }, { ...papers.filing, ...unlisted }),
      act('file', '2026-01-06', 'director', { ...fileForm, itemCode: 'XK-001' }, { ...papers.filing, ...barred }),
      act('file', '2026-01-06', 'director', { ...fileForm, itemCode: 'CF-009' }, { ...papers.filing, ...barred }),
      act('notFile', '2026-01-07', 'director', { reason: '不属于本街道职权' }, { papers: ['approval'] }),
    ],
    around: listed,
    expect: { state: 'notFiled', deadlines: { file: { due: '2026-01-26', status: 'met', late: false } } },
  },
  {
    name: '同案已移送公安审查的，不得以当场处罚代替移送',
    filed: '2026-01-05',
    intake: { kind: 'summary' },
    acts: [
      act(
        'decideOnSpot',
        '2026-01-05',
        'enforcer',
        {
          ...offence,
          officers,
          decidedOn: '2026-01-05',
          shown: true,
          heard: true,
          clear: true,
          penalty: 'fine',
          grounds: '违反市容管理规定。',
          fine: 100,
          decision: '示当罚〔2026〕2号',
          remediesTold: true,
          reviewFirst: true,
        },
        { papers: ['spotDecision'], ...barred },
      ),
      act('notFile', '2026-01-06', 'director', { reason: '已移送公安机关' }, { papers: ['approval'] }),
    ],
    around: {
      ...listed,
      matters: [{ ...police, state: 'policeReviewing', closed: false }],
      sameCase: [police.number],
    },
    expect: { state: 'notFiled' },
  },
  {
    name: '同案已移送公安尚未处理的，不得另行立案处罚',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...toNotice.slice(0, 1).map((one) => ({ ...one, ...barred })),
      act('notFile', '2026-01-06', 'director', { reason: '已移送公安机关' }, { papers: ['approval'] }),
    ],
    around: { ...listed, matters: [{ ...police, state: 'sentToPolice', closed: false }], sameCase: [police.number] },
    expect: { state: 'notFiled' },
  },
  {
    name: '准予回避的执法人员不得再调查、决定；同案同一违法行为已罚款的不得再罚，警告可以',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...toNotice.slice(0, 1),
      act('applyRecusal', '2026-01-05T15:00', 'director', { who: '3301001', ground: '近亲属', decision: 'granted' }),
      act('investigate', '2026-01-06', 'enforcer', investigation, { ...papers.record, ...barred }),
      act(
        'investigate',
        '2026-01-06',
        'enforcer',
        { ...investigation, officers: ['3301002', '3301003'] },
        papers.record,
      ),
      act(
        'report',
        '2026-01-08',
        'enforcer',
        reportOf('2026-01-08', { officers: ['3301002', '3301003'] }),
        papers.report,
      ),
      act(
        'priorNotice',
        '2026-01-09',
        'enforcer',
        noticeOf('2026-01-09', '2026-01-14', 1000, { officers: ['3301002', '3301003'] }),
        papers.notice,
      ),
      act('decidePenalty', '2026-01-15', 'director', decisionOf(1000, { officers: ['3301002', '3301003'] }), {
        ...papers.decision,
        ...barred,
      }),
      act(
        'decidePenalty',
        '2026-01-15',
        'director',
        decisionOf(0, { officers: ['3301002', '3301003'], kinds: ['warning'] }),
        papers.decision,
      ),
    ],
    around: {
      ...listed,
      matters: [
        {
          number: '罚〔2025〕000009',
          procedure: 'penalty',
          state: 'archived',
          given: { file: { itemCode: 'CF-001' }, decidePenalty: { fine: 500 } },
        },
      ],
      sameCase: ['罚〔2025〕000009'],
    },
    expect: { state: 'decided' },
  },
  {
    name: '调查中须查封扣押的另立强制措施案，请有关机关协助的另立协查案',
    filed: '2026-01-05',
    intake: {},
    acts: [
      act('file', '2026-01-05', 'director', fileForm, papers.filing),
      act('investigate', '2026-01-06', 'enforcer', investigation, papers.record),
      act('seal', '2026-01-06', 'enforcer'),
      act('requestAid', '2026-01-07', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'investigating', handedOff: ['coercion', 'transfer'] },
  },
  {
    name: '邮寄送达迟登记的，缴款、复议、起诉期限自签收之日起算；已申请复议的不得登记救济期限届满',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...decided,
      act('serve', '2026-01-20', 'enforcer', { servedOn: '2026-01-11', way: 'post' }, { ...papers.receipt, ...barred }),
      act('serve', '2026-01-20', 'enforcer', { servedOn: '2026-01-21', way: 'post' }, { ...papers.receipt, ...barred }),
      act('serve', '2026-01-20', 'enforcer', { servedOn: '2026-01-15', way: 'post' }, papers.receipt),
      act('noteRemedy', '2026-03-10', 'judicial_office', { way: 'reconsideration', on: '2026-03-09' }),
      act('noteRemediesOver', '2026-07-16', 'enforcer', { how: 'expired', overOn: '2026-07-15' }, barred),
      act('noteRemediesOver', '2026-07-16', 'enforcer', { how: 'upheld', overOn: '2026-06-30' }),
    ],
    around: listed,
    expect: {
      state: 'served',
      deadlines: {
        pay: { due: '2026-01-30', status: 'running' },
        reconsider: { due: '2026-03-16', status: 'met', late: false },
        sue: { due: '2026-07-15', status: 'met', late: false },
        applyCourt: { due: '2026-09-30', status: 'running' },
      },
    },
  },
]
