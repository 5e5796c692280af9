import { closed, inState, intake, is, taken } from '../conditions.ts'
import { change, closedIn, count, defineFamily, filed, ratio } from '../define.ts'

const hotline = ['hotline'] as const
const opinion = '国办发〔2020〕53号'

export const hotlineIndicators = defineFamily('hotline', [
  {
    code: 'hotline.handled',
    name: '受理热线工单',
    unit: '件',
    basis: `${opinion}；期内登记的工单，并单的只算一次`,
    population: filed(hotline),
    measure: count,
  },
  {
    code: 'hotline.asked',
    name: '群众诉求来件',
    unit: '件次',
    basis: `${opinion}；期内登记的工单，并单的每次都算`,
    population: { ...filed(hotline), duplicates: 'each' },
    measure: count,
  },
  {
    code: 'hotline.complaints',
    name: '投诉举报',
    unit: '件',
    basis: `${opinion}；期内登记的投诉、举报类工单`,
    population: filed(hotline, is(intake('reqType'), 'complaint', 'report')),
    measure: count,
  },
  {
    code: 'hotline.closed',
    name: '办结热线工单',
    unit: '件',
    basis: `${opinion}；期内办结的工单，不论何时登记`,
    population: closedIn(hotline),
    measure: count,
  },
  {
    code: 'hotline.completion-rate',
    name: '热线工单办结率',
    unit: '%',
    basis: `${opinion}（闭环管理）；期内登记的工单中已办结的比例`,
    population: filed(hotline),
    measure: ratio(closed),
  },
  {
    code: 'hotline.not-accepted',
    name: '不予受理',
    unit: '件',
    basis: `${opinion}；期内登记而不予受理的工单`,
    population: filed(hotline, inState('notAccepted')),
    measure: count,
  },
  {
    code: 'hotline.whistles',
    name: '吹哨报到',
    unit: '次',
    basis: '参照《北京市接诉即办工作条例》第十六条（本地规定）；期内每一次吹哨',
    population: { of: 'steps', procedures: hotline, steps: ['blowWhistle'] },
    measure: count,
  },
  {
    code: 'hotline.dispute-rate',
    name: '退单率',
    unit: '%',
    basis: `${opinion}；期内登记的工单中提出过派单异议的比例`,
    population: filed(hotline),
    measure: ratio(taken('dispute')),
  },
  {
    code: 'hotline.handled-change',
    name: '热线工单同比增减',
    unit: '%',
    basis: `${opinion}；期内登记的工单与上年同期相比`,
    population: filed(hotline),
    measure: change,
  },
])
