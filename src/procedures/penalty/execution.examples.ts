import { act, barred } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import {
  archive,
  close,
  decisionOf,
  fileForm,
  investigation,
  noticeOf,
  papers,
  reportOf,
  servedInJanuary,
} from './cases.ts'

const remind = { servedOn: '2026-02-02', fine: 1000, surcharge: 180, told: true }
const apply = { court: '示例区人民法院', amount: 2000, signed: true }
const application = { papers: ['application'] }
const overOn = { how: 'expired', overOn: '2026-07-13' }

/** 缴款、加处、催告、申请法院、纠正, worked by hand with the 2026 calendar. */
export const penaltyExecutionExamples: readonly Example[] = [
  {
    name: '逾期不缴：到期后申请延期的、提前催告的、加处超额的、催告未满十个工作日的、诉期未满的都被拒绝；三个月内申请法院',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...servedInJanuary,
      act(
        'remind',
        '2026-01-27',
        'enforcer',
        { ...remind, servedOn: '2026-01-27', surcharge: 0 },
        { papers: ['reminder'], ...barred },
      ),
      act(
        'defer',
        '2026-01-28',
        'director',
        { extendBy: 30, reason: '经济困难' },
        {
          papers: ['request', 'approval'],
          refused: 'extension-after-due',
        },
      ),
      act('imposeSurcharge', '2026-01-28', 'director', { from: '2026-01-28', told: true }, { papers: ['surcharge'] }),
      act('remind', '2026-02-02', 'enforcer', { ...remind, surcharge: 1000 }, { papers: ['reminder'], ...barred }),
      act('remind', '2026-02-02', 'enforcer', remind, { papers: ['reminder'] }),
      act('applyCourt', '2026-02-14', 'director', apply, { ...application, ...barred }),
      act('noteRemediesOver', '2026-02-16', 'enforcer', { ...overOn, overOn: '2026-02-16' }, barred),
      act('noteRemediesOver', '2026-07-13', 'enforcer', overOn),
      act('auction', '2026-07-14', 'director', { amount: 1000, note: '无查封财物' }, { papers: ['result'], ...barred }),
      act('applyCourt', '2026-09-01', 'director', apply, application),
      act('courtAccepts', '2026-09-04', 'enforcer', { number: '（2026）行审1号' }),
      act('courtAllows', '2026-09-15', 'enforcer', { number: '（2026）行审1号裁定' }, { papers: ['ruling'] }),
      act(
        'pay',
        '2026-09-28',
        'enforcer',
        { total: 1000, surcharge: 1500, receipt: '票1' },
        { ...papers.receipt, ...barred },
      ),
      act('pay', '2026-09-28', 'enforcer', { total: 1000, surcharge: 1000, receipt: '票1' }, papers.receipt),
      act('close', '2026-09-29', 'director', close, papers.closing),
      act('archive', '2026-09-30', 'archivist', archive),
    ],
    expect: {
      state: 'archived',
      deadlines: {
        pay: { due: '2026-01-27', status: 'met', late: true },
        surchargeRuns: { due: '2026-02-27', status: 'met' },
        reminded: { due: '2026-02-14', status: 'met' },
        applyCourt: { due: '2026-10-13', status: 'met', late: false },
        courtAccepts: { due: '2026-09-08', status: 'met', late: false },
        ruling: { due: '2026-09-15', status: 'met', late: false },
      },
    },
  },
  {
    name: '诉期届满三个月后才申请法院执行的被拒绝',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...servedInJanuary,
      act('remind', '2026-02-02', 'enforcer', remind, { papers: ['reminder'] }),
      act('noteRemediesOver', '2026-07-13', 'enforcer', overOn),
      act('applyCourt', '2026-10-14', 'director', apply, { ...application, ...barred }),
      act('close', '2026-10-15', 'director', { way: 'terminated' }, { ...papers.closing, refused: 'input-invalid' }),
    ],
    expect: { state: 'reminded', deadlines: { applyCourt: { due: '2026-10-13', status: 'running' } } },
  },
  {
    name: '法院不予受理：十五日内向上一级法院申请复议，仍不予执行的结案',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...servedInJanuary,
      act('remind', '2026-02-02', 'enforcer', remind, { papers: ['reminder'] }),
      act('noteRemediesOver', '2026-07-13', 'enforcer', overOn),
      act('applyCourt', '2026-07-20', 'director', apply, application),
      act('courtRefuses', '2026-07-28', 'enforcer', { number: '裁1号', reason: '材料不全' }, { papers: ['ruling'] }),
      act(
        'askHigherCourt',
        '2026-08-12',
        'director',
        { court: '示例市中级人民法院', grounds: '材料齐全' },
        { papers: ['request'] },
      ),
      act('courtRefuses', '2026-09-01', 'enforcer', { number: '裁2号', reason: '维持' }, { papers: ['ruling'] }),
      act('close', '2026-09-02', 'director', { way: 'executed' }, { ...papers.closing, ...barred }),
      act('close', '2026-09-02', 'director', { way: 'court_refused' }, papers.closing),
    ],
    expect: {
      state: 'closed',
      deadlines: {
        courtAccepts: { due: '2026-07-27', status: 'met', late: true },
        askHigherCourt: { due: '2026-09-16', status: 'void' },
      },
    },
  },
  {
    name: '暂缓三十日接在十五日之后，末日逢周六顺延；未缴清不能登记缴清',
    filed: '2026-03-02',
    intake: {},
    acts: [
      act(
        'file',
        '2026-03-09',
        'director',
        { ...fileForm, endedOn: '2026-02-27', foundOn: '2026-03-02' },
        papers.filing,
      ),
      act('report', '2026-03-10', 'enforcer', reportOf('2026-03-10'), { ...papers.report, ...barred }),
      act(
        'investigate',
        '2026-03-11',
        'enforcer',
        { ...investigation, officers: ['ZF-001'] },
        { ...papers.record, refused: 'input-invalid' },
      ),
      act('investigate', '2026-03-11', 'enforcer', investigation, papers.record),
      act('report', '2026-03-20', 'enforcer', reportOf('2026-03-20'), papers.report),
      act('priorNotice', '2026-03-23', 'enforcer', noticeOf('2026-03-23', '2026-03-26', 2000), papers.notice),
      act('decidePenalty', '2026-03-25', 'director', decisionOf(2000), { ...papers.decision, ...barred }),
      act('hearStatement', '2026-03-26', 'enforcer', {
        heardOn: '2026-03-26',
        statement: '请求从轻',
        reviewed: '不成立',
        adopted: 'none',
      }),
      act('decidePenalty', '2026-03-27', 'director', decisionOf(2000, { officers: ['ZF-001'] }), {
        ...papers.decision,
        refused: 'input-invalid',
      }),
      act('decidePenalty', '2026-03-27', 'director', decisionOf(3000), { ...papers.decision, ...barred }),
      act('decidePenalty', '2026-03-27', 'director', decisionOf(2000, { social: true }), papers.decision),
      act('publish', '2026-04-08', 'enforcer', { where: '公示平台', masked: true }),
      act(
        'serve',
        '2026-04-08',
        'enforcer',
        { servedOn: '2026-04-08', way: 'electronic' },
        { ...papers.receipt, ...barred },
      ),
      act('serve', '2026-04-08', 'enforcer', { servedOn: '2026-04-08', way: 'direct' }, papers.receipt),
      act(
        'defer',
        '2026-04-20',
        'director',
        { extendBy: 30, reason: '经济困难', instalments: true },
        { papers: ['request', 'approval'] },
      ),
      act('payPart', '2026-05-06', 'enforcer', { amount: 1000, total: 1000 }),
      act('pay', '2026-05-20', 'enforcer', { total: 1000, receipt: '票2' }, { ...papers.receipt, ...barred }),
      act('pay', '2026-05-25', 'enforcer', { total: 2000, receipt: '票2' }, papers.receipt),
      act('close', '2026-05-26', 'director', close, papers.closing),
    ],
    expect: {
      state: 'closed',
      deadlines: {
        file: { due: '2026-03-23', status: 'met', late: false },
        decide: { due: '2026-06-08', status: 'met', late: false },
        publish: { due: '2026-04-08', status: 'met', late: false },
        serve: { due: '2026-04-08', status: 'met', late: false },
        pay: { due: '2026-05-25', status: 'met', late: false },
      },
    },
  },
  {
    name: '决定被复议撤销：先撤回公开、晚一日为超期，责令重作的另立新案',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...servedInJanuary,
      act('publish', '2026-01-20', 'enforcer', { where: '公示平台' }),
      act(
        'recordOverturned',
        '2026-04-01',
        'director',
        { by: 'review', result: 'revoked', document: '复决1号' },
        { papers: ['document'] },
      ),
      act('closeOverturned', '2026-04-02', 'director', { redo: true, note: '重作' }, barred),
      act('withdrawPublication', '2026-04-08', 'enforcer', { where: '公示平台', explained: true }),
      act('closeOverturned', '2026-04-09', 'director', { redo: true, note: '重作' }),
    ],
    expect: {
      state: 'closedOverturned',
      deadlines: {
        publish: { due: '2026-01-21', status: 'met', late: false },
        withdrawPublication: { due: '2026-04-07', status: 'met', late: true },
      },
      handedOff: ['penalty'],
    },
  },
  {
    name: '下落不明的公告送达：满三十日才视为送达，期满前登记被拒绝',
    filed: '2026-01-05',
    intake: {},
    acts: [
      ...servedInJanuary.slice(0, -1),
      act(
        'announce',
        '2026-01-20',
        'enforcer',
        { announcedOn: '2026-01-20', where: '公告栏、网站' },
        { papers: ['announcement'] },
      ),
      act('serveByAnnouncement', '2026-02-20', 'enforcer', { servedOn: '2026-02-20' }, barred),
      act('serveByAnnouncement', '2026-02-24', 'enforcer', { servedOn: '2026-02-24' }),
    ],
    expect: {
      state: 'served',
      deadlines: {
        serve: { due: '2026-01-21', status: 'met', late: false },
        announced: { due: '2026-02-24', status: 'met' },
        pay: { due: '2026-03-11', status: 'running' },
      },
    },
  },
]
