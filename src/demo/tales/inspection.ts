import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const officers = ['ZF-0001', 'ZF-0002']

/** What was inspected: item of the power list, its name, what was found. */
const subjects = [
  ['JC-002', '餐饮油烟', '净化设备已安装，清洗记录少一个月。'],
  ['JC-004', '消防设施', '安全出口一处堆放纸箱，灭火器两具压力不足。'],
  ['JC-005', '小微企业安全', '配电箱未设警示标志，其余正常。'],
  ['JC-009', '农贸市场', '消毒台账齐全，一处通道占道。'],
  ['JC-015', '沿街商铺', '门前堆物，已当场清理。'],
  ['JC-017', '电动车充电设施', '充电棚烟感一处离线。'],
  ['JC-003', '在建工地', '裸土覆盖不完整，冲洗设施正常。'],
  ['JC-007', '户外广告', '招牌固定牢靠，手续齐全。'],
  ['JC-020', '垃圾分类', '厨余桶混入其他垃圾。'],
  ['JC-011', '养老机构', '厨房用火用电正常，值班记录完整。'],
] as const

function begin(item: string, name: string, at: number): Line[] {
  return [
    [
      0,
      'enforcer',
      'plan',
      {
        itemCode: item,
        basis: `年度检查计划、${name}管理有关规定`,
        task: `示检〔{年}〕${at + 1}号`,
        content: `现场查看${name}，核对台账，询问负责人。`,
        on: '{工+2}',
        done: at % 2,
        cap: 4,
      },
    ],
    [0, 'deputy', 'approve', { approver: '贺永康' }],
    ['20m', 'enforcer', 'issueCode', { code: `JCM-${1000 + at}` }],
    [2, 'enforcer', 'enter', { officers, codeShown: true, shown: true, own: true, assistants: at % 3 }],
  ]
}

function look(findings: string, problems: boolean): Line[] {
  return [
    ['30m', 'enforcer', 'inspect', { way: 'site', officers, findings, video: true }],
    [
      '20m',
      'enforcer',
      'inform',
      {
        result: problems ? 'problems' : 'clean',
        words: problems ? `当场告知存在的问题：${findings}` : '当场告知未发现问题。',
      },
    ],
  ]
}

const ending: Line[] = [
  [0, 'enforcer', 'conclude'],
  [1, 'enforcer', 'publish', { where: '区门户网站街道栏目' }],
  [1, 'enforcer', 'close', { note: '材料齐全。' }],
]

const corrected: Line[] = [
  [0, 'enforcer', 'order', { content: '限期清理占道物、补换器材，完善台账。', before: '{今+10}' }],
  [8, 'enforcer', 'recheck', { officers, corrected: true, findings: '已按要求改正。' }],
  ...ending,
]

/** 日常和双随机检查: every third finds something to be put right. */
function routine(at: number, count: number): Tale {
  const [item, name, findings] = turn(subjects, at)
  const problems = at % 3 === 1
  return {
    procedure: 'inspection',
    by: 'enforcer',
    ago: spread(at, count),
    title: `${name}${at % 4 === 0 ? '双随机' : '日常'}检查（{村}）`,
    detail: `按年度计划检查{路}一带${name}情况。`,
    channel: 'patrol',
    here: true,
    alike: true,
    intake: {
      kind: at % 4 === 0 ? 'random' : 'routine',
      target: 'enterprise',
      itemCode: item,
      firm: `91999998MA${String(10_000 + (at % 28) * 37)}X0`,
    },
    lines: [...begin(item, name, at), ...look(findings, problems), ...(problems ? corrected : ending)],
  }
}

const base = { procedure: 'inspection', by: 'enforcer', channel: 'patrol', here: true } as const

export const inspectionTales: readonly Tale[] = [
  ...Array.from({ length: 32 }, (_, at) => routine(at, 32)),
  {
    ...base,
    key: '检查转处罚',
    ago: 75,
    title: '仓储企业消防专项检查',
    detail: '夏季消防专项检查，{村}小微园仓储企业。',
    intake: { kind: 'special', target: 'enterprise', itemCode: 'JC-004' },
    opens: 'penalty',
    lines: [
      ...begin('JC-004', '消防设施', 60),
      ...look('安全出口被货架封堵，消火栓前堆放货物，拒不当场清理。', true),
      [0, 'enforcer', 'toPenalty', { offence: '占用、堵塞消防通道和安全出口', itemCode: 'CF-0701' }],
      [
        1,
        'deputy',
        '>file',
        {
          itemCode: 'CF-0701',
          offence: '占用、堵塞消防通道和安全出口',
          endedOn: '{今-1}',
          foundOn: '{今-1}',
          officers,
          filing: '示消罚立〔{年}〕31号',
        },
        { unit: 'U08', assignee: 'safety' },
      ],
      [
        3,
        'safety',
        '>investigate',
        { way: 'inquiry', officers, shown: true, recorded: true, findings: '负责人承认货架占用安全出口约两周。' },
      ],
      [1, 'enforcer', 'publish', { where: '区门户网站街道栏目' }],
      [1, 'enforcer', 'close', { note: '已转行政处罚。' }],
      [
        10,
        'safety',
        '>report',
        {
          officers,
          facts: '货架占用安全出口，现场照片、笔录为证。',
          proposal: '建议罚款六千元。',
          finishedOn: '{今}',
        },
      ],
    ],
  },
  {
    ...base,
    ago: 33,
    title: '工地扬尘检查后抄告主管部门',
    detail: '检查发现{路}工地渣土车冒装，属区级部门职权。',
    intake: { kind: 'complaint', target: 'other', itemCode: 'JC-003' },
    opens: 'transfer',
    lines: [
      ...begin('JC-003', '在建工地', 61),
      ...look('渣土车冒装、未密闭，驾驶人不能出示准运证。', true),
      [0, 'enforcer', 'toOrgan', { organ: '区住房城乡建设局', reason: '渣土运输企业无准运证，请依职权查处。' }],
      [
        1,
        'enforcer',
        '>send',
        { organ: '区住房城乡建设局', sentOn: '{今}', matter: '渣土运输无准运证线索及照片。', replyBy: '{工+12}' },
      ],
      [0, 'governance', '>!转交', {}, { unit: 'U21', assignee: 'housing' }],
      [6, 'housing', '>respond', { source: 'case', answer: '已立案，案号另函。' }],
      [3, 'enforcer', '>handle', { result: '区局已作出处罚。' }],
      [1, 'enforcer', '>close'],
      [0, 'enforcer', 'publish', { where: '区门户网站街道栏目' }],
    ],
  },
  {
    ...base,
    ago: 21,
    title: '校园周边综合查一次',
    detail: '市容、消防、食品三部门合并检查。',
    intake: { kind: 'special', target: 'enterprise', itemCode: 'JC-012', organs: 3, petition: true },
    lines: [
      [
        0,
        'enforcer',
        'plan',
        {
          itemCode: 'JC-012',
          basis: '开学季联合检查通知',
          task: '示联检〔{年}〕5号',
          content: '合并三部门检查内容，一次进门。',
          on: '{工+4}',
        },
      ],
      [0, 'enforcer', 'merge', { organs: '综合行政执法队、应急消防管理站、区市场监督管理局', visits: 3 }],
      [1, 'deputy', 'approve', { approver: '贺永康' }],
      [0, 'command', 'issueCode', { code: 'JCM-3301' }],
      [3, 'enforcer', 'enter', { officers, codeShown: true, shown: true, own: true }],
      ...look('两家小卖部临期食品未下架。', true),
      [0, 'enforcer', 'order', { content: '下架临期食品，建立台账。', before: '{今+12}' }],
    ],
  },
  {
    ...base,
    ago: 60,
    title: '重复安排的市场检查不予批准',
    detail: '同一市场本月已检查一次。',
    intake: { kind: 'random', target: 'enterprise', itemCode: 'JC-009' },
    lines: [
      [
        0,
        'enforcer',
        'plan',
        {
          itemCode: 'JC-009',
          basis: '年度检查计划',
          task: '示检〔{年}〕88号',
          content: '核对台账。',
          on: '{工+3}',
          done: 3,
          cap: 4,
        },
      ],
      [1, 'deputy', 'reject', { reason: '本月已查，与下月联合检查合并。' }],
      [
        1,
        'enforcer',
        'plan',
        { itemCode: 'JC-009', basis: '年度检查计划', task: '示检〔{年}〕88号', content: '核对台账。', on: '{工+20}' },
      ],
      [0, 'deputy', 'cancel', { reason: '并入综合查一次。' }],
    ],
  },
  ...[5, 2].map(
    (ago, at): Tale => ({
      ...base,
      ago,
      title: at === 0 ? '加油站安全检查' : '出租房屋安全检查',
      detail: '按月度计划检查。',
      intake: { kind: 'routine', target: 'enterprise', itemCode: at === 0 ? 'JC-016' : 'JC-006' },
      lines: begin(at === 0 ? 'JC-016' : 'JC-006', at === 0 ? '加油站' : '出租房屋', 70 + at).slice(
        0,
        at === 0 ? 3 : 1,
      ),
    }),
  ),
]
