import { closed, intake, is, metInTime, overdue, through } from '../conditions.ts'
import { change, closedIn, count, defineFamily, filed, type Population, ratio } from '../define.ts'

/** 有人承办的程序；普法、学法、咨询等活动记录不算事项。 */
export const caseProcedures = ['petition', 'hotline', 'mediation', 'grid-event', 'service', 'legality-review'] as const

const basis = '《法治政府建设实施纲要（2021—2025年）》'
const open: Population = { of: 'matters', procedures: caseProcedures, by: 'open', duplicates: 'once' }

export const overallIndicators = defineFamily('overall', [
  {
    code: 'matters.filed',
    name: '登记事项',
    unit: '件',
    basis: `${basis}；期内登记的各类事项，并入他件的只算一次`,
    population: filed(caseProcedures),
    measure: count,
  },
  {
    code: 'matters.closed',
    name: '办结事项',
    unit: '件',
    basis: `${basis}；期内办结的各类事项，不论何时登记`,
    population: closedIn(caseProcedures),
    measure: count,
  },
  {
    code: 'matters.open',
    name: '期末在办事项',
    unit: '件',
    basis: `${basis}；期末以前登记、期末尚未办结的`,
    population: open,
    measure: count,
  },
  {
    code: 'matters.overdue',
    name: '超期未结事项',
    unit: '件',
    basis: `${basis}；期末以前登记、至今未办结且有期限已过的`,
    population: { ...open, where: overdue },
    measure: count,
  },
  {
    code: 'matters.completion-rate',
    name: '事项办结率',
    unit: '%',
    basis: `${basis}；期内登记的各类事项中已办结的比例`,
    population: filed(caseProcedures),
    measure: ratio(closed),
  },
  {
    code: 'matters.on-time-rate',
    name: '期限按时率',
    unit: '%',
    basis: `${basis}；期内到期的各类期限中按时完成的比例，逾期未办的计为逾期`,
    population: { of: 'deadlines', procedures: caseProcedures },
    measure: ratio(metInTime),
  },
  {
    code: 'matters.online-rate',
    name: '网上受理率',
    unit: '%',
    basis: '国务院关于在线政务服务的若干规定第八条；期内登记的各类事项中网上提出的比例',
    population: filed(caseProcedures),
    measure: ratio({ op: 'either', of: [through('online'), is(intake('submittedBy'), 'online')] }),
  },
  {
    code: 'matters.filed-change',
    name: '登记事项同比增减',
    unit: '%',
    basis: `${basis}；期内登记的各类事项与上年同期相比`,
    population: filed(caseProcedures),
    measure: change,
  },
])
