import type { Example } from '#procedures/example.ts'
import { adjustedExamples } from './adjusted.examples.ts'
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
  spoken,
  started,
  studied,
  summed,
} from './samples.ts'

const report = { papers: ['riskReport'] }
const hearing = {
  publishedOn: '2026-03-11',
  heldOn: '2026-03-27',
  place: '街道会议室',
  selection: '公开报名',
  listOn: '2026-03-18',
}
const held = { heldOn: '2026-03-27', chair: '分管负责人', present: 15, opinions: '同意改造', signed: true }
const heldPapers = { papers: ['hearingRecord', 'hearingReport'] }
const experts = { unit: '示例规划院', way: 'meeting', experts: [{ name: '专家甲', field: '规划' }], apart: true }
const opined = { necessity: '必要、可行', signed: true, adoption: '全部采纳' }
const risk = { level: 'medium', points: '摊位过渡', measures: '设临时市场', plan: '现场疏导' }
const clean = { reviewer: '经发办', heard: true, result: 'clean' }
const evaluation = { ground: 'needed', heard: '听取商户意见', finding: '达到预期', advice: 'keep' }

const participation = [
  act('announce', '2026-03-09', 'gen_office', comment('2026-03-10', '2026-04-08'), {
    papers: ['commentNotice'],
    ...barred,
  }),
  act('announce', '2026-03-10', 'gen_office', comment('2026-03-10', '2026-04-09'), { papers: ['commentNotice'] }),
  act('askExperts', '2026-03-10', 'gen_office', experts),
  act('assessRisk', '2026-03-10', 'gen_office', { unit: '示例评估公司', third: true, ways: '重点走访' }),
  act('noticeHearing', '2026-03-11', 'gen_office', hearing, { papers: ['hearingNotice'] }),
  act('riskBeyondControl', '2026-03-18', 'gen_office', { level: 'high', points: '集中停业', advice: '分期' }, report),
  act('sendHearingMaterials', '2026-03-20', 'gen_office', { sentOn: '2026-03-20', people: 15 }),
  act('recordExperts', '2026-03-24', 'gen_office', opined, { papers: ['expertOpinion'] }),
  act('summarise', '2026-03-26', 'gen_office', summed, { papers: ['commentSummary'], refused: 'step-needs-track' }),
  act('holdHearing', '2026-03-27', 'gen_office', held, heldPapers),
  act('summarise', '2026-04-09', 'gen_office', summed, { papers: ['commentSummary'], ...barred }),
  act('summarise', '2026-04-10', 'gen_office', summed, { papers: ['commentSummary'] }),
  act('passCompetition', '2026-04-10', 'gen_office', clean, { papers: ['competitionForm'] }),
]

const review = [
  act('sendReview', '2026-04-13', 'gen_office', { meetingOn: '2026-04-23' }, barred),
  act('assessRisk', '2026-04-13', 'gen_office', { unit: '示例评估公司', ways: '会商分析', separate: true }),
  act('recordRisk', '2026-04-13', 'gen_office', { ...risk, controllable: false }, { ...report, ...barred }),
  act('recordRisk', '2026-04-14', 'gen_office', { ...risk, controllable: true }, { ...report, ...barred }),
  act(
    'recordRisk',
    '2026-04-14',
    'gen_office',
    { ...risk, controllable: true, assessment: '险〔2026〕000002' },
    report,
  ),
  act('sendReview', '2026-04-15', 'gen_office', { meetingOn: '2026-04-23' }, barred),
  act('sendReview', '2026-04-15', 'gen_office', { meetingOn: '2026-04-24' }),
  act(
    'passReview',
    '2026-04-22',
    'gen_office',
    { review: '审〔2026〕000011' },
    { papers: ['reviewOpinion'], ...barred },
  ),
  act(
    'passReview',
    '2026-04-22',
    'gen_office',
    { review: '审〔2026〕000013' },
    { papers: ['reviewOpinion'], ...barred },
  ),
  act('passReview', '2026-04-23', 'gen_office', { review: '审〔2026〕000012' }, { papers: ['reviewOpinion'] }),
]

const first = {
  statements: [
    { speaker: '主任', principal: true, view: 'agree' },
    { speaker: '副主任', view: 'agree' },
  ],
}
const silent = { statements: [{ speaker: '副主任', view: 'disagree' }, ...spoken()] }
const outvoted = { statements: spoken('disagree', 'disagree', 'agree', 'disagree') }
const record = { papers: ['discussionRecord'] }

const decision = [
  act(
    'submitMeeting',
    '2026-04-23',
    'gen_office',
    { meetingOn: '2026-04-24', materials: '草案、审查意见' },
    {
      papers: ['meetingMaterials'],
    },
  ),
  act('discuss', '2026-04-24', 'director', discussed('2026-04-24', first), { ...record, ...barred }),
  act('discuss', '2026-04-24', 'director', discussed('2026-04-24', silent), { ...record, ...barred }),
  act('discuss', '2026-04-24', 'director', discussed('2026-04-24', outvoted), { ...record, ...barred }),
  act('discuss', '2026-04-24', 'director', discussed('2026-04-24'), record),
  act('decide', '2026-04-24', 'director', decided('2026-04-24'), { papers: ['decision'], refused: 'step-not-now' }),
  act(
    'reportParty',
    '2026-04-27',
    'gen_office',
    { reportedOn: '2026-04-27', answer: 'agree' },
    { papers: ['partyReport'] },
  ),
  act('decide', '2026-04-28', 'director', decided('2026-04-28'), { papers: ['decision'] }),
]

const execution = [
  act(
    'publish',
    '2026-04-29',
    'gen_office',
    { publishedOn: '2026-04-29', where: ['website'] },
    {
      papers: ['announcement'],
      ...barred,
    },
  ),
  act(
    'publish',
    '2026-04-29',
    'gen_office',
    { publishedOn: '2026-04-29', where: ['website'], adoption: '采纳九条' },
    { papers: ['announcement'] },
  ),
  act(
    'reportExecution',
    '2026-06-30',
    'gen_office',
    { progress: 'done', result: '改造完工' },
    { papers: ['executionReport'] },
  ),
  act('archive', '2026-07-01', 'archivist', { retention: 'permanent' }, barred),
  act('interpret', '2026-07-01', 'gen_office', { way: 'text', on: '2026-07-01' }, { papers: ['interpretation'] }),
  act(
    'evaluate',
    '2026-09-10',
    'director',
    { ...evaluation, evaluator: '示例规划院' },
    {
      papers: ['evaluationReport'],
      ...barred,
    },
  ),
  act('evaluate', '2026-09-10', 'director', { ...evaluation, evaluator: '示例大学' }, { papers: ['evaluationReport'] }),
  act('archive', '2026-09-11', 'archivist', { retention: 'permanent' }),
]

/** 按2026年日历手算；送审至上会七个工作日. */
export const majorDecisionExamples: readonly Example[] = [
  {
    name: '征求意见满三十日、听证七日前送达材料、风险可控、审查通过、行政首长末位发言，公布执行后另选单位评估',
    filed: '2026-03-02',
    intake: proposed,
    around: {
      matters: [
        passedReview('审〔2026〕000011', '2026-04-15', { state: 'reviewing', given: {} }),
        passedReview('审〔2026〕000012', '2026-04-15'),
        {
          number: '险〔2026〕000002',
          procedure: 'risk-assessment',
          state: 'concluded',
          given: { report: { controllable: true, opinion: 'mitigate' } },
        },
        passedReview('审〔2026〕000013', '2026-04-15', { intake: { reviewKind: 'agreement' } }),
      ],
      entries: {
        'decision-catalogue': [
          {
            code: '2026-01',
            data: { consentOn: '2026-01-20', requires: ['public', 'expert', 'risk', 'review', 'discussion'] },
          },
        ],
      },
    },
    acts: [
      act('study', '2026-03-03', 'gen_office', studied),
      act('start', '2026-03-04', 'director', { ...started, technical: true }, { papers: ['startDecision'], ...barred }),
      act(
        'start',
        '2026-03-04',
        'director',
        { ...started, technical: true, risky: true, market: true },
        {
          papers: ['startDecision'],
        },
      ),
      act('draft', '2026-03-06', 'gen_office', drafted, draftPapers),
      ...participation,
      ...review,
      ...decision,
      ...execution,
    ],
    expect: {
      state: 'archived',
      deadlines: {
        plan: { due: '2026-06-30', status: 'met', late: false },
        comment: { due: '2026-04-09', status: 'met' },
      },
      handedOff: ['risk-assessment', 'legality-review'],
    },
  },
  ...adjustedExamples,
]
