import type { Example } from '#procedures/example.ts'

export const appeal = { kind: 'appeal', branch: 'petition_procedure' } as const
export const opinionOf = (conclusion: 'support' | 'explain' | 'reject') => ({
  request: '请求修复楼道排水管并清理积水',
  facts: '经现场查看，公共排水管破损属实',
  conclusion,
  opinion: '由社区组织维修，十五日内完成',
  basis: '《物业管理条例》有关共用设施维修的规定',
  reviewOrgan: '示例区人民政府',
})

/** Papers of the steps that every opinion passes through. */
export const paper = { acceptance: ['acceptance'], opinion: ['opinion'], receipt: ['serviceReceipt'] }

/** 受理、延长、意见书、执行, worked by hand from 条例31–34条 and the 2026 calendar. */
export const petitionOpinionExamples: readonly Example[] = [
  {
    name: '来访求决，支持请求，督促执行后办结：六十日末日逢周六顺延',
    filed: '2026-08-28',
    channel: 'visit',
    intake: { request: '请求修复楼道排水管' },
    acts: [
      { step: 'classify', on: '2026-08-28', by: 'petition_officer', form: appeal },
      { step: 'accept', on: '2026-09-01', by: 'petition_officer', form: {}, refused: 'step-needs-paper' },
      { step: 'accept', on: '2026-09-01', by: 'petition_officer', form: {}, papers: paper.acceptance },
      {
        step: 'investigate',
        on: '2026-09-10',
        by: 'judicial_office',
        form: { heard: true, contactedOn: '2026-09-08', findings: '管道破损属实' },
      },
      {
        step: 'issueOpinion',
        on: '2026-10-20',
        by: 'petition_officer',
        form: opinionOf('support'),
        papers: paper.opinion,
        refused: 'step-not-yours',
      },
      {
        step: 'issueOpinion',
        on: '2026-10-20',
        by: 'deputy_in_charge',
        form: opinionOf('support'),
        papers: paper.opinion,
      },
      { step: 'serve', on: '2026-10-22', by: 'petition_officer', form: { way: 'direct' }, papers: paper.receipt },
      { step: 'close', on: '2026-10-23', by: 'petition_officer', form: { result: '已送达' }, refused: 'step-barred' },
      { step: 'execute', on: '2026-10-23', by: 'petition_officer', form: { duty: '维修排水管' } },
      { step: 'close', on: '2026-11-12', by: 'petition_officer', form: { result: '维修完毕', resolved: true } },
      { step: 'evaluate', on: '2026-11-13', by: 'petition_officer', form: { of: 'handler', level: 'satisfied' } },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        noticeDirect: { due: '2026-09-14', status: 'met', late: false },
        handling: { due: '2026-11-02', status: 'met', late: false },
        reviewRequest: { due: '2026-11-23', status: 'void' },
      },
    },
  },
  {
    name: '延长到三十日为限：末日中秋顺延，延长自未顺延的六十日接续',
    filed: '2026-07-24',
    channel: 'letter',
    intake: {},
    acts: [
      { step: 'classify', on: '2026-07-24', by: 'petition_officer', form: appeal },
      { step: 'accept', on: '2026-07-27', by: 'petition_officer', form: {}, papers: paper.acceptance },
      {
        step: 'noticeHearing',
        on: '2026-09-07',
        by: 'petition_officer',
        form: { why: 'complex', on: '2026-09-15', place: '街道会议室' },
        papers: ['hearingNotice'],
      },
      {
        step: 'issueOpinion',
        on: '2026-09-14',
        by: 'director',
        form: opinionOf('reject'),
        papers: paper.opinion,
        refused: 'step-needs-track',
      },
      {
        step: 'holdHearing',
        on: '2026-09-15',
        by: 'petition_officer',
        form: { conclusion: '须补充测绘' },
        papers: ['hearingRecord'],
      },
      {
        step: 'extend',
        on: '2026-09-28',
        by: 'director',
        form: { extendBy: 31, reason: '须补充测绘' },
        papers: ['extensionNotice'],
        refused: 'extension-too-long',
      },
      {
        step: 'extend',
        on: '2026-09-28',
        by: 'director',
        form: { extendBy: 30, reason: '须补充测绘' },
        refused: 'step-needs-paper',
      },
      {
        step: 'extend',
        on: '2026-09-28',
        by: 'director',
        form: { extendBy: 30, reason: '须补充测绘' },
        papers: ['extensionNotice'],
      },
      {
        step: 'extend',
        on: '2026-10-20',
        by: 'director',
        form: { extendBy: 1, reason: '再次延长' },
        papers: ['extensionNotice'],
        refused: 'extension-too-long',
      },
      { step: 'issueOpinion', on: '2026-10-26', by: 'director', form: opinionOf('reject'), papers: paper.opinion },
    ],
    expect: {
      state: 'opinionIssued',
      deadlines: {
        noticeDirect: { due: '2026-08-10', status: 'met', late: false },
        handling: { due: '2026-10-26', status: 'met', late: false },
      },
    },
  },
  {
    name: '劳动节后到期仍未办结：届满后不得延长，意见书逾期',
    filed: '2026-02-27',
    channel: 'online',
    intake: {},
    acts: [
      { step: 'classify', on: '2026-03-02', by: 'petition_officer', form: appeal },
      { step: 'accept', on: '2026-03-02', by: 'petition_officer', form: {}, papers: paper.acceptance },
      {
        step: 'extend',
        on: '2026-05-07',
        by: 'deputy_in_charge',
        form: { extendBy: 10, reason: '情况复杂' },
        papers: ['extensionNotice'],
        refused: 'extension-after-due',
      },
      {
        step: 'issueOpinion',
        on: '2026-05-11',
        by: 'deputy_in_charge',
        form: opinionOf('explain'),
        papers: paper.opinion,
      },
    ],
    expect: {
      state: 'opinionIssued',
      deadlines: {
        noticeDirect: { due: '2026-03-16', status: 'met', late: false },
        handling: { due: '2026-05-06', status: 'met', late: true },
      },
    },
  },
  {
    name: '初次信访简易办理：国庆前受理，十个工作日内答复',
    filed: '2026-09-21',
    channel: 'online',
    intake: { simple: true },
    acts: [
      { step: 'classify', on: '2026-09-21', by: 'petition_officer', form: appeal },
      { step: 'acceptSimple', on: '2026-09-22', by: 'petition_officer', form: {}, papers: paper.acceptance },
      {
        step: 'issueOpinion',
        on: '2026-10-12',
        by: 'deputy_in_charge',
        form: opinionOf('explain'),
        papers: paper.opinion,
      },
      { step: 'serve', on: '2026-10-12', by: 'petition_officer', form: { way: 'electronic' }, papers: paper.receipt },
      { step: 'close', on: '2026-10-13', by: 'petition_officer', form: { result: '已解释说明', resolved: true } },
    ],
    expect: {
      state: 'closed',
      deadlines: {
        noticeDirect: { due: '2026-10-08', status: 'met', late: false },
        simpleAcceptance: { due: '2026-09-24', status: 'met', late: false },
        simpleHandling: { due: '2026-10-13', status: 'met', late: false },
        handling: { due: '2026-11-23', status: 'met', late: false },
      },
    },
  },
  {
    name: '多人走访不适用简易办理，按普通程序受理后仍在办',
    filed: '2026-10-26',
    channel: 'visit',
    intake: { collective: true, headcount: 12, representatives: 5, simple: true },
    acts: [
      { step: 'classify', on: '2026-10-26', by: 'petition_officer', form: appeal },
      {
        step: 'acceptSimple',
        on: '2026-10-27',
        by: 'petition_officer',
        form: {},
        papers: paper.acceptance,
        refused: 'step-barred',
      },
      { step: 'accept', on: '2026-10-27', by: 'petition_officer', form: {}, papers: paper.acceptance },
    ],
    expect: {
      state: 'investigating',
      deadlines: {
        simpleAcceptance: { due: '2026-10-29', status: 'void', late: false },
        handling: { due: '2026-12-28', status: 'running' },
      },
    },
  },
]
