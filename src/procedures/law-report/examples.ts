import type { Example } from '#procedures/example.ts'

const submitted = { studies: 6, done: '按清单履职', problems: '调研不够，明年改进' }
const noticed = { year: 2026, noticedOn: '2026-11-02', dueOn: '2026-11-15' }

/** 按2026年日历手算；11月15日是星期日. */
export const lawReportExamples: readonly Example[] = [
  {
    name: '党工委书记会议述法：在任不得免除，未会议述法不得评议，票数须相符，指出的问题整改后归档',
    filed: '2026-11-02',
    intake: { ...noticed, post: 'secretary', oral: true },
    acts: [
      { step: 'exempt', on: '2026-11-03', by: 'party_secretary', form: { ground: 'ill' }, refused: 'step-barred' },
      { step: 'submit', on: '2026-11-12', by: 'party_secretary', form: submitted, refused: 'step-needs-paper' },
      { step: 'submit', on: '2026-11-12', by: 'party_secretary', form: submitted, papers: ['report'] },
      {
        step: 'assess',
        on: '2026-11-16',
        by: 'gen_office',
        form: { voters: 50, good: 50, grade: 'good' },
        papers: ['assessment'],
        refused: 'step-barred',
      },
      { step: 'present', on: '2026-11-17', by: 'gen_office', form: { heldOn: '2026-11-18' }, refused: 'step-barred' },
      { step: 'present', on: '2026-11-18', by: 'gen_office', form: { heldOn: '2026-11-18' } },
      {
        step: 'assess',
        on: '2026-11-20',
        by: 'gen_office',
        form: { voters: 50, good: 30, fairlyGood: 19, grade: 'good' },
        papers: ['assessment'],
        refused: 'step-barred',
      },
      {
        step: 'assess',
        on: '2026-11-20',
        by: 'gen_office',
        form: { voters: 50, good: 30, fairlyGood: 20, grade: 'good' },
        papers: ['assessment'],
      },
      {
        step: 'feedBack',
        on: '2026-12-01',
        by: 'gen_office',
        form: { fedBackOn: '2026-12-01', mustRectify: true },
        refused: 'step-barred',
      },
      {
        step: 'feedBack',
        on: '2026-12-01',
        by: 'gen_office',
        form: { fedBackOn: '2026-12-01', problems: '调研不够', mustRectify: true },
      },
      { step: 'archive', on: '2026-12-02', by: 'archivist', refused: 'step-barred' },
      {
        step: 'rectify',
        on: '2026-12-18',
        by: 'party_secretary',
        form: { measures: '每季度调研一次' },
        papers: ['rectification'],
      },
      { step: 'archive', on: '2026-12-21', by: 'archivist' },
    ],
    expect: {
      state: 'archived',
      deadlines: {
        submit: { due: '2026-11-16', status: 'met', late: false },
        feedBack: { due: '2026-12-11', status: 'met', late: false },
        rectify: { due: '2026-12-31', status: 'met', late: false },
      },
    },
  },
  {
    name: '内设机构负责人书面述法，退回后五个工作日内改好；评议为差的须报送整改',
    filed: '2026-11-02',
    intake: { ...noticed, post: 'head' },
    acts: [
      { step: 'submit', on: '2026-11-10', by: 'enforcer', form: submitted, papers: ['report'] },
      { step: 'returnReport', on: '2026-11-11', by: 'judicial_office', form: { problems: '没有写问题' } },
      { step: 'submit', on: '2026-11-19', by: 'enforcer', form: submitted, papers: ['report'] },
      {
        step: 'assess',
        on: '2026-11-20',
        by: 'director',
        form: { voters: 10, average: 4, poor: 6, grade: 'poor' },
        papers: ['assessment'],
      },
      {
        step: 'feedBack',
        on: '2026-11-23',
        by: 'gen_office',
        form: { fedBackOn: '2026-11-23', problems: '执法不规范' },
        refused: 'step-barred',
      },
      {
        step: 'feedBack',
        on: '2026-11-23',
        by: 'gen_office',
        form: { fedBackOn: '2026-11-23', problems: '执法不规范', mustRectify: true },
      },
    ],
    expect: {
      state: 'fedBack',
      deadlines: {
        submitAgain: { due: '2026-11-18', status: 'met', late: true },
        rectify: { due: '2026-12-23', status: 'running' },
      },
    },
  },
  {
    name: '已调离的不述法',
    filed: '2026-11-02',
    intake: { ...noticed, post: 'director' },
    acts: [{ step: 'exempt', on: '2026-11-05', by: 'party_secretary', form: { ground: 'left' } }],
    expect: { state: 'exempted', deadlines: { submit: { due: '2026-11-16', status: 'void' } } },
  },
]
