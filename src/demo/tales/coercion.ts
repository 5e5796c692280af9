import { spread, type Tale, turn } from '#demo/tale.ts'

const officers = ['ZF-0001', 'ZF-0002']
const base = { by: 'enforcer', channel: 'patrol', here: true } as const

const coercions: readonly Tale[] = [
  {
    ...base,
    procedure: 'coercion',
    ago: 170,
    title: '暂扣占道经营工具',
    detail: '多次劝离无效，暂扣流动摊点工具。',
    who: ['resident'],
    intake: { kind: 'detain', itemCode: 'CF-0101' },
    lines: [
      [0, 'deputy', 'approve', { itemCode: 'CF-0101', grounds: '多次占道、拒不改正。' }],
      [
        0,
        'enforcer',
        'implement',
        {
          officers,
          shown: true,
          told: true,
          heard: true,
          related: true,
          items: '三轮车一辆、炉具一套',
          custody: '街道执法仓库',
        },
      ],
      [8, 'deputy', 'release', { ground: 'decided', returned: true, officers }],
      [1, 'enforcer', 'close', { note: '已退还。' }],
    ],
  },
  {
    ...base,
    procedure: 'coercion',
    ago: 110,
    here: 'V08',
    title: '代履行清理河道堆物',
    detail: '责令清除后逾期不清，影响行洪。',
    who: ['firm'],
    intake: { kind: 'perform', itemCode: 'CF-1201' },
    lines: [
      [0, 'enforcer', 'remind', { servedOn: '{今}', before: '{今+10}', how: '自行清运渡帆闸口堆土。', told: true }],
      [4, 'enforcer', 'hearReminder', { statement: '称车辆调配困难。', reply: '可以延后三日，逾期代履行。' }],
      [
        8,
        'director',
        'decidePerform',
        { decision: '示街代〔{年}〕2号', performer: '示例绿源环卫公司', uninvolved: true, budget: 18_000, harm: true },
      ],
      [1, 'enforcer', 'press', { servedOn: '{今}', performOn: '{工+5}' }],
      [
        6,
        'enforcer',
        'perform',
        { officers, night: true, mild: true, result: '清运堆土一百二十方，见证人签字。', cost: 17_200 },
      ],
      [4, 'enforcer', 'close', { note: '费用由当事人承担。' }],
    ],
  },
  {
    ...base,
    procedure: 'coercion',
    ago: 64,
    title: '立即清除路面油污',
    detail: '货车漏油，影响通行，当事人无力清除。',
    intake: { kind: 'clear', itemCode: 'CF-0111' },
    lines: [
      [
        '40m',
        'enforcer',
        'performAtOnce',
        { officers, what: 'pollutant', place: 'road', incapable: true, result: '铺沙清洗，两小时恢复通行。' },
      ],
      [1, 'enforcer', 'inform', { note: '已通知车主。' }],
      [1, 'enforcer', 'close'],
    ],
  },
  {
    ...base,
    procedure: 'coercion',
    ago: 12,
    title: '催告自行拆除占道围挡',
    detail: '{路}施工围挡超期占道。',
    who: ['firm'],
    intake: { kind: 'perform', itemCode: 'CF-0403' },
    lines: [[0, 'enforcer', 'remind', { servedOn: '{今}', before: '{今+20}', how: '自行拆除。', told: true }]],
  },
  {
    ...base,
    procedure: 'coercion',
    ago: 230,
    title: '查封申请不予批准',
    detail: '拟查封小餐馆厨房，情节轻微。',
    who: ['resident'],
    intake: { kind: 'seal', itemCode: 'CF-0301' },
    lines: [[1, 'deputy', 'deny', { reason: '违法行为情节显著轻微，可以不采取强制措施。' }]],
  },
]

const inbound = [
  ['区市场监督管理局', '协助核查三家餐馆后厨'],
  ['区生态环境分局', '抄告噪声投诉五件'],
  ['区公安分局', '协查流动人口信息'],
  ['区应急管理局', '会商小微园安全分类'],
  ['区水务局', '抄告涉河建设线索'],
] as const

function letterIn(at: number): Tale {
  const [organ, matter] = turn(inbound, at)
  return {
    procedure: 'transfer',
    by: turn(['governance', 'command', 'enforcer'], at),
    ago: spread(at, 12, 2),
    title: `${organ}来函：${matter}`,
    detail: `${organ}来函，请街道${matter}。`,
    alike: true,
    intake: {
      kind: turn(['assist', 'notice', 'confer'] as const, at),
      direction: 'in',
      organ,
      reason: matter,
      source: 'other',
    },
    lines: [
      [
        0,
        'governance',
        'receive',
        { organ, receivedOn: '{今}', matter, replyBy: '{工+8}' },
        { unit: 'U05', assignee: 'enforcer' },
      ],
      at % 4 === 3
        ? [14, 'enforcer', 'respondLate', { source: 'helped', answer: '材料较多，逾期答复，已说明。' }]
        : [5, 'enforcer', 'respond', { source: turn(['helped', 'noted', 'helped'], at), answer: '已核查并附材料。' }],
      [1, 'enforcer', 'close'],
    ],
  }
}

const declined: Tale = {
  procedure: 'transfer',
  by: 'governance',
  ago: 115,
  title: '区生态环境分局移送：露天烧烤线索',
  detail: '移送露天烧烤线索，请街道依法处理。',
  intake: { kind: 'handover', direction: 'in', organ: '区生态环境分局', reason: '属街道赋权事项', source: 'other' },
  lines: [
    [
      0,
      'governance',
      'receive',
      { organ: '区生态环境分局', receivedOn: '{今}', matter: '露天烧烤线索。', replyBy: '{工+12}' },
      { unit: 'U05', assignee: 'enforcer' },
    ],
    [5, 'enforcer', 'respond', { source: 'not_filed', answer: '现场核查，经营者已停业搬离，不予立案。' }],
    [1, 'enforcer', 'handle', { result: '已函告移送机关。' }],
    [1, 'enforcer', 'close'],
  ],
}

const dutyHandover: Tale = {
  procedure: 'transfer',
  by: 'governance',
  ago: 150,
  title: '「电动车楼道充电」处罚后移交日常监管',
  detail: '处罚后续监管与区消防救援大队会商。',
  intake: { kind: 'duty', direction: 'out', organ: '区消防救援大队', reason: '后续监管分工', source: 'penalty' },
  lines: [
    [
      1,
      'governance',
      'send',
      { organ: '区消防救援大队', sentOn: '{今}', matter: '后续监管职责移交。', replyBy: '{工+15}' },
    ],
    [8, 'governance', 'respond', { source: 'noted', answer: '已接收，纳入重点检查。' }],
    [2, 'governance', 'handle', { result: '双方确认分工清单。' }],
    [1, 'governance', 'close'],
  ],
}

const complaintTitles = [
  '举报{小区}楼下夜宵摊占道',
  '举报{路}商铺油烟直排',
  '举报工地夜间施工',
  '举报{小区}车库改住人',
  '举报{场}乱倒垃圾',
] as const

function violation(at: number): Tale {
  const finding = turn(['grounded', 'groundless', 'partly'] as const, at)
  return {
    procedure: 'enforcement-complaint',
    by: turn(['clerk', 'hotline', 'justice'], at),
    ago: spread(at, 10, 4),
    title: turn(complaintTitles, at),
    detail: '居民实名举报，希望尽快查处。',
    channel: turn(['phone', 'visit', 'online'] as const, at),
    who: ['resident'],
    here: true,
    alike: true,
    intake: { about: 'violation', named: true },
    lines: [
      [1, 'justice', 'accept', { acceptedOn: '{今}', replyBy: '{工+15}' }, { unit: 'U05', assignee: 'enforcer' }],
      [0, 'deputy', 'assignChecker', { checkers: officers }, { unit: 'U05', assignee: 'enforcer' }],
      [3, 'enforcer', 'check', { findings: '现场查看两次，已拍照。' }],
      [2, 'justice', 'conclude', { finding, ...(finding === 'groundless' ? {} : { measure: '责令改正并加强巡查。' }) }],
      ...(finding === 'groundless' ? [] : ([[2, 'enforcer', 'rectify', { how: '已清理并约谈经营者。' }]] as const)),
      [2, 'justice', 'answer', { by: 'phone', words: '已将核查和处理情况告知举报人。', sealed: true }],
    ],
  }
}

const complaints: readonly Tale[] = [
  {
    procedure: 'enforcement-complaint',
    by: 'justice',
    ago: 92,
    title: '投诉执法时未出示证件',
    detail: '店主投诉执法人员检查时未出示证件。',
    channel: 'letter',
    who: ['resident'],
    intake: { about: 'conduct', named: true, officer: 'ZF-0006' },
    lines: [
      [0, 'justice', 'accept', { acceptedOn: '{今}', replyBy: '{工+18}' }, { unit: 'U06', assignee: 'justice' }],
      [1, 'director', 'assignChecker', { checkers: ['ZF-0004', 'ZF-0013'] }, { unit: 'U06', assignee: 'justice' }],
      [4, 'justice', 'check', { findings: '调取记录仪，进门时出示证件未对准店主。' }],
      [3, 'justice', 'conclude', { finding: 'partly', measure: '重申亮证要求，谈话提醒。' }],
      [2, 'deputy', 'rectify', { how: '已谈话提醒，纳入下月培训。' }],
      [1, 'justice', 'answer', { by: 'visit', words: '上门说明核查结果。', sealed: true }],
    ],
  },
  {
    procedure: 'enforcement-complaint',
    by: 'clerk',
    ago: 130,
    title: '匿名反映停车收费',
    detail: '匿名来信，没有具体地点和事实。',
    channel: 'letter',
    intake: { about: 'violation', named: false },
    lines: [[2, 'justice', 'refuse', { ground: 'no_facts', told: '公示栏告知补充事实后再提出。' }]],
  },
  {
    procedure: 'enforcement-complaint',
    by: 'hotline',
    ago: 70,
    title: '举报网约房无证经营',
    detail: '举报{小区}网约房，属区级部门职权。',
    channel: 'hotline',
    who: ['resident'],
    intake: { about: 'violation', named: true },
    opens: 'transfer',
    lines: [
      [1, 'justice', 'handOver', { organ: '区公安分局', reason: '旅馆业治安管理属公安职权。' }],
      [1, 'governance', '>send', { organ: '区公安分局', sentOn: '{今}', matter: '网约房线索。', replyBy: '{工+12}' }],
      [5, 'governance', '>respond', { source: 'case', answer: '已受理调查。' }],
      [6, 'governance', '>handle', { result: '已依法处罚经营者。' }],
      [1, 'governance', '>close'],
    ],
  },
  {
    procedure: 'enforcement-complaint',
    by: 'clerk',
    ago: 7,
    title: '举报临街店铺锯木扰民',
    detail: '居民反映中午锯木声音大。',
    channel: 'visit',
    who: ['resident'],
    here: true,
    intake: { about: 'violation', named: true },
    lines: [
      [1, 'justice', 'accept', { acceptedOn: '{今}', replyBy: '{工+12}' }, { unit: 'U05', assignee: 'enforcer' }],
      [1, 'deputy', 'assignChecker', { checkers: officers }, { unit: 'U05', assignee: 'enforcer' }],
    ],
  },
]

/** 行政强制、案件移送与协作、执法投诉举报. */
export const coercionTales: readonly Tale[] = [
  ...coercions,
  dutyHandover,
  declined,
  ...Array.from({ length: 12 }, (_, at) => letterIn(at)),
  ...Array.from({ length: 10 }, (_, at) => violation(at)),
  ...complaints,
]
