import { act, barred, invalid, listed } from '#procedures/enforcement-act.ts'
import type { Example } from '#procedures/example.ts'
import { coercionRemedyExamples } from './remedies.examples.ts'

const officers = ['3301001', '3301002']
const approve = { itemCode: 'QZ-001', grounds: '行政强制法第九条' }
const onSite = { officers, shown: true, told: true, heard: true, related: true, items: '机器一台' }
const sealPapers = { papers: ['decision', 'inventory', 'record'] }
const approval = { papers: ['approval'] }
const release = { ground: 'decided', returned: true, officers }
const remind = { before: '2026-09-10', how: '自行拆除', told: true }
const order = { decision: '示代〔2026〕1号', performer: '示例公司', uninvolved: true, budget: 3000, harm: true }
const performed = { officers, night: true, mild: true, result: '已清除', cost: 2800 }

/** 查封扣押、紧急补批、代履行、中止, worked by hand from 行政强制法 with the 2026 calendar. */
export const coercionExamples: readonly Example[] = [
  {
    name: '查封三十日：鉴定十日不计，延长三十一日被拒绝、三十日获准；一人实施、没有清单被拒绝',
    filed: '2026-03-02',
    intake: { kind: 'seal' },
    acts: [
      act('approve', '2026-03-02T10:00', 'director', approve, approval),
      act(
        'implement',
        '2026-03-02T14:00',
        'enforcer',
        { ...onSite, officers: ['3301001'] },
        { ...sealPapers, ...invalid },
      ),
      act('implement', '2026-03-02T14:00', 'enforcer', onSite, {
        papers: ['decision', 'record'],
        refused: 'step-needs-paper',
      }),
      act('implement', '2026-03-02T14:00', 'enforcer', onSite, sealPapers),
      act('beginTest', '2026-03-10', 'enforcer', { what: 'appraisal', expected: '十日' }, { papers: ['testNotice'] }),
      act(
        'dispose',
        '2026-03-11',
        'director',
        { way: 'confiscated', decision: '示处〔2026〕1号' },
        {
          papers: ['disposal'],
          refused: 'step-needs-track',
        },
      ),
      act('endTest', '2026-03-20', 'enforcer', { result: '不合格' }, { papers: ['result'] }),
      act(
        'extend',
        '2026-04-10',
        'director',
        { extendBy: 31, reason: '案情复杂' },
        {
          papers: ['extension'],
          refused: 'extension-too-long',
        },
      ),
      act('extend', '2026-04-10', 'director', { extendBy: 30, reason: '案情复杂' }, { papers: ['extension'] }),
      act('release', '2026-05-11', 'director', release, { papers: ['release'] }),
      act('close', '2026-05-12', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'closed', deadlines: { seal: { due: '2026-05-11', status: 'met', late: false } } },
  },
  {
    name: '节日夜间紧急扣押：二十四小时内补批不因放假顺延，晚一小时为超期；期满两日才解除为超期',
    filed: '2026-05-04T19:00',
    intake: { kind: 'detain' },
    acts: [
      act(
        'implementOnSpot',
        '2026-05-04T20:00',
        'enforcer',
        { ...onSite, itemCode: 'QZ-001', urgency: '将转移' },
        sealPapers,
      ),
      act('approveAfter', '2026-05-05T21:00', 'director', { note: '同意' }, approval),
      act('release', '2026-06-05', 'director', { ...release, ground: 'expired' }, { papers: ['release'] }),
    ],
    around: listed,
    expect: {
      state: 'disposed',
      deadlines: {
        approveAfter: { due: '2026-05-05T20:00', status: 'met', late: true },
        seal: { due: '2026-06-03', status: 'met', late: true },
      },
    },
  },
  {
    name: '代履行：催告期限未满不决定，三个工作日前催告（调休周日算工作日），未到日期不实施',
    filed: '2026-09-01',
    intake: { kind: 'perform' },
    acts: [
      act('approve', '2026-09-01', 'director', approve, { ...approval, ...barred }),
      act(
        'remind',
        '2026-09-01',
        'enforcer',
        { ...remind, servedOn: '2026-09-02' },
        { papers: ['reminder'], ...barred },
      ),
      act('remind', '2026-09-01', 'enforcer', { ...remind, servedOn: '2026-09-01' }, { papers: ['reminder'] }),
      act('decidePerform', '2026-09-10', 'director', order, { papers: ['decision'], ...barred }),
      act('decidePerform', '2026-09-11', 'director', order, { papers: ['decision'] }),
      act(
        'press',
        '2026-09-18',
        'enforcer',
        { servedOn: '2026-09-18', performOn: '2026-09-21' },
        { papers: ['pressing'], ...barred },
      ),
      act(
        'press',
        '2026-09-18',
        'enforcer',
        { servedOn: '2026-09-18', performOn: '2026-09-23' },
        { papers: ['pressing'] },
      ),
      act('perform', '2026-09-22', 'enforcer', performed, { papers: ['performance'], ...barred }),
      act('perform', '2026-09-23', 'enforcer', { ...performed, night: false }, { papers: ['performance'], ...invalid }),
      act('perform', '2026-09-23', 'enforcer', performed, { papers: ['performance'] }),
      act('close', '2026-09-24', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'closed' },
  },
  {
    name: '立即清除道路遗洒物：查封、扣押件不得用此；事后不通知当事人不得结束',
    filed: '2026-10-03T07:00',
    intake: { kind: 'clear' },
    acts: [
      act(
        'performAtOnce',
        '2026-10-03T08:00',
        'enforcer',
        {
          officers,
          what: 'litter',
          place: 'road',
          incapable: false,
          result: '已清除',
        },
        { papers: ['record'], ...invalid },
      ),
      act(
        'performAtOnce',
        '2026-10-03T08:00',
        'enforcer',
        {
          officers,
          what: 'litter',
          place: 'road',
          incapable: true,
          result: '已清除',
        },
        { papers: ['record'] },
      ),
      act('close', '2026-10-08', 'enforcer', {}, barred),
      act('inform', '2026-10-08', 'enforcer', { note: '已通知' }, { papers: ['notice'] }),
      act('close', '2026-10-08', 'enforcer'),
    ],
    around: listed,
    expect: { state: 'closed' },
  },
  {
    name: '当事人确无能力中止执行：未满三年不得以此终结，恢复后自行履行',
    filed: '2026-02-25',
    intake: { kind: 'perform' },
    acts: [
      act(
        'remind',
        '2026-02-25',
        'enforcer',
        { ...remind, servedOn: '2026-02-25', before: '2026-03-05' },
        { papers: ['reminder'] },
      ),
      act(
        'suspend',
        '2026-03-02',
        'director',
        { ground: 'unable', on: '2026-03-02', resumable: true },
        { papers: ['suspension'] },
      ),
      act('lapse', '2027-03-02', 'director', { note: '仍无能力' }, barred),
      act('resume', '2027-03-03', 'director', { reason: '恢复能力' }),
      act('fulfilled', '2027-03-10', 'enforcer', { note: '已自行拆除' }),
    ],
    around: listed,
    expect: { state: 'closed', deadlines: { lapse: { due: '2029-03-02', status: 'void' } } },
  },
  {
    name: '中止满三年仍未恢复的不再执行：届满当日仍不得终结，次日终结',
    filed: '2022-03-01',
    intake: { kind: 'perform' },
    acts: [
      act(
        'remind',
        '2022-03-01',
        'enforcer',
        { ...remind, servedOn: '2022-03-01', before: '2022-03-11' },
        { papers: ['reminder'] },
      ),
      act(
        'suspend',
        '2022-03-03',
        'director',
        { ground: 'unable', on: '2022-03-03', resumable: true },
        { papers: ['suspension'] },
      ),
      act('lapse', '2025-03-03', 'director', { note: '仍无能力' }, barred),
      act('lapse', '2025-03-04', 'director', { note: '仍无能力' }),
    ],
    around: listed,
    expect: { state: 'terminated', deadlines: { lapse: { due: '2025-03-03', status: 'met' } } },
  },
  {
    name: '没有强制权的事项不得批准，同一财物已被查封的不得重复扣押',
    filed: '2026-03-03',
    intake: { kind: 'detain' },
    acts: [
      act('approve', '2026-03-03', 'director', { ...approve, itemCode: 'JC-001' }, { ...approval, ...barred }),
      act('approve', '2026-03-03', 'director', approve, approval),
      act('implement', '2026-03-03T14:00', 'enforcer', onSite, { ...sealPapers, ...barred }),
      act('implement', '2026-03-03T14:00', 'enforcer', { ...onSite, items: '机器二台' }, sealPapers),
    ],
    around: {
      ...listed,
      matters: [
        {
          number: '强〔2026〕000001',
          procedure: 'coercion',
          state: 'sealed',
          closed: false,
          given: { implement: onSite },
        },
      ],
      sameCase: ['强〔2026〕000001'],
    },
    expect: { state: 'sealed', deadlines: { seal: { due: '2026-04-02', status: 'running' } } },
  },
  {
    name: '查封期满以后才申请延长的被拒绝',
    filed: '2026-03-02',
    intake: { kind: 'seal' },
    acts: [
      act('approve', '2026-03-02T10:00', 'director', approve, approval),
      act('implement', '2026-03-02T14:00', 'enforcer', onSite, sealPapers),
      act(
        'extend',
        '2026-04-02',
        'director',
        { extendBy: 10, reason: '案情复杂' },
        {
          papers: ['extension'],
          refused: 'extension-after-due',
        },
      ),
    ],
    around: listed,
    expect: { state: 'sealed', deadlines: { seal: { due: '2026-04-01', status: 'running' } } },
  },
  ...coercionRemedyExamples,
]
