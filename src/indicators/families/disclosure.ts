import { given, metInTime } from '../conditions.ts'
import { count, defineFamily, filed, type Population, ratio } from '../define.ts'

const rules = '《政府信息公开条例》'
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
