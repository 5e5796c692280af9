import { all, type Condition, either, form, has, intake, is, not, taken } from '../conditions.ts'
import { count, defineFamily, filed, type Population } from '../define.ts'

const statistics = '行政执法统计年报（本地规定，格式未核实，可由管理员设定）'
const licence = `《行政许可法》第三十八条；${statistics}`
const seizure = `《行政强制法》第十八条、第十九条；${statistics}`
const service = ['service'] as const

function steps(procedure: string, taken: readonly string[], where?: Condition): Population {
  return { of: 'steps', procedures: [procedure], steps: taken, ...(where ? { where } : {}) }
}

const permit = is(intake('kind'), 'permit')
const kinds = form('kinds')

/** From the heaviest to the lightest; two kinds at once count as the heavier. */
const heaviest = ['restrict', 'licence', 'confiscate', 'fine', 'warning'] as const
type Kind = (typeof heaviest)[number] | 'other'

function heavierThan(kind: Kind): readonly string[] {
  return kind === 'other' ? heaviest : heaviest.slice(0, heaviest.indexOf(kind))
}

function heaviestIs(kind: Kind): Condition {
  const [first, ...rest] = heavierThan(kind)
  const ordinary = first === undefined ? has(kinds, kind) : all(has(kinds, kind), not(has(kinds, first, ...rest)))
  return kind === 'fine' || kind === 'warning' ? either(is(form('penalty'), kind), ordinary) : ordinary
}

function penalties(kind: Kind, words: string) {
  return {
    code: `penalty.kind.${kind}`,
    name: `行政处罚：${words}`,
    unit: '宗',
    basis: `《行政处罚法》第九条；${statistics}；期内作出的处罚决定，并处两种以上的计入最重的一类`,
    population: steps('penalty', ['decidePenalty', 'decideOnSpot'], heaviestIs(kind)),
    measure: count,
  }
}

function measures(code: string, name: string, kind: string) {
  return {
    code: `coercion.${code}`,
    name,
    unit: '宗',
    basis: `${seizure}；期内实施的${name}`,
    population: steps('coercion', ['implement', 'implementOnSpot'], is(intake('kind'), kind)),
    measure: count,
  }
}

/** What the year's statistics of enforcement ask for besides the figures of penalties and inspections. */
export const enforcementYearIndicators = defineFamily('enforcement', [
  penalties('warning', '警告、通报批评'),
  penalties('fine', '罚款'),
  penalties('confiscate', '没收违法所得、没收非法财物'),
  penalties('licence', '暂扣、降级、吊销许可证件'),
  penalties('restrict', '限制开展生产经营、责令停产停业、责令关闭、限制从业'),
  penalties('other', '其他行政处罚'),
  {
    code: 'penalty.money',
    name: '罚没金额',
    unit: '元',
    basis: `《行政处罚法》第九条；${statistics}；期内作出的处罚决定所定罚款与没收金额之和，以决定书为准`,
    population: steps('penalty', ['decidePenalty', 'decideOnSpot']),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [form('fine'), form('confiscated')] } },
  },
  measures('closed-off', '查封场所、设施或者财物', 'seal'),
  measures('seized', '扣押财物', 'detain'),
  {
    code: 'coercion.performance',
    name: '代履行（经催告）',
    unit: '宗',
    basis: `《行政强制法》第五十条、第五十一条；${statistics}；期内实施的代履行，不含立即代履行`,
    population: steps('coercion', ['perform']),
    measure: count,
  },
  {
    code: 'coercion.performance-at-once',
    name: '立即代履行',
    unit: '宗',
    basis: `《行政强制法》第五十二条；${statistics}；期内实施的立即代履行`,
    population: steps('coercion', ['performAtOnce']),
    measure: count,
  },
  {
    code: 'coercion.decided',
    name: '行政强制处理决定',
    unit: '件',
    basis:
      '《行政强制法》第十八条、第五十条；国办公开办函〔2021〕30号表二；期内作出的查封、扣押、代履行决定，当场实施的按实施计',
    population: steps('coercion', ['implement', 'implementOnSpot', 'decidePerform', 'performAtOnce']),
    measure: count,
  },
  {
    code: 'permit.applied',
    name: '行政许可申请',
    unit: '件',
    basis: `${licence}；期内收到的行政许可申请`,
    population: filed(service, permit),
    measure: count,
  },
  {
    code: 'permit.accepted',
    name: '行政许可受理',
    unit: '件',
    basis: `${licence}；期内作出的受理决定，含视为受理；未经受理当场准予的按当场准予计`,
    population: steps(
      'service',
      ['accept', 'deemAccepted', 'decideOnSpot'],
      all(permit, either(not(is(form('result'), 'permitted')), not(either(taken('accept'), taken('deemAccepted'))))),
    ),
    measure: count,
  },
  {
    code: 'permit.granted',
    name: '准予行政许可',
    unit: '件',
    basis: `${licence}；期内作出的准予决定，含当场准予、变更、延续和视为准予延续`,
    population: steps('service', ['permit', 'deemRenewed', 'decideOnSpot'], permit),
    measure: count,
  },
  {
    code: 'permit.refused',
    name: '不予行政许可',
    unit: '件',
    basis: `${licence}；期内作出的不予许可决定`,
    population: steps('service', ['reject'], permit),
    measure: count,
  },
  {
    code: 'permit.revoked',
    name: '撤销行政许可',
    unit: '件',
    basis: `《行政许可法》第六十九条；${statistics}；期内作出的撤销决定`,
    population: steps('service', ['revoke'], permit),
    measure: count,
  },
  {
    code: 'permit.decided',
    name: '行政许可处理决定',
    unit: '件',
    basis: '《行政许可法》第三十八条；国办公开办函〔2021〕30号表二；期内作出的准予和不予许可的决定',
    population: steps('service', ['permit', 'deemRenewed', 'decideOnSpot', 'reject'], permit),
    measure: count,
  },
  {
    code: 'inspection.problems',
    name: '检查发现问题',
    unit: '次',
    basis: `${statistics}；期内告知检查结果、发现问题的检查`,
    population: steps('inspection', ['inform'], is(form('result'), 'problems')),
    measure: count,
  },
])
