import { act, barred, invalid, listed } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'

const officers = ['3301001', '3301002']
const plan = { itemCode: 'JC-001', basis: '安全生产法', task: '2026-12', content: '消防通道、用电', on: '2026-03-09' }
const enter = { officers, codeShown: true, shown: true, own: true }
const inspect = { way: 'site', officers, findings: '逐项核对。' }
const record = { papers: ['record'] }
const approval = { papers: ['approval'] }
const unlisted = { refused: 'entry-not-standing' }
const problems = { result: 'problems', words: '存在两处问题。' }

/** 综合查一次、亮码、两名执法人员、频次上限、公示二十个工作日, worked by hand with the 2026 calendar. */
export const inspectionExamples: readonly Example[] = [
  {
    name: '三部门合并为综合查一次：未合并不批准，未生成码、未亮码、提前、一人检查都被拒绝，清明三日不计入公示期限',
    filed: '2026-03-02',
    intake: { kind: 'random', organs: 3 },
    acts: [
      act('plan', '2026-03-03', 'enforcer', plan),
      act('approve', '2026-03-03', 'director', { approver: '主任' }, { ...approval, ...barred }),
      act('merge', '2026-03-03', 'enforcer', { organs: '应急、市场监管、消防', visits: 3 }),
      act('approve', '2026-03-04', 'director', { approver: '主任' }, { refused: 'step-needs-paper' }),
      act('approve', '2026-03-04', 'director', { approver: '主任' }, approval),
      act('enter', '2026-03-06', 'enforcer', enter, barred),
      act('enter', '2026-03-09T08:00', 'enforcer', enter, barred),
      act('issueCode', '2026-03-09T08:30', 'enforcer', { code: 'M-1' }),
      act('enter', '2026-03-09', 'enforcer', { ...enter, officers: ['3301001', '3301001'] }, invalid),
      act('enter', '2026-03-09', 'enforcer', { ...enter, codeShown: false }, barred),
      act('enter', '2026-03-09', 'enforcer', { ...enter, own: false }, invalid),
      act('enter', '2026-03-09', 'enforcer', enter),
      act('inspect', '2026-03-09', 'enforcer', inspect, record),
      act('inform', '2026-03-10', 'enforcer', { result: 'clean', words: '未发现问题。' }),
      act(
        'order',
        '2026-03-10',
        'enforcer',
        { content: '改正', before: '2026-03-20' },
        { papers: ['order'], ...barred },
      ),
      act('conclude', '2026-03-10', 'enforcer'),
      act('publish', '2026-04-08', 'enforcer', { where: '执法公示平台' }),
      act('close', '2026-04-09', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'closed', deadlines: { publish: { due: '2026-04-08', status: 'met', late: false } } },
  },
  {
    name: '发现问题须责令改正并复查合格才能结论；跨国庆的公示晚一日为超期',
    filed: '2026-09-01',
    intake: { kind: 'routine' },
    acts: [
      act('plan', '2026-09-02', 'enforcer', { ...plan, on: '2026-09-08' }),
      act('approve', '2026-09-03', 'deputy_in_charge', { approver: '副主任' }, approval),
      act('issueCode', '2026-09-03', 'enforcer', { code: 'M-2' }),
      act('notify', '2026-09-04', 'enforcer', { ahead: false }, invalid),
      act('notify', '2026-09-04', 'enforcer', { ahead: true }),
      act('enter', '2026-09-08', 'enforcer', enter),
      act('inspect', '2026-09-08', 'enforcer', inspect, record),
      act('inform', '2026-09-08', 'enforcer', problems),
      act('conclude', '2026-09-08', 'enforcer', {}, barred),
      act('order', '2026-09-08', 'enforcer', { content: '清理通道', before: '2026-09-15' }, { papers: ['order'] }),
      act(
        'recheck',
        '2026-09-16',
        'enforcer',
        { officers, corrected: true, findings: '已清理' },
        {
          papers: ['recheckRecord'],
        },
      ),
      act('conclude', '2026-09-16', 'enforcer'),
      act('publish', '2026-10-13', 'enforcer', { where: '执法公示平台' }),
    ],
    around: listed,
    expect: { state: 'published', deadlines: { publish: { due: '2026-10-12', status: 'met', late: true } } },
  },
  {
    name: '专项检查发现违法线索转行政处罚：许可事项、清单外事项不得检查，检查事项不得据以处罚；五一调休的周六算工作日',
    filed: '2026-04-13',
    intake: { kind: 'special', target: 'other' },
    acts: [
      act('plan', '2026-04-13', 'enforcer', { ...plan, itemCode: 'XK-001', on: '2026-04-15' }, barred),
      act('plan', '2026-04-13', 'enforcer', { ...plan, itemCode: 'JC-404', on: '2026-04-15' }, unlisted),
      act('plan', '2026-04-13', 'enforcer', { ...plan, on: '2026-04-15' }),
      act('approve', '2026-04-14', 'director', { approver: '主任' }, approval),
      act('enter', '2026-04-15', 'enforcer', { ...enter, codeShown: false }),
      act('inspect', '2026-04-15', 'enforcer', inspect, record),
      act('inform', '2026-04-15', 'enforcer', problems),
      act('toPenalty', '2026-04-16', 'enforcer', { offence: '占用疏散通道', itemCode: 'JC-001' }, barred),
      act('toPenalty', '2026-04-16', 'enforcer', { offence: '占用疏散通道', itemCode: 'CF-001' }),
    ],
    around: listed,
    expect: {
      state: 'concluded',
      deadlines: { publish: { due: '2026-05-15', status: 'running' } },
      handedOff: ['penalty'],
    },
  },
  {
    name: '达到年度频次上限的日常检查被拒绝，取消；不得补签已过日期的方案',
    filed: '2026-06-01',
    intake: { kind: 'routine' },
    acts: [
      act('plan', '2026-06-02', 'enforcer', { ...plan, on: '2026-06-08', done: 2, cap: 2 }, barred),
      act('plan', '2026-06-02', 'enforcer', { ...plan, on: '2026-06-01', done: 1, cap: 2 }, barred),
      act('cancel', '2026-06-03', 'director', { reason: '已达频次上限' }),
    ],
    around: listed,
    expect: { state: 'cancelled' },
  },
  {
    name: '信访件联合检查不受频次上限；退回重拟方案；不归街道管的线索移交主管部门',
    filed: '2026-07-06',
    intake: { kind: 'complaint', petition: true },
    acts: [
      act('plan', '2026-07-06', 'enforcer', { ...plan, on: '2026-07-09', done: 2, cap: 2 }),
      act('reject', '2026-07-06', 'director', { reason: '检查内容不明' }),
      act('plan', '2026-07-07', 'enforcer', { ...plan, on: '2026-07-09' }),
      act('approve', '2026-07-07', 'director', { approver: '主任' }, approval),
      act('issueCode', '2026-07-08', 'enforcer', { code: 'M-3' }),
      act('enter', '2026-07-09', 'enforcer', enter),
      act('inspect', '2026-07-09', 'enforcer', inspect, record),
      act('inform', '2026-07-09', 'enforcer', problems),
      act('toOrgan', '2026-07-10', 'enforcer', { organ: '区生态环境局', reason: '废气' }, { papers: ['letter'] }),
      act('publish', '2026-08-06', 'enforcer', { where: '执法公示平台' }),
    ],
    around: listed,
    expect: {
      state: 'published',
      deadlines: { publish: { due: '2026-08-06', status: 'met', late: false } },
      handedOff: ['transfer'],
    },
  },
]
