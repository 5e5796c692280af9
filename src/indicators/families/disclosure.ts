import { all, type Condition, either, given, inState, intake, is, metInTime, not, taken } from '../conditions.ts'
import { closedIn, count, defineFamily, filed, type Population, ratio } from '../define.ts'

const rules = '《政府信息公开条例》'
const table = `${rules}第五十条；政府信息公开工作年度报告统一格式表三`
const due = '期内到期的期限中按时完成的比例，逾期未办的计为逾期'
const publication = ['disclosure-publication'] as const
const requests = ['disclosure'] as const
const opinions = ['opinion-response'] as const

const channels = {
  website: 'publishWebsite',
  weibo: 'publishWeibo',
  wechat: 'publishWechat',
  press: 'publishPress',
  board: 'publishBoard',
  library: 'publishLibrary',
} as const

function published(...steps: readonly string[]): Population {
  return { of: 'steps', procedures: publication, steps }
}

/** A channel's own line: each publishing on it counts once. */
function through(channel: keyof typeof channels, name: string, unit: '件' | '条', basis: string) {
  return {
    code: `disclosure.published.${channel}`,
    name,
    unit,
    basis: `${rules}${basis}；期内在该渠道发布的信息，一条信息计一次`,
    population: published(channels[channel]),
    measure: count,
  }
}

// 更正与自身相关的信息记录（第四十一条）不是公开申请，不计入（口径未核实）。
const access = is(intake('kind'), 'access')
const onSpot = taken('answerOnSpot')

/** Answered with one of these rows of 表三, on the spot or by a drafted answer. */
function answered(...rows: readonly [string, ...string[]]): Condition {
  return either(
    all(onSpot, is(given('answerOnSpot', 'row'), ...rows)),
    all(not(onSpot), is(given('draftAnswer', 'row'), ...rows)),
  )
}

/** A row of 本年度办理结果; those ended without an answer are 其他处理. */
function result(code: string, name: string, where: Condition) {
  return {
    code: `disclosure.results.${code}`,
    name,
    unit: '件',
    basis: `${table}；期内办结的公开申请，按办理结果`,
    population: closedIn(requests, all(access, where)),
    measure: count,
  }
}

const ended = inState('closed')
const dropped = inState('abandoned', 'withdrawn')

export const disclosureIndicators = defineFamily('disclosure', [
  {
    code: 'disclosure.columns-added',
    name: '新增公开栏目',
    unit: '个',
    basis: `${rules}第十二条、第二十二条；期内开设的栏目，以栏目的生效日期计`,
    population: { of: 'register', register: 'disclosure-columns', begun: true },
    measure: count,
  },
  {
    code: 'disclosure.columns',
    name: '公开栏目',
    unit: '个',
    basis: `${rules}第十二条；期末在册的公开目录栏目`,
    population: { of: 'register', register: 'disclosure-columns' },
    measure: { kind: 'register' },
  },
  {
    code: 'disclosure.published',
    name: '主动公开信息',
    unit: '件',
    basis: `${rules}第十九条至第二十五条；期内各渠道发布的信息之和，一条信息在一个渠道计一件`,
    population: published(...Object.values(channels)),
    measure: count,
  },
  through('website', '政府网站公开', '件', '第二十三条、第二十四条'),
  through('weibo', '政务微博公开', '条', '第二十三条'),
  through('wechat', '公众号推送', '条', '第二十三条'),
  through('press', '公报、发布会、报刊、广播电视公开', '件', '第二十三条'),
  through('board', '公示栏、电子屏公开', '件', '第二十五条'),
  through('library', '查阅场所公开', '件', '第二十五条'),
  {
    code: 'disclosure.published-on-time-rate',
    name: '主动公开按时率',
    unit: '%',
    basis: `${rules}第二十六条；${due}`,
    population: { of: 'deadlines', procedures: publication },
    measure: ratio(metInTime),
  },
  {
    code: 'disclosure.requests',
    name: '依申请公开',
    unit: '件',
    basis: `${table}“一、本年新收”；期内收到的公开申请，不含更正信息记录的申请`,
    population: filed(requests, access),
    measure: count,
  },
  {
    code: 'disclosure.requests.natural',
    name: '自然人申请公开',
    unit: '件',
    basis: `${table}“自然人”栏；期内收到的公开申请`,
    population: filed(requests, all(access, is(intake('applicantType'), 'natural'))),
    measure: count,
  },
  {
    code: 'disclosure.requests.organisations',
    name: '法人和其他组织申请公开',
    unit: '件',
    basis: `${table}“法人或其他组织”各栏；期内收到的公开申请`,
    population: filed(requests, all(access, not(is(intake('applicantType'), 'natural')))),
    measure: count,
  },
  {
    code: 'disclosure.requests.carried-over',
    name: '上年结转公开申请',
    unit: '件',
    basis: `${table}“二、上年结转”；上年同期期末尚未办结的公开申请`,
    population: {
      of: 'matters',
      procedures: requests,
      by: 'open',
      duplicates: 'once',
      where: access,
      yearsBefore: 1,
    },
    measure: count,
  },
  {
    code: 'disclosure.requests.pending',
    name: '结转下年度公开申请',
    unit: '件',
    basis: `${table}“四、结转下年度继续办理”；期末尚未办结的公开申请`,
    population: { of: 'matters', procedures: requests, by: 'open', duplicates: 'once', where: access },
    measure: count,
  },
  {
    code: 'disclosure.results',
    name: '公开申请办理结果总计',
    unit: '件',
    basis: `${table}“（七）总计”；期内办结的公开申请，与新收、结转之间应当平衡`,
    population: closedIn(requests, access),
    measure: count,
  },
  result('open', '予以公开', all(ended, answered('open'))),
  result('partial', '部分公开', all(ended, answered('partial'))),
  result(
    'refused',
    '不予公开',
    all(
      ended,
      answered('secret', 'forbidden', 'safety', 'third_party', 'internal', 'process', 'enforcement_file', 'query'),
    ),
  ),
  result('unable', '无法提供', all(ended, answered('not_held', 'no_ready_made', 'still_unclear'))),
  result('unprocessed', '不予处理', all(ended, answered('complaint', 'repeat', 'publication', 'excessive', 'reissue'))),
  result('other', '其他处理', either(dropped, all(ended, answered('other')))),
  {
    code: 'disclosure.on-time-rate',
    name: '依申请公开按时答复率',
    unit: '%',
    basis: `${rules}第三十三条、第三十五条；${due}`,
    population: { of: 'deadlines', procedures: requests, keys: ['reply', 'delayedReply'] },
    measure: ratio(metInTime),
  },
  {
    code: 'disclosure.fees',
    name: '信息处理费',
    unit: '元',
    basis: `${rules}第四十二条、国办函〔2020〕109号；期内缴纳的信息处理费之和`,
    population: { of: 'steps', procedures: requests, steps: ['pay'] },
    measure: { kind: 'sum', amount: { of: 'facts', facts: [given('chargeFee', 'amount')] } },
  },
  {
    code: 'opinion.found',
    name: '发现政务舆情',
    unit: '件',
    basis: '国办发〔2016〕61号（未核实）；期内登记的政务舆情',
    population: filed(opinions),
    measure: count,
  },
  {
    code: 'opinion.responses',
    name: '回应网络舆情',
    unit: '次',
    basis: `${rules}第六条、国办发〔2016〕61号（未核实）；期内的公开回应，同一舆情多次回应的各计一次`,
    population: { of: 'steps', procedures: opinions, steps: ['respond'] },
    measure: count,
  },
  {
    code: 'opinion.on-time-rate',
    name: '舆情按时回应率',
    unit: '%',
    basis: `国办发〔2016〕61号（未核实）；${due}`,
    population: { of: 'deadlines', procedures: opinions, keys: ['respond', 'respondUrgent'] },
    measure: ratio(metInTime),
  },
])
