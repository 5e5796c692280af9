import { parseDay } from '#calendar/date.ts'
import { act, barred, listed } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import { decisionOf, fileForm, investigation, noticeOf, papers, reportOf } from './cases.ts'

const file = { ...fileForm, endedOn: '2026-05-29', foundOn: '2026-06-01' }
const hearing = { place: '二楼会议室', chair: '3301009', chairApart: true, open: true }
const held = { heldOn: '2026-07-31', record: '各方质证。', report: '建议处罚。' }
const heldPapers = { papers: ['hearingRecord', 'hearingReport'] }
const review = { passedOn: '2026-08-06', reviewer: '3301010', qualified: true, opinion: '同意' }
/** A review of this penalty that is passed, and three that are not: still open, of a contract, from before the investigation's end. */
const reviewed = { procedure: 'legality-review', intake: { reviewKind: 'major_enforcement' } }
const passed = { ...reviewed, state: 'opined', given: { giveOpinion: { opinion: 'pass' } } }
const reviews = [
  { ...passed, number: '审〔2026〕000009', filedOn: parseDay('2026-08-03') },
  { ...reviewed, number: '审〔2026〕000008', state: 'examining', filedOn: parseDay('2026-08-03') },
  { ...passed, number: '审〔2026〕000007', intake: { reviewKind: 'agreement' }, filedOn: parseDay('2026-08-03') },
  { ...passed, number: '审〔2026〕000006', filedOn: parseDay('2026-06-08') },
]
const notice = { papers: ['hearingNotice'] }
const decide = decisionOf(100_000, { kinds: ['fine', 'restrict'] })
const begun = [
  act('file', '2026-06-02', 'director', file, papers.filing),
  act('investigate', '2026-06-08', 'enforcer', investigation, papers.record),
]

/** 听证、法制审核、集体讨论 in their order, worked by hand with the 2026 calendar. */
export const penaltyHearingExamples: readonly Example[] = [
  {
    name: '听证案件：先听证后审核再讨论；通知不足七个工作日、未经审核、合法性审查未通过、未经讨论的都被拒绝；鉴定二十一日扣除',
    filed: '2026-06-01',
    intake: { party: 'legal' },
    acts: [
      ...begun,
      act(
        'exclude',
        '2026-06-15',
        'director',
        { reason: 'appraisal', rule: '示例部门处罚程序规定' },
        { papers: ['exclusion'] },
      ),
      act('endExclusion', '2026-07-06', 'enforcer', { result: '鉴定完成' }),
      act(
        'report',
        '2026-07-10',
        'enforcer',
        reportOf('2026-07-10', { major: true, reviewGrounds: ['rights'] }),
        papers.report,
      ),
      act(
        'priorNotice',
        '2026-07-13T10:00',
        'enforcer',
        noticeOf('2026-07-13', '2026-07-16', 100_000, { hearingRight: true }),
        papers.notice,
      ),
      act('sendReview', '2026-07-13T11:00', 'enforcer', { note: '请审核' }, barred),
      act('tellHearing', '2026-07-13T14:00', 'enforcer', { servedOn: '2026-07-13' }, { papers: ['hearingRights'] }),
      act('waiveHearing', '2026-07-17', 'enforcer', { how: 'expired' }, barred),
      act('requestHearing', '2026-07-17', 'enforcer', { request: '要求听证' }),
      act('noticeHearing', '2026-07-21', 'enforcer', { ...hearing, heldOn: '2026-07-29' }, { ...notice, ...barred }),
      act(
        'noticeHearing',
        '2026-07-21',
        'enforcer',
        { ...hearing, heldOn: '2026-07-31', chair: '3301001' },
        { ...notice, ...barred },
      ),
      act('noticeHearing', '2026-07-21', 'enforcer', { ...hearing, heldOn: '2026-07-31' }, notice),
      act('holdHearing', '2026-07-30', 'enforcer', { ...held, heldOn: '2026-07-30' }, { ...heldPapers, ...barred }),
      act('holdHearing', '2026-07-31', 'enforcer', held, heldPapers),
      act('decidePenalty', '2026-08-03', 'director', decide, { ...papers.decision, ...barred }),
      act('sendReview', '2026-08-03', 'enforcer', { note: '请审核', way: 'review' }),
      act('decidePenalty', '2026-08-04', 'director', decide, { ...papers.decision, refused: 'step-needs-track' }),
      act(
        'passReview',
        '2026-08-06',
        'legal_reviewer',
        { ...review, qualified: false },
        { papers: ['review'], refused: 'input-invalid' },
      ),
      ...[undefined, '审〔2026〕000007', '审〔2026〕000008', '审〔2026〕000006'].map((number) =>
        act(
          'passReview',
          '2026-08-06',
          'legal_reviewer',
          { ...review, review: number },
          { papers: ['review'], ...barred },
        ),
      ),
      act(
        'passReview',
        '2026-08-06',
        'legal_reviewer',
        { ...review, review: '审〔2026〕000009' },
        { papers: ['review'] },
      ),
      act('decidePenalty', '2026-08-07', 'director', decide, { ...papers.decision, ...barred }),
      act(
        'discuss',
        '2026-08-10',
        'director',
        { heldOn: '2026-08-10', members: '班子成员', conclusion: '同意' },
        { papers: ['minutes'] },
      ),
      act('decidePenalty', '2026-08-12', 'director', decide, papers.decision),
      act('serve', '2026-08-14', 'enforcer', { servedOn: '2026-08-14', way: 'direct' }, papers.receipt),
    ],
    around: { ...listed, matters: reviews },
    expect: {
      state: 'served',
      deadlines: {
        decide: { due: '2026-09-21', status: 'met', late: false },
        requestHearing: { due: '2026-07-20', status: 'met', late: false },
        serve: { due: '2026-08-21', status: 'met', late: false },
        pay: { due: '2026-08-31', status: 'running' },
      },
      handedOff: ['legality-review'],
    },
  },
  {
    name: '逾期要求听证视为放弃；审核未通过退回补充调查，重新告知后再审',
    filed: '2026-06-01',
    intake: {},
    acts: [
      ...begun,
      act('report', '2026-07-10', 'enforcer', reportOf('2026-07-10', { reviewGrounds: ['complex'] }), papers.report),
      act(
        'priorNotice',
        '2026-07-13T10:00',
        'enforcer',
        noticeOf('2026-07-13', '2026-07-16', 50_000, { hearingRight: true }),
        papers.notice,
      ),
      act('tellHearing', '2026-07-13T14:00', 'enforcer', { servedOn: '2026-07-13' }, { papers: ['hearingRights'] }),
      act('requestHearing', '2026-07-21', 'enforcer', { request: '要求听证' }, barred),
      act('waiveHearing', '2026-07-21', 'enforcer', { how: 'expired' }),
      act('sendReview', '2026-07-21', 'enforcer', { note: '请审核' }),
      act('failReview', '2026-07-23', 'legal_reviewer', { opinion: '证据不足' }, { papers: ['objection'] }),
      act('decidePenalty', '2026-07-24', 'director', decisionOf(50_000), {
        ...papers.decision,
        refused: 'step-needs-track',
      }),
      act('sendBack', '2026-07-24', 'director', { reason: '补充证据' }),
      act('investigate', '2026-07-27', 'enforcer', investigation, papers.record),
      act('report', '2026-07-30', 'enforcer', reportOf('2026-07-30', { reviewGrounds: ['complex'] }), papers.report),
      act('priorNotice', '2026-07-31', 'enforcer', noticeOf('2026-07-31', '2026-08-04', 30_000), papers.notice),
      act('sendReview', '2026-08-05', 'enforcer', { note: '再送审核' }),
      act('passReview', '2026-08-06', 'judicial_office', review, { papers: ['review'] }),
      act('decidePenalty', '2026-08-07', 'director', decisionOf(30_000), papers.decision),
    ],
    around: listed,
    expect: {
      state: 'decided',
      deadlines: {
        requestHearing: { due: '2026-07-20', status: 'met', late: true },
        decide: { due: '2026-08-31', status: 'met', late: false },
      },
      handedOff: [],
    },
  },
  {
    name: '超过九十日才决定为超期；延长须写明所依规定，期满后不得延长',
    filed: '2026-06-01',
    intake: {},
    acts: [
      ...begun,
      act(
        'extend',
        '2026-08-31',
        'director',
        { extendBy: 30, reason: '案情复杂' },
        { papers: ['extension'], refused: 'input-invalid' },
      ),
      act(
        'extend',
        '2026-09-01',
        'director',
        { extendBy: 30, reason: '案情复杂', extensionBasis: '示例规章' },
        {
          papers: ['extension'],
          refused: 'extension-after-due',
        },
      ),
      act('report', '2026-09-01', 'enforcer', reportOf('2026-09-01'), papers.report),
      act('priorNotice', '2026-09-01', 'enforcer', noticeOf('2026-09-01', '2026-09-04', 500), papers.notice),
      act('decidePenalty', '2026-09-07', 'director', decisionOf(500), papers.decision),
    ],
    around: listed,
    expect: { state: 'decided', deadlines: { decide: { due: '2026-08-31', status: 'met', late: true } } },
  },
]
