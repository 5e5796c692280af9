import { all, closed, either, given, inState, intake, is, known, metInTime, not, taken, yes } from '../conditions.ts'
import { count, defineFamily, filed, ratio, register } from '../define.ts'

const grid = ['grid-event'] as const
const emergency = ['emergency'] as const
const investigation = ['dispute-investigation'] as const
const risk = ['risk-assessment'] as const
const alarm = intake('alarm')
const real = not(inState('invalid'))
const act = '《突发事件应对法》'
const decision = '《重大行政决策程序暂行条例》'
const camera = `${act}第六十条；天眼告警（本地规定）`
const investigated = `${act}第三十四条；矛盾纠纷排查（本地规定）`
const handled = either(taken('handleFirst'), taken('solveOnSpot'), taken('feedback'))

function alarms(code: string, name: string, alarmClass: string) {
  const population = filed(grid, all(real, is(alarm, alarmClass)))
  return [
    { code, name, unit: '例', basis: `${camera}；期内登记的该类告警，误报作废的不计`, population, measure: count },
    {
      code: `${code}.before`,
      name: `${name}（上年同期）`,
      unit: '例',
      basis: `${camera}；上年同期内登记的该类告警，误报作废的不计（系统上线前以人工发现的计）`,
      population: { ...population, yearsBefore: 1 as const },
      measure: count,
    },
  ]
}

export const emergencyIndicators = defineFamily('emergency', [
  {
    code: 'alarm.points',
    name: '天眼点位',
    unit: '处',
    basis: `${camera}；期末在册的点位`,
    population: { of: 'register', register: 'monitoring-points', village: 'village' },
    measure: register,
  },
  ...alarms('alarm.smoke', '烟火报警', 'smoke'),
  ...alarms('alarm.building', '违建报警', 'building'),
  ...alarms('alarm.land', '国土报警', 'land'),
  {
    code: 'alarm.early-handling-growth',
    name: '提前处置平均增长',
    unit: '倍',
    basis: `${camera}；期内已处置的各类告警分别除以上年同期，再取各类的平均；上年同期没有的类别不计`,
    population: filed(grid, all(real, known(alarm), handled)),
    measure: { kind: 'change', classes: alarm },
  },
  {
    code: 'emergency.events',
    name: '突发事件',
    unit: '起',
    basis: `${act}第二条、第六十一条；期内登记的突发事件，核实不属突发事件的不计`,
    population: filed(emergency, not(inState('dismissed'))),
    measure: count,
  },
  {
    code: 'emergency.report-on-time-rate',
    name: '突发事件信息报告及时率',
    unit: '%',
    basis: `${act}第六十一条（时数未核实，可由管理员设定）；期内到期的口头、书面报告中按时的比例，逾期未报的计为逾期`,
    population: { of: 'deadlines', procedures: emergency, keys: ['oral', 'written'] },
    measure: ratio(metInTime),
  },
  {
    code: 'emergency.responses',
    name: '启动应急响应',
    unit: '次',
    basis: `${act}第七十一条、第七十二条；期内每一次启动`,
    population: { of: 'steps', procedures: emergency, steps: ['activate'] },
    measure: count,
  },
  {
    code: 'emergency.drills',
    name: '预案演练',
    unit: '次',
    basis: `${act}第四十二条；期内登记并已实施的演练`,
    population: filed(['plan-drill'], taken('hold')),
    measure: count,
  },
  {
    code: 'risk.assessments',
    name: '社会稳定风险评估',
    unit: '件',
    basis: `${decision}第二十二条；期内立项的评估，事项终止的不计`,
    population: filed(risk, not(inState('abandoned'))),
    measure: count,
  },
  {
    code: 'risk.controllable-rate',
    name: '风险评估可控率',
    unit: '%',
    basis: `${decision}第二十四条；期内立项且已有评估报告的，结论为风险可控的比例`,
    population: filed(risk, known(given('report', 'controllable'))),
    measure: ratio(yes(given('report', 'controllable'))),
  },
  {
    code: 'investigation.disputes-found',
    name: '排查矛盾纠纷和不稳定因素',
    unit: '次',
    basis: `${investigated}；期内登记的排查，核实不存在的不计`,
    population: filed(investigation, real),
    measure: count,
  },
  {
    code: 'investigation.resolution-rate',
    name: '排查纠纷化解率',
    unit: '%',
    basis: `${investigated}；期内登记的排查中已化解并销号的比例，核实不存在的不计`,
    population: filed(investigation, real),
    measure: ratio(all(closed, inState('closed'))),
  },
])
