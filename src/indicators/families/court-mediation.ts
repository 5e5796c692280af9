import { all, closed, given, intake, is, no, not, through } from '../conditions.ts'
import { count, defineFamily, filed, ratio } from '../define.ts'
import { failed, settled } from './mediation.ts'

const mediation = ['mediation'] as const
const anywhere = ['hotline', 'grid-event', 'petition', 'mediation'] as const
const fromCourt = is(intake('medType'), 'court_delegated', 'court_entrusted')
const resolved = all(
  closed,
  not(failed),
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
    basis: '110与12345对接联动（国办发〔2022〕12号，未核实）；期内登记的110非警务事项，已办结且未记为未解决的比例',
    population: filed(anywhere, through('police')),
    measure: ratio(resolved),
  },
])
