import type { Example } from '#procedures/example.ts'
import { appeal, opinionOf, paper } from './opinion.examples.ts'

const filed = { step: 'classify', by: 'petition_officer', form: appeal } as const
const taken = { step: 'acceptSimple', by: 'petition_officer' as const, form: {} }

/** 简易办理的答复与转换、复查复核后的出路，按2026年日历手算；国庆节10月1日至7日放假，10月10日上班. */
export const petitionSimpleExamples: readonly Example[] = [
  {
    name: '简易办理电话答复即办结，不另出意见书；信访人不服的转普通程序，先补受理告知，六十日自转换之日起算',
    filed: '2026-09-21',
    channel: 'phone',
    intake: { simple: true },
    acts: [
      { ...filed, on: '2026-09-21' },
      { ...taken, on: '2026-09-21' },
      { step: 'answerSimple', on: '2026-09-23', by: 'gen_office', form: { way: 'phone', reply: '路灯周五修好' } },
      {
        step: 'requestReview',
        on: '2026-09-24',
        by: 'petition_officer',
        form: { organ: '示例区人民政府', grounds: '没有修好' },
        refused: 'step-barred',
      },
      { step: 'reopenSimple', on: '2026-09-24', by: 'petition_officer', form: { grounds: '没有修好' } },
      {
        step: 'issueOpinion',
        on: '2026-10-20',
        by: 'deputy_in_charge',
        form: opinionOf('support'),
        papers: paper.opinion,
      },
    ],
    expect: {
      state: 'opinionIssued',
      deadlines: {
        simpleHandling: { due: '2026-10-12', status: 'met', late: false },
        handling: { due: '2026-11-23', status: 'met', late: false },
      },
    },
  },
  {
    name: '信访人要求出具处理意见书的不得只作简易答复；十个工作日内办不结的转普通程序，须书面告知受理，六十日不重新起算',
    filed: '2026-03-02',
    channel: 'visit',
    intake: { simple: true },
    acts: [
      { ...filed, on: '2026-03-02' },
      { ...taken, on: '2026-03-03' },
      {
        step: 'answerSimple',
        on: '2026-03-05',
        by: 'gen_office',
        form: { way: 'meeting', reply: '已解释', askedPaper: true },
        refused: 'input-invalid',
      },
      {
        step: 'toOrdinary',
        on: '2026-03-16',
        by: 'gen_office',
        form: { reason: '涉及三个单位' },
        refused: 'step-needs-paper',
      },
      {
        step: 'toOrdinary',
        on: '2026-03-16',
        by: 'gen_office',
        form: { reason: '涉及三个单位' },
        papers: ['acceptance'],
      },
    ],
    expect: {
      state: 'investigating',
      deadlines: {
        simpleHandling: { due: '2026-03-17', status: 'void', late: false },
        handling: { due: '2026-05-06', status: 'running' },
      },
    },
  },
  {
    name: '甄别有误：受理后改按建议意见研究，六十日不再计',
    filed: '2026-04-13',
    channel: 'letter',
    intake: {},
    acts: [
      { ...filed, on: '2026-04-13' },
      { step: 'accept', on: '2026-04-14', by: 'petition_officer', form: {}, papers: paper.acceptance },
      { step: 'reclassify', on: '2026-04-20', by: 'petition_officer', form: { reason: '实为建议' } },
      { step: 'classify', on: '2026-04-20', by: 'petition_officer', form: { kind: 'suggestion' } },
      { step: 'acceptSuggestion', on: '2026-04-20', by: 'petition_officer', form: {} },
    ],
    expect: {
      state: 'studying',
      deadlines: {
        noticeDirect: { due: '2026-04-28', status: 'met', late: false },
        handling: { due: '2026-06-15', status: 'void', late: false },
      },
    },
  },
]
