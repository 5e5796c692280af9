import { type Line, spread, type Tale, turn } from '#demo/tale.ts'

const applications = [
  ['拾穗农贸市场改造项目资金安排', '项目预算和合同金额'],
  ['听松路道路提升工程招标信息', '中标通知和合同'],
  ['映月新村电梯加装补贴发放情况', '补贴对象范围和标准'],
  ['采薇村集体土地征收公告', '征收公告和补偿方案'],
  ['社区用房面积登记', '房屋权属和用途'],
  ['垃圾分类经费支出明细', '年度支出明细表'],
] as const

const registered: Line = [1, 'disclosure', 'register', { identified: true }, { unit: 'U01', assignee: 'disclosure' }]
const searched: Line = [2, 'disclosure', 'search', { scope: '档案室、业务科室电子台账', found: true }]
const secrecy = (conclusion: string): Line => [
  1,
  'disclosure',
  'reviewSecrecy',
  { conclusion, reason: '按第十四条审查。' },
]
const signed = (at: number): readonly Line[] => [
  [1, 'justice', 'checkAnswer', { advice: '依据准确。' }],
  [1, 'deputy', 'sign', { number: `示街信公〔{年}〕${at + 1}号` }],
  [0, 'disclosure', 'serve', { way: 'electronic', remedies: true }],
]
const closed: Line = [6, 'disclosure', 'close', { note: '材料已归档。' }]

const answers = {
  provided: {
    type: 'provided',
    row: 'open',
    content: '随附所申请的信息。',
    basis: '政府信息公开条例第三十六条第二项。',
  },
  already: {
    type: 'already_public',
    row: 'open',
    content: '该信息已主动公开。',
    basis: '政府信息公开条例第三十六条第一项。',
    channel: '街道信息公开栏目。',
  },
  nonexistent: {
    type: 'nonexistent',
    row: 'not_held',
    content: '经检索，本机关没有制作、获取该信息。',
    basis: '政府信息公开条例第三十六条第四项。',
  },
  notOurs: {
    type: 'not_responsible',
    row: 'not_held',
    content: '该信息不属本机关负责公开。',
    basis: '政府信息公开条例第三十六条第五项。',
    otherOrgan: '区住房城乡建设局信息公开窗口',
  },
  internal: {
    type: 'refused',
    row: 'internal',
    content: '属内部会议讨论过程信息，不予公开。',
    basis: '政府信息公开条例第十六条第二款。',
  },
} as const

function application(at: number): Tale {
  const [title, information] = turn(applications, at)
  const kind = turn(['provided', 'already', 'nonexistent', 'notOurs', 'internal'] as const, at)
  return {
    procedure: 'disclosure',
    by: 'disclosure',
    ago: spread(at, 12, 30),
    title: `申请公开${title}`,
    detail: `申请人要求公开${information}。`,
    channel: at % 2 === 0 ? 'online' : 'letter',
    who: ['identified'],
    intake: {
      kind: 'access',
      applicantType: turn(['natural', 'enterprise', 'legal_service'] as const, at),
      way: at % 2 === 0 ? 'online' : 'registered_mail',
      information,
      medium: 'electronic',
    },
    lines: [
      registered,
      kind === 'nonexistent' ? [2, 'disclosure', 'search', { scope: '档案室、电子台账', found: false }] : searched,
      ...(kind === 'provided' ? [secrecy('open')] : []),
      [turn([3, 6, 14], at), 'disclosure', 'draftAnswer', answers[kind]],
      ...signed(at),
      closed,
    ],
  }
}

const base = {
  procedure: 'disclosure',
  by: 'disclosure',
  channel: 'letter',
  who: ['identified'],
} as const
const access = (information: string) => ({
  kind: 'access',
  applicantType: 'natural',
  way: 'registered_mail',
  information,
  medium: 'paper',
})

/** 政府信息依申请公开. */
export const disclosureTales: readonly Tale[] = [
  ...Array.from({ length: 12 }, (_, at) => application(at)),
  {
    ...base,
    ago: 105,
    title: '申请公开物业公司履约评价材料',
    detail: '涉及企业商业秘密，须征求第三方意见。',
    intake: access('物业公司履约评价和投标报价'),
    lines: [
      registered,
      [
        1,
        'disclosure',
        'consultThirdParty',
        { whom: '示例和园物业有限公司', question: '是否同意公开报价和评价。', dueOn: '{工+15}' },
      ],
      [9, 'disclosure', 'recordThirdParty', { view: 'disagree', reasonable: true, reasons: '报价构成属商业秘密。' }],
      secrecy('part'),
      [
        2,
        'disclosure',
        'draftAnswer',
        {
          type: 'partial',
          row: 'partial',
          content: '公开评价结果，报价构成不予公开。',
          basis: '政府信息公开条例第十五条、第三十七条。',
        },
      ],
      ...signed(40),
      closed,
    ],
  },
  {
    ...base,
    key: '公开被诉',
    ago: 190,
    title: '申请公开征地补偿会议纪要',
    detail: '申请公开{村}补偿方案讨论的会议纪要。',
    intake: access('补偿方案讨论会议纪要'),
    opens: 'reconsideration-reply',
    lines: [
      registered,
      searched,
      [3, 'disclosure', 'draftAnswer', answers.internal],
      ...signed(41),
      [
        25,
        'justice',
        'receiveReconsideration',
        {
          organ: '示例区人民政府',
          number: '示府复〔{年}〕21号',
          track: 'ordinary',
          request: '撤销不予公开答复',
          answeredOn: '{今-34}',
        },
      ],
    ],
  },
  {
    ...base,
    ago: 80,
    title: '更正本人居住登记信息',
    detail: '申请人称本人登记的门牌号有误。',
    intake: { ...access('本人居住登记门牌号'), kind: 'record' },
    lines: [
      registered,
      searched,
      [
        2,
        'disclosure',
        'draftAnswer',
        { type: 'record', row: 'other', content: '已更正。', basis: '政府信息公开条例第四十一条。' },
      ],
      ...signed(42),
      closed,
    ],
  },
  {
    ...base,
    ago: 60,
    title: '逾期不补正的申请',
    detail: '申请内容只写“街道有关文件”，不明确。',
    intake: access('街道有关文件'),
    lines: [
      [2, 'disclosure', 'requestCorrection', { items: '写明文件名称、文号或者便于检索的特征。', dueOn: '{今+14}' }],
      [12, 'disclosure', 'abandonCorrection', { note: '期满未补正，视为放弃。' }],
    ],
  },
  {
    ...base,
    ago: 50,
    title: '申请公开近三年全部发票',
    detail: '数量明显超过合理范围。',
    intake: access('近三年全部经费发票'),
    lines: [
      registered,
      [2, 'disclosure', 'askReason', { volume: '三个月内第十二件，涉及发票四千余张。' }],
      [5, 'disclosure', 'receiveReason', { reasons: '用于业主自治审计。', reasonable: true }],
      [1, 'deputy', 'setDelay', { days: 40, reason: '数量大，须逐张审查。' }],
    ],
  },
  {
    ...base,
    ago: 26,
    title: '申请公开道路工程监理日志',
    detail: '须征求区级部门意见。',
    intake: access('道路工程监理日志'),
    lines: [
      registered,
      [
        1,
        'disclosure',
        'consultOrgan',
        { whom: '区住房城乡建设局', question: '是否同意公开。', dueOn: '{工+15}', relation: 'joint' },
      ],
    ],
  },
  {
    ...base,
    ago: 18,
    title: '申请公开网格调整方案',
    detail: '网上提交，申请公开网格调整方案文本。',
    channel: 'online',
    intake: { ...access('网格调整方案'), way: 'online', medium: 'electronic' },
    lines: [registered, searched, secrecy('open'), [3, 'disclosure', 'draftAnswer', answers.provided]],
  },
  {
    ...base,
    ago: 135,
    title: '申请公开历年会议用房图纸（收费）',
    detail: '页数较多，按页计收信息处理费。',
    intake: access('会议用房图纸'),
    lines: [
      registered,
      [1, 'deputy', 'chargeFee', { standard: 'pages', count: 1, pages: 232, amount: 3980, dueOn: '{今+20}' }],
      [5, 'disclosure', 'pay', { receipt: '政信费12' }],
      searched,
      secrecy('open'),
      [2, 'disclosure', 'draftAnswer', answers.provided],
      ...signed(43),
      closed,
    ],
  },
  {
    ...base,
    ago: 155,
    title: '以公开申请提出的投诉',
    detail: '来信要求查处邻居占道，不是信息公开申请。',
    intake: access('邻居占道如何处理'),
    opens: 'petition',
    lines: [
      registered,
      [
        3,
        'disclosure',
        'draftAnswer',
        {
          type: 'not_request',
          row: 'complaint',
          content: '属投诉举报，不作为信息公开申请处理。',
          basis: '政府信息公开条例第三十九条第一款。',
          channel: '信访窗口、12345热线',
        },
      ],
      [1, 'justice', 'checkAnswer', { advice: '依据准确。' }],
      [1, 'deputy', 'sign', { number: '示街信公〔{年}〕45号' }],
      [0, 'disclosure', 'serve', { way: 'post', remedies: true, asPetition: true }],
    ],
  },
  ...[29, 4].map(
    (ago): Tale => ({
      ...base,
      ago,
      title: ago === 29 ? '申请公开停车收费批复' : '申请公开老年食堂运营合同',
      detail: '按期答复。',
      intake: access('批复、合同文本'),
      lines: ago === 29 ? [registered, searched] : [],
    }),
  ),
]
