import { all, either, given, inState, intake, is, known, not, taken, yes } from '../conditions.ts'
import { change, count, defineFamily, filed, ratio } from '../define.ts'
import { happyWith } from '../satisfied.ts'

const mediation = ['mediation'] as const
const act = '《人民调解法》'

/** 协议已生效的各状态：此后未履行、转司法途径的，调解仍是成功。 */
export const settled = inState(
  'settledAtOnce',
  'effective',
  'confirmFiled',
  'courtReviewing',
  'confirmRejected',
  'performing',
  'performed',
  'breached',
  'inCourt',
  'archived',
)
/** 诉前委派、诉中委托。 */
export const fromCourt = is(intake('medType'), 'court_delegated', 'court_entrusted')
export const failed = inState('failed', 'failedArchived')
export const takenIn = not(inState('notAccepted', 'transferredOut'))

const rated = [given('rateSatisfaction', 'satisfaction'), given('mediateAtOnce', 'satisfaction')]

export const mediationIndicators = defineFamily('mediation', [
  {
    code: 'mediation.handled',
    name: '办理调解案件',
    unit: '件',
    basis: `${act}第十条；期内登记的调解案件，不含不予受理和移送的`,
    population: filed(mediation, takenIn),
    measure: count,
  },
  {
    code: 'mediation.village',
    name: '村级调解案件',
    unit: '件',
    basis: `${act}第八条；期内登记、由村（社区）调委会办理的`,
    population: filed(mediation, all(takenIn, is(intake('level'), 'village'))),
    measure: count,
  },
  {
    code: 'mediation.street',
    name: '街道级调解案件',
    unit: '件',
    basis: `${act}第三十四条；期内登记、由街道调委会办理的`,
    population: filed(mediation, all(takenIn, is(intake('level'), 'street'))),
    measure: count,
  },
  {
    code: 'mediation.settled',
    name: '调解成功',
    unit: '件',
    basis: `${act}第二十八条至第三十条；期内登记、协议已生效的`,
    population: filed(mediation, settled),
    measure: count,
  },
  {
    code: 'mediation.success-rate',
    name: '调处成功率',
    unit: '%',
    basis: `${act}第二十八条；期内登记的案件，成功÷（成功＋不成），未了结的不计`,
    population: filed(mediation, either(settled, failed)),
    measure: ratio(settled),
  },
  {
    code: 'mediation.satisfaction-rate',
    name: '调解群众满意度',
    unit: '%',
    basis: `${act}第二十三条；期内登记且当事人已评价的，评为基本满意以上的比例`,
    definition: '2',
    population: filed(mediation, either(...rated.map(known))),
    measure: ratio(either(...rated.map(happyWith))),
  },
  {
    code: 'mediation.performance-rate',
    name: '协议履行率',
    unit: '%',
    basis: `${act}第三十一条；期内登记、协议已生效的，已登记履行完毕的比例`,
    population: filed(mediation, settled),
    definition: '2',
    measure: ratio(either(taken('recordPerformed'), taken('mediateAtOnce'))),
  },
  {
    code: 'mediation.amount',
    name: '协议金额',
    unit: '元',
    basis: `${act}第二十九条；期内登记、协议已生效的书面和口头协议金额之和`,
    definition: '2',
    population: filed(mediation, settled),
    measure: {
      kind: 'sum',
      amount: {
        of: 'facts',
        facts: [given('agreeInWriting', 'amount'), given('agreeOrally', 'amount'), given('mediateAtOnce', 'amount')],
      },
    },
  },
  {
    code: 'mediation.people',
    name: '调解涉及人数',
    unit: '人',
    basis: `${act}第十条；期内登记的案件所填涉及人数之和`,
    population: filed(mediation, takenIn),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('peopleCount')] } },
  },
  {
    code: 'mediation.confirmed',
    name: '司法确认',
    unit: '件',
    basis: `${act}第三十三条；期内经人民法院确认有效的`,
    population: { of: 'steps', procedures: mediation, steps: ['confirm'] },
    measure: count,
  },
  {
    code: 'mediation.prevented',
    name: '防止矛盾激化',
    unit: '件',
    basis: `${act}第二十五条；期内登记，防止民转刑、自杀、群体性上访或者械斗的`,
    population: filed(mediation, is(given('settleRisk', 'prevented'), 'crime', 'suicide', 'group_petition', 'affray')),
    measure: count,
  },
  {
    code: 'mediation.online-rate',
    name: '线上矛调推广应用率',
    unit: '%',
    basis: '《人民法院在线调解规则》第四条；期内登记的调解案件中通过线上平台申请或者调解的比例',
    population: filed(mediation, takenIn),
    measure: ratio(yes(intake('online'))),
  },
  {
    code: 'mediation.handled-change',
    name: '调解案件同比增减',
    unit: '%',
    basis: `${act}第十条；期内登记的调解案件与上年同期相比`,
    population: filed(mediation, takenIn),
    measure: change,
  },
])
