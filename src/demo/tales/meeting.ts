import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const ok = { subject: 'ok', grounds: 'ok', authority: 'ok', procedure: 'ok', content: 'ok', problems: [] }

/** A contract reviewed, then adopted by a meeting. */
const contract: Tale = {
  procedure: 'legality-review',
  by: 'governance',
  key: '会议合同',
  ago: 250,
  title: '智慧停车系统采购合同',
  detail: '平安法治办公室送审采购合同，请审查。',
  intake: {
    reviewKind: 'agreement',
    submittedBy: '平安法治办公室',
    listItem: 'HT-01',
    materials: ['form', 'draft', 'basis', 'credit'],
    amount: 1_860_000,
    counterparty: '示例远帆建材有限公司',
  },
  lines: [
    [0, 'office', 'receive', { complete: true }, { unit: 'U06', assignee: 'reviewer' }],
    [0, 'reviewer', 'beginReview'],
    [1, 'reviewer', 'examine', { ...ok, content: 'problem', contentRemark: '违约责任不对等。', problems: ['unequal'] }],
    ['20m', 'reviewer', 'giveOpinion', { opinion: 'pass_with_changes', advice: '修改两处后通过。', changes: 2 }],
    [1, 'governance', 'feedback', { adoption: 'all', adopted: 2 }],
    [12, 'office', 'issue', { number: '示街合〔{年}〕31号', issuedOn: '{今}' }],
    [5, 'justice', 'recordOutcome', { kind: 'performance', result: 'kept', note: '已交付验收。' }],
    [3, 'office', 'archive', { retention: 'thirty' }],
  ],
}

const meetingKinds = ['party_government', 'director', 'party', 'party_government', 'rule_of_law', 'joint'] as const
const chairs = ['侯志民', '武建新', '贺永康'] as const
const agenda = [
  ['project', '防汛设施补强', 'adopted'],
  ['safety', '消防隐患整治方案', 'adopted'],
  ['other', '文化节活动安排', 'revised'],
  ['rule_of_law', '年度法治建设工作要点', 'adopted'],
  ['project', '社区用房改造', 'deferred'],
] as const

function meeting(at: number): Tale {
  const kind = turn(meetingKinds, at)
  const [subject, title, result] = turn(agenda, at)
  const adopted = result !== 'deferred'
  return {
    procedure: 'meeting',
    by: turn(['office', 'governance', 'office'], at),
    ago: spread(at, 15, 4),
    title: `${kind === 'party' ? '党工委会议' : kind === 'rule_of_law' ? '法治建设专题会' : '主任办公会'}（第${at + 1}次）`,
    detail: `研究${title}等事项。`,
    alike: true,
    opens: 'follow-up',
    ...(at === 3 ? { key: '法治专题会' } : {}),
    intake: { kind, plannedOn: '{今+4}', chair: turn(chairs, at) },
    lines: [
      [1, 'office', 'addTopic', { subject, title, reporter: '平安法治办公室' }],
      [
        3,
        'office',
        'hold',
        { heldOn: '{今}', due: 11, present: 9 + (at % 3), ruleOfLaw: kind === 'rule_of_law', counsel: at % 3 === 0 },
      ],
      ['40m', 'office', 'decide', { subject, title, result, conclusion: '同意，由责任单位组织实施。' }],
      [2, 'office', 'minute', { number: `第${at + 1}期`, issuedOn: '{今}', copies: '党政班子成员' }],
      ...(adopted ? entrusted(at) : []),
      [turn([1, 2, 6, 3], at), 'office', 'archive', { note: '已归档。' }],
    ],
  }
}

function entrusted(at: number): readonly Line[] {
  const handler = turn(['works', 'governance', 'safety'] as const, at)
  const more: readonly Line[] =
    at % 4 === 3
      ? [
          [0, handler, '>sign'],
          [10, handler, '>progress', { note: '已完成设计。' }],
        ]
      : [
          [0, handler, '>sign'],
          [turn([8, 26], at), handler, '>report', { result: '已完成并附照片。' }],
          ...(at % 5 === 2
            ? ([
                [2, 'office', '>sendBack', { problems: '缺验收单。', limit: 10 }],
                [4, handler, '>report', { result: '已补验收单。' }],
              ] as const)
            : []),
          [2, 'office', '>close', { note: '核实完成。' }],
        ]
  return [
    [0, 'office', 'entrust', { task: '按会议意见组织实施并报告。', unit: '责任科室', dueOn: '{今+30}' }],
    ['20m', 'office', '>!转交', {}, { unit: turn(['U07', 'U02', 'U08'], at), assignee: handler }],
    ...more,
  ]
}

const withContract: Tale = {
  procedure: 'meeting',
  by: 'office',
  key: '合同会议',
  ago: 236,
  title: '党政联席会议（审议采购合同）',
  detail: '审议智慧停车系统采购合同等事项。',
  intake: { kind: 'party_government', plannedOn: '{今+3}', chair: '侯志民' },
  lines: [
    [
      1,
      'office',
      'addTopic',
      { subject: 'agreement', title: '采购合同', reporter: '平安法治办公室', review: '{编号:会议合同}' },
    ],
    [3, 'office', 'hold', { heldOn: '{今}', due: 11, present: 10, counsel: true }],
    [
      '50m',
      'office',
      'decide',
      {
        subject: 'agreement',
        title: '采购合同',
        result: 'adopted',
        review: '{编号:会议合同}',
        conclusion: '同意签订。',
      },
    ],
    [2, 'office', 'minute', { number: '第7期', issuedOn: '{今}' }],
    [1, 'office', '!转交', {}, { unit: 'U01', assignee: 'archivist' }],
    [2, 'archivist', 'archive', { note: '材料齐全。' }],
  ],
}

/** Two reviews on the reviewer's desk: one signed for, one just come. */
const inHand: readonly Tale[] = [6, 3].map((ago) => ({
  procedure: 'legality-review',
  by: 'governance',
  ago,
  title: ago === 6 ? '老年食堂委托运营协议' : '环卫保洁服务合同补充协议',
  detail: '平安法治办公室送审，请审查。',
  intake: {
    reviewKind: 'agreement',
    submittedBy: '平安法治办公室',
    listItem: 'HT-01',
    materials: ['form', 'draft', 'basis'],
    amount: 320_000,
    counterparty: '示例众合餐饮管理有限公司',
  },
  lines: [
    ['40m', 'office', 'receive', { complete: true }, { unit: 'U06', assignee: 'reviewer' }],
    ...(ago === 6 ? ([['30m', 'reviewer', 'beginReview']] as const) : []),
  ],
}))

const instructions: readonly Tale[] = ['清理河道漂浮物', '公示村级财务', '更新网格公示牌', '核查空挂户籍'].map(
  (words, at) => ({
    procedure: 'follow-up',
    by: 'office',
    ago: [95, 60, 38, 16][at] ?? 5,
    title: `批示办理：${words}`,
    detail: `主要领导批示：${words}，限期报告。`,
    intake: {
      source: turn(['instruction', 'inspection', 'other'] as const, at),
      task: words,
      unit: '责任科室',
      agreedOn: '{今}',
      dueOn: `{今+${turn([20, 12, 25], at)}}`,
    },
    lines: [
      [
        '20m',
        'office',
        '!转交',
        {},
        {
          unit: turn(['U07', 'U02', 'U08', 'U04'], at),
          assignee: turn(['works', 'governance', 'safety', 'service'], at),
        },
      ],
      [1, turn(['works', 'governance', 'safety', 'service'], at), 'sign'],
      [at === 1 ? 20 : 8, turn(['works', 'governance', 'safety', 'service'], at), 'progress', { note: '已完成一半。' }],
      ...(at === 2 ? ([[1, 'deputy', 'postpone', { dueOn: '{今+45}', reason: '等待统一印制。' }]] as const) : []),
      ...(at === 0
        ? ([
            [3, 'works', 'report', { result: '已清理二十吨。' }],
            [1, 'office', 'close', { note: '现场核实。' }],
          ] as const)
        : []),
    ],
  }),
)

/** 会议、议定事项. */
export const meetingTales: readonly Tale[] = [
  contract,
  ...Array.from({ length: 15 }, (_, at) => meeting(at)),
  withContract,
  {
    procedure: 'meeting',
    by: 'office',
    ago: 3,
    title: '主任办公会（拟开）',
    detail: '研究冬季安全工作。',
    intake: { kind: 'director', plannedOn: '{今+5}', chair: '侯志民' },
    lines: [[1, 'office', 'addTopic', { subject: 'safety', title: '冬季消防检查安排', reporter: '应急消防管理站' }]],
  },
  {
    procedure: 'meeting',
    by: 'office',
    ago: 14,
    title: '主任办公会（纪要已印发，待归档）',
    detail: '研究节前安全和慰问安排。',
    intake: { kind: 'director', plannedOn: '{今+2}', chair: '侯志民' },
    lines: [
      [1, 'office', 'hold', { heldOn: '{今}', due: 9, present: 8 }],
      ['40m', 'office', 'decide', { subject: 'other', title: '慰问安排', result: 'adopted', conclusion: '同意。' }],
      [2, 'office', 'minute', { number: '第40期', issuedOn: '{今}' }],
      [2, 'office', '!转交', {}, { unit: 'U01', assignee: 'archivist' }],
    ],
  },
  ...inHand,
  ...instructions,
]
