import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const duties = [
  ['secretary', 'deploy', '部署年度法治工作', '明确任务、责任和时限'],
  ['secretary', 'ask', '听取法治建设情况汇报', '研究突出问题'],
  ['director', 'coordinate', '协调重大执法事项', '解决职责交叉'],
  ['director', 'supervise', '督办信访积案化解', '领导包案'],
  ['secretary', 'supervise', '督查普法责任落实', '看清单看台账'],
  ['director', 'deploy', '组织宪法宣传周', '宪法学习宣传'],
] as const

function duty(at: number): Tale {
  const [person, kind, item, note] = turn(duties, at)
  return {
    procedure: 'first-duty',
    by: 'justice',
    ago: spread(at, 12, 10),
    title: `第一责任人履职：${item}`,
    detail: `${person === 'secretary' ? '党工委书记' : '办事处主任'}履行推进法治建设职责。`,
    alike: true,
    intake: { person, duty: kind, item, listedOn: '{今}', dueOn: '{今+60}' },
    lines: [
      [
        at % 6 === 5 ? 60 : 15,
        turn(['secretary', 'director', 'office'], at),
        'perform',
        {
          performedOn: '{今}',
          evidence: turn(['deployment', 'site', 'instruction', 'talk'] as const, at),
          document: `记录${at + 1}`,
          inPerson: true,
          note,
        },
      ],
    ],
  }
}

const reporters = ['侯志民', '贺永康', '武建新', '孟晓东', '郝文斌', '龙德平'] as const

function lawReport(at: number): Tale {
  const post = turn(['director', 'deputy', 'secretary', 'head', 'head', 'village'], at)
  return {
    procedure: 'law-report',
    by: 'justice',
    ago: at < 6 ? 300 - at : 40,
    title: `${turn(reporters, at)}述法`,
    detail: '按通知提交年度述法报告。',
    intake: {
      year: at < 6 ? '{年数-1}' : '{年数}',
      reporter: turn(reporters, at),
      post,
      oral: at % 2 === 0,
      noticedOn: '{今}',
      dueOn: '{今+30}',
    },
    lines: [
      [
        at === 4 ? 32 : 15,
        turn(['director', 'deputy', 'secretary', 'office', 'governance', 'office'], at),
        'submit',
        { studies: 4, done: '研究法治工作四次，依法决策。', problems: '执法规范化还需加强。' },
      ],
      ...(at === 1
        ? ([
            [2, 'justice', 'returnReport', { problems: '缺少问题清单。' }],
            [4, 'deputy', 'submit', { studies: 4, done: '已补充。', problems: '两项。' }],
          ] as const)
        : []),
      ...(at % 2 === 0 ? ([[5, 'justice', 'present', { heldOn: '{今}', comments: '实绩具体。' }]] as const) : []),
      [
        6,
        'secretary',
        'assess',
        {
          voters: 20,
          good: 15,
          fairlyGood: 4,
          average: 1,
          poor: 0,
          grade: 'good',
        },
      ],
      [
        5,
        'justice',
        'feedBack',
        {
          fedBackOn: '{今}',
          problems: '问题整改须更及时。',
          mustRectify: at % 3 === 1,
        },
      ],
      ...(at % 3 === 1
        ? ([
            [
              6,
              turn(['director', 'deputy', 'secretary', 'office', 'governance', 'office'], at),
              'rectify',
              { measures: '已建台账、每月通报。' },
            ],
          ] as const)
        : []),
      [4, 'justice', 'archive', { note: '已归档。' }],
    ],
  }
}

function goalTale(at: number, last: boolean): Tale {
  const unit = turn(['平安法治办公室', '司法所', '综合行政执法队', '便民服务中心'], at)
  const handler = turn(['governance', 'justice', 'enforcer', 'service'], at)
  const running: readonly Line[] = [
    ['30m', 'office', '!转交', {}, { unit: turn(['U02', 'U06', 'U05', 'U04'], at), assignee: handler }],
    [2, handler, 'sign'],
    ...(last
      ? []
      : ([
          [
            90,
            handler,
            'halfYear',
            {
              rate: 62 - at * 4,
              summary: '按进度推进。',
              behind: at === 3,
              ...(at === 3 ? { measures: '下半年加密办理。' } : {}),
            },
          ],
        ] as const)),
  ]
  const marked: readonly Line[] = last
    ? [
        [8, handler, 'selfAssess', { score: 96, summary: '完成全部任务。' }],
        [
          10,
          'office',
          'assess',
          {
            scores: [
              { score: 58, evidence: '台账' },
              { score: 36 - at, evidence: '通报', ...(at > 0 ? { deduction: '一项延后' } : {}) },
            ],
            score: 94 - at,
            grade: 'good',
            announcedOn: '{今}',
          },
        ],
        ...(at === 1
          ? ([
              [2, handler, 'object', { ground: '延期系上级调整。', asked: '不扣分。' }],
              [3, 'deputy', 'decideObjection', { result: 'changed', score: 94, reason: '理由成立。' }],
            ] as const)
          : []),
        [at === 1 ? 2 : 8, 'secretary', 'confirm', { score: at === 1 ? 94 : 94 - at, grade: 'good' }],
      ]
    : []
  return {
    procedure: 'goal',
    by: 'office',
    ago: (last ? 300 : 262) - at,
    title: `${last ? '上年度' : ''}法治目标责任（${unit}）`,
    detail: `下达法治建设目标任务，责任单位${unit}。`,
    intake: {
      year: last ? '{年数-1}' : '{年数}',
      unit,
      source: '法治建设目标责任书',
      items: [
        { item: '行政复议败诉率不超过一成', target: '不超过10%', weight: 60 },
        { item: '普法责任清单全部落实', target: '100%', weight: 40 },
      ],
      late: last,
    },
    lines: [...running, ...marked],
  }
}

/** 第一责任人、述法、目标. */
export const leadershipTales: readonly Tale[] = [
  ...Array.from({ length: 12 }, (_, at) => duty(at)),
  ...Array.from({ length: 7 }, (_, at) => lawReport(at)),
  ...Array.from({ length: 3 }, (_, at) => goalTale(at, true)),
  ...Array.from({ length: 4 }, (_, at) => goalTale(at, false)),
]
