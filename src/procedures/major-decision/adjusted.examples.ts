import type { Example } from '#procedures/example.ts'
import {
  act,
  barred,
  comment,
  decided,
  discussed,
  drafted,
  draftPapers,
  passedReview,
  proposed,
  published,
  spoken,
  started,
  studied,
  summed,
} from './samples.ts'

const opinion = { papers: ['reviewOpinion'] }
const sums = { papers: ['commentSummary'] }
const notice = { papers: ['commentNotice'] }
const materials = { papers: ['meetingMaterials'] }
const record = { papers: ['discussionRecord'] }
const party = { papers: ['partyReport'] }
const urgent = { meetingOn: '2026-04-14', urgentReason: '汛期前须开工' }

/** 不需专家论证、风险评估的事项，自启动到决定. */
const adopted = [
  act('study', '2026-03-03', 'gen_office', studied),
  act('start', '2026-03-04', 'director', started, { papers: ['startDecision'] }),
  act('draft', '2026-03-05', 'gen_office', drafted, draftPapers),
  act('sendReview', '2026-03-05', 'gen_office', { meetingOn: '2026-03-20' }, barred),
  act('summarise', '2026-03-05', 'gen_office', summed, { ...sums, ...barred }),
  act(
    'announce',
    '2026-03-06',
    'gen_office',
    { ...comment('2026-03-06', '2026-03-16'), shortReason: '汛期临近' },
    notice,
  ),
  act('summarise', '2026-03-17', 'gen_office', summed, sums),
  act('sendReview', '2026-03-18', 'gen_office', { meetingOn: '2026-03-27' }),
  act('passReview', '2026-03-26', 'gen_office', { review: '审〔2026〕000021' }, opinion),
  act('submitMeeting', '2026-03-26', 'gen_office', { meetingOn: '2026-03-27', materials: '草案' }, materials),
  act('discuss', '2026-03-27', 'director', discussed('2026-03-27'), record),
  act('reportParty', '2026-03-27', 'gen_office', { reportedOn: '2026-03-27', answer: 'agree' }, party),
  act('decide', '2026-03-30', 'director', decided('2026-03-30'), { papers: ['decision'] }),
  act('publish', '2026-03-31', 'gen_office', published('2026-03-31'), { papers: ['announcement'] }),
]

/** 调整重走程序、暂缓与不予通过. */
export const adjustedExamples: readonly Example[] = [
  {
    name: '执行中发现问题可以先中止；重大调整重新听取意见、重新审查，调整以前的审查不能再用',
    filed: '2026-03-02',
    intake: proposed,
    around: {
      matters: [passedReview('审〔2026〕000021', '2026-03-18'), passedReview('审〔2026〕000022', '2026-04-13')],
    },
    acts: [
      ...adopted,
      act('suspend', '2026-04-07', 'director', { reason: '地下管线未查明' }, barred),
      act('adjust', '2026-04-07', 'director', { kind: 'amend', reason: '改线' }, barred),
      act('reportProblem', '2026-04-07', 'gen_office', { kind: 'changed', problem: '地下管线须改线' }),
      act('suspend', '2026-04-07', 'director', { reason: '地下管线未查明' }),
      act('adjust', '2026-04-08', 'director', { kind: 'amend', reason: '改线' }),
      act('sendReview', '2026-04-09', 'gen_office', urgent, barred),
      act('draft', '2026-04-09', 'gen_office', drafted, draftPapers),
      act('sendReview', '2026-04-09', 'gen_office', urgent, barred),
      act('hear', '2026-04-10', 'gen_office', { ways: ['forum'], people: 20, opinions: '同意改线' }),
      act('summarise', '2026-04-13', 'gen_office', summed, sums),
      act('sendReview', '2026-04-13', 'gen_office', urgent),
      act('passReview', '2026-04-14', 'gen_office', { review: '审〔2026〕000021' }, { ...opinion, ...barred }),
      act('passReview', '2026-04-14', 'gen_office', { review: '审〔2026〕000022' }, opinion),
    ],
    expect: {
      state: 'reviewed',
      deadlines: { comment: { due: '2026-03-16', status: 'met' }, plan: { due: '2026-06-30', status: 'met' } },
      handedOff: ['legality-review', 'legality-review'],
    },
  },
  {
    name: '目录外启动须写明理由；多数人不同意而通过的须说明理由；未通过的不请示、不决定，暂缓后不予通过',
    filed: '2026-03-02',
    intake: { ...proposed, proposedBy: 'public' },
    around: { matters: [passedReview('审〔2026〕000031', '2026-03-18')] },
    acts: [
      act('study', '2026-03-03', 'gen_office', studied),
      act('start', '2026-03-04', 'director', { ...started, item: undefined }, { papers: ['startDecision'], ...barred }),
      act(
        'start',
        '2026-03-04',
        'director',
        { ...started, item: undefined, offList: '党工委同意调入目录' },
        {
          papers: ['startDecision'],
        },
      ),
      act('draft', '2026-03-05', 'gen_office', drafted, draftPapers),
      act('hear', '2026-03-06', 'gen_office', { ways: ['visit'], people: 30, opinions: '意见不一' }),
      act('summarise', '2026-03-17', 'gen_office', summed, sums),
      act('sendReview', '2026-03-18', 'gen_office', { meetingOn: '2026-03-27' }),
      act('passReview', '2026-03-26', 'gen_office', { review: '审〔2026〕000031' }, opinion),
      act('submitMeeting', '2026-03-26', 'gen_office', { meetingOn: '2026-03-27', materials: '草案' }, materials),
      act(
        'discuss',
        '2026-03-27',
        'director',
        discussed('2026-03-27', { statements: spoken('agree', 'agree', 'disagree'), result: 'shelve' }),
        { ...record, ...barred },
      ),
      act(
        'discuss',
        '2026-03-27',
        'director',
        discussed('2026-03-27', {
          statements: spoken('agree', 'agree', 'disagree'),
          result: 'shelve',
          reason: '待专项资金落实',
        }),
        record,
      ),
      act(
        'reportParty',
        '2026-03-30',
        'gen_office',
        { reportedOn: '2026-03-30', answer: 'agree' },
        { ...party, ...barred },
      ),
      act('shelve', '2026-03-30', 'director', { reason: '待专项资金落实' }),
      act('reject', '2026-05-06', 'director', { reason: '资金未落实' }),
    ],
    expect: {
      state: 'rejected',
      deadlines: { plan: { due: '2026-06-30', status: 'met', late: false } },
      handedOff: ['legality-review'],
    },
  },
  {
    name: '研究论证后不予启动',
    filed: '2026-03-02',
    intake: { ...proposed, proposedBy: 'deputy' },
    acts: [
      act('study', '2026-03-03', 'gen_office', studied),
      act('decline', '2026-03-04', 'director', { reason: '已列入区级规划' }),
    ],
    expect: { state: 'declined' },
  },
]
