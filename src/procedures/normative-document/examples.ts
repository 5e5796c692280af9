import type { Example } from '#procedures/example.ts'
import { act, barred, comment, discussed, passedReview, summed } from '#procedures/major-decision/samples.ts'

const intake = {
  nature: 'normative',
  unit: '综合执法办',
  need: '停车秩序',
  grounds: '道路交通安全法',
  authority: '区政府规章授权',
  market: true,
}
const draft = { summary: '划定停车泊位', validYears: 5 }
const note = { papers: ['draft', 'note'] }
const assessed = { way: 'unit', necessity: '有必要', impact: '缓解停车难' }
const clean = { reviewer: '综合执法办', heard: true, result: 'clean' }
const form = { papers: ['competitionForm'] }
const published = { publishedOn: '2026-04-24', effectiveOn: '2026-06-01', where: ['website'], explained: 'text' }
const numbered = { number: '示街规〔2026〕1号', code: '0001-2026-0001', registered: true, issuedOn: '2026-04-23' }
const filing = { to: 'both', filedOn: '2026-05-08', timely: true, conforming: true }
const review = (number: string, filedOn: string, more: Record<string, unknown> = {}) =>
  passedReview(number, filedOn, { intake: { reviewKind: 'norm_doc' }, ...more })

const drafting = [
  act('initiate', '2026-03-03', 'director', { opinion: '同意立项', plannedBy: '2026-06-30' }),
  act('draft', '2026-03-10', 'enforcer', { ...draft, sets: ['penalty'] }, { ...note, ...barred }),
  act('draft', '2026-03-10', 'enforcer', { ...draft, text: '违反规定停车的，处五十元罚款。' }, { ...note, ...barred }),
  act('draft', '2026-03-10', 'enforcer', { ...draft, text: '停车泊位由街道施划。' }, note),
  act('assess', '2026-03-12', 'enforcer', assessed),
  act('announce', '2026-03-13', 'enforcer', comment('2026-03-13', '2026-03-23'), {
    papers: ['commentNotice'],
    ...barred,
  }),
  act('announce', '2026-03-13', 'enforcer', comment('2026-03-13', '2026-03-24'), { papers: ['commentNotice'] }),
  act('sendReview', '2026-03-20', 'enforcer', { note: '已征求意见' }, { refused: 'step-needs-track' }),
  act('summarise', '2026-03-25', 'enforcer', summed, { papers: ['commentSummary'] }),
  act('sendReview', '2026-03-26', 'enforcer', { note: '已征求意见' }, barred),
  act(
    'failCompetition',
    '2026-03-27',
    'enforcer',
    {
      reviewer: '综合执法办',
      heard: true,
      standards: ['entry'],
      finding: '限定停车服务经营者',
    },
    form,
  ),
  act('sendReview', '2026-03-27', 'enforcer', { note: '已征求意见' }, { refused: 'step-needs-track' }),
  act('passCompetition', '2026-03-30', 'enforcer', clean, form),
  act('sendReview', '2026-03-31', 'enforcer', { note: '已征求意见' }),
]

const issuing = [
  act('passReview', '2026-04-20', 'enforcer', { review: '审〔2026〕000041' }, { papers: ['reviewOpinion'], ...barred }),
  act('passReview', '2026-04-20', 'enforcer', { review: '审〔2026〕000042' }, { papers: ['reviewOpinion'] }),
  act('discuss', '2026-04-21', 'director', discussed('2026-04-21'), { papers: ['discussionRecord'] }),
  act('publish', '2026-04-21', 'gen_office', published, { papers: ['interpretation'], refused: 'step-not-now' }),
  act('sign', '2026-04-22', 'director', { signer: '办事处主任', signedOn: '2026-04-22' }),
  act('number', '2026-04-23', 'gen_office', numbered, { papers: ['text'] }),
  act('publish', '2026-04-24', 'gen_office', published, { papers: ['interpretation'] }),
]

/** 按2026年日历手算. */
export const normativeDocumentExamples: readonly Example[] = [
  {
    name: '不得设定处罚；征求意见满七个工作日、公平竞争审查、合法性审核通过后集体审议，公布十五日内备案，两年清理一次',
    filed: '2026-03-02',
    intake,
    around: {
      matters: [
        review('审〔2026〕000041', '2026-03-31', {
          state: 'answered',
          given: { giveOpinion: { opinion: 'not_pass' } },
        }),
        review('审〔2026〕000042', '2026-03-31', { state: 'continued' }),
      ],
    },
    acts: [
      ...drafting,
      ...issuing,
      act('file', '2026-05-08', 'gen_office', { ...filing, filedOn: '2026-04-20' }, { papers: ['filing'], ...barred }),
      act('file', '2026-05-08', 'gen_office', filing, { papers: ['filing'] }),
      act('returnFiling', '2026-05-11', 'gen_office', { problems: '缺起草说明' }),
      act('refile', '2026-05-15', 'gen_office', { supplied: '起草说明' }),
      act('keep', '2028-04-20', 'gen_office', { on: '2028-04-20', finding: '继续有效' }),
      act('expire', '2028-06-01', 'gen_office', { on: '2028-06-01' }),
    ],
    expect: {
      state: 'expired',
      deadlines: {
        comment: { due: '2026-03-24', status: 'met' },
        finish: { due: '2026-06-30', status: 'met', late: false },
        file: { due: '2026-05-09', status: 'met', late: false },
        refile: { due: '2026-05-18', status: 'met', late: false },
        cleanUp: { status: 'met' },
      },
      handedOff: ['legality-review'],
    },
  },
  {
    name: '清理决定修改的重新评估、征求意见和审核，修改以前的审核不能再用；废止须有清理决定',
    filed: '2026-03-02',
    intake: { ...intake, market: false },
    around: { matters: [review('审〔2026〕000042', '2026-03-31'), review('审〔2026〕000051', '2026-09-21')] },
    acts: [
      act('initiate', '2026-03-03', 'director', { opinion: '同意立项' }),
      act('draft', '2026-03-10', 'enforcer', draft, note),
      act('assess', '2026-03-12', 'enforcer', assessed),
      act('announce', '2026-03-13', 'enforcer', comment('2026-03-13', '2026-03-24'), { papers: ['commentNotice'] }),
      act('summarise', '2026-03-25', 'enforcer', summed, { papers: ['commentSummary'] }),
      act('sendReview', '2026-03-31', 'enforcer', { note: '已征求意见' }),
      ...issuing.slice(1),
      act('file', '2026-05-09', 'gen_office', filing, { papers: ['filing'] }),
      act('amend', '2026-09-01', 'director', { on: '2026-09-01', finding: '与新规章不一致' }),
      act('draft', '2026-09-02', 'enforcer', draft, note),
      act('assess', '2026-09-02', 'enforcer', assessed),
      act('announce', '2026-09-03', 'enforcer', comment('2026-09-03', '2026-09-14'), { papers: ['commentNotice'] }),
      act('sendReview', '2026-09-21', 'enforcer', { note: '已征求意见' }, { refused: 'step-needs-track' }),
      act('summarise', '2026-09-21', 'enforcer', summed, { papers: ['commentSummary'] }),
      act('sendReview', '2026-09-21', 'enforcer', { note: '已征求意见', review: '审〔2026〕000051' }),
      act(
        'passReview',
        '2026-10-08',
        'enforcer',
        { review: '审〔2026〕000042' },
        { papers: ['reviewOpinion'], ...barred },
      ),
      act('passReview', '2026-10-08', 'enforcer', { review: '审〔2026〕000051' }, { papers: ['reviewOpinion'] }),
      act('discuss', '2026-10-09', 'director', discussed('2026-10-09'), { papers: ['discussionRecord'] }),
      act('sign', '2026-10-09', 'director', { signer: '办事处主任', signedOn: '2026-10-09' }),
      act('number', '2026-10-10', 'gen_office', { ...numbered, issuedOn: '2026-10-10' }, { papers: ['text'] }),
      act(
        'publish',
        '2026-10-12',
        'gen_office',
        { ...published, publishedOn: '2026-10-12', effectiveOn: '2026-11-01', validUntil: '2027-10-31' },
        { papers: ['interpretation'] },
      ),
      act('expire', '2027-10-31', 'gen_office', { on: '2027-10-31' }, barred),
      act('repeal', '2027-11-01', 'director', { on: '2027-11-01', finding: '有效期已满' }, { papers: ['cleanup'] }),
    ],
    expect: {
      state: 'repealed',
      deadlines: {
        comment: { due: '2026-09-14', status: 'met' },
        file: { due: '2026-10-27', status: 'void', late: true },
        cleanUp: { due: '2028-10-12', status: 'met', late: false },
      },
      handedOff: ['legality-review'],
    },
  },
  {
    name: '审议未通过的不得签署，可以不予制定',
    filed: '2026-03-02',
    intake: { ...intake, market: false },
    around: { matters: [review('审〔2026〕000042', '2026-03-31')] },
    acts: [
      act('initiate', '2026-03-03', 'director', { opinion: '同意立项' }),
      act('draft', '2026-03-10', 'enforcer', draft, note),
      act('assess', '2026-03-12', 'enforcer', assessed),
      act('announce', '2026-03-13', 'enforcer', comment('2026-03-13', '2026-03-24'), { papers: ['commentNotice'] }),
      act('summarise', '2026-03-25', 'enforcer', summed, { papers: ['commentSummary'] }),
      act('sendReview', '2026-03-31', 'enforcer', { note: '已征求意见' }),
      act('passReview', '2026-04-20', 'enforcer', { review: '审〔2026〕000042' }, { papers: ['reviewOpinion'] }),
      act('discuss', '2026-04-21', 'director', discussed('2026-04-21', { result: 'reject', reason: '时机不成熟' }), {
        papers: ['discussionRecord'],
      }),
      act('sign', '2026-04-22', 'director', { signer: '主任', signedOn: '2026-04-22' }, barred),
      act('abandon', '2026-04-22', 'director', { reason: '时机不成熟' }),
    ],
    expect: { state: 'abandoned', handedOff: ['legality-review'] },
  },
]
