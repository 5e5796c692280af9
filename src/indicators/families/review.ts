import { all, either, given, inState, intake, is, not, taken, yes } from '../conditions.ts'
import { change, count, defineFamily, filed, ratio } from '../define.ts'

const review = ['legality-review'] as const
const decisions = '《重大行政决策程序暂行条例》第二十五条'
const opined = taken('giveOpinion')
/** 规范性文件的印发、报备，在审查事项里登记，或者在制定程序里登记；后者不设审查类别. */
const documents = ['legality-review', 'normative-document'] as const
const ofKind = (kind: string) => is(intake('reviewKind'), kind)

export const reviewIndicators = defineFamily('review', [
  {
    code: 'review.total',
    name: '合法性审查事项',
    unit: '项',
    basis: `${decisions}、《行政处罚法》第五十八条；期内送审并已出具审查意见的`,
    population: filed(review, opined),
    measure: count,
  },
  {
    code: 'review.contracts',
    name: '合法性审查政府合同',
    unit: '个',
    basis: '合法性审查事项清单（本地规定）；期内送审并已出具意见的行政协议、政府合同',
    population: filed(review, all(opined, ofKind('agreement'))),
    measure: count,
  },
  {
    code: 'review.enforcement',
    name: '合法性审查执法事项',
    unit: '个',
    basis: '《行政处罚法》第五十八条；期内送审并已出具意见的重大行政执法决定',
    population: filed(review, all(opined, ofKind('major_enforcement'))),
    measure: count,
  },
  {
    code: 'review.decisions',
    name: '合法性审查重大决策',
    unit: '个',
    basis: `${decisions}；期内送审并已出具意见的重大行政决策`,
    population: filed(review, all(opined, ofKind('major_decision'))),
    measure: count,
  },
  {
    code: 'review.documents',
    name: '合法性审查规范性文件',
    unit: '件',
    basis: '国办发〔2018〕115号（未核实）；期内送审并已出具意见的行政规范性文件',
    population: filed(review, all(opined, ofKind('norm_doc'))),
    measure: count,
  },
  {
    code: 'review.decision-coverage',
    name: '重大行政决策审查覆盖率',
    unit: '%',
    basis: `${decisions}；期内送审的重大行政决策中已出具审查意见的比例，在审的也在分母中`,
    population: filed(review, all(ofKind('major_decision'), not(inState('excluded')))),
    measure: ratio(opined),
  },
  {
    code: 'review.adoption-rate',
    name: '审查意见采纳率',
    unit: '%',
    basis: `${decisions}；期内送审且已反馈的，全部或者部分采纳的比例`,
    population: filed(review, taken('feedback')),
    measure: ratio(is(given('feedback', 'adoption'), 'all', 'part')),
  },
  {
    code: 'review.blocked',
    name: '退回补正、不同意',
    unit: '件',
    basis: `${decisions}；期内送审，意见为退回补正程序或者不同意的`,
    population: filed(review, is(given('giveOpinion', 'opinion'), 'procedure_back', 'not_pass')),
    measure: count,
  },
  {
    code: 'review.filing-rate',
    name: '规范性文件报备率',
    unit: '%',
    basis: '规范性文件备案（本地规定）；期内送审或者登记制定、并已印发公布的规范性文件中已报备的比例',
    definition: '2',
    population: filed(documents, either(all(ofKind('norm_doc'), taken('issue')), taken('publish'))),
    measure: ratio(taken('file')),
  },
  {
    code: 'review.filing-timely-rate',
    name: '报备及时率',
    unit: '%',
    basis: '规范性文件备案（本地规定）；期内送审或者登记制定、并已报备的，按时报备的比例',
    definition: '2',
    population: filed(documents, taken('file')),
    measure: ratio(yes(given('file', 'timely'))),
  },
  {
    code: 'review.filing-conformity-rate',
    name: '报备规范率',
    unit: '%',
    basis: '规范性文件备案（本地规定）；期内送审或者登记制定、并已报备的，材料、格式规范的比例',
    definition: '2',
    population: filed(documents, taken('file')),
    measure: ratio(yes(given('file', 'conforming'))),
  },
  {
    code: 'review.overturned-rate',
    name: '审查后被纠错率',
    unit: '%',
    basis: '本地规定（未核实）；期内送审且已回填结果的，被纠正或者败诉的比例',
    population: filed(review, taken('recordOutcome')),
    measure: ratio(is(given('recordOutcome', 'result'), 'corrected', 'lost')),
  },
  {
    code: 'review.total-change',
    name: '合法性审查同比增减',
    unit: '%',
    basis: `${decisions}；期内审查的事项与上年同期相比`,
    population: filed(review, opined),
    measure: change,
  },
])
