import type { Line, Tale } from '#demo/tale.ts'

const members = [
  { kind: 'judicial', name: '薛正阳', knowsMinors: true },
  { kind: 'committee', name: '常秀珍', female: true },
  { kind: 'volunteer', name: '志愿者甲' },
]

const correction = (subject: string, days: number, management = 'ordinary'): readonly Line[] => [
  [2, 'justice', 'receiveDocuments', { effectiveOn: '{今-6}', number: `示刑${subject.slice(-2)}号`, complete: true }],
  [3, 'justice', 'recordReport', { on: '{今}', way: 'came' }],
  [
    0,
    'justice',
    'admit',
    {
      subject,
      identityChecked: true,
      documentsChecked: true,
      fileOpened: true,
      announced: true,
      from: '{今}',
      until: `{今+${days}}`,
    },
  ],
  ['40m', 'justice', 'formGroup', { members }],
  [1, 'justice', 'makePlan', { management, measures: '每月报告、集中教育、公益活动各一次。' }],
]

const learned: Line = [9, 'justice', 'educate', { on: '{今}', kind: 'law', hours: 2, content: '社区矫正法专题。' }]
const served: Line = [8, 'justice', 'serve', { on: '{今}', hours: 2, content: '清扫法治广场。' }]
const visited: Line = [
  10,
  'justice',
  'visit',
  { on: '{今}', way: 'home', findings: '家庭稳定，按时作息。', discreet: true },
]
const told = (on = 12): Line => [on, 'justice', 'takeReport', { on: '{今}', way: 'site', content: '本月无异常。' }]

const base = { procedure: 'community-correction', by: 'justice', channel: 'court' } as const
const sentence = (category: string, gender = 'male', more: Record<string, unknown> = {}) => ({
  origin: 'documents',
  category,
  decidedBy: '示例区人民法院',
  gender,
  ...more,
})

const corrections: readonly Tale[] = [
  {
    ...base,
    ago: 305,
    title: '社区矫正：对象甲',
    detail: '缓刑人员入矫、管理和解矫。',
    intake: sentence('probation'),
    opens: 'resettlement',
    lines: [
      ...correction('JZ-01', 180),
      learned,
      served,
      visited,
      told(),
      learned,
      told(),
      [20, 'justice', 'commend', { facts: '认罪悔罪，参加公益活动表现突出。' }],
      served,
      [
        60,
        'justice',
        'discharge',
        {
          ground: 'expired',
          on: '{今}',
          number: '示矫解〔{年}〕3号',
          notified: true,
          resettlement: 'BJ-04',
        },
      ],
      [2, 'justice', '>check', { on: '{今}', result: 'same', household: '与父母同住。' }],
      [1, 'justice', '>meet', { on: '{今}', way: 'correction', told: true }],
      [
        1,
        'justice',
        '>open',
        {
          duty: 'here',
          group: [
            { kind: 'judicial', name: '薛正阳' },
            { kind: 'family', name: '家属' },
          ],
          needsPlacement: true,
          plan: '季度走访、就业对接。',
        },
      ],
      [6, 'justice', '>place', { on: '{今}', way: 'job', detail: '在物流企业就业。' }],
      [20, 'justice', '>visit', { on: '{今}', findings: '工作稳定。', discreet: true }],
    ],
  },
  {
    ...base,
    ago: 210,
    title: '社区矫正：对象乙',
    detail: '假释人员，违反规定后处理。',
    intake: sentence('parole'),
    lines: [
      ...correction('JZ-02', 600, 'strict'),
      learned,
      told(),
      [
        6,
        'justice',
        'admonish',
        { number: '示训〔{年}〕4号', facts: '未按时报告。', evidence: '电话记录。', statement: '承认忘记。' },
      ],
      [
        30,
        'justice',
        'warn',
        { number: '示警〔{年}〕2号', facts: '再次未报告。', evidence: '定位记录。', statement: '表示悔改。' },
      ],
      [
        3,
        'justice',
        'startMonitor',
        {
          ground: 'silent',
          approvedBy: '区司法局负责人',
          on: '{今}',
          onlyHere: true,
        },
      ],
      visited,
      told(5),
      [
        30,
        'justice',
        'extendMonitor',
        { extendBy: 3, reason: '仍有脱管风险。', approvedBy: '区司法局负责人', assessed: true },
      ],
      told(20),
    ],
  },
  {
    ...base,
    ago: 120,
    title: '社区矫正：对象丙',
    detail: '女性对象，请假外出和销假。',
    intake: sentence('probation', 'female'),
    lines: [
      ...correction('JZ-03', 365),
      learned,
      visited,
      [
        4,
        'justice',
        'permitLeave',
        { from: '{今+1}', until: '{今+5}', to: '邻县', reason: '就医陪护', decidedBy: 'office' },
      ],
      [4, 'justice', 'endLeave', { on: '{今}', note: '按期返回。' }],
      told(),
      served,
    ],
  },
  {
    ...base,
    ago: 95,
    title: '委托调查评估（拟适用缓刑，一）',
    detail: '法院委托调查评估，未适用。',
    intake: sentence('probation', 'male', { origin: 'entrusted' }),
    lines: [
      [
        6,
        'justice',
        'investigate',
        { danger: '较小。', influence: '家属愿意监护。', opinion: 'suitable', committeeHelped: true },
      ],
      [20, 'justice', 'closeInvestigation', { result: '判处拘役，未适用缓刑。' }],
    ],
  },
  {
    ...base,
    ago: 150,
    title: '社区矫正：对象丁',
    detail: '未成年人，单独矫正。',
    intake: sentence('probation', 'male', { minor: true }),
    lines: [...correction('JZ-04', 240), learned, visited, told()],
  },
  {
    ...base,
    ago: 80,
    title: '社区矫正：对象戊',
    detail: '失去联系，组织查找。',
    intake: sentence('probation'),
    lines: [
      ...correction('JZ-05', 500),
      told(),
      [12, 'justice', 'loseContact', { lastSeenOn: '{今-12}', measures: '走访亲属、联系单位。', policeTold: true }],
      [4, 'justice', 'find', { on: '{今}', handling: '系手机丢失，谈话并警告。' }],
      [1, 'justice', 'warn', { number: '示警〔{年}〕9号', facts: '脱离监管十二日。', evidence: '走访记录。' }],
    ],
  },
  {
    ...base,
    ago: 12,
    title: '委托调查评估（拟适用缓刑，二）',
    detail: '法院委托对拟适用缓刑的人员调查评估。',
    intake: sentence('probation', 'male', { origin: 'entrusted' }),
    lines: [],
  },
  {
    ...base,
    ago: 9,
    title: '社区矫正：对象己',
    detail: '新入矫人员。',
    intake: sentence('control'),
    lines: correction('JZ-06', 400).slice(0, 3),
  },
]

const helped = (subject: string, days: number, key = false): Tale => ({
  procedure: 'resettlement',
  by: 'justice',
  ago: days,
  title: `安置帮教：对象${subject}`,
  detail: '刑满释放人员帮教。',
  channel: 'transfer',
  intake: { subject, kind: 'released', releasedOn: '{今-5}', key, prison: '示例监狱' },
  lines: [
    [2, 'justice', 'check', { on: '{今}', result: 'same', household: '有固定住所。' }],
    [2, 'justice', 'meet', { on: '{今}', way: key ? 'fetched' : 'self', told: true }],
    [
      2,
      'justice',
      'open',
      {
        duty: 'here',
        group: [
          { kind: 'judicial', name: '薛正阳' },
          { kind: 'police', name: '社区民警' },
          { kind: 'committee', name: '常秀珍' },
        ],
        needsPlacement: true,
        plan: '每季度至少一次走访。',
      },
    ],
    [8, 'justice', 'place', { on: '{今}', way: 'own', detail: '经营早餐摊。' }],
    [25, 'justice', 'support', { on: '{今}', way: 'law', content: '法治教育一次。' }],
    [30, 'justice', 'visit', { on: '{今}', findings: '生活稳定。', discreet: true }],
    [40, 'justice', 'train', { on: '{今}', content: '中式面点。' }],
    [30, 'justice', 'assess', { on: '{今}', risk: 'low', opinion: '稳定。' }],
  ],
})

const resettlements: readonly Tale[] = [
  helped('BJ-01', 260),
  helped('BJ-02', 140, true),
  helped('BJ-03', 30),
  {
    procedure: 'resettlement',
    by: 'justice',
    ago: 62,
    title: '安置帮教：信息核查退回',
    detail: '所列人员不在本辖区。',
    channel: 'transfer',
    intake: { subject: 'BJ-05', kind: 'released', releasedOn: '{今-8}' },
    lines: [[3, 'justice', 'returnInfo', { reason: '户籍已迁出，不属本辖区。' }]],
  },
]

/** 社区矫正、安置帮教. */
export const careTales: readonly Tale[] = [...corrections, ...resettlements]
