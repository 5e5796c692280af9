import { all, closed, given, inState, intake, is, known, not, yes } from '../conditions.ts'
import { change, count, defineFamily, filed, ratio } from '../define.ts'
import { happyWith } from '../satisfied.ts'

const grid = ['grid-event'] as const
const standard = 'GB/T 34300-2017《城乡社区网格化服务管理规范》'
const real = not(inState('invalid'))
/** 并入主事件的来件，时限由主事件计. */
const main = not(inState('merged'))

/** The length that a rung of the ladder has here; its rows are the deadlines of that rung that fell due. */
function rung(code: string, name: string, deadline: string) {
  return {
    code,
    name,
    unit: '分钟',
    basis: `“1-5-10”内部时限（未核实，可由管理员设定）；该时限的长度，所附记录为期内到期的快呼事件，并件的只算主事件`,
    definition: '2',
    population: { of: 'deadlines' as const, procedures: grid, keys: [deadline], where: main },
    measure: { kind: 'limit' as const, procedure: 'grid-event', deadline },
  }
}

export const gridIndicators = defineFamily('grid', [
  {
    code: 'grid.collected',
    name: '网格采集信息',
    unit: '条',
    basis: `${standard}；期内采集上报的网格事件，不含虚假作废的，并件的只算一次`,
    population: filed(grid, real),
    measure: count,
  },
  {
    code: 'grid.assisted',
    name: '网格协助办理',
    unit: '件',
    basis: `${standard}；期内采集上报并已协助办结的网格事件`,
    population: filed(grid, all(real, closed)),
    measure: count,
  },
  {
    code: 'grid.completion-rate',
    name: '网格事件办结率',
    unit: '%',
    basis: `${standard}；期内采集上报的网格事件中已办结的比例`,
    population: filed(grid, real),
    measure: ratio(closed),
  },
  {
    code: 'grid.self-solved-rate',
    name: '网格自处置率',
    unit: '%',
    basis: `${standard}；期内采集上报的网格事件中网格员当场处置的比例`,
    population: filed(grid, real),
    measure: ratio(inState('selfSolved')),
  },
  {
    code: 'grid.hazards',
    name: '排查安全隐患',
    unit: '件',
    basis: `${standard}；期内采集上报的安全隐患`,
    population: filed(grid, all(real, is(intake('category'), 'hazard'))),
    measure: count,
  },
  {
    code: 'grid.disputes',
    name: '排查矛盾纠纷',
    unit: '件',
    basis: `${standard}；期内采集上报的矛盾纠纷`,
    population: filed(grid, all(real, is(intake('category'), 'dispute'))),
    measure: count,
  },
  {
    code: 'grid.resolution-rate',
    name: '网格事件化解率',
    unit: '%',
    basis: `${standard}；期内采集上报且已反馈结果的，记为已化解或者消除的比例`,
    population: filed(grid, all(real, known(given('feedback', 'resolved')))),
    measure: ratio(yes(given('feedback', 'resolved'))),
  },
  {
    code: 'grid.rapid',
    name: '快呼处置',
    unit: '件',
    basis: '“1-5-10”内部时限（未核实，可由管理员设定）；期内登记的快呼事件',
    population: filed(grid, all(real, yes(intake('rapid')))),
    measure: count,
  },
  {
    code: 'grid.whistles',
    name: '网格吹哨报到',
    unit: '次',
    basis: '参照《北京市街道办事处条例》第十一条（本地规定）；期内每一次吹哨',
    population: { of: 'steps', procedures: grid, steps: ['blowWhistle'] },
    measure: count,
  },
  {
    code: 'grid.satisfaction-rate',
    name: '网格事件满意度',
    unit: '%',
    basis: `${standard}；期内采集上报且已评价的，评为基本满意以上的比例`,
    population: filed(grid, known(given('evaluate', 'level'))),
    measure: ratio(happyWith(given('evaluate', 'level'))),
  },
  {
    code: 'grid.collected-change',
    name: '网格采集信息同比增减',
    unit: '%',
    basis: `${standard}；期内采集上报的网格事件与上年同期相比`,
    population: filed(grid, real),
    measure: change,
  },
  rung('dispatch.assign-minutes', '快呼派单时限', 'assigning'),
  rung('dispatch.arrive-minutes', '快呼到场时限', 'arriving'),
  rung('dispatch.first-handling-minutes', '快呼先期处置时限', 'firstHandling'),
])
