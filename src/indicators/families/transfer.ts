import { all, either, form, given, intake, is, taken } from '../conditions.ts'
import { count, defineFamily, filed, ratio } from '../define.ts'

const transfer = ['transfer'] as const
const law = '《行政处罚法》第二十五条、第二十六条'
const isHandover = is(intake('kind'), 'handover')
/** 转为案源：直接登记了线索，或者对方、本机关回复已转为案源。 */
const toSource = either(
  taken('openCase'),
  is(given('respond', 'source'), 'case'),
  is(given('respondLate', 'source'), 'case'),
)
const onTime = either(taken('respond'), taken('openCase'))
const handedOver = filed(transfer, isHandover)

export const transferIndicators = defineFamily('enforcement', [
  {
    code: 'transfer.collaborations',
    name: '协查协办、抄告抄送、联合会商',
    unit: '起',
    basis: `${law}；期内登记的协查协办、抄告抄送、联合会商，收发合计`,
    population: filed(transfer, is(intake('kind'), 'notice', 'assist', 'confer')),
    measure: count,
  },
  {
    code: 'transfer.direct-sources',
    name: '直接转案源',
    unit: '起',
    basis: `${law}；期内登记的案件移送中已转为案源的，含随后不予立案的`,
    population: filed(transfer, all(isHandover, toSource)),
    measure: count,
  },
  {
    code: 'transfer.not-filed',
    name: '移送案件不予立案',
    unit: '起',
    basis: `${law}、第五十四条；期内对部门移送的案件决定不予立案，或者案件移送得到不予立案回复的`,
    population: {
      of: 'steps',
      procedures: ['penalty', 'transfer'],
      steps: ['notFile', 'respond', 'respondLate'],
      where: either(
        all(taken('notFile'), is(intake('source'), 'transferred')),
        all(isHandover, is(form('source'), 'not_filed')),
      ),
    },
    measure: count,
  },
  {
    code: 'transfer.on-time-response-rate',
    name: '案件移交按期响应率',
    unit: '%',
    basis: `${law}；期内登记的案件移送中按约定日期响应的比例，没有约定日期的响应即为按期，尚未响应的也在分母中`,
    population: handedOver,
    measure: ratio(onTime),
  },
  {
    code: 'transfer.to-source-rate',
    name: '案件移交转案源率',
    unit: '%',
    basis: `${law}；期内登记的案件移送中已转为案源的比例`,
    population: handedOver,
    measure: ratio(toSource),
  },
  {
    code: 'transfer.handled-rate',
    name: '案件移交处理率',
    unit: '%',
    basis: `${law}；期内登记的案件移送中已登记处理结果的比例`,
    population: handedOver,
    measure: ratio(taken('handle')),
  },
  {
    code: 'transfer.crimes',
    name: '移送公安机关',
    unit: '起',
    basis: '《行政执法机关移送涉嫌犯罪案件的规定》第五条、第六条；期内移送公安机关的涉嫌犯罪案件',
    population: { of: 'steps', procedures: transfer, steps: ['sendCase'] },
    measure: count,
  },
  {
    code: 'transfer.crimes-filed',
    name: '公安机关立案',
    unit: '起',
    basis: '《行政执法机关移送涉嫌犯罪案件的规定》第八条；期内登记的公安机关对移送案件立案',
    population: { of: 'steps', procedures: transfer, steps: ['policeFiles'] },
    measure: count,
  },
])
