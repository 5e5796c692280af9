import { all, atLeast, given, intake, is, metInTime, not, taken, yes } from '../conditions.ts'
import { count, defineFamily, filed, type Population, ratio } from '../define.ts'

const organic = '《地方各级人民代表大会和地方各级人民政府组织法》'
const local = '本地规定（未核实，可由管理员设定）'
const proposals = ['proposal'] as const
const visits = ['visit'] as const
const source = intake('source')
const kind = intake('kind')

const activities = (where: Extract<Population, { of: 'steps' }>['where']): Population => ({
  of: 'steps',
  procedures: ['congress-supervision'],
  steps: ['hold'],
  where,
})

const congress = defineFamily('congress', [
  {
    code: 'congress.supervision-activities',
    name: '人大监督代表活动',
    unit: '次',
    basis: `${organic}第五十九条；期内开展的执法检查、视察、调研、评议、询问等监督活动，听取专项工作报告另计`,
    population: activities(not(is(kind, 'special_report', 'democratic'))),
    measure: count,
  },
  {
    code: 'congress.special-reports',
    name: '听取专项工作报告',
    unit: '次',
    basis: `${organic}第五十九条、监督法（条文未核实）；期内听取的专项工作报告`,
    population: activities(is(kind, 'special_report')),
    measure: count,
  },
  {
    code: 'congress.project-votes',
    name: '民生实事项目票决',
    unit: '次',
    basis: `${organic}第二十五条、民生实事项目票决制${local}；期内的票决`,
    population: { of: 'steps', procedures: ['livelihood-vote'], steps: ['vote'] },
    measure: count,
  },
  {
    code: 'congress.contact-station-days',
    name: '代表联络站活动',
    unit: '次',
    basis: `${organic}第六十条；期内代表联络站的接待、走访、主题活动`,
    population: filed(['contact-station']),
    measure: count,
  },
  {
    code: 'congress.contact-station-residents',
    name: '联络站接待群众',
    unit: '人次',
    basis: `${organic}第六十条；期内代表联络站接待的群众人次之和`,
    population: filed(['contact-station']),
    measure: { kind: 'sum', amount: { of: 'facts', facts: [intake('residents')] } },
  },
  {
    code: 'congress.democratic-supervision',
    name: '政协民主监督',
    unit: '次',
    basis: '政协章程（条文未核实）；期内开展的政协民主监督活动',
    population: activities(is(kind, 'democratic')),
    measure: count,
  },
  {
    code: 'congress.opinions-on-time-rate',
    name: '审议意见按期报告率',
    unit: '%',
    basis: `监督法、${local}；期内到期的意见研究处理情况报告，按期报告的比例，到期未报的也在分母中`,
    population: { of: 'deadlines', procedures: ['congress-supervision'] },
    measure: ratio(metInTime),
  },
])

const proposalIndicators = defineFamily('congress', [
  {
    code: 'proposal.council',
    name: '居民议事会建议案',
    unit: '件',
    basis: `${organic}第四十二条（参照）；期内收到并已答复的居民议事会建议案`,
    population: filed(proposals, all(is(source, 'council'), taken('reply'))),
    measure: count,
  },
  {
    code: 'proposal.cppcc',
    name: '政协联络会建议案',
    unit: '件',
    basis: `政协提案办理（参照，未核实）；期内收到并已答复的政协联络会建议案`,
    population: filed(proposals, all(is(source, 'cppcc_liaison'), taken('reply'))),
    measure: count,
  },
  {
    code: 'proposal.npc',
    name: '人大代表建议',
    unit: '件',
    basis: `${organic}第四十二条；期内收到并已答复的人大代表建议、批评和意见`,
    population: filed(proposals, all(is(source, 'npc', 'npc_station', 'motion'), taken('reply'))),
    measure: count,
  },
  {
    code: 'proposal.on-time-rate',
    name: '建议提案按期答复率',
    unit: '%',
    basis: `代表法（三个月、六个月，未核实）；期内到期的答复，按期答复的比例，到期未复的也在分母中`,
    population: { of: 'deadlines', procedures: proposals },
    measure: ratio(metInTime),
  },
  {
    code: 'proposal.satisfaction-rate',
    name: '建议提案办理满意率',
    unit: '%',
    basis: `${local}；期内收到且提出人已反馈的，对办理结果基本满意以上的比例`,
    population: filed(proposals, taken('feedback')),
    measure: ratio(is(given('feedback', 'result'), 'very_satisfied', 'satisfied', 'fair')),
  },
])

const deliberationIndicators = defineFamily('congress', [
  {
    code: 'deliberation.topics',
    name: '民主协商议题',
    unit: '件',
    basis: '《城市居民委员会组织法》第三十二条、《村民委员会组织法》第三十三条；期内提出并确定协商的议题',
    population: filed(['deliberation'], taken('accept')),
    measure: count,
  },
  {
    code: 'deliberation.agreed-rate',
    name: '民主协商达成率',
    unit: '%',
    basis: '《城市居民委员会组织法》第三十二条、《村民委员会组织法》第三十三条；期内确定协商的议题，达成一致的比例',
    population: filed(['deliberation'], taken('accept')),
    measure: ratio(taken('meet')),
  },
  {
    code: 'business.visits',
    name: '深入企业走访',
    unit: '次',
    basis: `“三服务”走访${local}；期内走访企业、项目`,
    population: filed(visits, is(intake('object'), 'enterprise', 'project')),
    measure: count,
  },
  {
    code: 'visit.households',
    name: '敲门走访住户',
    unit: '户次',
    basis: `敲门行动${local}；期内走访住户、重点人群`,
    population: filed(visits, is(intake('object'), 'household', 'key')),
    measure: count,
  },
  {
    code: 'visit.led',
    name: '领导带队走访',
    unit: '次',
    basis: `“三服务”走访${local}；期内领导带队的走访`,
    population: filed(visits, yes(intake('leader'))),
    measure: count,
  },
  {
    code: 'visit.answered-on-time-rate',
    name: '走访诉求按期答复率',
    unit: '%',
    basis: `“三服务”走访${local}；期内到期的走访诉求，五个工作日内答复或者转办的比例，到期未复的也在分母中`,
    population: { of: 'deadlines', procedures: visits },
    measure: ratio(metInTime),
  },
  {
    code: 'congress.station-matters',
    name: '联络站收到反映事项的活动',
    unit: '次',
    basis: `${organic}第六十条；期内有群众反映事项的联络站活动`,
    population: filed(['contact-station'], atLeast(intake('raised'), 1)),
    measure: count,
  },
])

export const congressIndicators = [...congress, ...proposalIndicators, ...deliberationIndicators]
