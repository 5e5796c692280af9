import type { Tale } from '#demo/tale.ts'
import {
  base,
  decided,
  kitchen,
  natural,
  type Offence,
  officers,
  opened,
  reported,
  served,
  waived,
} from './penalty-steps.ts'

const heavy: Offence = ['CF-0205', '擅自加层建房', 40_000]
/** 听证、法制审核、集体讨论一样不少. */
const heard: Tale = {
  ...base,
  key: '加层案',
  ago: 96,
  title: '擅自加层建房案',
  detail: '群众举报{村}农居点擅自加建第四层。',
  who: ['resident'],
  intake: natural(heavy),
  opens: 'legality-review',
  lines: [
    ...opened(heavy, 200),
    [1, 'enforcer', 'preRegister', { officers, items: '施工图纸一份、钢筋二十根', approver: '贺永康' }],
    [3, 'enforcer', 'disposeEvidence', { way: 'returned', note: '已拍照固定，退还当事人。' }],
    ...reported(heavy, { major: true, reviewGrounds: ['rights', 'complex'] }),
    ['20m', 'enforcer', 'tellHearing', { servedOn: '{今}' }],
    [3, 'enforcer', 'requestHearing', { request: '当事人书面要求听证。' }],
    [
      1,
      'justice',
      'noticeHearing',
      { heldOn: '{工+9}', place: '街道三楼会议室', chair: 'ZF-0004', chairApart: true, open: true },
    ],
    [
      9,
      'justice',
      'holdHearing',
      { heldOn: '{今}', record: '当事人陈述家庭人口多、住房紧张。', report: '事实清楚，建议结合整改情况从轻。' },
    ],
    [
      1,
      'enforcer',
      'hearStatement',
      { heardOn: '{今}', statement: '请求减轻罚款。', reviewed: '已自行拆除部分，可以从轻。', adopted: 'part' },
    ],
    [0, 'enforcer', 'sendReview', { note: '听证后送审。', way: 'review' }],
    [1, 'office', '>receive', { complete: true }, { unit: 'U06', assignee: 'reviewer' }],
    [0, 'reviewer', '>beginReview'],
    [
      1,
      'reviewer',
      '>examine',
      { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok', problems: [] },
    ],
    ['15m', 'reviewer', '>giveOpinion', { opinion: 'pass', advice: '程序合法、裁量适当，同意。', changes: 0 }],
    [
      1,
      'justice',
      'passReview',
      {
        passedOn: '{今}',
        reviewer: 'ZF-0004',
        qualified: true,
        opinion: '同意作出处罚。',
        review: '{编号:加层案>}',
      },
    ],
    ['15m', 'reviewer', '>handBack', { matter: '{编号:加层案}' }],
    [2, 'office', 'discuss', { heldOn: '{今}', members: '侯志民、贺永康、薛正阳', conclusion: '同意罚款三万元。' }],
    decided(['CF-0205', '擅自加层建房', 30_000], 200, true),
    served,
    [3, 'office', 'publish', { where: '区门户网站街道栏目', masked: true }],
    [4, 'deputy', 'defer', { extendBy: 60, reason: '当事人经济困难。', instalments: true, plan: '分三期缴纳。' }],
    [8, 'enforcer', 'payPart', { amount: 10_000, total: 10_000 }],
  ],
}

const shed: Offence = ['CF-0206', '擅自搭建雨棚', 2000]

/** 不履行，救济期满后申请法院执行. */
const inCourt: Tale = {
  ...base,
  ago: 318,
  title: '拒不缴纳罚款的搭建案',
  detail: '{路}沿街擅自搭建雨棚，当事人拒不缴款。',
  who: ['resident'],
  intake: natural(shed),
  lines: [
    ...opened(shed, 210),
    ...reported(shed),
    waived,
    decided(shed, 210, false),
    served,
    [16, 'director', 'imposeSurcharge', { from: '{今}', told: true }],
    [126, 'enforcer', 'noteRemediesOver', { how: 'expired', overOn: '{今}' }],
    [2, 'enforcer', 'remind', { servedOn: '{今}', fine: 2000, surcharge: 2000, told: true }],
    [12, 'director', 'applyCourt', { court: '示例区人民法院', amount: 4000, signed: true }],
    [4, 'enforcer', 'courtAccepts', { number: '（{年}）示例行审16号' }],
    [15, 'enforcer', 'courtAllows', { number: '（{年}）示例行审16号裁定' }],
  ],
}

/** 复议撤销后撤回公开、重新作出. */
const overturned: Tale = {
  ...base,
  key: '油烟案',
  ago: 200,
  title: '餐饮油烟超标案（复议后纠正）',
  detail: '{路}餐馆油烟监测超标，复议机关以程序违法为由撤销处罚。',
  who: ['firm'],
  intake: { ...natural(kitchen), party: 'legal' },
  opens: 'penalty',
  lines: [
    ...opened(kitchen, 220),
    ...reported(kitchen),
    waived,
    decided(kitchen, 220, true),
    served,
    [2, 'office', 'publish', { where: '区门户网站街道栏目', masked: true }],
    [15, 'justice', 'noteRemedy', { way: 'reconsideration', on: '{今-3}', reply: '{编号:油烟复议}' }],
    [
      45,
      'justice',
      'recordOverturned',
      { on: '{今}', by: 'review', result: 'revoked', document: '示府复〔{年}〕18号' },
    ],
    [1, 'office', 'withdrawPublication', { where: '区门户网站街道栏目', explained: true }],
    [2, 'director', 'closeOverturned', { redo: true, note: '重新告知、听取陈述后处理。' }],
    [
      2,
      'deputy',
      '>file',
      {
        itemCode: 'CF-0301',
        offence: '餐饮油烟超标',
        endedOn: '{今-90}',
        foundOn: '{今-90}',
        officers,
        filing: '示罚立〔{年}〕221号',
      },
      { unit: 'U05', assignee: 'enforcer' },
    ],
    [
      2,
      'enforcer',
      '>investigate',
      { way: 'sampling', officers, shown: true, recorded: true, findings: '委托复测，油烟仍超标。' },
    ],
    [
      8,
      'enforcer',
      '>report',
      { officers, facts: '复测报告、笔录。', proposal: '建议罚款三千元。', finishedOn: '{今}' },
    ],
  ],
}

/** 行政处罚的疑难件：听证、法院、复议. */
export const penaltyCaseTales: readonly Tale[] = [heard, inCourt, overturned]
