import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const problems = [
  ['inspection', '环境', '垃圾中转站异味扰民', '城市建设管理办公室', 'U07', 'works', '区生态环境督察'],
  ['audit', '资金', '工程结算资料不完整', '党政综合办公室', 'U01', 'office', '区审计局'],
  ['supervision', '作风', '会议文件过多', '党政综合办公室', 'U01', 'office', '区纪委'],
  ['enforcement', '执法', '处罚告知书要素缺漏', '综合行政执法队', 'U05', 'enforcer', '区司法局'],
  ['npc', '民生', '充电车棚数量不足', '应急消防管理站', 'U08', 'safety', '区人大街道工委'],
  ['self', '管理', '值班记录不全', '综合信息指挥室', 'U03', 'command', '自查'],
] as const

const tasks = [
  { task: '查明原因，列出清单', owner: '责任科室', dueOn: '{今+10}' },
  { task: '逐项整改并复核', owner: '责任科室', dueOn: '{今+25}' },
]

/** 清单销号: listed, given out, planned, put right, checked and struck off. */
function listed(at: number): Tale {
  const [source, category, problem, unit, code, handler, from] = turn(problems, at)
  const back = at % 5 === 4
  const late = at % 7 === 3
  const account = handler === 'command' ? 'governance' : handler
  const first: Line[] = [
    [
      1,
      'office',
      'assign',
      { leader: '贺永康', unit, limit: 45, standard: '整改到位、群众认可、长期保持。' },
      { unit: handler === 'command' ? 'U02' : code, assignee: account },
    ],
    [1, account, 'sign'],
    [2, account, 'plan', { tasks, cause: '日常管理不细。' }],
    [8, account, 'progress', { done: 1, note: '已完成清单。' }],
  ]
  const rule: Line[] = at % 3 === 0 ? [[2, account, 'buildRule', { title: `${category}管理制度`, kind: 'made' }]] : []
  const submit: Line = [late ? 34 : 6, account, 'submit', { done: 2, result: '两项措施均已完成，照片附后。' }]
  const again: Line[] = back
    ? [
        [2, 'governance', 'sendBack', { problems: '现场仍有残留。', limit: 15 }],
        [6, account, 'submit', { done: 2, result: '已再次清理。' }],
      ]
    : []
  return {
    procedure: 'rectification',
    by: 'office',
    ago: spread(at, 20, 3),
    title: `${category}整改：${problem}`,
    detail: `${from}反馈：${problem}。`,
    alike: true,
    intake: { source, from, number: `反馈〔{年}〕${at + 1}号`, category, problem },
    lines: [
      ...first,
      ...rule,
      submit,
      ...again,
      [2, 'governance', 'verify', { way: 'site', passed: true, note: '现场核验通过。' }],
      ...(source === 'self'
        ? []
        : ([[1, 'office', 'feedBack', { organ: from, number: `示街函〔{年}〕${80 + at}号` }]] as const)),
      [2, 'deputy', 'closeItem', { note: '同意销号。' }],
      ...(at % 2 === 0 ? ([[1, 'office', 'publish', { where: '街道公示栏', on: '{今}' }]] as const) : []),
    ],
  }
}

/** 问题整改: lists of many kinds, money recovered, clues handed on, a problem that came back. */
export const rectificationTales: readonly Tale[] = [
  ...Array.from({ length: 20 }, (_, at) => listed(at)),
  {
    procedure: 'rectification',
    by: 'office',
    ago: 148,
    title: '资金整改：补贴多发追回',
    detail: '审计发现三户补贴多发，涉及村级小微权力。',
    intake: {
      source: 'audit',
      from: '区审计局',
      category: '资金',
      problem: '三户补贴多发。',
      microPower: true,
      amount: 28_600,
    },
    lines: [
      [
        1,
        'office',
        'assign',
        { leader: '贺永康', unit: '平安法治办公室', limit: 60, standard: '全额追回。' },
        { unit: 'U02', assignee: 'governance' },
      ],
      [0, 'governance', 'sign'],
      [2, 'governance', 'plan', { tasks, cause: '审核不严。' }],
      [4, 'office', 'referDiscipline', { clue: '经办人未按规定入户核查。' }],
      [8, 'governance', 'recover', { amount: 20_000, total: 20_000, way: 'collected', receipt: '收据甲12' }],
      [6, 'governance', 'recover', { amount: 8600, total: 28_600, way: 'refunded', receipt: '收据甲19' }],
      [3, 'office', 'recordDiscipline', { result: '已对经办人谈话提醒。' }],
      [1, 'governance', 'submit', { done: 2, result: '全额追回，流程重造。' }],
      [2, 'justice', 'verify', { way: 'file', passed: true, note: '票据齐全。' }],
      [1, 'office', 'feedBack', { organ: '区审计局', number: '示街函〔{年}〕97号' }],
      [2, 'director', 'closeItem', { note: '同意。' }],
    ],
  },
  {
    procedure: 'rectification',
    by: 'governance',
    ago: 205,
    title: '河道整改：堆物反弹',
    detail: '闸口堆物清理后再次堆放。',
    intake: { source: 'self', from: '自查', category: '河道', problem: '渡帆闸口堆物。' },
    lines: [
      [
        1,
        'governance',
        'assign',
        { leader: '贺永康', unit: '城市建设管理办公室', limit: 30, standard: '不再堆放。' },
        { unit: 'U07', assignee: 'works' },
      ],
      [0, 'works', 'sign'],
      [1, 'works', 'plan', { tasks, cause: '无巡查。' }],
      [8, 'works', 'submit', { done: 2, result: '已清运。' }],
      [1, 'governance', 'verify', { way: 'site', passed: true, note: '已清。' }],
      [1, 'deputy', 'closeItem', {}],
      [90, 'governance', 'reopen', { why: '雨后再次堆放。', limit: 20 }],
      [10, 'works', 'submit', { done: 2, result: '设围栏、加巡查。' }],
    ],
  },
  {
    procedure: 'rectification',
    by: 'office',
    ago: 70,
    title: '整改事项延期：雨污分流',
    detail: '雨污分流改造受天气影响。',
    intake: { source: 'inspection', from: '区水务督察', category: '环境', problem: '雨污混接六处。' },
    lines: [
      [
        1,
        'office',
        'assign',
        { leader: '贺永康', unit: '城市建设管理办公室', limit: 40, standard: '混接归零。' },
        { unit: 'U07', assignee: 'works' },
      ],
      [1, 'works', 'sign'],
      [2, 'works', 'plan', { tasks, cause: '管网老旧。' }],
      [20, 'deputy', 'postpone', { limit: 60, reason: '雨季无法开挖。' }],
      [8, 'works', 'progress', { done: 1, note: '六处已改四处。' }],
    ],
  },
  {
    procedure: 'rectification',
    by: 'office',
    ago: 24,
    title: '整改：交办异议',
    detail: '反馈小区物业收支公示不及时。',
    intake: { source: 'self', from: '自查', category: '物业', problem: '物业收支公示滞后。' },
    lines: [
      [
        1,
        'office',
        'assign',
        { leader: '贺永康', unit: '平安法治办公室', limit: 20, standard: '按季公示。' },
        { unit: 'U02', assignee: 'governance' },
      ],
      [1, 'governance', 'dispute', { reason: '属城建办职责。' }],
      [
        1,
        'deputy',
        'assign',
        { leader: '贺永康', unit: '城市建设管理办公室', limit: 20, standard: '按季公示。' },
        { unit: 'U07', assignee: 'works' },
      ],
    ],
  },
  {
    procedure: 'rectification',
    by: 'office',
    ago: 33,
    title: '不属本街道整改：公墓管理',
    detail: '反馈公墓不在本街道辖区。',
    intake: { source: 'inspection', from: '区督察组', category: '民政', problem: '公墓管理。' },
    lines: [[2, 'office', 'refuse', { reason: '公墓属邻近街道。', organ: '邻近街道办事处' }]],
  },
]
