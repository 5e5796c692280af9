import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

/** 中心日接待: about once a week counted at the desk. */
function reception(at: number): Tale {
  const visitors = 14 + ((at * 7) % 23)
  return {
    procedure: 'centre-reception',
    by: turn(['clerk', 'governance', 'petition'], at),
    ago: spread(at, 36, 1),
    title: '中心接待日报',
    detail: '当日接待情况登记。',
    channel: 'visit',
    alike: true,
    intake: {
      on: '{今}',
      venue: 'C01',
      visitors,
      petition: Math.floor(visitors / 4),
      mediation: Math.floor(visitors / 3),
      consult: Math.floor(visitors / 5),
      counselling: at % 5,
      countedBy: '取号机、人工',
    },
  }
}

const cases = ['电梯加装意见分歧', '征迁过渡费', '物业合同终止', '路口安全设施'] as const

const handled: readonly Line[] = [
  [1, 'petition', 'classify', { kind: 'appeal', branch: 'petition_procedure' }],
  [2, 'petition', 'accept', { way: '按信访程序办理，六十日内答复。' }, { unit: 'U02', assignee: 'governance' }],
  [1, 'petition', 'takeLine', { line: 'women', by: '街道妇联', need: '家庭困难，需要帮扶。' }],
  [7, 'governance', 'investigate', { heard: true, findings: '已约见信访人，现场查看并调取资料。' }],
]
const ended: readonly Line[] = [
  [
    14,
    'deputy',
    'issueOpinion',
    {
      request: '尽快解决所反映的问题。',
      facts: '所反映情况基本属实。',
      conclusion: 'support',
      opinion: '由责任单位按方案落实。',
      basis: '信访工作条例第三十二条。',
      reviewOrgan: '示例区人民政府',
    },
  ],
  [1, 'petition', 'serve', { way: 'direct' }],
  [3, 'petition', 'concludeLine', { resolved: true, result: '落实临时救助，情绪平稳。' }],
  [2, 'petition', 'receiveProposal', { kind: 'improve', sender: '区信访局', content: '建议限期落实意见。' }],
  [9, 'petition', 'answerProposal', { adopted: 'all', reason: '已按建议落实。' }],
]

/** 包案所依的信访件：a matter of many visits, filed for this. */
const repeated: readonly Tale[] = cases.map((words, at) => ({
  procedure: 'petition',
  by: 'petition',
  key: `积案${at}`,
  ago: [252, 176, 102, 46][at] ?? 40,
  title: `多次来访：${words}`,
  detail: `居民多次来访反映${words}，要求尽快解决。`,
  channel: 'visit' as const,
  who: ['identified'] as const,
  here: true as const,
  intake: { receivedAs: 'direct', request: words, category: '城乡建设' },
  lines: [...handled, ...(at < 2 ? ended : [])],
}))

function led(at: number): Tale {
  const progress: Line[] = [
    [
      3,
      'director',
      'takeOn',
      {
        post: '办事处主任',
        team: '平安法治办、司法所、社区',
        plan: '每周会商，分头落实。',
        target: '九十日内化解。',
        criteria: '信访人签字认可。',
        limit: at === 1 ? 40 : 90,
      },
      { unit: 'U02', assignee: 'governance' },
    ],
    [6, 'director', 'recordProgress', { on: '{今}', way: 'meet', progress: '当面听取诉求，明确责任单位。' }],
    [12, 'governance', 'recordProgress', { on: '{今}', way: 'council', progress: '三方会商形成方案。' }],
  ]
  const done: Line[] = [
    [at === 1 ? 45 : 20, 'governance', 'submit', { met: true, result: '方案落实，信访人签字。' }],
    ...(at === 0
      ? ([
          [3, 'secretary', 'sendBack', { reason: '回访尚有一项未落实。' }],
          [10, 'governance', 'submit', { met: true, result: '已全部落实。' }],
        ] as const)
      : []),
    [3, 'secretary', 'close', { resolved: true, opinion: '同意销案。' }],
  ]
  return {
    procedure: 'lead-case',
    by: 'petition',
    ago: [236, 160, 86, 28][at] ?? 25,
    title: `领导包案：${turn(cases, at)}`,
    detail: `多次来访，由领导包案化解。`,
    intake: {
      case: `{编号:积案${at}}`,
      kind: turn(['repeated', 'backlog', 'collective', 'complex'], at),
      reason: '多次来访未化解。',
    },
    lines: at < 2 ? [...progress, ...done] : at === 2 ? progress : [],
  }
}

function received(at: number): Tale {
  const outcome = at % 3
  const visit = at % 4 === 1
  const rest: Line[] =
    outcome === 0
      ? [['20m', 'director', 'answer', { reply: '已当场说明政策和期限。', accepted: true }]]
      : outcome === 1
        ? [
            [
              0,
              'deputy',
              'assign',
              { to: '平安法治办公室', task: '核实并回复来访人。', limit: 15 },
              { unit: 'U02', assignee: 'governance' },
            ],
            [at === 7 ? 20 : 7, 'governance', 'recordResult', { result: '已协调解决。', resolved: true }],
            [
              1,
              'governance',
              'feedBack',
              { on: '{今}', way: 'phone', words: '来访人认可。', satisfaction: 'satisfied' },
            ],
          ]
        : [['30m', 'petition', 'toPetition', { request: '要求书面答复。' }]]
  return {
    procedure: 'leader-reception',
    by: turn(['petition', 'governance'], at),
    ago: spread(at, 12, 4),
    title: visit ? '领导下访：{村}群众反映' : '领导接访日：群众来访',
    detail: visit ? '领导到村听取群众反映。' : '按公布的接访日接待来访群众。',
    channel: 'visit',
    who: ['resident'],
    here: true,
    alike: true,
    opens: 'petition',
    intake: {
      mode: visit ? 'visit' : 'reception',
      plannedOn: '{今}',
      place: visit ? '{村}党群服务中心' : '信访接待室',
      announced: true,
      visitors: 1 + (at % 3),
    },
    lines: [
      [
        0,
        turn(['director', 'secretary', 'deputy'], at),
        'receiveVisitors',
        {
          on: '{今}',
          post: turn(['办事处主任', '党工委书记', '分管负责人'], at),
          matter: turn(['物业服务', '施工扰民', '补贴发放', '停车困难'], at),
          opinion: '责成有关科室限期答复。',
        },
      ],
      ...rest,
    ],
  }
}

const suggestions: readonly Tale[] = [
  {
    procedure: 'petition-suggestion',
    by: 'petition',
    ago: 180,
    title: '改进工作建议：补贴公示不及时',
    detail: '多件来访反映补贴公示滞后。',
    intake: {
      kind: 'improve',
      unit: '便民服务中心',
      to: '便民服务中心',
      petition: '{编号:积案0}',
      fault: 'procedure',
      facts: '三件来访反映未公示。',
      suggestion: '补贴发放七日前公示。',
    },
    lines: [
      [2, 'deputy', 'issue', { note: '同意发出。' }],
      [10, 'petition', 'recordAnswer', { written: true, adopted: 'all', measures: '已建立公示清单。' }],
      [5, 'petition', 'close', { result: '已公示两批。' }],
    ],
  },
  {
    procedure: 'petition-suggestion',
    by: 'governance',
    ago: 110,
    title: '完善政策建议：老旧电梯更新',
    detail: '集中反映电梯更新资金问题。',
    intake: {
      kind: 'policy',
      unit: '区住房城乡建设局',
      to: '区住房城乡建设局',
      facts: '半年来访十一件。',
      suggestion: '建议扩大维修资金使用范围。',
    },
    lines: [
      [4, 'secretary', 'issue', { reportedOn: '{今-1}', note: '已向区委报告。' }],
      [38, 'petition', 'urge', { limit: '{今+20}', words: '请尽快书面反馈。' }],
    ],
  },
  {
    procedure: 'petition-suggestion',
    by: 'petition',
    ago: 75,
    title: '追究责任建议：推诿办理',
    detail: '某窗口推诿办理，群众多次往返。',
    intake: {
      kind: 'accountability',
      unit: '便民服务窗口',
      to: '街道纪工委',
      fault: 'shirking',
      grave: true,
      facts: '三次往返未一次告知。',
      suggestion: '对责任人批评教育。',
    },
    lines: [
      [2, 'deputy', 'issue'],
      [
        12,
        'petition',
        'recordAnswer',
        { written: true, adopted: 'part', reason: '属一般失误。', measures: '谈话提醒。' },
      ],
      [6, 'petition', 'close', { result: '窗口推行一次告知单。' }],
    ],
  },
  {
    procedure: 'petition-suggestion',
    by: 'petition',
    ago: 9,
    title: '改进工作建议：热线答复模板化',
    detail: '回访反映答复千篇一律。',
    intake: {
      kind: 'improve',
      unit: '综合信息指挥室',
      to: '综合信息指挥室',
      fault: 'procedure',
      facts: '抽查二十件。',
      suggestion: '逐件写明事实和期限。',
    },
    lines: [],
  },
]

/** 中心接待、包案、接访、三项建议. */
export const receptionTales: readonly Tale[] = [
  ...Array.from({ length: 36 }, (_, at) => reception(at)),
  ...repeated,
  ...Array.from({ length: 4 }, (_, at) => led(at)),
  ...Array.from({ length: 12 }, (_, at) => received(at)),
  ...suggestions,
]
