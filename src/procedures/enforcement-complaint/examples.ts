import { act, barred, invalid, listed } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import { complaintRemedyExamples } from './remedies.examples.ts'

const checkers = { checkers: ['3301001', '3301002'] }
const findings = { findings: '走访、调取记录。' }
const grounded = { finding: 'grounded', measure: '立案查处' }
const report = { papers: ['report'] }
const answer = { by: 'written', words: '核查情况答复', sealed: true }

/** 举报核查、投诉回避、整改、答复, worked by hand with the 2026 calendar. */
export const enforcementComplaintExamples: readonly Example[] = [
  {
    name: '实名举报查实转行政处罚，按期答复：核查末日为第十五个工作日',
    filed: '2026-03-02',
    intake: { about: 'violation', named: true, itemCode: 'CF-001' },
    acts: [
      act('accept', '2026-03-03', 'command_center', { acceptedOn: '2026-03-03', replyBy: '2026-03-31' }),
      act('assignChecker', '2026-03-03', 'director', { checkers: ['3301001'] }, invalid),
      act('assignChecker', '2026-03-03', 'director', checkers),
      act('conclude', '2026-03-20', 'director', grounded, { ...report, ...barred }),
      act('check', '2026-03-20', 'enforcer', findings),
      act('conclude', '2026-03-23', 'director', grounded, report),
      act('toPenalty', '2026-03-23', 'enforcer', { offence: '违规搭建', itemCode: 'XK-001' }, barred),
      act('toPenalty', '2026-03-23', 'enforcer', { offence: '违规搭建', itemCode: 'CF-001' }),
      act('toPenalty', '2026-03-24', 'enforcer', { offence: '违规搭建' }, barred),
      act('answerLate', '2026-03-31', 'enforcer', answer, barred),
      act('answer', '2026-03-31', 'enforcer', { ...answer, sealed: false }, invalid),
      act('answer', '2026-03-31', 'enforcer', answer),
    ],
    around: listed,
    expect: {
      state: 'answered',
      deadlines: {
        check: { due: '2026-03-23', status: 'met', late: false },
        answer: { due: '2026-03-31', status: 'met', late: false },
      },
      handedOff: ['penalty'],
    },
  },
  {
    name: '投诉执法行为：被投诉人不得核查自己，属实的先整改再答复，不转行政处罚',
    filed: '2026-05-06',
    intake: { about: 'conduct', named: true, officer: '3301001' },
    acts: [
      act('accept', '2026-05-07', 'judicial_office', { acceptedOn: '2026-05-07', replyBy: '2026-06-05' }),
      act('assignChecker', '2026-05-07', 'judicial_office', checkers, barred),
      act('assignChecker', '2026-05-07', 'judicial_office', { checkers: ['3301003', '3301004'] }),
      act('check', '2026-05-20', 'judicial_office', findings),
      act('conclude', '2026-05-22', 'judicial_office', { finding: 'partly' }, { ...report, ...invalid }),
      act('conclude', '2026-05-22', 'judicial_office', { finding: 'partly', measure: '当面道歉' }, report),
      act('toPenalty', '2026-05-22', 'enforcer', { offence: '无' }, barred),
      act('answer', '2026-05-25', 'judicial_office', answer, barred),
      act('rectify', '2026-05-26', 'director', { how: '已道歉并培训' }, { papers: ['rectification'] }),
      act('answer', '2026-06-05', 'judicial_office', answer),
    ],
    around: listed,
    expect: { state: 'answered' },
  },
  {
    name: '匿名举报不属实：核查超过十五个工作日为超期，不得以撤回终止，登记无法答复',
    filed: '2026-04-27',
    intake: { about: 'violation' },
    acts: [
      act('accept', '2026-04-28', 'command_center', { acceptedOn: '2026-04-28', replyBy: '2026-05-29' }),
      act('assignChecker', '2026-04-28', 'director', checkers),
      act('withdraw', '2026-05-08', 'enforcer', { reason: '来电撤回' }, barred),
      act('check', '2026-05-18', 'enforcer', findings),
      act('conclude', '2026-05-21', 'director', { finding: 'groundless' }, report),
      act('toPenalty', '2026-05-21', 'enforcer', { offence: '无' }, barred),
      act('answer', '2026-05-21', 'enforcer', answer, barred),
      act('unnamed', '2026-05-21', 'enforcer', { reason: '匿名、无联系方式' }),
    ],
    around: listed,
    expect: { state: 'closed', deadlines: { check: { due: '2026-05-20', status: 'met', late: true } } },
  },
  {
    name: '不归街道管的举报移交主管部门：期限不再计算',
    filed: '2026-07-01',
    intake: { about: 'violation', named: true },
    acts: [
      act(
        'handOver',
        '2026-07-02',
        'command_center',
        { organ: '区生态环境局', reason: '废气' },
        { refused: 'step-needs-paper' },
      ),
      act(
        'handOver',
        '2026-07-02',
        'command_center',
        { organ: '区生态环境局', reason: '废气' },
        { papers: ['letter'] },
      ),
    ],
    around: listed,
    expect: {
      state: 'handedOver',
      deadlines: { check: { due: '2026-07-22', status: 'void' } },
      handedOff: ['transfer'],
    },
  },
  {
    name: '没有明确对象的不予受理，须出具告知书',
    filed: '2026-08-03',
    intake: { about: 'violation', named: true },
    acts: [
      act(
        'refuse',
        '2026-08-04',
        'judicial_office',
        { ground: 'no_facts', told: '请补充事实' },
        { papers: ['refusal'] },
      ),
      act(
        'accept',
        '2026-08-05',
        'judicial_office',
        { acceptedOn: '2026-08-05', replyBy: '2026-08-31' },
        { refused: 'step-not-now' },
      ),
    ],
    around: listed,
    expect: { state: 'refused', deadlines: { check: { due: '2026-08-24', status: 'void' } } },
  },
  {
    name: '过了承诺日期的不能登记按期答复，投诉人可以撤回对执法行为的投诉',
    filed: '2026-09-01',
    intake: { about: 'conduct', named: true },
    acts: [
      act('accept', '2026-09-02', 'judicial_office', { acceptedOn: '2026-09-02', replyBy: '2026-09-18' }),
      act('assignChecker', '2026-09-02', 'judicial_office', checkers),
      act('check', '2026-09-16', 'judicial_office', findings),
      act('conclude', '2026-09-21', 'judicial_office', { finding: 'groundless' }, report),
      act('answer', '2026-09-21', 'judicial_office', answer, barred),
      act('answerLate', '2026-09-21', 'judicial_office', answer),
    ],
    around: listed,
    expect: { state: 'answered', deadlines: { answer: { due: '2026-09-18', status: 'met', late: true } } },
  },
  ...complaintRemedyExamples,
]
