import { act, barred, invalid, listed } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'

const officers = ['3301001', '3301002']
const sendCase = { organ: '示例公安分局', letter: true, reportPaper: true, goods: true }
const casePapers = { papers: ['letter', 'investigation', 'goods'] }
const crime = { kind: 'crime', organ: '公安机关', crime: '非法经营' }
const letter = { papers: ['letter'] }
const assist = { organ: '区市场监管局', sentOn: '2026-09-01', matter: '请提供登记档案', replyBy: '2026-09-11' }

/** 移送公安三日、二十四小时，抄告、协查、会商, worked by hand with the 2026 calendar. */
export const transferExamples: readonly Example[] = [
  {
    name: '移送公安：批准期限末日逢清明顺延，移送二十四小时不顺延、晚一小时为超期，立案后三日内移交物品',
    filed: '2026-03-30',
    intake: crime,
    acts: [
      act(
        'send',
        '2026-03-30',
        'enforcer',
        { organ: '公安', sentOn: '2026-03-30', matter: '线索' },
        { ...letter, ...barred },
      ),
      act('formTeam', '2026-03-30', 'enforcer', { officers: ['3301001'] }, invalid),
      act('formTeam', '2026-03-30', 'enforcer', { officers }),
      act('reportCase', '2026-04-01', 'enforcer', { report: '建议移送' }, { papers: ['report'] }),
      act(
        'approve',
        '2026-04-07',
        'deputy_in_charge',
        { opinion: '同意' },
        { papers: ['approval'], refused: 'step-not-yours' },
      ),
      act('approve', '2026-04-07T09:00', 'director', { opinion: '同意' }, { papers: ['approval'] }),
      act('sendCase', '2026-04-08T09:30', 'enforcer', sendCase, {
        papers: ['letter', 'goods'],
        refused: 'step-needs-paper',
      }),
      act('sendCase', '2026-04-08T10:00', 'enforcer', sendCase, casePapers),
      act('receiptOfPolice', '2026-04-08T15:00', 'enforcer', { number: '回1号' }, { papers: ['receipt'] }),
      act('policeFiles', '2026-04-10', 'enforcer', { number: '立1号' }, { papers: ['notice'] }),
      act('handGoods', '2026-04-13', 'enforcer', { goods: '账册三本' }, { papers: ['handover'] }),
      act('close', '2026-04-14', 'enforcer'),
    ],
    around: listed,
    expect: {
      state: 'closed',
      deadlines: {
        approve: { due: '2026-04-07', status: 'met', late: false },
        sendCase: { due: '2026-04-08T09:00', status: 'met', late: true },
        policeReview: { due: '2026-04-13', status: 'met', late: false },
        handGoods: { due: '2026-04-13', status: 'met', late: false },
      },
    },
  },
  {
    name: '公安逾期才通知不予立案：三日内提请复议；维持后不再复议，三日内建议检察院立案监督，仍不立案的退回依法处罚',
    filed: '2026-06-30',
    intake: crime,
    acts: [
      act('formTeam', '2026-06-30', 'enforcer', { officers }),
      act('reportCase', '2026-07-01', 'enforcer', { report: '建议移送' }, { papers: ['report'] }),
      act('approve', '2026-07-02T09:00', 'director', { opinion: '同意' }, { papers: ['approval'] }),
      act('sendCase', '2026-07-02T16:00', 'enforcer', sendCase, casePapers),
      act('receiptOfPolice', '2026-07-03', 'enforcer', { number: '回2号' }, { papers: ['receipt'] }),
      act(
        'policeDeclines',
        '2026-07-08',
        'enforcer',
        { number: '不立1号', reason: '数额不足' },
        { papers: ['declined'] },
      ),
      act('askReconsider', '2026-07-13', 'enforcer', { way: 'review', grounds: '数额有误' }, { papers: ['request'] }),
      act('reconsidered', '2026-07-20', 'enforcer', { result: 'keep' }),
      act(
        'askReconsider',
        '2026-07-21',
        'enforcer',
        { way: 'review', grounds: '仍不服' },
        { papers: ['request'], ...barred },
      ),
      act(
        'askReconsider',
        '2026-07-22',
        'enforcer',
        { way: 'supervise', grounds: '仍有异议' },
        { papers: ['request'] },
      ),
      act('reconsidered', '2026-08-05', 'enforcer', { result: 'keep' }),
      act(
        'askReconsider',
        '2026-08-05',
        'enforcer',
        { way: 'supervise', grounds: '再次建议' },
        { papers: ['request'], ...barred },
      ),
      act('acceptDecline', '2026-08-06', 'director', { note: '依法处罚' }),
    ],
    around: listed,
    expect: {
      state: 'returned',
      deadlines: {
        approve: { due: '2026-07-06', status: 'met', late: false },
        sendCase: { due: '2026-07-03T09:00', status: 'met', late: false },
        policeReview: { due: '2026-07-06', status: 'met', late: true },
        askReconsider: { due: '2026-07-23', status: 'met', late: false },
      },
    },
  },
  {
    name: '负责人超过三日才决定不批准移送：理由须记录在案',
    filed: '2026-08-03',
    intake: crime,
    acts: [
      act('formTeam', '2026-08-03', 'enforcer', { officers }),
      act('reportCase', '2026-08-03T15:00', 'enforcer', { report: '建议移送' }, { papers: ['report'] }),
      act('disapprove', '2026-08-07', 'director', { reason: '不构成犯罪' }, { refused: 'step-needs-paper' }),
      act('disapprove', '2026-08-07', 'director', { reason: '不构成犯罪' }, { papers: ['reasons'] }),
    ],
    around: listed,
    expect: { state: 'disapproved', deadlines: { approve: { due: '2026-08-06', status: 'met', late: true } } },
  },
  {
    name: '协查按约定日期回复的为按期响应，不能登记逾期；处理后办结',
    filed: '2026-09-01',
    intake: { kind: 'assist', source: 'penalty' },
    acts: [
      act('send', '2026-09-01', 'enforcer', assist, letter),
      act('respondLate', '2026-09-11', 'enforcer', { source: 'helped', answer: '已提供' }, barred),
      act('respond', '2026-09-11', 'enforcer', { source: 'helped', answer: '已提供' }),
      act('handle', '2026-09-14', 'enforcer', { result: '并入案卷' }),
      act('close', '2026-09-14', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'closed', deadlines: { respond: { due: '2026-09-11', status: 'met', late: false } } },
  },
  {
    name: '抄告逾期才响应：不能登记按期；接收单位不予立案',
    filed: '2026-09-01',
    intake: { kind: 'notice', organ: '区水务局', reason: '河道堆物' },
    acts: [
      act('send', '2026-09-01', 'command_center', assist, letter),
      act('respond', '2026-09-14', 'enforcer', { source: 'not_filed', answer: '不予立案' }, barred),
      act('respondLate', '2026-09-14', 'enforcer', { source: 'not_filed', answer: '不予立案' }),
      act('close', '2026-09-15', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'closed', deadlines: { respond: { due: '2026-09-11', status: 'met', late: true } } },
  },
  {
    name: '区级部门移交的案件转为案源立案：来函不能当作发函办理',
    filed: '2026-10-09',
    intake: { kind: 'handover', direction: 'in', organ: '区住建局' },
    acts: [
      act('send', '2026-10-09', 'enforcer', assist, { ...letter, ...barred }),
      act(
        'receive',
        '2026-10-09',
        'enforcer',
        { organ: '区住建局', receivedOn: '2026-10-09', matter: '违规搭建', replyBy: '2026-10-16' },
        letter,
      ),
      act('openCase', '2026-10-13', 'enforcer', { itemCode: 'CF-009' }, barred),
      act('openCase', '2026-10-13', 'enforcer', { itemCode: 'CF-001' }),
      act('handle', '2026-11-20', 'enforcer', { result: '已处罚' }),
      act('close', '2026-11-20', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'closed', handedOff: ['penalty'] },
  },
]
