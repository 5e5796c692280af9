import { either, entry, given, intake, is, known, not, taken, yes } from '../conditions.ts'
import { change, count, defineFamily, filed, ratio } from '../define.ts'

const service = ['service'] as const
const licence = '《行政许可法》'
const rating = '国办发〔2019〕51号（政务服务“好差评”，未核实）'
const takenIn = either(taken('accept'), taken('deemAccepted'), taken('decideOnSpot'))
const rated = either(known(given('evaluate', 'rating')), known(given('evaluateBad', 'rating')))

export const serviceIndicators = defineFamily('service', [
  {
    code: 'service.accepted',
    name: '便民服务受理事项',
    unit: '件',
    basis: `${licence}第三十二条；期内申请并已受理（含当场办结）的办件`,
    population: filed(service, takenIn),
    measure: count,
  },
  {
    code: 'service.completed',
    name: '便民服务办结事项',
    unit: '件',
    basis: `${licence}第三十四条、第三十八条、第四十四条；期内办结、作出决定并送达的办件，不论何时申请`,
    population: { of: 'steps', procedures: service, steps: ['decideOnSpot', 'complete', 'reject', 'issue'] },
    measure: count,
  },
  {
    code: 'service.online-acceptance-rate',
    name: '政务服务网上受理率',
    unit: '%',
    basis: '《优化营商环境条例》第三十七条；期内受理的办件中网上申请的比例',
    population: filed(service, takenIn),
    measure: ratio(is(intake('submittedBy'), 'online')),
  },
  {
    code: 'service.mobile-collaboration-rate',
    name: '移动端覆盖协同业务',
    unit: '%',
    basis: '本地规定；期末在册的跨部门协同业务中已能在移动政务端办理的比例',
    population: { of: 'register', register: 'collaborations' },
    measure: ratio(yes(entry('mobile'))),
  },
  {
    code: 'service.instant-rate',
    name: '即办率',
    unit: '%',
    basis: `${licence}第三十四条；期内受理的办件中当场办结的比例`,
    population: filed(service, takenIn),
    measure: ratio(taken('decideOnSpot')),
  },
  {
    code: 'service.once-rate',
    name: '一次办结率',
    unit: '%',
    basis: `${licence}第三十二条；期内受理的办件中未经补正的比例`,
    population: filed(service, takenIn),
    measure: ratio(not(taken('requestCorrection'))),
  },
  {
    code: 'service.proof-free',
    name: '无证明办理',
    unit: '件',
    basis: '《优化营商环境条例》第四十条；期内受理、以数据共享代替证明的办件',
    population: filed(service, either(yes(intake('proofFree')), yes(intake('commitment')))),
    measure: count,
  },
  {
    code: 'service.agent',
    name: '帮办代办',
    unit: '件',
    basis: '《优化营商环境条例》第三十六条；期内由工作人员、网格员代办的申请',
    population: filed(service, is(intake('submittedBy'), 'agent')),
    measure: count,
  },
  {
    code: 'service.rating-rate',
    name: '主动评价率',
    unit: '%',
    basis: `${rating}；期内受理的办件中已评价的比例，不设默认好评`,
    population: filed(service, takenIn),
    measure: ratio(rated),
  },
  {
    code: 'service.good-rating-rate',
    name: '好评率',
    unit: '%',
    basis: `${rating}；期内申请且已评价的，评为基本满意以上的比例`,
    population: filed(service, rated),
    measure: ratio(known(given('evaluate', 'rating'))),
  },
  {
    code: 'service.bad-rating-rectified-rate',
    name: '差评整改率',
    unit: '%',
    basis: `${rating}；期内申请、差评经核实属实的，已整改并反馈评价人的比例`,
    population: filed(service, is(given('verifyBad', 'finding'), 'genuine')),
    measure: ratio(taken('respond')),
  },
  {
    code: 'service.refused',
    name: '不予受理、不予许可',
    unit: '件',
    basis: `${licence}第三十二条、第三十八条；期内申请，书面不予受理或者不予许可的`,
    population: filed(service, either(taken('refuse'), taken('reject'))),
    measure: count,
  },
  {
    code: 'service.commitment-broken',
    name: '告知承诺失信',
    unit: '件',
    basis: '国办发〔2020〕42号（未核实）；期内申请、核查与承诺不符的',
    population: filed(service, is(given('checkCommitment', 'result'), 'breached')),
    measure: count,
  },
  {
    code: 'service.accepted-change',
    name: '便民服务受理同比增减',
    unit: '%',
    basis: `${licence}第三十二条；期内受理的办件与上年同期相比`,
    population: filed(service, takenIn),
    measure: change,
  },
])
