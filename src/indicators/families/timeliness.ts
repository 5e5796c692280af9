import { either, given, inState, intake, known, metInTime, no, not, repeated, yes } from '../conditions.ts'
import { closedIn, defineFamily, filed, type Measure, type Population, ratio } from '../define.ts'
import { happyWith } from '../satisfied.ts'

const act = '《信访工作条例》'
const due = '期内到期的期限中按时完成的比例，逾期未办的计为逾期'
const onTime = ratio(metInTime)
const days: Measure = { kind: 'average', amount: { of: 'days', until: 'closed' } }

function deadlines(procedure: string, ...keys: string[]): Population {
  return { of: 'deadlines', procedures: [procedure], ...(keys.length > 0 ? { keys } : {}) }
}

/** An on-time rate by the name and article of its duty. */
function punctual(code: string, name: string, basis: string, population: Population) {
  return { code, name, unit: '%', basis: `${basis}；${due}`, population, measure: onTime }
}

/** Of incidents: one merged into another is not late by itself, the other's limits count. */
function ofMain(code: string, name: string, basis: string, ...keys: string[]) {
  const population: Population = {
    of: 'deadlines',
    procedures: ['grid-event'],
    keys,
    where: not(inState('merged')),
  }
  return { ...punctual(code, name, `${basis}；并件的只算主事件`, population), definition: '2' }
}

function average(code: string, name: string, procedure: string, basis: string) {
  const words = `${basis}；期内办结的事项自登记至办结的平均自然日数`
  return { code, name, unit: '天', basis: words, population: closedIn([procedure]), measure: days }
}

const called = known(given('callback', 'solved'))

export const timelinessIndicators = defineFamily('timeliness', [
  punctual(
    'petition.notice-on-time-rate',
    '信访按期受理告知率',
    `${act}第二十二条、第二十三条`,
    deadlines('petition', 'forward', 'noticeDirect', 'noticeForwarded', 'simpleAcceptance'),
  ),
  punctual(
    'petition.on-time-rate',
    '信访按期办结率',
    `${act}第三十四条`,
    deadlines('petition', 'handling', 'simpleHandling'),
  ),
  average('petition.average-days', '信访平均办理天数', 'petition', `${act}第三十四条`),
  {
    code: 'petition.repeat-rate',
    name: '重复信访率',
    unit: '%',
    basis: `${act}第二十一条；期内登记的信访事项中重复信访的比例，重复提出的每次都算`,
    population: { ...filed(['petition']), duplicates: 'each' },
    measure: ratio(either(repeated, no(intake('first')))),
  },
  {
    code: 'petition.satisfaction-rate',
    name: '信访事项满意率',
    unit: '%',
    basis: '国信发〔2022〕11号（未核实）；期内登记且已评价的，评为基本满意以上的比例',
    population: filed(['petition'], known(given('evaluate', 'level'))),
    measure: ratio(happyWith(given('evaluate', 'level'))),
  },
  punctual('hotline.on-time-rate', '热线按期办结率', '本地热线规定', deadlines('hotline', 'handling', 'consult')),
  punctual('hotline.signing-on-time-rate', '热线按时签收率', '本地热线规定', deadlines('hotline', 'signing')),
  punctual('hotline.callback-on-time-rate', '热线按时回访率', '本地热线规定', deadlines('hotline', 'callback')),
  average('hotline.average-days', '热线平均办理天数', 'hotline', '国办发〔2020〕53号'),
  {
    code: 'hotline.average-reply-days',
    name: '热线平均答复天数',
    unit: '天',
    basis: '国办发〔2020〕53号；期内到期并已答复的工单，自登记至答复的平均自然日数',
    population: { of: 'deadlines', procedures: ['hotline'], keys: ['handling', 'consult'], where: { op: 'met' } },
    measure: { kind: 'average', amount: { of: 'days', until: 'met' } },
  },
  {
    code: 'hotline.response-rate',
    name: '热线响应率',
    unit: '%',
    basis: '参照《北京市接诉即办工作条例》第三十二条（本地规定）；期内登记且回访问过的，答承办单位联系过的比例',
    population: filed(['hotline'], known(given('callback', 'contacted'))),
    measure: ratio(yes(given('callback', 'contacted'))),
  },
  {
    code: 'hotline.resolution-rate',
    name: '热线解决率',
    unit: '%',
    basis: '参照《北京市接诉即办工作条例》第三十二条（本地规定）；期内登记且已回访的，已解决÷（已解决＋未解决）',
    population: filed(['hotline'], called),
    measure: ratio(yes(given('callback', 'solved'))),
  },
  {
    code: 'hotline.satisfaction-rate',
    name: '热线满意率',
    unit: '%',
    basis: '参照《北京市接诉即办工作条例》第三十二条（本地规定）；期内登记且已回访的，评为基本满意以上的比例',
    population: filed(['hotline'], known(given('callback', 'satisfaction'))),
    measure: ratio(happyWith(given('callback', 'satisfaction'))),
  },
  {
    code: 'hotline.repeat-rate',
    name: '热线重复诉求率',
    unit: '%',
    basis: '国办发〔2020〕53号；期内登记的工单中重复诉求的比例，并单的每次都算',
    population: { ...filed(['hotline']), duplicates: 'each' },
    measure: ratio(either(repeated, yes(intake('repeated')), { op: 'state', states: ['merged'] })),
  },
  punctual(
    'mediation.on-time-rate',
    '调解按期办理率',
    '《人民调解法》；调解期限（地方条例、特邀调解规定第二十七条）',
    deadlines('mediation', 'mediate', 'delegatedMediation', 'entrustedMediation'),
  ),
  average('mediation.average-days', '调解平均办理天数', 'mediation', '《人民调解法》第二十五条'),
  ofMain('grid.on-time-rate', '网格事件按期处置率', 'GB/T 34300-2017', 'disposal'),
  ofMain(
    'grid.rapid-on-time-rate',
    '快呼“1-5-10”达标率',
    '内部时限（未核实，可由管理员设定）',
    ...['assigning', 'arriving', 'firstHandling'],
  ),
  average('grid.average-days', '网格事件平均处置天数', 'grid-event', 'GB/T 34300-2017'),
  punctual(
    'service.on-time-rate',
    '办件按时办结率',
    '《行政许可法》第四十二条、第四十四条',
    deadlines('service', 'decide', 'decideJointly', 'issue'),
  ),
  punctual(
    'service.correction-on-time-rate',
    '一次告知按时率',
    '《行政许可法》第三十二条',
    deadlines('service', 'correctionNotice'),
  ),
  punctual(
    'service.bad-rating-on-time-rate',
    '差评按时整改率',
    '国办发〔2019〕51号（未核实）',
    deadlines('service', 'answerBadRating'),
  ),
  average('service.average-days', '办件平均办理天数', 'service', '《行政许可法》第四十二条'),
  punctual(
    'review.on-time-rate',
    '合法性审查按时率',
    '《重大行政决策程序暂行条例》第二十六条；审查期限为本地规定',
    deadlines('legality-review', 'reviewDocument', 'reviewEnforcement', 'reviewAgreement'),
  ),
  punctual(
    'review.filing-on-time-rate',
    '规范性文件按时备案率',
    '规范性文件备案（本地规定）',
    deadlines('legality-review', 'file', 'refile'),
  ),
  average('review.average-days', '合法性审查平均天数', 'legality-review', '《重大行政决策程序暂行条例》第二十六条'),
  {
    code: 'mediation-centre.daily-visitors',
    name: '矛调中心日均接待量',
    unit: '人次',
    basis: '矛盾纠纷调处化解中心建设（本地规定）；期内登记的中心日接待台账所记人次之和÷期内已过的工作日数',
    definition: '2',
    population: filed(['centre-reception']),
    measure: { kind: 'average', per: 'workday', amount: { of: 'facts', facts: [intake('visitors')] } },
  },
])
