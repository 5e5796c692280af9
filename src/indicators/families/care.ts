import { all, either, given, intake, is, taken, yes } from '../conditions.ts'
import { count, defineFamily, filed, type Population, ratio, register } from '../define.ts'

const correction = '《社区矫正法》第二十二条'
const help = '安置帮教工作（本地规定，国家规定条文未核实）'

/** 期末在帮的人，一人一件. */
function helped(where?: Parameters<typeof filed>[1]): Population {
  return { of: 'matters', procedures: ['resettlement'], by: 'open', duplicates: 'once', ...(where ? { where } : {}) }
}

/** 封存的只出全街道的数：分到村社，人少时就认得出是谁；明细的标题和编号只给有权查阅的人看. */
export const careIndicators = defineFamily('care', [
  {
    code: 'correction.subjects',
    name: '在册社区矫正对象',
    unit: '名',
    basis: `${correction}；期末在册的社区矫正对象`,
    population: { of: 'register', register: 'correction-subjects' },
    measure: register,
  },
  {
    code: 'resettlement.subjects',
    name: '安置帮教对象',
    unit: '名',
    basis: `${help}；期末在册的安置帮教对象`,
    population: { of: 'register', register: 'resettlement-subjects' },
    measure: register,
  },
  {
    code: 'resettlement.check-rate',
    name: '信息核查率',
    unit: '%',
    basis: `${help}；期末在帮的，已经信息核查的比例`,
    population: helped(),
    measure: ratio(taken('check')),
  },
  {
    code: 'resettlement.placement-rate',
    name: '安置率',
    unit: '%',
    basis: `${help}；期末在帮、建档时需要安置（有就业意愿或者生活困难）的，已落实安置的比例`,
    population: helped(yes(given('open', 'needsPlacement'))),
    measure: ratio(taken('place')),
  },
  {
    code: 'resettlement.support-rate',
    name: '帮教率',
    unit: '%',
    basis: `${help}；期末在帮、由本街道帮教（不含委托居住地）的，已开展帮教或者走访的比例`,
    population: helped(is(given('open', 'duty'), 'here')),
    measure: ratio(either(taken('support'), taken('visit'))),
  },
  {
    code: 'legal-aid.epidemic',
    name: '疫情期间困难群众法律援助',
    unit: '次',
    basis: '《法律援助法》第三十一条、第四十二条；期内收到、已决定给予或者先行提供的困难群众疫情期间申请',
    population: filed(
      ['legal-aid'],
      all(yes(intake('poor')), yes(intake('epidemic')), either(taken('grant'), taken('provideFirst'))),
    ),
    measure: count,
  },
  {
    code: 'legal-aid.applications',
    name: '法律援助申请',
    unit: '件',
    basis: '《法律援助法》第十三条；期内工作站收到的申请',
    population: filed(['legal-aid']),
    measure: count,
  },
  {
    code: 'counselling.interviews',
    name: '心理咨询访谈',
    unit: '次',
    basis: '社会心理服务（本地规定，未核实）；期内的每一次访谈，只计次数',
    population: { of: 'steps', procedures: ['counselling'], steps: ['interview'] },
    measure: count,
  },
  {
    code: 'counselling.crises',
    name: '心理危机干预',
    unit: '次',
    basis: '社会心理服务（本地规定，未核实）；期内的每一次危机干预，只计次数',
    population: { of: 'steps', procedures: ['counselling'], steps: ['intervene'] },
    measure: count,
  },
])
