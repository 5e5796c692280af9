import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const lastDrill = '{始+517}'

function drill(at: number): Tale {
  const [plan, kind, name] = turn(
    [
      ['YA02', 'special', '防汛防台'],
      ['YA03', 'special', '消防'],
      ['YA01', 'general', '总体'],
      ['YA05', 'special', '群体性事件'],
      ['YA07', 'special', '食品安全'],
      ['YA10', 'special', '高层建筑火灾'],
    ] as const,
    at,
  )
  const bad = at % 3 === 1
  return {
    procedure: 'plan-drill',
    by: turn(['command', 'office', 'governance'], at),
    ago: spread(at, 9, 8),
    title: `${name}应急预案演练`,
    detail: `按年度计划组织${name}预案演练。`,
    alike: true,
    intake: {
      plan,
      planKind: kind,
      ...(kind === 'general' ? {} : { lastDrill }),
      mode: at % 2 === 0 ? 'field' : 'tabletop',
      scope: 'single',
      blind: at % 4 === 2,
      subjects: '接报、疏散、集结、清点。',
      plannedOn: '{今+12}',
      lead: '应急消防管理站',
    },
    lines: [
      [2, 'deputy', 'approve', { opinion: '同意。' }],
      [
        9,
        'command',
        'hold',
        {
          on: '{今}',
          place: '映月广场',
          people: 60 + at * 8,
          units: '街道、社区、物业、消防站',
          course: '按方案完成全部科目。',
        },
      ],
      [
        2,
        'deputy',
        'evaluate',
        {
          response: 90 - at,
          execution: bad ? 68 : 88,
          support: 85,
          overall: bad ? 'fair' : 'good',
          feasible: !bad,
          problems: bad ? ['集结超时', '通讯有盲区'] : [],
          suggestions: '加强复训。',
          evaluators: '侯志民、雷国强',
          limit: 15,
        },
      ],
      ...(bad
        ? ([
            [
              8,
              'command',
              'improve',
              {
                measures: '补通讯中继，重排集结路线。',
                planRevised: true,
                issueNumber: `示应〔{年}〕${at + 3}号`,
              },
            ],
          ] as const)
        : []),
      [3, 'command', 'close', { note: '材料齐全。' }],
    ],
  }
}

const assessed = (level: string, controllable: boolean): Line[] => [
  [
    1,
    'governance',
    'plan',
    { methods: ['notice', 'questionnaire', 'symposium'], team: '平安法治办、司法所、社区', limit: 30 },
  ],
  [
    8,
    'governance',
    'survey',
    {
      method: 'questionnaire',
      on: '{今}',
      people: 260,
      supporting: 236,
      opposing: 9,
      views: '多数支持，担心施工扰民。',
    },
  ],
  [
    2,
    'governance',
    'survey',
    { method: 'symposium', on: '{今}', people: 24, supporting: 22, views: '要求保留老摊位。' },
  ],
  [
    2,
    'governance',
    'identify',
    {
      risks: [
        {
          risk: '经营户安置引发集访',
          likelihood: level === 'low' ? 'low' : 'medium',
          impact: 'medium',
          measure: '先签安置协议再施工',
          owner: '平安法治办公室',
        },
        {
          risk: '施工噪声扰民',
          likelihood: 'medium',
          impact: 'low',
          measure: '错峰施工、设隔声屏',
          owner: '城市建设管理办公室',
        },
      ],
    },
  ],
  [
    2,
    'governance',
    'report',
    {
      legality: 'pass',
      rationality: controllable ? 'pass' : 'partly',
      feasibility: 'pass',
      controllability: controllable ? 'pass' : 'fail',
      level,
      controllable,
      opinion: controllable ? (level === 'low' ? 'proceed' : 'mitigate') : 'adjust',
      measures: '落实两项防范措施。',
      response: '设专班值守。',
    },
  ],
  [3, 'deputy', 'conclude', { meeting: '主任办公会', on: '{今}', note: '同意评估结论。' }],
]

const assessments: readonly Tale[] = [
  {
    procedure: 'risk-assessment',
    by: 'governance',
    key: '停车评估',
    ago: 290,
    title: '公共停车收费方案风险评估',
    detail: '对公共停车收费试行方案开展社会稳定风险评估。',
    intake: {
      kind: 'policy',
      responsible: '平安法治办公室',
      affected: 2600,
      households: 1200,
      scope: '折桂街、知行路沿线。',
    },
    lines: [
      ...assessed('medium', true),
      [1, 'governance', 'file', { organ: '区委政法委', number: '示稳备4号' }],
      [1, 'governance', 'follow'],
      [60, 'governance', 'track', { found: '收费首月投诉六件，均已解释。', level: 'low' }],
      [30, 'governance', 'close'],
    ],
  },
  {
    procedure: 'risk-assessment',
    by: 'governance',
    key: '市场评估',
    ago: 150,
    title: '拾穗农贸市场改造风险评估',
    detail: '市场改造涉及百余户经营户，开展风险评估。',
    intake: {
      kind: 'project',
      responsible: '城市建设管理办公室',
      affected: 420,
      households: 126,
      scope: '市场及周边三个小区。',
    },
    lines: [
      ...assessed('low', true),
      [1, 'governance', 'file', { organ: '区委政法委', number: '示稳备11号' }],
      [1, 'governance', 'follow'],
    ],
  },
  {
    procedure: 'risk-assessment',
    by: 'governance',
    ago: 96,
    title: '公交首末站选址风险评估',
    detail: '居民对首末站选址意见较大。',
    intake: { kind: 'project', responsible: '区交通局', affected: 3100, scope: '听松社区。' },
    lines: [
      ...assessed('high', false).slice(0, -1),
      [2, 'deputy', 'sendBack', { reason: '补充替代方案后再评估。' }],
      [15, 'deputy', 'abandon', { reason: '调整选址，不再评估。' }],
    ],
  },
  {
    procedure: 'risk-assessment',
    by: 'justice',
    ago: 22,
    title: '采薇村集体资产处置风险评估',
    detail: '村集体厂房出租方案评估。',
    intake: {
      kind: 'other',
      responsible: '平安法治办公室',
      affected: 900,
      households: 310,
      scope: '采薇村全体成员。',
    },
    lines: assessed('low', true).slice(0, 3),
  },
]

/** 预案演练、社会稳定风险评估. */
export const riskTales: readonly Tale[] = [...Array.from({ length: 9 }, (_, at) => drill(at)), ...assessments]
