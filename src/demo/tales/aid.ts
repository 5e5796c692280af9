import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const aidKinds = ['labour', 'injury', 'support', 'violence', 'compensation'] as const

function aid(at: number): Tale {
  const kind = turn(aidKinds, at)
  const refused = at % 6 === 5
  const start: Line[] =
    at % 4 === 1
      ? [
          [1, 'justice', 'askMaterials', { materials: '补充收入证明或者承诺书。', until: '{今+15}' }],
          [4, 'justice', 'receiveMaterials', { complete: true }],
        ]
      : [[0, 'clerk', 'checkMaterials', { complete: true }]]
  const decision: Line[] = refused
    ? [
        [4, 'justice', 'refuse', { number: `示援不〔{年}〕${at + 1}号`, on: '{今}', reason: '不属法律援助范围。' }],
        ...(at === 5
          ? ([
              [3, 'justice', 'object', { receivedOn: '{今}', grounds: '认为符合条件。' }],
              [4, 'justice', 'uphold', { number: `示援审〔{年}〕1号`, result: '维持不予援助。' }],
            ] as const)
          : ([[6, 'justice', 'acceptRefusal', { note: '已告知救济途径。' }]] as const)),
      ]
    : [
        [4, 'justice', 'grant', { number: `示援决〔{年}〕${at + 1}号`, on: '{今}' }],
        [2, 'justice', 'appoint', { on: '{今}', kind: 'lawyer', office: '示例律师事务所' }],
        [
          30,
          'justice',
          'close',
          {
            result: kind === 'labour' ? 'award' : 'judgment',
            recovered: 12_000 + at * 900,
            satisfaction: 'very_satisfied',
          },
        ],
      ]
  return {
    procedure: 'legal-aid',
    by: turn(['justice', 'counsel', 'clerk', 'petition'], at),
    ago: spread(at, 16, 3),
    title: `法律援助：${turn(['追索劳动报酬', '工伤赔偿', '赡养费', '家庭暴力维权', '交通事故赔偿'], at)}`,
    detail: '居民申请法律援助。',
    channel: 'visit',
    who: ['identified'],
    alike: true,
    intake: {
      manner: at % 5 === 4 ? 'oral' : 'written',
      kind,
      form: turn(['labour', 'civil', 'civil', 'civil', 'civil'], at),
      hardship: kind === 'violence' ? 'unlimited' : turn(['shared', 'promise'], at),
      poor: at % 3 === 0,
      ...(at === 8 ? { urgent: 'limitation' } : {}),
    },
    lines: [
      ...(at === 8 ? ([[0, 'justice', 'provideFirst', { on: '{今}', note: '先行申请财产保全。' }]] as const) : []),
      ...start,
      [2, 'justice', 'forward', { to: '示例区法律援助中心', way: 'online' }],
      ...decision,
    ],
  }
}

const topics = ['family', 'dispute', 'work', 'youth', 'grief'] as const

function counsel(at: number): Tale {
  const crisis = at % 8 === 5
  const minor = turn(topics, at) === 'youth'
  return {
    procedure: 'counselling',
    by: turn(['clerk', 'justice', 'petition', 'mediator'], at),
    ago: spread(at, 14, 4),
    title: '心理咨询预约',
    detail: '来访者预约心理咨询。',
    channel: 'visit',
    alike: true,
    intake: { way: turn(['booked', 'walkedIn', 'referred'] as const, at), topic: turn(topics, at), minor },
    lines:
      at % 9 === 8
        ? [[1, 'justice', 'cancel', { reason: '来访者改期未到。' }]]
        : [
            [1, 'justice', 'visit', { on: '{今}', consented: true, guardianAgreed: minor }],
            ['20m', 'justice', 'scale', { scale: '焦虑自评量表', score: 44 + at, level: crisis ? 'severe' : 'mild' }],
            ['40m', 'justice', 'interview', { on: '{今}', minutes: 50, notes: '主要困扰已记录，约定随访。' }],
            ...(crisis
              ? ([
                  [
                    0,
                    'justice',
                    'intervene',
                    {
                      risk: 'self',
                      measures: '陪护、通知家属、转介医院。',
                      reportedTo: '区卫生健康部门',
                    },
                  ],
                  [0, 'justice', 'followUp', { on: '{今}', state: 'stable' }],
                ] as const)
              : []),
            [at % 3 === 2 ? 12 : 5, 'justice', 'close', { effect: turn(['better', 'same'], at) }],
          ],
  }
}

/** 法律援助、心理咨询. */
export const aidTales: readonly Tale[] = [
  ...Array.from({ length: 16 }, (_, at) => aid(at)),
  ...Array.from({ length: 14 }, (_, at) => counsel(at)),
  ...[4, 8].map(
    (ago): Tale => ({
      procedure: 'legal-aid',
      by: 'justice',
      ago,
      title: ago === 4 ? '法律援助：追索加班费' : '法律援助：代拟离婚起诉状',
      detail: '值班时收到的申请，交法律顾问核材料。',
      channel: 'visit',
      who: ['identified'],
      unit: 'U06',
      assignee: 'counsel',
      intake: {
        kind: ago === 4 ? 'labour' : 'violence',
        form: ago === 4 ? 'labour' : 'drafting',
        hardship: ago === 4 ? 'promise' : 'unlimited',
      },
      lines: [],
    }),
  ),
]
