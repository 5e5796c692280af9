import type { Example } from '#procedures/example.ts'
import { appeal, opinionOf, paper } from './opinion.examples.ts'

const opened = [
  { step: 'classify', on: '2026-03-02', by: 'petition_officer' as const, form: appeal },
  { step: 'accept', on: '2026-03-03', by: 'petition_officer' as const, form: {}, papers: paper.acceptance },
  {
    step: 'issueOpinion',
    on: '2026-04-01',
    by: 'director' as const,
    form: opinionOf('reject'),
    papers: paper.opinion,
  },
  {
    step: 'serve',
    on: '2026-04-02',
    by: 'petition_officer' as const,
    form: { way: 'direct' },
    papers: paper.receipt,
  },
  {
    step: 'requestReview',
    on: '2026-04-20',
    by: 'petition_officer' as const,
    form: { organ: '示例区人民政府', grounds: '不服处理意见' },
  },
]

const reviewed = (outcome: 'uphold' | 'redo') => ({
  step: 'recordReview',
  on: '2026-05-15',
  by: 'petition_officer' as const,
  form: { organ: '示例区人民政府', outcome, opinion: '见复查意见书', decidedOn: '2026-05-14' },
  papers: ['reviewOpinion'],
})

/** 复查、复核以后的出路（条例35、36条），按2026年日历手算；劳动节5月1日至5日、端午节6月19日至21日放假. */
export const petitionAfterReviewExamples: readonly Example[] = [
  {
    name: '复查维持、信访人不再请求复核的，可以办结；三十日内又请求的仍可登记复核',
    filed: '2026-03-02',
    channel: 'visit',
    intake: {},
    acts: [
      ...opened,
      reviewed('uphold'),
      { step: 'redo', on: '2026-05-18', by: 'petition_officer', refused: 'step-barred' },
      { step: 'acceptReview', on: '2026-05-18', by: 'petition_officer', form: { result: '信访人接受复查意见' } },
      {
        step: 'requestRecheck',
        on: '2026-06-01',
        by: 'petition_officer',
        form: { organ: '示例市人民政府', grounds: '不服复查意见' },
      },
    ],
    expect: {
      state: 'rechecking',
      deadlines: {
        reviewRequest: { due: '2026-05-06', status: 'met', late: false },
        review: { due: '2026-05-20', status: 'met', late: false },
        recheck: { due: '2026-07-01', status: 'running' },
      },
    },
  },
  {
    name: '复查责令重新办理的不能直接办结；复核撤销并责令重新办理的，重新办理后可以再请求复查',
    filed: '2026-03-02',
    channel: 'visit',
    intake: {},
    acts: [
      ...opened,
      reviewed('uphold'),
      {
        step: 'requestRecheck',
        on: '2026-05-20',
        by: 'petition_officer',
        form: { organ: '示例市人民政府', grounds: '事实不清' },
      },
      {
        step: 'recordRecheck',
        on: '2026-06-15',
        by: 'petition_officer',
        form: { organ: '示例市人民政府', outcome: 'redo', opinion: '重新办理', decidedOn: '2026-06-12' },
        papers: ['recheckOpinion'],
      },
      { step: 'redo', on: '2026-06-16', by: 'petition_officer' },
      {
        step: 'issueOpinion',
        on: '2026-07-20',
        by: 'director',
        form: opinionOf('explain'),
        papers: paper.opinion,
      },
      { step: 'serve', on: '2026-07-21', by: 'petition_officer', form: { way: 'direct' }, papers: ['serviceReceipt'] },
      {
        step: 'requestReview',
        on: '2026-07-27',
        by: 'petition_officer',
        form: { organ: '示例区人民政府', grounds: '仍不服' },
      },
      {
        step: 'recordReview',
        on: '2026-08-10',
        by: 'petition_officer',
        form: { organ: '示例区人民政府', outcome: 'redo', opinion: '重新办理', decidedOn: '2026-08-10' },
        papers: ['reviewOpinion'],
      },
      {
        step: 'acceptReview',
        on: '2026-08-11',
        by: 'petition_officer',
        form: { result: '办结' },
        refused: 'step-barred',
      },
      { step: 'redo', on: '2026-08-11', by: 'petition_officer' },
    ],
    expect: {
      state: 'investigating',
      deadlines: {
        recheck: { due: '2026-06-22', status: 'met', late: false },
        handling: { due: '2026-10-10', status: 'running' },
      },
    },
  },
]
