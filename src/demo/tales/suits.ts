import type { Line, Tale } from '#demo/tale.ts'
import { respondentBase as base, drafted, evidence, teamed } from './respondent-team.ts'

const sued = (days: number) => ({
  court: '示例区人民法院',
  receivedOn: '{今}',
  track: 'ordinary',
  route: 'direct',
  actOn: `{今-${days}}`,
  appearance: 'must',
})

const answered: Line[] = [
  teamed,
  evidence('{今-120}'),
  drafted('draftAnswer'),
  [1, 'justice', 'reviewAnswer', { advice: '同意。' }],
  [1, 'justice', 'submitAnswer', { submittedBy: 'direct' }],
]

const suits: readonly Tale[] = [
  {
    ...base,
    procedure: 'litigation-response',
    key: '加建诉讼',
    ago: 240,
    title: '不服责令限期改正诉讼',
    detail: '原告不服责令拆除加建部分。',
    channel: 'court',
    intake: {
      ...sued(60),
      number: '（{年}）示例行初12号',
      actKind: 'other',
      request: '撤销责令限期改正通知',
    },
    opens: 'judicial-suggestion',
    lines: [
      ...answered,
      [10, 'justice', 'noticeSession', { on: '{工+8}', place: '第二法庭', principalCalled: true }],
      [
        8,
        'director',
        'attendSession',
        { on: '{今}', instance: 'first', principal: 'head', spoke: true, staff: 1, lawyers: 1 },
      ],
      [20, 'justice', 'recordJudgment', { kind: 'judgment', outcome: 'dismissed', servedOn: '{今}' }],
      [
        2,
        'justice',
        'receiveAdvice',
        {
          kind: 'court',
          organ: '示例区人民法院',
          problem: '送达回证填写不完整。',
          content: '建议规范送达记录。',
        },
      ],
      [1, 'deputy', '>assign', { unit: '综合行政执法队', leader: '贺永康' }, { unit: 'U05', assignee: 'enforcer' }],
      [0, 'enforcer', '>sign'],
      [14, 'justice', 'takeEffect', { on: '{今}' }],
      [6, 'justice', 'learn', { cause: '事实清楚，胜诉。', measures: '落实司法建议。' }],
      [4, 'justice', 'archive', { file: '诉〔{年}〕2', retention: 'permanent' }],
    ],
  },
  {
    ...base,
    procedure: 'litigation-response',
    ago: 165,
    title: '信息公开诉讼（一审败诉后履行）',
    detail: '原告诉不履行公开职责。',
    channel: 'court',
    intake: {
      ...sued(90),
      number: '（{年}）示例行初30号',
      actKind: 'disclosure',
      request: '判令重新答复',
    },
    lines: [
      ...answered,
      [6, 'justice', 'startMediation', { kind: 'coordination', proposal: '补充公开部分内容。' }],
      [4, 'justice', 'failMediation', { reason: '原告坚持全部公开。' }],
      [4, 'justice', 'noticeSession', { on: '{工+6}', place: '第一法庭' }],
      [6, 'deputy', 'attendSession', { on: '{今}', instance: 'first', principal: 'deputy', spoke: true, staff: 1 }],
      [12, 'justice', 'recordJudgment', { kind: 'judgment', outcome: 'ordered', servedOn: '{今}', redo: true }],
      [3, 'director', 'acceptJudgment', { reasons: '判决认定正确。' }],
      [14, 'justice', 'takeEffect', { on: '{今}' }],
      [8, 'justice', 'perform', { content: '重新作出答复并送达。', redone: true, performedOn: '{今}' }],
      [5, 'justice', 'learn', { cause: '检索范围不全。', measures: '检索要两人复核。', avoidable: true }],
    ],
  },
  {
    ...base,
    procedure: 'litigation-response',
    ago: 110,
    title: '不服强制措施诉讼（协调撤诉）',
    detail: '原告不服暂扣经营工具，直接起诉。',
    channel: 'court',
    intake: { ...sued(50), number: '（{年}）示例行初52号', actKind: 'coercion', request: '确认暂扣违法' },
    lines: [
      ...answered,
      [4, 'justice', 'startMediation', { kind: 'coordination', proposal: '退还工具，进定点经营。' }],
      [5, 'deputy', 'settle', { terms: '原告进点经营，申请撤诉。', withdraws: true }],
      [4, 'justice', 'recordJudgment', { kind: 'ruling', outcome: 'withdrawn', servedOn: '{今}' }],
      [2, 'justice', 'takeEffect', { on: '{今}' }],
      [5, 'justice', 'learn', { cause: '暂扣时释明不足。', measures: '随附退还期限告知单。' }],
      [3, 'justice', 'archive', { file: '诉〔{年}〕6', retention: 'thirty' }],
    ],
  },
  {
    ...base,
    procedure: 'litigation-response',
    ago: 9,
    title: '不服处罚决定诉讼',
    detail: '原告对高空施工噪声处罚不服，直接起诉。',
    channel: 'court',
    intake: {
      ...sued(45),
      number: '（{年}）示例行初71号',
      actKind: 'penalty',
      request: '撤销处罚决定',
    },
    lines: [teamed, evidence('{今-50}')],
  },
]

const suggestion = (urgent = false) => ({ urgent, receivedOn: '{今}' })
const assigned: Line = [
  1,
  'office',
  'assign',
  { unit: '综合行政执法队', leader: '贺永康', counsel: '乔思静' },
  { unit: 'U05', assignee: 'enforcer' },
]
const measures = [
  { measure: '修订送达回证填写说明', owner: '段宏亮', dueOn: '{今+20}' },
  { measure: '组织一次专题培训', owner: '薛正阳', dueOn: '{今+30}' },
]

const suggestions: readonly Tale[] = [
  {
    ...base,
    who: [],
    procedure: 'judicial-suggestion',
    key: '检察建议',
    ago: 185,
    title: '检察建议：无障碍设施被占用',
    detail: '区检察院建议清理被占用的盲道。',
    channel: 'transfer',
    intake: {
      ...suggestion(),
      kind: 'pre_suit',
      organ: '示例区人民检察院',
      number: '示检建〔{年}〕6号',
      problem: '盲道被堆物、停车占用。',
      content: '两个月内清理并建立巡查制度。',
    },
    lines: [
      assigned,
      [0, 'enforcer', 'sign'],
      [2, 'enforcer', 'plan', { adoption: 'all', measures }],
      [25, 'enforcer', 'draftReply', { situation: '已全面清理。', result: '建立周巡查，未再占用。' }],
      [1, 'justice', 'reviewReply', { advice: '同意。' }],
      [1, 'director', 'sendReply', { number: '示街函〔{年}〕44号', way: 'direct', copied: true }],
      [8, 'enforcer', 'followUp', { done: 2, note: '两项措施均完成。', checkedOn: '{今}' }],
      [5, 'justice', 'evaluate', { result: 'done', words: '整改到位。' }],
      [2, 'deputy', 'close', { lasting: true }],
    ],
  },
  {
    ...base,
    who: [],
    procedure: 'judicial-suggestion',
    ago: 90,
    title: '司法建议：规范调解协议文本',
    detail: '法院在司法确认中发现协议给付日期不明。',
    channel: 'court',
    intake: {
      ...suggestion(),
      kind: 'court',
      organ: '示例区人民法院',
      number: '示法建〔{年}〕3号',
      problem: '协议给付日期、方式不明确。',
      content: '统一文本，培训调解员。',
    },
    lines: [
      [1, 'office', 'assign', { unit: '司法所', leader: '贺永康' }, { unit: 'U06', assignee: 'justice' }],
      [0, 'justice', 'sign'],
      [1, 'justice', 'plan', { adoption: 'all', measures }],
      [30, 'justice', 'draftReply', { situation: '已统一文本。', result: '培训八十六名调解员。' }],
      [1, 'justice', 'reviewReply'],
      [1, 'deputy', 'sendReply', { number: '示街函〔{年}〕60号', way: 'post' }],
      [10, 'justice', 'followUp', { done: 1, note: '文本已启用，培训待补一场。', checkedOn: '{今}' }],
    ],
  },
  {
    ...base,
    who: [],
    procedure: 'judicial-suggestion',
    ago: 75,
    title: '检察建议：消防通道（不属本街道）',
    detail: '建议所涉小区在邻近街道。',
    channel: 'transfer',
    intake: {
      ...suggestion(),
      kind: 'general',
      organ: '示例区人民检察院',
      problem: '消防通道堵塞。',
      content: '清理通道。',
    },
    lines: [[1, 'justice', 'returnUp', { reason: '小区不在本街道辖区。', organ: '邻近街道' }]],
  },
  {
    ...base,
    who: [],
    procedure: 'judicial-suggestion',
    ago: 13,
    title: '检察建议：校园周边食品安全',
    detail: '建议加强学校周边小店巡查。',
    channel: 'transfer',
    intake: {
      ...suggestion(true),
      kind: 'pre_suit',
      organ: '示例区人民检察院',
      number: '示检建〔{年}〕19号',
      problem: '临期食品、无证摊点。',
      content: '十五日内清理。',
    },
    lines: [assigned, [0, 'enforcer', 'sign']],
  },
]

/** 应诉、司法和检察建议. */
export const suitTales: readonly Tale[] = [...suits, ...suggestions]
