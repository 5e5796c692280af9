import { all, type Condition, either, given, intake, is, not, taken } from '../conditions.ts'
import { count, defineFamily, filed, type Population } from '../define.ts'

const form = '《政府信息公开条例》第五十条；政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）表三'
const requests = ['disclosure'] as const

// 更正与自身相关的信息记录（第四十一条）不是公开申请，不计入（口径未核实）。
const access = is(intake('kind'), 'access')

/** An application ends when it is answered or given up; when its papers are filed away does not matter. */
const endedBy = ['serve', 'answerOnSpot', 'abandonCorrection', 'abandonFee', 'withdraw'] as const
const once = { of: 'matters', procedures: requests, duplicates: 'once', endedBy } as const

function ended(where: Condition): Population {
  return { ...once, by: 'closed', where: all(access, where) }
}

const pending: Population = { ...once, by: 'open', where: access }

type Rows = readonly [string, ...string[]]

/** Answered with one of these rows of 表三, on the spot or by a served answer. */
function answered(...rows: Rows): Condition {
  return either(
    is(given('answerOnSpot', 'row'), ...rows),
    all(taken('serve'), is(given('draftAnswer', 'row'), ...rows)),
  )
}

function result(code: string, name: string, line: string, where: Condition) {
  return {
    code: `disclosure.results.${code}`,
    name,
    unit: '件',
    definition: '2',
    basis: `${form}“${line}”；期内答复、视为放弃或者撤回的公开申请，按办理结果`,
    population: ended(where),
    measure: count,
  }
}

/** The rows of a group of results by their words in the form, and the group itself. */
function group(code: string, name: string, line: string, rows: Record<string, string>) {
  const keys = Object.keys(rows)
  const [first, ...rest] = keys
  if (first === undefined) throw new Error(`a group without rows: ${code}`)
  return [
    result(code, name, line, answered(first, ...rest)),
    ...Object.entries(rows).map(([row, words], at) =>
      result(`${code}.${row.replaceAll('_', '-')}`, `${name}：${words}`, `${line}${at + 1}`, answered(row)),
    ),
  ]
}

const dropped = either(taken('abandonCorrection'), taken('abandonFee'), taken('withdraw'))

const other = [
  result('other', '其他处理公开申请', '（六）其他处理', either(dropped, answered('other'))),
  result(
    'other.uncorrected',
    '其他处理：逾期不补正',
    '（六）1.申请人无正当理由逾期不补正、不再处理',
    taken('abandonCorrection'),
  ),
  result('other.unpaid', '其他处理：逾期未缴费', '（六）2.逾期未按收费通知要求缴纳费用、不再处理', taken('abandonFee')),
  // 撤回计入“其他”（口径未核实）。
  result('other.rest', '其他处理：其他情形', '（六）3.其他', either(taken('withdraw'), answered('other'))),
]

const results = [
  {
    code: 'disclosure.results',
    name: '公开申请办理结果总计',
    unit: '件',
    definition: '2',
    basis: `${form}“（七）总计”；期内答复、视为放弃或者撤回的公开申请，与新收、结转之间应当平衡`,
    population: { ...once, by: 'closed', where: access } satisfies Population,
    measure: count,
  },
  result('open', '予以公开', '（一）予以公开', answered('open')),
  result('partial', '部分公开', '（二）部分公开', answered('partial')),
  ...group('refused', '不予公开', '（三）不予公开', {
    secret: '国家秘密',
    forbidden: '法律、行政法规禁止公开',
    safety: '危及“三安全一稳定”',
    third_party: '保护第三方合法权益',
    internal: '三类内部事务信息',
    process: '四类过程性信息',
    enforcement_file: '行政执法案卷',
    query: '行政查询事项',
  }),
  ...group('unable', '无法提供', '（四）无法提供', {
    not_held: '本机关不掌握',
    no_ready_made: '没有现成信息需要另行制作',
    still_unclear: '补正后申请内容仍不明确',
  }),
  ...group('unprocessed', '不予处理', '（五）不予处理', {
    complaint: '信访举报投诉类申请',
    repeat: '重复申请',
    publication: '要求提供公开出版物',
    excessive: '无正当理由大量反复申请',
    reissue: '要求确认或重新出具已获取信息',
  }),
  ...other,
]

/** 表三: what came in, what became of it, what is carried on. */
export const disclosureRequestIndicators = defineFamily('disclosure', [
  {
    code: 'disclosure.requests',
    name: '依申请公开',
    unit: '件',
    basis: `${form}“一、本年新收”；期内收到的公开申请，不含更正信息记录的申请`,
    population: filed(requests, access),
    measure: count,
  },
  {
    code: 'disclosure.requests.natural',
    name: '自然人申请公开',
    unit: '件',
    basis: `${form}“自然人”栏；期内收到的公开申请`,
    population: filed(requests, all(access, is(intake('applicantType'), 'natural'))),
    measure: count,
  },
  {
    code: 'disclosure.requests.organisations',
    name: '法人和其他组织申请公开',
    unit: '件',
    basis: `${form}“法人或其他组织”各栏；期内收到的公开申请`,
    population: filed(requests, all(access, not(is(intake('applicantType'), 'natural')))),
    measure: count,
  },
  {
    code: 'disclosure.requests.carried-over',
    name: '上年结转公开申请',
    unit: '件',
    definition: '2',
    basis: `${form}“二、上年结转”；上年同期期末尚未答复、未视为放弃也未撤回的公开申请，已答复未归档的不计`,
    population: { ...pending, yearsBefore: 1 },
    measure: count,
  },
  {
    code: 'disclosure.requests.pending',
    name: '结转下年度公开申请',
    unit: '件',
    definition: '2',
    basis: `${form}“四、结转下年度继续办理”；期末尚未答复、未视为放弃也未撤回的公开申请，已答复未归档的不计`,
    population: pending,
    measure: count,
  },
  ...results,
])
