import { applicants, classCode } from '#indicators/breakdowns.ts'
import { type Cells, type Column, figure, type Row, type Sheet, type StatutoryTable, sumAcross } from './table.ts'

const count = (id: string, title: string, group?: string): Column => ({
  id,
  title,
  unit: '件',
  ...(group === undefined ? {} : { group }),
})

const none = { of: 'fixed', value: 0, why: '街道办事处没有规章制定权（《立法法》第九十三条）' } as const

/** 表二, in four parts with columns of their own. */
const published: readonly Sheet[] = [
  {
    id: 'rules',
    title: '一、主动公开政府信息情况：第二十条第（一）项',
    head: '信息内容',
    columns: [count('issued', '本年制发件数'), count('repealed', '本年废止件数'), count('standing', '现行有效件数')],
    rows: [
      { id: 'regulations', title: '规章', cells: { issued: none, repealed: none, standing: none } },
      {
        id: 'documents',
        title: '行政规范性文件',
        cells: {
          issued: figure('documents.issued'),
          repealed: figure('documents.repealed'),
          standing: figure('documents.in-force'),
        },
      },
    ],
    checks: [],
    notes: ['现行有效件数取自行政规范性文件清单的期末在册数。'],
  },
  {
    id: 'decisions',
    title: '一、主动公开政府信息情况：第二十条第（五）、（六）项',
    head: '信息内容',
    columns: [count('decided', '本年处理决定数量')],
    rows: [
      { id: 'permits', title: '行政许可', cells: { decided: figure('permit.decided') } },
      { id: 'penalties', title: '行政处罚', cells: { decided: figure('penalty.decided') } },
      { id: 'coercion', title: '行政强制', cells: { decided: figure('coercion.decided') } },
    ],
    checks: [],
  },
  {
    id: 'fees',
    title: '一、主动公开政府信息情况：第二十条第（八）项',
    head: '信息内容',
    columns: [{ id: 'amount', title: '本年收费金额（单位：万元）', unit: '万元' }],
    rows: [
      {
        id: 'fees',
        title: '行政事业性收费',
        cells: { amount: { of: 'blank', why: '台账不记行政事业性收费，请按财政票据填写' } },
      },
    ],
    checks: [],
    notes: ['信息处理费在年度报告“六、其他需要报告的事项”中写明，见指标“信息处理费”。'],
  },
]

const types = Object.keys(applicants)

/** A row of 表三: each kind of applicant, and the whole counted by itself. */
function byApplicant(code: string): Cells {
  return Object.fromEntries([
    ...types.map((key) => [key, figure(classCode(code, key))] as const),
    ['total', figure(code)] as const,
  ])
}

const result = (id: string, title: string, level: 1 | 2 = 2): Row => ({
  id,
  title,
  level,
  cells: byApplicant(`disclosure.results.${id}`),
})
const heading = (id: string, title: string): Row => ({ id, title, level: 1 })

const results: readonly Row[] = [
  result('open', '（一）予以公开', 1),
  result('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 1),
  heading('refused', '（三）不予公开'),
  result('refused.secret', '1.属于国家秘密'),
  result('refused.forbidden', '2.其他法律行政法规禁止公开'),
  result('refused.safety', '3.危及“三安全一稳定”'),
  result('refused.third-party', '4.保护第三方合法权益'),
  result('refused.internal', '5.属于三类内部事务信息'),
  result('refused.process', '6.属于四类过程性信息'),
  result('refused.enforcement-file', '7.属于行政执法案卷'),
  result('refused.query', '8.属于行政查询事项'),
  heading('unable', '（四）无法提供'),
  result('unable.not-held', '1.本机关不掌握相关政府信息'),
  result('unable.no-ready-made', '2.没有现成信息需要另行制作'),
  result('unable.still-unclear', '3.补正后申请内容仍不明确'),
  heading('unprocessed', '（五）不予处理'),
  result('unprocessed.complaint', '1.信访举报投诉类申请'),
  result('unprocessed.repeat', '2.重复申请'),
  result('unprocessed.publication', '3.要求提供公开出版物'),
  result('unprocessed.excessive', '4.无正当理由大量反复申请'),
  result('unprocessed.reissue', '5.要求行政机关确认或重新出具已获取信息'),
  heading('other', '（六）其他处理'),
  result('other.uncorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  result('other.unpaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  result('other.rest', '3.其他'),
]

const everyColumn = [...types, 'total']

const requests: Sheet = {
  id: 'requests',
  title: '二、收到和处理政府信息公开申请情况',
  head: '申请人情况',
  columns: [
    ...Object.entries(applicants).map(([id, { name }]) =>
      count(id, name, id === 'natural' ? undefined : '法人或其他组织'),
    ),
    count('total', '总计'),
  ],
  rows: [
    { id: 'new', title: '一、本年新收政府信息公开申请数量', cells: byApplicant('disclosure.requests') },
    {
      id: 'carried-over',
      title: '二、上年结转政府信息公开申请数量',
      cells: byApplicant('disclosure.requests.carried-over'),
    },
    { id: 'results', title: '三、本年度办理结果' },
    ...results,
    { id: 'all', title: '（七）总计', level: 1, cells: byApplicant('disclosure.results') },
    {
      id: 'pending',
      title: '四、结转下年度继续办理',
      cells: byApplicant('disclosure.requests.pending'),
    },
  ],
  checks: [
    {
      kind: 'down',
      name: '本年新收＋上年结转＝办理结果总计＋结转下年度',
      columns: everyColumn,
      left: ['new', 'carried-over'],
      right: ['all', 'pending'],
    },
    {
      kind: 'down',
      name: '各项办理结果之和＝（七）总计',
      columns: everyColumn,
      left: results.filter(({ cells }) => cells).map(({ id }) => id),
      right: ['all'],
    },
    { kind: 'across', name: '各类申请人之和＝总计', left: types, right: ['total'] },
  ],
  notes: [
    '以答复送达、当场答复、视为放弃、撤回之日计入办理结果，与归档无关。',
    '申请人撤回的计入“其他处理：其他”，更正信息记录的申请不计入（口径未核实）。',
  ],
}

const outcomes = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
} as const

function remedyColumns(prefix: string, group: string): Column[] {
  return [
    ...Object.entries(outcomes).map(([key, title]) => count(`${prefix}.${key}`, title, group)),
    count(`${prefix}.total`, '总计', group),
  ]
}

function remedyCells(prefix: string): Cells {
  const ids = Object.keys(outcomes).map((key) => `${prefix}.${key}`)
  return {
    ...Object.fromEntries(ids.map((id) => [id, figure(`disclosure.remedies.${id}`)] as const)),
    [`${prefix}.total`]: sumAcross(...ids),
  }
}

const remedies: Sheet = {
  id: 'remedies',
  title: '三、政府信息公开行政复议、行政诉讼情况',
  head: '项目',
  columns: [
    ...remedyColumns('review', '行政复议'),
    ...remedyColumns('suit-direct', '行政诉讼：未经复议直接起诉'),
    ...remedyColumns('suit-after', '行政诉讼：复议后起诉'),
  ],
  rows: [
    {
      id: 'cases',
      title: '件数',
      cells: { ...remedyCells('review'), ...remedyCells('suit-direct'), ...remedyCells('suit-after') },
    },
  ],
  checks: [],
  notes: ['按行政复议答复、行政诉讼应诉事项登记的结论统计，行政行为类别为政府信息公开的计入。'],
}

/** 政府信息公开工作年度报告中的三张表. */
export const disclosureTable: StatutoryTable = {
  id: 'disclosure',
  name: '政府信息公开工作年度报告统计表',
  basis: '《政府信息公开条例》第五十条；《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  periods: ['year'],
  sheets: [...published, requests, remedies],
}
