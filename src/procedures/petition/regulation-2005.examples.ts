import type { Example } from '#procedures/example.ts'
import { opinionOf } from './opinion.examples.ts'

const appeal = { step: 'classify', by: 'petition_officer', form: { kind: 'appeal' } } as const
const accept = { step: 'accept', by: 'petition_officer' as const, papers: ['acceptedNotice'] }
const extend = { step: 'extend', by: 'director' as const, papers: ['delayNotice'] }

/** 受理、延长、复查、复核 under 信访条例(2005年), worked by hand from the 2021 calendar. */
export const petition2005Examples: readonly Example[] = [
  {
    name: '2021年的信访按当时的条例：十五日告知、六十日办结，妇联领办化解',
    filed: '2021-03-01',
    intake: { request: '请求调解家庭矛盾' },
    acts: [
      { ...appeal, on: '2021-03-01' },
      { step: 'accept', on: '2021-03-08', by: 'petition_officer', form: {}, refused: 'step-needs-paper' },
      { ...accept, on: '2021-03-08' },
      { step: 'takeLine', on: '2021-03-09', by: 'petition_officer', form: { line: 'women', by: '街道妇联' } },
      {
        step: 'issueOpinion',
        on: '2021-04-20',
        by: 'deputy_in_charge',
        form: opinionOf('explain'),
        papers: ['writtenAnswer'],
      },
      { step: 'serve', on: '2021-04-21', by: 'petition_officer', form: { way: 'direct' }, papers: ['receipt'] },
      {
        step: 'concludeLine',
        on: '2021-04-22',
        by: 'petition_officer',
        form: { resolved: true, result: '双方和好' },
      },
      { step: 'close', on: '2021-04-22', by: 'petition_officer', form: { result: '已解释疏导', resolved: true } },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        noticeDirect: { due: '2021-03-16', status: 'met', late: false },
        handling: { due: '2021-05-07', status: 'met', late: false },
      },
    },
  },
  {
    name: '应走法定途径的不得受理；延长以三十日为限，接在未顺延的六十日之后；期限届满后不得再延长',
    filed: '2021-06-01',
    intake: {},
    acts: [
      {
        step: 'classify',
        on: '2021-06-01',
        by: 'petition_officer',
        form: { kind: 'appeal', channel: 'statutory' },
      },
      { ...accept, on: '2021-06-02', refused: 'step-barred' },
      { ...appeal, on: '2021-06-02' },
      { ...accept, on: '2021-06-02' },
      { ...extend, on: '2021-07-30', form: { extendBy: 31, reason: '涉及多个单位' }, refused: 'extension-too-long' },
      { ...extend, on: '2021-07-30', form: { extendBy: 20, reason: '涉及多个单位' } },
      { ...extend, on: '2021-08-24', form: { extendBy: 10, reason: '仍在会商' }, refused: 'extension-after-due' },
    ],
    expect: { state: 'investigating', deadlines: { handling: { due: '2021-08-23', status: 'running' } } },
  },
  {
    name: '六十日末日逢周日，延长三十日自未顺延的末日接续，不自顺延后的日期起算',
    filed: '2021-06-01',
    intake: {},
    acts: [
      { ...appeal, on: '2021-06-02' },
      { ...accept, on: '2021-06-02' },
      { ...extend, on: '2021-08-02', form: { extendBy: 30, reason: '涉及多个单位' } },
    ],
    expect: { state: 'investigating', deadlines: { handling: { due: '2021-08-31', status: 'running' } } },
  },
  {
    name: '复查维持后请求复核，复核终结；检举揭发材料不得转给被检举单位',
    filed: '2021-03-01',
    intake: {},
    acts: [
      { ...appeal, on: '2021-03-01' },
      {
        step: 'transfer',
        on: '2021-03-02',
        by: 'petition_officer',
        form: { organ: '示例所', accused: '示例所', reason: '属其职责' },
        papers: ['forwarding'],
        refused: 'step-barred',
      },
      { ...accept, on: '2021-03-02' },
      {
        step: 'issueOpinion',
        on: '2021-03-20',
        by: 'director',
        form: opinionOf('reject'),
        papers: ['writtenAnswer'],
      },
      { step: 'serve', on: '2021-03-22', by: 'petition_officer', form: { way: 'post' }, papers: ['receipt'] },
      {
        step: 'requestReview',
        on: '2021-04-12',
        by: 'petition_officer',
        form: { organ: '示例区人民政府', grounds: '事实未查清' },
      },
      {
        step: 'recordReview',
        on: '2021-05-10',
        by: 'petition_officer',
        form: { organ: '示例区人民政府', outcome: 'uphold', opinion: '维持', decidedOn: '2021-05-10' },
        papers: ['reviewed'],
      },
      {
        step: 'requestRecheck',
        on: '2021-06-01',
        by: 'petition_officer',
        form: { organ: '示例市人民政府', grounds: '不服复查意见' },
      },
      {
        step: 'recordRecheck',
        on: '2021-06-28',
        by: 'petition_officer',
        form: { organ: '示例市人民政府', outcome: 'uphold', opinion: '维持', decidedOn: '2021-06-28' },
        papers: ['rechecked'],
      },
    ],
    expect: {
      state: 'finalised',
      deadlines: {
        reviewRequest: { due: '2021-04-21', status: 'met', late: false },
        review: { due: '2021-05-12', status: 'met', late: false },
        recheckRequest: { due: '2021-06-09', status: 'met', late: false },
        recheck: { due: '2021-07-01', status: 'met', late: false },
      },
    },
  },
]
