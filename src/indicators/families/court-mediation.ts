import { all, closed, given, inState, intake, is, no, not, through } from '../conditions.ts'
import { count, defineFamily, filed, ratio } from '../define.ts'
import { failed, fromCourt, settled } from './mediation.ts'

const mediation = ['mediation'] as const
const anywhere = ['hotline', 'grid-event', 'petition', 'mediation'] as const
const delegated = is(intake('medType'), 'court_delegated')
/** 不予受理、退回、转走的，不算化解。 */
const handedOn = inState('notAccepted', 'transferredOut', 'returned', 'transferred', 'backToPolice', 'referred')
const resolved = all(
  closed,
  not(failed),
  not(handedOn),
  not(no(given('feedback', 'resolved'))),
  not(no(given('callback', 'solved'))),
  not(no(given('close', 'resolved'))),
)
const rules = '《最高人民法院关于人民法院特邀调解的规定》第十九条、第二十一条'

export const courtMediationIndicators = defineFamily('court-mediation', [
  {
    code: 'court-mediation.received',
    name: '接收法院分流案件',
    unit: '件',
    basis: `${rules}；期内登记的诉前委派、诉中委托案件`,
    population: filed(mediation, fromCourt),
    measure: count,
  },
  {
    code: 'court-mediation.resolved',
    name: '协助化解法院分流案件',
    unit: '件',
    basis: `${rules}；期内登记的诉前委派、诉中委托案件，协议已生效的`,
    population: filed(mediation, all(fromCourt, settled)),
    measure: count,
  },
  {
    code: 'court-mediation.resolution-rate',
    name: '法院分流案件化解率',
    unit: '%',
    basis: `${rules}；期内登记的诉前委派、诉中委托案件中协议已生效的比例，未了结的也在分母中`,
    population: filed(mediation, fromCourt),
    measure: ratio(settled),
  },
  {
    code: 'court-mediation.succeeded',
    name: '诉前调解成功',
    unit: '件',
    basis: `${rules}；期内登记的诉前委派案件，协议已生效的`,
    population: filed(mediation, all(delegated, settled)),
    measure: count,
  },
  {
    code: 'court-mediation.success-rate',
    name: '诉前调解成功率',
    unit: '%',
    basis: `${rules}；期内登记的诉前委派案件中协议已生效的比例，未了结的也在分母中`,
    population: filed(mediation, delegated),
    measure: ratio(settled),
  },
  {
    code: 'police-referral.handled',
    name: '处理110非警务事件',
    unit: '条',
    basis: '110与12345对接联动（国办发〔2022〕12号，未核实）；期内登记、渠道为110非警务的事项，各程序合计',
    population: filed(anywhere, through('police')),
    measure: count,
  },
  {
    code: 'police-referral.resolution-rate',
    name: '110非警务事件化解率',
    unit: '%',
    basis:
      '110与12345对接联动（国办发〔2022〕12号，未核实）；期内登记并已办结的110非警务事项中，未记为未解决、未退回转走的比例，未办结的不计',
    definition: '2',
    population: filed(anywhere, all(through('police'), closed)),
    measure: ratio(resolved),
  },
])
