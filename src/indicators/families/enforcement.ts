import { all, atLeast, entry, form, intake, is, not, taken, used, yes } from '../conditions.ts'
import { count, defineFamily, filed, ratio, register } from '../define.ts'

const inspection = ['inspection'] as const
const powers = '《行政处罚法》第二十四条；赋权事项清单'
const checks = '国办发〔2024〕54号（未核实）'
const once = '综合查一次（本地规定）'
const entered = { of: 'steps', procedures: inspection, steps: ['enter'] } as const
const empowered = yes(entry('empowered'))
const isJoint = atLeast(intake('organs'), 2)

export const enforcementIndicators = defineFamily('enforcement', [
  {
    code: 'enforcement.officers',
    name: '行政执法人员',
    unit: '人',
    basis: '《行政处罚法》第四十二条；期末在册、执法证件在有效期内的行政执法人员',
    population: { of: 'register', register: 'officers' },
    measure: register,
  },
  {
    code: 'enforcement.empowered-items',
    name: '赋权事项',
    unit: '项',
    basis: `${powers}；期末在册的赋权事项`,
    population: { of: 'register', register: 'power-list', where: empowered },
    measure: register,
  },
  {
    code: 'enforcement.empowered-implementation-rate',
    name: '赋权事项实施率',
    unit: '%',
    basis: `${powers}；期末在册的赋权事项中，期内登记的行政检查、行政处罚写明该事项编码的比例`,
    population: { of: 'register', register: 'power-list', where: empowered },
    measure: ratio(used(['penalty', 'inspection'], ['itemCode'])),
  },
  {
    code: 'inspection.total',
    name: '行政检查',
    unit: '次',
    basis: `${checks}；期内进场检查的次数，取消的、尚未进场的不计`,
    population: entered,
    measure: count,
  },
  {
    code: 'inspection.code-shown',
    name: '行政亮码',
    unit: '次',
    basis: `${checks}；期内进场检查时已扫码亮码的次数`,
    population: { ...entered, where: yes(form('codeShown')) },
    measure: count,
  },
  {
    code: 'inspection.code-shown-rate',
    name: '涉企检查亮码率',
    unit: '%',
    basis: `${checks}；期内对企业、个体工商户的进场检查中已扫码亮码的比例`,
    population: { ...entered, where: is(intake('target'), 'enterprise') },
    measure: ratio(yes(form('codeShown'))),
  },
  {
    code: 'inspection.special',
    name: '重点专项检查',
    unit: '次',
    basis: `${checks}；期内登记、类别为重点专项检查的行政检查，取消的不计`,
    population: filed(inspection, all(is(intake('kind'), 'special'), not(taken('cancel')))),
    measure: count,
  },
  {
    code: 'inspection.joint',
    name: '综合查一次',
    unit: '次',
    basis: `${once}；期内登记、两个以上部门合并进行的行政检查，取消的不计`,
    population: filed(inspection, all(isJoint, not(taken('cancel')))),
    measure: count,
  },
  {
    code: 'inspection.merged-visits',
    name: '综合查一次合并的检查',
    unit: '次',
    basis: `${once}；期内登记的行政检查，合并前原应进行的检查次数之和`,
    population: filed(inspection, all(taken('merge'), not(taken('cancel')))),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [{ from: 'given', step: 'merge', field: 'visits' }] } },
  },
  {
    code: 'inspection.joint-petitions',
    name: '联合执法处理信访事项',
    unit: '次',
    basis: '《信访工作条例》第三十一条；期内登记、两个以上部门联合进行并处理信访事项的行政检查，取消的不计',
    population: filed(inspection, all(isJoint, yes(intake('petition')), not(taken('cancel')))),
    measure: count,
  },
  {
    code: 'inspection.firms',
    name: '检查企业',
    unit: '户',
    basis: `${checks}；期内登记的行政检查中写明统一社会信用代码的，同一企业计一户，取消的不计`,
    population: filed(inspection, all(is(intake('target'), 'enterprise'), not(taken('cancel')))),
    measure: { kind: 'count', distinct: intake('firm') },
  },
  {
    code: 'inspection.problem-rate',
    name: '检查发现问题率',
    unit: '%',
    basis: `${checks}；期内告知检查结果的次数中发现问题的比例`,
    population: { of: 'steps', procedures: inspection, steps: ['inform'] },
    measure: ratio(is(form('result'), 'problems')),
  },
  {
    code: 'inspection.published-on-time-rate',
    name: '检查结果按期公示率',
    unit: '%',
    basis: '国办发〔2018〕118号（未核实）；期内届满的检查结果公示期限中按期公示的比例',
    population: { of: 'deadlines', procedures: inspection, keys: ['publish'] },
    measure: ratio({ op: 'met-in-time' }),
  },
])
