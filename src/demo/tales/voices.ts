import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const stationTopics = ['电梯更新', '停车难', '菜场卫生', '老人就餐', '夜间噪声', '快递乱放', '农房翻建'] as const

function station(at: number): Tale {
  const topic = turn(stationTopics, at)
  const raised = at % 3 === 0 ? 2 : 1
  const ways: Line[] = [
    ['40m', 'office', 'answer', { matter: topic, answer: '已说明安排。', satisfied: 'satisfied' }],
    ...(raised === 2 ? ([['20m', 'office', 'toHotline', { matter: '路灯报修' }]] as const) : []),
  ]
  return {
    procedure: 'contact-station',
    by: turn(['office', '@村'], at),
    ago: spread(at, 12, 4),
    title: `代表接待日：${topic}`,
    detail: `人大代表在{村}联络站接待群众，反映${topic}。`,
    channel: 'visit',
    here: true,
    alike: true,
    ...(raised === 2 ? { opens: 'hotline' } : {}),
    intake: {
      station: '{村}代表联络站',
      kind: turn(['reception', 'theme', 'visit', 'report'], at),
      theme: topic,
      deputies: 2 + (at % 3),
      residents: 6 + at,
      raised,
    },
    lines: [...ways, [1, 'office', 'record', { note: '纪要已归档。' }]],
  }
}

const agendas = [
  ['{小区}停车位划线', 'facility', 'owners'],
  ['{小区}快递柜位置调整', 'facility', 'committee'],
  ['文化礼堂使用公约', 'welfare', 'council'],
  ['公共收益用于外墙修缮', 'funds', 'owners'],
  ['{路}早餐摊设置点', 'environment', 'council'],
  ['农居点污水接入', 'environment', 'committee'],
] as const

function deliberated(at: number): Tale {
  const [topic, field, body] = turn(agendas, at)
  return {
    procedure: 'deliberation',
    by: turn(['@村', 'governance', '@格'], at),
    ago: spread(at, 12, 5),
    title: `议事协商：${topic}`,
    detail: `居民提出${topic}，请组织协商。`,
    channel: 'visit',
    here: true,
    alike: true,
    intake: {
      level: turn(['community', 'grid'] as const, at),
      body,
      field,
      proposedBy: turn(['residents', 'visit', 'hotline', 'deputies'] as const, at),
      topic,
    },
    lines: [
      [1, '@村', 'accept', { scope: '本小区', parties: ['业主代表', '物业企业', '居民委员会'], noticedOn: '{今}' }],
      [4, '@村', 'collect', { households: 86 + at, ideas: '多数支持，少数担心费用。' }],
      [
        2,
        '@村',
        'propose',
        {
          options: [
            { name: '方案一', content: '先试点后推开', cost: '公共收益' },
            { name: '方案二', content: '一次改到位', cost: '物业维修资金' },
          ],
        },
      ],
      [
        4,
        '@村',
        'meet',
        {
          on: '{今}',
          form: 'council',
          present: 24,
          parties: 3,
          agreed: true,
          chosen: '方案一',
          result: '按方案一实施，费用公示。',
          assembly: field === 'funds',
        },
      ],
      ...(field === 'funds'
        ? ([[3, 'governance', 'resolve', { on: '{今}', entitled: 60, present: 48, agreed: 45 }]] as const)
        : []),
      [1, '@村', 'publish', { where: '小区公告栏', from: '{今}' }],
      [3, '@村', 'execute', { unit: '居民委员会', dueOn: '{今+30}' }, { unit: 'U02', assignee: 'governance' }],
      [12, '@村', 'complete', { result: '已完成。', completedOn: '{今}', spent: '八千元' }],
      [3, '@村', 'evaluate', { asked: 30, satisfied: 'satisfied', words: '看得见、有结果。' }],
      [1, 'governance', 'close', { reported: true }],
    ],
  }
}

const failed: Tale = {
  procedure: 'deliberation',
  by: '@村',
  ago: 58,
  title: '议事协商：底楼出入口改造',
  detail: '底楼商户与楼上住户意见对立。',
  channel: 'visit',
  who: ['resident', 'respondent'],
  here: true,
  intake: {
    level: 'grid',
    body: 'grid',
    field: 'dispute',
    proposedBy: 'residents',
    topic: '底楼出入口改造',
  },
  opens: 'mediation',
  lines: [
    [1, '@村', 'accept', { scope: '本单元', parties: ['底楼商户', '楼上住户'], noticedOn: '{今}' }],
    [2, '@村', 'collect', { households: 18, ideas: '分歧集中在噪声。' }],
    [3, '@村', 'fail', { reason: '双方不同意任何改造。', toMediation: true }],
  ],
}

const objects = ['enterprise', 'household', 'project', 'key'] as const

function visited(at: number): Tale {
  const asked = at % 3 === 0
  return {
    procedure: 'visit',
    by: turn(['service', '@格', '@村', 'governance', 'director'], at),
    ago: spread(at, 18, 2),
    title: turn(['走访小微企业', '敲门看望独居老人', '联系重点项目', '走访重点人群'] as const, at),
    detail: '上门听取情况和诉求。',
    channel: 'visit',
    here: true,
    alike: true,
    intake: {
      object: turn(objects, at),
      programme: turn(['three_services', 'knock', 'policy', 'safety'], at),
      visitors: 2,
      leader: at % 5 === 4,
      enterprise: '示例企业',
      requests: asked ? [{ kind: turn(['policy', 'life', 'approval'] as const, at), request: '希望协助办理手续' }] : [],
      pace: '情况正常',
    },
    lines: asked
      ? [
          [
            2,
            'service',
            'answer',
            { answer: '已对接窗口办理。', resolved: at % 2 === 0, on: '{今}', satisfied: 'satisfied' },
          ],
        ]
      : [[1, 'governance', 'record']],
  }
}

/** 代表联络站、议事协商、走访. */
export const voiceTales: readonly Tale[] = [
  ...Array.from({ length: 12 }, (_, at) => station(at)),
  ...Array.from({ length: 12 }, (_, at) => deliberated(at)),
  failed,
  {
    procedure: 'deliberation',
    by: '@格',
    ago: 30,
    title: '议事协商：广场舞音量',
    detail: '事项已由社区公约规定。',
    here: true,
    intake: {
      level: 'grid',
      body: 'grid',
      field: 'dispute',
      proposedBy: 'residents',
      topic: '广场舞音量',
    },
    lines: [[1, 'governance', 'refuse', { ground: 'decided', told: '公约已规定时间和音量。' }]],
  },
  ...Array.from({ length: 18 }, (_, at) => visited(at)),
  {
    procedure: 'visit',
    by: '@格',
    ago: 35,
    title: '走访发现井盖松动',
    detail: '住户反映门前井盖松动。',
    channel: 'visit',
    here: true,
    opens: 'grid-event',
    intake: {
      object: 'household',
      visitors: 1,
      requests: [{ kind: 'safety', request: '修复井盖' }],
    },
    lines: [[0, '@格', 'toGrid', { note: '转网格事件处置。' }]],
  },
]
