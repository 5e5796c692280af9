import { form, inState, intake, is, metInTime, not, taken } from '../conditions.ts'
import { closedIn, count, defineFamily, filed, ratio } from '../define.ts'

const procedures = ['rectification'] as const
const list = '问题整改清单销号（本地规定，未核实，可由管理员设定）'
const listed = not(inState('refused'))

export const rectificationIndicators = defineFamily('rectification', [
  {
    code: 'rectification.listed',
    name: '列入清单的问题',
    unit: '个',
    basis: `${list}；期内列入整改清单的问题，不属本街道整改的除外`,
    population: filed(procedures, listed),
    measure: count,
  },
  {
    code: 'rectification.classes',
    name: '梳理问题类别',
    unit: '个',
    basis: `${list}；期内列入整改清单的问题有多少个不同的类别`,
    population: filed(procedures, listed),
    measure: { kind: 'count', distinct: intake('category') },
  },
  {
    code: 'rectification.completed',
    name: '完成问题整改',
    unit: '个',
    basis: `${list}；期内核验销号的问题，销号后反弹恢复整改的不算`,
    population: closedIn(procedures, inState('closed')),
    measure: count,
  },
  {
    code: 'rectification.completion-rate',
    name: '整改完成率',
    unit: '%',
    basis: `${list}；期内列入整改清单的问题，已经销号的比例`,
    population: filed(procedures, listed),
    measure: ratio(inState('closed')),
  },
  {
    code: 'rectification.loss-recovered',
    name: '挽回损失',
    unit: '元',
    basis: `${list}；期内各次追缴、退还、补缴、避免的损失之和`,
    population: { of: 'steps', procedures, steps: ['recover'] },
    measure: { kind: 'sum', amount: { of: 'facts', facts: [form('amount')] } },
  },
  {
    code: 'rectification.rules',
    name: '建立完善制度',
    unit: '项',
    basis: `${list}；期内整改中新建、修订的制度`,
    population: { of: 'steps', procedures, steps: ['buildRule'], where: is(form('kind'), 'made', 'amended') },
    measure: count,
  },
  {
    code: 'rectification.on-time-rate',
    name: '按期整改率',
    unit: '%',
    basis: `${list}；期内到期的整改，按期报请销号的比例，到期未整改的也在分母中`,
    population: { of: 'deadlines', procedures, keys: ['rectify', 'rework', 'rebound'] },
    measure: ratio(metInTime),
  },
  {
    code: 'rectification.referred',
    name: '移送问题线索',
    unit: '件',
    basis: `监察法（条文未核实）；期内列入整改清单并已移送纪检监察的`,
    population: filed(procedures, taken('referDiscipline')),
    measure: count,
  },
])
